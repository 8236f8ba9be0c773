/* senda-text-writer-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a block says, as plain words.
 */
#include "config.h"

#include "senda-text-writer-private.h"

#include <string.h>

/* Where a link leads, if it leads out of the document and does not say so itself. */
static const char *
find_address (const SendaRun *run)
{
  const char *link = run->link;

  if (link == NULL || strstr (run->text, link) != NULL)
    return NULL;
  if (g_str_has_prefix (link, "https://") || g_str_has_prefix (link, "http://"))
    return link;
  if (g_str_has_prefix (link, "mailto:") && strstr (run->text, link + strlen ("mailto:")) == NULL)
    return link + strlen ("mailto:");
  return NULL;
}

/* The words of a block in one language, with the addresses of its links. (transfer full) */
char *
senda_text_out_dup (const SendaBlock *block,
                    guint             language)
{
  const GArray *runs = senda_block_get_runs (block, language);
  GString *text = g_string_new (NULL);

  for (guint i = 0; runs && i < runs->len; i++)
    {
      const SendaRun *run = &g_array_index (runs, SendaRun, i);
      const char *address = find_address (run);

      g_string_append (text, run->text);
      if (address != NULL)
        g_string_append_printf (text, " <%s>", address);
    }
  return g_string_free (text, FALSE);
}

/* Whether a block says something else in each of two languages. */
gboolean
senda_text_out_is_twofold (SendaTextOut     *self,
                           const SendaBlock *block)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (senda_document_get_n_languages (self->document) < 2 || block->is_shared)
    return FALSE;
  first = senda_block_dup_text (block, 0);
  second = senda_block_dup_text (block, 1);
  return *second != '\0' && strcmp (first, second) != 0;
}

/* The words of a block in all languages of the document. (transfer full) */
char *
senda_text_out_dup_both (SendaTextOut     *self,
                         const SendaBlock *block,
                         const char       *between)
{
  g_autofree char *first = senda_text_out_dup (block, 0);
  g_autofree char *second = NULL;

  if (!senda_text_out_is_twofold (self, block))
    return g_steal_pointer (&first);
  second = senda_text_out_dup (block, 1);
  return *first == '\0' ? g_steal_pointer (&second) : g_strconcat (first, between, second, NULL);
}
