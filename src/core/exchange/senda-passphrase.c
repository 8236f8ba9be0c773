/* senda-passphrase.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-passphrase-private.h"

#include "senda-error.h"
#include "senda-words-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sodium.h>
#include <string.h>

#define SOFT_HYPHEN 0x00ad
#define MINUS 0x2212

static gboolean
parts_words (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == MINUS || letter == SOFT_HYPHEN ||
         g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION;
}

/* What a copied text may carry along and nobody sees or types. */
static gboolean
is_invisible (gunichar letter)
{
  return g_unichar_iscntrl (letter) ||
         (g_unichar_type (letter) == G_UNICODE_FORMAT && letter != SOFT_HYPHEN);
}

/* Puts one space where words part and none at the ends. @to is as large as @from. */
static void
part (const char *from,
      char       *to)
{
  gboolean waiting = FALSE;
  char *at = to;

  for (; *from != '\0'; from = g_utf8_next_char (from))
    {
      gunichar letter = g_utf8_get_char (from);

      if (parts_words (letter))
        {
          waiting = at > to;
          continue;
        }
      if (is_invisible (letter))
        continue;
      if (waiting)
        *at++ = ' ';
      waiting = FALSE;
      at += g_unichar_to_utf8 (letter, at);
    }
  *at = '\0';
}

/* What @passphrase stands for, however it was typed: in Unicode's form NFKC and without the case of
 * its letters; white space, dashes and hyphens, however many, are one space, and none at the ends;
 * characters that nobody sees are left out. (transfer full): for senda_passphrase_free(); NULL when
 * nothing is left or it is not UTF-8. */
char *
senda_passphrase_normalize (const char *passphrase)
{
  char *composed = NULL;
  char *folded = NULL;
  char *parted = NULL;
  char *normalized = NULL;

  if (!g_utf8_validate (passphrase, -1, NULL))
    return NULL;
  composed = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFKC);
  folded = g_utf8_casefold (composed, -1);
  parted = g_malloc0 (strlen (folded) + 1);
  part (folded, parted);
  if (*parted != '\0')
    normalized = g_utf8_normalize (parted, -1, G_NORMALIZE_NFKC);
  senda_passphrase_free (parted);
  senda_passphrase_free (folded);
  senda_passphrase_free (composed);
  return normalized;
}

/* Wipes @passphrase, which may be NULL, and frees it. */
void
senda_passphrase_free (char *passphrase)
{
  if (passphrase != NULL)
    sodium_memzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

/* Whether one may seal with @passphrase: fails with SENDA_ERROR_INVALID when it is empty, no text, or
 * shorter than SENDA_PASSPHRASE_MIN letters. */
gboolean
senda_passphrase_check (const char  *passphrase,
                        GError     **error)
{
  char *normalized = senda_passphrase_normalize (passphrase);
  glong length = normalized ? g_utf8_strlen (normalized, -1) : 0;

  senda_passphrase_free (normalized);
  if (length >= SENDA_PASSPHRASE_MIN)
    return TRUE;
  if (length == 0)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                         _("A passphrase is needed. Nothing was sealed; take the five words that "
                           "Senda chooses, or type some of your own."));
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                 ngettext ("A passphrase needs at least %u letter. Nothing was sealed; take the five "
                           "words that Senda chooses, or type a longer one.",
                           "A passphrase needs at least %u letters. Nothing was sealed; take the five "
                           "words that Senda chooses, or type a longer one.",
                           SENDA_PASSPHRASE_MIN),
                 SENDA_PASSPHRASE_MIN);
  return FALSE;
}

/* The words of @language in their order, in one piece of memory. (transfer container) */
char **
_senda_passphrase_words (const char *language)
{
  const char *path = g_strcmp0 (language, "es") == 0 ? SENDA_RESOURCES "/words/es.txt"
                                                     : SENDA_RESOURCES "/words/en.txt";
  g_autoptr (GBytes) bytes = g_resource_lookup_data (senda_words_data_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *text = NULL;
  char **words = NULL;
  char *at = NULL;
  gsize length = 0;
  guint n = 0;

  if (bytes == NULL)
    g_error ("The words for passphrases are missing");
  text = g_bytes_get_data (bytes, &length);
  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';

  words = g_malloc0 ((n + 1) * sizeof *words + length);
  at = memcpy (words + n + 1, text, length);
  for (guint i = 0; i < n; i++)
    {
      words[i] = at;
      at = strchr (at, '\n');
      *at++ = '\0';
    }
  return words;
}

/* What @n_words chosen by chance out of @n_all leave to guess, in whole bits, never more. */
guint
_senda_passphrase_count_bits (guint n_words,
                              guint n_all)
{
  return n_all > 1 ? floor (n_words * log2 (n_all) + 1e-9) : 0;
}

/* Five words of @language, "en" or "es", any other is taken for English, chosen by chance and parted
 * by spaces. (transfer full): for senda_passphrase_free() */
char *
senda_passphrase_new (const char *language)
{
  g_autofree char **words = _senda_passphrase_words (language);
  guint n_words = g_strv_length (words);
  const char *chosen[SENDA_PASSPHRASE_WORDS + 1] = { NULL };

  if (sodium_init () < 0)
    g_error ("This system gives no random numbers; no passphrase can be made");
  for (guint i = 0; i < SENDA_PASSPHRASE_WORDS; i++)
    chosen[i] = words[randombytes_uniform (n_words)];
  return g_strjoinv (" ", (char **) chosen);
}

/* What somebody who knows the list has to guess of a passphrase that senda_passphrase_new() made, in
 * bits. */
guint
senda_passphrase_bits (const char *language)
{
  g_autofree char **words = _senda_passphrase_words (language);

  return _senda_passphrase_count_bits (SENDA_PASSPHRASE_WORDS, g_strv_length (words));
}
