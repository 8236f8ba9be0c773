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

static const char *
find_language (const char *code)
{
  for (guint i = 0; languages[i]; i++)
    if (g_strcmp0 (languages[i], code) == 0)
      return languages[i];
  return NULL;
}

/* The languages that Senda speaks: codes, English first, ending with NULL. (transfer none) */
const char *const *
senda_languages (void)
{
  return languages;
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
      const char *language = find_language (wanted[i]);

      if (language != NULL)
        return language;
    }
  return languages[0];
}
