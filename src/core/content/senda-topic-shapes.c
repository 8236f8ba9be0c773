/* senda-topic-shapes.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-topic-private.h"

#include <string.h>

#define PEOPLE SENDA_SUBJECT_PEOPLE
#define PROTOCOLS SENDA_SUBJECT_PROTOCOLS

static const SendaTopicShape shapes[] = {
  /* roles.xml */
  { PEOPLE, "role", NULL, { "name", "who", "purpose" },
    { "does", "does-not", "can-share", "cannot-share", "needs" }, { NULL }, { "kind" } },
  { PEOPLE, "responsibility", NULL, { "name", "meaning" }, { NULL }, { NULL },
    { "leads", "supports", "informed" } },
  /* people.xml */
  { PEOPLE, "discipline", NULL, { "name" }, { NULL }, { NULL }, { "lens", "role" } },
  { PEOPLE, "need", NULL, { "name", "why", "step" }, { NULL }, { NULL },
    { "tier", "kind", "disciplines", "populations" } },
  { PEOPLE, "step", NULL, { "name", "meaning" }, { NULL }, { NULL }, { NULL } },
  { PEOPLE, "committee-type", NULL, { "name", "purpose" }, { NULL }, { NULL }, { NULL } },
  { PEOPLE, "language", NULL, { "name" }, { NULL }, { NULL }, { NULL } },
  /* services.xml */
  { PEOPLE, "service", NULL, { "name", "meaning" }, { NULL }, { NULL },
    { "number", "confidential" } },
  { PEOPLE, "item", "service", { "name" }, { NULL }, { NULL }, { "confidential" } },
  { PEOPLE, "group", NULL, { "name" }, { NULL }, { NULL }, { NULL } },
  { PEOPLE, "population", "group", { "name" }, { NULL }, { "short" }, { "first" } },
  /* protocols */
  { PROTOCOLS, "protocol", NULL, { "name", "purpose" }, { "seat", "early" }, { "caution" },
    { "kind", "review", "first-review", "elements", "disciplines" } },
  { PROTOCOLS, "part", "protocol", { "name" }, { NULL }, { NULL }, { NULL } },
  { PROTOCOLS, "consideration", "part", { "name", "text" }, { NULL }, { "hint" },
    { "checked" } },
  { PROTOCOLS, "decision", "protocol", { "name", "text", "starter" }, { NULL }, { "hint" },
    { "checked" } },
  { PROTOCOLS, "early-sign", NULL, { "name" }, { NULL }, { NULL }, { NULL } },
  { PROTOCOLS, "term", NULL, { "name", "meaning" }, { NULL }, { NULL }, { "protocols" } },
  /* protocols/operational.xml */
  { PROTOCOLS, "factor", NULL, { "name", "ask" }, { NULL }, { NULL }, { "fixed", "each" } },
  { PROTOCOLS, "circumstance", "factor", { "name" }, { NULL }, { "short" }, { NULL } },
  { PROTOCOLS, "question", NULL, { "name", "text", "why", "starter" }, { "fact" },
    { NULL }, { "factors", "protocol" } },
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
