/* senda-incoming-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What taking a file would do, in words. Runs in the first thread while the merge stands open, so that
 * records can be called by the names that they would have; nothing that lives in the workspace is
 * touched, since all is read through a view of its own.
 */
#include "config.h"

#include "senda-incoming-private.h"

#include "senda-ballot.h"
#include "senda-record-words.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LETTERS 600

static void
detail_free (gpointer data)
{
  SendaIncomingDetail *detail = data;

  g_free (detail->field);
  g_free (detail->before);
  g_free (detail->after);
  g_free (detail);
}

void
_senda_incoming_item_free (gpointer data)
{
  SendaIncomingItem *item = data;

  g_free (item->key);
  g_free (item->id);
  g_free (item->title);
  g_free (item->by);
  g_ptr_array_unref (item->details);
  g_free (item);
}

void
_senda_incoming_difference_free (gpointer data)
{
  SendaIncomingDifference *difference = data;

  senda_difference_free ((SendaDifference *) difference->difference);
  g_free (difference->title);
  g_free (difference->field);
  g_ptr_array_unref (difference->values);
  g_ptr_array_unref (difference->bys);
  senda_value_clear (&difference->decision);
  g_free (difference);
}

char *
_senda_incoming_make_key (const SendaRecordInfo *info,
                          const char            *id)
{
  return g_strconcat (info->name, "\n", id, NULL);
}

/* Takes @text. (transfer full) (nullable) */
static char *
shorten (char *text)
{
  char *short_text = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) <= MOST_LETTERS)
    return text;
  *g_utf8_offset_to_pointer (text, MOST_LETTERS) = '\0';
  short_text = g_strconcat (text, "…", NULL);
  g_free (text);
  return short_text;
}

static char *
say_record (SendaWorkspace        *view,
            const SendaRecordInfo *info,
            const char            *id)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (view, info, id, NULL);

  if (record == NULL)
    return g_strdup (g_dgettext (GETTEXT_PACKAGE, info->label));
  return shorten (senda_record_say_fully (view, record, senda_workspace_get_catalog (view)));
}

/* "Ana Ruiz, March 9, 2026"; of what nobody signed the day alone. */
static char *
say_by (SendaWorkspace *view,
        const char     *author,
        gint64          time)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (view);
  g_autofree char *moment = senda_catalog_format_moment (catalog, time);

  if (author == NULL || *author == '\0')
    return g_steal_pointer (&moment);
  /* Translators: %1$s: a person; %2$s: day and time */
  return g_strdup_printf (C_("change", "%1$s, %2$s"), author, moment);
}

/* Of a difference: what nobody signed is told apart by where it was written. */
static char *
say_by_or_where (SendaWorkspace  *view,
                 const SendaHead *head)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (view);
  g_autofree char *moment = NULL;

  if (head->author != NULL && *head->author != '\0')
    return say_by (view, head->author, head->time);
  moment = senda_catalog_format_moment (catalog, head->time);
  return g_strdup_printf (head->is_ours
                            /* Translators: where a value was written that nobody signed; %s: day and
                             * time */
                            ? C_("difference", "Written here, %s")
                            : C_("difference", "Written elsewhere, %s"), moment);
}

static const SendaField *
find_field (const SendaRecordInfo *info,
            const char            *name)
{
  int index = senda_record_info_field (info, name);

  return index >= 0 ? &info->fields[index] : NULL;
}

static char *
say_field (const SendaField *field,
           const char       *language)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);

  if (language == NULL)
    return g_strdup (label);
  /* Translators: a field, and the language of its text */
  return g_strdup_printf (C_("field", "%1$s, %2$s"), label, senda_language_name (language));
}

/* What was said on a ballot is decided by nobody else: see senda_store_list_differences(). */
static gboolean
is_of_ballot (const SendaRecordInfo *info)
{
  return info == &senda_ballot_info || info == &senda_rating_info;
}

static void
add_details (SendaIncomingItem      *item,
             SendaWorkspace         *view,
             const SendaMergeRecord *record)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (view);

  if (record->cells == NULL || is_of_ballot (record->info))
    return;
  for (guint i = 0; i < record->cells->len; i++)
    {
      const SendaMergeCell *cell = g_ptr_array_index (record->cells, i);
      const SendaField *field = find_field (record->info, cell->field);
      SendaIncomingDetail *detail = NULL;

      if (field == NULL || !senda_field_is_told (record->info, cell->field))
        continue;
      detail = g_new0 (SendaIncomingDetail, 1);
      detail->field = say_field (field, cell->language);
      detail->before = shorten (senda_value_say (view, field, &cell->before, catalog));
      detail->after = shorten (senda_value_say (view, field, &cell->after, catalog));
      g_ptr_array_add (item->details, detail);
    }
}

static SendaIncomingItem *
item_new (SendaIncoming          *self,
          SendaWorkspace         *view,
          const SendaMergeRecord *record,
          SendaOutside            outside)
{
  SendaIncomingItem *item = g_new0 (SendaIncomingItem, 1);

  item->key = _senda_incoming_make_key (record->info, record->id);
  item->info = record->info;
  item->id = g_strdup (record->id);
  item->what = record->what;
  item->title = say_record (view, record->info, record->id);
  item->by = say_by (view, record->author, record->time);
  item->details = g_ptr_array_new_with_free_func (detail_free);
  item->outside = outside;
  item->is_closed = record->is_closed;
  item->changes_fixed = record->changes_fixed;
  item->is_taken = outside == SENDA_OUTSIDE_NOT && !g_hash_table_contains (self->left_out, item->key);
  add_details (item, view, record);
  return item;
}

static SendaIncomingCount *
find_count (SendaIncoming         *self,
            const SendaRecordInfo *info)
{
  SendaIncomingCount *count = NULL;

  for (guint i = 0; i < self->tally->len; i++)
    {
      count = g_ptr_array_index (self->tally, i);
      if (count->info == info)
        return count;
    }
  count = g_new0 (SendaIncomingCount, 1);
  count->info = info;
  g_ptr_array_add (self->tally, count);
  return count;
}

/* Counts @item into the tally, or out of it. */
void
_senda_incoming_count (SendaIncoming           *self,
                       const SendaIncomingItem *item,
                       int                      by)
{
  find_count (self, item->info)->n[item->what] += by;
}

/* What is outside first, then what somebody here would miss: changes before what is new. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  static const int order[] = {
    [SENDA_MERGE_CHANGED] = 0, [SENDA_MERGE_REMOVED] = 1, [SENDA_MERGE_RESTORED] = 2,
    [SENDA_MERGE_NEW] = 3, [SENDA_MERGE_UNSEEN] = 4,
  };
  const SendaIncomingItem *one = *(const SendaIncomingItem *const *) a;
  const SendaIncomingItem *other = *(const SendaIncomingItem *const *) b;

  if ((one->outside != 0) != (other->outside != 0))
    return one->outside ? -1 : 1;
  if (one->what != other->what)
    return order[one->what] - order[other->what];
  if (one->info != other->info)
    return strcmp (one->info->name, other->info->name);
  return g_utf8_collate (one->title, other->title);
}

/* Whether nothing that shows changes, and only its differences tell of it. */
static gboolean
is_silent (const SendaMergeRecord *record)
{
  return record->what == SENDA_MERGE_CHANGED && record->n_cells == 0;
}

/* Each answer of a reply is only counted, and so is what nobody sees. */
static gboolean
is_listable (SendaIncoming          *self,
             const SendaMergeRecord *record)
{
  return record->what != SENDA_MERGE_UNSEEN &&
         (self->head->kind != SENDA_BUNDLE_REPLY || record->info != &senda_rating_info);
}

static void
add_unlisted (SendaIncoming          *self,
              const SendaMergeRecord *record)
{
  find_count (self, record->info)->n[record->what]++;
  self->n_unlisted += record->what != SENDA_MERGE_UNSEEN;
  if (is_listable (self, record))
    self->n_more[record->what == SENDA_MERGE_NEW]++;
}

static void
add_listed (SendaIncoming          *self,
            SendaWorkspace         *view,
            const SendaMergeRecord *record,
            SendaOutside            outside)
{
  SendaIncomingItem *item = item_new (self, view, record, outside);

  g_ptr_array_add (self->items, item);
  if (item->is_taken)
    _senda_incoming_count (self, item, 1);
}

/* Changes are listed before what is new, whose number is often large and says little. */
static void
add_items (SendaIncoming  *self,
           SendaWorkspace *view,
           GPtrArray      *records,
           gboolean        are_new,
           guint          *n_listed)
{
  for (guint i = 0; i < records->len; i++)
    {
      const SendaMergeRecord *record = g_ptr_array_index (records, i);
      SendaOutside outside = SENDA_OUTSIDE_NOT;

      if ((record->what == SENDA_MERGE_NEW) != are_new)
        continue;
      outside = _senda_incoming_find_outside (self, view, record);
      if (outside != SENDA_OUTSIDE_NOT)
        add_listed (self, view, record, outside);
      else if (is_silent (record))
        continue;
      else if (is_listable (self, record) && *n_listed < SENDA_INCOMING_MOST_ITEMS)
        {
          add_listed (self, view, record, outside);
          (*n_listed)++;
        }
      else
        add_unlisted (self, record);
    }
}

static char *
say_head (SendaWorkspace        *view,
          const SendaDifference *difference,
          const SendaField      *field,
          guint                  i)
{
  const SendaValue *value = senda_difference_get_choice (difference, i);
  char *said = NULL;

  if (senda_difference_is_of_removal (difference))
    /* Translators: the two ways to decide: what somebody removed while another changed it */
    return g_strdup (value->integer == 1 ? C_("difference", "Removed")
                                         : C_("difference", "Changed"));
  if (field == NULL)
    return g_strdup ("");
  said = senda_value_say (view, field, value, senda_workspace_get_catalog (view));
  /* Translators: one of two values that differ: there is none */
  return said ? shorten (said) : g_strdup (C_("difference", "Nothing"));
}

/* In words, with a copy of @found of its own; NULL for what people said on ballots, where the newest
 * holds. (transfer full) (nullable) */
SendaIncomingDifference *
_senda_incoming_difference_new (SendaWorkspace        *view,
                                const SendaDifference *found)
{
  SendaIncomingDifference *difference = NULL;
  const SendaField *field = found->is_removal ? NULL : find_field (found->info, found->field);

  if (is_of_ballot (found->info))
    return NULL;
  difference = g_new0 (SendaIncomingDifference, 1);
  difference->difference = senda_difference_copy (found);
  difference->title = say_record (view, found->info, found->id);
  difference->field = field ? say_field (field, found->language) : NULL;
  difference->info = field;
  difference->values = g_ptr_array_new_with_free_func (g_free);
  difference->bys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < found->heads->len; i++)
    {
      const SendaHead *head = g_ptr_array_index (found->heads, i);

      g_ptr_array_add (difference->values, say_head (view, found, field, i));
      g_ptr_array_add (difference->bys, say_by_or_where (view, head));
    }
  return difference;
}

static void
add_difference (SendaIncoming         *self,
                SendaWorkspace        *view,
                const SendaDifference *found)
{
  SendaIncomingDifference *difference = _senda_incoming_difference_new (view, found);

  if (difference != NULL)
    g_ptr_array_add (self->differences, difference);
}

static void
add_erased (SendaIncoming        *self,
            SendaWorkspace       *view,
            const SendaRecordRef *ref)
{
  g_ptr_array_add (self->erased, say_record (view, ref->info, ref->id));
  g_ptr_array_add (self->erased_refs, senda_record_ref_new (ref->info, ref->id));
}

static void
forget (SendaIncoming *self)
{
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->tally, 0);
  g_ptr_array_set_size (self->differences, 0);
  g_ptr_array_set_size (self->erased, 0);
  g_ptr_array_set_size (self->erased_refs, 0);
  self->n_unlisted = 0;
  self->n_more[FALSE] = 0;
  self->n_more[TRUE] = 0;
}

/* Fills in what was found from the open @merge. */
void
_senda_incoming_describe (SendaIncoming *self,
                          SendaMerge    *merge)
{
  g_autoptr (SendaWorkspace) view = _senda_workspace_new_view (self->workspace);
  GPtrArray *records = senda_merge_get_records (merge);
  GPtrArray *found = senda_merge_get_differences (merge);
  GPtrArray *erased = senda_merge_get_erased (merge);
  guint n_listed = 0;

  forget (self);
  self->counts = *senda_merge_get_counts (merge);
  g_clear_pointer (&self->belonging, g_hash_table_unref);
  self->belonging = senda_store_list_belonging (senda_workspace_get_store (self->workspace),
                                                self->head->task_force, NULL);
  /* A single anonymous ballot is never shown. */
  if (self->head->kind != SENDA_BUNDLE_REPLY || self->head->rater != NULL)
    {
      add_items (self, view, records, FALSE, &n_listed);
      add_items (self, view, records, TRUE, &n_listed);
    }
  g_ptr_array_sort (self->items, compare_items);
  for (guint i = 0; i < found->len; i++)
    add_difference (self, view, g_ptr_array_index (found, i));
  for (guint i = 0; i < erased->len; i++)
    add_erased (self, view, g_ptr_array_index (erased, i));
  self->is_looked_at = TRUE;
}
