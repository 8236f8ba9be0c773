/* senda-report-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the makers of reports share: saying a message, a text of the content or a field in every
 * language of the document. Nothing here chooses what a report holds.
 */
#pragma once

#include "senda-fill.h"
#include "senda-figure.h"
#include "senda-report.h"

G_BEGIN_DECLS

struct _SendaReportMaker
{
  const SendaReport *report;
  const SendaReportFacts *facts;
  const SendaReportOptions *options;
  SendaRoundFacts *round; /* the one that is shown */
  SendaDocument *document;
  SendaBlock *body;
  guint n_languages;
  gboolean left_out; /* a field was above the audience and had something in it */
};

/* Whether section @index was chosen. */
gboolean    senda_report_has         (SendaReportMaker  *maker,
                                      guint              index);
/* A message of the reports, context "report", in every language. @...: name, value, …, NULL for its
 * {name}s, where the values are the same in each language. Returns @block. */
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
/* What @make gives for each catalogue, for sentences that insight writes. */
typedef char *(*SendaReportWords) (SendaCatalog *catalog,
                                   gconstpointer data);
SendaBlock *senda_report_say_words   (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      SendaReportWords   words,
                                      gconstpointer      data);
/* A date in the words of each language; in a cell it is a real date too. */
SendaBlock *senda_report_say_date    (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      const char        *date);
/* What a task force wrote in @field. A wording that is missing in a language falls back to the other,
 * and says so. FALSE, with nothing said, when the field is empty or above the audience. */
gboolean    senda_report_say_field   (SendaReportMaker  *maker,
                                      SendaBlock        *block,
                                      SendaRecord       *record,
                                      const char        *field);
gboolean    senda_report_may_say     (SendaReportMaker  *maker,
                                      SendaRecord       *record,
                                      const char        *field);

/* Parts that several reports have (senda-report-parts.c) */
void        senda_report_add_title    (SendaReportMaker   *maker);
void        senda_report_add_sheet_of_elements   (SendaReportMaker *maker);
void        senda_report_add_sheet_of_statements (SendaReportMaker *maker);
void        senda_report_add_sheet_of_evidence   (SendaReportMaker *maker);
SendaFigure *senda_report_new_grid    (SendaReportMaker   *maker);
SendaFigure *senda_report_new_spread  (SendaReportMaker   *maker);
SendaFigure *senda_report_new_path    (SendaReportMaker   *maker,
                                       const SendaElement *element);
void        senda_report_add_element  (SendaReportMaker   *maker,
                                       SendaBlock         *parent,
                                       const SendaElement *element,
                                       guint               level);

/* The reports, a file each */
extern const SendaReportSection senda_roadmap_sections[];
extern const SendaReportSection senda_element_sections[];
extern const SendaReportSection senda_profile_sections[];
extern const SendaReportSection senda_workbook_sections[];
void        senda_report_make_roadmap_sheet (SendaReportMaker *maker);
void        senda_report_make_roadmap       (SendaReportMaker *maker);
void        senda_report_make_element       (SendaReportMaker *maker);
void        senda_report_make_profile       (SendaReportMaker *maker);
void        senda_report_make_workbook      (SendaReportMaker *maker);

G_END_DECLS
