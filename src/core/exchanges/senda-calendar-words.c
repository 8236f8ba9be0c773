/* senda-calendar-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the entries of a calendar say, in its language, to those who may read it.
 */
#include "config.h"

#include "senda-calendar-export-private.h"

#include "senda-fill.h"
#include "senda-record-words.h"
#include "senda-role-card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_FIELDS 8

/* What each type of record says besides its title. */
static const struct
{
  const SendaRecordInfo *info;
  const char *title; /* marked with NC_("calendar", …); NULL: the record's name alone */
  const char *fields[MAX_FIELDS];
} words[] = {
  { &senda_action_info, NULL,
    { "state", "cause", "owner", "backup", "helpers", "agency", "element", "note" } },
  /* Translators: {name} is what a protocol is called */
  { &senda_protocol_info, NC_("calendar", "Review of “{name}”"), { "owner", "committee" } },
  /* Translators: {name} is what a question is called whose answer has a day */
  { &senda_answer_info, NC_("calendar", "Look again at the answer to “{name}”"),
    { "circumstances", "agency", "note" } },
  /* Translators: {name} is what an agreement is called */
  { &senda_agreement_info, NC_("calendar", "Agreement “{name}” ends"),
    { "kind", "covers", "kept_at", "note" } },
  /* Translators: {name} is a member */
  { &senda_member_info, NC_("calendar", "Term of {name} ends"), { "title", "agency" } },
  /* Translators: {member} is a member, {committee} what a committee is called */
  { &senda_committee_seat_info, NC_("calendar", "Seat of {member} on “{committee}” ends"),
    { "duty" } },
  /* Translators: {member} is a member, {role} what a role is called */
  { &senda_role_assignment_info, NC_("calendar", "Role “{role}” of {member} ends"), { NULL } },
};

static guint
find_words (const SendaRecordInfo *info)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (words) - 1 && words[i].info != info)
    i++;
  return i;
}

/* What @field refers to, be it removed. (transfer full) (nullable) */
static SendaRecord *
load_named (const SendaCalendarReading *reading,
            SendaRecord                *record,
            const char                 *field)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int index = senda_record_info_field (info, field);
  const char *id = index >= 0 ? senda_record_get_text (record, field) : NULL;

  return id ? senda_store_load (senda_workspace_get_store (reading->workspace),
                                senda_record_info_find (info->fields[index].reference), id, NULL)
            : NULL;
}

/* A role is called what its latest wording says. (transfer full) */
static char *
say_name (const SendaCalendarReading *reading,
          SendaRecord                *record)
{
  const SendaRoleCard *card = senda_record_get_info (record) == &senda_role_info
    ? senda_role_cards_find (reading->cards, senda_record_get_id (record)) : NULL;

  return card ? g_strdup (senda_role_card_get_name (card, reading->catalog))
              : senda_record_say_name (reading->workspace, record, reading->catalog);
}

/* (transfer full) */
static char *
say_named (const SendaCalendarReading *reading,
           SendaRecord                *record,
           const char                 *field)
{
  g_autoptr (SendaRecord) named = load_named (reading, record, field);

  return named ? say_name (reading, named) : g_strdup ("");
}

/* Who is no longer there is left out. (nullable) */
static char *
say_reference (const SendaCalendarReading *reading,
               SendaRecord                *record,
               const char                 *field)
{
  g_autoptr (SendaRecord) named = load_named (reading, record, field);

  return named != NULL && !senda_record_is_deleted (named) ? say_name (reading, named) : NULL;
}

/* (nullable) */
static char *
say_field (const SendaCalendarReading *reading,
           SendaRecord                *record,
           const SendaField           *field)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  if (field->kind == SENDA_FIELD_REFERENCE)
    return say_reference (reading, record, field->name);
  if (field->flags & SENDA_FIELD_BILINGUAL)
    return g_strdup (senda_record_get_wording (record, field->name,
                                               senda_catalog_get_language (reading->catalog),
                                               NULL));
  return senda_value_say (reading->workspace, field,
                          senda_record_get_value (record, field - info->fields),
                          reading->catalog);
}

static void
add_line (const SendaCalendarReading *reading,
          SendaRecord                *record,
          const char                 *name,
          GString                    *lines)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  const SendaField *field = &info->fields[senda_record_info_field (info, name)];
  g_autofree char *value = NULL;
  g_autofree char *line = NULL;

  if (!_senda_calendar_may_read (reading, info, name))
    return;
  value = say_field (reading, record, field);
  if (value == NULL || *value == '\0')
    return;
  /* Translators: a line about a date in a calendar: "Agency: City Police" */
  line = senda_fill (senda_catalog_get (reading->catalog, "calendar",
                                        NC_("calendar", "{label}: {value}")),
                     "label", senda_catalog_get (reading->catalog, NULL, field->label),
                     "value", value, NULL);
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* Whether those whom the calendar is for may read @field. */
gboolean
_senda_calendar_may_read (const SendaCalendarReading *reading,
                          const SendaRecordInfo      *info,
                          const char                 *field)
{
  int index = senda_record_info_field (info, field);

  return index >= 0 && (int) info->fields[index].privacy <= (int) reading->options->audience;
}

char *
_senda_calendar_say_title (const SendaCalendarReading *reading,
                           SendaRecord                *record)
{
  const char *title = words[find_words (senda_record_get_info (record))].title;
  g_autofree char *name = senda_record_say_name (reading->workspace, record, reading->catalog);
  g_autofree char *member = say_named (reading, record, "member");
  g_autofree char *committee = say_named (reading, record, "committee");
  g_autofree char *role = say_named (reading, record, "role");

  if (title == NULL)
    return g_steal_pointer (&name);
  return senda_fill (senda_catalog_get (reading->catalog, "calendar", title), "name", name,
                     "member", member, "committee", committee, "role", role, NULL);
}

char *
_senda_calendar_say_text (const SendaCalendarReading *reading,
                          SendaRecord                *record)
{
  const char *const *fields = words[find_words (senda_record_get_info (record))].fields;
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < MAX_FIELDS && fields[i] != NULL; i++)
    add_line (reading, record, fields[i], lines);
  return g_strdup (lines->str);
}
