/* senda-factors-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a case says in words, and as the tags of a field.
 */
#include "config.h"

#include "senda-factors.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>

/* From how many values on one says rather what is left out, and up to how many are left out. */
#define MANY_VALUES 3
#define FEW_LEFT_OUT 2

/* The circumstances that @bits names; of one that applies beside others, none for "no". */
static GPtrArray *
list_values (const SendaDimension *dimension,
             guint16               bits)
{
  GPtrArray *list = g_ptr_array_new ();

  if (dimension->is_each)
    bits >>= 1;
  for (guint i = 0; i < dimension->values->len; i++)
    if (bits & (1u << i))
      g_ptr_array_add (list, g_ptr_array_index (dimension->values, i));
  return list;
}

static gboolean
shares_a_name (const SendaDimension *a,
               const SendaDimension *b)
{
  for (guint i = 0; i < a->values->len; i++)
    for (guint j = 0; j < b->values->len; j++)
      if (g_strcmp0 (senda_topic_get_text (g_ptr_array_index (a->values, i), "name").text,
                     senda_topic_get_text (g_ptr_array_index (b->values, j), "name").text) == 0)
        return TRUE;
  return FALSE;
}

/* Whether values are called as those of another factor: "Foreign national", victim or suspect. */
static gboolean
needs_factor (const SendaFactors   *self,
              const SendaDimension *dimension)
{
  for (guint i = 0; i < self->n_dimensions; i++)
    if (&self->dimensions[i] != dimension && shares_a_name (&self->dimensions[i], dimension))
      return TRUE;
  return FALSE;
}

/* "One person, 2–4 people or 5–19 people" */
static char *
say_values (GPtrArray    *values,
            SendaCatalog *catalog)
{
  char *said = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      const SendaTopic *value = g_ptr_array_index (values, i);
      const char *name = senda_message (senda_topic_get_text (value, "name"), catalog);
      g_autofree char *before = g_steal_pointer (&said);

      if (before == NULL)
        said = g_strdup (name);
      else if (i + 1 < values->len)
        said = g_strconcat (before, ", ", name, NULL);
      else
        /* Translators: {last} ends a list, each of which may be the case: “Woman or girl or Family
         * group” */
        said = senda_fill (senda_catalog_get (catalog, "case", NC_("case", "{list} or {last}")),
                           "list", before, "last", name, NULL);
    }
  return said;
}

static char *
say_with_factor (const SendaDimension *dimension,
                 const char           *message,
                 GPtrArray            *values,
                 SendaCatalog         *catalog)
{
  g_autofree char *said = say_values (values, catalog);

  return senda_fill (senda_catalog_get (catalog, "case", message), "factor",
                     senda_message (senda_topic_get_text (dimension->factor, "name"), catalog),
                     "values", said, NULL);
}

static char *
say_dimension (const SendaFactors   *self,
               const SendaDimension *dimension,
               guint16               bits,
               SendaCatalog         *catalog)
{
  g_autoptr (GPtrArray) values = list_values (dimension, bits);
  g_autoptr (GPtrArray) left_out = list_values (dimension, dimension->all & ~bits);

  if (!dimension->is_each && values->len >= MANY_VALUES && left_out->len <= FEW_LEFT_OUT)
    /* Translators: a circumstance and what of it is not the case, “Place: not Tribal land” */
    return say_with_factor (dimension, NC_("case", "{factor}: not {values}"), left_out, catalog);
  if (needs_factor (self, dimension))
    /* Translators: a circumstance and what is the case, “Victim’s status: Foreign national” */
    return say_with_factor (dimension, NC_("case", "{factor}: {values}"), values, catalog);
  return say_values (values, catalog);
}

/* Whether @bits of @dimension are worth a word. That something which may apply beside others does
 * not is what one takes for granted. */
static gboolean
says_something (const SendaDimension *dimension,
                guint16               bits)
{
  return bits != dimension->all && !(dimension->is_each && bits == 1);
}

/* The tags that a field would hold for @at: without those of dimensions where anything is possible,
 * and of what does not apply; NULL for none. (transfer full) (nullable) */
char *
senda_factors_dup_tags (const SendaFactors *self,
                        const SendaCase    *at)
{
  GString *tags = g_string_new (NULL);

  for (guint i = 0; i < self->n_dimensions; i++)
    {
      const SendaDimension *dimension = &self->dimensions[i];
      g_autoptr (GPtrArray) values = NULL;

      if (!says_something (dimension, at->possible[i]))
        continue;
      values = list_values (dimension, at->possible[i]);
      for (guint j = 0; j < values->len; j++)
        {
          const SendaTopic *value = g_ptr_array_index (values, j);

          g_string_append_printf (tags, "%s%s", tags->len > 0 ? ", " : "", value->id);
        }
    }
  return g_string_free (tags, tags->len == 0);
}

/* @at in the language of @catalog. (transfer full) */
char *
senda_factors_say (const SendaFactors *self,
                   const SendaCase    *at,
                   SendaCatalog       *catalog)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < self->n_dimensions; i++)
    {
      const SendaDimension *dimension = &self->dimensions[i];
      g_autofree char *words = NULL;

      if (at->possible[i] == 0)
        {
          g_string_free (said, TRUE);
          /* Translators: of an answer that a newer version of the program wrote */
          return g_strdup (senda_catalog_get (catalog, "case",
                                              NC_("case", "Circumstances that this version of "
                                                  "Senda does not know")));
        }
      if (!says_something (dimension, at->possible[i]))
        continue;
      words = say_dimension (self, dimension, at->possible[i], catalog);
      g_string_append_printf (said, "%s%s", said->len > 0 ? "; " : "", words);
    }
  if (said->len == 0)
    g_string_append (said, senda_catalog_get (catalog, "case",
                                              NC_("case", "Whatever the circumstances")));
  return g_string_free (said, FALSE);
}
