/* senda-cli-commands.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every command, and how it is given. A new command is a line here and a file of its own.
 *
 * What the manual page says of the output, beside the commands:
 *
 * content --format json: stages[] {number, name, description}; areas[] {id, number, name,
 *   description, elements[] {id, number, name, introduction, boxes[] {kind, title, text, items[]},
 *   stages[] {number, name, prompt, statements[] {id, text}}}}. With an ID that node alone; of a
 *   section of the guide {id, title, paragraphs[], items[]}; of what is shipped beside the roadmap
 *   {id, kind, name, and where there are any: who, purpose, meaning, why, step, does[], does_not[],
 *   can_share[], cannot_share[], needs[], children[]}. With a kind (role, responsibility, discipline,
 *   need, step, committee-type, language, service, group, population, protocol, question, factor,
 *   early-sign) a list of these.
 * task-force add, task-force list: {id, name, jurisdiction, region}, and a list of these.
 * round add, state, freeze: {id, name, opened_on, number, task_force, state (preparing, collecting,
 *   discussing, agreed, frozen), method (meeting, ballots, both, or null), purpose, is_anonymous,
 *   agreed_on, frozen_on, starts_from, corrects (both {id, name, opened_on} or null), correction}.
 *   round list: a list of these, the oldest first.
 * roster list, add, remove: a list of {id, name, member {id, name}, agency {id, name}, discipline,
 *   group}. member is null for one who was removed.
 * rate, mark, confirm: the element, as in show roadmap. dissent add: {id, member {id, name} or null,
 *   stage, reason}.
 * show roadmap: task_force, task_force_id, round, round_id, opened_on; elements[] {id, number, name,
 *   stage (1 to 5 or null), state (rated, not-discussed, no-agreement, not-applicable), suggested
 *   (a number, "2-3" between two, or null), reasons[], marks {statement: mark}, reason, note,
 *   record, is_carried (brought from an earlier round and not confirmed), present[] {id, name},
 *   dissents[]}. The texts are in the language asked for, where they have been written in it.
 * ballot set, mark: {id (of the element), number, name, answer (stage, unsure, not-applicable, or
 *   null), stage, marks {statement: mark}, note, is_carried}. ballot list, take: {round {id, name,
 *   opened_on}, is_anonymous, ballots (how many), raters[] {name, member {id, name}, discipline,
 *   source (screen, paper, file), ratings[]}}; raters is empty for an anonymous round. ballot list
 *   with a RATER: one of these raters.
 * show spread: {round, is_anonymous, ballots, talk_first[] (ids of elements, the widest first),
 *   elements[] {id, number, name, ballots, answers, is_shown (false: too few, and the rest is 0),
 *   stages[] (how many at each of the five), unsure, not_applicable, lowest, highest, is_apart (by
 *   two stages or more), text, groups[] {group (null: several that are not shown apart), name,
 *   stages[], unsure, not_applicable}}}. With an ELEMENT that one alone, with statements[] {id,
 *   is_shown, describes, partly, does_not, unsure}.
 * show compare: {before, after ({id, name, opened_on}), elements[] {id, number, name, move (up, down,
 *   stayed, begun, changed, dropped, never), before, after ({state, stage}), is_carried, reason,
 *   gained[], lost[] (statements), text}}.
 * show plan: {today, round, actions[] {is_overdue, action}, elements[] {id, number, name, next_stage,
 *   statements[] {id, text, mark, answer (unasked, planned, done, declined), action {id, name},
 *   reason}}}. Actions come by their day; those without one are last.
 * show projected: {on (null: whenever), round, elements[] {id, number, name, stage, target (as target
 *   set gives it, or null), actions (how many carry a statement of it), projected (a stage, "2-3" or
 *   null), differs (from what the marks suggest today), text}}.
 * target set: {id, element, stage, due_on, reason}. target remove: {removed {id, name}}.
 * history: a list, the latest first, of {time (RFC 3339, UTC), author, kind (edit, undo, redo,
 *   merge), label, changes[] {type, id, field, language, before, after}}.
 * agency, member, offer, action: list gives a list of records, add, set, member end and action done
 *   give the record: {id, and every field by its name}. A field that refers to a record is {id, name}
 *   or null, to several a list of {id, name}; one that holds several topics is a list of ids and own
 *   words, a choice is its name, yes and no are true and false, a day is "2026-03-09". remove:
 *   {removed {id, name}}, of an agency with members, how many are of none now.
 * people import: {imported, columns[] {column, heading, field (null: left out)}, new_agencies[],
 *   rows[] {row, outcome (add, update, same, double, empty, wrong), name, agency, member {id, name},
 *   problem}}.
 * role list: a list of {id, source, name, kind (discipline, task-force), is_unused, is_shipped,
 *   version (0: never anything but as shipped), holders[] {id, name}}. role show: the same with
 *   made_on, author, reason, purpose[], does[], does_not[], can_share[], cannot_share[], needs[],
 *   readings[] {role, member, reading (none, understood, discuss, settled, again), question, answer,
 *   reviewed_on}. role review: one of these readings.
 * show responsibilities: a list of {id, source, name, leads[], supports[], informed[] (roles {id,
 *   name}), findings[] (nobody-leads, several-lead, nobody-holds, one-person), person}.
 * show structure: a list, depth first, of {id, name, depth, reports_to, kind, purpose, rhythm,
 *   chairs[], seats[] {member, duty, starts_on, ends_on}, former[]}.
 * show gaps: a list of {id, name, kind (core, expected, local, level, population, language), state
 *   (met, open, planned, declined, unasked), met_by[], decision, reason, action, why, step}. gap:
 *   {id, name, decision (null: open), reason}.
 * show coverage: {by, columns[] {id, name}, rows[] {id, name, is_item, cells[] {id (of the gap),
 *   column, cover (member, agreement, informal, unsaid, closed, none, unknown), is_gap, is_stale,
 *   offers[] {id, agency}, decision, reason, action}}}.
 * show notices: a list of {kind, day, type, id, count, text}; kinds are agreement-ends, term-ends,
 *   action-due, no-coordinator, two-coordinators, no-chair, chair-left, agency-left, no-agency,
 *   onboarding, questions, stale-services, review-due, item-due, answer-due, under-review and
 *   not-acknowledged.
 * protocol list: a list of {id, name (the title), kind, has_begun, every field by its name, version
 *   (the latest, or null), review (the one under way, or null), counts {not_discussed, discussing,
 *   decided, not_applicable, must}}; start, set and state give one of these. protocol show: the same
 *   with versions[] {id, number, adopted_on, summary, open_reason, author, is_latest} and parts[] {id,
 *   name, holds_decisions, items[]}. protocol show with an ITEM, set with one, add and move: {id, part,
 *   name, text, hint, starter, checked, is_own, is_mandatory, is_retired, state, decision, reason,
 *   responsible, agencies[], due_on, decided_on, note}. protocol adopt: one of the versions.
 * protocol sign-off, approve, acknowledge: {version, missing, text, agencies[] {agency, is_party,
 *   approval {answer, member, answered_on, note} or null, has_acknowledged, acknowledged_on, way (of
 *   the agency as a whole), members[] {member, acknowledged_on, way}}}. protocol review: the review,
 *   with state and next_review_on of the protocol.
 * protocol draft: {title, subtitle, blocks[] {id, level, heading, text, columns[], rows[][], is_edited,
 *   is_stale}}; every text is {language: text}. protocol show --edition: the same with version.
 *   protocol compare: {before, after (versions; null: the draft), text, changed, added, removed,
 *   blocks[] {id, change (same, changed, added, removed), heading[], text[] ({kind (same, added,
 *   removed), text})}}.
 * question list: a list of {id, name, why, page {protocol, name, block}, answers[] {id, is_default,
 *   when[], when_text, agency, function, contact, phone, hours, backup_agency, backup_function,
 *   backup_phone, words, can_be_reached, text}}; question show: one of these. answer set: the record;
 *   answer remove: {removed {id, name}}. who-to-call: {when[], when_text, questions[] {id, name, answer
 *   (one, conflict, none), calls[], others[] (if more is known), page}}; calls are answers as above.
 * readiness: {tried, gaps[] {id, kind (unanswered, conflict, unreachable, left), question, when[],
 *   when_text, answers[], text, action {id, name} or null}}.
 * undo: {undone}. redo: {redone}.
 * check: {records, changes, faults[]}; the status is 1 when there is a fault.
 * purge: {id, type, erased, records, values, backups}; with --dry-run erased is false.
 * export all, copy, summary: {file, transactions, changes, summaries, hash, is_sealed, passphrase (of
 *   five new words, else null)}. export ballots: {passphrase, files[] {rater, file}}. export list:
 *   {file}. export calendar: {file, entries}. seal, unseal: {file, passphrase}.
 * import, merge, sync: {kind, sender, task_force, taken, transactions, changes (new here), known,
 *   kept (not shown by this version), unlisted (how many are in none of records[]), records[] {type,
 *   id, name, what (new, changed, removed, restored), by, outside (others, elsewhere, or null),
 *   is_taken, changes[] {field, before, after}}, differences[] {type, id, name, field, language,
 *   values[] {value, by}}}. sync says besides: {written, files[] (of others, not taken in) {file,
 *   state (new, waiting, refused), problem (or null)}}, and with nothing to look at that and {taken}
 *   alone; the status is 1 when one is refused.
 * rollup: a list of {file, name, new, newer, same (rounds), problem (or null)}. show statewide: {day,
 *   region (null: all), least, task_forces, is_shown (false: too few, and nothing follows), regions[]
 *   {name, task_forces}, elements[] {id, is_shown (false: held back, and the rest is 0), stages[] (task
 *   forces at each of the five), not_discussed, no_agreement, not_applicable, early, change, text}}.
 * backup: {file}. restore: {file, kept}.
 * backup list: a list of {file, time, reason (daily, before-migration, before-import, before-restore,
 *   asked; replaced: what stood in the store's place before a restore), size, schema, task_forces[]
 *   (names), members, rounds, steps, last {time, author, label} or null, since, beyond (what only the
 *   store has, what only the backup has: {steps, latest[] {time, author, label}}, null when one of
 *   them cannot be read), problem (why it cannot be read, and the figures are missing; or null)}.
 * report --list: a list of {id, title, purpose, sections[] {id, title}}.
 * search: a list of {type, id, element, excerpt}.
 *
 * purge says first what goes. It asks when standard input is a terminal, unless --yes is given;
 * with --dry-run it only says. restore and check need a store that is closed; check is handed to a
 * window all the same. A command that only looks does not make a store that is not there.
 */
#include "config.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

/* As many as somebody may want to name. */
#define MANY 1000

const SendaCliCommand senda_cli_commands[] = {
  /* Only what holds a word to translate is marked. */
  { { "content" }, 0, 1, FALSE, SENDA_CLI_CONTENT, 0, senda_cli_content,
    "content [ID]",
    N_("Show the roadmap, or one area, element or statement of it") },
  { { "task-force", "add" }, 0, 1, FALSE, SENDA_CLI_CREATES, SENDA_CLI_SAMPLE,
    senda_cli_task_force_add,
    /* Translators: how a command is given. Words in capitals stand for what is typed in their place
     * and are translated; all others stay. So in all of these. */
    N_("task-force add NAME|--sample"),
    N_("Add a task force, or a made-up one to look at") },
  { { "task-force", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS, 0, senda_cli_task_force_list,
    "task-force list",
    N_("List the task forces") },
  { { "rate" }, 2, 2, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_REASON | SENDA_CLI_NOTE | SENDA_CLI_PRESENT, senda_cli_rate,
    N_("rate ELEMENT 1…5|not-discussed|no-agreement|not-applicable [--reason TEXT] [--note TEXT] "
       "[--present MEMBER,…]"),
    N_("Record the stage that the group agreed on, and who was there") },
  { { "dissent", "add" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_REASON | SENDA_CLI_MEMBER | SENDA_CLI_STAGE,
    senda_cli_dissent_add,
    N_("dissent add ELEMENT --reason TEXT [--member MEMBER] [--stage 1…5]"),
    N_("Record a view that differs from the agreed stage, and why") },
  { { "confirm" }, 1, 1, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE, senda_cli_confirm,
    N_("confirm ELEMENT"),
    N_("Say that what an earlier round said of an element is still true") },
  { { "round", "add" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_NEW_ROUND | SENDA_CLI_REASON, senda_cli_round_add,
    N_("round add NAME [--from ROUND|none] [--anonymous] [--method meeting|ballots|both] "
       "[--purpose TEXT] [--all-members] [--corrects ROUND --reason TEXT]"),
    N_("Open a new round; the earlier one is frozen as it was") },
  { { "round", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE, senda_cli_round_list,
    "round list",
    N_("List the rounds") },
  { { "round", "state" }, 2, 2, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE,
    senda_cli_round_state,
    N_("round state ROUND|latest preparing|collecting|discussing|agreed|frozen"),
    N_("Say how far a round has come") },
  { { "round", "freeze" }, 0, 1, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE,
    senda_cli_round_freeze,
    N_("round freeze [ROUND]"),
    N_("Freeze the latest round, or this one; a frozen round never changes") },
  { { "roster", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND,
    senda_cli_roster_list,
    N_("roster list [--round ROUND]"),
    N_("List who takes part in a round") },
  { { "roster", "add" }, 1, MANY, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND, senda_cli_roster_add,
    N_("roster add MEMBER… [--round ROUND]"),
    N_("Say who takes part in a round") },
  { { "roster", "remove" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND, senda_cli_roster_remove,
    N_("roster remove MEMBER [--round ROUND]"),
    N_("Take a member who has not rated off the roster") },
  { { "ballot", "set" }, 3, 3, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND | SENDA_CLI_NOTE, senda_cli_ballot_set,
    N_("ballot set RATER ELEMENT 1…5|unsure|not-applicable|none [--note TEXT] [--round ROUND]"),
    N_("Record where one member sees an element; none takes it back") },
  { { "ballot", "mark" }, 3, 3, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND, senda_cli_ballot_mark,
    N_("ballot mark RATER STATEMENT describes|partly|does-not|unsure|none [--round ROUND]"),
    N_("Record what one member says of a statement") },
  { { "ballot", "take" }, 2, MANY, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND, senda_cli_ballot_take,
    N_("ballot take GROUP|DISCIPLINE ELEMENT=1…5|unsure|not-applicable… [--round ROUND]"),
    N_("Take in an anonymous ballot, whole; nobody’s name is kept with it") },
  { { "ballot", "list" }, 0, 1, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND,
    senda_cli_ballot_list,
    N_("ballot list [RATER] [--round ROUND]"),
    N_("List who has rated what; of an anonymous round how many ballots came in") },
  { { "mark" }, 2, 2, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE, senda_cli_mark,
    N_("mark STATEMENT describes|partly|does-not|unsure"),
    N_("Record whether a statement describes the task force") },
  { { "show", "roadmap" }, 0, 0, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE,
    senda_cli_show_roadmap,
    "show roadmap",
    N_("Show where the group places itself, and what the statements suggest") },
  { { "show", "spread" }, 0, 1, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND,
    senda_cli_show_spread,
    N_("show spread [ELEMENT] [--round ROUND]"),
    N_("Show how the views are spread, and where they are farthest apart; of one element by "
       "discipline") },
  { { "show", "compare" }, 0, 2, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE,
    senda_cli_show_compare,
    N_("show compare [ROUND [ROUND]]"),
    N_("Show what changed between the last two rounds, or since this one, or between two") },
  { { "show", "plan" }, 0, 0, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE, senda_cli_show_plan,
    "show plan",
    N_("Show what is to be done by when, and the statements of the next stages") },
  { { "show", "projected" }, 0, 0, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE | SENDA_CLI_DAY,
    senda_cli_show_projected,
    N_("show projected [--on YYYY-MM-DD]"),
    N_("Show today, the targets, and what the planned actions would lead to") },
  { { "target", "set" }, 2, 2, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_DUE | SENDA_CLI_REASON, senda_cli_target_set,
    N_("target set ELEMENT 1…5 [--due YYYY-MM-DD] [--reason TEXT]"),
    N_("Say where the group wants to stand, by when, and why it matters") },
  { { "target", "remove" }, 1, 1, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE,
    senda_cli_target_remove,
    N_("target remove ELEMENT"),
    N_("Take a target away") },
  { { "history" }, 0, 1, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE, senda_cli_history,
    "history [ID]",
    N_("Show who changed what and when: all, or of one element, statement or record") },
  { { "agency", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE, senda_cli_agency_list,
    "agency list",
    N_("List the agencies") },
  { { "agency", "add" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SET, senda_cli_agency_add,
    N_("agency add NAME [--set FIELD=VALUE…]"),
    N_("Add an agency") },
  { { "agency", "set" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SET, senda_cli_agency_set,
    N_("agency set AGENCY --set FIELD=VALUE…"),
    N_("Change what is kept of an agency") },
  { { "agency", "remove" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE, senda_cli_agency_remove,
    N_("agency remove AGENCY"),
    N_("Remove an agency; its members stay") },
  { { "member", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_FIND | SENDA_CLI_STANDING | SENDA_CLI_AGENCY,
    senda_cli_member_list,
    N_("member list [--find TEXT] [--standing STANDING] [--agency AGENCY]"),
    N_("List the members, or some of them") },
  { { "member", "add" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_AGENCY | SENDA_CLI_SET, senda_cli_member_add,
    N_("member add NAME [--agency AGENCY] [--set FIELD=VALUE…]"),
    N_("Add a member") },
  { { "member", "set" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SET, senda_cli_member_set,
    N_("member set MEMBER --set FIELD=VALUE…"),
    N_("Change what is kept of a member") },
  { { "member", "end" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_DAY, senda_cli_member_end,
    N_("member end MEMBER [--on YYYY-MM-DD]"),
    N_("Record that a member leaves: term, seats and roles end") },
  { { "member", "remove" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE, senda_cli_member_remove,
    N_("member remove MEMBER"),
    N_("Remove a member who was added by mistake") },
  { { "people", "import" }, 1, 1, TRUE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_DRY_RUN | SENDA_CLI_MATCH, senda_cli_people_import,
    N_("people import FILE [--dry-run] [--match COLUMN=FIELD…]"),
    N_("Bring in a list of members (CSV): all of it or nothing") },
  { { "role", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE, senda_cli_role_list,
    "role list",
    N_("List the roles, and who holds them") },
  { { "role", "show" }, 1, 1, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE, senda_cli_role_show,
    N_("role show ROLE"),
    N_("Show what a role does, does not do, can and cannot share") },
  { { "role", "review" }, 2, 2, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_MEMBER | SENDA_CLI_QUESTION, senda_cli_role_review,
    N_("role review ROLE understood|discuss [--member MEMBER] [--question TEXT]"),
    N_("Record that a member has read a role") },
  { { "show", "responsibilities" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE, senda_cli_show_responsibilities,
    "show responsibilities",
    N_("Show who leads, supports and is informed of what") },
  { { "show", "structure" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE, senda_cli_show_structure,
    "show structure",
    N_("Show the core team and the committees, and who sits in them") },
  { { "show", "gaps" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ALL, senda_cli_show_gaps,
    "show gaps [--all]",
    N_("Show who is not at the table, or with --all everybody expected") },
  { { "gap" }, 2, 2, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_REASON, senda_cli_gap,
    N_("gap GAP|STATEMENT not-needed|needed|open [--reason TEXT]"),
    N_("Say whether a gap has to be filled here, or a statement needs an action") },
  { { "show", "coverage" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_COVERAGE | SENDA_CLI_ALL, senda_cli_show_coverage,
    "show coverage [--by population|language|hours] [--all] [--items]",
    N_("Show how each service is reached, and for whom") },
  { { "offer", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE, senda_cli_offer_list,
    "offer list",
    N_("List the services that agencies offer") },
  { { "offer", "add" }, 2, 2, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SET, senda_cli_offer_add,
    N_("offer add AGENCY SERVICE [--set FIELD=VALUE…]"),
    N_("Add a service that an agency offers") },
  { { "offer", "set" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SET, senda_cli_offer_set,
    N_("offer set ID --set FIELD=VALUE…"),
    N_("Change what is kept of a service offered") },
  { { "offer", "remove" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE, senda_cli_offer_remove,
    "offer remove ID",
    N_("Remove a service that is no longer offered") },
  { { "show", "notices" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE, senda_cli_show_notices,
    "show notices",
    N_("Show what ends or is due within 90 days, and what does not fit together") },
  { { "action", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ALL | SENDA_CLI_OWNER, senda_cli_action_list,
    N_("action list [--owner MEMBER] [--overdue] [--all]"),
    N_("List what is to be done, or with --all what was done too") },
  { { "action", "add" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_PLAN | SENDA_CLI_SET, senda_cli_action_add,
    N_("action add TEXT [--for STATEMENT|ELEMENT|GAP] [--owner MEMBER] [--backup MEMBER] "
       "[--helpers MEMBER,…] [--due YYYY-MM-DD] [--element ELEMENT] [--set FIELD=VALUE…]"),
    N_("Plan an action") },
  { { "action", "set" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SET, senda_cli_action_set,
    N_("action set ID --set FIELD=VALUE…"),
    N_("Change an action; blocked and dropped need a cause") },
  { { "action", "done" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_OUTCOME, senda_cli_action_done,
    N_("action done ID [--outcome describes|partly|does-not|unsure]"),
    N_("Say that an action is done, and whether its statement describes us now") },
  { { "protocol", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_STATE, senda_cli_protocol_list,
    N_("protocol list [--state STATE]"),
    N_("List the protocols, also those that nobody has raised yet") },
  { { "protocol", "show" }, 1, 2, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_OPEN | SENDA_CLI_EDITION, senda_cli_protocol_show,
    N_("protocol show PROTOCOL [ITEM] [--open] [--edition NUMBER]"),
    N_("Show what is settled in a protocol, or with --open what is not; one item of it, or a "
       "version as it was adopted") },
  { { "protocol", "start" }, 1, 1, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE,
    senda_cli_protocol_start,
    N_("protocol start PROTOCOL|TITLE"),
    N_("Begin a protocol that Senda knows, or one of your own") },
  { { "protocol", "set" }, 1, MANY, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SET, senda_cli_protocol_set,
    N_("protocol set PROTOCOL [ITEM] FIELD=VALUE…"),
    N_("Change what is kept of a protocol, or say what was decided on an item: state, decision, "
       "reason, responsible, agencies, due, note") },
  { { "protocol", "add" }, 2, 2, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_NEW_ITEM, senda_cli_protocol_add,
    N_("protocol add PROTOCOL NAME [--part PART] [--text TEXT] [--mandatory]"),
    N_("Add an item of your own; one that is mandatory has to be decided") },
  { { "protocol", "move" }, 3, 3, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE,
    senda_cli_protocol_move,
    N_("protocol move PROTOCOL ITEM up|down"),
    N_("Move an item within its part") },
  { { "protocol", "state" }, 2, 2, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_TASK_FORCE,
    senda_cli_protocol_state,
    N_("protocol state PROTOCOL not-raised|discussing|drafting|agreed|submitted|in-use|"
       "under-review|retired"),
    N_("Say how far a protocol has come") },
  { { "protocol", "adopt" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ADOPTION, senda_cli_protocol_adopt,
    N_("protocol adopt PROTOCOL [--summary TEXT] [--open-reason TEXT] [--date YYYY-MM-DD]"),
    N_("Freeze what a protocol says now as its next version, which never changes") },
  { { "protocol", "approve" }, 3, 3, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_EDITION | SENDA_CLI_MEMBER | SENDA_CLI_NOTE | SENDA_CLI_DAY,
    senda_cli_protocol_approve,
    N_("protocol approve PROTOCOL AGENCY approved|with-conditions|declined|none "
       "[--member MEMBER] [--note TEXT] [--on YYYY-MM-DD] [--edition NUMBER]"),
    N_("Record what an agency answered to a version; none takes it back") },
  { { "protocol", "acknowledge" }, 2, MANY, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_EDITION | SENDA_CLI_WAY | SENDA_CLI_DAY,
    senda_cli_protocol_acknowledge,
    N_("protocol acknowledge PROTOCOL MEMBER…|AGENCY [--way senda|paper|email|meeting] "
       "[--on YYYY-MM-DD] [--edition NUMBER]"),
    N_("Record that members, or an agency as a whole, have acknowledged a version") },
  { { "protocol", "sign-off" }, 1, 1, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_EDITION, senda_cli_protocol_sign_off,
    N_("protocol sign-off PROTOCOL [--edition NUMBER]"),
    N_("Show who has approved and acknowledged a version, and who is missing") },
  { { "protocol", "review" }, 2, 3, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_CAUSE | SENDA_CLI_NOTE, senda_cli_protocol_review,
    N_("protocol review PROTOCOL begin [--cause TEXT…]|finish keep|change|retire [--note TEXT]"),
    N_("Begin to look at a protocol again, early where there is a cause; or say what came of it") },
  { { "protocol", "compare" }, 1, 3, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE,
    senda_cli_protocol_compare,
    N_("protocol compare PROTOCOL [NUMBER|draft [NUMBER|draft]]"),
    N_("Show which words were [-removed-] and {+added+}: since the latest version, since this one, "
       "or between two") },
  { { "protocol", "draft" }, 1, 1, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_SECOND_LANGUAGE, senda_cli_protocol_draft,
    N_("protocol draft PROTOCOL [--second-language L]"),
    N_("Show the document that follows from what was decided") },
  { { "question", "list" }, 0, 0, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE,
    senda_cli_question_list,
    "question list",
    N_("List the questions to settle before a case breaks") },
  { { "question", "show" }, 1, 1, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE,
    senda_cli_question_show,
    N_("question show QUESTION"),
    N_("Show what there is to settle, and the answers with their ids") },
  { { "answer", "set" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_CIRCUMSTANCES | SENDA_CLI_SET, senda_cli_answer_set,
    N_("answer set QUESTION|ID [CIRCUMSTANCE…] --set FIELD=VALUE…"),
    N_("Say who is called: by default, or under these circumstances") },
  { { "answer", "remove" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_CIRCUMSTANCES, senda_cli_answer_remove,
    N_("answer remove QUESTION|ID [CIRCUMSTANCE…]"),
    N_("Remove an answer") },
  { { "who-to-call" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_QUESTION | SENDA_CLI_CIRCUMSTANCES, senda_cli_who_to_call,
    N_("who-to-call [--question QUESTION] [CIRCUMSTANCE…]"),
    N_("Say whom to call in a situation, why, and where that is written; the status is 1 when a "
       "question has no answer") },
  { { "readiness" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_QUESTION, senda_cli_readiness,
    N_("readiness [--question QUESTION]"),
    N_("Try every situation, and say where nobody would know whom to call") },
  { { "undo" }, 0, 0, FALSE, SENDA_CLI_CHANGES, 0, senda_cli_undo,
    "undo",
    N_("Take back the last change") },
  { { "redo" }, 0, 0, FALSE, SENDA_CLI_CHANGES, 0, senda_cli_redo,
    "redo",
    N_("Make it again") },
  { { "check" }, 0, 0, FALSE, SENDA_CLI_FILE, 0, senda_cli_check,
    "check",
    N_("Verify the whole store, and change no byte of it") },
  { { "purge" }, 1, 1, FALSE, SENDA_CLI_CHANGES, SENDA_CLI_YES | SENDA_CLI_DRY_RUN,
    senda_cli_purge,
    "purge ID [--dry-run] [--yes]",
    N_("Erase a record for good, with all that belongs to it") },
  { { "backup", "list" }, 0, 0, FALSE, SENDA_CLI_FILE, 0, senda_cli_backup_list,
    "backup list",
    N_("List the backups, what each holds and what came since") },
  { { "export", "all" }, 0, 0, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_OUTPUT | SENDA_CLI_PASSPHRASE | SENDA_CLI_SEALS,
    senda_cli_export_all,
    N_("export all -o FILE [--passphrase-file FILE|--plain]"),
    N_("Write all of a task force with its history, for a colleague who works on it too") },
  { { "export", "copy" }, 1, 1, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_OUTPUT | SENDA_CLI_PASSPHRASE | SENDA_CLI_SEALS,
    senda_cli_export_copy,
    N_("export copy full|members|public -o FILE [--passphrase-file FILE|--plain]"),
    N_("Write what members may know, or anybody, as it stands now; in full: as “export all”") },
  { { "export", "summary" }, 0, 0, FALSE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_OUTPUT | SENDA_CLI_PASSPHRASE | SENDA_CLI_SEALS,
    senda_cli_export_summary,
    N_("export summary -o FILE [--passphrase-file FILE|--plain]"),
    N_("Write where the group stands, for a statewide picture; no names of people") },
  { { "export", "ballots" }, 1, 1, TRUE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_ROUND | SENDA_CLI_PASSPHRASE | SENDA_CLI_SEALS,
    senda_cli_export_ballots,
    N_("export ballots FOLDER [--round ROUND] [--passphrase-file FILE|--plain]"),
    N_("Write a ballot to fill in for each who takes part in a round") },
  { { "export", "list" }, 1, 1, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE | SENDA_CLI_OUTPUT,
    senda_cli_export_list,
    N_("export list LIST -o FILE.csv|FILE.xlsx"),
    N_("Write a list as a table: members, agencies, actions and the others") },
  { { "export", "calendar" }, 0, 0, FALSE, SENDA_CLI_LOOKS,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_OUTPUT, senda_cli_export_calendar,
    N_("export calendar -o FILE.ics"),
    N_("Write what is due as a calendar that updates and does not repeat") },
  { { "import" }, 1, 1, TRUE, SENDA_CLI_CREATES,
    SENDA_CLI_DRY_RUN | SENDA_CLI_ALL | SENDA_CLI_PASSPHRASE | SENDA_CLI_PART_WAYS,
    senda_cli_merge,
    N_("import FILE [--dry-run] [--all] [--passphrase-file FILE]"),
    N_("Take in a file that somebody sent: a task force, a copy, a filled-in ballot") },
  { { "merge" }, 1, 1, TRUE, SENDA_CLI_CHANGES,
    SENDA_CLI_DRY_RUN | SENDA_CLI_ALL | SENDA_CLI_PASSPHRASE | SENDA_CLI_PART_WAYS,
    senda_cli_merge,
    N_("merge FILE [--dry-run] [--all] [--part-ways] [--passphrase-file FILE]"),
    N_("Bring together what others changed; --dry-run tells what it would do") },
  { { "sync" }, 1, 1, TRUE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_DRY_RUN | SENDA_CLI_ALL | SENDA_CLI_PASSPHRASE |
    SENDA_CLI_PART_WAYS,
    senda_cli_sync,
    N_("sync FOLDER [--dry-run] [--all] [--part-ways] [--passphrase-file FILE]"),
    N_("Exchange through a folder that people share") },
  { { "seal" }, 1, 1, TRUE, SENDA_CLI_CONTENT, SENDA_CLI_OUTPUT | SENDA_CLI_PASSPHRASE,
    senda_cli_seal,
    N_("seal FILE -o FILE [--passphrase-file FILE]"),
    N_("Close any file with a passphrase") },
  { { "unseal" }, 1, 1, TRUE, SENDA_CLI_CONTENT, SENDA_CLI_OUTPUT | SENDA_CLI_PASSPHRASE,
    senda_cli_unseal,
    N_("unseal FILE -o FILE [--passphrase-file FILE]"),
    N_("Open a file that was closed with a passphrase") },
  { { "rollup" }, 1, MANY, TRUE, SENDA_CLI_CHANGES,
    SENDA_CLI_TASK_FORCE | SENDA_CLI_DRY_RUN | SENDA_CLI_PASSPHRASE, senda_cli_rollup,
    N_("rollup FILE|FOLDER… [--dry-run] [--passphrase-file FILE]"),
    N_("Collect summaries of many task forces") },
  { { "show", "statewide" }, 0, 0, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE | SENDA_CLI_REGION,
    senda_cli_show_statewide,
    N_("show statewide [--region REGION]"),
    N_("Show how task forces are spread over the stages, element by element") },
  { { "backup" }, 1, 1, TRUE, SENDA_CLI_LOOKS, 0, senda_cli_backup,
    N_("backup FILE"),
    N_("Write a verified copy of the store") },
  { { "report" }, 0, 0, FALSE, SENDA_CLI_CONTENT, SENDA_CLI_LIST, senda_cli_report_list,
    "report --list",
    N_("List the reports: what each is for, and its sections") },
  { { "report" }, 1, 2, FALSE, SENDA_CLI_LOOKS, SENDA_CLI_TASK_FORCE | SENDA_CLI_REPORT,
    senda_cli_report,
    N_("report REPORT [ELEMENT|ROLE|PROTOCOL] [--format FORMAT] [-o FILE] [OPTION…]"),
    N_("Write a report in the language asked for: on paper, as a document to go on with, or as "
       "tables") },
  { { "restore" }, 1, 1, TRUE, SENDA_CLI_FILE, 0, senda_cli_restore,
    N_("restore FILE"),
    N_("Put a backup in the place of the store, which is kept beside it") },
  { { "search" }, 1, 1, FALSE, SENDA_CLI_LOOKS, 0, senda_cli_search,
    N_("search TEXT"),
    N_("Find words in what the task forces wrote") },
  { { NULL } }
};
