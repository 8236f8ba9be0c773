/* senda-desk-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-desk-sheet.h"

#include "senda-ballot-discipline.h"
#include "senda-ballot-form.h"
#include "senda-ballot-work.h"
#include "senda-desk-ballot.h"
#include "senda-dialogs.h"
#include "senda-section.h"
#include "senda-shortcuts.h"
#include "senda-side-box.h"
#include "senda-task-force.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define REASON_WIDTH 220

struct _SendaDeskSheet
{
  AdwBin parent_instance;

  SendaBallotDesk *desk;
  SendaRounds *rounds; /* NULL: an anonymous ballot */
  SendaBallotPad *pad;
  gboolean is_sealed;
  gboolean is_closing; /* as soon as the reply is saved or stopped */
  char *path;          /* of the reply that was saved last */
  GtkWidget *discipline; /* or NULL */
  GtkWidget *form;
  GtkWidget *said;
  GtkWidget *reason;
  GtkWidget *save;
  GtkWidget *side;     /* reason and save */
  GtkWidget *work;     /* instead of them while it is saved */
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SendaDeskSheet, senda_desk_sheet, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaDeskSheet *self)
{
  return senda_ballot_desk_get_workspace (self->desk);
}

static SendaCatalog *
get_catalog (SendaDeskSheet *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

/* (transfer full) */
static char *
say_count (SendaDeskSheet *self)
{
  guint n_elements = senda_content_get_n_elements (senda_workspace_get_content (get_workspace (self)));
  guint n = senda_ballot_desk_count (self->desk);

  if (n == 0)
    return g_strdup (_("Nothing is said on this ballot yet."));
  /* Translators: %1$u: of how many elements something is said; %2$u: how many there are */
  return g_strdup_printf (ngettext ("Something is said of %1$u of %2$u elements.",
                                    "Something is said of %1$u of %2$u elements.", n),
                          n, n_elements);
}

/* Without a name the discipline comes first. */
static gboolean
may_say (SendaDeskSheet *self)
{
  return !SENDA_IS_DESK_BALLOT (self->pad) ||
         senda_desk_ballot_is_begun (SENDA_DESK_BALLOT (self->pad));
}

/* Whether a reply was saved, and is what stands here. (transfer full) */
static char *
say_replied (SendaDeskSheet *self)
{
  gboolean is_current = FALSE;
  gint64 time = senda_ballot_desk_get_replied (self->desk, &is_current);
  g_autofree char *moment = NULL;

  if (!may_say (self))
    return g_strdup (_("Choose the discipline first."));
  if (time == 0)
    return g_strdup (_("No reply is saved yet. A half-finished one is welcome too."));
  moment = senda_catalog_format_moment (get_catalog (self), time);
  /* Translators: %s: a day and a time */
  return g_strdup_printf (is_current ? _("The reply saved on %s says all of this.")
                                     : _("Something is said here that is not in the reply saved on "
                                         "%s. Save it again."), moment);
}

static void
update (SendaDeskSheet *self)
{
  g_autofree char *said = say_count (self);
  g_autofree char *replied = say_replied (self);

  g_assert (SENDA_IS_DESK_SHEET (self));

  gtk_label_set_label (GTK_LABEL (self->said), said);
  gtk_label_set_label (GTK_LABEL (self->reason), replied);
  gtk_widget_set_sensitive (self->save, senda_ballot_desk_count (self->desk) > 0);
  gtk_widget_set_visible (self->form, may_say (self));
}

/* Nothing may be said while it is read. */
static void
show_working (SendaDeskSheet *self,
              gboolean        is_working)
{
  gtk_widget_set_sensitive (adw_bin_get_child (ADW_BIN (self)), !is_working);
  gtk_widget_set_visible (self->side, !is_working);
}

static void
close_window (SendaDeskSheet *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

static void
tell_saved (SendaDeskSheet *self)
{
  g_autofree char *shown = g_filename_display_basename (self->path);
  /* Translators: %s: a file */
  g_autofree char *said =
    g_strdup_printf (self->is_sealed
                       ? _("“%s” was saved, read back and found whole. Send it back to whoever "
                           "sent you the ballot; the passphrase is the same.")
                       : _("“%s” was saved, read back and found whole. Send it back to whoever "
                           "sent you the ballot. It is not sealed, as the ballot was not: "
                           "whoever comes by the file can read it."), shown);

  senda_dialog_tell (GTK_WIDGET (self), _("The Reply Is Saved"), said);
}

static void
saved_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SendaDeskSheet) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = senda_ballot_desk_reply_finish (self->desk, result, &error);
  gboolean is_cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  senda_ballot_work_end (SENDA_BALLOT_WORK (self->work));
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  show_working (self, FALSE);
  update (self);
  gtk_widget_grab_focus (self->save);
  if (self->is_closing && (is_saved || is_cancelled))
    close_window (self);
  else if (is_saved)
    tell_saved (self);
  else if (!is_cancelled)
    senda_dialog_tell (GTK_WIDGET (self), _("The Reply Was Not Saved"), error->message);
  self->is_closing = FALSE;
}

static void
save_cb (const char *path,
         gpointer    data)
{
  SendaDeskSheet *self = SENDA_DESK_SHEET (data);
  GCancellable *cancellable = NULL;

  if (self->pad == NULL || senda_ballot_work_is_going_on (SENDA_BALLOT_WORK (self->work)))
    return;
  senda_text_entry_flush_within (self->form);
  g_free (self->path);
  self->path = g_strdup (path);
  show_working (self, TRUE);
  cancellable = senda_ballot_work_begin (SENDA_BALLOT_WORK (self->work));
  senda_ballot_desk_reply_async (self->desk, path, senda_ballot_work_tell, self->work, cancellable,
                                 saved_cb, g_object_ref (self));
}

static void
ask_where_cb (SendaDeskSheet *self)
{
  g_autofree char *name = NULL;

  g_assert (SENDA_IS_DESK_SHEET (self));

  senda_text_entry_flush_within (self->form);
  name = senda_ballot_desk_dup_reply_name (self->desk);
  senda_dialog_save_file (GTK_WIDGET (self), _("Save the Reply"), name, save_cb, self);
}

/* Nothing reads the small store from here on. */
static void
let_go (SendaDeskSheet *self)
{
  if (self->pad == NULL)
    return;
  senda_text_entry_flush_within (self->form);
  g_signal_handlers_disconnect_by_data (self->pad, self);
  senda_ballot_form_show (SENDA_BALLOT_FORM (self->form), NULL, TRUE);
  g_clear_object (&self->pad);
  g_clear_object (&self->rounds);
}

static gboolean
erase_idle (gpointer data)
{
  SendaDeskSheet *self = SENDA_DESK_SHEET (data);
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (window == NULL)
    return G_SOURCE_REMOVE;
  let_go (self);
  if (!senda_ballot_desk_clear (self->desk, &error))
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      gtk_widget_set_sensitive (self->bar, FALSE);
      senda_dialog_tell (GTK_WIDGET (self), _("Not All of It Was Erased"), error->message);
    }
  else
    gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

/* Once the question, which stands over the window, is gone. */
static void
erase_cb (gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, erase_idle, g_object_ref (data), g_object_unref);
}

static void
ask_erase_cb (SendaDeskSheet *self)
{
  g_assert (SENDA_IS_DESK_SHEET (self));

  senda_dialog_confirm (GTK_WIDGET (self), _("Erase This Ballot From This Computer?"),
                        _("What you said on it is erased here for good. Files that you saved or "
                          "sent stay as they are, and the ballot’s file can be opened again."),
                        _("_Erase"), erase_cb, self);
}

static void
show_discipline (SendaDeskSheet *self)
{
  SendaDeskBallot *ballot = SENDA_DESK_BALLOT (self->pad);

  if (senda_desk_ballot_is_begun (ballot))
    senda_ballot_discipline_set (SENDA_BALLOT_DISCIPLINE (self->discipline),
                                 senda_desk_ballot_get_discipline (ballot));
}

static void
chosen_cb (SendaDeskSheet *self)
{
  const char *discipline = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_DESK_SHEET (self));

  senda_ballot_discipline_get (SENDA_BALLOT_DISCIPLINE (self->discipline), &discipline);
  if (!senda_desk_ballot_set_discipline (SENDA_DESK_BALLOT (self->pad), discipline, &error))
    senda_dialog_tell (GTK_WIDGET (self), _("That Could Not Be Done"), error->message);
  show_discipline (self);
}

static GtkWidget *
build_discipline (SendaDeskSheet *self)
{
  self->discipline = senda_ballot_discipline_new (get_catalog (self));
  g_signal_connect_object (self->discipline, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  show_discipline (self);
  return self->discipline;
}

static GtkWidget *
build_heading (SendaDeskSheet *self)
{
  const char *name = senda_store_get_author (senda_workspace_get_store (get_workspace (self)));
  /* Translators: %s: a person */
  g_autofree char *whose = name ? g_strdup_printf (_("Ballot of %s"), name)
                                : g_strdup (_("Ballot Without a Name"));

  return senda_heading_new (whose, "title-2", 1);
}

/* Who sees nothing but a ballot knows the stages by number only when they are named. */
static GtkWidget *
build_stages (SendaDeskSheet *self)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 1; i <= SENDA_N_STAGES; i++)
    g_string_append_printf (names, i > 1 ? "\n%u · %s" : "%u · %s", i,
                            senda_message (senda_content_find_stage (content, i)->name,
                                           get_catalog (self)));
  return senda_section_new (_("The Stages"), NULL, senda_paragraph_new (names->str));
}

static GtkWidget *
build_erase (SendaDeskSheet *self)
{
  GtkWidget *erase = gtk_button_new_with_label (_("Erase This Ballot From This Computer…"));

  gtk_widget_set_halign (erase, GTK_ALIGN_START);
  g_signal_connect_object (erase, "clicked", G_CALLBACK (ask_erase_cb), self, G_CONNECT_SWAPPED);
  return erase;
}

static void
build (SendaDeskSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  gboolean is_anonymous = SENDA_IS_DESK_BALLOT (self->pad);

  gtk_widget_add_css_class (column, "window-column");
  self->form = senda_ballot_form_new (get_workspace (self));
  self->said = senda_paragraph_new (NULL);
  senda_ballot_form_show (SENDA_BALLOT_FORM (self->form), self->pad, FALSE);
  gtk_box_append (GTK_BOX (column), build_heading (self));
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("Say where you see the task force in each element; leave "
                                         "out what you like. It is kept on this computer as you say "
                                         "it: close this window whenever you want, and open the "
                                         "ballot’s file again to go on.")));
  if (is_anonymous)
    {
      gtk_box_append (GTK_BOX (column),
                      senda_paragraph_new (_("A reply bears the discipline alone: no name, no "
                                             "author and no time of day. Write nothing that shows "
                                             "who you are.")));
      gtk_box_append (GTK_BOX (column), build_discipline (self));
    }
  gtk_box_append (GTK_BOX (column), build_stages (self));
  gtk_box_append (GTK_BOX (column), self->said);
  gtk_box_append (GTK_BOX (column), self->form);
  gtk_box_append (GTK_BOX (column), build_erase (self));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
build_bar (SendaDeskSheet *self)
{
  self->reason = senda_paragraph_new (NULL);
  self->save = gtk_button_new_with_mnemonic (_("_Save Reply…"));
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->save, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->save, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->save, "suggested-action");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (ask_where_cb), self,
                           G_CONNECT_SWAPPED);
  self->side = senda_side_box_new (self->reason, self->save, REASON_WIDTH);
  gtk_widget_add_css_class (self->side, "import-bar");
  self->work = senda_ballot_work_new (_("Saving the reply and reading it back…"));
  self->bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->bar), self->side);
  gtk_box_append (GTK_BOX (self->bar), self->work);
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter G_GNUC_UNUSED)
{
  if (!senda_ballot_form_step (SENDA_BALLOT_FORM (SENDA_DESK_SHEET (widget)->form),
                               g_str_has_suffix (name, "next-element") ? 1 : -1))
    gtk_widget_error_bell (widget);
}

static void
senda_desk_sheet_dispose (GObject *object)
{
  SendaDeskSheet *self = SENDA_DESK_SHEET (object);

  g_clear_object (&self->pad);
  g_clear_object (&self->rounds);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (senda_desk_sheet_parent_class)->dispose (object);
}

static void
senda_desk_sheet_finalize (GObject *object)
{
  g_free (SENDA_DESK_SHEET (object)->path);

  G_OBJECT_CLASS (senda_desk_sheet_parent_class)->finalize (object);
}

static void
senda_desk_sheet_class_init (SendaDeskSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_desk_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_desk_sheet_finalize;
  gtk_widget_class_install_action (widget_class, "ballot.next-element", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "ballot.previous-element", NULL, step_cb);
}

static void
senda_desk_sheet_init (SendaDeskSheet *self)
{
  gtk_widget_add_controller (GTK_WIDGET (self), senda_shortcuts_new_local ("ballot."));
}

/* The rater's ballot is written as any other of the store; an anonymous one stands alone. */
static SendaBallotPad *
make_pad (SendaDeskSheet *self)
{
  SendaRecord *rater = senda_ballot_desk_get_rater (self->desk);
  SendaRecord *round = senda_ballot_desk_get_round (self->desk);
  g_autoptr (SendaRecord) task_force = NULL;
  g_autoptr (SendaPeople) people = NULL;
  SendaNamedBallot *ballot = NULL;

  if (rater == NULL)
    return SENDA_BALLOT_PAD (senda_desk_ballot_new (self->desk));
  task_force = senda_workspace_get (get_workspace (self), &senda_task_force_info,
                                    senda_record_get_text (round, "task_force"), NULL);
  people = senda_people_new (get_workspace (self), SENDA_TASK_FORCE (task_force));
  self->rounds = senda_rounds_new (people);
  senda_rounds_choose (self->rounds, round);
  ballot = senda_named_ballot_new (self->rounds, rater);
  /* Of a ballot that was begun elsewhere it stays as it is. */
  if (senda_named_ballot_get_ballot (ballot) == NULL)
    senda_named_ballot_set_source (ballot, SENDA_BALLOT_FILE, NULL);
  return SENDA_BALLOT_PAD (ballot);
}

GtkWidget *
senda_desk_sheet_new (SendaBallotDesk *desk,
                      gboolean         is_sealed)
{
  SendaDeskSheet *self = g_object_new (SENDA_TYPE_DESK_SHEET, NULL);

  self->desk = g_object_ref (desk);
  self->is_sealed = is_sealed;
  self->pad = make_pad (self);
  build_bar (self);
  build (self);
  g_signal_connect_object (self->pad, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

SendaBallotDesk *
senda_desk_sheet_get_desk (SendaDeskSheet *self)
{
  return self->desk;
}

GtkWidget *
senda_desk_sheet_get_bar (SendaDeskSheet *self)
{
  return self->bar;
}

void
senda_desk_sheet_save (SendaDeskSheet *self,
                       const char     *path)
{
  save_cb (path, self);
}

gboolean
senda_desk_sheet_close (SendaDeskSheet *self)
{
  if (senda_ballot_work_is_going_on (SENDA_BALLOT_WORK (self->work)))
    {
      self->is_closing = TRUE;
      senda_ballot_work_cancel (SENDA_BALLOT_WORK (self->work));
      return FALSE;
    }
  let_go (self);
  return TRUE;
}
