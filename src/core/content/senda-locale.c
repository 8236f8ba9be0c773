/* senda-locale.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-locale.h"

#include "senda-catalog.h"

#include <glib/gstdio.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

/* Any of them makes gettext look at LANGUAGE; the language's own come first. */
static const char *const locales[] = {
  "es_ES.UTF-8", "es_MX.UTF-8", "es_US.UTF-8", "es_CO.UTF-8", "es_AR.UTF-8", "en_US.UTF-8",
  "en_GB.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8",
};

#define PRIVATE_LOCALE "es_ES.UTF-8"

static const char *
find_catalogs (void)
{
  const char *folder = g_getenv ("SENDA_LOCALEDIR");

  return folder && *folder ? folder : SENDA_LOCALEDIR;
}

/* Whether gettext now answers in @language: the catalogue's head names it. */
static gboolean
is_spoken (const char *language)
{
  g_autofree char *field = g_strdup_printf ("Language: %s\n", language);

  return strcmp (language, "en") == 0 || strstr (dgettext (GETTEXT_PACKAGE, ""), field) != NULL;
}

static gboolean
has_catalog (const char *language)
{
  g_autofree char *path = g_build_filename (find_catalogs (), language, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
try_locale (const char *locale,
            const char *language)
{
  return setlocale (LC_MESSAGES, locale) != NULL && is_spoken (language);
}

/* A link named as a real locale to the system's C.UTF-8: its messages are empty, its name is all
 * that gettext asks for. NULL when the system has none or the cache cannot be written. */
static char *
make_private_locale (void)
{
  static const char *const sources[] = { "/usr/lib/locale/C.utf8", "/usr/lib/locale/C.UTF-8" };
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), GETTEXT_PACKAGE, "locale",
                                              NULL);
  g_autofree char *link = g_build_filename (folder, PRIVATE_LOCALE, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (!g_file_test (sources[i], G_FILE_TEST_IS_DIR))
        continue;
      if (!g_file_test (link, G_FILE_TEST_IS_DIR))
        {
          g_unlink (link);
          if (symlink (sources[i], link) != 0)
            return NULL;
        }
      return g_steal_pointer (&folder);
    }
  return NULL;
}

static gboolean
try_private_locale (const char *language)
{
  g_autofree char *folder = make_private_locale ();
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));
  gboolean spoken = FALSE;

  if (folder == NULL)
    return FALSE;
  /* glibc looks nowhere else while this is set, so only for the one call. */
  g_setenv ("LOCPATH", folder, TRUE);
  spoken = try_locale (PRIVATE_LOCALE, language);
  if (before != NULL)
    g_setenv ("LOCPATH", before, TRUE);
  else
    g_unsetenv ("LOCPATH");
  return spoken;
}

static void
set_system_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  if (g_ascii_strcasecmp (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");
}

static void
bind_messages (void)
{
  bindtextdomain (GETTEXT_PACKAGE, find_catalogs ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Makes the screen speak @language, one of senda_languages(), or what the system says when it is
 * NULL. FALSE when the messages stay as they are; the content speaks it all the same. */
gboolean
senda_locale_use (const char *language)
{
  g_autofree char *before = NULL;

  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  set_system_locale ();
  bind_messages ();
  if (language == NULL || is_spoken (language))
    return TRUE;
  if (!has_catalog (language))
    return FALSE;

  before = g_strdup (setlocale (LC_MESSAGES, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (try_locale (locales[i], language))
      return TRUE;
  if (try_private_locale (language))
    return TRUE;
  setlocale (LC_MESSAGES, before);
  return FALSE;
}

/* The language that the screen is to speak: @option from the command line, else @preference, else
 * the first of the system's that Senda speaks. NULL when the system's are all others.
 * (transfer full) (nullable) */
char *
senda_locale_choose (const char *option,
                     const char *preference)
{
  const char *const *names = g_get_language_names ();
  const char *found = senda_language_find (option);

  if (found == NULL)
    found = senda_language_find (preference);
  for (guint i = 0; found == NULL && names[i] != NULL; i++)
    found = senda_language_find (names[i]);
  return g_strdup (found);
}

/* The value of --language in a command line; NULL for none. (transfer full) */
char *
senda_locale_dup_option (int    argc,
                         char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_has_prefix (argv[i], "--language="))
        return g_strdup (argv[i] + strlen ("--language="));
      if (strcmp (argv[i], "--language") == 0 && i + 1 < argc)
        return g_strdup (argv[i + 1]);
      if (strcmp (argv[i], "--") == 0)
        break;
    }
  return NULL;
}

/* The command line without its --language, for starting again with the preference.
 * (transfer full) */
char **
senda_locale_strip (char **argv)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; argv[i] != NULL; i++)
    {
      if (strcmp (argv[i], "--language") == 0 && argv[i + 1] != NULL)
        i++;
      else if (!g_str_has_prefix (argv[i], "--language="))
        g_ptr_array_add (kept, g_strdup (argv[i]));
    }
  g_ptr_array_add (kept, NULL);
  return (char **) g_ptr_array_free (kept, FALSE);
}

/* The first thing that the program does: from here on, every message is in the language asked for on
 * the command line, in the preferences (@preference, which may be empty), or by the system. */
void
senda_locale_start (int         argc,
                    char      **argv,
                    const char *preference)
{
  g_autofree char *option = senda_locale_dup_option (argc, argv);
  g_autofree char *language = senda_locale_choose (option, preference);

  senda_locale_use (language);
}
