/* test-model-rules.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules that one field alone cannot keep.
 */
#include "senda-agreed-stage.h"
#include "senda-round.h"

#define ID "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"

typedef struct
{
  const char *state;
  int stage; /* 0: none */
  const char *suggested;
  const char *reason;
  gboolean allowed;
} Case;

static const Case cases[] = {
  { SENDA_STATE_RATED, 3, NULL, NULL, TRUE },
  { SENDA_STATE_RATED, 1, "1", NULL, TRUE },
  { SENDA_STATE_RATED, 5, "5", NULL, TRUE },
  { SENDA_STATE_RATED, 0, NULL, NULL, FALSE },
  { SENDA_STATE_RATED, 6, NULL, "because", FALSE },
  { SENDA_STATE_RATED, -1, NULL, "because", FALSE },
  /* Between two stages, either of them agrees with the suggestion. */
  { SENDA_STATE_RATED, 2, "2-3", NULL, TRUE },
  { SENDA_STATE_RATED, 3, "2-3", NULL, TRUE },
  { SENDA_STATE_RATED, 4, "2-3", NULL, FALSE },
  { SENDA_STATE_RATED, 4, "2-3", "We met twice since", TRUE },
  { SENDA_STATE_RATED, 3, "2", NULL, FALSE },
  { SENDA_STATE_RATED, 3, "2", "We met twice since", TRUE },
  { SENDA_STATE_RATED, 3, "long", "because", FALSE },
  { SENDA_STATE_NOT_DISCUSSED, 0, NULL, NULL, TRUE },
  { SENDA_STATE_NOT_DISCUSSED, 3, NULL, NULL, FALSE },
  { SENDA_STATE_NO_AGREEMENT, 0, NULL, NULL, TRUE },
  { SENDA_STATE_NO_AGREEMENT, 0, "2", NULL, TRUE },
  { SENDA_STATE_NO_AGREEMENT, 2, NULL, "because", FALSE },
  { SENDA_STATE_NOT_APPLICABLE, 0, NULL, NULL, FALSE },
  { SENDA_STATE_NOT_APPLICABLE, 0, NULL, "No tribal land here", TRUE },
  { SENDA_STATE_NOT_APPLICABLE, 1, NULL, "No tribal land here", FALSE },
  { NULL, 0, NULL, NULL, TRUE },
  { NULL, 2, NULL, NULL, FALSE },
  { "finished", 0, NULL, NULL, FALSE },
};

static void
set (SendaRecord      *record,
     const char       *field,
     const char       *language,
     const SendaValue *value)
{
  senda_record_set_value (record, senda_record_info_field (senda_record_get_info (record), field),
                          language, value);
}

static SendaRecord *
new_agreed_stage (const Case *is)
{
  SendaRecord *record = senda_record_new (&senda_agreed_stage_info, ID);

  set (record, "round", NULL, SENDA_TEXT (ID));
  set (record, "element", NULL, SENDA_TEXT ("leadership"));
  set (record, "state", NULL, SENDA_TEXT (is->state));
  if (is->stage != 0)
    set (record, "stage", NULL, SENDA_INTEGER (is->stage));
  set (record, "suggested", NULL, SENDA_TEXT (is->suggested));
  if (is->reason != NULL)
    set (record, "reason", "en", SENDA_TEXT (is->reason));
  return record;
}

static void
test_agreed_stage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaRecord) record = new_agreed_stage (&cases[i]);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s, stage %d", cases[i].state, cases[i].stage);
      g_assert_cmpint (senda_record_check (record, &error), ==, cases[i].allowed);
      if (!cases[i].allowed)
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
    }
}

/* A reason in any language is a reason. */
static void
test_reason_in_spanish_is_enough (void)
{
  static const Case is = { SENDA_STATE_NOT_APPLICABLE, 0, NULL, NULL, FALSE };
  g_autoptr (SendaRecord) record = new_agreed_stage (&is);

  set (record, "reason", "es", SENDA_TEXT ("Aquí no hay tierras tribales"));
  g_assert_true (senda_record_check (record, NULL));
  set (record, "reason", "es", SENDA_TEXT (""));
  g_assert_false (senda_record_check (record, NULL));
}

static void
test_round_has_name_day_and_number (void)
{
  g_autoptr (SendaRecord) record = senda_record_new (&senda_round_info, ID);

  g_assert_false (senda_record_check (record, NULL));
  set (record, "task_force", NULL, SENDA_TEXT (ID));
  set (record, "name", NULL, SENDA_TEXT ("Spring"));
  set (record, "opened_on", NULL, SENDA_TEXT ("2026-03-09"));
  g_assert_false (senda_record_check (record, NULL));
  set (record, "number", NULL, SENDA_INTEGER (1));
  g_assert_true (senda_record_check (record, NULL));
  set (record, "number", NULL, SENDA_INTEGER (0));
  g_assert_false (senda_record_check (record, NULL));
}

/* What is known of a member, also that there is something to know, is not for everybody. */
static void
test_nothing_of_members_is_public (void)
{
  static const char *const types[] = {
    "member", "onboarding_step", "role_assignment", "role_review", "committee_seat"
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const SendaRecordInfo *info = senda_record_info_find (types[i]);

      for (guint j = 0; j < info->n_fields; j++)
        {
          g_test_message ("%s.%s", types[i], info->fields[j].name);
          if (g_strcmp0 (info->fields[j].name, "task_force") != 0)
            g_assert_cmpint (info->fields[j].privacy, >, SENDA_PRIVACY_PUBLIC);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rules/agreed-stage", test_agreed_stage);
  g_test_add_func ("/rules/reason-in-spanish-is-enough", test_reason_in_spanish_is_enough);
  g_test_add_func ("/rules/round-has-name-day-and-number", test_round_has_name_day_and_number);
  g_test_add_func ("/rules/nothing-of-members-is-public", test_nothing_of_members_is_public);

  return g_test_run ();
}
