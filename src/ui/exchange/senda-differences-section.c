/* senda-differences-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-differences-section.h"

#include "senda-dialogs.h"
#include "senda-difference-list.h"
#include "senda-differences.h"
#include "senda-focus.h"
#include "senda-section.h"
#include "senda-updates.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 720
#define MOST_SHOWN 50

struct _SendaDifferencesSection
{
  SendaPlaceSection parent_instance;

  GPtrArray *differences; /* of SendaIncomingDifference, which the lists point into */
  GPtrArray *lists;       /* of SendaDifferenceList */
  guint n_counted;        /* of all, when they were listed */
  GtkWidget *cut;
  GtkWidget *box;
  GtkWidget *decide;
  GtkWidget *trouble;
  GtkWidget *stack;
};

G_DEFINE_FINAL_TYPE (SendaDifferencesSection, senda_differences_section, SENDA_TYPE_PLACE_SECTION)

static SendaWorkspace *
get_workspace (SendaDifferencesSection *self)
{
  return senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
}

/* Whether the reader has chosen anything. */
static gboolean
is_any_decided (SendaDifferencesSection *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      g_auto (SendaValue) value = SENDA_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      if (senda_difference_list_read (g_ptr_array_index (self->lists, i), &value, &error) ||
          error != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
decided_cb (SendaDifferencesSection *self)
{
  g_assert (SENDA_IS_DIFFERENCES_SECTION (self));

  gtk_widget_set_sensitive (self->decide, is_any_decided (self));
}

static void
clear (SendaDifferencesSection *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  g_ptr_array_set_size (self->lists, 0);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
}

static void
append_list (SendaDifferencesSection       *self,
             const SendaIncomingDifference *difference)
{
  GtkWidget *list = senda_difference_list_new (difference);

  g_signal_connect_object (list, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->lists, list);
  gtk_box_append (GTK_BOX (self->box), list);
}

static void
say_cut (SendaDifferencesSection *self)
{
  gboolean is_cut = self->n_counted > MOST_SHOWN && self->differences->len > 0;
  /* Translators: %1$u and %2$u: how many things people said differently */
  g_autofree char *said = g_strdup_printf (_("The first %1$u of %2$u. The others show as these are "
                                             "decided."), MOST_SHOWN, self->n_counted);

  gtk_label_set_label (GTK_LABEL (self->cut), said);
  gtk_widget_set_visible (self->cut, is_cut);
}

static gboolean
show (SendaDifferencesSection *self)
{
  g_autoptr (GError) error = NULL;

  clear (self);
  gtk_widget_set_sensitive (self->decide, FALSE);
  self->n_counted = senda_workspace_count_differences (get_workspace (self));
  self->differences = senda_workspace_list_differences (get_workspace (self), MOST_SHOWN, &error);
  if (self->differences == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->trouble), error->message);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "trouble");
      return FALSE;
    }
  for (guint i = 0; i < self->differences->len; i++)
    append_list (self, g_ptr_array_index (self->differences, i));
  say_cut (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->lists->len > 0 ? "list" : "empty");
  return TRUE;
}

/* What the reader is choosing in is not taken from under them while it is as it was. */
static gboolean
update (GtkWidget *widget)
{
  SendaDifferencesSection *self = SENDA_DIFFERENCES_SECTION (widget);

  if (self->differences != NULL &&
      senda_workspace_count_differences (get_workspace (self)) == self->n_counted)
    return TRUE;
  return show (self);
}

static void
focus_list (SendaDifferencesSection *self,
            guint                    i)
{
  GtkWidget *list = g_ptr_array_index (self->lists, i);

  if (!gtk_widget_grab_focus (list))
    gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

/* FALSE: a third value cannot be kept. */
static gboolean
can_be_kept (SendaDifferencesSection *self,
             GError                 **error)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      g_auto (SendaValue) value = SENDA_VALUE_INIT;
      g_autoptr (GError) local = NULL;

      if (!senda_difference_list_read (g_ptr_array_index (self->lists, i), &value, &local) &&
          local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          focus_list (self, i);
          return FALSE;
        }
    }
  return TRUE;
}

/* Those in which a value was chosen. */
static gboolean
decide_all (SendaDifferencesSection *self,
            guint                   *n_decided,
            GError                 **error)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      g_auto (SendaValue) value = SENDA_VALUE_INIT;

      if (!senda_difference_list_read (g_ptr_array_index (self->lists, i), &value, NULL))
        continue;
      if (!senda_workspace_decide (get_workspace (self), g_ptr_array_index (self->differences, i),
                                   &value, error))
        return FALSE;
      (*n_decided)++;
    }
  return TRUE;
}

/* The button that was pressed may be gone: the reader goes on at the head. */
static void
tell_decided (SendaDifferencesSection *self,
              guint                    n_decided)
{
  g_autofree char *said = g_strdup_printf (ngettext ("%u difference was decided.",
                                                     "%u differences were decided.", n_decided),
                                           n_decided);

  if (n_decided > 0)
    senda_window_toast (GTK_WIDGET (self), said, FALSE);
  if (self->lists->len > 0)
    focus_list (self, 0);
}

static void
decide_cb (SendaDifferencesSection *self)
{
  g_autoptr (GError) error = NULL;
  SendaWorkspace *workspace = get_workspace (self);
  guint n_decided = 0;
  gboolean done = FALSE;

  g_assert (SENDA_IS_DIFFERENCES_SECTION (self));

  if (!can_be_kept (self, &error))
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  /* Each decision changes the workspace; what is shown is made anew once. */
  g_signal_handlers_block_by_func (workspace, senda_updates_queue, self);
  done = decide_all (self, &n_decided, &error);
  g_signal_handlers_unblock_by_func (workspace, senda_updates_queue, self);
  if (!done)
    senda_window_show_error (GTK_WIDGET (self), error);
  if (n_decided == 0 && g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE))
    return;
  clear (self);
  senda_updates_queue (GTK_WIDGET (self));
  tell_decided (self, n_decided);
}

static GtkWidget *
build_empty (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-check-symbolic",
                       "title", _("Nothing Waits to Be Decided"),
                       "description", _("When two people change the same thing without knowing of "
                                        "each other, both values are kept and wait here."),
                       NULL);
}

static GtkWidget *
build_list (SendaDifferencesSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->cut = senda_paragraph_new_dim (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->decide = gtk_button_new_with_mnemonic (_("_Keep What Was Chosen"));
  gtk_widget_add_css_class (self->decide, "suggested-action");
  gtk_widget_set_halign (self->decide, GTK_ALIGN_END);
  g_signal_connect_swapped (self->decide, "clicked", G_CALLBACK (decide_cb), self);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("People changed these without knowing of each other. "
                                         "Choose a value, write another, or leave it open.")));
  gtk_box_append (GTK_BOX (column), self->cut);
  gtk_box_append (GTK_BOX (column), self->box);
  gtk_box_append (GTK_BOX (column), self->decide);
  gtk_widget_add_css_class (column, "window-column");
  return column;
}

static GtkWidget *
build_trouble (SendaDifferencesSection *self)
{
  self->trouble = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->trouble, "window-column");
  return self->trouble;
}

static void
senda_differences_section_constructed (GObject *object)
{
  SendaDifferencesSection *self = SENDA_DIFFERENCES_SECTION (object);
  GtkWidget *clamp = NULL;

  G_OBJECT_CLASS (senda_differences_section_parent_class)->constructed (object);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), senda_updates_new_page (), "wait");
  gtk_stack_add_named (GTK_STACK (self->stack), build_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), build_trouble (self), "trouble");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", self->stack, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  senda_updates_watch (GTK_WIDGET (self), get_workspace (self), update);
  g_signal_connect_object (get_workspace (self), "changed", G_CALLBACK (senda_updates_queue), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_differences_section_dispose (GObject *object)
{
  SendaDifferencesSection *self = SENDA_DIFFERENCES_SECTION (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->differences, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_differences_section_parent_class)->dispose (object);
}

static void
senda_differences_section_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_DIFFERENCES_SECTION (object)->lists);

  G_OBJECT_CLASS (senda_differences_section_parent_class)->finalize (object);
}

static void
senda_differences_section_class_init (SendaDifferencesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_differences_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_differences_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_differences_section_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
}

static void
senda_differences_section_init (SendaDifferencesSection *self)
{
  self->lists = g_ptr_array_new ();
}
