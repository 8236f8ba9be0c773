/* senda-roster-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roster-window.h"

#include "senda-dialogs.h"
#include "senda-roster-columns.h"
#include "senda-roster-import.h"
#include "senda-roster-preview.h"
#include "senda-roster-source.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-stack.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 680
#define REASON_WIDTH 260

#define SENDA_TYPE_ROSTER_STEPS (senda_roster_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaRosterSteps, senda_roster_steps, SENDA, ROSTER_STEPS, AdwBin)

/* What the window holds. */
struct _SendaRosterSteps
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *opener; /* whose window shows the toast; NULL when it is gone */
  GtkWidget *stack;
  GtkWidget *source;
  GtkWidget *title;
  GtkWidget *about;
  GtkWidget *matching; /* an AdwBin around the columns */
  GtkWidget *preview;
  GtkWidget *bar;
  GtkWidget *spinner;
  GtkWidget *reason;
  GtkWidget *import;
  SendaTable *table; /* NULL in the first step */
  SendaRosterPlan *plan;
  GCancellable *cancellable; /* while it is importing */
  guint plan_source;
};

G_DEFINE_FINAL_TYPE (SendaRosterSteps, senda_roster_steps, ADW_TYPE_BIN)

static SendaRosterColumns *
get_columns (SendaRosterSteps *self)
{
  return SENDA_ROSTER_COLUMNS (adw_bin_get_child (ADW_BIN (self->matching)));
}

/* Why nothing can be imported; NULL when something can. (transfer full) */
static char *
dup_obstacle (SendaRosterSteps *self)
{
  SendaRosterPlan *plan = self->plan;

  if (self->table == NULL || !senda_roster_columns_has_name (get_columns (self)))
    return g_strdup (_("Say which column holds the names."));
  if (plan == NULL)
    return g_strdup ("");
  if (plan->n_wrong > 0)
    return g_strdup_printf (ngettext ("%u row cannot be kept. Correct it in the list, or leave "
                                      "its column out.",
                                      "%u rows cannot be kept. Correct them in the list, or leave "
                                      "their column out.", plan->n_wrong),
                            plan->n_wrong);
  if (plan->n_add + plan->n_update == 0)
    return g_strdup (_("The list says nothing new."));
  return NULL;
}

/* The second step; the list stays while the reader looks for another one. */
static gboolean
is_matching (SendaRosterSteps *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "match") == 0;
}

static void
show_bar (SendaRosterSteps *self)
{
  gboolean is_importing = self->cancellable != NULL;
  g_autofree char *obstacle = dup_obstacle (self);

  gtk_widget_set_visible (self->bar, is_matching (self));
  gtk_widget_set_visible (self->spinner, is_importing);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), is_importing);
  gtk_widget_set_sensitive (self->import, obstacle == NULL && !is_importing);
  gtk_widget_set_sensitive (self->stack, !is_importing);
  gtk_label_set_label (GTK_LABEL (self->reason),
                       is_importing ? _("Importing…")
                       : obstacle   ? obstacle
                                    : _("All of it is one step that can be undone."));
}

static void
make_plan (SendaRosterSteps *self)
{
  SendaRosterColumns *columns = get_columns (self);
  SendaRosterPlan *plan = NULL;

  g_clear_handle_id (&self->plan_source, g_source_remove);
  if (senda_roster_columns_has_name (columns))
    plan = senda_roster_plan_new (self->table, senda_roster_columns_get_kinds (columns),
                                  senda_roster_columns_has_headings (columns),
                                  senda_people_get_facts (self->people));
  senda_roster_preview_set_plan (SENDA_ROSTER_PREVIEW (self->preview), plan);
  g_clear_pointer (&self->plan, senda_roster_plan_free);
  self->plan = plan;
  show_bar (self);
}

static gboolean
make_plan_cb (gpointer data)
{
  SendaRosterSteps *self = SENDA_ROSTER_STEPS (data);

  self->plan_source = 0;
  make_plan (self);
  return G_SOURCE_REMOVE;
}

/* After the frame that shows what the reader chose: a long list takes some frames to plan. */
static void
replan (SendaRosterSteps *self)
{
  if (self->table != NULL && self->cancellable == NULL && self->plan_source == 0)
    self->plan_source = g_idle_add_full (G_PRIORITY_LOW, make_plan_cb, self, NULL);
  gtk_widget_set_sensitive (self->import, FALSE);
}

static void
matched_cb (SendaRosterSteps *self)
{
  g_assert (SENDA_IS_ROSTER_STEPS (self));

  replan (self);
}

/* A plan holds for the people that it was made from. */
static void
people_changed_cb (SendaRosterSteps *self)
{
  g_assert (SENDA_IS_ROSTER_STEPS (self));

  replan (self);
}

static void
describe_table (SendaRosterSteps *self,
                const char       *name)
{
  guint n_rows = senda_table_get_n_rows (self->table);
  guint n_columns = senda_table_get_n_columns (self->table);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  g_autofree char *columns = g_strdup_printf (ngettext ("%u column", "%u columns", n_columns),
                                              n_columns);
  /* Translators: how many rows a list has, then how many columns: “12 rows, 5 columns” */
  g_autofree char *about = g_strdup_printf (C_("list", "%1$s, %2$s"), rows, columns);

  gtk_label_set_label (GTK_LABEL (self->title), name ? name : _("What Was Pasted"));
  gtk_label_set_label (GTK_LABEL (self->about), about);
}

static void
read_cb (SendaRosterSteps *self,
         const char       *name)
{
  GtkWidget *columns = NULL;

  g_assert (SENDA_IS_ROSTER_STEPS (self));

  senda_roster_preview_set_plan (SENDA_ROSTER_PREVIEW (self->preview), NULL);
  g_clear_pointer (&self->plan, senda_roster_plan_free);
  adw_bin_set_child (ADW_BIN (self->matching), NULL);
  g_clear_pointer (&self->table, senda_table_free);
  self->table = senda_roster_source_take_table (SENDA_ROSTER_SOURCE (self->source));
  describe_table (self, name);
  columns = senda_roster_columns_new (self->table);
  g_signal_connect_object (columns, "changed", G_CALLBACK (matched_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->matching), columns);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "match");
  make_plan (self);
  gtk_widget_grab_focus (columns);
}

static void
back_cb (SendaRosterSteps *self)
{
  g_assert (SENDA_IS_ROSTER_STEPS (self));

  g_clear_handle_id (&self->plan_source, g_source_remove);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "source");
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_child_focus (self->source, GTK_DIR_TAB_FORWARD);
}

/* (transfer full) */
static char *
say_done (SendaRosterPlan *plan)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%u member was added.",
                                                      "%u members were added.", plan->n_add),
                                            plan->n_add);
  g_autofree char *updated = g_strdup_printf (
    ngettext ("Empty fields of %u member were filled.",
              "Empty fields of %u members were filled.", plan->n_update),
    plan->n_update);

  if (plan->n_update == 0)
    return g_steal_pointer (&added);
  if (plan->n_add == 0)
    return g_steal_pointer (&updated);
  return g_strconcat (added, " ", updated, NULL);
}

static void
imported_cb (GObject      *people,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (SendaRosterSteps) self = data;
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  g_clear_object (&self->cancellable);
  if (!senda_people_import_finish (SENDA_PEOPLE (people), result, &error))
    {
      if (window != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_window_destroy (GTK_WINDOW (window));
      else if (window != NULL)
        {
          senda_dialog_tell (GTK_WIDGET (self), _("Nothing Was Imported"), error->message);
          make_plan (self);
        }
      return;
    }
  told = say_done (self->plan);
  if (self->opener != NULL)
    senda_window_toast (self->opener, told, TRUE);
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
import_cb (SendaRosterSteps *self)
{
  g_assert (SENDA_IS_ROSTER_STEPS (self));

  self->cancellable = g_cancellable_new ();
  show_bar (self);
  senda_people_import_async (self->people, self->plan, self->cancellable, imported_cb,
                             g_object_ref (self));
}

/* Closing while it is importing stops that first: all or nothing, and the reader sees which. */
static gboolean
close_request_cb (SendaRosterSteps *self)
{
  g_assert (SENDA_IS_ROSTER_STEPS (self));

  if (self->cancellable == NULL)
    return FALSE;
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}

static GtkWidget *
build_match (SendaRosterSteps *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *back = senda_text_button_new ("senda-back-symbolic", _("Another List"));

  gtk_widget_set_halign (back, GTK_ALIGN_START);
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (back_cb), self);
  self->title = senda_heading_new (NULL, "title-4", 1);
  self->about = senda_paragraph_new_dim (NULL);
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->about);
  self->matching = adw_bin_new ();
  self->preview = senda_roster_preview_new ();
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), self->matching);
  gtk_box_append (GTK_BOX (column), self->preview);
  return column;
}

static void
build_bar (SendaRosterSteps *self)
{
  GtkWidget *said = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->spinner = gtk_spinner_new ();
  self->reason = senda_paragraph_new (NULL);
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_widget_set_valign (said, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (said), self->spinner);
  gtk_box_append (GTK_BOX (said), self->reason);
  self->import = gtk_button_new_with_mnemonic (_("_Import"));
  gtk_widget_add_css_class (self->import, "suggested-action");
  gtk_widget_set_valign (self->import, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->import, GTK_ALIGN_END);
  g_signal_connect_object (self->import, "clicked", G_CALLBACK (import_cb), self,
                           G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (said, self->import, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "import-bar");
}

static void
senda_roster_steps_dispose (GObject *object)
{
  SendaRosterSteps *self = SENDA_ROSTER_STEPS (object);

  g_clear_handle_id (&self->plan_source, g_source_remove);
  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_roster_steps_parent_class)->dispose (object);
}

static void
senda_roster_steps_finalize (GObject *object)
{
  SendaRosterSteps *self = SENDA_ROSTER_STEPS (object);

  g_clear_pointer (&self->plan, senda_roster_plan_free);
  g_clear_pointer (&self->table, senda_table_free);

  G_OBJECT_CLASS (senda_roster_steps_parent_class)->finalize (object);
}

static void
senda_roster_steps_class_init (SendaRosterStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_roster_steps_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_roster_steps_finalize;
}

static void
senda_roster_steps_init (SendaRosterSteps *self)
{
  self->source = senda_roster_source_new ();
  g_signal_connect_object (self->source, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->source, "source");
  gtk_stack_add_named (GTK_STACK (self->stack), build_match (self), "match");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  gtk_widget_add_css_class (self->stack, "window-column");
  build_bar (self);
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

GtkWidget *
senda_roster_window_new (GtkWidget   *widget,
                         SendaPeople *people)
{
  SendaRosterSteps *self = g_object_new (SENDA_TYPE_ROSTER_STEPS, NULL);
  GtkWidget *window = NULL;

  self->people = g_object_ref (people);
  g_set_weak_pointer (&self->opener, widget);
  g_signal_connect_object (people, "changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_SWAPPED);
  window = senda_dialog_window_new (widget, _("Import a Roster"), GTK_WIDGET (self),
                                    WINDOW_HEIGHT);
  senda_dialog_window_add_bar (window, self->bar);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  show_bar (self);
  return window;
}
