/* senda-sheet-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a sheet says, the same on the screen, on the command line and in a document.
 */
#include "config.h"

#include "senda-protocol-sheet.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>

static void
add_count (GPtrArray    *parts,
           SendaCatalog *catalog,
           const char   *context,
           const char   *singular,
           const char   *plural,
           guint         n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  if (n > 0)
    g_ptr_array_add (parts, senda_fill (senda_catalog_get_plural (catalog, context, singular,
                                                                  plural, n),
                                        "n", count, NULL));
}

/* The counts as the parts of one sentence; "" where there is nothing to count. (transfer full) */
char *
senda_sheet_counts_say (const SendaSheetCounts *counts,
                        SendaCatalog           *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  /* Translators: items of a protocol; a part of a list: "12 decided, 3 being discussed" */
  add_count (parts, catalog, NCP_ ("sheet", "{n} decided", "{n} decided"), counts->n_decided);
  /* Translators: items of a protocol; a part of a list: "12 decided, 3 being discussed" */
  add_count (parts, catalog, NCP_ ("sheet", "{n} being discussed", "{n} being discussed"),
             counts->n_discussing);
  /* Translators: items of a protocol; a part of a list: "12 decided, 9 not discussed" */
  add_count (parts, catalog, NCP_ ("sheet", "{n} not discussed", "{n} not discussed"),
             counts->n_not_discussed);
  /* Translators: items of a protocol; a part of a list: "12 decided, 1 does not apply" */
  add_count (parts, catalog, NCP_ ("sheet", "{n} does not apply", "{n} do not apply"),
             counts->n_not_applicable);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/* The heading of @part. (transfer full) */
char *
senda_sheet_part_dup_name (const SendaSheetPart *part,
                           SendaCatalog         *catalog)
{
  if (part->topic != NULL)
    return g_strdup (senda_message (senda_topic_get_text (part->topic, "name"), catalog));
  if (part->holds_decisions)
    return g_strdup (senda_catalog_get (catalog, "sheet", NC_ ("sheet", "Decisions to record")));
  /* Translators: the heading of what a task force added to a protocol itself */
  return g_strdup (senda_catalog_get (catalog, "sheet", NC_ ("sheet", "Items of our own")));
}

/* What @item is called: of one that a newer Senda knows, its id. (transfer full) */
char *
senda_sheet_item_dup_name (const SendaSheetItem *item,
                           SendaCatalog         *catalog)
{
  const char *name = NULL;

  if (item->topic != NULL)
    return g_strdup (senda_message (senda_topic_get_text (item->topic, "name"), catalog));
  name = senda_record_get_wording (item->record, "name", senda_catalog_get_language (catalog),
                                   NULL);
  if (name == NULL)
    name = senda_record_get_text (item->record, "source");
  return g_strdup (name ? name : item->id);
}

/* What there is to settle, or NULL. (transfer full) (nullable) */
char *
senda_sheet_item_dup_text (const SendaSheetItem *item,
                           SendaCatalog         *catalog)
{
  if (item->topic != NULL)
    return g_strdup (senda_message (senda_topic_get_text (item->topic, "text"), catalog));
  return g_strdup (senda_record_get_wording (item->record, "text",
                                             senda_catalog_get_language (catalog), NULL));
}
