/* senda-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 */
#include "config.h"

#include "senda-text.h"

#include <string.h>

typedef struct
{
  char *language;
  char *string;
} Wording;

struct _SendaText
{
  gatomicrefcount refs;
  GArray *wordings; /* of Wording, sorted by language */
};

G_DEFINE_BOXED_TYPE (SendaText, senda_text, senda_text_ref, senda_text_unref)

static void
wording_clear (gpointer data)
{
  Wording *wording = data;

  g_free (wording->language);
  g_free (wording->string);
}

/* A text in no language yet. (transfer full) */
SendaText *
senda_text_new (void)
{
  SendaText *self = g_new0 (SendaText, 1);

  g_atomic_ref_count_init (&self->refs);
  self->wordings = g_array_new (FALSE, FALSE, sizeof (Wording));
  g_array_set_clear_func (self->wordings, wording_clear);
  return self;
}

SendaText *
senda_text_ref (SendaText *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_text_unref (SendaText *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->wordings);
  g_free (self);
}

static void
append (SendaText  *self,
        const char *language,
        const char *string)
{
  Wording wording = { g_strdup (language), g_strdup (string) };

  g_array_append_val (self->wordings, wording);
}

/* A new text that says @string in @language and is otherwise @self (which may be NULL);
 * a NULL or empty @string takes the language away. (transfer full) */
SendaText *
senda_text_with (SendaText  *self,
                 const char *language,
                 const char *string)
{
  SendaText *with = senda_text_new ();
  gboolean placed = string == NULL || *string == '\0';

  for (guint i = 0; self && i < self->wordings->len; i++)
    {
      const Wording *wording = &g_array_index (self->wordings, Wording, i);
      int order = strcmp (wording->language, language);

      if (order >= 0 && !placed)
        {
          append (with, language, string);
          placed = TRUE;
        }
      if (order != 0)
        append (with, wording->language, wording->string);
    }
  if (!placed)
    append (with, language, string);
  return with;
}

/* The wording in exactly @language, or NULL. (transfer none) */
const char *
senda_text_get (SendaText  *self,
                const char *language)
{
  for (guint i = 0; self && i < self->wordings->len; i++)
    {
      const Wording *wording = &g_array_index (self->wordings, Wording, i);

      if (strcmp (wording->language, language) == 0)
        return wording->string;
    }
  return NULL;
}

/* The wording in @language; where there is none, in English, else in the first language there is.
 * @actual (optional) is set to the language of what is returned, so that a screen can say so.
 * NULL when there is no wording at all. (transfer none) */
const char *
senda_text_get_or_other (SendaText   *self,
                         const char  *language,
                         const char **actual)
{
  const char *string = senda_text_get (self, language);

  if (string == NULL && (string = senda_text_get (self, "en")) != NULL)
    language = "en";
  if (string == NULL && self != NULL && self->wordings->len > 0)
    {
      language = g_array_index (self->wordings, Wording, 0).language;
      string = g_array_index (self->wordings, Wording, 0).string;
    }
  if (actual != NULL)
    *actual = string ? language : NULL;
  return string;
}

guint
senda_text_get_n (SendaText *self)
{
  return self ? self->wordings->len : 0;
}

/* The code of the @index-th language, in alphabetical order. (transfer none) */
const char *
senda_text_get_language (SendaText *self,
                         guint      index)
{
  g_return_val_if_fail (index < senda_text_get_n (self), NULL);

  return g_array_index (self->wordings, Wording, index).language;
}

gboolean
senda_text_equal (SendaText *a,
                  SendaText *b)
{
  if (senda_text_get_n (a) != senda_text_get_n (b))
    return FALSE;
  for (guint i = 0; i < senda_text_get_n (a); i++)
    {
      const Wording *x = &g_array_index (a->wordings, Wording, i);
      const Wording *y = &g_array_index (b->wordings, Wording, i);

      if (strcmp (x->language, y->language) != 0 || strcmp (x->string, y->string) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Two or three lower-case letters, as in ISO 639; the only form in which the log names a
 * language. */
gboolean
senda_language_is_valid (const char *language)
{
  gsize length = language ? strlen (language) : 0;

  if (length < 2 || length > 3)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (language[i]))
      return FALSE;
  return TRUE;
}
