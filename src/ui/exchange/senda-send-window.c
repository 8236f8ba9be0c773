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
#include "senda-passphrase-row.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-stack.h"
#include "senda-work-page.h"

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
  char *path;            /* where it is saved */
  GtkWidget *stack;
  GtkWidget *leaving; /* an AdwBin around the list of what leaves; NULL for a summary */
  GtkWidget *panel;
  GtkWidget *bar;
  GtkWidget *work;
  GtkWidget *done;
  GtkWidget *words;      /* a list with the passphrase */
  GtkWidget *words_row;
  GCancellable *looking; /* while what leaves is read */
  gboolean is_to_save;   /* as soon as that has ended */
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

static const char *
say_title (SendaBundleKind kind,
           SendaPrivacy    profile)
{
  if (kind == SENDA_BUNDLE_SUMMARY)
    return _("Send a Summary");
  if (kind == SENDA_BUNDLE_TASK_FORCE)
    return _("Send All of the Task Force");
  return profile == SENDA_PRIVACY_MEMBERS ? _("Send a Members’ Copy") : _("Send a Public Copy");
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
close_window (SendaSendSteps *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_done (SendaSendSteps *self)
{
  g_autofree char *shown = g_filename_display_name (self->path);
  /* Translators: %s: a file */
  g_autofree char *said = g_strdup_printf (_("Saved as “%s”, read back and found whole."), shown);

  gtk_label_set_label (GTK_LABEL (self->done), said);
  gtk_widget_set_visible (self->words, self->passphrase != NULL);
  senda_passphrase_row_set (self->words_row, self->passphrase ? self->passphrase : "");
  show_step (self, "done");
}

static void
sent_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (SendaSendSteps) self = data;
  g_autoptr (GError) error = NULL;
  gboolean sent = senda_workspace_send_finish (SENDA_WORKSPACE (workspace), result, NULL, &error);
  gboolean is_to_close = senda_work_page_end (SENDA_WORK_PAGE (self->work));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (sent)
    show_done (self);
  else if (is_to_close)
    close_window (self);
  else
    {
      show_step (self, "choose");
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        senda_dialog_tell (GTK_WIDGET (self), _("Nothing Was Saved"), error->message);
    }
}

static void
save_now (SendaSendSteps *self)
{
  const SendaOutgoing outgoing = {
    .kind = self->kind,
    .task_force = self->task_force,
    .profile = self->profile,
    .passphrase = self->passphrase,
    .path = self->path,
  };
  GCancellable *cancellable = senda_work_page_begin (SENDA_WORK_PAGE (self->work),
                                                     _("Saving and reading back…"));

  show_step (self, "work");
  senda_workspace_send_async (self->workspace, &outgoing, senda_work_page_progress, self->work,
                              cancellable, sent_cb, g_object_ref (self));
}

static void
show_leaving (SendaSendSteps *self,
              GPtrArray      *lines)
{
  GtkWidget *list = senda_boxed_list_new (_("What Leaves"));

  for (guint i = 0; i < lines->len; i++)
    append_line (GTK_LIST_BOX (list), g_ptr_array_index (lines, i));
  adw_bin_set_child (ADW_BIN (self->leaving), list);
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

  g_clear_object (&self->looking);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (lines != NULL)
    show_leaving (self, lines);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_bin_set_child (ADW_BIN (self->leaving), senda_paragraph_new (error->message));
  if (self->is_to_save)
    save_now (self);
  self->is_to_save = FALSE;
}

static void
look (SendaSendSteps *self)
{
  self->looking = g_cancellable_new ();
  senda_workspace_preview_share_async (self->workspace, self->task_force, self->profile,
                                       self->looking, previewed_cb, g_object_ref (self));
}

/* One job at a time: what leaves is read to its end first. */
static void
save (SendaSendSteps *self,
      const char     *path)
{
  g_free (self->path);
  self->path = g_strdup (path);
  if (self->looking == NULL)
    save_now (self);
  else
    self->is_to_save = TRUE;
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

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  self->is_to_save = FALSE;
  return senda_work_page_holds_window (SENDA_WORK_PAGE (self->work));
}

static GtkWidget *
build_choose (SendaSendSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_box_append (GTK_BOX (box), senda_paragraph_new (say_kind (self)));
  self->panel = senda_passphrase_panel_new (NULL, TRUE);
  gtk_box_append (GTK_BOX (box), senda_section_new (_("How It Is Sealed"), NULL, self->panel));
  if (self->kind == SENDA_BUNDLE_SUMMARY)
    return box;
  self->leaving = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->leaving), senda_paragraph_new_dim (_("Reading what leaves…")));
  gtk_box_append (GTK_BOX (box), senda_section_new (_("What Leaves"), NULL, self->leaving));
  return box;
}

static GtkWidget *
build_done (SendaSendSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *folder = gtk_button_new_with_mnemonic (_("_Show the Folder"));
  GtkWidget *close = gtk_button_new_with_mnemonic (_("_Close"));

  self->done = senda_paragraph_new (NULL);
  self->words = senda_boxed_list_new (_("Passphrase"));
  self->words_row = senda_passphrase_row_new (NULL);
  gtk_list_box_append (GTK_LIST_BOX (self->words), self->words_row);
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
  self->work = senda_work_page_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), build_choose (self), "choose");
  gtk_stack_add_named (GTK_STACK (self->stack), self->work, "work");
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

  g_clear_object (&self->looking);
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
  GtkWidget *window = NULL;

  self->workspace = g_object_ref (workspace);
  self->kind = kind;
  self->profile = kind == SENDA_BUNDLE_COPY ? profile : SENDA_PRIVACY_PERSONAL;
  self->task_force = g_strdup (task_force);
  build (self);
  window = senda_dialog_window_new (widget, say_title (kind, profile), GTK_WIDGET (self),
                                    WINDOW_HEIGHT);
  g_object_set_data (G_OBJECT (window), STEPS, self);
  senda_dialog_window_add_bar (window, self->bar);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  show_step (self, "choose");
  gtk_widget_grab_focus (self->panel);
  if (kind != SENDA_BUNDLE_SUMMARY)
    look (self);
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
