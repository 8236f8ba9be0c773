/* senda-roster-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words in a roster mean: days, and the names of disciplines, languages and standings in
 * whichever language they are written.
 */
#include "config.h"

#include "senda-roster-private.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_MARK 0x300 /* the accents that a letter is parted from */
#define LAST_MARK 0x36f

struct _SendaRosterWords
{
  GHashTable *disciplines; /* folded name to id; the ids are the content's */
  GHashTable *languages;
  GHashTable *standings;
};

/* @text in small letters without accents and with single spaces; signs are spaces too when
 * @letters_only. (transfer full) */
static char *
fold (const char *text,
      gboolean    letters_only)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_autofree char *parted = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_sized_new (strlen (text));
  gboolean gap = FALSE;

  for (const char *at = parted; at && *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter >= FIRST_MARK && letter <= LAST_MARK)
        continue;
      if (letter == 0x2018 || letter == 0x2019 || letter == 0x2bc)
        letter = '\'';
      if (g_unichar_isspace (letter) || (letters_only && !g_unichar_isalnum (letter)))
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (folded, ' ');
      gap = FALSE;
      g_string_append_unichar (folded, letter);
    }
  return g_string_free (folded, FALSE);
}

/* For telling whether two names are the same but for case, accents and spaces. (transfer full) */
char *
_senda_roster_fold (const char *text)
{
  return fold (text, FALSE);
}

/* "E-mail 1 - Value" as "e mail 1 value". (transfer full) */
char *
_senda_roster_fold_heading (const char *text)
{
  return fold (text, TRUE);
}

/* A cell as a field of one line keeps it: trimmed, with single spaces, without the apostrophe that
 * keeps spreadsheets from taking it for a formula; NULL for nothing. (transfer full) (nullable) */
char *
_senda_roster_one_line (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));
  gboolean gap = FALSE;

  if (text[0] == '\'' && text[1] != '\0' && strchr ("=+-@", text[1]) != NULL)
    text++;
  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (g_unichar_isspace (letter))
        {
          gap = line->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, letter);
    }
  return g_string_free (line, line->len == 0);
}

/* The three numbers of a day, without the time that may follow. */
static gboolean
read_numbers (const char *text,
              guint      *numbers,
              gsize      *lengths)
{
  for (guint i = 0; i < 3; i++)
    {
      lengths[i] = strspn (text, "0123456789");
      if (lengths[i] == 0 || lengths[i] > 4)
        return FALSE;
      numbers[i] = strtoul (text, NULL, 10);
      text += lengths[i];
      if (i < 2 && *text != '/' && *text != '-')
        return FALSE;
      text += i < 2;
    }
  return *text == '\0' || ((*text == ' ' || *text == 'T') && strchr (text, ':') != NULL);
}

/* "2026-03-09" for that, for "3/9/2026" (month first, as in the United States) and for "29/3/2026",
 * which can only have the day first; NULL for anything else. (transfer full) (nullable) */
char *
_senda_roster_read_day (const char *text)
{
  guint numbers[3] = { 0 };
  gsize lengths[3] = { 0 };
  char *day = NULL;

  if (!read_numbers (text, numbers, lengths))
    return NULL;
  if (lengths[0] == 4)
    day = g_strdup_printf ("%04u-%02u-%02u", numbers[0], numbers[1], numbers[2]);
  else if (lengths[2] == 4 && numbers[0] > 12)
    day = g_strdup_printf ("%04u-%02u-%02u", numbers[2], numbers[1], numbers[0]);
  else if (lengths[2] == 4)
    day = g_strdup_printf ("%04u-%02u-%02u", numbers[2], numbers[0], numbers[1]);
  if (day != NULL && !senda_day_is_valid (day))
    g_clear_pointer (&day, g_free);
  return day;
}

/* A name that stands already keeps its meaning. */
static void
add_word (GHashTable *words,
          const char *text,
          const char *id)
{
  char *folded = _senda_roster_fold (text);

  if (*folded != '\0' && !g_hash_table_contains (words, folded))
    g_hash_table_insert (words, folded, (gpointer) id);
  else
    g_free (folded);
}

/* Also "Persian" and "Farsi" for "Persian (Farsi)". */
static void
add_name (GHashTable *words,
          const char *name,
          const char *id)
{
  const char *open = strchr (name, '(');
  const char *close = open ? strchr (open, ')') : NULL;
  g_autofree char *before = close ? g_strndup (name, open - name) : NULL;
  g_autofree char *within = close ? g_strndup (open + 1, close - open - 1) : NULL;

  add_word (words, name, id);
  if (close != NULL)
    {
      add_word (words, before, id);
      add_word (words, within, id);
    }
}

static GHashTable *
words_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_topics (GHashTable   *words,
            SendaContent *content,
            const char   *kind,
            SendaCatalog *catalog)
{
  GPtrArray *topics = senda_content_get_topics (content, kind);

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      add_word (words, topic->id, topic->id);
      add_name (words, senda_content_name_topic (content, topic->id, catalog), topic->id);
    }
}

static void
add_standings (GHashTable   *words,
               SendaCatalog *catalog)
{
  for (const SendaChoice *choice = senda_member_standings; choice->name != NULL; choice++)
    {
      add_word (words, choice->name, choice->name);
      add_word (words, senda_choice_say (senda_member_standings, choice->name, catalog),
                choice->name);
    }
}

SendaRosterWords *
_senda_roster_words_new (SendaContent *content)
{
  SendaRosterWords *self = g_new0 (SendaRosterWords, 1);
  const char *const *languages = senda_languages ();

  self->disciplines = words_new ();
  self->languages = words_new ();
  self->standings = words_new ();
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (languages[i]);

      add_topics (self->disciplines, content, "discipline", catalog);
      add_topics (self->languages, content, "language", catalog);
      add_standings (self->standings, catalog);
    }
  return self;
}

void
_senda_roster_words_free (SendaRosterWords *self)
{
  g_hash_table_unref (self->disciplines);
  g_hash_table_unref (self->languages);
  g_hash_table_unref (self->standings);
  g_free (self);
}

static const char *
find (GHashTable *words,
      const char *text)
{
  g_autofree char *folded = _senda_roster_fold (text);

  return g_hash_table_lookup (words, folded);
}

const char *
_senda_roster_words_discipline (SendaRosterWords *self,
                                const char       *text)
{
  return find (self->disciplines, text);
}

const char *
_senda_roster_words_standing (SendaRosterWords *self,
                              const char       *text)
{
  return find (self->standings, text);
}

/* The tags for the languages that @text names, parted by commas, semicolons, slashes or line
 * breaks; a language that the content does not know stays as it is written. (transfer full)
 * (nullable) */
char *
_senda_roster_words_languages (SendaRosterWords *self,
                               const char       *text)
{
  g_auto (GStrv) names = g_strsplit_set (text, ";,/\r\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *id = find (self->languages, names[i]);
      char *clean = id ? g_strdup (id) : _senda_roster_one_line (names[i]);

      g_free (names[i]);
      names[i] = clean ? clean : g_strdup ("");
    }
  return senda_tags_join ((const char *const *) names);
}
