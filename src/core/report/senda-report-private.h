/* senda-report-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the makers of reports share: saying a message, a text of the content or a field in every
 * language of the document, and the parts that several reports have. Nothing here chooses what a
 * report holds.
 */
#pragma once

#include "senda-comparison.h"
#include "senda-fill.h"
#include "senda-figure.h"
#include "senda-projection.h"
#include "senda-report.h"
#include "senda-role-card.h"
#include "senda-spread.h"

G_BEGIN_DECLS

struct _SendaReportMaker
{
  const SendaReport *report;
  const SendaReportFacts *facts;
  const SendaReportOptions *options;
  SendaRoundFacts *round; /* the one that is shown */
  SendaRoundFacts *earlier; /* the one that it is compared with, or NULL */
  SendaDocument *document;
  SendaBlock *body;
  const SendaElement *element; /* the one that was asked for, or NULL */
  GPtrArray *cards;           /* of SendaRoleCard, for a report that needs people */
  const SendaRoleCard *card;  /* of the role that was asked for, or NULL */
  SendaDraft *drafted;        /* what the protocol says now; made when it is asked for */
  guint n_languages;
  gboolean left_out; /* a field was above the audience and had something in it */
};

/* Saying (senda-report-say.c). Each gives @block back. */

/* Fills the {name}s of @message; see senda-report-say.c for texts from right to left. */
char       *senda_report_fill        (const char        *message,
                                      const char *const *pairs);
/* A message of the reports, context "report", in every language. @...: name, value, …, NULL for its
 * {name}s, where the values are the same in each language; {date} and {today} are handed in as
 * "2026-03-09" and said in the words of each. */
SendaBlock *senda_report_say         (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      const char        *message,
                                      ...) G_GNUC_NULL_TERMINATED;
SendaBlock *senda_report_say_styled  (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      SendaRunStyle      style,
                                      const char        *message);
/* A text of the content. */
SendaBlock *senda_report_say_content (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      SendaMessage       message);
SendaBlock *senda_report_say_content_styled (SendaReportMaker *maker,
                                      SendaBlock        *block,
                                      SendaRunStyle      style,
                                      SendaMessage       message);
/* What @words gives for each catalogue, for sentences that insight writes. */
typedef char *(*SendaReportWords) (SendaCatalog  *catalog,
                                   gconstpointer  data);
SendaBlock *senda_report_say_words   (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      SendaReportWords   words,
                                      gconstpointer      data);
/* The label of the choice called @name. */
SendaBlock *senda_report_say_choice  (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      const SendaChoice *choices,
                                      const char        *name);
/* A name or a number that is the same in each language. */
SendaBlock *senda_report_say_shared  (SendaBlock        *block,
                                      const char        *text);
/* The same under a term, where it stands in each column: a term without its description would
 * puzzle. */
void        senda_report_say_plain   (SendaReportMaker   *maker,
                                      SendaBlock         *block,
                                      const char         *text);
/* A text of its own for each language. @actual: for each the language that the text is in where it
 * is another one, else NULL; such a text is said as one that falls back. */
void        senda_report_say_each    (SendaReportMaker   *maker,
                                      SendaBlock         *block,
                                      const char *const  *texts,
                                      const char *const  *actual);
const char *senda_report_only_in     (SendaReportMaker   *maker,
                                      guint               language,
                                      const char         *written_in,
                                      gboolean            before_text);
gboolean    senda_report_read_text   (SendaReportMaker   *maker,
                                      SendaText          *text,
                                      const char        **texts,
                                      const char        **actual);
/* A day in the words of each language; in a cell it is a real date too. NULL: nothing. */
void        senda_report_say_day     (SendaReportMaker   *maker,
                                      SendaBlock         *block,
                                      const char         *date);
/* The name of a topic of the content, or the task force's own words. */
SendaBlock *senda_report_say_topic   (SendaReportMaker   *maker,
                                      SendaBlock         *block,
                                      const char         *id);
/* What a field is called. */
SendaBlock *senda_report_say_label   (SendaReportMaker   *maker,
                                      SendaBlock         *block,
                                      const SendaRecordInfo *info,
                                      const char         *field);
/* What a task force wrote in @field. A wording that is missing in a language falls back to the other,
 * and says so. FALSE, with nothing said, when the field is empty or above the audience. */
gboolean    senda_report_say_field   (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      SendaRecord       *record,
                                      const char        *field);
/* Whether there is something to say of it; what is above the audience is noted for the footer. */
gboolean    senda_report_may_say     (SendaReportMaker  *maker,
                                      SendaRecord       *record,
                                      const char        *field);
/* Whether the audience may read that field of any record. */
gboolean    senda_report_may_ever_say (SendaReportMaker      *maker,
                                       const SendaRecordInfo *info,
                                       const char            *field);

/* The same strings for figures, which keep copies. */
typedef struct
{
  SendaFigureWords words;
  char *kept[SENDA_MAX_LANGUAGES];
} SendaReportFigureWords;

const SendaFigureWords *senda_report_words       (SendaReportMaker       *maker,
                                                  SendaReportFigureWords *self,
                                                  SendaReportWords        words,
                                                  gconstpointer           data);
const SendaFigureWords *senda_report_words_of    (SendaReportMaker       *maker,
                                                  SendaReportFigureWords *self,
                                                  SendaMessage            message);
void                    senda_report_words_clear (SendaReportFigureWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaReportFigureWords, senda_report_words_clear)

/* What moved between two rounds (senda-report-moves.c) */
SendaBlock *senda_report_say_move     (SendaReportMaker          *maker,
                                       SendaBlock                *block,
                                       SendaMove                  move);
SendaBlock *senda_report_say_moved    (SendaReportMaker          *maker,
                                       SendaBlock                *block,
                                       const SendaComparisonLine *line);
const SendaFigureWords *senda_report_word_move (SendaReportMaker *maker,
                                       SendaReportFigureWords    *words,
                                       SendaMove                  move);
void        senda_report_add_moved_names (SendaReportMaker       *maker,
                                       SendaComparison           *comparison,
                                       SendaMove                  move,
                                       guint                      level);

/* What is known of one element (senda-report-element-parts.c), with headings of @level */
void        senda_report_add_opening  (SendaReportMaker   *maker,
                                       SendaBlock         *parent,
                                       const SendaElement *element);
void        senda_report_add_element  (SendaReportMaker   *maker,
                                       SendaBlock         *parent,
                                       const SendaElement *element,
                                       guint               level);

/* Parts that several reports have (senda-report-parts.c) */
gboolean    senda_report_has          (SendaReportMaker   *maker,
                                       const char         *section);
char       *senda_report_dup_title    (SendaReportMaker   *maker,
                                       SendaCatalog       *catalog);
void        senda_report_add_title    (SendaReportMaker   *maker);
void        senda_report_add_step     (SendaReportMaker   *maker,
                                       SendaBlock         *list,
                                       const char         *message);
void        senda_report_say_which_round (SendaReportMaker   *maker,
                                       SendaBlock         *block,
                                       const char         *opened,
                                       const char         *none);
void        senda_report_add_round    (SendaReportMaker   *maker,
                                       SendaBlock         *parent);
SendaBlock *senda_report_add_heading  (SendaReportMaker   *maker,
                                       SendaBlock         *parent,
                                       guint               level,
                                       const char         *message);
SendaBlock *senda_report_add_paragraph (SendaReportMaker  *maker,
                                       SendaBlock         *parent,
                                       SendaBlockRole      role,
                                       const char         *message);
void        senda_report_add_contents    (SendaReportMaker *maker,
                                          guint             level);
void        senda_report_add_how_to_read (SendaReportMaker *maker,
                                       guint               level);
/* The words of an element's place: "Stage 3, Institutionalizing", "Not yet discussed". */
SendaBlock *senda_report_say_place    (SendaReportMaker   *maker,
                                       SendaBlock         *block,
                                       SendaRoundFacts    *round,
                                       const SendaElement *element);
SendaBlock *senda_report_say_short_place (SendaReportMaker *maker,
                                       SendaBlock         *block,
                                       SendaRoundFacts    *round,
                                       const SendaElement *element);
SendaBlock *senda_report_say_name     (SendaReportMaker   *maker,
                                       SendaBlock         *block,
                                       const SendaElement *element);
SendaBlock *senda_report_say_suggestion (SendaReportMaker *maker,
                                       SendaBlock         *block,
                                       SendaRoundFacts    *round,
                                       const SendaElement *element);
SendaBlock *senda_report_say_stage    (SendaReportMaker   *maker,
                                       SendaBlock         *block,
                                       const SendaStage   *stage);
SendaBlock *senda_report_say_area     (SendaReportMaker   *maker,
                                       SendaBlock         *block,
                                       const SendaArea    *area);
SendaBlock *senda_report_say_prompt   (SendaReportMaker   *maker,
                                       SendaBlock         *block,
                                       const SendaElementStage *stage);
SendaBlock *senda_report_say_mark     (SendaReportMaker   *maker,
                                       SendaBlock         *block,
                                       const char         *mark);

/* A term with what is said under it: @message, or what the field is called. */
SendaBlock *senda_report_add_term     (SendaReportMaker   *maker,
                                       SendaBlock         *definitions,
                                       const char         *message);
/* @field of @record under its name; FALSE, with nothing added, when there is nothing to say. */
gboolean    senda_report_add_fact     (SendaReportMaker   *maker,
                                       SendaBlock         *definitions,
                                       SendaRecord        *record,
                                       const char         *field);

/* A column of a table, with the message at its head. */
typedef struct
{
  const char *heading;
  SendaColumn column;
} SendaReportColumn;

SendaBlock *senda_report_add_table    (SendaReportMaker        *maker,
                                       SendaBlock              *parent,
                                       const SendaReportColumn *columns,
                                       guint                    n_columns);
void        senda_report_set_columns  (SendaReportMaker        *maker,
                                       SendaBlock              *table,
                                       const SendaReportColumn *columns,
                                       guint                    n_columns);
SendaBlock *senda_report_add_cell     (SendaBlock              *row);
void        senda_report_add_evidence (SendaReportMaker        *maker,
                                       SendaBlock              *row,
                                       SendaRecord             *evidence);

/* Figures, each with its table (senda-report-figures.c) */

/* The names of the five stages, kept in @kept, which holds as many. */
void        senda_report_name_stages  (SendaReportMaker       *maker,
                                       SendaReportFigureWords *kept,
                                       SendaFigureWords       *names);
void        senda_report_clear_stages (SendaReportFigureWords *kept);
void        senda_report_add_grid     (SendaReportMaker   *maker);
void        senda_report_add_spread   (SendaReportMaker   *maker,
                                       SendaBlock         *parent);
void        senda_report_add_path     (SendaReportMaker   *maker,
                                       const SendaElement *element);

/* Tables for spreadsheets (senda-report-sheets.c); about @element alone, or about all with NULL */
void        senda_report_add_sheet_of_elements   (SendaReportMaker   *maker);
void        senda_report_add_sheet_of_statements (SendaReportMaker   *maker,
                                                  const SendaElement *element);
void        senda_report_add_sheet_of_evidence   (SendaReportMaker   *maker,
                                                  const SendaElement *element);
void        senda_report_add_sheet_of_rounds     (SendaReportMaker   *maker,
                                                  const SendaElement *element);
void        senda_report_add_sheet_of_blanks     (SendaReportMaker   *maker,
                                                  const SendaElement *element);

SendaBlock *senda_report_add_sheet    (SendaReportMaker        *maker,
                                       const char              *id,
                                       const char              *name,
                                       const SendaReportColumn *columns,
                                       guint                    n_columns);

/* What the reports of people share (senda-report-people-parts.c) */

/* A sheet with @columns of its own, and after them those of the @fields that the audience may read;
 * NULL ends them. */
SendaBlock *senda_report_add_sheet_of (SendaReportMaker        *maker,
                                       const char              *id,
                                       const char              *name,
                                       const SendaReportColumn *columns,
                                       guint                    n_columns,
                                       const SendaRecordInfo   *info,
                                       const char *const       *fields);
/* The last cells of @row, for the same fields. */
void        senda_report_add_fields   (SendaReportMaker        *maker,
                                       SendaBlock              *row,
                                       SendaRecord             *record,
                                       const char *const       *fields);
/* "Ana Ruiz, Detective, City Police"; NULL where the audience may not know. (transfer full) */
char       *senda_report_dup_member   (SendaReportMaker        *maker,
                                       SendaRecord             *member);
/* The names of those @members, as the audience may know them. (transfer full) */
char       *senda_report_dup_members  (SendaReportMaker        *maker,
                                       GPtrArray               *members);
/* What @record wrote in @field, in the language of @catalog or the one there is; NULL for nothing.
 * (transfer none) */
const char *senda_report_get_words    (SendaRecord             *record,
                                       const char              *field,
                                       SendaCatalog            *catalog);
SendaBlock *senda_report_say_role     (SendaReportMaker        *maker,
                                       SendaBlock              *block,
                                       const SendaRoleCard     *card);
/* That there is nothing yet, kindly, and where it is written. */
void        senda_report_add_nothing  (SendaReportMaker        *maker,
                                       const char              *message);
/* The number to call for @offer: its own, else the agency's 24-hour line. */
void        senda_report_say_number   (SendaReportMaker        *maker,
                                       SendaBlock              *block,
                                       SendaRecord             *offer);
/* The offers of the agencies that take part, by service, then by agency, without those that say that
 * a service is not offered. (transfer container) */
GPtrArray  *senda_report_dup_offers   (SendaReportMaker        *maker);
/* The service of @offer, where @offer is of a part of it too; NULL for one that is not shipped. */
const SendaTopic *senda_report_get_service (SendaReportMaker   *maker,
                                       SendaRecord             *offer);

/* What the reports of rounds and of the plan share (senda-report-round-parts.c) */

void        senda_report_say_elements (SendaReportMaker         *maker,
                                       SendaBlock               *paragraph,
                                       GPtrArray                *elements);
typedef gboolean (*SendaReportElementTest) (SendaReportMaker     *maker,
                                            const SendaElement   *element);
void        senda_report_add_silent   (SendaReportMaker         *maker,
                                       SendaReportElementTest    is_told,
                                       guint                     level);
/* Whether the audience may know what ballots say; where it may not, that is noted for the footer. */
gboolean    senda_report_may_show_views (SendaReportMaker       *maker);
/* @count in words of each language, with {n}; of context "report". */
SendaBlock *senda_report_say_count    (SendaReportMaker         *maker,
                                       SendaBlock               *block,
                                       const char               *context,
                                       const char               *singular,
                                       const char               *plural,
                                       guint                     count);
/* How the views on an element are spread: in a sentence and a table, with @has_figure drawn too.
 * Nothing when no ballot says anything of it. */
void        senda_report_add_views    (SendaReportMaker         *maker,
                                       SendaBlock               *parent,
                                       const SendaElement       *element,
                                       gboolean                  has_figure);
/* Who sees @element differently, and why, as a term with its descriptions; names where people are
 * known. */
void        senda_report_add_dissents (SendaReportMaker         *maker,
                                       SendaBlock               *definitions,
                                       const SendaElement       *element);
/* A name, or that it is of a former member. */
SendaBlock *senda_report_say_rater    (SendaReportMaker         *maker,
                                       SendaBlock               *block,
                                       SendaRecord              *rater);
SendaRecord *senda_report_find_target (SendaReportMaker         *maker,
                                       const SendaElement       *element);
/* "Stage 3, Institutionalizing, by June 1, 2027"; where it is short, "Stage 3 by June 1, 2027" */
SendaBlock *senda_report_say_target   (SendaReportMaker         *maker,
                                       SendaBlock               *block,
                                       SendaRecord              *target,
                                       gboolean                  is_short);
/* The target as a term with its descriptions: stage and day, and with @has_reason why it matters. */
void        senda_report_add_target   (SendaReportMaker         *maker,
                                       SendaBlock               *definitions,
                                       const SendaElement       *element,
                                       gboolean                  has_reason);
/* The member that the reference @field of @record names, or nothing. */
SendaBlock *senda_report_say_member   (SendaReportMaker         *maker,
                                       SendaBlock               *block,
                                       SendaRecord              *record,
                                       const char               *field);
/* The names of the members that the references @field name; NULL for none. (transfer full) */
char       *senda_report_dup_named    (SendaReportMaker         *maker,
                                       SendaRecord              *record,
                                       const char               *field);
/* The name of the record that the reference @field of @record names, where the audience may know. */
const char *senda_report_get_name     (SendaReportMaker         *maker,
                                       SendaRecord              *record,
                                       const char               *field);

/* Tables for spreadsheets, of rounds and of the plan (senda-report-round-sheets.c) */
void        senda_report_add_sheet_of_views    (SendaReportMaker *maker);
void        senda_report_add_sheet_of_ratings  (SendaReportMaker *maker);
void        senda_report_add_sheet_of_dissents (SendaReportMaker *maker);
void        senda_report_add_sheet_of_choices  (SendaReportMaker *maker);
void        senda_report_add_sheet_of_actions  (SendaReportMaker *maker);
void        senda_report_add_sheet_of_targets  (SendaReportMaker *maker,
                                                SendaProjection  *projection);
void        senda_report_add_sheet_of_declined (SendaReportMaker *maker);

/* The plan (senda-report-plan-actions.c, senda-report-plan.c) */
GPtrArray  *senda_report_dup_actions   (SendaReportMaker         *maker);
void        senda_report_add_actions   (SendaReportMaker         *maker);
void        senda_report_add_open_actions (SendaReportMaker      *maker);
void        senda_report_say_action    (SendaReportMaker         *maker,
                                        SendaBlock               *block,
                                        SendaRecord              *action);
const SendaStatement *
            senda_report_get_declined  (SendaReportMaker         *maker,
                                        SendaRecord              *decision);
SendaBlock *senda_report_say_projected (SendaReportMaker         *maker,
                                        SendaBlock               *block,
                                        const SendaProjectionLine *line);

/* What the reports of protocols share (senda-report-protocol-parts.c) */

/* What the version that is asked for says; where none is, what the protocol says now. (transfer none) */
const SendaDraft *senda_report_get_draft (SendaReportMaker       *maker);
/* @text in every language; one that is missing falls back. FALSE for nothing. */
gboolean    senda_report_say_text      (SendaReportMaker         *maker,
                                        SendaBlock               *block,
                                        SendaText                *text);
/* @text as paragraphs and lists, as in senda-draft.h; FALSE for nothing. */
gboolean    senda_report_add_text      (SendaReportMaker         *maker,
                                        SendaBlock               *parent,
                                        SendaText                *text);
/* "Communication and the media: protocol" */
SendaBlock *senda_report_say_protocol  (SendaReportMaker         *maker,
                                        SendaBlock               *block,
                                        SendaRecord              *protocol);
/* The wordings of a bilingual field, where there are any and the audience may know; else NULL.
 * (transfer none) */
SendaText  *senda_report_get_wordings  (SendaReportMaker         *maker,
                                        SendaRecord              *record,
                                        const char               *field);
/* Of a legal point: as of when, and whom to ask; nothing of another. */
void        senda_report_add_checked   (SendaReportMaker         *maker,
                                        SendaBlock               *parent,
                                        const SendaTopic         *topic);
/* The versions of the protocol, the first one first, as far as the one that is asked for.
 * (transfer container) */
GPtrArray  *senda_report_dup_versions  (SendaReportMaker         *maker);
void        senda_report_add_sheet_of_versions (SendaReportMaker *maker,
                                        GPtrArray                *versions);

/* The reports, a file each */
extern const SendaReportSection senda_roadmap_sections[];
extern const SendaReportSection senda_element_sections[];
extern const SendaReportSection senda_profile_sections[];
extern const SendaReportSection senda_workbook_sections[];
extern const SendaReportSection senda_role_sheet_sections[];
extern const SendaReportSection senda_responsibilities_sections[];
extern const SendaReportSection senda_structure_sections[];
extern const SendaReportSection senda_coverage_sections[];
extern const SendaReportSection senda_directory_sections[];
extern const SendaReportSection senda_ballot_sections[];
extern const SendaReportSection senda_round_sections[];
extern const SendaReportSection senda_comparison_sections[];
extern const SendaReportSection senda_plan_sections[];
extern const SendaReportSection senda_protocol_sections[];
extern const SendaReportSection senda_protocol_checklist_sections[];
extern const SendaReportSection senda_sign_sheet_sections[];
extern const SendaReportSection senda_members_sections[];
extern const SendaReportSection senda_ledger_sections[];
extern const SendaReportSection senda_annual_sections[];
extern const SendaReportSection senda_handover_sections[];
void        senda_report_make_roadmap_sheet (SendaReportMaker *maker);
void        senda_report_make_roadmap       (SendaReportMaker *maker);
void        senda_report_make_element       (SendaReportMaker *maker);
void        senda_report_make_profile       (SendaReportMaker *maker);
void        senda_report_make_workbook      (SendaReportMaker *maker);
void        senda_report_make_role_sheet    (SendaReportMaker *maker);
void        senda_report_make_responsibilities (SendaReportMaker *maker);
void        senda_report_make_structure     (SendaReportMaker *maker);
void        senda_report_make_coverage      (SendaReportMaker *maker);
void        senda_report_make_directory     (SendaReportMaker *maker);
void        senda_report_make_ballot        (SendaReportMaker *maker);
void        senda_report_make_round         (SendaReportMaker *maker);
void        senda_report_make_comparison    (SendaReportMaker *maker);
void        senda_report_make_plan          (SendaReportMaker *maker);
void        senda_report_make_protocols     (SendaReportMaker *maker);
void        senda_report_make_protocol      (SendaReportMaker *maker);
void        senda_report_make_protocol_checklist (SendaReportMaker *maker);
void        senda_report_make_sign_sheet    (SendaReportMaker *maker);
void        senda_report_make_quick_reference (SendaReportMaker *maker);
void        senda_report_make_members       (SendaReportMaker *maker);
void        senda_report_make_ledger        (SendaReportMaker *maker);
void        senda_report_make_annual        (SendaReportMaker *maker);
void        senda_report_make_handover      (SendaReportMaker *maker);

G_END_DECLS
