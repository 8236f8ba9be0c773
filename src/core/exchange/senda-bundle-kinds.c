/* senda-bundle-kinds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-bundle-private.h"

#include <string.h>

static const char *const kinds[] = {
  [SENDA_BUNDLE_TASK_FORCE] = "task-force",
  [SENDA_BUNDLE_COPY] = "copy",
  [SENDA_BUNDLE_BALLOT] = "ballot",
  [SENDA_BUNDLE_REPLY] = "reply",
  [SENDA_BUNDLE_SUMMARY] = "summary",
  [SENDA_BUNDLE_FOLDER] = "folder",
};

static const char *const profiles[] = {
  [SENDA_PRIVACY_PUBLIC] = "public",
  [SENDA_PRIVACY_MEMBERS] = "members",
  [SENDA_PRIVACY_PERSONAL] = "full",
};

static int
find (const char *const *names,
      guint              n_names,
      const char        *name)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

/* What the format calls it, in every language: "task-force". */
const char *
senda_bundle_kind_name (SendaBundleKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

int
_senda_bundle_kind_find (const char *name)
{
  return find (kinds, G_N_ELEMENTS (kinds), name);
}

const char *
_senda_bundle_profile_name (SendaPrivacy profile)
{
  return profiles[profile];
}

int
_senda_bundle_profile_find (const char *name)
{
  return find (profiles, G_N_ELEMENTS (profiles), name);
}
