/* make-large-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-large-store FILE: a store as large as Senda is to bear, the same at every run. 1,000 task
 * forces with a mission in two languages and three goals. 990 have one round with 23 agreed stages,
 * their notes and 74 marks; ten have ten rounds in each of ten years, with 99 marks and pieces of
 * evidence. A step of the history for each element; at the end, 2,000 marks one at a time in the
 * last round of the first task force. About a million log entries in all.
 */
#include "config.h"

#include "senda-agreed-stage.h"
#include "senda-content.h"
#include "senda-evidence.h"
#include "senda-goal.h"
#include "senda-round.h"
#include "senda-statement-mark.h"
#include "senda-store.h"
#include "senda-task-force.h"

#include <glib/gstdio.h>

#define N_TASK_FORCES 1000
#define N_OLD 10 /* of them, those with many rounds */
#define N_ROUNDS 100
#define N_LAST_MARKS 2000
#define START G_GINT64_CONSTANT (1456826400000) /* March 1, 2016 */
#define DAY G_GINT64_CONSTANT (86400000)
#define DAYS_BETWEEN_ROUNDS 36

typedef struct
{
  SendaStore *store;
  SendaContent *content;
  GRand *random;
  gint64 now;
  char *task_forces[N_OLD];
  char *last_round; /* of the first */
} Maker;

static const char *const words[] = {
  "agency", "agreement", "case", "chair", "charter", "committee", "county", "court", "data",
  "decision", "draft", "evidence", "funding", "goal", "health", "interview", "law", "leader",
  "meeting", "member", "mission", "outreach", "partner", "plan", "policy", "practice", "protocol",
  "referral", "review", "role", "safety", "schedule", "school", "service", "shelter", "survivor",
  "training", "translation", "trust", "update", "victim-centered", "vote", "work", "youth",
};

static gint64
now_cb (gpointer data)
{
  Maker *maker = data;

  return maker->now;
}

static char *
new_id_cb (gpointer data)
{
  Maker *maker = data;
  guint32 part[4];

  for (guint i = 0; i < G_N_ELEMENTS (part); i++)
    part[i] = g_rand_int (maker->random);
  return g_strdup_printf ("%08x-%04x-4%03x-8%03x-%04x%08x", part[0], part[1] >> 16,
                          part[1] & 0xfff, part[2] >> 20, part[2] & 0xffff, part[3]);
}

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
begin (Maker      *maker,
       const char *id,
       const char *argument,
       const char *value)
{
  g_autoptr (SendaLabel) label = senda_label_new (id, argument, value, "stage", "3", NULL);
  GError *error = NULL;

  maker->now += 1000;
  senda_store_begin (maker->store, label, &error);
  check (error);
}

static void
commit (Maker *maker)
{
  GError *error = NULL;

  senda_store_commit (maker->store, NULL, &error);
  check (error);
}

static void
put (Maker                 *maker,
     const SendaRecordInfo *info,
     const char            *id,
     const char            *field,
     const char            *language,
     const SendaValue      *value)
{
  GError *error = NULL;

  senda_store_put (maker->store, info, id, field, language, value, &error);
  check (error);
}

static void
put_text (Maker                 *maker,
          const SendaRecordInfo *info,
          const char            *id,
          const char            *field,
          const char            *text)
{
  put (maker, info, id, field, NULL, SENDA_TEXT (text));
}

static void
bring (Maker                 *maker,
       const SendaRecordInfo *info,
       const char            *id)
{
  GError *error = NULL;

  senda_store_put_deleted (maker->store, info, id, FALSE, &error);
  check (error);
}

static char *
make_sentence (Maker      *maker,
               const char *beginning,
               guint       n_words)
{
  GString *sentence = g_string_new (beginning);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (sentence, " %s",
                            words[g_rand_int_range (maker->random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (sentence, FALSE);
}

static void
put_sentence (Maker                 *maker,
              const SendaRecordInfo *info,
              const char            *id,
              const char            *field,
              const char            *language,
              const char            *beginning)
{
  g_autofree char *sentence = make_sentence (maker, beginning, 12);

  put (maker, info, id, field, language, SENDA_TEXT (sentence));
}

static void
make_goals (Maker      *maker,
            const char *task_force)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = new_id_cb (maker);

      put_text (maker, &senda_goal_info, id, "task_force", task_force);
      put (maker, &senda_goal_info, id, "position", NULL, SENDA_INTEGER (i));
      put_sentence (maker, &senda_goal_info, id, "text", "en", "Strengthen");
      bring (maker, &senda_goal_info, id);
    }
}

/* (transfer full) */
static char *
make_task_force (Maker *maker,
                 guint  number)
{
  g_autofree char *name = g_strdup_printf ("Task force of county %04u", number);
  g_autofree char *region = g_strdup_printf ("Region %u", number % 20);
  char *id = new_id_cb (maker);

  begin (maker, "task-force-add", "name", name);
  put_text (maker, &senda_task_force_info, id, "name", name);
  put_text (maker, &senda_task_force_info, id, "region", region);
  put_text (maker, &senda_task_force_info, id, "jurisdiction", "County");
  put_sentence (maker, &senda_task_force_info, id, "mission", "en", "Together:");
  put_sentence (maker, &senda_task_force_info, id, "mission", "es", "Juntos:");
  bring (maker, &senda_task_force_info, id);
  make_goals (maker, id);
  commit (maker);
  return id;
}

static void
put_mark (Maker      *maker,
          const char *round,
          const char *statement)
{
  static const char *const marks[] = { SENDA_MARK_DESCRIBES, SENDA_MARK_PARTLY,
                                       SENDA_MARK_DOES_NOT, SENDA_MARK_UNSURE };
  g_autofree char *id = senda_statement_mark_id (round, statement);

  put_text (maker, &senda_statement_mark_info, id, "round", round);
  put_text (maker, &senda_statement_mark_info, id, "statement", statement);
  put_text (maker, &senda_statement_mark_info, id, "mark",
            marks[g_rand_int_range (maker->random, 0, G_N_ELEMENTS (marks))]);
  bring (maker, &senda_statement_mark_info, id);
}

/* Marks on every @step-th statement of the element. */
static void
put_marks (Maker              *maker,
           const char         *round,
           const SendaElement *element,
           guint               step,
           guint              *n_seen)
{
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);

          if ((*n_seen)++ % step == 0)
            put_mark (maker, round, statement->id);
        }
    }
}

static void
put_agreed (Maker              *maker,
            const char         *round,
            const SendaElement *element)
{
  g_autofree char *id = senda_agreed_stage_id (round, element->id);
  const SendaRecordInfo *info = &senda_agreed_stage_info;

  put_text (maker, info, id, "round", round);
  put_text (maker, info, id, "element", element->id);
  put_text (maker, info, id, "state", SENDA_STATE_RATED);
  put (maker, info, id, "stage", NULL, SENDA_INTEGER (g_rand_int_range (maker->random, 1, 6)));
  put_sentence (maker, info, id, "note", "en", "We said:");
  bring (maker, info, id);
}

static void
put_evidence (Maker              *maker,
              const char         *round,
              const SendaElement *element)
{
  g_autofree char *id = new_id_cb (maker);

  put_text (maker, &senda_evidence_info, id, "round", round);
  put_text (maker, &senda_evidence_info, id, "element", element->id);
  put_sentence (maker, &senda_evidence_info, id, "what", NULL, "Minutes:");
  put_text (maker, &senda_evidence_info, id, "holder", "The coordinator");
  bring (maker, &senda_evidence_info, id);
}

/* (transfer full) */
static char *
make_round (Maker      *maker,
            const char *task_force,
            guint       number,
            guint       step)
{
  char *id = new_id_cb (maker);
  g_autofree char *name = g_strdup_printf ("Round %u", number);
  g_autoptr (GDateTime) day = g_date_time_new_from_unix_utc (maker->now / 1000);
  g_autofree char *opened_on = g_date_time_format (day, "%Y-%m-%d");
  guint n_seen = 0;

  begin (maker, "round-add", "name", name);
  put_text (maker, &senda_round_info, id, "task_force", task_force);
  put_text (maker, &senda_round_info, id, "name", name);
  put_text (maker, &senda_round_info, id, "opened_on", opened_on);
  put (maker, &senda_round_info, id, "number", NULL, SENDA_INTEGER (number));
  bring (maker, &senda_round_info, id);
  commit (maker);
  for (guint i = 0; i < senda_content_get_n_elements (maker->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->content, i);

      begin (maker, "rate-stage", "element", element->id);
      put_agreed (maker, id, element);
      put_marks (maker, id, element, step, &n_seen);
      if (number > 1 && i % 5 == 0)
        put_evidence (maker, id, element);
      commit (maker);
    }
  return id;
}

/* One step of the years: a round for each of those with many, and some task forces with one. */
static void
make_step (Maker *maker,
           guint  step)
{
  guint n_young = (N_TASK_FORCES - N_OLD) / N_ROUNDS + 1;

  maker->now = START + step * DAYS_BETWEEN_ROUNDS * DAY;
  for (guint i = 0; i < N_OLD; i++)
    {
      g_autofree char *round = make_round (maker, maker->task_forces[i], step + 1, 3);

      if (i == 0)
        {
          g_free (maker->last_round);
          maker->last_round = g_steal_pointer (&round);
        }
    }
  for (guint i = 0; i < n_young; i++)
    {
      guint number = N_OLD + step * n_young + i;
      g_autofree char *task_force = NULL;

      if (number >= N_TASK_FORCES)
        return;
      task_force = make_task_force (maker, number);
      g_free (make_round (maker, task_force, 1, 4));
    }
}

static void
make_last_marks (Maker *maker)
{
  const SendaElement *element = senda_content_get_element (maker->content, 0);

  for (guint i = 0; i < N_LAST_MARKS; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i % 5);
      const SendaStatement *statement = g_ptr_array_index (stage->statements, 0);

      begin (maker, "mark-describes", "element", element->id);
      put_mark (maker, maker->last_round, statement->id);
      commit (maker);
    }
}

/* Backups of a store that is only just being made are in the way. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  Maker maker = { NULL };
  SendaStoreOptions options = { .now = now_cb, .now_data = &maker, .new_id = new_id_cb,
                                .new_id_data = &maker };
  g_autofree char *backups = g_strconcat (argc > 1 ? argv[1] : "", ".backups", NULL);
  GError *error = NULL;

  if (argc < 2)
    g_error ("make-large-store FILE");
  g_remove (argv[1]);
  maker.random = g_rand_new_with_seed (2016);
  maker.now = START;
  options.backup_folder = backups;
  maker.content = senda_content_load (&error);
  check (error);
  maker.store = senda_store_open (argv[1], &options, &error);
  check (error);
  for (guint i = 0; i < N_OLD; i++)
    maker.task_forces[i] = make_task_force (&maker, i);
  for (guint i = 0; i < N_ROUNDS; i++)
    make_step (&maker, i);
  make_last_marks (&maker);
  g_object_unref (maker.store);
  g_object_unref (maker.content);
  for (guint i = 0; i < N_OLD; i++)
    g_free (maker.task_forces[i]);
  g_free (maker.last_round);
  g_rand_free (maker.random);
  remove_folder (backups);
  return 0;
}
