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

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 720
#define MOST_SHOWN 50

struct _SendaDifferencesSection
{
  SendaPlaceSection parent_instance;

  GPtrArray *differences; /* of SendaIncomingDifference, which the lists point into */
  GPtrArray *lists;       /* of SendaDifferenceList */
  GtkWidget *box;
  GtkWidget *empty;
  GtkWidget *decide;
  GtkWidget *stack;
  gboolean is_stale;
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
update (SendaDifferencesSection *self)
{
  clear (self);
  self->is_stale = FALSE;
  self->differences = senda_workspace_list_differences (get_workspace (self), MOST_SHOWN, NULL);
  for (guint i = 0; self->differences != NULL && i < self->differences->len; i++)
    {
      GtkWidget *list = senda_difference_list_new (g_ptr_array_index (self->differences, i));

      g_signal_connect_object (list, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->lists, list);
      gtk_box_append (GTK_BOX (self->box), list);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->lists->len > 0 ? "list" : "empty");
  gtk_widget_set_sensitive (self->decide, FALSE);
}

static void
ensure (SendaDifferencesSection *self)
{
  if (self->is_stale)
    update (self);
}

/* What the reader is choosing in is not taken from under them: only other changes make it stale. */
static void
changed_cb (SendaDifferencesSection *self)
{
  g_assert (SENDA_IS_DIFFERENCES_SECTION (self));

  if (self->differences != NULL &&
      senda_workspace_count_differences (get_workspace (self)) == self->differences->len)
    return;
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static gboolean
decide_one (SendaDifferencesSection *self,
            guint                    i,
            GError                 **error)
{
  g_auto (SendaValue) value = SENDA_VALUE_INIT;
  g_autoptr (GError) local = NULL;

  if (senda_difference_list_read (g_ptr_array_index (self->lists, i), &value, &local))
    return senda_workspace_decide (get_workspace (self), g_ptr_array_index (self->differences, i),
                                   &value, error);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
decide_cb (SendaDifferencesSection *self)
{
  g_autoptr (GError) error = NULL;
  SendaWorkspace *workspace = get_workspace (self);
  gboolean done = TRUE;

  g_assert (SENDA_IS_DIFFERENCES_SECTION (self));

  /* Each decision changes the workspace; what is shown is made anew once. */
  g_signal_handlers_block_by_func (workspace, changed_cb, self);
  for (guint i = 0; done && i < self->lists->len; i++)
    done = decide_one (self, i, &error);
  g_signal_handlers_unblock_by_func (workspace, changed_cb, self);
  if (!done)
    senda_window_show_error (GTK_WIDGET (self), error);
  update (self);
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

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->decide = gtk_button_new_with_mnemonic (_("_Keep What Was Chosen"));
  gtk_widget_add_css_class (self->decide, "suggested-action");
  gtk_widget_set_halign (self->decide, GTK_ALIGN_END);
  g_signal_connect_swapped (self->decide, "clicked", G_CALLBACK (decide_cb), self);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("People changed these without knowing of each other. "
                                         "Choose a value, write another, or leave it open.")));
  gtk_box_append (GTK_BOX (column), self->box);
  gtk_box_append (GTK_BOX (column), self->decide);
  gtk_widget_add_css_class (column, "window-column");
  return column;
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
  gtk_stack_add_named (GTK_STACK (self->stack), build_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (), "empty");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", self->stack, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  self->is_stale = TRUE;
  g_signal_connect_object (get_workspace (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
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
