/* senda-marks.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-marks.h"

#include <string.h>

static void
clear_mark (gpointer data)
{
  SendaMark *mark = data;

  g_free (mark->statement);
}

/* The kept name of the mark that is written from @text on. (transfer none) (nullable) */
static const char *
find_mark (const char *text,
           gsize       length)
{
  for (const SendaChoice *choice = senda_statement_marks; choice->name != NULL; choice++)
    if (strlen (choice->name) == length && strncmp (choice->name, text, length) == 0)
      return choice->name;
  return NULL;
}

/* Reads "statement=mark" between @at and @end; FALSE when it is nothing of the kind. */
static gboolean
read_mark (const char *at,
           const char *end,
           SendaMark  *mark)
{
  const char *sign = NULL;

  while (at < end && *at == ' ')
    at++;
  while (end > at && end[-1] == ' ')
    end--;
  sign = memchr (at, '=', end - at);
  mark->mark = sign ? find_mark (sign + 1, end - sign - 1) : NULL;
  if (mark->mark == NULL || sign == at)
    return FALSE;
  mark->statement = g_strndup (at, sign - at);
  return TRUE;
}

static int
compare_marks_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (((const SendaMark *) a)->statement, ((const SendaMark *) b)->statement);
}

/* The marks in @marks (NULL: none) in the order in which they stand; what is no mark is passed over.
 * (transfer full) (element-type SendaMark) */
GArray *
senda_marks_parse (const char *marks)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SendaMark));

  g_array_set_clear_func (found, clear_mark);
  while (marks != NULL)
    {
      const char *end = marks + strcspn (marks, ",");
      SendaMark mark;

      if (read_mark (marks, end, &mark))
        g_array_append_val (found, mark);
      marks = *end != '\0' ? end + 1 : NULL;
    }
  return found;
}

static char *
join (GArray *marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const SendaMark *mark = &g_array_index (marks, SendaMark, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? ", " : "", mark->statement, mark->mark);
    }
  return g_string_free (text, text->len == 0);
}

/* @marks with @statement marked as @mark says, one of SENDA_MARK_…; NULL takes its mark away.
 * (transfer full): NULL when no mark is left */
char *
senda_marks_set (const char *marks,
                 const char *statement,
                 const char *mark)
{
  g_autoptr (GArray) all = senda_marks_parse (marks);
  SendaMark set = { NULL, mark ? find_mark (mark, strlen (mark)) : NULL };

  for (guint i = all->len; i > 0; i--)
    if (strcmp (g_array_index (all, SendaMark, i - 1).statement, statement) == 0)
      g_array_remove_index (all, i - 1);
  if (set.mark != NULL)
    {
      set.statement = g_strdup (statement);
      g_array_append_val (all, set);
    }
  g_array_sort (all, compare_marks_cb);
  return join (all);
}

/* How @statement is marked in @marks, one of SENDA_MARK_…; NULL when it is not. (transfer none)
 * (nullable) */
const char *
senda_marks_get (const char *marks,
                 const char *statement)
{
  gsize length = strlen (statement);

  while (marks != NULL)
    {
      const char *next = strchr (marks, ',');
      const char *end = next ? next : marks + strlen (marks);
      const char *mark = NULL;

      marks += strspn (marks, " ");
      while (end > marks && end[-1] == ' ')
        end--;
      if (strncmp (marks, statement, length) == 0 && marks[length] == '=')
        mark = find_mark (marks + length + 1, MAX (end - marks - (gssize) length - 1, 0));
      if (mark != NULL)
        return mark;
      marks = next ? next + 1 : NULL;
    }
  return NULL;
}

/* Whether @marks says nothing but marks. */
gboolean
senda_marks_is_valid (const char *marks)
{
  while (marks != NULL)
    {
      const char *end = marks + strcspn (marks, ",");
      SendaMark mark = { NULL, NULL };

      if (!read_mark (marks, end, &mark))
        return FALSE;
      clear_mark (&mark);
      marks = *end != '\0' ? end + 1 : NULL;
    }
  return TRUE;
}
