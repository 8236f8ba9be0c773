/* senda-record-item.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-item.h"

#include "senda-search.h"

#include <string.h>

SendaRecordItem *
senda_record_item_new (SendaRecord *record)
{
  SendaRecordItem *self = g_new0 (SendaRecordItem, 1);

  self->record = g_object_ref (record);
  return self;
}

void
senda_record_item_forget_key (SendaRecordItem *self)
{
  g_clear_pointer (&self->key, g_free);
  self->has_key = FALSE;
}

/* Drops all that was made ready: the record has changed. */
void
senda_record_item_forget (SendaRecordItem *self)
{
  senda_record_item_forget_key (self);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->line.title, g_free);
  g_clear_pointer (&self->line.subtitle, g_free);
  g_clear_pointer (&self->line.end, g_free);
}

void
senda_record_item_free (SendaRecordItem *self)
{
  senda_record_item_forget (self);
  g_object_unref (self->record);
  g_free (self);
}

/* (transfer none) */
const SendaRecordLine *
senda_record_item_describe (SendaRecordItem           *self,
                            const SendaRecordListSpec *spec,
                            gpointer                   data)
{
  if (self->line.title == NULL)
    spec->describe (self->record, &self->line, data);
  if (self->line.title == NULL)
    self->line.title = g_strdup ("");
  return &self->line;
}

static const char *
ensure_folded (SendaRecordItem           *self,
               const SendaRecordListSpec *spec,
               gpointer                   data)
{
  const SendaRecordLine *line = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (self->folded != NULL)
    return self->folded;
  line = senda_record_item_describe (self, spec, data);
  if (spec->dup_words != NULL)
    words = spec->dup_words (self->record, data);
  text = g_strconcat (line->title, "\n", line->subtitle ? line->subtitle : "", "\n", words, NULL);
  self->folded = senda_search_fold_text (text);
  return self->folded;
}

/* Whether every one of @words, which are folded, is somewhere in the record. */
gboolean
senda_record_item_fits (SendaRecordItem           *self,
                        const SendaRecordListSpec *spec,
                        gpointer                   data,
                        char                     **words)
{
  const char *folded = NULL;

  if (words[0] == NULL)
    return TRUE;
  folded = ensure_folded (self, spec, data);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Makes ready what it sorts by. */
void
senda_record_item_ensure_key (SendaRecordItem       *self,
                              const SendaRecordSort *sort,
                              gpointer               data,
                              SendaCatalog          *catalog)
{
  g_autofree char *text = NULL;

  if (self->has_key)
    return;
  self->has_key = TRUE;
  text = sort->dup_key (self->record, data);
  if (text != NULL)
    self->key = senda_catalog_dup_sort_key (catalog, text);
}

/* Compares two pointers to items whose keys are there, as GCompareFunc does. What has nothing to
 * sort by stands last; what sorts alike, as in the list of records. */
int
senda_record_item_compare (gconstpointer a,
                           gconstpointer b)
{
  const SendaRecordItem *first = *(SendaRecordItem *const *) a;
  const SendaRecordItem *second = *(SendaRecordItem *const *) b;
  int order = 0;

  if (first->key == NULL || second->key == NULL)
    order = (first->key == NULL) - (second->key == NULL);
  else
    order = strcmp (first->key, second->key);
  return order != 0 ? order : (first->index > second->index) - (first->index < second->index);
}
