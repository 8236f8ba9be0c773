/* senda-report-structure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLAIN_DUTY "member" /* goes without saying */

const SendaReportSection senda_structure_sections[] = {
  { "chart", NC_("report-section", "Chart") },
  { "parts", NC_("report-section", "What each part is for, and when it meets") },
  { "members", NC_("report-section", "Who sits in it") },
  { NULL, NULL }
};

static const SendaReportColumn chart_columns[] = {
  { NC_("report", "Part"), { .width = 3 } },
  { NC_("report", "Kind"), { .width = 2 } },
  { NC_("report", "Reports to"), { .width = 3 } },
  { NC_("report", "Chairs"), { .width = 3 } },
};

#define N_OPEN_COLUMNS 3 /* of the chart: those without members' names */

static const SendaReportColumn committee_columns[] = {
  { NC_("report", "Committee ID"), { .width = 3 } },
};

static const char *const committee_fields[] = {
  "name", "kind", "type", "purpose", "rhythm", "rhythm_note", NULL
};

static const SendaReportColumn seat_columns[] = {
  { NC_("report", "Committee ID"), { .width = 3 } },
  { NC_("report", "Committee"), { .width = 4 } },
  { NC_("report", "Member"), { .width = 4 } },
};

static const char *const seat_fields[] = { "duty", "starts_on", "ends_on", NULL };

/* Whether members are named to this audience, and were asked for. */
static gboolean
names_members (SendaReportMaker *maker)
{
  return senda_report_has (maker, "members") &&
         senda_report_may_ever_say (maker, &senda_member_info, "name") &&
         senda_report_may_ever_say (maker, &senda_committee_seat_info, "committee");
}

static char *
dup_title (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const char *title = senda_report_get_words ((SendaRecord *) data, "name", catalog);

  return g_strdup (title ? title : "");
}

static char *
dup_kind (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const char *kind = senda_choice_say (senda_committee_kinds,
                                       senda_record_get_text ((SendaRecord *) data, "kind"),
                                       catalog);

  return g_strdup (kind ? kind : "");
}

typedef struct
{
  SendaReportMaker *maker;
  SendaRecord *seat;
} Seat;

/* "Ana Ruiz, Detective, City Police (Chair)" */
static char *
dup_seat (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const Seat *seat = data;
  SendaRecord *member = senda_people_facts_follow (seat->maker->facts->people, seat->seat,
                                                   "member");
  const char *kept = senda_record_get_text (seat->seat, "duty");
  const char *duty = senda_choice_say (senda_seat_duties, kept, catalog);
  g_autofree char *name = senda_report_dup_member (seat->maker, member);

  if (duty == NULL || name == NULL || strcmp (kept, PLAIN_DUTY) == 0)
    return g_strdup (name ? name : "");
  /* Translators: a member of a committee, with what that person is in it */
  return senda_fill (senda_catalog_get (catalog, "report", NC_("report", "{member} ({duty})")),
                     "member", name, "duty", duty, NULL);
}

static char *
dup_chair_line (SendaCatalog  *catalog,
                gconstpointer  data)
{
  const Seat *seat = data;
  SendaRecord *member = senda_people_facts_follow (seat->maker->facts->people, seat->seat,
                                                   "member");
  const char *duty = senda_choice_say (senda_seat_duties,
                                       senda_record_get_text (seat->seat, "duty"), catalog);

  /* Translators: a line in the chart of the task force: "Chair: Ana Ruiz" */
  return senda_fill (senda_catalog_get (catalog, "report", NC_("report", "{duty}: {member}")),
                     "duty", duty ? duty : "", "member", senda_record_get_text (member, "name"),
                     NULL);
}

static void
add_box (SendaReportMaker   *maker,
         SendaFigure        *chart,
         SendaStructureNode *node)
{
  g_auto (SendaReportFigureWords) name = { 0 };
  g_auto (SendaReportFigureWords) kind = { 0 };

  senda_chart_add (chart, node->depth, senda_report_words (maker, &name, dup_title,
                                                           node->committee),
                   senda_report_words (maker, &kind, dup_kind, node->committee));
  for (guint i = 0; names_members (maker) && i < node->seats->len; i++)
    {
      Seat seat = { maker, g_ptr_array_index (node->seats, i) };
      g_auto (SendaReportFigureWords) line = { 0 };

      if (senda_committee_seat_is_chair (seat.seat))
        senda_chart_add_line (chart, senda_report_words (maker, &line, dup_chair_line, &seat));
    }
}

static void
add_chart_row (SendaReportMaker   *maker,
               SendaBlock         *table,
               SendaStructureNode *node)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaRecord *above = senda_people_facts_follow (maker->facts->people, node->committee,
                                                  "reports_to");
  g_autofree char *chairs = NULL;

  senda_report_say_field (maker, senda_report_add_cell (row), node->committee, "name");
  senda_report_say_field (maker, senda_report_add_cell (row), node->committee, "kind");
  if (node->depth > 0 && above != NULL)
    senda_report_say_field (maker, senda_report_add_cell (row), above, "name");
  else
    senda_report_add_cell (row);
  if (!names_members (maker))
    return;
  chairs = senda_report_dup_members (maker, node->chairs);
  senda_report_say_shared (senda_report_add_cell (row), chairs);
}

static void
add_chart (SendaReportMaker *maker,
           GPtrArray        *nodes)
{
  SendaBlock *figure = senda_block_add_figure (maker->body, senda_chart_new (maker->n_languages));
  SendaBlock *table = NULL;

  senda_report_say (maker, figure, NC_("report", "How the task force is built."), NULL);
  table = senda_report_add_table (maker, figure, chart_columns,
                                  names_members (maker) ? G_N_ELEMENTS (chart_columns)
                                                        : N_OPEN_COLUMNS);
  for (guint i = 0; i < nodes->len; i++)
    {
      add_box (maker, figure->figure, g_ptr_array_index (nodes, i));
      add_chart_row (maker, table, g_ptr_array_index (nodes, i));
    }
}

static void
add_seats (SendaReportMaker   *maker,
           SendaBlock         *parent,
           SendaStructureNode *node)
{
  SendaBlock *list = NULL;

  if (!names_members (maker))
    {
      maker->left_out |= senda_report_has (maker, "members") && node->seats->len > 0;
      return;
    }
  if (node->seats->len == 0)
    {
      senda_report_add_paragraph (maker, parent, SENDA_ROLE_NORMAL,
                                  NC_("report", "Nobody sits in it today."));
      return;
    }
  list = senda_block_add (parent, SENDA_BLOCK_LIST);
  for (guint i = 0; i < node->seats->len; i++)
    {
      Seat seat = { maker, g_ptr_array_index (node->seats, i) };

      senda_report_say_words (maker, senda_block_add (list, SENDA_BLOCK_ITEM), dup_seat, &seat);
    }
}

static void
add_part (SendaReportMaker   *maker,
          SendaStructureNode *node)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *definitions = NULL;

  senda_report_say_field (maker, senda_block_add_heading (group, 2, NULL), node->committee,
                          "name");
  if (senda_report_may_say (maker, node->committee, "purpose"))
    senda_report_say_field (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH),
                            node->committee, "purpose");
  definitions = senda_block_add (group, SENDA_BLOCK_DEFINITIONS);
  senda_report_add_fact (maker, definitions, node->committee, "kind");
  if (g_strcmp0 (senda_record_get_text (node->committee, "kind"), SENDA_COMMITTEE_CORE) != 0)
    senda_report_add_fact (maker, definitions, node->committee, "type");
  senda_report_add_fact (maker, definitions, node->committee, "rhythm");
  senda_report_add_fact (maker, definitions, node->committee, "rhythm_note");
  add_seats (maker, group, node);
}

static void
add_seat_rows (SendaReportMaker   *maker,
               SendaBlock         *sheet,
               SendaStructureNode *node)
{
  for (guint i = 0; i < node->seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (node->seats, i);
      SendaRecord *member = senda_people_facts_follow (maker->facts->people, seat, "member");
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (node->committee));
      senda_report_say_field (maker, senda_report_add_cell (row), node->committee, "name");
      senda_report_say_field (maker, senda_report_add_cell (row), member, "name");
      senda_report_add_fields (maker, row, seat, seat_fields);
    }
}

static void
add_sheets (SendaReportMaker *maker,
            GPtrArray        *nodes)
{
  SendaBlock *sheet = senda_report_add_sheet_of (maker, "committees", NC_("report", "Committees"),
                                                 committee_columns,
                                                 G_N_ELEMENTS (committee_columns),
                                                 &senda_committee_info, committee_fields);

  for (guint i = 0; i < nodes->len; i++)
    {
      SendaStructureNode *node = g_ptr_array_index (nodes, i);
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (node->committee));
      senda_report_add_fields (maker, row, node->committee, committee_fields);
    }
  if (!names_members (maker))
    return;
  sheet = senda_report_add_sheet_of (maker, "seats", NC_("report", "Seats"), seat_columns,
                                     G_N_ELEMENTS (seat_columns), &senda_committee_seat_info,
                                     seat_fields);
  for (guint i = 0; i < nodes->len; i++)
    add_seat_rows (maker, sheet, g_ptr_array_index (nodes, i));
}

/* The chart, and the same part by part. */
void
senda_report_make_structure (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) nodes = senda_structure_new (maker->facts->people);

  senda_report_add_title (maker);
  add_sheets (maker, nodes);
  if (nodes->len == 0)
    {
      senda_report_add_nothing (maker,
        NC_("report", "No core team, committee or working group has been written down yet. The "
            "place “People” has room for them."));
      return;
    }
  if (senda_report_has (maker, "chart"))
    add_chart (maker, nodes);
  for (guint i = 0; senda_report_has (maker, "parts") && i < nodes->len; i++)
    add_part (maker, g_ptr_array_index (nodes, i));
}
