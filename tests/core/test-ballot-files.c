/* test-ballot-files.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ballots as files: out to each rater with nothing of anybody else, and back in any order.
 */
#include "config.h"

#include "ballot-files-fixture.h"

#include "senda-ballot-edits.h"
#include "senda-member.h"
#include "senda-rater.h"
#include "senda-round-edits.h"

#include <string.h>

#define OTHER_PASSPHRASE "candle meadow thunder basket nine"
#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

typedef BallotFiles Fixture;

static void
say_without_name (SendaBallotDesk *desk,
                  const char      *element,
                  guint            stage)
{
  const SendaBallotLine line = { element, SENDA_RATING_STAGE, stage, NULL, "Quite so." };
  g_autoptr (GError) error = NULL;

  senda_ballot_keep_anonymous (senda_ballot_desk_get_workspace (desk),
                               senda_ballot_desk_get_round (desk),
                               senda_ballot_desk_get_ballot (desk), NULL, &line, 1, "en", &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture    *fixture,
                const char *path,
                const char *says)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ballot_files_take (fixture, path, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, says));
  g_assert_nonnull (strstr (error->message, "Nothing was changed"));
}

static gboolean
holds (const char *bytes,
       gsize       length,
       const char *text)
{
  return text != NULL && *text != '\0' && g_strstr_len (bytes, length, text) != NULL;
}

/* Who makes the ballots says so in their files. */
static gboolean
is_sender (Fixture     *fixture,
           SendaRecord *member)
{
  SendaStore *store = senda_workspace_get_store (fixture->workspace);

  return g_strcmp0 (senda_store_get_author (store), senda_record_get_text (member, "name")) == 0;
}

/* A file holds the rater's name and nobody else's, and of nobody how to reach them. */
static void
test_of_nobody_else (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = ballot_files_send_to (fixture, 0, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) members = NULL;
  gsize length = 0;
  const char *own = senda_record_get_text (g_ptr_array_index (fixture->raters, 0), "member");

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  members = senda_store_list (senda_workspace_get_store (fixture->workspace), &senda_member_info,
                              senda_record_get_text (fixture->round, "task_force"), NULL);
  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      gboolean is_own = g_strcmp0 (senda_record_get_id (member), own) == 0;

      g_assert_cmpint (holds (bytes, length, senda_record_get_text (member, "name")), ==,
                       is_own || is_sender (fixture, member));
      g_assert_cmpint (holds (bytes, length, senda_record_get_id (member)), ==, is_own);
      g_assert_false (holds (bytes, length, senda_record_get_text (member, "phone")));
      g_assert_false (holds (bytes, length, senda_record_get_text (member, "email")));
    }
}

/* Half-finished, finished, the older after the newer, and twice. */
static void
test_any_order (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = ballot_files_send_to (fixture, 0, PASSPHRASE);
  g_autofree char *other_path = ballot_files_send_to (fixture, 1, PASSPHRASE);
  g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, path, PASSPHRASE);
  g_autoptr (SendaBallotDesk) other = ballot_files_lay_out (fixture, other_path, PASSPHRASE);
  g_autofree char *half = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *others = NULL;
  g_autofree char *id = senda_ballot_id (ballot_files_rater_id (fixture, 0));
  g_autoptr (SendaRecord) ballot = NULL;
  gboolean is_current = FALSE;

  ballot_files_say (desk, "leadership", 2);
  half = ballot_files_reply (fixture, desk, "half.senda");
  ballot_files_say (desk, "leadership", 4);
  ballot_files_say (desk, "membership", 3);
  g_assert_cmpint (senda_ballot_desk_get_replied (desk, &is_current), >, 0);
  g_assert_false (is_current);
  g_clear_object (&desk);
  desk = ballot_files_lay_out (fixture, path, PASSPHRASE); /* laid aside, and taken up again */
  g_assert_cmpuint (senda_ballot_desk_count (desk), ==, 2);
  whole = ballot_files_reply (fixture, desk, "whole.senda");
  ballot_files_say (other, "leadership", 1);
  others = ballot_files_reply (fixture, other, "others.senda");

  ballot_files_assert_taken (fixture, whole);
  ballot_files_assert_taken (fixture, others);
  ballot_files_assert_taken (fixture, half);
  ballot_files_assert_taken (fixture, whole);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 0, "leadership"), ==, 4);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 0, "membership"), ==, 3);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 1, "leadership"), ==, 1);
  g_assert_cmpuint (senda_store_count_differences (
                      senda_workspace_get_store (fixture->workspace)), ==, 0);
  ballot = senda_workspace_get (fixture->workspace, &senda_ballot_info, id, NULL);
  g_assert_cmpstr (senda_record_get_text (ballot, "source"), ==, SENDA_BALLOT_FILE);
  exchange_assert_sound (&fixture->exchange, 0);
}

/* Ballots went out under other words in between: the replies to all of them open by themselves. */
static void
test_other_words (Fixture      *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *early_path = ballot_files_send_to (fixture, 0, PASSPHRASE);
  g_autoptr (SendaBallotDesk) early = ballot_files_lay_out (fixture, early_path, PASSPHRASE);
  g_autofree char *late_path = ballot_files_send_to (fixture, 1, OTHER_PASSPHRASE);
  g_autoptr (SendaBallotDesk) late = ballot_files_lay_out (fixture, late_path, OTHER_PASSPHRASE);
  const char *round = senda_record_get_id (fixture->round);
  g_autofree char *latest = senda_ballots_dup_passphrase (fixture->workspace, round);
  g_autofree char *early_reply = NULL;
  g_autofree char *late_reply = NULL;
  g_autofree char *plain_path = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (latest, ==, OTHER_PASSPHRASE);
  ballot_files_say (early, "leadership", 2);
  early_reply = ballot_files_reply (fixture, early, "early.senda");
  ballot_files_say (late, "leadership", 3);
  late_reply = ballot_files_reply (fixture, late, "late.senda");
  plain_path = ballot_files_send_to (fixture, 2, NULL);
  ballot_files_assert_taken (fixture, early_reply);
  ballot_files_assert_taken (fixture, late_reply);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 0, "leadership"), ==, 2);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 1, "leadership"), ==, 3);
  again = senda_ballots_dup_passphrase (fixture->workspace, round);
  g_assert_cmpstr (again, ==, OTHER_PASSPHRASE);
}

/* A ballot that the coordinator had begun comes back with what was there. */
static void
test_begun_here (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  const char *member = senda_record_get_text (g_ptr_array_index (fixture->raters, 0), "member");
  g_autofree char *path = NULL;
  g_autoptr (SendaBallotDesk) desk = NULL;
  g_autofree char *back = NULL;
  g_autoptr (GError) error = NULL;

  senda_ballot_rate (fixture->workspace, fixture->round, member,
                     senda_content_find_element (content, "leadership"), SENDA_RATING_STAGE, 5,
                     SENDA_BALLOT_PAPER, &error);
  g_assert_no_error (error);
  path = ballot_files_send_to (fixture, 0, NULL);
  desk = ballot_files_lay_out (fixture, path, NULL);
  g_assert_cmpuint (senda_ballot_desk_count (desk), ==, 1);
  ballot_files_say (desk, "membership", 2);
  back = ballot_files_reply (fixture, desk, "back.senda");
  ballot_files_assert_taken (fixture, back);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 0, "leadership"), ==, 5);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 0, "membership"), ==, 2);
  exchange_assert_sound (&fixture->exchange, 0);
}

static void
test_frozen (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = ballot_files_send_to (fixture, 0, NULL);
  g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, path, NULL);
  g_autofree char *back = NULL;
  g_autoptr (GError) error = NULL;

  ballot_files_say (desk, "leadership", 2);
  back = ballot_files_reply (fixture, desk, "back.senda");
  senda_round_set_state (fixture->workspace, fixture->round, SENDA_ROUND_FROZEN, &error);
  g_assert_no_error (error);
  assert_refused (fixture, back, "frozen");
  g_assert_cmpuint (ballot_files_stage_of (fixture, 0, "leadership"), ==, 0);
}

static void
test_off_the_roster (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = ballot_files_send_to (fixture, 0, NULL);
  g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, path, NULL);
  g_autofree char *back = NULL;
  g_autoptr (SendaRecord) rater = NULL;
  g_autoptr (GError) error = NULL;

  ballot_files_say (desk, "leadership", 2);
  back = ballot_files_reply (fixture, desk, "back.senda");
  rater = senda_workspace_get (fixture->workspace, &senda_rater_info,
                               ballot_files_rater_id (fixture, 0), &error);
  senda_round_remove_rater (fixture->workspace, rater, &error);
  g_assert_no_error (error);
  assert_refused (fixture, back, "not on the roster");
}

/* How a reply is altered on its way. */
typedef struct
{
  const SendaLogSink *to;
  const char *type;   /* of what changes, instead of a rating */
  const char *rater;  /* whose it says it is, in the ballot's record */
  const char *author;
} Forgery;

static gboolean
pass_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error)
{
  Forgery *forgery = data;
  SendaLogTransaction other = *transaction;

  if (forgery->author != NULL)
    other.author = forgery->author;
  return forgery->to->take_transaction (&other, forgery->to->data, error);
}

static gboolean
pass_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error)
{
  Forgery *forgery = data;
  const SendaValue rater = { SENDA_VALUE_TEXT, 0, (char *) forgery->rater };
  SendaLogChange other = *change;

  if (forgery->type != NULL && strcmp (change->type, "rating") == 0)
    other.type = forgery->type;
  if (forgery->rater != NULL && strcmp (change->column, "rater") == 0)
    other.value = &rater;
  return forgery->to->take_change (&other, forgery->to->data, error);
}

/* (transfer full): where a copy of the plain reply at @path is; of @rater, if not NULL */
static char *
forge (Fixture    *fixture,
       const char *path,
       const char *rater,
       Forgery    *forgery)
{
  char *forged = exchange_path (&fixture->exchange, "forged.senda");
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (forged);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) in = g_file_read (from, NULL, &error);
  g_autoptr (GFileOutputStream) out = g_file_replace (to, NULL, FALSE, 0, NULL, &error);
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (G_INPUT_STREAM (in), NULL, &error);
  g_autoptr (SendaBundleWriter) writer = NULL;
  g_autoptr (SendaBundleHead) head = NULL;
  const SendaBundleSink sink = { .log = { pass_transaction, pass_change, forgery } };
  SendaBundleEnd end = { 0 };

  g_assert_no_error (error);
  head = senda_bundle_head_copy (senda_bundle_reader_get_head (reader));
  if (rater != NULL)
    {
      g_free (head->rater);
      head->rater = g_strdup (rater);
    }
  writer = senda_bundle_writer_new (G_OUTPUT_STREAM (out), head, NULL, &error);
  g_assert_no_error (error);
  forgery->to = senda_bundle_writer_get_sink (writer);
  senda_bundle_reader_read (reader, &sink, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_bundle_writer_finish (writer, &end, NULL, &error);
  g_assert_no_error (error);
  return forged;
}

static void
test_something_else (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = ballot_files_send_to (fixture, 0, NULL);
  g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, path, NULL);
  g_autofree char *back = NULL;
  g_autofree char *more = NULL;
  g_autofree char *another = NULL;
  g_autofree char *renamed = NULL;

  ballot_files_say (desk, "leadership", 2);
  back = ballot_files_reply (fixture, desk, "back.senda");
  more = forge (fixture, back, NULL, &(Forgery) { .type = "member" });
  assert_refused (fixture, more, "something else");
  another = forge (fixture, back, ballot_files_rater_id (fixture, 1), &(Forgery) { NULL });
  assert_refused (fixture, another, "somebody else’s ballot");
  renamed = forge (fixture, back, NULL, &(Forgery) { .rater = ballot_files_rater_id (fixture, 1) });
  assert_refused (fixture, renamed, "something else");
  ballot_files_assert_taken (fixture, back);
}

static gboolean
assert_unsigned (const SendaLogTransaction *transaction,
                 gpointer                   data G_GNUC_UNUSED,
                 GError                   **error G_GNUC_UNUSED)
{
  g_assert_null (transaction->author);
  g_assert_cmpint (transaction->time % DAY, ==, 0);
  return TRUE;
}

static gboolean
assert_of_a_day (const SendaLogChange *change,
                 gpointer              data G_GNUC_UNUSED,
                 GError              **error G_GNUC_UNUSED)
{
  g_assert_cmpint (change->time % DAY, ==, 0);
  return TRUE;
}

static void
assert_says_nobody (const char *path)
{
  const SendaBundleSink sink = { .log = { assert_unsigned, assert_of_a_day, NULL } };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) in = g_file_read (file, NULL, &error);
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (G_INPUT_STREAM (in), NULL, &error);
  const SendaBundleHead *head = NULL;

  g_assert_no_error (error);
  head = senda_bundle_reader_get_head (reader);
  g_assert_null (head->sender);
  g_assert_null (head->member);
  g_assert_null (head->rater);
  g_assert_cmpint (head->made_at % DAY, ==, 0);
  senda_bundle_reader_read (reader, &sink, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* One file for all; each desk has a ballot of its own, and nobody's name is on it. */
static void
test_without_names (Fixture      *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = exchange_path (&fixture->exchange, "desks");
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) ballots = NULL;
  g_autoptr (GError) error = NULL;

  files = senda_ballots_send (fixture->workspace, fixture->round, NULL, fixture->exchange.folder,
                              NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);
  path = g_strdup (((SendaBallotFile *) g_ptr_array_index (files, 0))->path);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, path, NULL);
      g_autofree char *name = g_strdup_printf ("reply-%u.senda", i);
      g_autofree char *back = NULL;
      g_autofree char *again = NULL;
      g_autofree char *signed_back = NULL;

      say_without_name (desk, "leadership", i + 1);
      back = ballot_files_reply (fixture, desk, name);
      assert_says_nobody (back);
      signed_back = forge (fixture, back, NULL, &(Forgery) { .author = "Ana Ruiz" });
      assert_refused (fixture, signed_back, "something else");
      ballot_files_assert_taken (fixture, back);
      say_without_name (desk, "leadership", i + 2);
      again = ballot_files_reply (fixture, desk, "again.senda");
      ballot_files_assert_taken (fixture, again);
      ballot_files_assert_taken (fixture, back);
      g_assert_true (senda_ballot_desk_clear (desk, &error)); /* another machine's */
      g_assert_no_error (error);
    }
  ballots = senda_store_list (senda_workspace_get_store (fixture->workspace), &senda_ballot_info,
                              senda_record_get_id (fixture->round), &error);
  g_assert_cmpuint (ballots->len, ==, 3);
  exchange_assert_sound (&fixture->exchange, 0);
}

/* What they say together can be seen from then on. */
static void
test_without_names_too_late (Fixture      *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = ballot_files_send_to (fixture, 0, NULL);
  g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, path, NULL);
  g_autofree char *back = NULL;
  g_autoptr (GError) error = NULL;

  say_without_name (desk, "leadership", 3);
  back = ballot_files_reply (fixture, desk, "back.senda");
  senda_round_set_state (fixture->workspace, fixture->round, SENDA_ROUND_DISCUSSING, &error);
  g_assert_no_error (error);
  assert_refused (fixture, back, "stand out");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, data, test) \
  g_test_add ("/ballot-files/" name, Fixture, data, ballot_files_set_up, test, \
              ballot_files_tear_down)
  TEST ("of-nobody-else", NULL, test_of_nobody_else);
  TEST ("any-order", NULL, test_any_order);
  TEST ("other-words", NULL, test_other_words);
  TEST ("begun-here", NULL, test_begun_here);
  TEST ("frozen", NULL, test_frozen);
  TEST ("off-the-roster", NULL, test_off_the_roster);
  TEST ("something-else", NULL, test_something_else);
  TEST ("without-names", "anonymous", test_without_names);
  TEST ("without-names-too-late", "anonymous", test_without_names_too_late);
#undef TEST
  return g_test_run ();
}
