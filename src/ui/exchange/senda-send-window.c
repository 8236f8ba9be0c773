/* senda-send-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-send-window.h"

#include "senda-dialogs.h"
#include "senda-passphrase.h"
#include "senda-passphrase-panel.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-stack.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 720
#define REASON_WIDTH 260
#define STEPS "senda-send-steps"

#define SENDA_TYPE_SEND_STEPS (senda_send_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaSendSteps, senda_send_steps, SENDA, SEND_STEPS, AdwBin)

/* What the window holds. */
struct _SendaSendSteps
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaBundleKind kind;
  SendaPrivacy profile;
  char *task_force;
  char *passphrase; /* that it is saved with, or NULL */
  char *path;
  GtkWidget *stack;
  GtkWidget *leaving; /* an AdwBin around the list of what leaves */
  GtkWidget *panel;
  GtkWidget *bar;
  GtkWidget *progress;
  GtkWidget *done;
  GtkWidget *words;
  GCancellable *cancellable; /* while it works */
};

G_DEFINE_FINAL_TYPE (SendaSendSteps, senda_send_steps, ADW_TYPE_BIN)

static void
show_step (SendaSendSteps *self,
           const char     *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_widget_set_visible (self->bar, g_strcmp0 (name, "choose") == 0);
}

/* "Name, agency, title": the labels of fields. (transfer full) */
static char *
join_fields (GPtrArray *fields)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (names, (gpointer) g_dgettext (GETTEXT_PACKAGE,
                                                   ((const SendaField *) fields->pdata[i])->label));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_("between facts", ", "), (char **) names->pdata);
}

/* (transfer full) */
static char *
say_line (const SendaShareLine *line)
{
  g_autofree char *leaving = join_fields (line->leaving);
  g_autofree char *staying = join_fields (line->staying);
  g_autoptr (GString) said = g_string_new (NULL);

  if (line->all_stays)
    return g_strdup (_("Nothing of these leaves."));
  if (*leaving != '\0')
    /* Translators: %s: names of fields */
    g_string_append_printf (said, _("Leaves: %s."), leaving);
  if (*staying != '\0')
    {
      g_string_append (said, said->len > 0 ? "\n" : "");
      /* Translators: %s: names of fields */
      g_string_append_printf (said, _("Stays here: %s."), staying);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static void
append_line (GtkListBox           *list,
             const SendaShareLine *line)
{
  const char *type = line->info ? g_dgettext (GETTEXT_PACKAGE, line->info->label)
                                : _("What a newer Senda keeps");
  g_autofree char *said = say_line (line);
  /* Translators: %1$s: a kind of record, %2$u: how many of it leave */
  g_autofree char *title = line->all_stays ? g_strdup (type)
                                           : g_strdup_printf (C_("share", "%1$s: %2$u"), type,
                                                              line->n_records);
  GtkWidget *row = senda_row_new (NULL);

  senda_row_set_text (SENDA_ROW (row), title, *said ? said : NULL);
  gtk_list_box_append (list, row);
}

static void
previewed_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (SendaSendSteps) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines =
    senda_workspace_preview_share_finish (SENDA_WORKSPACE (workspace), result, &error);
  GtkWidget *list = NULL;

  if (lines == NULL)
    {
      adw_bin_set_child (ADW_BIN (self->leaving), senda_paragraph_new (error->message));
      return;
    }
  list = senda_boxed_list_new (_("What Leaves"));
  for (guint i = 0; i < lines->len; i++)
    append_line (GTK_LIST_BOX (list), g_ptr_array_index (lines, i));
  adw_bin_set_child (ADW_BIN (self->leaving), list);
}

static const char *
say_kind (SendaSendSteps *self)
{
  if (self->kind == SENDA_BUNDLE_SUMMARY)
    return _("Where the group placed itself in each element, round by round, with the task force’s "
             "name, jurisdiction and region. No name of any person, no note and no reason.");
  if (self->kind == SENDA_BUNDLE_TASK_FORCE)
    return _("All of the task force with its whole history, for a colleague who works on it too. "
             "What you both change comes together again without losing a word.");
  if (self->profile == SENDA_PRIVACY_MEMBERS)
    return _("What members may know, as it stands now: no personal contact data, no ballots, no "
             "history.");
  return _("What anybody may know, as it stands now: nothing that is for members or personal.");
}

static void
progress_cb (double   done,
             gpointer data)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (SENDA_SEND_STEPS (data)->progress), done);
}

static void
close_window (SendaSendSteps *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
sent_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (SendaSendSteps) self = data;
  g_autoptr (GError) error = NULL;
  SendaBundleEnd end = { 0 };
  gboolean sent = senda_workspace_send_finish (SENDA_WORKSPACE (workspace), result, &end, &error);
  g_autofree char *shown = g_filename_display_name (self->path);
  g_autofree char *said = NULL;

  g_clear_object (&self->cancellable);
  if (!sent)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
          gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        senda_dialog_tell (GTK_WIDGET (self), _("Nothing Was Saved"), error->message);
      show_step (self, "choose");
      return;
    }
  /* Translators: %s: a file */
  said = g_strdup_printf (_("Saved as “%s”, read back and found whole."), shown);
  gtk_label_set_label (GTK_LABEL (self->done), said);
  gtk_widget_set_visible (self->words, self->passphrase != NULL);
  gtk_label_set_label (GTK_LABEL (self->words), self->passphrase ? self->passphrase : "");
  show_step (self, "done");
}

static void
save (SendaSendSteps *self,
      const char     *path)
{
  const SendaOutgoing outgoing = {
    .kind = self->kind,
    .task_force = self->task_force,
    .profile = self->profile,
    .passphrase = self->passphrase,
    .path = path,
  };

  g_free (self->path);
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  show_step (self, "work");
  senda_workspace_send_async (self->workspace, &outgoing, progress_cb, self, self->cancellable,
                              sent_cb, g_object_ref (self));
}

static void
save_cb (const char *path,
         gpointer    data)
{
  save (SENDA_SEND_STEPS (data), path);
}

static gboolean
read_passphrase (SendaSendSteps *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->passphrase, senda_passphrase_free);
  if (senda_passphrase_panel_read (SENDA_PASSPHRASE_PANEL (self->panel), &self->passphrase, &error))
    return TRUE;
  senda_dialog_tell (GTK_WIDGET (self), _("Choose Another Passphrase"), error->message);
  return FALSE;
}

static void
choose_cb (SendaSendSteps *self)
{
  g_autofree char *name = senda_outgoing_name (self->workspace, self->kind, self->task_force);

  g_assert (SENDA_IS_SEND_STEPS (self));

  if (read_passphrase (self))
    senda_dialog_save_file (GTK_WIDGET (self), _("Save the File"), name, save_cb, self);
}

static void
cancel_cb (SendaSendSteps *self)
{
  g_assert (SENDA_IS_SEND_STEPS (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
folder_cb (SendaSendSteps *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_assert (SENDA_IS_SEND_STEPS (self));

  senda_dialog_show_folder (GTK_WIDGET (self), folder);
}

static gboolean
close_request_cb (SendaSendSteps *self)
{
  g_assert (SENDA_IS_SEND_STEPS (self));

  if (self->cancellable == NULL)
    return FALSE;
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}

static GtkWidget *
build_choose (SendaSendSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->leaving = adw_bin_new ();
  gtk_box_append (GTK_BOX (box), senda_paragraph_new (say_kind (self)));
  self->panel = senda_passphrase_panel_new (NULL, TRUE);
  gtk_box_append (GTK_BOX (box), senda_section_new (_("How It Is Sealed"), NULL, self->panel));
  if (self->kind != SENDA_BUNDLE_SUMMARY)
    gtk_box_append (GTK_BOX (box), senda_section_new (_("What Leaves"), NULL, self->leaving));
  return box;
}

static GtkWidget *
build_work (SendaSendSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->progress = gtk_progress_bar_new ();
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->progress), TRUE);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progress), _("Saving and reading back…"));
  gtk_widget_set_halign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (box, TRUE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), cancel);
  return box;
}

static GtkWidget *
build_done (SendaSendSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *folder = gtk_button_new_with_mnemonic (_("_Show the Folder"));
  GtkWidget *close = gtk_button_new_with_mnemonic (_("_Close"));

  self->done = senda_paragraph_new (NULL);
  self->words = gtk_label_new (NULL);
  gtk_label_set_selectable (GTK_LABEL (self->words), TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_add_css_class (self->words, "title-2");
  gtk_widget_set_halign (folder, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (close, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (folder, "clicked", G_CALLBACK (folder_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_window), self);
  gtk_box_append (GTK_BOX (box), senda_heading_new (_("Ready to Send"), "title-4", 1));
  gtk_box_append (GTK_BOX (box), self->done);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), folder);
  gtk_box_append (GTK_BOX (box), close);
  return box;
}

static void
build_bar (SendaSendSteps *self)
{
  GtkWidget *reason = senda_paragraph_new (_("The file goes where you say. Senda sends nothing by "
                                             "itself."));
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Save…"));

  gtk_widget_set_valign (reason, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (save, GTK_ALIGN_END);
  g_signal_connect_object (save, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (reason, save, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "import-bar");
}

static void
build (SendaSendSteps *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), build_choose (self), "choose");
  gtk_stack_add_named (GTK_STACK (self->stack), build_work (self), "work");
  gtk_stack_add_named (GTK_STACK (self->stack), build_done (self), "done");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  gtk_widget_add_css_class (self->stack, "window-column");
  build_bar (self);
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

static void
senda_send_steps_dispose (GObject *object)
{
  SendaSendSteps *self = SENDA_SEND_STEPS (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_send_steps_parent_class)->dispose (object);
}

static void
senda_send_steps_finalize (GObject *object)
{
  SendaSendSteps *self = SENDA_SEND_STEPS (object);

  g_free (self->task_force);
  senda_passphrase_free (self->passphrase);
  g_free (self->path);

  G_OBJECT_CLASS (senda_send_steps_parent_class)->finalize (object);
}

static void
senda_send_steps_class_init (SendaSendStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_send_steps_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_send_steps_finalize;
}

static void
senda_send_steps_init (SendaSendSteps *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_send_window_new (GtkWidget      *widget,
                       SendaWorkspace *workspace,
                       SendaBundleKind kind,
                       const char     *task_force,
                       SendaPrivacy    profile)
{
  SendaSendSteps *self = g_object_new (SENDA_TYPE_SEND_STEPS, NULL);
  const char *title = kind == SENDA_BUNDLE_TASK_FORCE ? _("Send All of the Task Force")
                      : kind == SENDA_BUNDLE_COPY ? _("Send a Shared Copy") : _("Send a Summary");
  GtkWidget *window = NULL;

  self->workspace = g_object_ref (workspace);
  self->kind = kind;
  self->profile = kind == SENDA_BUNDLE_COPY ? profile : SENDA_PRIVACY_PERSONAL;
  self->task_force = g_strdup (task_force);
  build (self);
  window = senda_dialog_window_new (widget, title, GTK_WIDGET (self), WINDOW_HEIGHT);
  g_object_set_data (G_OBJECT (window), STEPS, self);
  senda_dialog_window_add_bar (window, self->bar);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  show_step (self, "choose");
  if (kind != SENDA_BUNDLE_SUMMARY)
    senda_workspace_preview_share_async (workspace, task_force, self->profile, NULL, previewed_cb,
                                         g_object_ref (self));
  return window;
}

/* As when @path was chosen. */
void
senda_send_window_save (GtkWidget  *window,
                        const char *path)
{
  SendaSendSteps *self = SENDA_SEND_STEPS (g_object_get_data (G_OBJECT (window), STEPS));

  if (read_passphrase (self))
    save (self, path);
}
