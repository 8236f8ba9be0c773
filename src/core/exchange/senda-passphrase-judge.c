/* senda-passphrase-judge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is sure is said: words of our list that were chosen by chance. Of what a person made up nobody
 * knows how it came about; it is counted low, and is never called strong.
 *
 * How long it takes: each try moves 64 MiB six times at the least (twice written over, each time
 * with two reads and one write), about 400 MB. The fastest graphics card of today moves less than 4 TB
 * a second: no more than 10,000 tries. A thousand of those make TRIES.
 */
#include "config.h"

#include "senda-passphrase-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define TRIES 1e7 /* a second */
#define SECONDS_OF_DAY 86400.0
#define DAYS_OF_YEAR 365.25
#define MANY_YEARS 1000

#define STRONG_BITS 55
#define FAIR_BITS 44

/* A part so long whose letters, figures and signs keep changing was hardly made up by a person. */
#define MIXED_LENGTH 16

/* A word that everybody tries first leaves no more than this. */
#define COMMON_WORD_BITS 5

static const char *const common_words[] = {
  "admin", "clave", "coalition", "contrasena", "contraseña", "dragon", "football", "guest", "hello",
  "hola", "iloveyou", "letmein", "login", "master", "monkey", "office", "passphrase", "passw0rd",
  "password", "police", "policia", "policía", "princess", "princesa", "root", "secret", "secreto",
  "senda", "summer", "sunshine", "task", "force", "teamo", "temporal", "temporary", "trafficking",
  "trata", "user", "usuario", "welcome", "winter", "bienvenido",
};

/* Neighbors on keyboards and in alphabets. */
static const char *const rows[] = {
  "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azerty",
  "qazwsxedcrfvtgbyhnujmikolp",
};

static int
compare_words_cb (const void *a,
                  const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* How many of @parts are words of @language, each counted once; 0 when one is none. */
static guint
count_listed (char       **parts,
              const char  *language,
              guint       *n_all)
{
  g_autofree char **words = _senda_passphrase_words (language);
  guint n_listed = 0;

  *n_all = g_strv_length (words);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean seen = FALSE;

      if (bsearch (&parts[i], words, *n_all, sizeof *words, compare_words_cb) == NULL)
        return 0;
      for (guint j = 0; j < i; j++)
        seen |= strcmp (parts[i], parts[j]) == 0;
      n_listed += !seen;
    }
  return n_listed;
}

static gboolean
is_common (const char *word,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
    if (strlen (common_words[i]) == length && strncmp (common_words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether @b comes after or before @a in a row that fingers know. */
static gboolean
follows (char a,
         char b)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *at = a != '\0' ? strchr (rows[i], a) : NULL;

      if (at != NULL && (at[1] == b || (at > rows[i] && at[-1] == b)))
        return TRUE;
    }
  return a == b;
}

static guint
get_class (gunichar letter)
{
  return g_unichar_isalpha (letter) ? 1 : g_unichar_isdigit (letter) ? 2 : 3;
}

/* Whether @part looks as if a program had made it. */
static gboolean
is_mixed (const char *part)
{
  glong length = g_utf8_strlen (part, -1);
  glong n_changes = 0;

  for (const char *at = part; *at != '\0' && *g_utf8_next_char (at) != '\0';
       at = g_utf8_next_char (at))
    n_changes += get_class (g_utf8_get_char (at)) !=
                 get_class (g_utf8_get_char (g_utf8_next_char (at)));
  return length >= MIXED_LENGTH && 2 * n_changes >= length;
}

/* Half bits of one part between spaces: three for a letter, as in words; four for a figure, which are
 * mostly years; five for a sign; none for what follows by itself. */
static guint
count_halves (const char *part)
{
  gsize n_letters = strspn (part, "abcdefghijklmnopqrstuvwxyz");
  gboolean is_known = n_letters > 0 ? is_common (part, n_letters) : is_common (part, strlen (part));
  guint halves = is_known ? 2 * COMMON_WORD_BITS : 0;
  const char *at = part + (is_known ? MAX (n_letters, 1) : 0);
  gunichar last = 0;

  if (is_common (part, strlen (part)))
    return 2 * COMMON_WORD_BITS;
  if (is_mixed (part))
    return 7 * g_utf8_strlen (part, -1);
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (last == letter || (last < 0x80 && letter < 0x80 && last != 0 && follows (last, letter)))
        halves += 1;
      else if (g_unichar_isalpha (letter))
        halves += 3;
      else
        halves += g_unichar_isdigit (letter) ? 4 : 5;
      last = letter;
    }
  return halves;
}

/* Parts that were there before count nothing. */
static guint
count_made_up (char **parts)
{
  guint halves = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean seen = FALSE;

      for (guint j = 0; j < i; j++)
        seen |= strcmp (parts[i], parts[j]) == 0;
      halves += seen ? 0 : count_halves (parts[i]);
    }
  return halves / 2;
}

/* Down to one figure that is not zero: 57 is “about 50”. */
static guint
round_down (double number)
{
  double unit = pow (10, floor (log10 (number)));

  return floor (number / unit) * unit;
}

/* How long a guess takes on average, in a sentence. (transfer full) */
static char *
say_time (guint bits)
{
  double days = pow (2, (double) bits - 1) / TRIES / SECONDS_OF_DAY;
  double years = days / DAYS_OF_YEAR;
  guint shown = 0;

  if (days < 1)
    return g_strdup (_("With a thousand of today’s fastest graphics cards, which try ten million "
                       "passphrases a second, it is found in less than a day."));
  if (years >= MANY_YEARS)
    return g_strdup (_("With a thousand of today’s fastest graphics cards, which try ten million "
                       "passphrases a second, it would take more than a thousand years."));
  shown = round_down (years < 1 ? days : years);
  if (years < 1)
    return g_strdup_printf (ngettext ("With a thousand of today’s fastest graphics cards, which try "
                                      "ten million passphrases a second, it is found in about %u "
                                      "day.",
                                      "With a thousand of today’s fastest graphics cards, which try "
                                      "ten million passphrases a second, it is found in about %u "
                                      "days.", shown), shown);
  return g_strdup_printf (ngettext ("With a thousand of today’s fastest graphics cards, which try "
                                    "ten million passphrases a second, it would take about %u year.",
                                    "With a thousand of today’s fastest graphics cards, which try "
                                    "ten million passphrases a second, it would take about %u "
                                    "years.", shown), shown);
}

static const char *
say_strength (SendaStrength strength,
              gboolean      is_listed)
{
  switch (strength)
    {
    case SENDA_STRENGTH_STRONG:
      return _("Strong, as long as the words were chosen by chance.");
    case SENDA_STRENGTH_FAIR:
      return is_listed ? _("Fair, as long as the words were chosen by chance: enough for what must "
                           "stay closed for some days, not for years.")
                       : _("Fair at best: nobody can say how easily others come upon what a person "
                           "makes up. Five words that Senda chooses are safer.");
    case SENDA_STRENGTH_WEAK:
      break;
    }
  return _("Weak: others can guess it. Let Senda choose five words.");
}

/* Of what a person made up nobody can tell a time. (transfer full) */
static char *
say (SendaPassphraseJudgement *self,
     gboolean                  is_listed)
{
  g_autofree char *time = is_listed ? say_time (self->bits) : NULL;

  return g_strjoin (" ", say_strength (self->strength, is_listed), time, NULL);
}

/* How hard @passphrase, which may be empty, is to guess for somebody who has the sealed file and the
 * lists of words. Never says too much: what a person made up is not called strong. (transfer
 * full) */
SendaPassphraseJudgement *
senda_passphrase_judge (const char *passphrase)
{
  SendaPassphraseJudgement *self = g_new0 (SendaPassphraseJudgement, 1);
  char *normalized = senda_passphrase_normalize (passphrase);
  char **parts = g_strsplit (normalized ? normalized : "", " ", -1);
  static const char *const languages[] = { "en", "es" };
  gboolean is_listed = FALSE;

  self->bits = count_made_up (parts);
  for (guint i = 0; i < G_N_ELEMENTS (languages) && !is_listed; i++)
    {
      guint n_all = 0;
      guint n_listed = count_listed (parts, languages[i], &n_all);

      is_listed = n_listed > 0;
      if (is_listed)
        self->bits = _senda_passphrase_count_bits (n_listed, n_all);
    }
  if (self->bits >= FAIR_BITS)
    self->strength = is_listed && self->bits >= STRONG_BITS ? SENDA_STRENGTH_STRONG
                                                            : SENDA_STRENGTH_FAIR;
  self->sentence = say (self, is_listed);

  for (guint i = 0; parts[i] != NULL; i++)
    senda_passphrase_free (parts[i]);
  g_free (parts);
  senda_passphrase_free (normalized);
  return self;
}

void
senda_passphrase_judgement_free (SendaPassphraseJudgement *self)
{
  g_free (self->sentence);
  g_free (self);
}
