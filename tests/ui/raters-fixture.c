/* raters-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "raters-fixture.h"

#include "senda-ballot-edits.h"
#include "senda-record-edits.h"
#include "senda-round-edits.h"
#include "senda-rounds-place.h"

static SendaRecord *
add_member (RatersFixture *fixture,
            const char    *name)
{
  const SendaGiven given[] = { { "name", name }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  SendaRecord *member =
    senda_record_add (fixture->base.workspace, &senda_member_info,
                      senda_record_get_id (SENDA_RECORD (fixture->task_force)), given, &error);

  g_assert_no_error (error);
  return member;
}

void
raters_set_up (RatersFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->members[0] = add_member (fixture, "Ana Peña");
  fixture->members[1] = add_member (fixture, "Zoe Ash");
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
  fixture->rounds = senda_rounds_new (fixture->people);
}

void
raters_tear_down (RatersFixture *fixture,
                  gconstpointer  data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->members); i++)
    g_clear_object (&fixture->members[i]);
  g_assert_finalize_object (fixture->rounds);
  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

void
raters_show (RatersFixture *fixture,
             int            width)
{
  fixture->place = g_object_new (SENDA_TYPE_ROUNDS_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
}

void
raters_open (RatersFixture *fixture,
             const char    *section,
             const char    *id)
{
  g_autofree char *target = id ? g_strconcat (section, ":", id, NULL) : g_strdup (section);

  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

/* Held by the list of rounds. */
SendaRecord *
raters_add_round (RatersFixture *fixture,
                  const char    *name,
                  const char    *state,
                  gboolean       carries)
{
  const SendaRoundPlan plan = {
    .name = name,
    .state = state,
    .invites_all = TRUE,
    .starts_from = carries ? senda_rounds_get_latest (fixture->rounds) : NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = senda_round_open (fixture->people, &plan, &error);

  g_assert_no_error (error);
  return round;
}

/* The button that says @label, which may have a mnemonic. */
GtkWidget *
raters_find_button (GtkWidget  *root,
                    const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, plain);

  g_assert_nonnull (button);
  return button;
}

void
raters_press (GtkWidget  *root,
              const char *label)
{
  GtkWidget *button = raters_find_button (root, label);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

/* The window of that type that stands over the others; NULL for none. */
GtkWidget *
raters_find_over (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

GtkWidget *
raters_find (RatersFixture *fixture,
             GType          type)
{
  GtkWidget *found = find_widget (fixture->place, type, NULL);

  g_assert_nonnull (found);
  return found;
}

/* What the question says; it is answered with yes. (transfer full) */
char *
raters_say_yes ( void)
{
  GtkWidget *dialog = raters_find_over (ADW_TYPE_MESSAGE_DIALOG);
  char *body = NULL;

  g_assert_nonnull (dialog);
  body = g_strdup (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
  return body;
}

SendaRecord *
raters_get_rater (RatersFixture *fixture,
                  guint          member)
{
  return senda_ballot_box_find_rater (senda_rounds_get_box (fixture->rounds),
                                      senda_record_get_id (fixture->members[member]));
}

/* What that member says of the first element; NULL for nothing. */
SendaRecord *
raters_get_rating (RatersFixture *fixture,
                   guint          member)
{
  SendaBallotBox *box = senda_rounds_get_box (fixture->rounds);
  SendaRecord *ballot = senda_ballot_box_find_ballot (box, raters_get_rater (fixture, member));
  const SendaElement *element =
    senda_content_get_element (senda_workspace_get_content (fixture->base.workspace), 0);

  return ballot ? senda_ballot_box_find_rating (box, ballot, element) : NULL;
}

void
raters_rate_first (RatersFixture *fixture)
{
  const SendaElement *element =
    senda_content_get_element (senda_workspace_get_content (fixture->base.workspace), 0);
  g_autoptr (GError) error = NULL;

  senda_ballot_rate (fixture->base.workspace, senda_rounds_get_latest (fixture->rounds),
                     senda_record_get_id (fixture->members[0]), element, SENDA_RATING_STAGE, 2,
                     SENDA_BALLOT_SCREEN, &error);
  g_assert_no_error (error);
}
