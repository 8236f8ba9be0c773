/* members-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "members-fixture.h"

#include "senda-people-place.h"
#include "senda-record-edits.h"

static SendaRecord *
add_given (MembersFixture        *fixture,
           const SendaRecordInfo *info,
           const SendaGiven      *given)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *record =
    senda_record_add (fixture->base.workspace, info,
                      senda_record_get_id (SENDA_RECORD (fixture->task_force)), given, &error);

  g_assert_no_error (error);
  return record;
}

void
members_add (MembersFixture *fixture,
             const char     *name,
             const char     *standing)
{
  const SendaGiven given[] = { { "name", name }, { "standing", standing }, { NULL } };

  g_object_unref (add_given (fixture, &senda_member_info, given));
}

void
members_undo (MembersFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
}

guint
members_count (MembersFixture *fixture)
{
  g_autoptr (GListModel) members =
    senda_workspace_list (fixture->base.workspace, &senda_member_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));

  return g_list_model_get_n_items (members);
}

void
members_set_up_empty (MembersFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
}

void
members_show (MembersFixture *fixture,
              int             width)
{
  fixture->place = g_object_new (SENDA_TYPE_PEOPLE_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
}

void
members_set_up (MembersFixture *fixture,
                gconstpointer   data)
{
  const SendaGiven agency[] = { { "name", "Harbor Advocates" },
                                { "discipline", "discipline.victim-services" }, { NULL } };
  SendaGiven ana[] = { { "name", "Ana Peña" }, { "title", "Advocate" }, { "agency", NULL },
                       { "email", "ana@harbor.example" }, { NULL } };

  members_set_up_empty (fixture, data);
  fixture->agency = add_given (fixture, &senda_agency_info, agency);
  ana[2].text = senda_record_get_id (fixture->agency);
  fixture->ana = add_given (fixture, &senda_member_info, ana);
  members_add (fixture, "Bo Lind", SENDA_MEMBER_ON_LEAVE);
  members_add (fixture, "Zoe Ash", NULL);
}

void
members_tear_down (MembersFixture *fixture,
                   gconstpointer   data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_clear_object (&fixture->ana);
  g_clear_object (&fixture->agency);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

void
members_press (GtkWidget  *root,
               const char *label)
{
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

/* The window that stands over the others. */
GtkWidget *
members_find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_WINDOW (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}
