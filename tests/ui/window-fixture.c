/* window-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "window-fixture.h"

#include "senda-locale.h"

#define PATIENCE 10

/* For main(), instead of g_test_init(). The language is the environment's. */
void
window_test_init (int    *argc,
                  char ***argv)
{
  g_autofree char *language = NULL;

  /* Before it: gtk_test_init() would take a locale of its own. */
  gtk_disable_setlocale ();
  g_setenv ("GTK_A11Y", "test", TRUE);
  /* Folders of its own come from support/headless: the option that isolates them would hide the
   * system's MIME types, without which GTK knows no icon. */
  g_test_init (argc, argv, NULL);
  language = senda_locale_choose (NULL, "system");
  senda_locale_use (language);
  gtk_init ();
  adw_init ();
}

static gboolean
too_late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until @done says TRUE; fails after ten seconds. */
void
wait_until (gboolean (*done) (gpointer data),
            gpointer   data)
{
  gboolean too_late = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE, too_late_cb, &too_late);

  while (!done (data) && !too_late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_false (too_late);
}

/* Lets everything that is due happen. */
void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
is_let_go (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
destroy_window (GtkWindow *window,
                gpointer  *held)
{
  g_object_add_weak_pointer (G_OBJECT (*held), held);
  gtk_window_destroy (window);
  settle ();
  wait_until (is_let_go, held);
}

static gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (data)) > 0;
}

/* Puts @widget in a window of that size and shows it. */
GtkWindow *
show_in_window (GtkWidget *widget,
                int        width,
                int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_drawn, widget);
  gtk_test_widget_wait_for_draw (window);
  settle ();
  return GTK_WINDOW (window);
}

static gboolean
press_on (GtkWidget          *widget,
          GtkEventController *controller,
          guint               key)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0 &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/* Does what @key does where the focus is in @window; fails when it does nothing. */
void
press_in (GtkWindow *window,
          guint      key)
{
  for (GtkWidget *widget = gtk_window_get_focus (window); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_SHORTCUT_CONTROLLER (controller) && press_on (widget, controller, key))
            {
              settle ();
              return;
            }
        }
    }
  g_test_message ("nothing takes the key %s", gdk_keyval_name (key));
  g_test_fail ();
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (text == NULL)
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
  if (GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget))
    return find_widget (gtk_widget_get_first_child (widget), GTK_TYPE_LABEL, text) != NULL;
  return FALSE;
}

/* The first widget below @root, itself included, of that type whose label or title is @text (NULL:
 * any). */
GtkWidget *
find_widget (GtkWidget  *root,
             GType       type,
             const char *text)
{
  GtkWidget *found = NULL;

  if (root == NULL)
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && says (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type, text);
  return found;
}

/* Whether a label that is seen below @root says @text. */
gboolean
shows_text (GtkWidget  *root,
            const char *text)
{
  if (GTK_IS_LABEL (root))
    return says (root, text) && gtk_widget_get_mapped (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
needs_name (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_CHECK_BUTTON (widget) || GTK_IS_DROP_DOWN (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* The platform's own parts are left out: window buttons, and the text inside an entry. */
static gboolean
is_own_business (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_POPOVER (widget);
}

/* Every button, entry, list and the like has a name for those who cannot see it. */
void
assert_all_named (GtkWidget *root)
{
  if (needs_name (root) && !has_name (root))
    {
      g_autofree char *path = g_strdup (G_OBJECT_TYPE_NAME (root));

      for (GtkWidget *up = gtk_widget_get_parent (root); up; up = gtk_widget_get_parent (up))
        {
          g_autofree char *below = g_steal_pointer (&path);

          path = g_strdup_printf ("%s > %s", G_OBJECT_TYPE_NAME (up), below);
        }
      g_test_message ("no name: %s", path);
      g_test_fail ();
    }
  if (GTK_IS_EDITABLE (root))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!is_own_business (child))
      assert_all_named (child);
}

void
assert_not_wider_than (GtkWidget *widget,
                       int        width)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, width);
}
