/* test-merge-hostile.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a merge refuses: entries that no Senda writes, and those that say something else than before.
 */
#include "config.h"

#include "log-copy.h"
#include "store-fixture.h"

#include <string.h>

#define TASK_FORCE &senda_task_force_info

#define SITE "f0000000-0000-4000-8000-000000000001"
#define RECORD "f0000000-0000-4000-8000-00000000000a"
#define OTHER "f0000000-0000-4000-8000-00000000000b"

/* One thing that no Senda writes, put into an otherwise good log. */
typedef void (*Spoil) (CopiedTransaction *transaction,
                       CopiedChange      *change);

static void
replace_text (char      **text,
              const char *by)
{
  g_free (*text);
  *text = g_strdup (by);
}

#define SPOIL(name, statement) \
  static void name (CopiedTransaction *transaction G_GNUC_UNUSED, \
                    CopiedChange *change G_GNUC_UNUSED) \
  { \
    statement; \
  }

SPOIL (bad_site, replace_text (&transaction->site, "here"))
SPOIL (upper_site, replace_text (&transaction->site, "F0000000-0000-4000-8000-000000000001"))
SPOIL (no_number, transaction->number = 0)
SPOIL (great_number, transaction->number = G_MAXINT64)
SPOIL (bad_time, transaction->time = -1)
SPOIL (great_time, transaction->time = G_MAXINT64)
SPOIL (bad_kind, replace_text (&transaction->kind, "Edit!"))
SPOIL (bad_label, replace_text (&transaction->label, "\xff"))
SPOIL (bad_author, replace_text (&transaction->author, "\xc3\x28"))
SPOIL (change_site, replace_text (&change->site, ""))
SPOIL (change_seq, change->seq = -5)
SPOIL (change_great, change->seq = (G_GINT64_CONSTANT (1) << 47) + 1)
SPOIL (change_transaction, change->transaction = 7)
SPOIL (change_time, change->time = G_MININT64)
SPOIL (change_type, replace_text (&change->type, "goal\"; DROP TABLE goal"))
SPOIL (change_no_type, replace_text (&change->type, ""))
SPOIL (change_id, replace_text (&change->id, "../x"))
SPOIL (change_column, replace_text (&change->column, "text@"))
SPOIL (change_columns, replace_text (&change->column, "text@en@es"))
SPOIL (change_long_column, change->column = (g_free (change->column), g_strnfill (65, 'a')))
SPOIL (change_text, senda_value_assign (&change->value, SENDA_TEXT ("\xed\xa0\x80")))
SPOIL (change_purged, change->is_purged = TRUE)
SPOIL (change_deleted, (replace_text (&change->column, "deleted"),
                        senda_value_assign (&change->value, SENDA_INTEGER (2))))
SPOIL (change_deleted_null, (replace_text (&change->column, "deleted"),
                             senda_value_clear (&change->value)))
SPOIL (link_site, log_copy_link (change, SENDA_LINK_REPLACES, "x", 1))
SPOIL (link_number, log_copy_link (change, SENDA_LINK_REPLACES, OTHER, 0))
SPOIL (link_later, log_copy_link (change, SENDA_LINK_REPLACES, SITE, 9))
SPOIL (link_itself, log_copy_link (change, SENDA_LINK_REPLACES, SITE, 1))
SPOIL (link_seen, log_copy_link (change, SENDA_LINK_HAD_SEEN, OTHER, 1))
SPOIL (link_twice, (log_copy_link (change, SENDA_LINK_REPLACES, OTHER, 1),
                    log_copy_link (change, SENDA_LINK_REPLACES, OTHER, 1)))

static void
long_text (CopiedTransaction *transaction G_GNUC_UNUSED,
           CopiedChange      *change)
{
  g_autofree char *text = g_strnfill ((4 << 20) + 1, 'a');

  senda_value_assign (&change->value, SENDA_TEXT (text));
}

static void
many_links (CopiedTransaction *transaction G_GNUC_UNUSED,
            CopiedChange      *change)
{
  for (guint i = 0; i <= 10000; i++)
    log_copy_link (change, SENDA_LINK_REPLACES, OTHER, i + 1);
}

static void
test_hostile_entries (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  static const Spoil spoils[] = {
    bad_site, upper_site, no_number, great_number, bad_time, great_time, bad_kind, bad_label,
    bad_author, change_site, change_seq, change_great, change_transaction, change_time,
    change_type, change_no_type, change_id, change_column, change_columns, change_long_column,
    change_text, change_purged, change_deleted, change_deleted_null, link_site, link_number,
    link_later, link_itself, link_seen, link_twice, long_text, many_links,
  };
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *before = dump_whole_store (fixture->store);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_autoptr (LogCopy) copy = log_copy_new ();
      CopiedTransaction *transaction = log_copy_add_transaction (copy, SITE, 1);
      CopiedChange *change = log_copy_add (copy, SITE, 1, 1, "task_force", id, "name",
                                           SENDA_TEXT ("Spoiled"));
      g_autoptr (GError) error = NULL;

      spoils[i] (transaction, change);
      if (log_copy_merge (copy, fixture->store, NULL, &error))
        g_error ("Entry %u was taken", i);
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
    }
  after = dump_whole_store (fixture->store);
  g_assert_cmpstr (before, ==, after);
  assert_sound (fixture);
}

/* It stands whatever came first, and another store can take all of it. */
static void
test_replaced_in_another_cell (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");

  for (guint order = 0; order < 3; order++)
    {
      g_autofree char *folder = g_strdup_printf ("order-%u", order);
      g_autofree char *further = g_strdup_printf ("further-%u", order);
      g_autoptr (SendaStore) store = open_beside (fixture, folder);
      g_autoptr (SendaStore) other = open_beside (fixture, further);
      g_autoptr (LogCopy) copy = log_copy_new ();
      g_autoptr (SendaRecord) record = NULL;
      CopiedChange *change = NULL;
      g_autoptr (GError) error = NULL;

      merge_stores (fixture->store, store);
      log_copy_add_transaction (copy, SITE, 1);
      log_copy_add_transaction (copy, OTHER, 1);
      if (order == 0)
        log_copy_add (copy, OTHER, 5, 1, "task_force", RECORD, "name", SENDA_TEXT ("Mine"));
      change = log_copy_add (copy, SITE, 1, 1, "task_force", id, "region", SENDA_TEXT ("South"));
      if (order < 2)
        log_copy_link (change, SENDA_LINK_REPLACES, OTHER, 5);
      else
        log_copy_link (change, SENDA_LINK_REPLACES, senda_store_get_site (fixture->store), 1);
      if (order == 1)
        log_copy_add (copy, OTHER, 5, 1, "task_force", RECORD, "name", SENDA_TEXT ("Mine"));
      log_copy_merge (copy, store, NULL, &error);
      g_assert_no_error (error);
      record = senda_store_load (store, TASK_FORCE, order < 2 ? RECORD : id, NULL);
      g_assert_cmpstr (senda_record_get_text (record, "name"), ==, order < 2 ? "Mine" : "One");
      merge_stores (store, other);
      assert_same_stores (store, other);
    }
}

/* What came earlier and lied does not keep out what it lied about. */
static void
test_a_lie_that_came_first (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (LogCopy) lie = log_copy_new ();
  g_autoptr (LogCopy) truth = log_copy_new ();
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  log_copy_add_transaction (lie, SITE, 1);
  log_copy_link (log_copy_add (lie, SITE, 1, 1, "task_force", id, "region", SENDA_TEXT ("South")),
                 SENDA_LINK_REPLACES, OTHER, 2);
  log_copy_merge (lie, fixture->store, NULL, &error);
  g_assert_no_error (error);
  log_copy_add_transaction (truth, OTHER, 1);
  log_copy_add (truth, OTHER, 1, 1, "task_force", RECORD, "deleted", SENDA_INTEGER (0));
  log_copy_add (truth, OTHER, 2, 1, "task_force", RECORD, "name", SENDA_TEXT ("Mine"));
  log_copy_merge (truth, fixture->store, NULL, &error);
  g_assert_no_error (error);
  name = read_name (fixture, RECORD);
  g_assert_cmpstr (name, ==, "Mine");
  assert_sound (fixture);
}

/* Two that replace each other leave a cell with nothing, and nobody without a store. */
static void
test_each_replaces_the_other (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (LogCopy) copy = log_copy_new ();
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  log_copy_add_transaction (copy, SITE, 1);
  log_copy_add_transaction (copy, OTHER, 1);
  log_copy_link (log_copy_add (copy, SITE, 1, 1, "task_force", RECORD, "name", SENDA_TEXT ("A")),
                 SENDA_LINK_REPLACES, OTHER, 1);
  log_copy_link (log_copy_add (copy, OTHER, 1, 1, "task_force", RECORD, "name", SENDA_TEXT ("B")),
                 SENDA_LINK_REPLACES, SITE, 1);
  log_copy_merge (copy, fixture->store, NULL, &error);
  g_assert_no_error (error);
  name = read_name (fixture, RECORD);
  g_assert_null (name);
  assert_sound (fixture);
}

/* Every way in which a known entry may say something else. */
SPOIL (fork_value, senda_value_assign (&change->value, SENDA_TEXT ("Forked")))
SPOIL (fork_kind_of_value, senda_value_assign (&change->value, SENDA_INTEGER (1)))
SPOIL (fork_time, change->time++)
SPOIL (fork_column, replace_text (&change->column, "region"))
SPOIL (fork_link, log_copy_link (change, SENDA_LINK_REPLACES, OTHER, 1))
SPOIL (fork_transaction_time, transaction->time++)
SPOIL (fork_label, replace_text (&transaction->label, "goal-edit"))
SPOIL (fork_author, replace_text (&transaction->author, "Somebody else"))

static void
test_forks (StoreFixture *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  static const Spoil spoils[] = {
    fork_value, fork_kind_of_value, fork_time, fork_column, fork_link, fork_transaction_time,
    fork_label, fork_author,
  };
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = NULL;

  g_assert_true (senda_store_set_author (fixture->store, "Ann", NULL));
  id = add_task_force (fixture, "One");
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  merge_stores (fixture->store, second);
  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_autoptr (LogCopy) copy = log_copy_read (fixture->store, NULL);
      SendaMerge *merge = senda_store_merge (second, NULL);
      g_autoptr (GError) error = NULL;
      gboolean is_ours = TRUE;
      gint64 from_seq = 0;

      spoils[i] (copy->transactions->pdata[1], log_copy_find (copy, id, "name"));
      if (log_copy_give (copy, merge, &error))
        g_error ("Fork %u was taken", i);
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
      g_assert_cmpstr (senda_merge_get_twin (merge, &from_seq, &is_ours), ==,
                       senda_store_get_site (fixture->store));
      g_assert_cmpint (from_seq, ==, 3);
      g_assert_false (is_ours);
      senda_merge_free (merge);
    }
  assert_same_stores (fixture->store, second);
}

/* A file may tell a transaction twice, once with its label withheld, but not in two ways. */
static void
test_told_twice (StoreFixture *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  const SendaLogTransaction told = { SITE, 1, 1772000000000, "Ann", "edit", "goal-edit" };
  SendaLogTransaction again = told;
  g_autoptr (SendaMerge) merge = senda_store_merge (fixture->store, NULL);
  g_autoptr (GError) error = NULL;

  again.label = SENDA_LOG_WITHHELD;
  g_assert_true (senda_merge_add_transaction (merge, &again, &error));
  g_assert_true (senda_merge_add_transaction (merge, &told, &error));
  g_assert_true (senda_merge_add_transaction (merge, &again, &error));
  again.label = "goal-remove";
  g_assert_false (senda_merge_add_transaction (merge, &again, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
}

/* Transactions that nothing belongs to are held in memory: not without end. */
static void
test_nothing_but_transactions (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *label = g_strnfill (50000, 'a');
  g_autoptr (SendaMerge) merge = senda_store_merge (fixture->store, NULL);
  g_autoptr (GError) error = NULL;
  gint64 n = 1;

  for (gboolean taken = TRUE; taken; n++)
    {
      const SendaLogTransaction told = { SITE, n, 1772000000000, NULL, "edit", label };

      taken = senda_merge_add_transaction (merge, &told, &error);
      g_assert_cmpint (n, <, 5000);
    }
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
  g_assert_cmpint (n, >, 500);
  g_clear_pointer (&merge, senda_merge_free);
  assert_sound (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/merge-hostile/entries", test_hostile_entries);
  STORE_TEST ("/merge-hostile/another-cell", test_replaced_in_another_cell);
  STORE_TEST ("/merge-hostile/lie", test_a_lie_that_came_first);
  STORE_TEST ("/merge-hostile/circle", test_each_replaces_the_other);
  STORE_TEST ("/merge-hostile/forks", test_forks);
  STORE_TEST ("/merge-hostile/told-twice", test_told_twice);
  STORE_TEST ("/merge-hostile/nothing-but-transactions", test_nothing_but_transactions);
  return g_test_run ();
}
