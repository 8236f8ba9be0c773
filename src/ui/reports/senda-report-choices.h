/* senda-report-choices.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has been chosen for a report: which, in which languages, for whom, on what paper, as what
 * kind of file. How this person likes reports to be is kept in the preferences; what a single
 * report is about is not.
 */
#pragma once

#include "senda-reports.h"

G_BEGIN_DECLS

#define SENDA_LANGUAGES_BOTH "both"

/* What a choice changes. */
typedef enum
{
  SENDA_CHOICE_CONTENT, /* the document */
  SENDA_CHOICE_PAPER,   /* how it lies on pages */
  SENDA_CHOICE_FILE     /* what is saved of it */
} SendaChoiceKind;

#define SENDA_TYPE_REPORT_CHOICES (senda_report_choices_get_type ())

G_DECLARE_FINAL_TYPE (SendaReportChoices, senda_report_choices, SENDA, REPORT_CHOICES, GObject)

/* Signal "changed" (SendaReportChoices *, SendaChoiceKind kind) */

SendaReportChoices *senda_report_choices_new            (SendaWorkspace      *workspace);
SendaWorkspace     *senda_report_choices_get_workspace  (SendaReportChoices  *self);
void                senda_report_choices_set_settings   (SendaReportChoices  *self,
                                                         GSettings           *settings);
void                senda_report_choices_set_task_force (SendaReportChoices  *self,
                                                         const char          *id);
const char         *senda_report_choices_get_task_force (SendaReportChoices  *self);
const SendaReport  *senda_report_choices_get_report     (SendaReportChoices  *self);
void                senda_report_choices_set_report     (SendaReportChoices  *self,
                                                         const SendaReport   *report,
                                                         const char          *element);
const char         *senda_report_choices_get_element    (SendaReportChoices  *self);
void                senda_report_choices_set_element    (SendaReportChoices  *self,
                                                         const char          *element);
const char         *senda_report_choices_get_role       (SendaReportChoices  *self);
void                senda_report_choices_set_role       (SendaReportChoices  *self,
                                                         const char          *role);
const char         *senda_report_choices_get_round      (SendaReportChoices  *self);
void                senda_report_choices_set_round      (SendaReportChoices  *self,
                                                         const char          *round);
const char         *senda_report_choices_get_earlier    (SendaReportChoices  *self);
void                senda_report_choices_set_earlier    (SendaReportChoices  *self,
                                                         const char          *round);
const char         *senda_report_choices_get_rater      (SendaReportChoices  *self);
void                senda_report_choices_set_rater      (SendaReportChoices  *self,
                                                         const char          *rater);
const char         *senda_report_choices_get_protocol   (SendaReportChoices  *self);
void                senda_report_choices_set_protocol   (SendaReportChoices  *self,
                                                         const char          *protocol);
const char         *senda_report_choices_get_version    (SendaReportChoices  *self);
void                senda_report_choices_set_version    (SendaReportChoices  *self,
                                                         const char          *version);
const char         *senda_report_choices_get_day        (SendaReportChoices  *self);
void                senda_report_choices_set_day        (SendaReportChoices  *self,
                                                         const char          *day);
const char         *senda_report_choices_get_year       (SendaReportChoices  *self);
void                senda_report_choices_set_year       (SendaReportChoices  *self,
                                                         const char          *year);
const char         *senda_report_choices_get_languages  (SendaReportChoices  *self);
void                senda_report_choices_set_languages  (SendaReportChoices  *self,
                                                         const char          *languages);
SendaAudience       senda_report_choices_get_audience   (SendaReportChoices  *self);
void                senda_report_choices_set_audience   (SendaReportChoices  *self,
                                                         SendaAudience        audience);
gboolean            senda_report_choices_has_section    (SendaReportChoices  *self,
                                                         guint                section);
void                senda_report_choices_set_section    (SendaReportChoices  *self,
                                                         guint                section,
                                                         gboolean             shown);
const SendaPaper   *senda_report_choices_get_paper      (SendaReportChoices  *self);
void                senda_report_choices_set_paper      (SendaReportChoices  *self,
                                                         const SendaPaper    *paper);
const SendaFormat  *senda_report_choices_get_format     (SendaReportChoices  *self);
void                senda_report_choices_set_format     (SendaReportChoices  *self,
                                                         const SendaFormat   *format);
const char         *senda_report_choices_get_sheet      (SendaReportChoices  *self);
void                senda_report_choices_set_sheet      (SendaReportChoices  *self,
                                                         const char          *sheet);
gboolean            senda_report_choices_get_mark       (SendaReportChoices  *self);
void                senda_report_choices_set_mark       (SendaReportChoices  *self,
                                                         gboolean             mark);
/* Strings of it are borrowed, until the next choice. */
void                senda_report_choices_fill_request   (SendaReportChoices  *self,
                                                         SendaReportRequest  *request);

G_END_DECLS
