/* senda-ballot-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-edits.h"

#include "senda-ballot-edits-private.h"
#include "senda-marks.h"
#include "senda-record-edits.h"
#include "senda-round-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* Whether @round takes ballots now: while they are collected and while it is discussed. Fails with
 * SENDA_ERROR_INVALID. */
gboolean
senda_round_takes_ballots (SendaRecord *round,
                           GError     **error)
{
  const char *state = senda_round_get_state (round);

  if (!_senda_round_takes_changes (round, error))
    return FALSE;
  if (strcmp (state, SENDA_ROUND_PREPARING) == 0)
    return refuse (error, _("This round is still being prepared. Nothing was changed; let it "
                            "collect ballots first."));
  if (strcmp (state, SENDA_ROUND_AGREED) == 0)
    return refuse (error, _("The group has agreed in this round, so it takes no more ballots. "
                            "Nothing was changed; to take more, let it be discussed again."));
  if (senda_record_get_integer (round, "is_anonymous") != 0 &&
      strcmp (state, SENDA_ROUND_COLLECTING) != 0)
    return refuse (error, _("What the anonymous ballots of this round say together can be seen "
                            "already, and one that came in now would stand out. Nothing was "
                            "changed."));
  return TRUE;
}

/* Whether somebody else than @member, or nobody any more, is behind @rater. */
static gboolean
is_of_another (SendaRecord *rater,
               const char  *member)
{
  return senda_record_is_deleted (rater) ||
         g_strcmp0 (senda_record_get_text (rater, "member"), member) != 0;
}

/* That @member, an id, takes part in @round, which takes ballots that bear names. NULL with an error
 * when that is not so. (transfer full) */
SendaRecord *
_senda_ballot_find_rater (SendaWorkspace *workspace,
                          SendaRecord    *round,
                          const char     *member,
                          GError        **error)
{
  g_autofree char *id = senda_rater_id (senda_record_get_id (round), member);
  g_autoptr (SendaRecord) rater = NULL;

  if (!_senda_workspace_can_edit (workspace, error) || !senda_round_takes_ballots (round, error))
    return NULL;
  if (senda_record_get_integer (round, "is_anonymous") != 0)
    {
      refuse (error, _("Ballots in this round bear no names. Nothing was changed; take this one in "
                       "without a name."));
      return NULL;
    }
  rater = senda_workspace_get (workspace, &senda_rater_info, id, NULL);
  if (rater == NULL || is_of_another (rater, member))
    {
      refuse (error, _("This member is not on the roster of this round. Nothing was changed; put "
                       "them on the roster first."));
      return NULL;
    }
  return g_steal_pointer (&rater);
}

/* The ballot of @rater to write to; @source (NULL: on the screen) is how one that begins now came
 * in. (transfer none): a draft */
SendaRecord *
_senda_ballot_edit (SendaEdit   *edit,
                    SendaRecord *rater,
                    const char  *source)
{
  g_autofree char *id = senda_ballot_id (senda_record_get_id (rater));
  SendaRecord *ballot = senda_edit_create (edit, &senda_ballot_info, id);

  senda_edit_set (edit, ballot, "round", SENDA_TEXT (senda_record_get_text (rater, "round")));
  senda_edit_set (edit, ballot, "rater", SENDA_TEXT (senda_record_get_id (rater)));
  if (senda_record_is_null (ballot, "source"))
    senda_edit_set (edit, ballot, "source", SENDA_TEXT (source ? source : SENDA_BALLOT_SCREEN));
  return ballot;
}

/* What the ballot with the id @ballot says of @element, to write to. (transfer none): a draft */
SendaRecord *
_senda_rating_edit (SendaEdit  *edit,
                    const char *ballot,
                    const char *element)
{
  g_autofree char *id = senda_rating_id (ballot, element);
  SendaRecord *rating = senda_edit_create (edit, &senda_rating_info, id);

  senda_edit_set (edit, rating, "ballot", SENDA_TEXT (ballot));
  senda_edit_set (edit, rating, "element", SENDA_TEXT (element));
  return rating;
}

/* Whether nothing is said by @rating any more. */
gboolean
_senda_rating_is_empty (SendaRecord *rating)
{
  return senda_record_is_null (rating, "answer") && senda_record_is_null (rating, "marks") &&
         senda_record_is_null (rating, "note");
}

/* Whether the ballot of @rater says anything of @element. */
static gboolean
has_rating (SendaWorkspace     *workspace,
            SendaRecord        *rater,
            const SendaElement *element)
{
  g_autofree char *ballot = senda_ballot_id (senda_record_get_id (rater));
  g_autofree char *id = senda_rating_id (ballot, element->id);
  g_autoptr (SendaRecord) rating = senda_workspace_get (workspace, &senda_rating_info, id, NULL);

  return rating != NULL && !senda_record_is_deleted (rating);
}

/* Begins an edit of what the ballot of @rater says of @element, under @label (transfer full).
 * @rating: a draft. (transfer full) */
static SendaEdit *
begin (SendaWorkspace     *workspace,
       SendaLabel         *label,
       SendaRecord        *rater,
       const SendaElement *element,
       const char         *source,
       SendaRecord       **rating)
{
  SendaEdit *edit = senda_workspace_edit (workspace, label);
  SendaRecord *ballot = _senda_ballot_edit (edit, rater, source);

  *rating = _senda_rating_edit (edit, senda_record_get_id (ballot), element->id);
  return edit;
}

static SendaLabel *
make_rate_label (const char         *name,
                 const SendaElement *element,
                 const char         *answer,
                 guint               stage)
{
  g_autofree char *id = g_strconcat ("ballot-", answer ? answer : "clear", NULL);
  g_autofree char *number = g_strdup_printf ("%u", stage);

  if (g_strcmp0 (answer, SENDA_RATING_STAGE) == 0)
    return senda_label_new (id, "name", name, "element", element->id, "stage", number, NULL);
  return senda_label_new (id, "name", name, "element", element->id, NULL);
}

/* Records what @member, an id, says of @element: @answer is one of SENDA_RATING_…, @stage counts with
 * SENDA_RATING_STAGE; NULL takes both back. Fails with SENDA_ERROR_INVALID for a round that takes no
 * ballots, or none with names, a member who is not on its roster, and a stage outside 1 to 5. */
gboolean
senda_ballot_rate (SendaWorkspace     *workspace,
                   SendaRecord        *round,
                   const char         *member,
                   const SendaElement *element,
                   const char         *answer,
                   guint               stage,
                   const char         *source,
                   GError            **error)
{
  g_autoptr (SendaRecord) rater = _senda_ballot_find_rater (workspace, round, member, error);
  gboolean placed = g_strcmp0 (answer, SENDA_RATING_STAGE) == 0;
  g_autofree char *name = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *rating = NULL;

  if (rater == NULL)
    return FALSE;
  if (answer == NULL && !has_rating (workspace, rater, element))
    return TRUE;
  name = senda_record_dup_name (workspace, rater);
  edit = begin (workspace, make_rate_label (name, element, answer, stage), rater, element, source,
                &rating);
  senda_edit_set (edit, rating, "answer", SENDA_TEXT (answer));
  senda_edit_set (edit, rating, "stage", placed ? SENDA_INTEGER (stage) : SENDA_NULL);
  senda_edit_set (edit, rating, "is_carried", SENDA_NULL);
  return senda_edit_commit (edit, error);
}

/* Records how @member, an id, marks @statement, one of SENDA_MARK_…; NULL takes the mark away. The
 * rest of a rating that was carried is still to be confirmed. Fails as senda_ballot_rate() does. */
gboolean
senda_ballot_mark (SendaWorkspace       *workspace,
                   SendaRecord          *round,
                   const char           *member,
                   const SendaStatement *statement,
                   const char           *mark,
                   GError              **error)
{
  g_autoptr (SendaRecord) rater = _senda_ballot_find_rater (workspace, round, member, error);
  const SendaElement *element = statement->element;
  g_autofree char *name = NULL;
  g_autofree char *marks = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *rating = NULL;

  if (rater == NULL)
    return FALSE;
  if (mark == NULL && !has_rating (workspace, rater, element))
    return TRUE;
  name = senda_record_dup_name (workspace, rater);
  edit = begin (workspace, senda_label_new ("ballot-mark", "name", name, "element", element->id,
                                            NULL),
                rater, element, NULL, &rating);
  marks = senda_marks_set (senda_record_get_text (rating, "marks"), statement->id, mark);
  senda_edit_set (edit, rating, "marks", SENDA_TEXT (marks));
  return senda_edit_commit (edit, error);
}

/* Words in @language what @member, an id, notes on @element; an empty text takes it away. Fails as
 * senda_ballot_rate() does. */
gboolean
senda_ballot_set_note (SendaWorkspace     *workspace,
                       SendaRecord        *round,
                       const char         *member,
                       const SendaElement *element,
                       const char         *language,
                       const char         *note,
                       GError            **error)
{
  g_autoptr (SendaRecord) rater = _senda_ballot_find_rater (workspace, round, member, error);
  g_autofree char *trimmed = note ? g_strstrip (g_strdup (note)) : NULL;
  g_autofree char *name = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *rating = NULL;

  if (rater == NULL)
    return FALSE;
  if ((trimmed == NULL || *trimmed == '\0') && !has_rating (workspace, rater, element))
    return TRUE;
  name = senda_record_dup_name (workspace, rater);
  edit = begin (workspace, senda_label_new ("ballot-note", "name", name, "element", element->id,
                                            NULL),
                rater, element, NULL, &rating);
  senda_edit_set_wording (edit, rating, "note",
                          language ? language : senda_workspace_get_language (workspace), trimmed);
  return senda_edit_commit (edit, error);
}

static gboolean
has_text (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text != NULL && *text != '\0';
}

static gboolean
says_something (const SendaBallotLine *line)
{
  return line->answer != NULL || has_text (line->marks) || has_text (line->note);
}

/* Puts what @line says onto the ballot with the id @ballot. */
static void
put_line (SendaEdit             *edit,
          const char            *ballot,
          const SendaBallotLine *line,
          const char            *language)
{
  gboolean placed = g_strcmp0 (line->answer, SENDA_RATING_STAGE) == 0;
  g_autofree char *note = line->note ? g_strstrip (g_strdup (line->note)) : NULL;
  SendaRecord *rating = _senda_rating_edit (edit, ballot, line->element);

  senda_edit_set (edit, rating, "answer", SENDA_TEXT (line->answer));
  senda_edit_set (edit, rating, "stage", placed ? SENDA_INTEGER (line->stage) : SENDA_NULL);
  senda_edit_set (edit, rating, "marks",
                  SENDA_TEXT (has_text (line->marks) ? line->marks : NULL));
  senda_edit_set_wording (edit, rating, "note", language, note);
}

/* The ballot with the id @ballot (NULL: a new one), to write to. (transfer none): a draft */
static SendaRecord *
edit_anonymous (SendaEdit   *edit,
                SendaRecord *round,
                const char  *ballot,
                const char  *discipline)
{
  SendaRecord *draft = senda_edit_create (edit, &senda_ballot_info, ballot);

  senda_edit_set (edit, draft, "round", SENDA_TEXT (senda_record_get_id (round)));
  senda_edit_set (edit, draft, "discipline", SENDA_TEXT (discipline));
  return draft;
}

static gboolean
check_anonymous (SendaWorkspace *workspace,
                 SendaRecord    *round,
                 GError        **error)
{
  if (!_senda_workspace_can_edit (workspace, error) || !senda_round_takes_ballots (round, error))
    return FALSE;
  return senda_record_get_integer (round, "is_anonymous") != 0 ||
         refuse (error, _("Ballots in this round bear names. Nothing was changed; fill in the ballot "
                          "of a member."));
}

/* Takes in a ballot without a name, by somebody of @discipline (a content id or the name of one of
 * senda_discipline_groups; NULL: unsaid), in one transaction that bears no author and no time of day.
 * Notes are in @language (NULL: the workspace's). Fails with SENDA_ERROR_INVALID for a round that
 * takes no ballots, or ballots with names, and for a ballot on which nothing stands. */
gboolean
senda_ballot_take_anonymous (SendaWorkspace        *workspace,
                             SendaRecord           *round,
                             const char            *discipline,
                             const SendaBallotLine *lines,
                             guint                  n_lines,
                             const char            *language,
                             GError               **error)
{
  const char *spoken = language ? language : senda_workspace_get_language (workspace);
  g_autoptr (SendaEdit) edit = NULL;
  SendaRecord *ballot = NULL;
  guint n_said = 0;

  if (!check_anonymous (workspace, round, error))
    return FALSE;
  edit = senda_workspace_edit (workspace, senda_label_new (SENDA_LABEL_ANONYMOUS_BALLOT, NULL));
  ballot = edit_anonymous (edit, round, NULL, discipline);
  for (guint i = 0; i < n_lines; i++)
    if (says_something (&lines[i]))
      {
        put_line (edit, senda_record_get_id (ballot), &lines[i], spoken);
        n_said++;
      }
  if (n_said == 0)
    return refuse (error, _("Nothing stands on this ballot. Nothing was changed; answer for one "
                            "element at least."));
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
has_line (SendaWorkspace        *workspace,
          const char            *ballot,
          const SendaBallotLine *line)
{
  g_autofree char *id = senda_rating_id (ballot, line->element);
  g_autoptr (SendaRecord) rating = senda_workspace_get (workspace, &senda_rating_info, id, NULL);

  return rating != NULL;
}

/* Whether the ballot with the id @id, if there is one, is of @round and bears no name. */
static gboolean
is_anonymous_of (SendaWorkspace *workspace,
                 SendaRecord    *round,
                 const char     *id)
{
  g_autoptr (SendaRecord) ballot = senda_workspace_get (workspace, &senda_ballot_info, id, NULL);

  return ballot == NULL || (senda_record_is_null (ballot, "rater") &&
                            g_strcmp0 (senda_record_get_text (ballot, "round"),
                                       senda_record_get_id (round)) == 0);
}

/* Keeps what is said on the anonymous ballot with the id @ballot, of the elements of @lines alone, in
 * one transaction that bears no author and no time of day; a line that says nothing takes back what
 * was said of its element. The ballot is begun when it is not there, and @discipline noted as in
 * senda_ballot_take_anonymous(). Fails with SENDA_ERROR_INVALID as that does, and for a ballot of
 * another round or with a name. */
gboolean
senda_ballot_keep_anonymous (SendaWorkspace        *workspace,
                             SendaRecord           *round,
                             const char            *ballot,
                             const char            *discipline,
                             const SendaBallotLine *lines,
                             guint                  n_lines,
                             const char            *language,
                             GError               **error)
{
  const char *spoken = language ? language : senda_workspace_get_language (workspace);
  SendaEdit *edit = NULL;

  if (!check_anonymous (workspace, round, error))
    return FALSE;
  if (!is_anonymous_of (workspace, round, ballot))
    return refuse (error, _("This ballot is of another round, or bears a name. Nothing was "
                            "changed."));
  edit = senda_workspace_edit (workspace, senda_label_new (SENDA_LABEL_ANONYMOUS_BALLOT, NULL));
  edit_anonymous (edit, round, ballot, discipline);
  for (guint i = 0; i < n_lines; i++)
    if (says_something (&lines[i]) || has_line (workspace, ballot, &lines[i]))
      put_line (edit, ballot, &lines[i], spoken);
  return senda_edit_commit (edit, error);
}
