/* calls-oracle.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "calls-oracle.h"

#include <string.h>

#define PREFIX "circumstance."

const char *const oracle_values[ORACLE_N_FACTORS][ORACLE_MAX_VALUES] = {
  { "form-sex", "form-labor", "form-both" },
  { "victim-citizen", "victim-foreign", "victim-unknown" },
  { "trafficker-citizen", "trafficker-foreign", "trafficker-diplomat", "trafficker-unknown" },
  { "number-one", "number-few", "number-group", "number-many" },
  { "place-local", "place-tribal", "place-military", "place-several", "place-elsewhere",
    "place-online" },
  { "age-child", "age-teen", "age-young-adult", "age-adult", "age-older-adult" },
  { "gender-woman", "gender-man", "gender-transgender", "gender-family" },
  { "language-english", "language-other", "language-signed" },
};

const char *const oracle_beside[ORACLE_N_BESIDE] = {
  "setting-domestic", "setting-agriculture", "setting-massage", "setting-online-ads",
  "setting-family-run", "other-arrest", "other-custody", "other-hospital", "other-partner",
  "other-missing", "other-children", "other-disability", "other-night",
};

guint
oracle_count_values (guint factor)
{
  guint n = 0;

  while (n < ORACLE_MAX_VALUES && oracle_values[factor][n] != NULL)
    n++;
  return n;
}

static gboolean
take_value (OracleCondition *self,
            const char      *name)
{
  for (guint i = 0; i < ORACLE_N_FACTORS; i++)
    for (guint j = 0; j < oracle_count_values (i); j++)
      if (strcmp (oracle_values[i][j], name) == 0)
        {
          self->asks[i] = TRUE;
          self->takes[i][j] = TRUE;
          return TRUE;
        }
  for (guint i = 0; i < ORACLE_N_BESIDE; i++)
    if (strcmp (oracle_beside[i], name) == 0)
      {
        self->beside |= 1u << i;
        return TRUE;
      }
  return FALSE;
}

void
oracle_condition_read (OracleCondition *self,
                       const char      *tags)
{
  g_auto (GStrv) names = g_strsplit (tags ? tags : "", ", ", -1);

  memset (self, 0, sizeof *self);
  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0' &&
        (!g_str_has_prefix (names[i], PREFIX) || !take_value (self, names[i] + strlen (PREFIX))))
      self->is_unknown = TRUE;
}

gboolean
oracle_condition_holds (const OracleCondition *self,
                        const OracleSituation *situation)
{
  if (self->is_unknown || (self->beside & ~situation->beside) != 0)
    return FALSE;
  for (guint i = 0; i < ORACLE_N_FACTORS; i++)
    if (self->asks[i] && !self->takes[i][situation->values[i]])
      return FALSE;
  return TRUE;
}
