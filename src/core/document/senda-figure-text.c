/* senda-figure-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

/* @text in valid UTF-8 and on one line. */
char *
senda_words_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iscntrl (letter) || letter == 0x2028 || letter == 0x2029)
        letter = ' ';
      if (letter != 0xfffe && letter != 0xffff)
        g_string_append_unichar (clean, letter);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&clean), FALSE));
}

/* @from may be NULL, for no words. */
void
senda_words_copy (SendaFigureWords       *to,
                  const SendaFigureWords *from,
                  guint                   n_languages)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    to->text[i] = from != NULL && i < n_languages && from->text[i] != NULL
                    ? senda_words_clean (from->text[i])
                    : NULL;
}

void
senda_words_clear (SendaFigureWords *words)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    g_clear_pointer ((char **) &words->text[i], g_free);
}
