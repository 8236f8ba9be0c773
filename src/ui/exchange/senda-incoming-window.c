/* senda-incoming-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-incoming-window.h"

#include "senda-dialogs.h"
#include "senda-incoming-preview.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-stack.h"
#include "senda-work-page.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 680
#define REASON_WIDTH 260

#define SENDA_TYPE_INCOMING_STEPS (senda_incoming_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaIncomingSteps, senda_incoming_steps, SENDA, INCOMING_STEPS, AdwBin)

/* What the window holds. */
struct _SendaIncomingSteps
{
  AdwBin parent_instance;

  SendaWorkspace *workspace; /* or NULL */
  SendaIncoming *incoming;
  SendaIncomingHandlers handlers;
  GtkWidget *opener; /* whose window shows the toast; NULL when it is gone */
  GtkWidget *stack;
  GtkWidget *passphrase;
  GtkWidget *wrong;    /* why the passphrase did not open it */
  GtkWidget *bar;
  GtkWidget *work;
  GtkWidget *preview;  /* an AdwBin around the preview */
  GtkWidget *trouble;
  GtkWidget *mend;     /* a button that gives this store an id of its own */
  GtkWidget *reason;
  GtkWidget *take;
  gboolean is_typed;   /* a passphrase was */
  gboolean is_to_take; /* something would change; else all that is left is to close */
};

G_DEFINE_FINAL_TYPE (SendaIncomingSteps, senda_incoming_steps, ADW_TYPE_BIN)

static void
show_step (SendaIncomingSteps *self,
           const char         *name)
{
  gboolean is_passphrase = g_strcmp0 (name, "passphrase") == 0;

  self->is_to_take = g_strcmp0 (name, "preview") == 0 &&
                     !senda_incoming_changes_nothing (self->incoming);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_widget_set_visible (self->bar, g_strcmp0 (name, "work") != 0);
  gtk_button_set_label (GTK_BUTTON (self->take), is_passphrase ? _("_Open")
                                                 : self->is_to_take ? _("_Take In") : _("_Close"));
  gtk_label_set_label (GTK_LABEL (self->reason),
                       self->is_to_take ? _("A backup is made first. Nothing has been changed yet.")
                                        : "");
}

static void
close_window (SendaIncomingSteps *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether the window went while something was under way. */
static gboolean
is_closed (SendaIncomingSteps *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) == NULL;
}

static void
show_trouble (SendaIncomingSteps *self,
              const GError       *error)
{
  gtk_label_set_label (GTK_LABEL (self->trouble), error->message);
  gtk_widget_set_visible (self->mend, senda_incoming_is_twin (self->incoming));
  show_step (self, "trouble");
}

/* (transfer none) */
static GCancellable *
begin_work (SendaIncomingSteps *self,
            const char         *what)
{
  show_step (self, "work");
  return senda_work_page_begin (SENDA_WORK_PAGE (self->work), what);
}

static void look (SendaIncomingSteps *self);

static void
show_preview (SendaIncomingSteps *self)
{
  adw_bin_set_child (ADW_BIN (self->preview), senda_incoming_preview_new (self->incoming));
  show_step (self, "preview");
}

/* What could not be read stays to be seen. */
static void
noted_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SendaIncomingSteps) self = data;
  g_autoptr (GPtrArray) hindered = senda_incoming_list_hindered (self->incoming);
  g_autoptr (GError) error = NULL;
  gboolean noted = senda_incoming_take_finish (self->incoming, result, &error);

  senda_work_page_end (SENDA_WORK_PAGE (self->work));
  if (is_closed (self))
    return;
  if (!noted && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_trouble (self, error);
  else if (noted && hindered->len > 0)
    show_preview (self);
  else
    {
      if (noted && self->opener != NULL)
        senda_window_toast (self->opener, _("Nothing new by others is there."), FALSE);
      close_window (self);
    }
}

/* Files of a folder that bring nothing are known from then on all the same. */
static gboolean
is_to_be_noted (SendaIncomingSteps *self)
{
  return senda_incoming_is_of_folder (self->incoming) &&
         senda_incoming_changes_nothing (self->incoming) &&
         senda_incoming_get_n_read (self->incoming) > 0;
}

static void
looked_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SendaIncomingSteps) self = data;
  g_autoptr (GError) error = NULL;
  gboolean looked = senda_incoming_look_finish (self->incoming, result, &error);

  senda_work_page_end (SENDA_WORK_PAGE (self->work));
  if (is_closed (self))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    close_window (self);
  else if (!looked)
    show_trouble (self, error);
  else if (is_to_be_noted (self))
    {
      GCancellable *cancellable = begin_work (self, _("Looking at what it would change…"));

      senda_incoming_take_async (self->incoming, FALSE, senda_work_page_progress, self->work,
                                 cancellable, noted_cb, g_object_ref (self));
    }
  else
    show_preview (self);
}

static void
look (SendaIncomingSteps *self)
{
  GCancellable *cancellable = begin_work (self, _("Looking at what it would change…"));

  senda_incoming_set_workspace (self->incoming, self->workspace);
  senda_incoming_look_async (self->incoming, senda_work_page_progress, self->work, cancellable,
                             looked_cb, g_object_ref (self));
}

/* What it is, and what is to be done with it. */
static void
go_on (SendaIncomingSteps *self)
{
  const SendaBundleHead *head = senda_incoming_get_head (self->incoming);
  SendaIncomingHandler handler = head->kind == SENDA_BUNDLE_BALLOT ? self->handlers.ballot
                                 : head->kind == SENDA_BUNDLE_SUMMARY ? self->handlers.summary
                                                                      : NULL;

  if (handler == NULL && self->workspace == NULL)
    handler = self->handlers.other;
  if (handler != NULL)
    {
      handler (self->incoming, self->handlers.data);
      close_window (self);
    }
  else if (self->workspace != NULL)
    look (self);
  else
    {
      g_autoptr (GError) error =
        g_error_new_literal (SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                             _("There is no store that this could be taken into. Nothing was "
                               "changed; open Senda first, and then the file."));

      show_trouble (self, error);
    }
}

/* Whether it is there, and sealed with a passphrase that is not known. */
static gboolean
needs_passphrase (SendaIncomingSteps *self,
                  const GError       *error)
{
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID))
    return TRUE;
  return g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND) &&
         g_file_test (senda_incoming_get_path (self->incoming), G_FILE_TEST_EXISTS);
}

static void
ask_passphrase (SendaIncomingSteps *self,
                const GError       *error)
{
  gboolean is_wrong = self->is_typed &&
                      g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID);

  gtk_label_set_label (GTK_LABEL (self->wrong), is_wrong ? error->message : "");
  gtk_widget_set_visible (self->wrong, is_wrong);
  /* Said with the entry, as it gets the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->passphrase),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_wrong ? error->message : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->passphrase), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                        : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  show_step (self, "passphrase");
  gtk_widget_grab_focus (self->passphrase);
  gtk_editable_select_region (GTK_EDITABLE (self->passphrase), 0, -1);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SendaIncomingSteps) self = data;
  g_autoptr (GError) error = NULL;
  gboolean opened = senda_incoming_open_finish (SENDA_INCOMING (source), result, &error);

  senda_work_page_end (SENDA_WORK_PAGE (self->work));
  if (is_closed (self))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    close_window (self);
  else if (opened)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
      go_on (self);
    }
  else if (needs_passphrase (self, error))
    ask_passphrase (self, error);
  else
    show_trouble (self, error);
}

static void
open_file (SendaIncomingSteps *self,
           const char         *passphrase)
{
  GCancellable *cancellable = begin_work (self, _("Opening it…"));

  self->is_typed = passphrase != NULL;
  senda_incoming_open_async (self->incoming, passphrase, cancellable, opened_cb,
                             g_object_ref (self));
}

/* (transfer full) */
static char *
say_done (SendaIncomingSteps *self)
{
  guint n_open = senda_store_count_differences (senda_workspace_get_store (self->workspace));

  if (n_open == 0)
    return g_strdup (_("The file was taken in."));
  return g_strdup_printf (ngettext ("The file was taken in. %u difference waits under Exchange.",
                                    "The file was taken in. %u differences wait under Exchange.",
                                    n_open), n_open);
}

/* Over what stays when this window goes. */
static void
tell_taken (SendaIncomingSteps *self)
{
  const GError *not_erased = senda_incoming_get_not_erased (self->incoming);
  g_autofree char *said = NULL;

  if (self->opener == NULL || gtk_widget_get_root (self->opener) == NULL)
    return;
  if (not_erased == NULL)
    {
      said = say_done (self);
      senda_window_toast (self->opener, said, FALSE);
      return;
    }
  /* Translators: %s: a sentence that says why */
  said = g_strdup_printf (_("The file was taken in. What its sender erased is still here, or in a "
                            "backup; open the file again to erase it. The reason: %s"),
                          not_erased->message);
  senda_dialog_tell (self->opener, _("Taken In, but Not Everything Was Erased"), said);
}

static void
taken_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SendaIncomingSteps) self = data;
  g_autoptr (GError) error = NULL;
  gboolean taken = senda_incoming_take_finish (self->incoming, result, &error);

  senda_work_page_end (SENDA_WORK_PAGE (self->work));
  if (taken)
    tell_taken (self);
  if (is_closed (self))
    return;
  if (taken || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    close_window (self);
  else
    show_trouble (self, error);
}

static void
take (SendaIncomingSteps *self)
{
  SendaIncomingPreview *preview = SENDA_INCOMING_PREVIEW (adw_bin_get_child (ADW_BIN (self->preview)));
  GCancellable *cancellable = NULL;
  g_autoptr (GError) error = NULL;

  if (!senda_incoming_preview_decide (preview, &error))
    {
      senda_dialog_tell (GTK_WIDGET (self), _("This Value Cannot Be Kept"), error->message);
      return;
    }
  cancellable = begin_work (self, _("Taking it in…"));
  senda_incoming_take_async (self->incoming, senda_incoming_preview_erases (preview),
                             senda_work_page_progress, self->work, cancellable, taken_cb,
                             g_object_ref (self));
}

static void
take_cb (SendaIncomingSteps *self)
{
  g_assert (SENDA_IS_INCOMING_STEPS (self));

  if (senda_work_page_is_working (SENDA_WORK_PAGE (self->work)))
    return;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "passphrase") == 0)
    open_file (self, gtk_editable_get_text (GTK_EDITABLE (self->passphrase)));
  else if (self->is_to_take)
    take (self);
  else
    close_window (self);
}

static void
mend_cb (SendaIncomingSteps *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_INCOMING_STEPS (self));

  if (senda_incoming_part_ways (self->incoming, &error))
    look (self);
  else
    show_trouble (self, error);
}

/* Closing while it works stops that first: all or nothing, and the reader sees which. */
static gboolean
close_request_cb (SendaIncomingSteps *self)
{
  g_assert (SENDA_IS_INCOMING_STEPS (self));

  return senda_work_page_holds_window (SENDA_WORK_PAGE (self->work));
}

static GtkWidget *
build_passphrase (SendaIncomingSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = senda_boxed_list_new (_("Passphrase"));

  self->passphrase = gtk_password_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->passphrase), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Passphrase"), -1);
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->passphrase), TRUE);
  g_signal_connect_object (self->passphrase, "activate", G_CALLBACK (take_cb), self,
                           G_CONNECT_SWAPPED);
  self->wrong = senda_paragraph_new (NULL);
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Passphrase"), self->passphrase));
  gtk_box_append (GTK_BOX (box),
                  senda_paragraph_new (_("This file is sealed. Whoever sent it can tell you the "
                                         "passphrase, best by telephone. Capital letters and hyphens "
                                         "do not matter.")));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->wrong);
  return box;
}

static GtkWidget *
build_trouble (SendaIncomingSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->trouble = senda_paragraph_new (NULL);
  self->mend = gtk_button_new_with_mnemonic (_("_Give This Store an Id of Its Own"));
  gtk_widget_set_halign (self->mend, GTK_ALIGN_START);
  g_signal_connect_swapped (self->mend, "clicked", G_CALLBACK (mend_cb), self);
  gtk_box_append (GTK_BOX (box), senda_heading_new (_("This File Was Not Taken In"), "title-4", 1));
  gtk_box_append (GTK_BOX (box), self->trouble);
  gtk_box_append (GTK_BOX (box), self->mend);
  return box;
}

static void
build_bar (SendaIncomingSteps *self)
{
  self->reason = senda_paragraph_new (NULL);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  self->take = gtk_button_new_with_mnemonic (_("_Take In"));
  gtk_widget_add_css_class (self->take, "suggested-action");
  gtk_widget_set_valign (self->take, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->take, GTK_ALIGN_END);
  g_signal_connect_object (self->take, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (self->reason, self->take, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "import-bar");
}

static void
senda_incoming_steps_dispose (GObject *object)
{
  SendaIncomingSteps *self = SENDA_INCOMING_STEPS (object);

  if (self->handlers.destroy != NULL)
    self->handlers.destroy (self->handlers.data);
  self->handlers = (SendaIncomingHandlers) { NULL };
  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->incoming);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_incoming_steps_parent_class)->dispose (object);
}

static void
senda_incoming_steps_class_init (SendaIncomingStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_incoming_steps_dispose;
}

static void
senda_incoming_steps_init (SendaIncomingSteps *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->preview = adw_bin_new ();
  self->work = senda_work_page_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->work, "work");
  gtk_stack_add_named (GTK_STACK (self->stack), build_passphrase (self), "passphrase");
  gtk_stack_add_named (GTK_STACK (self->stack), self->preview, "preview");
  gtk_stack_add_named (GTK_STACK (self->stack), build_trouble (self), "trouble");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  gtk_widget_add_css_class (self->stack, "window-column");
  build_bar (self);
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

GtkWidget *
senda_incoming_window_new (GtkWidget                   *widget,
                           SendaWorkspace              *workspace,
                           SendaIncoming               *incoming,
                           const SendaIncomingHandlers *handlers)
{
  SendaIncomingSteps *self = g_object_new (SENDA_TYPE_INCOMING_STEPS, NULL);
  GtkWidget *window = NULL;

  self->workspace = workspace ? g_object_ref (workspace) : NULL;
  self->incoming = g_object_ref (incoming);
  if (handlers != NULL)
    self->handlers = *handlers;
  g_set_weak_pointer (&self->opener, widget);
  window = senda_dialog_window_new (widget, _("Open a File"), GTK_WIDGET (self), WINDOW_HEIGHT);
  senda_dialog_window_add_bar (window, self->bar);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  show_step (self, "work");
  if (senda_incoming_get_head (incoming) != NULL)
    go_on (self);
  else
    open_file (self, NULL);
  return window;
}
