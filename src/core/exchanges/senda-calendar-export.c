/* senda-calendar-export.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-calendar-export-private.h"

#include "senda-calendar.h"
#include "senda-pictures.h"
#include "senda-role-card.h"
#include "senda-store-stamps.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What of which records has a day. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *day;  /* the field */
  const char *what; /* what the entry is known by beside the record's id: never changes */
  SendaCalendarParts part;
} Source;

static const Source sources[] = {
  { &senda_action_info, "due_on", "due", SENDA_CALENDAR_ACTIONS },
  { &senda_protocol_info, "next_review_on", "review", SENDA_CALENDAR_REVIEWS },
  { &senda_answer_info, "review_on", "review", SENDA_CALENDAR_REVIEWS },
  { &senda_agreement_info, "ends_on", "end", SENDA_CALENDAR_AGREEMENTS },
  { &senda_member_info, "ends_on", "end", SENDA_CALENDAR_TERMS },
  { &senda_committee_seat_info, "ends_on", "end", SENDA_CALENDAR_TERMS },
  { &senda_role_assignment_info, "ends_on", "end", SENDA_CALENDAR_TERMS },
};

/* Those whose names stand in entries, besides. */
static const SendaRecordInfo *const named_types[] = {
  &senda_agency_info,
  &senda_committee_info,
  &senda_role_info,
};

#define ACTION_AS_DAY "due-day"

const char *const senda_calendar_part_names[] = { "actions", "reviews", "agreements", "terms",
                                                  NULL };

static void
reading_clear (SendaCalendarReading *reading)
{
  g_clear_pointer (&reading->catalog, senda_catalog_unref);
  g_clear_pointer (&reading->people, senda_people_facts_unref);
  g_clear_pointer (&reading->protocols, senda_protocol_facts_unref);
  g_clear_pointer (&reading->cards, g_ptr_array_unref);
  g_clear_pointer (&reading->by_id, g_hash_table_unref);
  g_clear_pointer (&reading->stamps, g_hash_table_unref);
  g_clear_pointer (&reading->entries, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaCalendarReading, reading_clear)

static gboolean
read_stamps (SendaCalendarReading   *reading,
             const SendaRecordInfo  *info,
             const char             *task_force,
             GError                **error)
{
  GPtrArray *stamps = senda_store_list_stamps (senda_workspace_get_store (reading->workspace),
                                               info, &senda_task_force_info, task_force, error);

  if (stamps == NULL)
    return FALSE;
  g_hash_table_insert (reading->stamps, (gpointer) info, stamps);
  for (guint i = 0; i < stamps->len; i++)
    {
      SendaRecordStamp *stamp = g_ptr_array_index (stamps, i);

      g_hash_table_insert (reading->by_id, stamp->id, stamp);
    }
  return TRUE;
}

static gboolean
read_all_stamps (SendaCalendarReading  *reading,
                 const char            *task_force,
                 GError               **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!read_stamps (reading, sources[i].info, task_force, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (named_types); i++)
    if (!read_stamps (reading, named_types[i], task_force, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_facts (SendaCalendarReading  *reading,
            const char            *task_force,
            GError               **error)
{
  g_autofree char *today = senda_workspace_today (reading->workspace);

  reading->people = senda_workspace_picture_people (reading->workspace, task_force, today, error);
  if (reading->people != NULL)
    reading->protocols = senda_workspace_picture_protocols (reading->workspace, reading->people,
                                                            error);
  if (reading->protocols == NULL)
    return FALSE;
  reading->cards = senda_role_cards_new (reading->people);
  return TRUE;
}

/* NULL for one that is removed, or whose place is. (transfer none) */
static SendaRecord *
find_live (const SendaCalendarReading *reading,
           const Source               *source,
           const char                 *id)
{
  if (source->part == SENDA_CALENDAR_REVIEWS)
    return senda_protocol_facts_find (reading->protocols, source->info, id);
  return senda_people_facts_find (reading->people, source->info, id);
}

static gboolean
has_left (SendaRecord *member)
{
  return g_strcmp0 (senda_record_get_text (member, "standing"), SENDA_MEMBER_FORMER) == 0;
}

/* Whether nobody waits for the day of @record any more, which is there. */
static gboolean
is_over (const SendaCalendarReading *reading,
         const Source               *source,
         SendaRecord                *record)
{
  SendaRecord *member = record;

  if (source->info == &senda_action_info)
    return g_strcmp0 (senda_record_get_text (record, "state"), SENDA_ACTION_DROPPED) == 0;
  if (source->info == &senda_protocol_info)
    return strcmp (senda_protocol_get_state (record), SENDA_PROTOCOL_RETIRED) == 0;
  if (source->part != SENDA_CALENDAR_TERMS)
    return FALSE;
  if (source->info != &senda_member_info)
    member = senda_people_facts_follow (reading->people, record, "member");
  return member == NULL || has_left (member);
}

static SendaCalendarState
find_state (const Source *source,
            SendaRecord  *record)
{
  const char *state = source->info == &senda_action_info ? senda_record_get_text (record, "state")
                                                         : NULL;

  if (g_strcmp0 (state, SENDA_ACTION_DONE) == 0)
    return SENDA_CALENDAR_DONE;
  return g_strcmp0 (state, SENDA_ACTION_WORKING) == 0 ? SENDA_CALENDAR_WORKING
                                                      : SENDA_CALENDAR_OPEN;
}

/* When @record or one that it names was last changed. */
static gint64
find_time (const SendaCalendarReading *reading,
           SendaRecord                *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  const SendaRecordStamp *own = g_hash_table_lookup (reading->by_id, senda_record_get_id (record));
  gint64 time = own ? own->time : 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *id = info->fields[i].kind == SENDA_FIELD_REFERENCE
                         ? senda_record_get_text (record, info->fields[i].name) : NULL;
      const SendaRecordStamp *stamp = id ? g_hash_table_lookup (reading->by_id, id) : NULL;

      time = MAX (time, stamp ? stamp->time : 0);
    }
  return time;
}

/* The day of @record, or else the last that it had: that of an entry to take away. @has_day: whether
 * it has one. */
static gboolean
read_day (SendaCalendarReading  *reading,
          const Source          *source,
          SendaRecord           *record,
          char                 **day,
          gboolean              *has_day,
          GError               **error)
{
  const char *now = senda_record_get_text (record, source->day);
  g_autoptr (GPtrArray) former = NULL;

  *day = NULL;
  *has_day = now != NULL && senda_calendar_takes_day (now);
  if (*has_day)
    {
      *day = g_strdup (now);
      return TRUE;
    }
  former = senda_store_list_texts (senda_workspace_get_store (reading->workspace), source->info,
                                   senda_record_get_id (record), source->day, error);
  for (guint i = 0; former != NULL && *day == NULL && i < former->len; i++)
    if (senda_calendar_takes_day (g_ptr_array_index (former, i)))
      *day = g_strdup (g_ptr_array_index (former, i));
  return former != NULL;
}

/* The words of what was removed leave no more: a calendar knows it by its name. */
static void
say_entry (SendaCalendarReading *reading,
           const Source         *source,
           SendaRecord          *record,
           SendaCalendarEntry   *entry)
{
  if (find_live (reading, source, entry->record) == NULL)
    {
      /* Translators: instead of the words of an entry that a calendar is to take away */
      entry->title = g_strdup (senda_catalog_get (reading->catalog, "calendar",
                                                  NC_("calendar", "Removed")));
      return;
    }
  entry->title = _senda_calendar_say_title (reading, record);
  entry->text = _senda_calendar_say_text (reading, record);
}

static SendaCalendarEntry *
add_entry (SendaCalendarReading *reading,
           const Source         *source,
           SendaRecord          *record,
           SendaCalendarKind     kind)
{
  SendaCalendarEntry *entry = g_new0 (SendaCalendarEntry, 1);
  const char *id = senda_record_get_id (record);
  const SendaRecordStamp *stamp = g_hash_table_lookup (reading->by_id, id);

  entry->record = g_strdup (id);
  entry->what = g_strdup (source->what);
  entry->kind = kind;
  say_entry (reading, source, record, entry);
  entry->changed = find_time (reading, record);
  entry->sequence = stamp ? stamp->n_changes : 0;
  if (source->info == &senda_agreement_info)
    entry->warn_days = reading->options->warn_days;
  g_ptr_array_add (reading->entries, entry);
  return entry;
}

static void
add_task (SendaCalendarReading *reading,
          const Source         *source,
          SendaRecord          *record,
          const char           *day,
          gboolean              stands)
{
  SendaCalendarEntry *entry = add_entry (reading, source, record, SENDA_CALENDAR_TASK);
  const char *done_on = senda_record_get_text (record, "done_on");

  entry->day = g_strdup (day);
  entry->state = stands ? find_state (source, record) : SENDA_CALENDAR_CANCELLED;
  if (done_on != NULL && senda_calendar_takes_day (done_on))
    entry->done_on = g_strdup (done_on);
}

/* What is done needs no day in a calendar any more. */
static void
add_day (SendaCalendarReading *reading,
         const Source         *source,
         SendaRecord          *record,
         const char           *day,
         gboolean              stands)
{
  SendaCalendarEntry *entry = add_entry (reading, source, record, SENDA_CALENDAR_DAY);

  entry->day = g_strdup (day);
  if (!stands || find_state (source, record) == SENDA_CALENDAR_DONE)
    entry->state = SENDA_CALENDAR_CANCELLED;
  if (source->info != &senda_action_info)
    return;
  g_free (entry->what);
  entry->what = g_strdup (ACTION_AS_DAY);
}

static gboolean
add_record (SendaCalendarReading  *reading,
            const Source          *source,
            SendaRecord           *record,
            gboolean               stands,
            GError               **error)
{
  gboolean is_action = source->info == &senda_action_info;
  gboolean has_day = FALSE;
  g_autofree char *day = NULL;

  if (!read_day (reading, source, record, &day, &has_day, error))
    return FALSE;
  if (is_action)
    add_task (reading, source, record, has_day ? day : NULL, stands);
  if (day != NULL && (!is_action || reading->options->actions_as_days))
    add_day (reading, source, record, day, stands && has_day);
  return TRUE;
}

static gboolean
add_source (SendaCalendarReading  *reading,
            const Source          *source,
            GError               **error)
{
  GPtrArray *stamps = g_hash_table_lookup (reading->stamps, source->info);
  SendaStore *store = senda_workspace_get_store (reading->workspace);

  for (guint i = 0; i < stamps->len; i++)
    {
      const SendaRecordStamp *stamp = g_ptr_array_index (stamps, i);
      SendaRecord *live = find_live (reading, source, stamp->id);
      g_autoptr (SendaRecord) record =
        live ? g_object_ref (live) : senda_store_load (store, source->info, stamp->id, error);

      if (record == NULL ||
          !add_record (reading, source, record,
                       live != NULL && !is_over (reading, source, record), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_asked_for (const SendaCalendarReading *reading,
              const Source               *source)
{
  return (reading->options->parts & source->part) != 0 &&
         _senda_calendar_may_read (reading, source->info, source->day);
}

static gboolean
read_entries (SendaCalendarReading  *reading,
              const char            *task_force,
              GError               **error)
{
  if (!read_facts (reading, task_force, error) || !read_all_stamps (reading, task_force, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (is_asked_for (reading, &sources[i]) && !add_source (reading, &sources[i], error))
      return FALSE;
  if (reading->entries->len > 0)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOTHING,
                       _("Nothing of what was chosen has a day yet, so no calendar was made. "
                         "Please choose more, or give an action or an agreement a day first."));
  return FALSE;
}

static void
reading_init (SendaCalendarReading       *reading,
              SendaWorkspace             *workspace,
              const SendaCalendarOptions *options)
{
  const char *language = options->language ? options->language
                                           : senda_workspace_get_language (workspace);

  reading->workspace = workspace;
  reading->options = options;
  reading->catalog = senda_catalog_load (language);
  reading->stamps = g_hash_table_new_full (NULL, NULL, NULL,
                                           (GDestroyNotify) g_ptr_array_unref);
  reading->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  reading->entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_calendar_entry_free);
}

/* Makes the calendar and gives what it was made of in @entries. */
static GBytes *
make_calendar (SendaWorkspace              *self,
               const char                  *task_force,
               const SendaCalendarOptions  *options,
               GPtrArray                  **entries,
               GError                     **error)
{
  g_auto (SendaCalendarReading) reading = { NULL };
  g_autoptr (GBytes) bytes = NULL;
  const char *name = NULL;

  if (!_senda_workspace_is_free (self, error))
    return NULL;
  reading_init (&reading, self, options);
  if (!read_entries (&reading, task_force, error))
    return NULL;
  name = senda_record_get_text (senda_people_facts_get_task_force (reading.people), "name");
  bytes = senda_calendar_write (name ? name : "", reading.entries);
  if (!senda_calendar_check (bytes, reading.entries, error))
    return NULL;
  *entries = g_steal_pointer (&reading.entries);
  return g_steal_pointer (&bytes);
}

GBytes *
senda_workspace_export_calendar (SendaWorkspace              *self,
                                 const char                  *task_force,
                                 const SendaCalendarOptions  *options,
                                 guint                       *n_entries,
                                 GError                     **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GBytes) bytes = make_calendar (self, task_force, options, &entries, error);

  if (bytes != NULL && n_entries != NULL)
    *n_entries = entries->len;
  return g_steal_pointer (&bytes);
}
