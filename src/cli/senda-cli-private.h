/* senda-cli-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands share: what was asked for, on what they work, where their words go. Everything
 * that a command says itself goes through the catalogue of the language asked for, since a window
 * that carries it out may speak another one.
 */
#pragma once

#include "senda-protocols.h"
#include "senda-rounds.h"

G_BEGIN_DECLS

typedef struct _SendaCli SendaCli;

typedef enum
{
  SENDA_CLI_DONE = 0,
  SENDA_CLI_REFUSED = 1,
  SENDA_CLI_MISUSED = 2,
  /* Never leaves the program: another one holds the store; nothing has been said yet. */
  SENDA_CLI_IN_USE = 3
} SendaCliStatus;

/* What a command works on. */
typedef enum
{
  SENDA_CLI_CONTENT, /* no store */
  SENDA_CLI_FILE,    /* a store that nobody holds open */
  SENDA_CLI_LOOKS,   /* a store, which it leaves as it is */
  SENDA_CLI_CHANGES, /* a store that is there */
  SENDA_CLI_CREATES  /* a store, made when there is none */
} SendaCliNeed;

/* Options that only some commands take. */
typedef guint64 SendaCliTakes;

enum
{
  SENDA_CLI_TASK_FORCE = 1 << 0,
  SENDA_CLI_REASON = 1 << 1,
  SENDA_CLI_NOTE = 1 << 2,
  SENDA_CLI_SAMPLE = 1 << 3,
  SENDA_CLI_YES = 1 << 4,
  SENDA_CLI_DRY_RUN = 1 << 5,
  SENDA_CLI_LIST = 1 << 6,  /* meant only where --list is given */
  SENDA_CLI_REPORT = 1 << 7, /* what a report is to be like; --format names that of its file */
  SENDA_CLI_SET = 1 << 8,
  SENDA_CLI_FIND = 1 << 9,
  SENDA_CLI_STANDING = 1 << 10,
  SENDA_CLI_AGENCY = 1 << 11,
  SENDA_CLI_MEMBER = 1 << 12,
  SENDA_CLI_QUESTION = 1 << 13,
  SENDA_CLI_MATCH = 1 << 14,
  SENDA_CLI_DAY = 1 << 15,
  SENDA_CLI_ALL = 1 << 16,
  SENDA_CLI_COVERAGE = 1 << 17,
  SENDA_CLI_PLAN = 1 << 18, /* who does something by when, and why */
  SENDA_CLI_OWNER = 1 << 19, /* whose actions, and which */
  SENDA_CLI_DUE = 1 << 20,
  SENDA_CLI_OUTCOME = 1 << 21,
  SENDA_CLI_ROUND = 1 << 22,
  SENDA_CLI_NEW_ROUND = 1 << 23, /* what a round is to be like */
  SENDA_CLI_PRESENT = 1 << 24,
  SENDA_CLI_STAGE = 1 << 25,
  SENDA_CLI_STATE = 1 << 26,
  SENDA_CLI_OPEN = 1 << 27,
  SENDA_CLI_EDITION = 1 << 28, /* a version of a protocol; --version is that of Senda */
  SENDA_CLI_ADOPTION = 1 << 29,
  SENDA_CLI_WAY = 1 << 30
};

/* More than an enumeration has room for. */
#define SENDA_CLI_CAUSE (G_GUINT64_CONSTANT (1) << 31)
#define SENDA_CLI_SECOND_LANGUAGE (G_GUINT64_CONSTANT (1) << 32)
#define SENDA_CLI_CIRCUMSTANCES (G_GUINT64_CONSTANT (1) << 33)
#define SENDA_CLI_NEW_ITEM (G_GUINT64_CONSTANT (1) << 34) /* what an item of a protocol is like */
#define SENDA_CLI_OUTPUT (G_GUINT64_CONSTANT (1) << 35)
#define SENDA_CLI_PASSPHRASE (G_GUINT64_CONSTANT (1) << 36)
#define SENDA_CLI_SEALS (G_GUINT64_CONSTANT (1) << 37) /* or not */
#define SENDA_CLI_PART_WAYS (G_GUINT64_CONSTANT (1) << 38)
#define SENDA_CLI_REGION (G_GUINT64_CONSTANT (1) << 40)

typedef struct
{
  const char *words[2];
  guint min_arguments;
  guint max_arguments;
  gboolean is_file; /* the argument is the name of a file, which need not be UTF-8 */
  SendaCliNeed need;
  SendaCliTakes takes;
  SendaCliStatus (*run) (SendaCli *cli);
  const char *usage;   /* marked with N_() where it has a word to translate */
  const char *summary; /* marked with N_() */
} SendaCliCommand;

/* A command line, taken apart. Strings are borrowed from it. */
typedef struct
{
  const char *store;
  const char *language;
  const char *format;
  const char *task_force;
  const char *reason;
  const char *note;
  gboolean sample;
  gboolean yes;
  gboolean dry_run;
  gboolean list;
  const char *second_language;
  const char *output;
  const char *paper;
  const char *date;
  const char *round;
  const char *before;
  const char *element;
  const char *audience;
  const char *sheet;
  GPtrArray *without; /* of const char *: once for each time that it was said */
  gboolean bom;
  GPtrArray *set;   /* of const char *: "FIELD=VALUE" */
  GPtrArray *match; /* of const char *: "COLUMN=FIELD" */
  const char *find;
  const char *standing;
  const char *agency;
  const char *member;
  const char *question;
  const char *day;
  const char *year;
  const char *by;
  const char *owner;
  const char *due;
  const char *source;
  const char *backup;
  const char *helpers;
  const char *outcome;
  const char *from;
  const char *method;
  const char *purpose;
  const char *corrects;
  const char *present;
  const char *stage;
  const char *state;
  const char *edition;
  const char *summary;
  const char *open_reason;
  const char *way;
  GPtrArray *causes; /* of const char * */
  const char *part;
  const char *text;
  const char *form; /* circumstances, so to --also */
  const char *victim;
  const char *trafficker;
  const char *number;
  const char *place;
  const char *age;
  const char *gender;
  const char *speaks; /* --language is that of the answer */
  const char *setting;
  const char *also;
  const char *passphrase_file;
  const char *region;
  gboolean plain;
  gboolean part_ways;
  gboolean open;
  gboolean mandatory;
  gboolean anonymous;
  gboolean all_members;
  gboolean overdue;
  gboolean all;
  gboolean items;
  gboolean help;
  gboolean version;
  GArray *taken; /* of SendaCliTakes: who takes each of the options */
  GPtrArray *words; /* of const char *: until the command is known */
  const SendaCliCommand *command;
  GPtrArray *arguments; /* of const char *: what follows the command's words */
} SendaCliGiven;

struct _SendaCli
{
  SendaCliGiven given;
  SendaWorkspace *workspace; /* NULL for SENDA_CLI_CONTENT and SENDA_CLI_FILE */
  SendaContent *content;
  SendaCatalog *catalog;
  SendaPeople *people; /* of the task force that is meant, once asked for */
  SendaRounds *rounds; /* the same */
  SendaProtocols *protocols; /* the same */
  char *path; /* of the store */
  gboolean is_here; /* this program opened the store: the terminal and its keys are this command's */
  gboolean is_carried; /* for another program, which has the terminal and the environment */
  char *passphrase; /* that was read before the command was handed over, or NULL */
  gboolean json;
  GString *out;
  GString *err;
};

/* senda-cli-commands.c */
extern const SendaCliCommand senda_cli_commands[];

void           senda_cli_help        (SendaCli           *cli);

/* senda-cli-given.c */
void           senda_cli_set_up      (SendaCli           *cli,
                                      const char         *language,
                                      const char *const  *args,
                                      GString            *out,
                                      GString            *err);
void           senda_cli_clear       (SendaCli           *cli);
gboolean       senda_cli_is_command  (const char *const  *args);
SendaCliStatus senda_cli_parse       (SendaCli           *cli,
                                      const char *const  *args);
char         **senda_cli_to_args     (SendaCli           *cli);
const char    *senda_cli_argument    (SendaCli           *cli,
                                      guint               index);
SendaCliStatus senda_cli_refuse_usage    (SendaCli       *cli);
SendaCliStatus senda_cli_refuse_language (SendaCli       *cli,
                                          const char     *language);
SendaCliStatus senda_cli_refuse_format   (SendaCli       *cli,
                                          const char     *format,
                                          const char     *formats);

/* A file for each, or for those that begin with one word */
SendaCliStatus senda_cli_action_add     (SendaCli *cli);
SendaCliStatus senda_cli_action_done    (SendaCli *cli);
SendaCliStatus senda_cli_action_list    (SendaCli *cli);
SendaCliStatus senda_cli_action_set     (SendaCli *cli);
SendaCliStatus senda_cli_agency_add     (SendaCli *cli);
SendaCliStatus senda_cli_agency_list    (SendaCli *cli);
SendaCliStatus senda_cli_agency_remove  (SendaCli *cli);
SendaCliStatus senda_cli_agency_set     (SendaCli *cli);
SendaCliStatus senda_cli_backup         (SendaCli *cli);
SendaCliStatus senda_cli_backup_list    (SendaCli *cli);
SendaCliStatus senda_cli_answer_remove  (SendaCli *cli);
SendaCliStatus senda_cli_answer_set     (SendaCli *cli);
SendaCliStatus senda_cli_ballot_list    (SendaCli *cli);
SendaCliStatus senda_cli_ballot_mark    (SendaCli *cli);
SendaCliStatus senda_cli_ballot_set     (SendaCli *cli);
SendaCliStatus senda_cli_ballot_take    (SendaCli *cli);
SendaCliStatus senda_cli_check          (SendaCli *cli);
SendaCliStatus senda_cli_confirm        (SendaCli *cli);
SendaCliStatus senda_cli_content        (SendaCli *cli);
SendaCliStatus senda_cli_dissent_add    (SendaCli *cli);
SendaCliStatus senda_cli_export_all     (SendaCli *cli);
SendaCliStatus senda_cli_export_ballots (SendaCli *cli);
SendaCliStatus senda_cli_export_calendar (SendaCli *cli);
SendaCliStatus senda_cli_export_copy    (SendaCli *cli);
SendaCliStatus senda_cli_export_list    (SendaCli *cli);
SendaCliStatus senda_cli_export_summary (SendaCli *cli);
SendaCliStatus senda_cli_merge          (SendaCli *cli);
SendaCliStatus senda_cli_rollup         (SendaCli *cli);
SendaCliStatus senda_cli_seal           (SendaCli *cli);
SendaCliStatus senda_cli_show_statewide (SendaCli *cli);
SendaCliStatus senda_cli_sync           (SendaCli *cli);
SendaCliStatus senda_cli_unseal         (SendaCli *cli);
SendaCliStatus senda_cli_gap            (SendaCli *cli);
SendaCliStatus senda_cli_history        (SendaCli *cli);
SendaCliStatus senda_cli_mark           (SendaCli *cli);
SendaCliStatus senda_cli_member_add     (SendaCli *cli);
SendaCliStatus senda_cli_member_end     (SendaCli *cli);
SendaCliStatus senda_cli_member_list    (SendaCli *cli);
SendaCliStatus senda_cli_member_remove  (SendaCli *cli);
SendaCliStatus senda_cli_member_set     (SendaCli *cli);
SendaCliStatus senda_cli_offer_add      (SendaCli *cli);
SendaCliStatus senda_cli_offer_list     (SendaCli *cli);
SendaCliStatus senda_cli_offer_remove   (SendaCli *cli);
SendaCliStatus senda_cli_offer_set      (SendaCli *cli);
SendaCliStatus senda_cli_people_import  (SendaCli *cli);
SendaCliStatus senda_cli_protocol_acknowledge (SendaCli *cli);
SendaCliStatus senda_cli_protocol_add   (SendaCli *cli);
SendaCliStatus senda_cli_protocol_adopt (SendaCli *cli);
SendaCliStatus senda_cli_protocol_approve (SendaCli *cli);
SendaCliStatus senda_cli_protocol_compare (SendaCli *cli);
SendaCliStatus senda_cli_protocol_draft (SendaCli *cli);
SendaCliStatus senda_cli_protocol_list  (SendaCli *cli);
SendaCliStatus senda_cli_protocol_move  (SendaCli *cli);
SendaCliStatus senda_cli_protocol_review (SendaCli *cli);
SendaCliStatus senda_cli_protocol_set   (SendaCli *cli);
SendaCliStatus senda_cli_protocol_show  (SendaCli *cli);
SendaCliStatus senda_cli_protocol_sign_off (SendaCli *cli);
SendaCliStatus senda_cli_protocol_start (SendaCli *cli);
SendaCliStatus senda_cli_protocol_state (SendaCli *cli);
SendaCliStatus senda_cli_purge          (SendaCli *cli);
SendaCliStatus senda_cli_question_list  (SendaCli *cli);
SendaCliStatus senda_cli_question_show  (SendaCli *cli);
SendaCliStatus senda_cli_rate           (SendaCli *cli);
SendaCliStatus senda_cli_readiness      (SendaCli *cli);
SendaCliStatus senda_cli_redo           (SendaCli *cli);
SendaCliStatus senda_cli_report         (SendaCli *cli);
SendaCliStatus senda_cli_report_list    (SendaCli *cli);
SendaCliStatus senda_cli_restore        (SendaCli *cli);
SendaCliStatus senda_cli_role_list      (SendaCli *cli);
SendaCliStatus senda_cli_role_review    (SendaCli *cli);
SendaCliStatus senda_cli_role_show      (SendaCli *cli);
SendaCliStatus senda_cli_roster_add     (SendaCli *cli);
SendaCliStatus senda_cli_roster_list    (SendaCli *cli);
SendaCliStatus senda_cli_roster_remove  (SendaCli *cli);
SendaCliStatus senda_cli_round_add      (SendaCli *cli);
SendaCliStatus senda_cli_round_freeze   (SendaCli *cli);
SendaCliStatus senda_cli_round_list     (SendaCli *cli);
SendaCliStatus senda_cli_round_state    (SendaCli *cli);
SendaCliStatus senda_cli_search         (SendaCli *cli);
SendaCliStatus senda_cli_show_compare   (SendaCli *cli);
SendaCliStatus senda_cli_show_coverage  (SendaCli *cli);
SendaCliStatus senda_cli_show_gaps      (SendaCli *cli);
SendaCliStatus senda_cli_show_notices   (SendaCli *cli);
SendaCliStatus senda_cli_show_plan      (SendaCli *cli);
SendaCliStatus senda_cli_show_projected (SendaCli *cli);
SendaCliStatus senda_cli_show_responsibilities (SendaCli *cli);
SendaCliStatus senda_cli_show_roadmap   (SendaCli *cli);
SendaCliStatus senda_cli_show_spread    (SendaCli *cli);
SendaCliStatus senda_cli_show_structure (SendaCli *cli);
SendaCliStatus senda_cli_target_remove  (SendaCli *cli);
SendaCliStatus senda_cli_target_set     (SendaCli *cli);
SendaCliStatus senda_cli_task_force_add (SendaCli *cli);
SendaCliStatus senda_cli_task_force_list (SendaCli *cli);
SendaCliStatus senda_cli_undo           (SendaCli *cli);
SendaCliStatus senda_cli_who_to_call    (SendaCli *cli);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaCli, senda_cli_clear)

G_END_DECLS
