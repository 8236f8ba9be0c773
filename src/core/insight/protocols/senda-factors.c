/* senda-factors.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-factors.h"

#include "senda-tags.h"

#include <string.h>

/* The bits of a circumstance that applies beside others. */
#define NO 1
#define YES 2

#define MAX_VALUES 16

static gboolean
has_attribute (const SendaTopic *factor,
               const char       *name)
{
  return g_strcmp0 (senda_topic_get_attribute (factor, name), "yes") == 0;
}

static SendaDimension *
add_dimension (SendaFactors     *self,
               const SendaTopic *factor)
{
  SendaDimension *dimension = NULL;

  g_return_val_if_fail (self->n_dimensions < SENDA_MAX_DIMENSIONS, NULL);

  dimension = &self->dimensions[self->n_dimensions++];
  dimension->factor = factor;
  dimension->values = g_ptr_array_new ();
  return dimension;
}

/* One that walks past its bits is content built wrong, which the tests of the content tell. */
static void
add_factor (SendaFactors     *self,
            const SendaTopic *factor)
{
  guint n = MIN (factor->children->len, MAX_VALUES);
  SendaDimension *dimension = n > 0 ? add_dimension (self, factor) : NULL;

  g_warn_if_fail (factor->children->len <= MAX_VALUES);
  if (dimension == NULL)
    return;
  dimension->is_fixed = has_attribute (factor, "fixed");
  dimension->all = (1u << n) - 1;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (dimension->values, g_ptr_array_index (factor->children, i));
}

static void
add_each (SendaFactors     *self,
          const SendaTopic *factor)
{
  for (guint i = 0; i < factor->children->len; i++)
    {
      SendaDimension *dimension = add_dimension (self, factor);

      if (dimension == NULL)
        return;
      dimension->is_each = TRUE;
      dimension->all = NO | YES;
      g_ptr_array_add (dimension->values, g_ptr_array_index (factor->children, i));
    }
}

/* The dimension of @circumstance and its bit there; NULL when it has none. */
static const SendaDimension *
find_value (const SendaFactors *self,
            const SendaTopic   *circumstance,
            guint16            *bit)
{
  for (guint i = 0; i < self->n_dimensions; i++)
    {
      const SendaDimension *dimension = &self->dimensions[i];
      guint at = 0;

      if (dimension->factor != circumstance->parent ||
          !g_ptr_array_find (dimension->values, circumstance, &at))
        continue;
      *bit = dimension->is_each ? YES : 1u << at;
      return dimension;
    }
  return NULL;
}

static gboolean
read_tags (const SendaFactors *self,
           const char         *tags,
           SendaCase          *named)
{
  g_auto (GStrv) names = senda_tags_split (tags);

  memset (named, 0, sizeof *named);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const SendaTopic *circumstance = senda_content_find_topic (self->content, names[i]);
      const SendaDimension *dimension = NULL;
      guint16 bit = 0;

      if (circumstance != NULL)
        dimension = find_value (self, circumstance, &bit);
      if (dimension == NULL)
        return FALSE;
      named->possible[dimension - self->dimensions] |= bit;
    }
  return TRUE;
}

static gboolean
read_case (const SendaFactors *self,
           const char         *tags,
           gboolean            is_situation,
           SendaCase          *out)
{
  SendaCase named;

  memset (out, 0, sizeof *out);
  if (!read_tags (self, tags, &named))
    return FALSE;
  for (guint i = 0; i < self->n_dimensions; i++)
    {
      const SendaDimension *dimension = &self->dimensions[i];
      guint16 unnamed = is_situation && dimension->is_each ? NO : dimension->all;

      out->possible[i] = named.possible[i] != 0 ? named.possible[i] : unnamed;
    }
  return TRUE;
}

/* The factors of @content, in their order. (transfer full) */
SendaFactors *
senda_factors_new (SendaContent *content)
{
  GPtrArray *factors = NULL;
  SendaFactors *self = NULL;

  g_return_val_if_fail (SENDA_IS_CONTENT (content), NULL);

  factors = senda_content_get_topics (content, "factor");
  self = g_new0 (SendaFactors, 1);
  self->content = g_object_ref (content);
  for (guint i = 0; i < factors->len; i++)
    {
      const SendaTopic *factor = g_ptr_array_index (factors, i);

      if (has_attribute (factor, "each"))
        add_each (self, factor);
      else
        add_factor (self, factor);
    }
  return self;
}

void
senda_factors_free (SendaFactors *self)
{
  for (guint i = 0; i < self->n_dimensions; i++)
    g_ptr_array_unref (self->dimensions[i].values);
  g_object_unref (self->content);
  g_free (self);
}

/* The case of which nothing is known or asked. */
SendaCase
senda_factors_any (const SendaFactors *self)
{
  SendaCase any = { 0 };

  for (guint i = 0; i < self->n_dimensions; i++)
    any.possible[i] = self->dimensions[i].all;
  return any;
}

/* Puts into @out the case of a field of tags (NULL: none); FALSE when one of them is not known
 * here: @out then holds no situation. */
gboolean
senda_factors_read (const SendaFactors *self,
                    const char         *tags,
                    SendaCase          *out)
{
  return read_case (self, tags, FALSE, out);
}

/* The same for what is known of a situation, where what applies beside others and is not named does
 * not apply. */
gboolean
senda_factors_read_situation (const SendaFactors *self,
                              const char         *tags,
                              SendaCase          *out)
{
  return read_case (self, tags, TRUE, out);
}

/* Whether every situation of @inner is one of @outer. */
gboolean
senda_case_includes (const SendaCase *outer,
                     const SendaCase *inner)
{
  guint beyond = 0;

  for (guint i = 0; i < SENDA_MAX_DIMENSIONS; i++)
    beyond |= inner->possible[i] & ~outer->possible[i];
  return beyond == 0;
}

/* Whether there is a situation of both. */
gboolean
senda_case_meets (const SendaCase *a,
                  const SendaCase *b)
{
  gboolean is_apart = FALSE;

  for (guint i = 0; i < SENDA_MAX_DIMENSIONS; i++)
    is_apart |= (a->possible[i] | b->possible[i]) != 0 && (a->possible[i] & b->possible[i]) == 0;
  return !is_apart;
}

gboolean
senda_case_equal (const SendaCase *a,
                  const SendaCase *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

static guint
count_bits (guint16 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/* How many situations of the fixed factors @at holds. */
guint64
senda_factors_count (const SendaFactors *self,
                     const SendaCase    *at)
{
  guint64 n = 1;

  for (guint i = 0; i < self->n_dimensions; i++)
    if (self->dimensions[i].is_fixed)
      n *= count_bits (at->possible[i]);
  return n;
}
