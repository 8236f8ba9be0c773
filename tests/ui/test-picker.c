/* test-picker.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-picker.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

#define MANY 2000

typedef struct
{
  GtkWidget *picker;
  GtkWindow *window;
  GString *heard; /* what was picked and typed */
  gboolean has_many;
} PickerFixture;

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  PickerFixture *fixture = data;

  senda_picker_add (picker, "ana", "Ana Peña", "River Shelter", "Members");
  senda_picker_add (picker, "bo", "Bo Lind", NULL, "Members");
  senda_picker_add (picker, "cleo", "Cleo Ray", NULL, "Former");
  for (int i = 0; fixture->has_many && i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%d", i);
      g_autofree char *title = g_strdup_printf ("Person %04d", i);

      senda_picker_add (picker, id, title, NULL, NULL);
    }
}

static void
picked_cb (PickerFixture *fixture,
           const char    *id)
{
  g_string_append_printf (fixture->heard, "[%s]", id ? id : "none");
}

static void
typed_cb (PickerFixture *fixture,
          const char    *text)
{
  g_string_append_printf (fixture->heard, "“%s”", text);
}

static void
set_up (PickerFixture *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->heard = g_string_new (NULL);
  fixture->picker = senda_picker_new ("Alternate for", "Not said", fill_cb, fixture);
  g_signal_connect_swapped (fixture->picker, "picked", G_CALLBACK (picked_cb), fixture);
  g_signal_connect_swapped (fixture->picker, "typed", G_CALLBACK (typed_cb), fixture);
  fixture->window = show_in_window (fixture->picker, 360, 500);
}

static void
tear_down (PickerFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  destroy_window (fixture->window, (gpointer *) &fixture->picker);
  g_string_free (fixture->heard, TRUE);
}

static GtkWidget *
get_button (PickerFixture *fixture)
{
  return gtk_widget_get_first_child (fixture->picker);
}

static GtkWidget *
get_search (PickerFixture *fixture)
{
  return find_widget (fixture->picker, GTK_TYPE_SEARCH_ENTRY, NULL);
}

static GtkListBox *
get_list (PickerFixture *fixture)
{
  return GTK_LIST_BOX (find_widget (fixture->picker, GTK_TYPE_LIST_BOX, NULL));
}

static gboolean
is_open (PickerFixture *fixture)
{
  GtkWidget *popover = find_widget (fixture->picker, GTK_TYPE_POPOVER, NULL);

  return popover != NULL && gtk_widget_get_visible (popover);
}

static guint
count_rows (PickerFixture *fixture)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (get_list (fixture), n) != NULL)
    n++;
  return n;
}

static void
open_list (PickerFixture *fixture)
{
  g_signal_emit_by_name (get_button (fixture), "clicked");
  settle ();
  g_assert_true (is_open (fixture));
}

static void
type_text (PickerFixture *fixture,
           const char    *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_search (fixture)), text);
  settle ();
}

static void
press_enter (PickerFixture *fixture)
{
  g_signal_emit_by_name (get_search (fixture), "activate");
  settle ();
}

static void
press_down_in_search (PickerFixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (get_search (fixture));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys) &&
          gtk_event_controller_get_propagation_phase (keys) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Down, 0, 0, &handled);
    }
  g_assert_true (handled);
  settle ();
}

static void
move_in_list (PickerFixture *fixture,
              int            by)
{
  g_signal_emit_by_name (get_list (fixture), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, by,
                         FALSE, FALSE);
  settle ();
}

static gboolean
is_focused (GtkWidget *widget)
{
  return gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

static void
test_typing_filters (PickerFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  open_list (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_true (is_focused (get_search (fixture)));
  type_text (fixture, "pena shel");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  press_enter (fixture);
  g_assert_cmpstr (fixture->heard->str, ==, "[ana]");
  g_assert_false (is_open (fixture));
  g_assert_true (is_focused (get_button (fixture)));
}

/* What is shown as chosen is only what the record says. */
static void
test_shows_what_it_is_told (PickerFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_true (shows_text (fixture->picker, "Not said"));
  open_list (fixture);
  type_text (fixture, "bo");
  press_enter (fixture);
  g_assert_true (shows_text (fixture->picker, "Not said"));
  senda_picker_set_chosen (SENDA_PICKER (fixture->picker), "bo", "Bo Lind");
  settle ();
  g_assert_true (shows_text (get_button (fixture), "Bo Lind"));
}

static void
test_keys_move (PickerFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  open_list (fixture);
  press_down_in_search (fixture);
  g_assert_true (is_focused (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 0))));
  move_in_list (fixture, 1);
  g_assert_true (is_focused (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 1))));
  move_in_list (fixture, -1);
  move_in_list (fixture, -1);
  g_assert_true (is_focused (get_search (fixture)));
  press_down_in_search (fixture);
  move_in_list (fixture, 1);
  g_signal_emit_by_name (get_list (fixture), "activate-cursor-row");
  settle ();
  g_assert_cmpstr (fixture->heard->str, ==, "[bo]");
}

static void
test_escape_picks_nothing (PickerFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  open_list (fixture);
  type_text (fixture, "bo");
  g_signal_emit_by_name (get_search (fixture), "stop-search");
  settle ();
  g_assert_false (is_open (fixture));
  g_assert_cmpstr (fixture->heard->str, ==, "");
  open_list (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
}

static void
test_none (PickerFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  SendaPicker *picker = SENDA_PICKER (fixture->picker);

  senda_picker_set_clearable (picker, TRUE);
  open_list (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  senda_picker_set_chosen (picker, "bo", "Bo Lind");
  open_list (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 0)));
  settle ();
  g_assert_cmpstr (fixture->heard->str, ==, "[none]");
}

static void
test_own_words (PickerFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  open_list (fixture);
  type_text (fixture, "Zapotec");
  press_enter (fixture);
  g_assert_cmpstr (fixture->heard->str, ==, "");

  senda_picker_set_takes_words (SENDA_PICKER (fixture->picker), TRUE);
  open_list (fixture);
  type_text (fixture, " Zapotec ");
  press_enter (fixture);
  g_assert_cmpstr (fixture->heard->str, ==, "“Zapotec”");

  /* What the list has is taken from it. */
  g_string_truncate (fixture->heard, 0);
  open_list (fixture);
  type_text (fixture, "cleo ray");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  press_enter (fixture);
  g_assert_cmpstr (fixture->heard->str, ==, "[cleo]");
}

static void
test_many (PickerFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  fixture->has_many = TRUE;
  senda_picker_set_chosen (SENDA_PICKER (fixture->picker), "id-300", "Person 0300");
  open_list (fixture);
  g_assert_cmpuint (count_rows (fixture), <, MANY / 2);
  g_assert_nonnull (gtk_list_box_get_selected_row (get_list (fixture)));
  type_text (fixture, "person 1999");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  type_text (fixture, "person");
  press_down_in_search (fixture);
  for (int i = 0; i < 100; i++)
    g_signal_emit_by_name (get_list (fixture), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE,
                           FALSE);
  settle ();
  g_assert_true (is_focused (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture),
                                                                        100))));
}

static void
test_named_and_narrow (PickerFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  senda_picker_set_chosen (SENDA_PICKER (fixture->picker), "x",
                           "A coalition with a very long name that takes several lines");
  open_list (fixture);
  assert_all_named (get_button (fixture));
  assert_all_named (gtk_popover_get_child (
    GTK_POPOVER (find_widget (fixture->picker, GTK_TYPE_POPOVER, NULL))));
  assert_not_wider_than (fixture->picker, 300);
}

#define ADD(path, test) g_test_add (path, PickerFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("/picker/typing-filters-and-enter-picks", test_typing_filters);
  ADD ("/picker/what-is-chosen-is-what-it-is-told", test_shows_what_it_is_told);
  ADD ("/picker/keys-move-between-search-and-list", test_keys_move);
  ADD ("/picker/escape-picks-nothing", test_escape_picks_nothing);
  ADD ("/picker/none-is-offered-while-something-is-chosen", test_none);
  ADD ("/picker/words-of-ones-own-where-they-are-taken", test_own_words);
  ADD ("/picker/a-long-list-grows-as-one-goes-down", test_many);
  ADD ("/picker/everything-is-named-and-fits-a-phone", test_named_and_narrow);
  return g_test_run ();
}
