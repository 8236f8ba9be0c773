/* rounds-maker.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rounds-maker.h"

#include "senda-agreed-stage.h"
#include "senda-ballot.h"
#include "senda-dissent.h"
#include "senda-member.h"
#include "senda-rater.h"
#include "senda-statement-mark.h"
#include "senda-topic.h"

#define NOTES_EACH 8    /* of so many ratings one has a note */
#define DISSENTS_EACH 9 /* of so many agreed stages one has a dissent */

typedef struct
{
  SendaWorkspace *workspace;
  SendaContent *content;
  SendaEdit *edit;
  GListModel *members;
  const char *task_force;
  char *round;
  guint number; /* of the round, from 0 */
} Maker;

static const char *const marks[] = {
  SENDA_MARK_DESCRIBES, SENDA_MARK_PARTLY, SENDA_MARK_DOES_NOT, SENDA_MARK_DESCRIBES,
  SENDA_MARK_UNSURE,
};

/* A number that looks like chance, the same at every run. */
static guint
pick (guint a,
      guint b,
      guint c,
      guint n)
{
  guint x = a * 2654435761u ^ b * 2246822519u ^ c * 3266489917u;

  x ^= x >> 15;
  x *= 2246822519u;
  x ^= x >> 13;
  return x % n;
}

static void
set (Maker       *maker,
     SendaRecord *record,
     const char  *field,
     const char  *text)
{
  senda_edit_set (maker->edit, record, field, SENDA_TEXT (text));
}

static void
add_round (Maker *maker)
{
  SendaRecord *round = senda_edit_create (maker->edit, &senda_round_info, NULL);
  g_autofree char *name = g_strdup_printf ("Round %u", maker->number + 1);
  g_autofree char *day = g_strdup_printf ("%u-%02u-01", 2005 + maker->number / 2,
                                          1 + maker->number % 2 * 6);

  set (maker, round, "task_force", maker->task_force);
  set (maker, round, "name", name);
  set (maker, round, "opened_on", day);
  set (maker, round, "method", "both");
  set (maker, round, "state", SENDA_ROUND_DISCUSSING);
  senda_edit_set (maker->edit, round, "number", SENDA_INTEGER (maker->number + 1));
  g_free (maker->round);
  maker->round = g_strdup (senda_record_get_id (round));
}

static void
add_dissent (Maker      *maker,
             const char *agreed)
{
  SendaRecord *dissent = senda_edit_create (maker->edit, &senda_dissent_info, NULL);

  set (maker, dissent, "agreed_stage", agreed);
  senda_edit_set (maker->edit, dissent, "stage", SENDA_INTEGER (1));
  senda_edit_set_wording (maker->edit, dissent, "reason", "en",
                          "What works for one county does not reach the others yet.");
}

static void
add_agreed (Maker              *maker,
            const SendaElement *element)
{
  g_autofree char *id = senda_agreed_stage_id (maker->round, element->id);
  SendaRecord *agreed = senda_edit_create (maker->edit, &senda_agreed_stage_info, id);

  set (maker, agreed, "round", maker->round);
  set (maker, agreed, "element", element->id);
  set (maker, agreed, "state", SENDA_STATE_RATED);
  senda_edit_set (maker->edit, agreed, "stage",
                  SENDA_INTEGER (1 + pick (maker->number / 4, element->position, 1, 5)));
  senda_edit_set_wording (maker->edit, agreed, "reason", "en",
                          "Most of what this stage says is what we do, in most months.");
  if (element->position % DISSENTS_EACH == 0)
    add_dissent (maker, id);
}

static void
add_group_marks (Maker              *maker,
                 const SendaElement *element)
{
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);
          g_autofree char *id = senda_statement_mark_id (maker->round, statement->id);
          SendaRecord *mark = senda_edit_create (maker->edit, &senda_statement_mark_info, id);

          set (maker, mark, "round", maker->round);
          set (maker, mark, "statement", statement->id);
          set (maker, mark, "mark", marks[pick (maker->number, i * 97 + j, element->position, 5)]);
        }
    }
}

/* Every statement of the element, marked. (transfer full) */
static char *
dup_marks (const SendaElement *element,
           guint               rater)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);

          g_string_append_printf (all, "%s%s=%s", all->len > 0 ? ", " : "", statement->id,
                                  marks[pick (rater, i * 97 + j, element->position, 5)]);
        }
    }
  return g_string_free (all, FALSE);
}

static void
add_rating (Maker              *maker,
            const char         *ballot,
            const SendaElement *element,
            guint               rater)
{
  g_autofree char *id = senda_rating_id (ballot, element->id);
  g_autofree char *said = dup_marks (element, rater);
  SendaRecord *rating = senda_edit_create (maker->edit, &senda_rating_info, id);

  set (maker, rating, "ballot", ballot);
  set (maker, rating, "element", element->id);
  set (maker, rating, "answer", SENDA_RATING_STAGE);
  set (maker, rating, "marks", said);
  senda_edit_set (maker->edit, rating, "stage",
                  SENDA_INTEGER (1 + pick (rater, element->position, maker->number, 5)));
  if ((rater + element->position) % NOTES_EACH == 0)
    senda_edit_set_wording (maker->edit, rating, "note", rater % 3 == 0 ? "es" : "en",
                            "On weekends it is another matter than in the week.");
}

static void
add_ballot (Maker *maker,
            guint  number)
{
  g_autoptr (SendaRecord) member = g_list_model_get_item (maker->members, number);
  g_autofree char *rater_id = senda_rater_id (maker->round, senda_record_get_id (member));
  g_autofree char *id = senda_ballot_id (rater_id);
  GPtrArray *disciplines = senda_content_get_topics (maker->content, "discipline");
  const SendaTopic *discipline = g_ptr_array_index (disciplines, number % disciplines->len);
  SendaRecord *rater = senda_edit_create (maker->edit, &senda_rater_info, rater_id);
  SendaRecord *ballot = NULL;

  set (maker, rater, "round", maker->round);
  set (maker, rater, "member", senda_record_get_id (member));
  set (maker, rater, "agency", senda_record_get_text (member, "agency"));
  set (maker, rater, "discipline", discipline->id);
  ballot = senda_edit_create (maker->edit, &senda_ballot_info, id);
  set (maker, ballot, "round", maker->round);
  set (maker, ballot, "rater", rater_id);
  set (maker, ballot, "source", SENDA_BALLOT_PAPER);
  for (guint i = 0; i < senda_content_get_n_elements (maker->content); i++)
    add_rating (maker, id, senda_content_get_element (maker->content, i), number);
}

static void
make_round (Maker            *maker,
            const RoundsSize *size)
{
  GError *error = NULL;

  maker->edit = senda_workspace_edit (maker->workspace,
                                      senda_label_new ("task-force-sample", NULL));
  add_round (maker);
  for (guint i = 0; i < senda_content_get_n_elements (maker->content); i++)
    {
      add_agreed (maker, senda_content_get_element (maker->content, i));
      add_group_marks (maker, senda_content_get_element (maker->content, i));
    }
  for (guint i = 0; i < size->n_raters; i++)
    add_ballot (maker, i);
  if (!senda_edit_commit (g_steal_pointer (&maker->edit), &error))
    g_error ("%s", error->message);
}

void
rounds_maker_fill (SendaWorkspace   *workspace,
                   SendaTaskForce   *task_force,
                   const RoundsSize *size)
{
  const char *id = senda_record_get_id (SENDA_RECORD (task_force));
  g_autoptr (GListModel) members = senda_workspace_list (workspace, &senda_member_info, id);
  Maker maker = { workspace, senda_workspace_get_content (workspace), NULL, members, id, NULL, 0 };

  if (g_list_model_get_n_items (members) < size->n_raters)
    g_error ("There are not so many members");
  for (maker.number = 0; maker.number < size->n_rounds; maker.number++)
    make_round (&maker, size);
  g_free (maker.round);
}
