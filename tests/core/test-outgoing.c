/* test-outgoing.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file that goes out says of its sender, who may read it, and when it takes its place.
 */
#include "config.h"

#include "bundle-fixture.h"
#include "exchange-fixture.h"

#include "senda-shared-folder.h"
#include "unsynced-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

typedef struct
{
  Exchange exchange;
  char *task_force;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  exchange_set_up (&fixture->exchange, 1);
  fixture->task_force = exchange_add_sample (&fixture->exchange);
  fixture->path = exchange_path (&fixture->exchange, "out.senda");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  exchange_tear_down (&fixture->exchange);
  g_free (fixture->task_force);
  g_free (fixture->path);
}

static gboolean
send (Fixture        *fixture,
      SendaBundleKind kind,
      SendaPrivacy    profile,
      const char     *passphrase,
      GError        **error)
{
  const SendaOutgoing outgoing = {
    .kind = kind,
    .task_force = fixture->task_force,
    .profile = profile,
    .passphrase = passphrase,
    .path = fixture->path,
  };

  return senda_workspace_send (fixture->exchange.desks[0], &outgoing, NULL, NULL, NULL, NULL, error);
}

static int
get_mode (Fixture *fixture)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* Whoever works here is nowhere in what the public gets, neither in the lines nor in the head. */
static void
test_public_copy (Fixture      *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *public = NULL;
  g_autofree char *members = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (send (fixture, SENDA_BUNDLE_COPY, SENDA_PRIVACY_PUBLIC, NULL, &error));
  g_assert_true (g_file_get_contents (fixture->path, &public, NULL, NULL));
  g_assert_null (strstr (public, "Ana Ruiz"));
  g_assert_true (send (fixture, SENDA_BUNDLE_COPY, SENDA_PRIVACY_MEMBERS, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &members, NULL, NULL));
  g_assert_nonnull (strstr (members, "\"sender\":\"Ana Ruiz\""));
}

/* What anybody can read who gets at the file is the sender's alone. */
static void
test_mode (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (send (fixture, SENDA_BUNDLE_TASK_FORCE, 0, NULL, &error));
  g_assert_cmphex (get_mode (fixture), ==, 0600);
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (send (fixture, SENDA_BUNDLE_TASK_FORCE, 0, PASSPHRASE, &error));
  g_assert_cmphex (get_mode (fixture), ==, 0640);
  g_assert_true (send (fixture, SENDA_BUNDLE_TASK_FORCE, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmphex (get_mode (fixture), ==, 0600);
}

/* The file stands, whole: that it cannot be noted down is no reason to say that it failed. */
static void
test_no_note (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  take_no_notes (G_OBJECT (senda_workspace_get_store (fixture->exchange.desks[0])));
  g_assert_true (send (fixture, SENDA_BUNDLE_TASK_FORCE, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

/* What was begun in the shared folder and never finished is not kept there for everybody. */
static void
test_leftover (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  SendaWorkspace *desk = fixture->exchange.desks[0];
  struct utimbuf long_ago = { 1000000000, 1000000000 };
  g_autofree char *shared = exchange_path (&fixture->exchange, "shared");
  g_autofree char *place = g_build_filename (shared, "Senda", fixture->task_force,
                                             senda_store_get_site (senda_workspace_get_store (desk)),
                                             NULL);
  g_autofree char *left = g_build_filename (place, ".senda-AbC123.part", NULL);
  g_autoptr (SendaSharedFolder) folder = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_changes = 0;

  g_assert_cmpint (g_mkdir_with_parents (place, 0777), ==, 0);
  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  g_assert_cmpint (g_utime (left, &long_ago), ==, 0);
  folder = senda_shared_folder_set (desk, fixture->task_force, shared, PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (senda_shared_folder_write (folder, NULL, NULL, NULL, &n_changes, &error));
  g_assert_cmpint (n_changes, >, 0);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
}

/* A file that does not say of what it is gets an answer as any other. */
static void
test_of_nobody (Fixture      *fixture,
                gconstpointer data)
{
  static const char format[] =
    "{\"senda\":\"bundle\",\"format\":1,\"kind\":\"%s\",\"profile\":\"full\",\"held\":\"full\","
    "\"id\":\"11111111-0000-4000-8000-000000000001\",\"site\":\"" BUNDLE_SITE "\",\"made_at\":1,"
    "\"program\":\"0.7\",\"schema\":1,\"about\":1}";
  const char *kind = data;
  g_autofree char *head = g_strdup_printf (format, kind);
  g_autoptr (GBytes) bytes = bundle_fixture_close (head, "");
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));
  senda_incoming_set_workspace (incoming, fixture->exchange.desks[0]);
  g_assert_false (senda_incoming_open (incoming, NULL, NULL, &error) &&
                  senda_incoming_look (incoming, NULL, NULL, NULL, &error));
  bundle_fixture_assert_said (&error, strcmp (kind, "summary") == 0 ? SENDA_ERROR_INVALID
                                                                    : SENDA_ERROR_DAMAGED);
}

#define ADD(path, test, data) \
  g_test_add ("/outgoing/" path, Fixture, data, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("public-copy", test_public_copy, NULL);
  ADD ("mode", test_mode, NULL);
  ADD ("no-note", test_no_note, NULL);
  ADD ("leftover", test_leftover, NULL);
  ADD ("of-nobody/summary", test_of_nobody, "summary");
  ADD ("of-nobody/folder", test_of_nobody, "folder");
  ADD ("of-nobody/task-force", test_of_nobody, "task-force");
  return g_test_run ();
}
