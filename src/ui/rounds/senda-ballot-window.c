/* senda-ballot-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-window.h"

#include "senda-ballot-discipline.h"
#include "senda-ballot-form.h"
#include "senda-dialogs.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 720
#define REASON_WIDTH 180

#define SENDA_TYPE_SECRET_SHEET (senda_secret_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaSecretSheet, senda_secret_sheet, SENDA, SECRET_SHEET, AdwBin)

struct _SendaSecretSheet
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaRecord *round;
  SendaSecretBallot *ballot;
  GtkWidget *opener;     /* whose window shows the toast; NULL when it is gone */
  gboolean may_close;    /* without asking */
  GtkWidget *discipline; /* that the paper asks for */
  GtkWidget *form;
  GtkWidget *reason;
  GtkWidget *put;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SendaSecretSheet, senda_secret_sheet, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaSecretSheet *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static void
update (SendaSecretSheet *self)
{
  const char *reason = "";
  const char *discipline = NULL;
  gboolean is_chosen = senda_ballot_discipline_get (SENDA_BALLOT_DISCIPLINE (self->discipline),
                                                    &discipline);

  g_assert (SENDA_IS_SECRET_SHEET (self));

  if (!is_chosen)
    reason = _("Choose the discipline first.");
  else if (senda_secret_ballot_is_blank (self->ballot))
    reason = _("Nothing is said on this ballot yet.");
  gtk_label_set_label (GTK_LABEL (self->reason), reason);
  gtk_widget_set_sensitive (self->put, *reason == '\0');
  gtk_widget_set_visible (self->form, is_chosen);
}

static void
close_window (SendaSecretSheet *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  self->may_close = TRUE;
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
put_cb (SendaSecretSheet *self)
{
  const char *discipline = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_SECRET_SHEET (self));

  senda_ballot_discipline_get (SENDA_BALLOT_DISCIPLINE (self->discipline), &discipline);
  senda_text_entry_flush_within (self->form);
  if (!senda_secret_ballot_put (self->ballot, get_workspace (self), self->round, discipline,
                                &error))
    {
      senda_dialog_tell (GTK_WIDGET (self), _("That Could Not Be Done"), error->message);
      return;
    }
  if (self->opener != NULL)
    senda_window_toast (self->opener, _("The ballot is in the box. It bears no name."), TRUE);
  close_window (self);
}

static gboolean
give_up_idle (gpointer data)
{
  close_window (SENDA_SECRET_SHEET (data));
  return G_SOURCE_REMOVE;
}

/* Once the question, which stands over the window, is gone. */
static void
give_up_cb (gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, give_up_idle, g_object_ref (data), g_object_unref);
}

/* What was said is nowhere else. */
static gboolean
close_request_cb (SendaSecretSheet *self)
{
  g_assert (SENDA_IS_SECRET_SHEET (self));

  if (self->may_close)
    return FALSE;
  senda_text_entry_flush_within (self->form);
  if (senda_secret_ballot_is_blank (self->ballot))
    return FALSE;
  senda_dialog_confirm (GTK_WIDGET (self), _("Throw This Ballot Away?"),
                        _("It is not in the box yet, and nothing of it is kept anywhere."),
                        _("_Throw Away"), give_up_cb, self);
  return TRUE;
}

static void
build_bar (SendaSecretSheet *self)
{
  self->reason = senda_paragraph_new (NULL);
  self->put = gtk_button_new_with_mnemonic (_("_Put into the Box"));
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->put, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->put, "suggested-action");
  g_signal_connect_object (self->put, "clicked", G_CALLBACK (put_cb), self, G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (self->reason, self->put, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "saving-bar");
}

static void
build (SendaSecretSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);

  gtk_widget_add_css_class (column, "window-column");
  self->discipline =
    senda_ballot_discipline_new (senda_workspace_get_catalog (get_workspace (self)));
  g_signal_connect_object (self->discipline, "chosen", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->form = senda_ballot_form_new (get_workspace (self));
  senda_ballot_form_show (SENDA_BALLOT_FORM (self->form), SENDA_BALLOT_PAD (self->ballot), FALSE);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("What is said here is kept in the box with the discipline "
                                         "alone: no name, no author, no time of day. Until it is "
                                         "put into the box it is nowhere but on this screen. Write "
                                         "nothing that shows who you are.")));
  gtk_box_append (GTK_BOX (column), self->discipline);
  gtk_box_append (GTK_BOX (column), self->form);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_secret_sheet_dispose (GObject *object)
{
  SendaSecretSheet *self = SENDA_SECRET_SHEET (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->ballot);
  g_clear_object (&self->round);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_secret_sheet_parent_class)->dispose (object);
}

static void
senda_secret_sheet_class_init (SendaSecretSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_secret_sheet_dispose;
}

static void
senda_secret_sheet_init (SendaSecretSheet *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_ballot_window_new (GtkWidget   *widget,
                         SendaRounds *rounds)
{
  SendaSecretSheet *self = g_object_new (SENDA_TYPE_SECRET_SHEET, NULL);
  GtkWidget *window = NULL;

  self->rounds = g_object_ref (rounds);
  self->round = g_object_ref (senda_rounds_get_round (rounds));
  self->ballot = senda_secret_ballot_new (senda_workspace_get_content (get_workspace (self)));
  g_set_weak_pointer (&self->opener, widget);
  build_bar (self);
  build (self);
  g_signal_connect_object (self->ballot, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  window = senda_dialog_window_new (widget, _("Take In a Ballot"), GTK_WIDGET (self),
                                    WINDOW_HEIGHT);
  senda_dialog_window_add_bar (window, self->bar);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (self->discipline);
  return window;
}
