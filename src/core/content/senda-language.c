/* senda-language.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-catalog.h"

#include <string.h>

/* A new language costs a code here, its name in itself below, and its line in po/LINGUAS. */
static const char *const languages[] = { "en", "es", NULL };
static const char *const names[] = { "English", "Español" };

/* The languages that Senda speaks: codes, English first, ending with NULL. (transfer none) */
const char *const *
senda_languages (void)
{
  return languages;
}

/* The one of Senda's languages that @name, "es", "es_MX" or "es-MX", is; NULL when Senda does not
 * speak it. (transfer none) (nullable) */
const char *
senda_language_find (const char *name)
{
  for (guint i = 0; name != NULL && languages[i] != NULL; i++)
    {
      gsize length = strlen (languages[i]);

      if (strncmp (name, languages[i], length) == 0 && !g_ascii_isalnum (name[length]))
        return languages[i];
    }
  return NULL;
}

/* The name of @language in itself, "Español"; the code when Senda does not speak it.
 * (transfer none) */
const char *
senda_language_name (const char *language)
{
  for (guint i = 0; languages[i]; i++)
    if (g_strcmp0 (languages[i], language) == 0)
      return names[i];
  return language;
}

/* The language that the screen speaks now: the first that the environment asks for and Senda
 * speaks. (transfer none) */
const char *
senda_language_current (void)
{
  const char *const *wanted = g_get_language_names ();

  for (guint i = 0; wanted[i]; i++)
    {
      const char *language = senda_language_find (wanted[i]);

      if (language != NULL)
        return language;
    }
  return languages[0];
}
