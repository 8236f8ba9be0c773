/* senda-people-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people-protocols.h"

#include "senda-live-rows.h"
#include "senda-protocol-lines.h"
#include "senda-record-edits.h"
#include "senda-record-target.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>

/* What rows are made from. */
typedef struct
{
  GtkListBox *list;
  const char *id; /* of whom the page is about */
  SendaWorkspace *workspace;
  SendaProtocolFacts *facts;
  SendaCatalog *catalog;
} Rows;

static Rows
begin (GtkListBox          *list,
       SendaRecord         *record,
       SendaBrowserSection *section)
{
  SendaPlaceSection *place = SENDA_PLACE_SECTION (section);

  return (Rows) {
    .list = list,
    .id = senda_record_get_id (record),
    .workspace = senda_place_section_get_workspace (place),
    .facts = senda_protocols_get_facts (senda_place_section_get_protocols (place)),
    .catalog = senda_browser_section_get_catalog (section),
  };
}

/* @part: what they have to do with @record, a line of more in @more (or NULL). */
static void
append (Rows        *rows,
        SendaRecord *record,
        const char  *part,
        const char  *more)
{
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *name = senda_record_dup_name (rows->workspace, record);
  g_autofree char *line = more ? g_strjoin (" · ", part, more, NULL) : g_strdup (part);
  g_autofree char *target = senda_record_dup_target (rows->workspace, record);

  senda_row_set_text (SENDA_ROW (row), name, line);
  senda_row_set_action (SENDA_ROW (row), "win.open-target", target);
  gtk_list_box_append (rows->list, row);
}

static gboolean
names (Rows        *rows,
       SendaRecord *record,
       const char  *field)
{
  return g_strcmp0 (senda_record_get_text (record, field), rows->id) == 0;
}

static gboolean
lists (Rows        *rows,
       SendaRecord *record,
       const char  *field)
{
  return senda_tags_have (senda_record_get_text (record, field), rows->id);
}

static gboolean
is_retired (SendaRecord *protocol)
{
  return g_str_equal (senda_protocol_get_state (protocol), SENDA_PROTOCOL_RETIRED);
}

/* What a member or a committee has to do with @protocol; NULL: nothing. */
static const char *
get_part (Rows        *rows,
          SendaRecord *protocol)
{
  if (names (rows, protocol, "owner"))
    return C_("protocol", "Owner");
  if (lists (rows, protocol, "drafters"))
    return C_("protocol", "Drafting group");
  if (names (rows, protocol, "committee"))
    return C_("protocol", "In charge of it");
  return lists (rows, protocol, "parties") ? C_("protocol", "Bound by it") : NULL;
}

static void
add_protocols (Rows *rows)
{
  GPtrArray *protocols = senda_protocol_facts_list (rows->facts, &senda_protocol_info);

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);
      const char *part = get_part (rows, protocol);

      if (part != NULL)
        append (rows, protocol, part, senda_protocol_say_state (protocol, rows->catalog));
    }
}

/* "Information sharing: protocol · Decided · by March 3, 2026" */
static char *
say_item (Rows        *rows,
          SendaRecord *item,
          SendaRecord *protocol)
{
  const char *state = senda_choice_say (senda_protocol_item_states,
                                        senda_protocol_item_get_state (item), rows->catalog);
  const char *day = senda_record_get_text (item, "due_on");
  g_autofree char *title = senda_record_dup_name (rows->workspace, protocol);
  g_autofree char *date = day ? senda_catalog_format_date (rows->catalog, day) : NULL;
  g_autofree char *due = date ? g_strdup_printf (C_("action", "Due on %s"), date) : NULL;

  return g_strjoin (" · ", title, state, due, NULL);
}

/* Of what is set aside nobody is responsible. */
static void
add_items (Rows *rows)
{
  GPtrArray *items = senda_protocol_facts_list (rows->facts, &senda_protocol_item_info);

  for (guint i = 0; i < items->len; i++)
    {
      SendaRecord *item = g_ptr_array_index (items, i);
      gboolean is_own = names (rows, item, "responsible");
      SendaRecord *protocol = NULL;
      g_autofree char *line = NULL;

      if (!is_own && !lists (rows, item, "agencies"))
        continue;
      protocol = senda_protocol_facts_find (rows->facts, &senda_protocol_info,
                                            senda_record_get_text (item, "protocol"));
      if (protocol == NULL || is_retired (protocol) ||
          senda_record_get_integer (item, "is_retired") != 0)
        continue;
      line = say_item (rows, item, protocol);
      append (rows, item, is_own ? C_("protocol", "Responsible") : C_("protocol", "Takes part"),
              line);
    }
}

static gboolean
is_asked_in (Rows                     *rows,
             const SendaSignOffAgency *entry)
{
  if (!entry->is_party || entry->has_acknowledged)
    return FALSE;
  if (entry->agency != NULL && g_str_equal (senda_record_get_id (entry->agency), rows->id))
    return TRUE;
  for (guint i = 0; i < entry->members->len; i++)
    {
      const SendaSignOffMember *one = g_ptr_array_index (entry->members, i);

      if (one->acknowledgement == NULL && g_str_equal (senda_record_get_id (one->member), rows->id))
        return TRUE;
    }
  return FALSE;
}

/* Whether the one whose page it is has not yet acknowledged @version, and is asked to. */
static gboolean
is_asked (Rows        *rows,
          SendaRecord *version)
{
  const char *id = senda_record_get_id (version);
  g_autoptr (SendaSignOff) sign_off =
    senda_sign_off_new (rows->facts, version,
                        senda_protocol_facts_list_of (rows->facts, &senda_approval_info, id),
                        senda_protocol_facts_list_of (rows->facts, &senda_acknowledgement_info,
                                                      id));

  for (guint i = 0; i < sign_off->agencies->len; i++)
    if (is_asked_in (rows, g_ptr_array_index (sign_off->agencies, i)))
      return TRUE;
  return FALSE;
}

/* The row leads to where it is signed. */
static void
append_version (Rows        *rows,
                SendaRecord *protocol,
                SendaRecord *version)
{
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *name = senda_record_dup_name (rows->workspace, version);
  g_autofree char *target = g_strconcat ("protocols:protocols:", senda_record_get_id (protocol),
                                         ":sign-off:", senda_record_get_id (version), NULL);

  senda_row_set_text (SENDA_ROW (row), name, _("Still to be acknowledged"));
  senda_row_set_action (SENDA_ROW (row), "win.open-target", target);
  gtk_list_box_append (rows->list, row);
}

static void
add_versions (Rows *rows)
{
  GPtrArray *protocols = senda_protocol_facts_list (rows->facts, &senda_protocol_info);

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);
      SendaRecord *version = senda_protocol_facts_get_latest (rows->facts, protocol);

      if (version != NULL && !is_retired (protocol) && is_asked (rows, version))
        append_version (rows, protocol, version);
    }
}

/* What is asked of them comes first. */
static void
fill_cb (GtkListBox          *list,
         SendaRecord         *record,
         SendaBrowserSection *section)
{
  Rows rows = begin (list, record, section);

  add_versions (&rows);
  add_protocols (&rows);
  add_items (&rows);
}

static const char *
say_none (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  if (info == &senda_member_info)
    return _("No protocol is this member’s to look after, and none is left to acknowledge.");
  if (info == &senda_agency_info)
    return _("No protocol names this agency, and none is left to acknowledge.");
  return _("No protocol names this committee.");
}

GtkWidget *
senda_people_protocols_new (SendaBrowserSection *section,
                            SendaRecord         *record)
{
  GtkWidget *rows = senda_live_rows_new (section, record, C_("place", "Protocols"),
                                         say_none (record), fill_cb);

  senda_live_rows_watch_protocols (rows);
  return rows;
}

static guint
count_naming (SendaProtocolFacts    *facts,
              const SendaRecordInfo *info,
              const char            *field,
              const char            *id)
{
  GPtrArray *records = senda_protocol_facts_list (facts, info);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (senda_record_get_text (g_ptr_array_index (records, i), field), id) == 0)
      n++;
  return n;
}

char *
senda_people_protocols_say_loss (SendaBrowserSection *section,
                                 SendaRecord         *record)
{
  SendaProtocolFacts *facts =
    senda_protocols_get_facts (senda_place_section_get_protocols (SENDA_PLACE_SECTION (section)));
  const char *id = senda_record_get_id (record);
  guint n_owned = count_naming (facts, &senda_protocol_info, "owner", id);
  guint n_called = count_naming (facts, &senda_answer_info, "agency", id);

  if (n_owned > 0)
    return g_strdup_printf (ngettext ("%u protocol has no owner now.",
                                      "%u protocols have no owner now.", n_owned), n_owned);
  if (n_called > 0)
    return g_strdup_printf (ngettext ("%u answer on who is called names no agency now.",
                                      "%u answers on who is called name no agency now.",
                                      n_called), n_called);
  return NULL;
}
