/* senda-cli-hint.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-hint.h"

#include <string.h>

#define LONGEST 128

/* How many letters must be typed, left out or changed to make one of the other. */
static guint
get_distance (const char *a,
              const char *b)
{
  guint row[LONGEST + 1];
  guint length = strlen (b);

  for (guint j = 0; j <= length; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1]; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= length; j++)
        {
          guint changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[length];
}

/* Less is nearer; G_MAXUINT: something else altogether. */
static guint
judge (const char *wrong,
       const char *id)
{
  guint distance = 0;

  if (strlen (id) > LONGEST)
    return G_MAXUINT;
  distance = get_distance (wrong, id);
  if (distance <= MAX (2, strlen (id) / 4))
    return distance;
  /* Left unfinished, or more than the id. */
  if (strlen (wrong) >= 3 && (strstr (id, wrong) != NULL || g_str_has_prefix (wrong, id)))
    return LONGEST + distance;
  return G_MAXUINT;
}

/* Puts the ids nearest to @wrong into @nearest, the nearest first, and returns how many. */
guint
senda_cli_nearest (const char        *wrong,
                   const char *const *ids,
                   guint              n_ids,
                   const char        *nearest[SENDA_CLI_MAX_HINTS])
{
  g_autofree char *folded = g_ascii_strdown (wrong, MIN (strlen (wrong), LONGEST + 1));
  guint judged[SENDA_CLI_MAX_HINTS] = { 0 };
  guint n = 0;

  if (strlen (folded) > LONGEST)
    return 0;
  for (guint i = 0; i < n_ids; i++)
    {
      guint distance = judge (folded, ids[i]);
      guint place = n;

      if (distance == G_MAXUINT)
        continue;
      while (place > 0 && judged[place - 1] > distance)
        place--;
      if (place == SENDA_CLI_MAX_HINTS)
        continue;
      n = MIN (n + 1, SENDA_CLI_MAX_HINTS);
      for (guint j = n - 1; j > place; j--)
        {
          judged[j] = judged[j - 1];
          nearest[j] = nearest[j - 1];
        }
      judged[place] = distance;
      nearest[place] = ids[i];
    }
  return n;
}
