/* senda-report.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reports: what each is for, and the pure functions that make a document of a task force's facts
 * and the shipped content, in one chosen language or in two side by side. No store, no file, no
 * page. A new report is a line in the table of senda-report.c and a file of its own.
 *
 * Who may read a report decides what is in it: a field whose privacy class lies above its audience
 * is left out, and the footer says so.
 */
#pragma once

#include "senda-ballot-box.h"
#include "senda-document.h"
#include "senda-draft.h"
#include "senda-label.h"
#include "senda-people-facts.h"
#include "senda-round-facts.h"
#include "senda-sign-off.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_REPORT_CHANGE_MADE,
  SENDA_REPORT_CHANGE_UNDONE,
  SENDA_REPORT_CHANGE_REDONE,
  SENDA_REPORT_CHANGE_BROUGHT_IN /* from another copy of the records */
} SendaReportChangeKind;

/* What was done, as history tells it. Of an anonymous ballot there is the day alone. */
typedef struct
{
  char *day;
  char *author; /* or NULL */
  SendaLabel *label;
  SendaReportChangeKind kind;
  guint count; /* how often that day by that author */
} SendaReportChange;

/* Where the records lie on the machine that the report is made on. */
typedef struct
{
  char *store;
  char *backup_folder;
  char *backup;        /* the newest one's name; NULL: there is none */
  char *backup_day;
  char *shared_folder; /* to which copies go; NULL: none */
} SendaReportPlaces;

/* What a task force knows of itself, as a picture. Lists hold SendaRecord in their order. */
typedef struct
{
  SendaContent *content;
  SendaRecord *task_force;
  GPtrArray *principles;
  GPtrArray *goals;
  GPtrArray *objectives;
  GPtrArray *rounds; /* of SendaRoundFacts, the oldest first; never empty: one without a round when
                      * none has been opened */
  guint shown;       /* the round that the report is about */
  guint earlier;     /* the round that it is compared with; the same where there is none */
  SendaPeopleFacts *people; /* NULL unless the report needs them */
  SendaBallotBox *box;      /* of the round that is shown; NULL unless the report needs them */
  GPtrArray *targets;       /* of SendaRecord */
  SendaRecord *rater;       /* the member whose ballot it is; NULL: nobody's name is on it */
  SendaRecord *rater_agency; /* for which that member takes part, or NULL */
  SendaProtocolFacts *protocols; /* NULL unless the report needs them */
  SendaRecord *protocol;    /* that it is about, or NULL */
  SendaRecord *version;     /* of that protocol; NULL: what it says now */
  SendaDraft *frozen;       /* the text of that version; NULL for none */
  SendaSignOff *sign_off;   /* of that version; NULL for none */
  GPtrArray *sign_offs;     /* of SendaSignOff: one for each version of @protocol, or of them all; NULL
                             * unless the report needs them */
  GPtrArray *changes;       /* of SendaReportChange, the latest first; NULL unless the report needs
                             * them */
  gboolean has_more_changes; /* in the same days, and too many to tell */
  SendaReportPlaces *places; /* NULL unless the report needs them */
} SendaReportFacts;

#define SENDA_REPORT_CHANGE_DAYS 90 /* how far back changes are told */

void              senda_report_change_free (SendaReportChange *change);
void              senda_report_places_free (SendaReportPlaces *places);
SendaReportFacts *senda_report_facts_new  (void);
void              senda_report_facts_free (SendaReportFacts *facts);

/**
 * SendaAudience: who may read what leaves the task force's room
 * @SENDA_AUDIENCE_PUBLIC: anybody
 * @SENDA_AUDIENCE_MEMBERS: the members of the task force
 * @SENDA_AUDIENCE_INTERNAL: those who run it
 *
 * In the order of SendaPrivacy: a field is in when its class is not above the audience.
 */
typedef enum
{
  SENDA_AUDIENCE_PUBLIC = SENDA_PRIVACY_PUBLIC,
  SENDA_AUDIENCE_MEMBERS = SENDA_PRIVACY_MEMBERS,
  SENDA_AUDIENCE_INTERNAL = SENDA_PRIVACY_PERSONAL
} SendaAudience;

typedef struct
{
  SendaCatalog *catalogs[SENDA_MAX_LANGUAGES]; /* the second is NULL for one language */
  SendaAudience audience;
  guint left_out;      /* bits: sections that were not chosen, by their index */
  const char *element; /* content id, for a report about one; else NULL */
  const char *role;    /* content id or a record's, for a report about one; else NULL */
  const char *date;    /* the day that the report bears, "2026-03-09" */
  const char *by;      /* the day to which it looks ahead; NULL for any */
  const char *since;   /* the first day of the year that it tells of; NULL but for an annual one */
  const char *until;   /* the last one */
} SendaReportOptions;

typedef struct
{
  const char *id;    /* "statements" */
  const char *label; /* marked with NC_("report-section", …) */
} SendaReportSection;

typedef struct _SendaReportMaker SendaReportMaker;

typedef struct
{
  const char *id;      /* "roadmap-sheet" */
  const char *title;   /* marked with NC_("report", …) */
  const char *purpose; /* marked with NC_("report", …): one sentence, what it is for */
  const SendaReportSection *sections; /* ended by one without an id; NULL for none to choose */
  gboolean takes_element; /* may be about one element */
  gboolean needs_element; /* is about one element */
  gboolean takes_role;   /* may be about one role */
  gboolean takes_rater;  /* may be for one who takes part in the round that is shown */
  gboolean needs_round;  /* the one that is shown */
  gboolean needs_rounds; /* all of them, not just that one */
  gboolean needs_earlier; /* another round, to compare with the one that is shown */
  gboolean needs_ballots; /* of the round that is shown */
  gboolean needs_targets;
  gboolean needs_goals;  /* principles and objectives too */
  gboolean needs_people;
  gboolean needs_protocols; /* and people */
  gboolean needs_protocol; /* is about one protocol */
  gboolean makes_protocol; /* is that protocol itself, and bears its title alone */
  gboolean takes_version;  /* may be about one version of it */
  gboolean needs_version;  /* is about the latest where none is chosen */
  gboolean takes_protocol; /* may be about one protocol, else about them all */
  gboolean needs_sign_offs; /* of every version that it is about */
  gboolean needs_changes;  /* what was done lately */
  gboolean needs_places;   /* where the records are kept */
  gboolean takes_day;    /* may look ahead to a day */
  gboolean takes_year;   /* tells of twelve months: the round that is shown is their last, and it is
                          * compared with the last one before them */
  SendaAudience least;   /* it is for nobody beyond: SENDA_AUDIENCE_PUBLIC, for anybody, is 0 */
  gboolean landscape;
  gboolean one_page;     /* in smaller letters, rather than on a second one */
  const char *footer; /* marked with NC_("report", …): instead of who may read it, for one that holds
                       * nothing of the task force's own; NULL for the others */
  void (*make) (SendaReportMaker *maker);
} SendaReport;

const SendaReport *senda_reports           (guint                    *n_reports);
const SendaReport *senda_report_find       (const char               *id);
guint              senda_report_n_sections (const SendaReport        *report);
gboolean           senda_report_is_blank   (const SendaReport        *report);
/* The twelve months that begin on @since; NULL: those that end on @date. Days of a calendar.
 * (transfer full): @first, @last */
void               senda_report_find_year  (const char               *since,
                                            const char               *date,
                                            char                    **first,
                                            char                    **last);
/* The protocol called @id: by its id, or by that of the shipped one, which need not have been begun.
 * (transfer full) */
SendaRecord       *senda_report_find_protocol (SendaProtocolFacts    *facts,
                                            const char               *id);
SendaDocument     *senda_report_make       (const SendaReport        *report,
                                            const SendaReportFacts   *facts,
                                            const SendaReportOptions *options,
                                            GError                  **error);

/* "internal", "members", "public"; -1 for none of them */
int                senda_audience_find     (const char               *name);
const char        *senda_audience_name     (SendaAudience             audience);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaReportFacts, senda_report_facts_free)

G_END_DECLS
