/* senda-report-call-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much room words take is only estimated here, and on the safe side: what would need letters that
 * nobody can read is cut.
 */
#include "config.h"

#include "senda-report-call-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The smaller of the two papers in each direction, in points, and the letters of a table on it. */
#define PAGE_WIDTH 487.0
#define PAGE_HEIGHT 655.0
#define SMALLEST 0.67 /* times the usual letters */
#define FIXED_HEIGHT 150.0 /* of titles, the table's head and what stands under it */
#define LETTER 4.8
#define WIDE_LETTER 9.5
#define LINE 11.75
#define LARGE_LINE 16.5
#define ROOM 6.0 /* around a row */
#define PAD 10.0 /* beside the words of a cell */

#define LEAST_LETTERS 60

static const SendaCallRoom rooms[] = {
  { 1500, 200, FALSE }, { 600, 200, FALSE }, { 400, 60, FALSE }, { 250, 60, FALSE },
  { 160, 40, FALSE },   { 100, 30, FALSE },  { 60, 20, FALSE },  { 0, 20, FALSE },
  { 0, 20, TRUE },      { 0, 12, TRUE },     { 0, 8, TRUE },     { 0, 6, TRUE },
  { 0, 5, TRUE },       { 0, 4, TRUE },      { 0, 3, TRUE },     { 0, 2, TRUE },
  { 0, 1, TRUE },       { 0, 0, TRUE },
};

static void
words_clear (SendaCallWords *self)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    g_clear_pointer (&self->text[i], g_free);
}

/* Frees a row, for an array of them. */
void
senda_report_free_call_line (gpointer data)
{
  SendaCallLine *line = data;

  words_clear (&line->when);
  words_clear (&line->who);
  words_clear (&line->rest);
  g_free (line);
}

/* Whether @letter belongs to the one before it. */
static gboolean
is_joined (gunichar letter)
{
  return g_unichar_ismark (letter) || letter == 0x200d || (letter >= 0x1f3fb && letter <= 0x1f3ff);
}

/* Where @text is cut after about @n letters: between words, else between letters. */
static const char *
find_cut (const char *text,
          guint       n)
{
  const char *cut = g_utf8_offset_to_pointer (text, n);

  for (const char *at = cut; at > text && cut - at < 40; at = g_utf8_prev_char (at))
    if (*at == ' ')
      return at;
  while (cut > text && (is_joined (g_utf8_get_char (cut)) ||
                        g_utf8_get_char (g_utf8_prev_char (cut)) == 0x200d))
    cut = g_utf8_prev_char (cut);
  return cut;
}

/* Whether @text has more than @n letters, without counting them all. */
static gboolean
is_longer (const char *text,
           guint       n)
{
  for (guint i = 0; i <= n; i++, text = g_utf8_next_char (text))
    if (*text == '\0')
      return FALSE;
  return TRUE;
}

/* The first @n letters of @text in one line, and whether there are more. (transfer full) */
static char *
dup_beginning (const char *text,
               guint       n,
               gboolean   *is_cut)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *cut = NULL;

  for (const char *at = text; *at != '\0' && line->len <= 6 * n; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (line, g_utf8_get_char (at));
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  g_strchomp (line->str);
  line->len = strlen (line->str);
  if (!is_longer (line->str, n))
    return g_strdup (line->str);
  *is_cut = TRUE;
  cut = find_cut (line->str, n);
  return g_strdup_printf ("%.*s…", (int) (cut - line->str), line->str);
}

static guint
get_n_letters (const SendaCallPage *page)
{
  return MAX (page->room.n_letters, LEAST_LETTERS);
}

/* What somebody wrote in @field, or NULL; what is there in another language only says so.
 * (transfer full) (nullable) */
static char *
dup_own (SendaCallPage        *page,
         SendaRecord *record,
         const char  *field,
         guint        language,
         guint        n_letters)
{
  SendaReportMaker *maker = page->maker;
  const char *texts[SENDA_MAX_LANGUAGES] = { NULL };
  const char *actual[SENDA_MAX_LANGUAGES] = { NULL };
  SendaText *text = senda_report_get_wordings (maker, record, field);
  g_autofree char *own = NULL;

  if (text == NULL || !senda_report_read_text (maker, text, texts, actual))
    return NULL;
  own = dup_beginning (texts[language], n_letters, &page->is_cut);
  if (actual[language] == NULL)
    return g_steal_pointer (&own);
  if (maker->n_languages > 1 && actual[1 - language] == NULL)
    return g_strdup (senda_report_only_in (maker, language, actual[language], FALSE));
  return g_strconcat (senda_report_only_in (maker, language, actual[language], TRUE), " ", own,
                      NULL);
}

/* "Harbor House, on-call advocate"; NULL for nobody. (transfer full) */
static char *
dup_who (SendaCallPage        *page,
         SendaRecord *agency,
         SendaRecord *function,
         const char  *field,
         guint        language)
{
  guint n_letters = get_n_letters (page);
  const char *name = agency ? senda_record_get_text (agency, "name") : NULL;
  g_autofree char *whose = name ? dup_beginning (name, n_letters, &page->is_cut) : NULL;
  g_autofree char *what = dup_own (page, function, field, language, n_letters);

  if (whose != NULL && what != NULL)
    return g_strconcat (whose, ", ", what, NULL);
  return g_strdup (whose ? whose : what);
}

/* Who is called first, and what they do there; NULL for nobody. (transfer full) */
char *
senda_report_dup_first_call (SendaCallPage   *page,
                             const SendaCall *call,
                             guint            language)
{
  SendaRecord *function = call->function ? call->function : call->contact;

  return dup_who (page, call->agency, function, "function", language);
}

/* The same of who stands in. (transfer full) */
char *
senda_report_dup_backup_call (SendaCallPage   *page,
                              const SendaCall *call,
                              guint            language)
{
  return dup_who (page, call->backup_agency, call->backup_function, "backup_function", language);
}

/* The number, as far as the audience may know: an agency's line by day and night is everybody's. */
static const char *
get_phone (SendaReportMaker *maker,
           const SendaCall  *call)
{
  const char *line = call->agency ? senda_record_get_text (call->agency, "day_and_night") : NULL;

  if (call->phone == NULL || senda_report_may_ever_say (maker, &senda_answer_info, "phone") ||
      g_strcmp0 (call->phone, line) == 0)
    return call->phone;
  maker->left_out = TRUE;
  return line;
}

static const char *
get_backup_phone (SendaReportMaker *maker,
                  const SendaCall  *call)
{
  if (call->backup_phone == NULL ||
      senda_report_may_ever_say (maker, &senda_answer_info, "backup_phone"))
    return call->backup_phone;
  maker->left_out = TRUE;
  return NULL;
}

static void
append (GString    *text,
        const char *separator,
        const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", words);
}

/* Who stands in, and at which number. */
static char *
dup_reserve (SendaCallPage   *page,
             const SendaCall *call,
             guint            language)
{
  SendaCatalog *catalog = page->maker->options->catalogs[language];
  const char *phone = get_backup_phone (page->maker, call);
  g_autofree char *who = senda_report_dup_backup_call (page, call, language);
  GString *both = g_string_new (who);
  g_autofree char *said = NULL;

  append (both, ", ", phone);
  if (both->len > 0)
    /* Translators: who is called when nobody answers: an agency, a function and a number */
    said = senda_fill (senda_catalog_get (catalog, "report", NC_("report", "Backup: {who}")),
                       "who", both->str, NULL);
  g_string_free (both, TRUE);
  return g_steal_pointer (&said);
}

static char *
dup_rest (SendaCallPage            *page,
          const SendaCall *call,
          guint            language)
{
  SendaRecord *keeps_hours = call->hours ? call->hours : call->contact;
  g_autofree char *hours = dup_own (page, keeps_hours, "hours", language, get_n_letters (page));
  g_autofree char *reserve = dup_reserve (page, call, language);
  g_autofree char *words = NULL;
  GString *rest = g_string_new (NULL);

  if (page->room.is_short && !call->is_default)
    {
      page->is_cut |= hours != NULL || reserve != NULL;
      g_clear_pointer (&hours, g_free);
      g_clear_pointer (&reserve, g_free);
    }
  if (page->room.n_letters > 0)
    words = dup_own (page, call->words, "words", language, page->room.n_letters);
  else if (senda_report_may_say (page->maker, call->words, "words"))
    page->is_cut = TRUE;
  append (rest, " · ", hours);
  append (rest, " · ", reserve);
  append (rest, " · ", words);
  return g_string_free (rest, rest->len == 0);
}

static char *
dup_when (SendaCallPage             *page,
          const SendaTopic *question,
          const SendaCall  *call,
          guint             language)
{
  SendaCatalog *catalog = page->maker->options->catalogs[language];
  const SendaFactors *factors = senda_call_book_get_factors (page->book);
  g_autofree char *when = NULL;

  if (call == NULL || call->is_default)
    return g_strdup (senda_message (senda_topic_get_text (question, "name"), catalog));
  when = senda_factors_say (factors, &call->when, catalog);
  return dup_beginning (when, 2 * get_n_letters (page), &page->is_cut);
}

static void
add_line (SendaCallPage             *page,
          const SendaTopic *question,
          const SendaCall  *call)
{
  SendaCallLine *line = g_new0 (SendaCallLine, 1);

  line->call = call;
  g_ptr_array_add (page->lines, line);
  for (guint i = 0; i < page->maker->n_languages; i++)
    {
      line->when.text[i] = dup_when (page, question, call, i);
      line->who.text[i] = call ? senda_report_dup_first_call (page, call, i) : NULL;
      line->rest.text[i] = call ? dup_rest (page, call, i) : NULL;
    }
  if (call == NULL)
    return;
  line->phone = get_phone (page->maker, call);
}

/* The default answer comes first; where there is none, a line says so. */
static void
add_question (SendaCallPage             *page,
              const SendaTopic *question)
{
  GPtrArray *calls = senda_call_book_list (page->book, question);
  const SendaCall *first = calls->len > 0 ? g_ptr_array_index (calls, 0) : NULL;
  guint n_variations = 0;

  if (first == NULL || !first->is_default)
    add_line (page, question, NULL);
  for (guint i = 0; i < calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (calls, i);

      if (call->is_unknown)
        continue;
      if (call->is_default || n_variations < page->room.n_variations)
        add_line (page, question, call);
      else
        page->n_left_out++;
      n_variations += !call->is_default;
    }
}

static void
fill (SendaCallPage *page,
      SendaCallRoom  room)
{
  GPtrArray *questions = senda_call_book_get_questions (page->book);

  page->room = room;
  page->is_cut = FALSE;
  page->n_left_out = 0;
  g_ptr_array_set_size (page->lines, 0);
  for (guint i = 0; i < questions->len; i++)
    add_question (page, g_ptr_array_index (questions, i));
}

/* How many lines @text takes at most in @width. */
static guint
count_lines (const char *text,
             double      width)
{
  guint n_lines = 1;
  double taken = 0;

  if (text == NULL)
    return 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      taken += letter >= 0x1100 && !g_unichar_iszerowidth (letter) ? WIDE_LETTER : LETTER;
      if (letter == '\n' || taken > width * 0.92)
        {
          n_lines++;
          taken = 0;
        }
    }
  return n_lines;
}

static double
get_width (guint column)
{
  static const double widths[] = SENDA_CALL_WIDTHS;

  return PAGE_WIDTH / SMALLEST * widths[column] / (widths[0] + widths[1] + widths[2]) - PAD;
}

static double
estimate_line (const SendaCallPage *page,
               const SendaCallLine *line)
{
  double when = 0;
  double whom = 0;
  double phone = count_lines (line->phone, get_width (2) / 1.5) * LARGE_LINE;

  for (guint i = 0; i < page->maker->n_languages; i++)
    {
      when += count_lines (line->when.text[i], get_width (0)) * LINE;
      whom += MAX (count_lines (line->who.text[i], get_width (1)), 1) * LINE +
              count_lines (line->rest.text[i], get_width (1)) * LINE;
    }
  return MAX (MAX (when, whom), phone) + ROOM;
}

static gboolean
fits (const SendaCallPage *page)
{
  double height = 0;

  for (guint i = 0; i < page->lines->len; i++)
    height += estimate_line (page, g_ptr_array_index (page->lines, i));
  return height <= PAGE_HEIGHT / SMALLEST - FIXED_HEIGHT;
}

/* Fills @page with as much as stands on one page in letters that can be read. */
void
senda_report_fit_calls (SendaCallPage *page)
{
  guint room = 0;

  fill (page, rooms[room]);
  while (!fits (page) && room + 1 < G_N_ELEMENTS (rooms))
    fill (page, rooms[++room]);
}
