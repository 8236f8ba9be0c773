/* senda-ballot-files-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-files-window.h"

#include "senda-ballot-files.h"
#include "senda-ballot-work.h"
#include "senda-dialogs.h"
#include "senda-option.h"
#include "senda-passphrase.h"
#include "senda-passphrase-panel.h"
#include "senda-passphrase-row.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-stack.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 720
#define REASON_WIDTH 260
#define SHEET "senda-ballot-files-sheet"

#define SENDA_TYPE_BALLOT_FILES_SHEET (senda_ballot_files_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotFilesSheet, senda_ballot_files_sheet, SENDA, BALLOT_FILES_SHEET,
                      AdwBin)

/* What the window holds. */
struct _SendaBallotFilesSheet
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaRecord *round;
  char *folder;        /* NULL: not chosen yet */
  GPtrArray *switches; /* of GtkSwitch, borrowed: one for each rater of the box */
  GtkWidget *stack;
  GtkWidget *where;
  GtkWidget *panel;
  GtkWidget *make;
  GtkWidget *side;     /* what is below the page: a sentence and the button */
  GtkWidget *work;     /* instead of it while they are made */
  GtkWidget *bar;
  GtkWidget *done;     /* a box */
  char *passphrase;    /* that they are made with, or NULL */
  gboolean is_closing; /* as soon as it has stopped */
};

G_DEFINE_FINAL_TYPE (SendaBallotFilesSheet, senda_ballot_files_sheet, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaBallotFilesSheet *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

/* Ids of raters, ended by a NULL; its array is the caller's, the ids the records'. */
static GPtrArray *
list_chosen (SendaBallotFilesSheet *self)
{
  GPtrArray *raters = senda_ballot_box_get_raters (senda_rounds_get_box (self->rounds));
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->switches->len && i < raters->len; i++)
    if (gtk_switch_get_active (g_ptr_array_index (self->switches, i)))
      g_ptr_array_add (chosen, (gpointer) senda_record_get_id (g_ptr_array_index (raters, i)));
  g_ptr_array_add (chosen, NULL);
  return chosen;
}

static void
update (SendaBallotFilesSheet *self)
{
  g_autoptr (GPtrArray) chosen = NULL;

  g_assert (SENDA_IS_BALLOT_FILES_SHEET (self));

  chosen = list_chosen (self);
  gtk_widget_set_sensitive (self->make, self->folder != NULL &&
                                        (self->switches->len == 0 || chosen->len > 1));
}

static void
choose_folder (SendaBallotFilesSheet *self,
               const char            *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_free (self->folder);
  self->folder = g_strdup (path);
  gtk_label_set_label (GTK_LABEL (self->where), shown);
  update (self);
}

static void
chosen_cb (const char *path,
           gpointer    data)
{
  choose_folder (SENDA_BALLOT_FILES_SHEET (data), path);
}

static void
choose_cb (SendaBallotFilesSheet *self)
{
  g_assert (SENDA_IS_BALLOT_FILES_SHEET (self));

  senda_dialog_open_folder (GTK_WIDGET (self), _("Choose a Folder for the Ballots"), chosen_cb,
                            self);
}

static void
folder_cb (SendaBallotFilesSheet *self)
{
  g_assert (SENDA_IS_BALLOT_FILES_SHEET (self));

  senda_dialog_show_folder (GTK_WIDGET (self), self->folder);
}

static GtkWidget *
make_list (GPtrArray *files)
{
  GtkWidget *list = senda_boxed_list_new (_("Ballots That Were Made"));

  for (guint i = 0; i < files->len; i++)
    {
      const SendaBallotFile *file = g_ptr_array_index (files, i);
      g_autofree char *shown = g_filename_display_basename (file->path);
      GtkWidget *row = senda_row_new (NULL);

      senda_row_set_text (SENDA_ROW (row), file->rater ? file->rater : _("For everybody"), shown);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static GtkWidget *
make_words (const char *passphrase)
{
  GtkWidget *list = senda_boxed_list_new (_("Passphrase"));
  GtkWidget *row = senda_passphrase_row_new (NULL);

  senda_passphrase_row_set (row, passphrase);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
append_done (SendaBallotFilesSheet *self,
             GtkWidget             *child)
{
  gtk_box_append (GTK_BOX (self->done), child);
}

/* What was made, and with what it opens. */
static void
show_made (SendaBallotFilesSheet *self,
           GPtrArray             *made,
           const char            *heading,
           const char            *said)
{
  GtkWidget *folder = gtk_button_new_with_mnemonic (_("_Show the Folder"));

  gtk_widget_set_halign (folder, GTK_ALIGN_START);
  g_signal_connect_object (folder, "clicked", G_CALLBACK (folder_cb), self, G_CONNECT_SWAPPED);
  append_done (self, senda_heading_new (heading, "title-4", 1));
  append_done (self, senda_paragraph_new (said));
  if (self->passphrase != NULL)
    append_done (self, make_words (self->passphrase));
  append_done (self, make_list (made));
  append_done (self, folder);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "done");
}

/* Some were made, the rest were not. (transfer full) */
static char *
say_rest (const GError *error)
{
  g_autofree char *rest =
    g_strdup (_("Those below were made, read back and found whole; of the others nothing was "
                "written. Make the files again when you are ready: these are replaced."));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_steal_pointer (&rest);
  return g_strconcat (error->message, "\n\n", rest, NULL);
}

static void
show_part (SendaBallotFilesSheet *self,
           GPtrArray             *made,
           const GError          *error)
{
  gboolean is_cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *said = NULL;

  if (made == NULL || made->len == 0)
    {
      if (self->is_closing)
        gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
      else if (!is_cancelled)
        senda_dialog_tell (GTK_WIDGET (self), _("No Ballot Was Made"), error->message);
      return;
    }
  said = say_rest (error);
  show_made (self, made, _("Not All Ballots Were Made"), said);
}

static void
show_working (SendaBallotFilesSheet *self,
              gboolean               is_working)
{
  gtk_widget_set_sensitive (self->stack, !is_working);
  gtk_widget_set_visible (self->side, !is_working);
}

static void
sent_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (SendaBallotFilesSheet) self = data;
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GError) error = NULL;
  gboolean all = senda_ballots_send_finish (SENDA_WORKSPACE (workspace), result, &made, &error);

  senda_ballot_work_end (SENDA_BALLOT_WORK (self->work));
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  show_working (self, FALSE);
  if (all)
    show_made (self, made, _("Ready to Send"),
               _("Each file was read back and found whole. Send everybody theirs; what they send "
                 "back is taken in with Open Replies, in any order, as often as they like."));
  else
    show_part (self, made, error);
  self->is_closing = FALSE;
}

static void
make_cb (SendaBallotFilesSheet *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_BALLOT_FILES_SHEET (self));

  chosen = list_chosen (self);
  g_clear_pointer (&self->passphrase, senda_passphrase_free);
  if (!senda_passphrase_panel_read (SENDA_PASSPHRASE_PANEL (self->panel), &self->passphrase,
                                    &error))
    {
      senda_dialog_tell (GTK_WIDGET (self), _("Choose Another Passphrase"), error->message);
      return;
    }
  show_working (self, TRUE);
  senda_ballots_send_async (get_workspace (self), self->round,
                            self->switches->len > 0 ? (const char *const *) chosen->pdata : NULL,
                            self->folder, self->passphrase, senda_ballot_work_tell, self->work,
                            senda_ballot_work_begin (SENDA_BALLOT_WORK (self->work)), sent_cb,
                            g_object_ref (self));
}

/* Closing while it works stops that first, and the reader sees what was made. */
static gboolean
close_request_cb (SendaBallotFilesSheet *self)
{
  g_assert (SENDA_IS_BALLOT_FILES_SHEET (self));

  self->is_closing = senda_ballot_work_is_going_on (SENDA_BALLOT_WORK (self->work));
  senda_ballot_work_cancel (SENDA_BALLOT_WORK (self->work));
  return self->is_closing;
}

/* Nobody is chosen where ballots bear no names: all get the same file. */
static GtkWidget *
build_raters (SendaBallotFilesSheet *self)
{
  SendaBallotBox *box = senda_rounds_get_box (self->rounds);
  GPtrArray *raters = senda_ballot_box_get_raters (box);
  SendaPeopleFacts *people = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  GtkWidget *list = NULL;

  if (senda_ballot_box_is_anonymous (box))
    return senda_paragraph_new (_("Ballots of this round bear no names: one file is made, which "
                                  "everybody on the roster gets."));
  list = senda_boxed_list_new (_("For Whom"));
  for (guint i = 0; i < raters->len; i++)
    {
      g_autofree char *name = senda_rater_say (g_ptr_array_index (raters, i), people, catalog);
      GtkWidget *choice = senda_option_append_switch (GTK_LIST_BOX (list), name, NULL);

      gtk_switch_set_active (GTK_SWITCH (choice), TRUE);
      g_signal_connect_object (choice, "notify::active", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->switches, choice);
    }
  return list;
}

static GtkWidget *
build_where (SendaBallotFilesSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Folder"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose…"));

  self->where = senda_paragraph_new (_("None is chosen yet"));
  gtk_widget_set_hexpand (self->where, TRUE);
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->where);
  gtk_box_append (GTK_BOX (box), choose);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Folder"), box));
  return list;
}

static GtkWidget *
build_choose (SendaBallotFilesSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_autofree char *known = senda_ballots_dup_passphrase (get_workspace (self),
                                                         senda_record_get_id (self->round));

  self->panel = senda_passphrase_panel_new (known, TRUE);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("Who has no access to this computer rates in a file. It "
                                         "holds the round, the rater’s own ballot and nothing of "
                                         "anybody else.")));
  /* First what must be chosen: many raters would push it out of sight. */
  gtk_box_append (GTK_BOX (column), senda_section_new (_("Folder"), NULL, build_where (self)));
  gtk_box_append (GTK_BOX (column), senda_section_new (_("For Whom"), NULL, build_raters (self)));
  gtk_box_append (GTK_BOX (column), senda_section_new (_("How They Are Sealed"), NULL, self->panel));
  return column;
}

static void
build_bar (SendaBallotFilesSheet *self)
{
  GtkWidget *reason = senda_paragraph_new (_("Files of the same name are replaced. Senda sends "
                                             "nothing by itself."));

  gtk_widget_set_valign (reason, GTK_ALIGN_CENTER);
  self->make = gtk_button_new_with_mnemonic (_("_Make the Files"));
  gtk_widget_add_css_class (self->make, "suggested-action");
  gtk_widget_set_valign (self->make, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->make, GTK_ALIGN_END);
  g_signal_connect_object (self->make, "clicked", G_CALLBACK (make_cb), self, G_CONNECT_SWAPPED);
  self->side = senda_side_box_new (reason, self->make, REASON_WIDTH);
  gtk_widget_add_css_class (self->side, "import-bar");
  self->work = senda_ballot_work_new (_("Making the ballots and reading them back…"));
  self->bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->bar), self->side);
  gtk_box_append (GTK_BOX (self->bar), self->work);
}

static void
build (SendaBallotFilesSheet *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->done = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_stack_add_named (GTK_STACK (self->stack), build_choose (self), "choose");
  gtk_stack_add_named (GTK_STACK (self->stack), self->done, "done");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  gtk_widget_add_css_class (self->stack, "window-column");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

static void
senda_ballot_files_sheet_dispose (GObject *object)
{
  SendaBallotFilesSheet *self = SENDA_BALLOT_FILES_SHEET (object);

  g_clear_object (&self->round);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_ballot_files_sheet_parent_class)->dispose (object);
}

static void
senda_ballot_files_sheet_finalize (GObject *object)
{
  SendaBallotFilesSheet *self = SENDA_BALLOT_FILES_SHEET (object);

  g_ptr_array_unref (self->switches);
  g_clear_pointer (&self->passphrase, senda_passphrase_free);
  g_free (self->folder);

  G_OBJECT_CLASS (senda_ballot_files_sheet_parent_class)->finalize (object);
}

static void
senda_ballot_files_sheet_class_init (SendaBallotFilesSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_ballot_files_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_ballot_files_sheet_finalize;
}

static void
senda_ballot_files_sheet_init (SendaBallotFilesSheet *self)
{
  self->switches = g_ptr_array_new ();
}

GtkWidget *
senda_ballot_files_window_new (GtkWidget   *widget,
                               SendaRounds *rounds)
{
  SendaBallotFilesSheet *self = g_object_new (SENDA_TYPE_BALLOT_FILES_SHEET, NULL);
  GtkWidget *window = NULL;

  self->rounds = g_object_ref (rounds);
  self->round = g_object_ref (senda_rounds_get_round (rounds));
  build_bar (self);
  build (self);
  update (self);
  window = senda_dialog_window_new (widget, _("Ballot Files"), GTK_WIDGET (self), WINDOW_HEIGHT);
  g_object_set_data (G_OBJECT (window), SHEET, self);
  senda_dialog_window_add_bar (window, self->bar);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  return window;
}

/* As when @folder was chosen and the button pressed. */
void
senda_ballot_files_window_make (GtkWidget  *window,
                                const char *folder)
{
  SendaBallotFilesSheet *self =
    SENDA_BALLOT_FILES_SHEET (g_object_get_data (G_OBJECT (window), SHEET));

  choose_folder (self, folder);
  make_cb (self);
}
