/* test-share.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "share-fixture.h"

#include "senda-error.h"
#include "senda-merge.h"

#include <string.h>

#define N_STORES 6

/* Who is given records of a type at all. A type is missing here: say it. */
typedef struct
{
  const char *type;
  gboolean is_public;
  gboolean is_members;
} TypeCase;

static const TypeCase types[] = {
  { "task_force", TRUE, TRUE },
  { "guiding_principle", TRUE, TRUE },
  { "goal", TRUE, TRUE },
  { "objective", TRUE, TRUE },
  { "round", TRUE, TRUE },
  { "agreed_stage", TRUE, TRUE },
  { "statement_mark", TRUE, TRUE },
  { "evidence", FALSE, TRUE },
  { "agency", TRUE, TRUE },
  { "contact", FALSE, TRUE },
  { "agreement", TRUE, TRUE },
  { "agreement_party", TRUE, TRUE },
  { "member", FALSE, TRUE },
  { "onboarding_step", FALSE, FALSE },
  { "role", TRUE, TRUE },
  { "role_version", TRUE, TRUE },
  { "role_assignment", FALSE, TRUE },
  { "role_review", FALSE, TRUE },
  { "responsibility", TRUE, TRUE },
  { "responsibility_part", TRUE, TRUE },
  { "committee", TRUE, TRUE },
  { "committee_seat", FALSE, TRUE },
  { "gap_decision", FALSE, TRUE },
  { "service_offer", TRUE, TRUE },
  { "action", FALSE, TRUE },
  { "rater", FALSE, FALSE },
  { "ballot", FALSE, FALSE },
  { "rating", FALSE, FALSE },
  { "dissent", FALSE, TRUE },
  { "target", TRUE, TRUE },
  { "protocol", TRUE, TRUE },
  { "protocol_review", TRUE, TRUE },
  { "protocol_item", TRUE, TRUE },
  { "protocol_block", FALSE, TRUE },
  { "protocol_version", TRUE, TRUE },
  { "protocol_text", FALSE, TRUE },
  { "approval", TRUE, TRUE },
  { "acknowledgement", FALSE, TRUE },
  { "answer", TRUE, TRUE },
  { "summary", FALSE, FALSE },
};

/* What of them members are not given either. */
static const char *const personal[] = {
  "agency.note", "contact.person", "member.standing", "member.note", NULL
};

static const TypeCase *
find_case (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].type, type) == 0)
      return &types[i];
  g_error ("no rule for “%s”: may the public be given it, may members?", type);
}

static SendaShare *
share_new (StoreFixture *fixture,
           const char   *task_force,
           SendaPrivacy  profile)
{
  g_autoptr (GError) error = NULL;
  SendaShare *share = senda_share_new (fixture->store, task_force, profile, &error);

  g_assert_no_error (error);
  return share;
}

static void
assert_members (SendaShare            *share,
                const SendaRecordInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *name = g_strconcat (info->name, ".", info->fields[i].name, NULL);
      gboolean leaves = senda_share_may_leave (share, info, &info->fields[i]);

      if (senda_share_may_leave (share, info, NULL))
        g_assert_cmpint (leaves, ==, !g_strv_contains (personal, name));
      else
        g_assert_false (leaves);
    }
}

/* Whom one reaches by day, and who somebody is, is never public; a 24-hour line is there to be called. */
static void
assert_public (SendaShare            *share,
               const SendaRecordInfo *info)
{
  static const char *const never[] = {
    "phone", "email", "backup_phone", "person", "owner", "author", "present", "note",
    "reason", "kept_at", NULL
  };

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];

      if (g_strv_contains (never, field->name) || g_strcmp0 (field->reference, "member") == 0)
        g_assert_false (senda_share_may_leave (share, info, field));
    }
}

static void
test_types (StoreFixture *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *task_force = add_task_force (fixture, "North");
  g_autoptr (SendaShare) public = share_new (fixture, task_force, SENDA_PRIVACY_PUBLIC);
  g_autoptr (SendaShare) members = share_new (fixture, task_force, SENDA_PRIVACY_MEMBERS);
  g_autoptr (SendaShare) whole = share_new (fixture, task_force, SENDA_PRIVACY_PERSONAL);
  guint n_types = 0;
  const SendaRecordInfo *const *infos = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const TypeCase *expected = find_case (infos[i]->name);

      g_test_message ("%s", infos[i]->name);
      g_assert_cmpint (senda_share_may_leave (public, infos[i], NULL), ==, expected->is_public);
      g_assert_cmpint (senda_share_may_leave (members, infos[i], NULL), ==, expected->is_members);
      g_assert_true (senda_share_may_leave (whole, infos[i], NULL));
      assert_members (members, infos[i]);
      assert_public (public, infos[i]);
    }
  g_assert_cmpuint (n_types, ==, G_N_ELEMENTS (types));
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strstr_len (data, length, text) != NULL;
}

static void
assert_holds_none (GBytes            *bytes,
                   const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (holds (bytes, words[i]))
      g_error ("a copy holds “%s”", words[i]);
}

/* No trace of a record that has no business there: not even its id, in whatever field. */
static void
assert_ids (ShareStore  *made,
            GBytes      *bytes,
            SendaPrivacy profile)
{
  for (guint i = 0; i < made->records->len; i++)
    {
      const ShareRecord *record = g_ptr_array_index (made->records, i);
      const TypeCase *type = find_case (record->info->name);
      gboolean may = profile == SENDA_PRIVACY_PUBLIC ? type->is_public : type->is_members;

      if (profile == SENDA_PRIVACY_PERSONAL)
        may = TRUE;
      if (record->is_elsewhere || !may)
        g_assert_false (holds (bytes, record->id));
      else if (record->mark == NULL || profile == SENDA_PRIVACY_PERSONAL)
        g_assert_true (holds (bytes, record->id));
    }
}

/* All that copies are searched for is there to be found. */
static void
assert_holds_all (GBytes     *bytes,
                  ShareStore *made)
{
  static const char *const words[] = { "MEMBERS-", "PERSONAL-", "OLD-", "LABEL-", "AUTHOR-", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    g_assert_true (holds (bytes, words[i]));
  for (guint i = 0; i < made->records->len; i++)
    {
      const ShareRecord *record = g_ptr_array_index (made->records, i);

      if (record->mark != NULL && !record->is_elsewhere && record->info->title != NULL &&
          strcmp (record->info->title, "name") == 0)
        g_assert_true (holds (bytes, record->mark));
    }
}

static void
assert_profile (SendaStore  *store,
                ShareStore  *made,
                SendaPrivacy profile)
{
  static const char *const not_public[] = {
    "MEMBERS-", "PERSONAL-", "BALLOT-", "GONE-", "ORPHAN-", "OLD-", "LABEL-", "AUTHOR-",
    "ELSEWHERE-", NULL
  };
  static const char *const not_members[] = {
    "PERSONAL-", "BALLOT-", "GONE-", "ORPHAN-", "OLD-", "LABEL-", "ELSEWHERE-", NULL
  };
  static const char *const not_whole[] = { "ELSEWHERE-", NULL };
  static const char *const *const nots[] = { not_public, not_members, not_whole };
  g_autoptr (GBytes) bytes = share_fixture_send (store, made->task_force, profile);

  assert_holds_none (bytes, nots[profile]);
  assert_ids (made, bytes, profile);
  g_assert_true (holds (bytes, "PUBLIC-"));
  g_assert_cmpint (holds (bytes, "MEMBERS-"), ==, profile >= SENDA_PRIVACY_MEMBERS);
  g_assert_cmpint (holds (bytes, "AUTHOR-"), ==, profile >= SENDA_PRIVACY_MEMBERS);
  if (profile == SENDA_PRIVACY_PERSONAL)
    assert_holds_all (bytes, made);
  share_fixture_compare (store, made->task_force, profile, bytes);
}

static void
test_profiles (void)
{
  for (guint seed = 0; seed < N_STORES; seed++)
    {
      StoreFixture fixture = { 0 };
      g_autoptr (ShareStore) made = NULL;

      store_fixture_set_up (&fixture, NULL);
      made = share_store_new (&fixture, seed);
      for (SendaPrivacy i = SENDA_PRIVACY_PUBLIC; i <= SENDA_PRIVACY_PERSONAL; i++)
        assert_profile (fixture.store, made, i);
      store_fixture_tear_down (&fixture, NULL);
    }
}

static gboolean
add_transaction (const SendaLogTransaction *transaction,
                 gpointer                   data,
                 GError                   **error)
{
  return senda_merge_add_transaction (data, transaction, error);
}

static gboolean
add_change (const SendaLogChange *change,
            gpointer              data,
            GError              **error)
{
  return senda_merge_add_change (data, change, error);
}

/* The bundle taken into a store that has nothing yet. */
static void
take_in (StoreFixture *fixture,
         GBytes       *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaMerge) merge = senda_store_merge (fixture->store, &error);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (stream, NULL, &error);
  SendaBundleSink sink = { .log = { add_transaction, add_change, merge } };

  g_assert_no_error (error);
  senda_bundle_reader_read (reader, &sink, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_merge_settle (merge, NULL, &error);
  g_assert_no_error (error);
  senda_merge_commit (merge, NULL, &error);
  g_assert_no_error (error);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What it holds, in an order of its own. (transfer full) */
static char *
show_sorted (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = bundle_fixture_read (bytes, NULL, &error);
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  lines = g_strsplit (shown, "\n", -1);
  qsort (lines, g_strv_length (lines), sizeof *lines, compare_texts);
  return g_strjoinv ("\n", lines);
}

/* A copy makes a sound store, and what it gives on to those who may see less is the same as would have
 * come from the first hand. */
static void
test_second_hand (gconstpointer data)
{
  SendaPrivacy profile = GPOINTER_TO_UINT (data);
  StoreFixture first = { 0 };
  StoreFixture second = { .next_id = 1 << 20 };
  g_autoptr (ShareStore) made = NULL;
  g_autoptr (GBytes) bytes = NULL;

  store_fixture_set_up (&first, NULL);
  store_fixture_set_up (&second, NULL);
  made = share_store_new (&first, 7);
  bytes = share_fixture_send (first.store, made->task_force, profile);
  take_in (&second, bytes);
  assert_sound (&second);
  for (SendaPrivacy i = SENDA_PRIVACY_PUBLIC; i <= profile; i++)
    {
      g_autoptr (GBytes) direct = share_fixture_send (first.store, made->task_force, i);
      g_autoptr (GBytes) passed = share_fixture_send (second.store, made->task_force, i);
      g_autofree char *expected = show_sorted (direct);
      g_autofree char *shown = show_sorted (passed);

      g_assert_cmpstr (shown, ==, expected);
    }
  store_fixture_tear_down (&first, NULL);
  store_fixture_tear_down (&second, NULL);
}

/* What of a removed record leaves in a copy: that it was, and nothing below it. */
static void
test_removed (StoreFixture *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *task_force = add_task_force (fixture, "North");
  g_autofree char *goal = add_goal (fixture, task_force, "A goal that was a mistake");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const SendaShareLine *line = NULL;

  before = share_fixture_send (fixture->store, task_force, SENDA_PRIVACY_PUBLIC);
  g_assert_true (holds (before, "a mistake"));
  remove_record (fixture, &senda_goal_info, goal);
  after = share_fixture_send (fixture->store, task_force, SENDA_PRIVACY_PUBLIC);
  g_assert_false (holds (after, "a mistake"));
  g_assert_true (holds (after, goal));
  lines = senda_share_preview (fixture->store, task_force, SENDA_PRIVACY_PUBLIC, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 2);
  line = g_ptr_array_index (lines, 1);
  g_assert_true (line->info == &senda_goal_info);
  g_assert_cmpuint (line->n_records, ==, 0);
  g_assert_cmpuint (line->n_removed, ==, 1);
  g_assert_cmpuint (line->n_changes, ==, 1);
  g_assert_false (line->all_stays);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define PROFILES(path, test) \
  g_test_add_data_func (path "/public", GUINT_TO_POINTER (SENDA_PRIVACY_PUBLIC), test); \
  g_test_add_data_func (path "/members", GUINT_TO_POINTER (SENDA_PRIVACY_MEMBERS), test); \
  g_test_add_data_func (path "/whole", GUINT_TO_POINTER (SENDA_PRIVACY_PERSONAL), test)

  STORE_TEST ("/share/types", test_types);
  STORE_TEST ("/share/removed", test_removed);
  g_test_add_func ("/share/profiles", test_profiles);
  PROFILES ("/share/second-hand", test_second_hand);

  return g_test_run ();
}
