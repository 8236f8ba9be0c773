/* senda-tags.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-tags.h"

#include <string.h>

static void
add_name (GPtrArray  *names,
          const char *name)
{
  char *trimmed = g_strstrip (g_strdup (name));

  if (*trimmed == '\0' || g_ptr_array_find_with_equal_func (names, trimmed, g_str_equal, NULL))
    g_free (trimmed);
  else
    g_ptr_array_add (names, trimmed);
}

/* The names in @tags (NULL: none), trimmed, each once, in their order. (transfer full) */
char **
senda_tags_split (const char *tags)
{
  g_auto (GStrv) parts = g_strsplit (tags ? tags : "", ",", -1);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    add_name (names, parts[i]);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

/* What a field holds that has @names; NULL for none. (transfer full) (nullable) */
char *
senda_tags_join (const char *const *names)
{
  g_autofree char *all = g_strjoinv (",", (char **) names);
  g_auto (GStrv) clean = senda_tags_split (all);

  return clean[0] ? g_strjoinv (", ", clean) : NULL;
}

static gboolean
is_name (const char *at,
         const char *name,
         gsize       length)
{
  const char *after = at + length;

  if (strncmp (at, name, length) != 0)
    return FALSE;
  after += strspn (after, " ");
  return *after == '\0' || *after == ',';
}

/* Whether @name is one of those in @tags. */
gboolean
senda_tags_have (const char *tags,
                 const char *name)
{
  gsize length = strlen (name);

  for (const char *at = tags; at != NULL; at = strchr (at, ','))
    {
      at += strspn (at, ", ");
      if (is_name (at, name, length))
        return TRUE;
    }
  return FALSE;
}
