/* senda-spans.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spans.h"

#include "senda-id.h"

#include <string.h>

#define ID_LENGTH 36
#define MOST_DIGITS 15

typedef struct
{
  gint64 from;
  gint64 to;
} Span;

struct _SendaSpans
{
  GHashTable *sites; /* id -> GArray of Span: in order, none touching another */
};

/* No change at all. (transfer full) */
SendaSpans *
senda_spans_new (void)
{
  SendaSpans *self = g_new0 (SendaSpans, 1);

  self->sites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  return self;
}

void
senda_spans_free (SendaSpans *self)
{
  g_hash_table_unref (self->sites);
  g_free (self);
}

static GArray *
ensure_site (SendaSpans *self,
             const char *site)
{
  GArray *spans = g_hash_table_lookup (self->sites, site);

  if (spans == NULL)
    {
      spans = g_array_new (FALSE, FALSE, sizeof (Span));
      g_hash_table_insert (self->sites, g_strdup (site), spans);
    }
  return spans;
}

/* The first of @spans that ends at @number or later; their length when none does. */
static guint
find_span (GArray *spans,
           gint64  number)
{
  guint low = 0;
  guint high = spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (spans, Span, middle).to < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Adds the numbers from @from to @to of @site, which may be there already. */
void
senda_spans_add (SendaSpans *self,
                 const char *site,
                 gint64      from,
                 gint64      to)
{
  GArray *spans = ensure_site (self, site);
  guint first = find_span (spans, from - 1);
  guint last = first;
  Span span = { from, to };

  g_return_if_fail (from <= to);

  while (last < spans->len && g_array_index (spans, Span, last).from <= to + 1)
    {
      span.from = MIN (span.from, g_array_index (spans, Span, last).from);
      span.to = MAX (span.to, g_array_index (spans, Span, last).to);
      last++;
    }
  if (last > first)
    {
      g_array_index (spans, Span, first) = span;
      if (last > first + 1)
        g_array_remove_range (spans, first + 1, last - first - 1);
    }
  else
    g_array_insert_val (spans, first, span);
}

void
senda_spans_add_all (SendaSpans       *self,
                     const SendaSpans *other)
{
  GHashTableIter iter;
  gpointer site = NULL;
  gpointer spans = NULL;

  g_hash_table_iter_init (&iter, other->sites);
  while (g_hash_table_iter_next (&iter, &site, &spans))
    for (guint i = 0; i < ((GArray *) spans)->len; i++)
      {
        const Span *span = &g_array_index ((GArray *) spans, Span, i);

        senda_spans_add (self, site, span->from, span->to);
      }
}

gboolean
senda_spans_has (const SendaSpans *self,
                 const char       *site,
                 gint64            number)
{
  GArray *spans = g_hash_table_lookup (self->sites, site);
  guint i = spans ? find_span (spans, number) : 0;

  return spans != NULL && i < spans->len && g_array_index (spans, Span, i).from <= number;
}

static gboolean
has_span (const SendaSpans *self,
          const char       *site,
          const Span       *span)
{
  GArray *spans = g_hash_table_lookup (self->sites, site);
  guint i = spans ? find_span (spans, span->from) : 0;

  return spans != NULL && i < spans->len && g_array_index (spans, Span, i).from <= span->from &&
         g_array_index (spans, Span, i).to >= span->to;
}

/* Whether nothing of @other is missing. */
gboolean
senda_spans_has_all (const SendaSpans *self,
                     const SendaSpans *other)
{
  GHashTableIter iter;
  gpointer site = NULL;
  gpointer spans = NULL;

  g_hash_table_iter_init (&iter, other->sites);
  while (g_hash_table_iter_next (&iter, &site, &spans))
    for (guint i = 0; i < ((GArray *) spans)->len; i++)
      if (!has_span (self, site, &g_array_index ((GArray *) spans, Span, i)))
        return FALSE;
  return TRUE;
}

/* How many changes they are. */
gint64
senda_spans_count (const SendaSpans *self)
{
  GHashTableIter iter;
  gpointer spans = NULL;
  gint64 count = 0;

  g_hash_table_iter_init (&iter, self->sites);
  while (g_hash_table_iter_next (&iter, NULL, &spans))
    for (guint i = 0; i < ((GArray *) spans)->len; i++)
      {
        const Span *span = &g_array_index ((GArray *) spans, Span, i);

        count += span->to - span->from + 1;
      }
  return count;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_site (GString    *text,
             const char *site,
             GArray     *spans)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", site);
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      g_string_append_printf (text, "%c%" G_GINT64_FORMAT, i == 0 ? ':' : ',', span->from);
      if (span->to > span->from)
        g_string_append_printf (text, "-%" G_GINT64_FORMAT, span->to);
    }
}

/* (transfer full) */
char *
senda_spans_to_string (const SendaSpans *self)
{
  GString *text = g_string_new (NULL);
  guint n_sites = 0;
  g_autofree gpointer *sites = g_hash_table_get_keys_as_array (self->sites, &n_sites);

  qsort (sites, n_sites, sizeof *sites, compare_names);
  for (guint i = 0; i < n_sites; i++)
    append_site (text, sites[i], g_hash_table_lookup (self->sites, sites[i]));
  return g_string_free (text, FALSE);
}

/* Reads a number above 0 and moves @text past it. */
static gboolean
read_number (const char **text,
             gint64      *number)
{
  guint n_digits = 0;

  *number = 0;
  for (; g_ascii_isdigit (**text) && n_digits <= MOST_DIGITS; (*text)++, n_digits++)
    *number = *number * 10 + (**text - '0');
  return n_digits > 0 && n_digits <= MOST_DIGITS && *number > 0;
}

static gboolean
read_span (const char **text,
           Span        *span)
{
  if (!read_number (text, &span->from))
    return FALSE;
  span->to = span->from;
  if (**text != '-')
    return TRUE;
  (*text)++;
  return read_number (text, &span->to) && span->to > span->from;
}

/* Reads one site with its spans, which must stand in order. */
static gboolean
read_site (SendaSpans  *self,
           const char **text)
{
  g_autofree char *site = g_strndup (*text, ID_LENGTH);
  gint64 last = 0;

  if (!senda_id_is_valid (site) || g_hash_table_contains (self->sites, site))
    return FALSE;
  *text += ID_LENGTH;
  do
    {
      Span span = { 0, 0 };

      if (**text != (last == 0 ? ':' : ','))
        return FALSE;
      (*text)++;
      if (!read_span (text, &span) || span.from <= last)
        return FALSE;
      senda_spans_add (self, site, span.from, span.to);
      last = span.to;
    }
  while (**text == ',');
  return TRUE;
}

/* Reads what senda_spans_to_string() wrote; NULL for anything else. (transfer full) (nullable) */
SendaSpans *
senda_spans_parse (const char *text)
{
  g_autoptr (SendaSpans) self = senda_spans_new ();

  if (*text == '\0')
    return g_steal_pointer (&self);
  while (read_site (self, &text))
    {
      if (*text == '\0')
        return g_steal_pointer (&self);
      if (*text != ';')
        return NULL;
      text++;
    }
  return NULL;
}
