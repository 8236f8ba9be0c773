/* senda-report-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-words.h"

#include <glib/gi18n-lib.h>

/* (transfer none) */
const char *
senda_report_title (const SendaReport *report)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "report", report->title);
}

/* One sentence: what it is for. (transfer none) */
const char *
senda_report_purpose (const SendaReport *report)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "report", report->purpose);
}

/* (transfer none) */
const char *
senda_report_icon (const SendaReport *report)
{
  static const struct
  {
    const char *id;
    const char *icon;
  } icons[] = {
    { "roadmap-sheet", "senda-grid-symbolic" },
    { "roadmap", "senda-roadmap-symbolic" },
    { "element", "senda-note-symbolic" },
    { "profile", "senda-task-force-symbolic" },
    { "workbook", "senda-edit-symbolic" },
    { "ballot", "senda-print-symbolic" },
    { "round", "senda-round-symbolic" },
    { "comparison", "senda-sort-symbolic" },
    { "plan", "senda-plan-symbolic" },
    { "role-sheet", "senda-roles-symbolic" },
    { "responsibilities", "senda-table-symbolic" },
    { "structure", "senda-people-symbolic" },
    { "coverage", "senda-services-symbolic" },
    { "resource-directory", "senda-info-symbolic" },
    { "protocols", "senda-table-symbolic" },
    { "protocol-document", "senda-protocol-symbolic" },
    { "protocol-checklist", "senda-check-symbolic" },
    { "sign-sheet", "senda-people-symbolic" },
    { "quick-reference", "senda-call-symbolic" },
    { "member-directory", "senda-person-symbolic" },
    { "acknowledgements", "senda-check-symbolic" },
    { "annual", "senda-history-symbolic" },
    { "handover", "senda-forward-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].id, report->id))
      return icons[i].icon;
  return "senda-report-symbolic";
}

/* What one of a document's tables is called; its id where nothing else is known.
 * (transfer none) */
const char *
senda_report_say_sheet (const char *id)
{
  static const struct
  {
    const char *id;
    const char *title;
  } sheets[] = {
    { "elements", NC_("sheet", "Elements") },
    { "statements", NC_("sheet", "Statements") },
    { "evidence", NC_("sheet", "Evidence") },
    { "rounds", NC_("sheet", "Rounds") },
    { "profile", NC_("sheet", "Profile") },
    { "roles", NC_("sheet", "Roles") },
    { "responsibilities", NC_("sheet", "Responsibilities") },
    { "committees", NC_("sheet", "Committees") },
    { "seats", NC_("sheet", "Seats") },
    { "coverage", NC_("sheet", "Coverage") },
    { "services", NC_("sheet", "Services") },
    { "agencies", NC_("sheet", "Agencies") },
    { "contacts", NC_("sheet", "Contacts") },
    { "stages", NC_("sheet", "Stages") },
    { "views", NC_("sheet", "Views") },
    { "ratings", NC_("sheet", "Ratings") },
    { "dissents", NC_("sheet", "Dissents") },
    { "comparison", NC_("sheet", "Comparison") },
    { "actions", NC_("sheet", "Actions") },
    { "targets", NC_("sheet", "Targets") },
    { "declined", NC_("sheet", "No action") },
    { "protocols", NC_("sheet", "Protocols") },
    { "protocol-text", NC_("sheet", "Text") },
    { "versions", NC_("sheet", "Versions") },
    { "points", NC_("sheet", "Points") },
    { "acknowledgements", NC_("sheet", "Acknowledgements") },
    { "answers", NC_("sheet", "Answers") },
    { "members", NC_("sheet", "Members") },
    { "events", NC_("sheet", "What happened") },
    { "due", NC_("sheet", "Due next") },
    { "changes", NC_("sheet", "Recent changes") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i].id, id))
      return g_dpgettext2 (GETTEXT_PACKAGE, "sheet", sheets[i].title);
  return id;
}

/* "1.4 Leadership". (transfer full) */
char *
senda_report_say_element (SendaWorkspace     *workspace,
                          const SendaElement *element)
{
  return g_strdup_printf ("%s  %s", element->number,
                          senda_message (element->name, senda_workspace_get_catalog (workspace)));
}
