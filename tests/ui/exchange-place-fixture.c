/* exchange-place-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "exchange-place-fixture.h"

#include "senda-exchange-place.h"
#include "senda-incoming-window.h"
#include "senda-member.h"
#include "senda-outgoing.h"
#include "senda-record-edits.h"

const char *
get_id (ExchangeFixture *fixture)
{
  return senda_record_get_id (SENDA_RECORD (fixture->task_force));
}

char *
path_of (ExchangeFixture *fixture,
         const char      *name)
{
  return g_build_filename (fixture->base.folder, name, NULL);
}

void
send_file (ExchangeFixture *fixture,
           SendaWorkspace  *workspace,
           SendaBundleKind  kind,
           const char      *passphrase,
           const char      *name)
{
  g_autofree char *path = path_of (fixture, name);
  const SendaOutgoing outgoing = {
    .kind = kind, .task_force = get_id (fixture), .profile = SENDA_PRIVACY_MEMBERS,
    .passphrase = passphrase, .path = path,
  };
  g_autoptr (GError) error = NULL;

  senda_workspace_send (workspace, &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
exchange_place_set_up (ExchangeFixture *fixture,
                       gconstpointer    data)
{
  g_autofree char *store = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add_sample (fixture->base.workspace, &error);
  g_assert_no_error (error);
  store = path_of (fixture, "ben.sendadb");
  path = path_of (fixture, "all.senda");
  fixture->ben = senda_workspace_open (store, NULL, "en", &error);
  g_assert_no_error (error);
  send_file (fixture, fixture->base.workspace, SENDA_BUNDLE_TASK_FORCE, NULL, "all.senda");
  incoming = senda_incoming_new (path);
  senda_incoming_open (incoming, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_set_workspace (incoming, fixture->ben);
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->place = g_object_new (SENDA_TYPE_EXCHANGE_PLACE, "workspace", fixture->base.workspace,
                                 NULL);
  senda_place_set_task_force (SENDA_PLACE (fixture->place), fixture->task_force);
  fixture->window = show_in_window (fixture->place, 1000, 800);
}

void
exchange_place_tear_down (ExchangeFixture *fixture,
                          gconstpointer    data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_object_unref (fixture->task_force);
  senda_workspace_close (fixture->ben);
  g_object_unref (fixture->ben);
  fixture_tear_down (&fixture->base, data);
}

/* The window that stands over the place's. */
GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

gboolean
is_asked (gpointer data G_GNUC_UNUSED)
{
  return find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

gboolean
is_there (gpointer data G_GNUC_UNUSED)
{
  return find_dialog (ADW_TYPE_WINDOW) != NULL;
}

gboolean
is_closed (gpointer data)
{
  return !is_there (data);
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Shown;

static gboolean
is_shown (gpointer data)
{
  const Shown *shown = data;

  return shows_text (shown->root, shown->text);
}

void
wait_for_text (GtkWidget  *root,
               const char *text)
{
  Shown shown = { root, text };

  wait_until (is_shown, &shown);
  settle ();
}

void
press_button (GtkWidget  *root,
       const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, plain);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

void
choose (GtkWidget  *root,
        const char *text)
{
  GtkWidget *label = find_widget (root, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)), TRUE);
  settle ();
}

void
open_section (ExchangeFixture *fixture,
              const char      *target)
{
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
  assert_all_named (fixture->place);
}

/* Looks at a file in a window of its own. (transfer none) */
GtkWidget *
open_file (ExchangeFixture *fixture,
           const char      *name)
{
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  GtkWidget *window = senda_incoming_window_new (fixture->place, fixture->base.workspace, incoming,
                                                 NULL);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static SendaRecord *
get_ana (SendaWorkspace *workspace)
{
  g_autoptr (GListModel) members = senda_workspace_list (workspace, &senda_member_info, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (SendaRecord) member = g_list_model_get_item (members, i);

      if (g_strcmp0 (senda_record_get_text (member, "name"), "Ana Ruiz") == 0)
        return g_steal_pointer (&member);
    }
  g_assert_not_reached ();
}

void
edit_ana (SendaWorkspace *workspace,
          const char     *field,
          const char     *text)
{
  g_autoptr (SendaRecord) ana = get_ana (workspace);
  g_autoptr (GError) error = NULL;

  senda_record_edit (workspace, ana, field, NULL, text, &error);
  g_assert_no_error (error);
}

void
assert_ana (SendaWorkspace *workspace,
            const char     *field,
            const char     *text)
{
  g_autoptr (SendaRecord) ana = get_ana (workspace);

  g_assert_cmpstr (senda_record_get_text (ana, field), ==, text);
}
