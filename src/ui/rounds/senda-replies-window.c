/* senda-replies-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-replies-window.h"

#include "senda-ballot-files.h"
#include "senda-dialogs.h"
#include "senda-rater.h"
#include "senda-record-edits.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 560

#define SENDA_TYPE_REPLIES_SHEET (senda_replies_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaRepliesSheet, senda_replies_sheet, SENDA, REPLIES_SHEET, AdwBin)

/* What the window holds. */
struct _SendaRepliesSheet
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  GStrv paths;
  guint next;              /* of the paths */
  SendaIncoming *incoming; /* that is being taken in; NULL: all is done */
  gboolean is_backed_up;   /* before the first that was taken in */
  gboolean is_stopped;
  GtkWidget *said;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaRepliesSheet, senda_replies_sheet, ADW_TYPE_BIN)

static void go_on (SendaRepliesSheet *self);

/* Whose reply it is. (transfer full) (nullable) */
static char *
dup_rater (SendaRepliesSheet *self)
{
  const SendaBundleHead *head = senda_incoming_get_head (self->incoming);
  g_autoptr (SendaRecord) rater = head->rater ? senda_workspace_get (self->workspace,
                                                                     &senda_rater_info,
                                                                     head->rater, NULL) : NULL;

  return rater ? senda_record_dup_name (self->workspace, rater) : NULL;
}

/* Says what came of the file, and turns to the next. */
static void
tell (SendaRepliesSheet *self,
      const char        *icon,
      const char        *what)
{
  g_autofree char *shown = g_filename_display_basename (senda_incoming_get_path (self->incoming));
  GtkWidget *row = senda_row_new (icon);

  senda_row_set_text (SENDA_ROW (row), what, shown);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  go_on (self);
}

static void
tell_in (SendaRepliesSheet *self,
         gboolean           is_new)
{
  g_autofree char *name = dup_rater (self);
  g_autofree char *said = NULL;

  if (name == NULL)
    said = g_strdup (is_new ? _("A ballot without a name is in the box now.")
                            : _("This ballot without a name was in the box already."));
  else
    /* Translators: %s: a person */
    said = g_strdup_printf (is_new ? _("What %s says is on the ballot now.")
                                   : _("What %s says was on the ballot already."), name);
  tell (self, "senda-check-symbolic", said);
}

static void
taken_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SendaRepliesSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (senda_incoming_take_finish (self->incoming, result, &error))
    {
      self->is_backed_up = TRUE;
      tell_in (self, TRUE);
    }
  else
    tell (self, "senda-warning-symbolic", error->message);
}

static void
looked_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SendaRepliesSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (!senda_incoming_look_finish (self->incoming, result, &error))
    tell (self, "senda-warning-symbolic", error->message);
  else if (senda_incoming_changes_nothing (self->incoming))
    tell_in (self, FALSE);
  else
    {
      senda_incoming_set_backed_up (self->incoming, self->is_backed_up);
      senda_incoming_take_async (self->incoming, FALSE, NULL, NULL, NULL, taken_cb,
                                 g_object_ref (self));
    }
}

static void
opened_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SendaRepliesSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (!senda_incoming_open_finish (self->incoming, result, &error))
    {
      gboolean is_sealed = g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID) ||
                           g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);

      tell (self, "senda-warning-symbolic",
            is_sealed ? _("The passphrase of this round does not open this file. Nothing was "
                          "changed; open it by itself with Open a File in the main menu.")
                      : error->message);
    }
  else if (senda_incoming_get_head (self->incoming)->kind != SENDA_BUNDLE_REPLY)
    tell (self, "senda-warning-symbolic",
          _("This file is not a reply to a ballot. Nothing was changed; open it by itself with Open "
            "a File in the main menu."));
  else
    {
      senda_incoming_set_workspace (self->incoming, self->workspace);
      senda_incoming_look_async (self->incoming, NULL, NULL, NULL, looked_cb, g_object_ref (self));
    }
}

static void
go_on (SendaRepliesSheet *self)
{
  const char *path = self->is_stopped ? NULL : self->paths[self->next];

  g_clear_object (&self->incoming);
  if (path == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->said),
                           _("All files were looked at. The same reply may come again, an older one "
                             "too: nothing is lost or counted twice."));
      return;
    }
  self->next++;
  self->incoming = senda_incoming_new (path);
  senda_ballots_add_passphrases (self->workspace, senda_incoming_get_ring (self->incoming));
  senda_incoming_open_async (self->incoming, NULL, NULL, opened_cb, g_object_ref (self));
}

/* What is being taken in is finished. */
static gboolean
close_request_cb (SendaRepliesSheet *self)
{
  g_assert (SENDA_IS_REPLIES_SHEET (self));

  self->is_stopped = TRUE;
  return FALSE;
}

static void
senda_replies_sheet_dispose (GObject *object)
{
  SendaRepliesSheet *self = SENDA_REPLIES_SHEET (object);

  g_clear_object (&self->incoming);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_replies_sheet_parent_class)->dispose (object);
}

static void
senda_replies_sheet_finalize (GObject *object)
{
  g_strfreev (SENDA_REPLIES_SHEET (object)->paths);

  G_OBJECT_CLASS (senda_replies_sheet_parent_class)->finalize (object);
}

static void
senda_replies_sheet_class_init (SendaRepliesSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_replies_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_replies_sheet_finalize;
}

static void
senda_replies_sheet_init (SendaRepliesSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (column, "window-column");
  self->said = senda_paragraph_new (_("Opening the replies, one after another…"));
  self->list = senda_boxed_list_new (_("Replies"));
  gtk_box_append (GTK_BOX (column), self->said);
  gtk_box_append (GTK_BOX (column), self->list);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
senda_replies_window_new (GtkWidget         *widget,
                          SendaWorkspace    *workspace,
                          const char *const *paths)
{
  SendaRepliesSheet *self = g_object_new (SENDA_TYPE_REPLIES_SHEET, NULL);
  GtkWidget *window = senda_dialog_window_new (widget, _("Replies"), GTK_WIDGET (self),
                                               WINDOW_HEIGHT);

  self->workspace = g_object_ref (workspace);
  self->paths = g_strdupv ((char **) paths);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  go_on (self);
  return window;
}
