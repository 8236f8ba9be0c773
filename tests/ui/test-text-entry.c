/* test-text-entry.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "window-fixture.h"

#include "senda-text-entry.h"
#include "senda-wording-entry.h"

typedef struct
{
  GtkWindow *window;
  SendaTextEntry *entry;
  GtkWidget *elsewhere;
  char *committed;
  guint n_committed;
  gboolean refuse;
} Context;

static void
committed_cb (SendaTextEntry *entry,
              const char     *text,
              Context        *context)
{
  context->n_committed++;
  g_free (context->committed);
  context->committed = g_strdup (text);
  if (context->refuse)
    senda_text_entry_refuse (entry);
}

static void
set_up (Context       *context,
        gconstpointer  multi_line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  context->entry = SENDA_TEXT_ENTRY (senda_text_entry_new (GPOINTER_TO_INT (multi_line)));
  senda_text_entry_set_label (context->entry, "Name");
  context->elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (context->entry));
  gtk_box_append (GTK_BOX (box), context->elsewhere);
  g_signal_connect (context->entry, "committed", G_CALLBACK (committed_cb), context);
  context->window = show_in_window (box, 300, 200);
  gtk_widget_grab_focus (GTK_WIDGET (context->entry));
}

static void
tear_down (Context       *context,
           gconstpointer  data G_GNUC_UNUSED)
{
  destroy_window (context->window, (gpointer *) &context->entry);
  g_free (context->committed);
}

static void
type_text (Context    *context,
           const char *text)
{
  GtkWidget *view = find_widget (GTK_WIDGET (context->entry), GTK_TYPE_TEXT_VIEW, NULL);

  if (view != NULL)
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (context->entry), GTK_TYPE_ENTRY,
                                                      NULL)), text);
}

static void
assert_shows (Context    *context,
              const char *text)
{
  g_autofree char *typed = senda_text_entry_dup_typed (context->entry);

  g_assert_cmpstr (typed, ==, text);
}

static void
test_commits_on_leaving (Context       *context,
                         gconstpointer  data G_GNUC_UNUSED)
{
  type_text (context, "Leadership");
  g_assert_true (senda_text_entry_is_uncommitted (context->entry));
  g_assert_cmpuint (context->n_committed, ==, 0);
  gtk_widget_grab_focus (context->elsewhere);
  g_assert_cmpstr (context->committed, ==, "Leadership");
  g_assert_false (senda_text_entry_is_uncommitted (context->entry));
  gtk_widget_grab_focus (GTK_WIDGET (context->entry));
  gtk_widget_grab_focus (context->elsewhere);
  g_assert_cmpuint (context->n_committed, ==, 1);
}

static gboolean
is_committed (gpointer data)
{
  return ((Context *) data)->n_committed > 0;
}

static void
test_commits_after_a_rest (Context       *context,
                           gconstpointer  data G_GNUC_UNUSED)
{
  type_text (context, "a");
  wait_until (is_committed, context);
  g_assert_cmpstr (context->committed, ==, "a");
}

static void
test_commits_when_it_goes (Context       *context,
                           gconstpointer  data G_GNUC_UNUSED)
{
  type_text (context, "a");
  gtk_widget_set_visible (GTK_WIDGET (context->entry), FALSE);
  g_assert_cmpstr (context->committed, ==, "a");
}

static void
test_keeps_what_is_typed (Context       *context,
                          gconstpointer  data G_GNUC_UNUSED)
{
  senda_text_entry_set_text (context->entry, "before");
  assert_shows (context, "before");
  senda_text_entry_set_text (context->entry, "");
  type_text (context, "mine");
  senda_text_entry_set_text (context->entry, "theirs");
  assert_shows (context, "mine");
  senda_text_entry_flush_within (GTK_WIDGET (context->window));
  g_assert_cmpstr (context->committed, ==, "mine");
  senda_text_entry_set_text (context->entry, "theirs");
  assert_shows (context, "theirs");
}

static void
test_undo_is_the_fields_until_committed (Context       *context,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  SendaTextEntry *around = senda_text_entry_around (gtk_window_get_focus (context->window));

  g_assert_true (around == context->entry);
  g_assert_false (senda_text_entry_undo_typing (context->entry));
  type_text (context, "typed");
  g_assert_true (senda_text_entry_undo_typing (context->entry));
  assert_shows (context, "");
  g_assert_true (senda_text_entry_redo_typing (context->entry));
  assert_shows (context, "typed");
  senda_text_entry_flush (context->entry);
  g_assert_false (senda_text_entry_undo_typing (context->entry));
  assert_shows (context, "typed");
}

static void
test_refused_text_stays (Context       *context,
                         gconstpointer  data G_GNUC_UNUSED)
{
  context->refuse = TRUE;
  type_text (context, "too much");
  gtk_widget_grab_focus (context->elsewhere);
  assert_shows (context, "too much");
  g_assert_cmpstr (senda_text_entry_get_text (context->entry), ==, "");
  g_assert_true (senda_text_entry_is_uncommitted (context->entry));
  context->refuse = FALSE;
  senda_text_entry_flush (context->entry);
  g_assert_cmpstr (senda_text_entry_get_text (context->entry), ==, "too much");
}

static void
test_manual_waits (Context       *context,
                   gconstpointer  data G_GNUC_UNUSED)
{
  senda_text_entry_set_manual (context->entry, TRUE);
  type_text (context, "draft");
  gtk_widget_grab_focus (context->elsewhere);
  g_assert_cmpuint (context->n_committed, ==, 0);
  senda_text_entry_discard (context->entry);
  assert_shows (context, "");
  type_text (context, "final");
  senda_text_entry_flush (context->entry);
  g_assert_cmpstr (context->committed, ==, "final");
}

static void
toast_cb (GSimpleAction  *action G_GNUC_UNUSED,
          GVariant       *toast,
          char          **told)
{
  g_free (*told);
  g_variant_get (toast, "(sb)", told, NULL);
}

static void
test_limit (Context       *context,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *told = NULL;
  g_autoptr (GSimpleAction) toast = g_simple_action_new ("toast", G_VARIANT_TYPE ("(sb)"));
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (toast));
  gtk_widget_insert_action_group (GTK_WIDGET (context->window), "win", G_ACTION_GROUP (actions));
  g_signal_connect (toast, "activate", G_CALLBACK (toast_cb), &told);
  senda_text_entry_set_limit (context->entry, 5);
  type_text (context, "ñandú");
  g_assert_null (told);
  type_text (context, "ñandúes");
  assert_shows (context, "ñandú");
  g_assert_nonnull (told);
  g_assert_nonnull (strchr (told, '5'));
}

static gboolean
scrolled_down (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) > 0 &&
    gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) -
    gtk_adjustment_get_value (adjustment) < 1;
}

/* Many lines in a low page: the page goes with the caret, and nothing scrolls within the field. */
static void
test_page_follows_the_caret (void)
{
  Context context = { NULL };
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *within = NULL;
  GtkAdjustment *adjustment = NULL;

  context.entry = SENDA_TEXT_ENTRY (senda_text_entry_new (TRUE));
  senda_text_entry_set_label (context.entry, "Note");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), GTK_WIDGET (context.entry));
  context.window = show_in_window (page, 300, 200);
  gtk_widget_grab_focus (GTK_WIDGET (context.entry));
  for (guint i = 0; i < 40; i++)
    type_text (&context, "And another one.\n");
  wait_until (scrolled_down, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page)));

  within = find_widget (GTK_WIDGET (context.entry), GTK_TYPE_SCROLLED_WINDOW, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (within));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==,
                     gtk_adjustment_get_page_size (adjustment));
  gtk_window_destroy (context.window);
}

static gboolean
scrolls_within (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > 10 * gtk_adjustment_get_page_size (adjustment) &&
    gtk_adjustment_get_page_size (adjustment) > 0;
}

/* To measure a book at every key would stop the window: it scrolls within the field, by wheel too,
 * until it is short again. */
static void
test_long_text_scrolls_within (Context       *context,
                               gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *within = find_widget (GTK_WIDGET (context->entry), GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (within));
  g_autoptr (GString) text = g_string_new (NULL);
  GtkPolicyType policy;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "And another one.\n");
  senda_text_entry_set_text (context->entry, text->str);
  wait_until (scrolls_within, adjustment);
  assert_shows (context, text->str);
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (within), NULL, &policy);
  g_assert_cmpint (policy, ==, GTK_POLICY_AUTOMATIC);

  senda_text_entry_set_text (context->entry, "One line");
  settle ();
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (within), NULL, &policy);
  g_assert_cmpint (policy, ==, GTK_POLICY_EXTERNAL);
}

/* The wheel over a field moves the page. */
static void
test_wheel_is_the_pages (Context       *context,
                         gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *within = find_widget (GTK_WIDGET (context->entry), GTK_TYPE_SCROLLED_WINDOW, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (within);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==,
                         GTK_PHASE_NONE);
    }
}

#define ADD(name, function) \
  g_test_add ("/text-entry/line/" name, Context, GINT_TO_POINTER (FALSE), set_up, function, \
              tear_down); \
  g_test_add ("/text-entry/lines/" name, Context, GINT_TO_POINTER (TRUE), set_up, function, \
              tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("commits-on-leaving", test_commits_on_leaving);
  ADD ("commits-after-a-rest", test_commits_after_a_rest);
  ADD ("commits-when-it-goes", test_commits_when_it_goes);
  ADD ("keeps-what-is-typed", test_keeps_what_is_typed);
  ADD ("undo-is-the-fields-until-committed", test_undo_is_the_fields_until_committed);
  ADD ("refused-text-stays", test_refused_text_stays);
  ADD ("manual-waits", test_manual_waits);
  ADD ("limit", test_limit);
  g_test_add ("/text-entry/lines/wheel-is-the-pages", Context, GINT_TO_POINTER (TRUE), set_up,
              test_wheel_is_the_pages, tear_down);
  g_test_add ("/text-entry/lines/long-text-scrolls-within", Context, GINT_TO_POINTER (TRUE),
              set_up, test_long_text_scrolls_within, tear_down);
  g_test_add_func ("/text-entry/lines/page-follows-the-caret", test_page_follows_the_caret);

  return g_test_run ();
}
