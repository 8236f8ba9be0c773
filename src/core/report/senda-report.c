/* senda-report.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who may read a report, by the name under which it is chosen. */
static const struct
{
  const char *name;
  SendaAudience audience;
} audiences[] = {
  { "internal", SENDA_AUDIENCE_INTERNAL },
  { "members", SENDA_AUDIENCE_MEMBERS },
  { "public", SENDA_AUDIENCE_PUBLIC },
};

static const SendaReport reports[] = {
  { .id = "roadmap-sheet",
    .title = NC_("report", "Roadmap on one sheet"),
    .purpose = NC_("report", "Shows the whole roadmap at a glance, to lay on the table or to pin "
                   "to the wall."),
    .needs_round = TRUE,
    .landscape = TRUE,
    .make = senda_report_make_roadmap_sheet },
  { .id = "roadmap",
    .title = NC_("report", "Full roadmap"),
    .purpose = NC_("report", "Tells for every element where the group places itself and why, with "
                   "all its statements."),
    .sections = senda_roadmap_sections,
    .needs_round = TRUE,
    .needs_targets = TRUE,
    .make = senda_report_make_roadmap },
  { .id = "element",
    .title = NC_("report", "One element"),
    .purpose = NC_("report", "Tells all that is known of one element, and how it went from round "
                   "to round."),
    .sections = senda_element_sections,
    .takes_element = TRUE,
    .needs_element = TRUE,
    .needs_round = TRUE,
    .needs_rounds = TRUE,
    .needs_targets = TRUE,
    .make = senda_report_make_element },
  { .id = "profile",
    .title = NC_("report", "Task force profile"),
    .purpose = NC_("report", "Introduces the task force to new members, partners and funders."),
    .sections = senda_profile_sections,
    .needs_round = TRUE,
    .needs_goals = TRUE,
    .make = senda_report_make_profile },
  { .id = "workbook",
    .title = NC_("report", "Meeting workbook"),
    .purpose = NC_("report", "Pages to fill in at a meeting: statements to talk about, and space "
                   "to write by hand."),
    .sections = senda_workbook_sections,
    .footer = NC_("report", "Write nothing here that identifies a victim, client, witness or "
                  "suspect."),
    .takes_element = TRUE,
    .make = senda_report_make_workbook },
  { .id = "ballot",
    .title = NC_("report", "Ballot"),
    .purpose = NC_("report", "For one person to fill in by hand: how they see each element, before "
                   "the group talks."),
    .sections = senda_ballot_sections,
    .footer = NC_("report", "Write nothing here that identifies a victim, client, witness or "
                  "suspect."),
    .takes_element = TRUE,
    .takes_rater = TRUE,
    .needs_round = TRUE,
    .make = senda_report_make_ballot },
  { .id = "round",
    .title = NC_("report", "A round"),
    .purpose = NC_("report", "Tells who took part in a round, how views were spread, what the group "
                   "agreed on and why, and who sees it differently."),
    .sections = senda_round_sections,
    .needs_round = TRUE,
    .needs_ballots = TRUE,
    .needs_people = TRUE,
    .make = senda_report_make_round },
  { .id = "comparison",
    .title = NC_("report", "Two rounds compared"),
    .purpose = NC_("report", "Says what changed from one round to another, in sentences and as a "
                   "grid of both, with the reasons."),
    .sections = senda_comparison_sections,
    .needs_round = TRUE,
    .needs_earlier = TRUE,
    .make = senda_report_make_comparison },
  { .id = "plan",
    .title = NC_("report", "Action plan"),
    .purpose = NC_("report", "Says who does what by when, what each element aims at and why, and "
                   "where that would lead."),
    .sections = senda_plan_sections,
    .needs_round = TRUE,
    .needs_targets = TRUE,
    .needs_people = TRUE,
    .takes_day = TRUE,
    .make = senda_report_make_plan },
  { .id = "role-sheet",
    .title = NC_("report", "Role sheets"),
    .purpose = NC_("report", "Says of a role what it does, what it does not do and what it can "
                   "share, with a place to sign."),
    .sections = senda_role_sheet_sections,
    .takes_role = TRUE,
    .needs_people = TRUE,
    .make = senda_report_make_role_sheet },
  { .id = "responsibilities",
    .title = NC_("report", "Who does what"),
    .purpose = NC_("report", "Shows who leads, who supports and who is kept informed, and what "
                   "nobody leads."),
    .sections = senda_responsibilities_sections,
    .needs_people = TRUE,
    .make = senda_report_make_responsibilities },
  { .id = "structure",
    .title = NC_("report", "Core team and committees"),
    .purpose = NC_("report", "Draws how the task force is built, with what each part is for, who "
                   "sits in it and when it meets."),
    .sections = senda_structure_sections,
    .needs_people = TRUE,
    .make = senda_report_make_structure },
  { .id = "coverage",
    .title = NC_("report", "Service coverage"),
    .purpose = NC_("report", "Shows which services reach whom, in which languages and at which "
                   "hours, and where nobody is known."),
    .sections = senda_coverage_sections,
    .needs_people = TRUE,
    .landscape = TRUE,
    .make = senda_report_make_coverage },
  { .id = "resource-directory",
    .title = NC_("report", "Resource directory"),
    .purpose = NC_("report", "Whom to call for which service, day and night, to keep at hand where "
                   "there is no network."),
    .sections = senda_directory_sections,
    .needs_people = TRUE,
    .make = senda_report_make_directory },
  { .id = "member-directory",
    .title = NC_("report", "Member directory"),
    .purpose = NC_("report", "Who belongs to the task force, by agency and by discipline, whom to "
                   "ask for what, and in which languages."),
    .sections = senda_members_sections,
    .needs_people = TRUE,
    .make = senda_report_make_members },
  { .id = "protocols",
    .title = NC_("report", "List of protocols"),
    .purpose = NC_("report", "Says of every protocol where it stands, which version is in use and "
                   "when it is looked at again."),
    .needs_protocols = TRUE,
    .make = senda_report_make_protocols },
  { .id = "protocol-document",
    .title = NC_("report", "Protocol document"),
    .purpose = NC_("report", "The whole text of a protocol, as drafted today or as it was adopted, "
                   "with a place to sign."),
    .sections = senda_protocol_sections,
    .needs_protocols = TRUE,
    .needs_protocol = TRUE,
    .makes_protocol = TRUE,
    .takes_version = TRUE,
    .make = senda_report_make_protocol },
  { .id = "protocol-checklist",
    .title = NC_("report", "Protocol checklist"),
    .purpose = NC_("report", "Every point of a protocol to talk through at a meeting, with what was "
                   "decided and space to write."),
    .sections = senda_protocol_checklist_sections,
    .needs_protocols = TRUE,
    .needs_protocol = TRUE,
    .make = senda_report_make_protocol_checklist },
  { .id = "sign-sheet",
    .title = NC_("report", "Sign sheet"),
    .purpose = NC_("report", "Shows who has acknowledged a version of a protocol, with lines to sign "
                   "for all others."),
    .sections = senda_sign_sheet_sections,
    .needs_protocols = TRUE,
    .needs_protocol = TRUE,
    .takes_version = TRUE,
    .needs_version = TRUE,
    .make = senda_report_make_sign_sheet },
  { .id = "quick-reference",
    .title = NC_("report", "Whom to call"),
    .purpose = NC_("report", "One page for a visor or a desk: whom to call for each question, and "
                   "when somebody else."),
    .needs_protocols = TRUE,
    .one_page = TRUE,
    .make = senda_report_make_quick_reference },
  { .id = "acknowledgements",
    .title = NC_("report", "Acknowledgement ledger"),
    .purpose = NC_("report", "Says of every adopted version of the protocols who approved and who "
                   "acknowledged it, when and by what means, and who is still asked."),
    .sections = senda_ledger_sections,
    .needs_protocols = TRUE,
    .takes_protocol = TRUE,
    .needs_sign_offs = TRUE,
    .least = SENDA_AUDIENCE_MEMBERS,
    .make = senda_report_make_ledger },
  { .id = "annual",
    .title = NC_("report", "Annual report"),
    .purpose = NC_("report", "Tells members, funders and neighbors of twelve months: who belongs to "
                   "the task force, where it stands, what it agreed on and did, and what lies "
                   "ahead."),
    .sections = senda_annual_sections,
    .needs_round = TRUE,
    .needs_earlier = TRUE,
    .needs_targets = TRUE,
    .needs_goals = TRUE,
    .needs_people = TRUE,
    .needs_protocols = TRUE,
    .needs_sign_offs = TRUE,
    .takes_year = TRUE,
    .make = senda_report_make_annual },
  { .id = "handover",
    .title = NC_("report", "Handover pack"),
    .purpose = NC_("report", "All that a new coordinator needs: where the work stands, what is open "
                   "and due, who is who, where things are kept, and what to do in the first week."),
    .sections = senda_handover_sections,
    .needs_round = TRUE,
    .needs_targets = TRUE,
    .needs_people = TRUE,
    .needs_protocols = TRUE,
    .needs_changes = TRUE,
    .needs_places = TRUE,
    .least = SENDA_AUDIENCE_INTERNAL,
    .make = senda_report_make_handover },
};

/* Every report, in the order in which they are offered. (transfer none) */
const SendaReport *
senda_reports (guint *n_reports)
{
  *n_reports = G_N_ELEMENTS (reports);
  return reports;
}

/* The report called @id, or NULL. (transfer none) */
const SendaReport *
senda_report_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (g_strcmp0 (reports[i].id, id) == 0)
      return &reports[i];
  return NULL;
}

/* Whether it holds nothing of the task force's own, so that there is nothing to keep from a reader. */
gboolean
senda_report_is_blank (const SendaReport *report)
{
  return report->footer != NULL;
}

/* How many sections of it can be left out. */
guint
senda_report_n_sections (const SendaReport *report)
{
  guint n = 0;

  while (report->sections != NULL && report->sections[n].id != NULL)
    n++;
  return n;
}

int
senda_audience_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    if (g_strcmp0 (audiences[i].name, name) == 0)
      return audiences[i].audience;
  return -1;
}

const char *
senda_audience_name (SendaAudience audience)
{
  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    if (audiences[i].audience == audience)
      return audiences[i].name;
  return "internal";
}

static void
maker_clear (SendaReportMaker *maker)
{
  g_clear_pointer (&maker->cards, g_ptr_array_unref);
  g_clear_pointer (&maker->drafted, senda_draft_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaReportMaker, maker_clear)

/* Who it is for, whether something was left out for that, and the day that it bears. */
static const char *
find_footer (SendaReportMaker *maker)
{
  if (maker->report->footer != NULL)
    return maker->report->footer;
  switch (maker->options->audience)
    {
    case SENDA_AUDIENCE_PUBLIC:
      if (maker->left_out)
        return NC_("report", "For anyone; what is for members only is left out. Made on {date}.");
      return NC_("report", "For anyone. Made on {date}.");
    case SENDA_AUDIENCE_MEMBERS:
      if (maker->left_out)
        return NC_("report", "For members of the task force; what is only for those who run it is "
                   "left out. Made on {date}.");
      return NC_("report", "For members of the task force. Made on {date}.");
    case SENDA_AUDIENCE_INTERNAL:
    default:
      return NC_("report", "For those who run the task force. Made on {date}.");
    }
}

static void
set_margin (SendaReportMaker *maker,
            SendaMargin       margin,
            const char       *message)
{
  const char *name = senda_record_get_text (maker->facts->task_force, "name");

  for (guint i = 0; i < maker->n_languages; i++)
    {
      SendaCatalog *catalog = maker->options->catalogs[i];
      g_autofree char *title = senda_report_dup_title (maker, catalog);
      g_autofree char *date = senda_catalog_format_date (catalog, maker->options->date);
      const char *const pairs[] = { "task_force", name ? name : "", "report", title,
                                    "date", date, NULL };
      g_autofree char *text = senda_report_fill (senda_catalog_get (catalog, "report", message),
                                                 pairs);

      senda_document_set_margin (maker->document, margin, i, text);
    }
}

static void
set_margins (SendaReportMaker *maker)
{
  const char *name = senda_record_get_text (maker->facts->task_force, "name");

  /* Translators: the title of a printed report, "Lake County: Full roadmap" */
  set_margin (maker, SENDA_MARGIN_TITLE, NC_("report", "{task_force}: {report}"));
  set_margin (maker, SENDA_MARGIN_HEADER, NC_("report", "{task_force}: {report}"));
  set_margin (maker, SENDA_MARGIN_SUBJECT, maker->report->purpose);
  /* Translators: at the foot of a printed page; {page} and {pages} are numbers */
  set_margin (maker, SENDA_MARGIN_PAGE, NC_("report", "Page {page} of {pages}"));
  set_margin (maker, SENDA_MARGIN_FOOTER, find_footer (maker));
  senda_document_set_author (maker->document, name ? name : "");
}

static gboolean
find_element (SendaReportMaker *maker,
              GError          **error)
{
  const char *id = maker->options->element;

  if (id == NULL && !maker->report->needs_element)
    return TRUE;
  maker->element = id ? senda_content_find_element (maker->facts->content, id) : NULL;
  if (maker->element != NULL)
    return TRUE;
  if (id == NULL)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                         _("This report is about one element. No report was made; please choose "
                           "the element."));
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                 _("The roadmap has no element “%s”. No report was made; please choose another "
                   "element."), id);
  return FALSE;
}

/* Content ids of roles may be given without what they all begin with. */
static gboolean
find_role (SendaReportMaker *maker,
           GError          **error)
{
  const char *id = maker->report->takes_role ? maker->options->role : NULL;
  g_autofree char *whole = g_strconcat ("role.", id, NULL);

  if (maker->report->needs_people)
    maker->cards = senda_role_cards_new (maker->facts->people);
  if (id == NULL)
    return TRUE;
  maker->card = senda_role_cards_find (maker->cards, id);
  if (maker->card == NULL)
    maker->card = senda_role_cards_find (maker->cards, whole);
  if (maker->card == NULL)
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                 _("This task force has no role “%s”. No report was made; please choose another "
                   "role."), id);
  return maker->card != NULL;
}

static gboolean
check_audience (SendaReportMaker *maker,
                GError          **error)
{
  if (maker->options->audience >= maker->report->least)
    return TRUE;
  if (maker->report->least == SENDA_AUDIENCE_INTERNAL)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                         _("This report is made for those who run the task force alone. No report "
                           "was made; please choose them as its readers."));
  else
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                         _("This report is made for members and for those who run the task force. "
                           "No report was made; please choose one of them as its readers."));
  return FALSE;
}

/* The same language twice is one. */
static void
read_languages (SendaReportMaker *maker,
                const char      **languages)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES && maker->options->catalogs[i] != NULL; i++)
    {
      languages[i] = senda_catalog_get_language (maker->options->catalogs[i]);
      if (i > 0 && strcmp (languages[i], languages[0]) == 0)
        languages[i] = NULL;
      else
        maker->n_languages++;
    }
}

/* Makes @report of @facts. The document is finished. (transfer full) Fails with
 * SENDA_ERROR_NOT_FOUND when it needs an element, and when there is no such element or role; with
 * SENDA_ERROR_INVALID when it is not for that audience. */
SendaDocument *
senda_report_make (const SendaReport        *report,
                   const SendaReportFacts   *facts,
                   const SendaReportOptions *options,
                   GError                  **error)
{
  const char *languages[SENDA_MAX_LANGUAGES + 1] = { NULL };
  g_auto (SendaReportMaker) maker = { .report = report, .facts = facts, .options = options };

  g_return_val_if_fail (facts->shown < facts->rounds->len, NULL);
  g_return_val_if_fail (facts->earlier < facts->rounds->len, NULL);
  g_return_val_if_fail (facts->people != NULL || !report->needs_people, NULL);
  g_return_val_if_fail (facts->box != NULL || !report->needs_ballots, NULL);
  g_return_val_if_fail (facts->protocols != NULL || !report->needs_protocols, NULL);
  g_return_val_if_fail (facts->protocol != NULL || !report->needs_protocol, NULL);
  g_return_val_if_fail (facts->sign_offs != NULL || !report->needs_sign_offs, NULL);
  g_return_val_if_fail (facts->changes != NULL || !report->needs_changes, NULL);
  g_return_val_if_fail (facts->places != NULL || !report->needs_places, NULL);
  g_return_val_if_fail ((options->since != NULL && options->until != NULL) || !report->takes_year,
                        NULL);

  if (!check_audience (&maker, error) || !find_element (&maker, error) ||
      !find_role (&maker, error))
    return NULL;
  read_languages (&maker, languages);
  maker.round = g_ptr_array_index (facts->rounds, facts->shown);
  if (report->needs_earlier && facts->earlier != facts->shown)
    maker.earlier = g_ptr_array_index (facts->rounds, facts->earlier);
  maker.document = senda_document_new (languages, options->date);
  maker.body = senda_document_get_body (maker.document);
  senda_document_set_landscape (maker.document, report->landscape);
  senda_document_set_one_page (maker.document, report->one_page);
  report->make (&maker);
  set_margins (&maker);
  senda_document_finish (maker.document);
  return maker.document;
}
