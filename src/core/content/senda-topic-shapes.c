/* senda-topic-shapes.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-topic-private.h"

#include <string.h>

static const SendaTopicShape shapes[] = {
  /* roles.xml */
  { "role", NULL, { "name", "who", "purpose" },
    { "does", "does-not", "can-share", "cannot-share", "needs" }, { NULL }, { "kind" } },
  { "responsibility", NULL, { "name", "meaning" }, { NULL }, { NULL },
    { "leads", "supports", "informed" } },
  /* people.xml */
  { "discipline", NULL, { "name" }, { NULL }, { NULL }, { "lens", "role" } },
  { "need", NULL, { "name", "why", "step" }, { NULL }, { NULL },
    { "tier", "kind", "disciplines", "populations" } },
  { "step", NULL, { "name", "meaning" }, { NULL }, { NULL }, { NULL } },
  { "committee-type", NULL, { "name", "purpose" }, { NULL }, { NULL }, { NULL } },
  { "language", NULL, { "name" }, { NULL }, { NULL }, { NULL } },
  /* services.xml */
  { "service", NULL, { "name", "meaning" }, { NULL }, { NULL }, { "number", "confidential" } },
  { "item", "service", { "name" }, { NULL }, { NULL }, { "confidential" } },
  { "group", NULL, { "name" }, { NULL }, { NULL }, { NULL } },
  { "population", "group", { "name" }, { NULL }, { "short" }, { "first" } },
};

/* What topics called @kind hold, or NULL when there are none. */
const SendaTopicShape *
_senda_topic_shape (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (strcmp (shapes[i].kind, kind) == 0)
      return &shapes[i];
  return NULL;
}
