/* protocol-views-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocol-views-fixture.h"

#include <string.h>

static void
open_place_cb (GSimpleAction        *action G_GNUC_UNUSED,
               GVariant             *parameter,
               ProtocolViewsFixture *fixture)
{
  g_free (fixture->opened);
  fixture->opened = g_variant_dup_string (parameter, NULL);
}

void
protocol_views_set_up (ProtocolViewsFixture *fixture,
                       gconstpointer         data)
{
  live_protocols_fixture_set_up (&fixture->base, data);
  fixture->protocol = start_protocol (&fixture->base, "protocol.media");
  decide_all (&fixture->base, fixture->protocol);
  senda_protocols_choose (fixture->base.protocols, fixture->protocol);
}

void
protocol_views_tear_down (ProtocolViewsFixture *fixture,
                          gconstpointer         data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->view);
  g_clear_object (&fixture->protocol);
  g_clear_pointer (&fixture->opened, g_free);
  live_protocols_fixture_tear_down (&fixture->base, data);
}

void
protocol_views_show (ProtocolViewsFixture *fixture,
                     GType                 type,
                     const char           *target,
                     int                   width)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open-place", G_VARIANT_TYPE_STRING);

  fixture->view = g_object_new (type,
                                "people", fixture->base.people,
                                "protocols", fixture->base.protocols,
                                NULL);
  fixture->window = show_in_window (fixture->view, width, 800);
  g_signal_connect (action, "activate", G_CALLBACK (open_place_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  g_assert_true (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), target));
  settle ();
}

void
protocol_views_act (GtkWidget  *widget,
                    const char *name,
                    const char *target)
{
  g_assert_true (gtk_widget_activate_action (widget, name, target ? "s" : NULL, target));
  settle ();
}

char *
protocol_views_dup_plain (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);

  return g_strconcat (parts[0], parts[1], NULL);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      find_widget (gtk_widget_get_first_child (root), GTK_TYPE_LABEL, label) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

void
protocol_views_press (GtkWidget  *root,
                      const char *label)
{
  g_autofree char *plain = protocol_views_dup_plain (label);
  GtkWidget *button = find_button (root, plain);

  if (button == NULL)
    g_test_message ("no button says %s", label);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

GtkWidget *
protocol_views_dialog (ProtocolViewsFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (fixture->window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

gboolean
protocol_views_says (GtkWidget  *root,
                     const char *text)
{
  gboolean found = FALSE;

  if (GTK_IS_LABEL (root))
    return gtk_widget_get_mapped (root) &&
           strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = protocol_views_says (child, text);
  return found;
}

SendaRecord *
protocol_views_adopt (ProtocolViewsFixture *fixture,
                      const char           *summary)
{
  SendaRecord *version = adopt_now (&fixture->base, fixture->protocol, summary);

  settle ();
  return version;
}
