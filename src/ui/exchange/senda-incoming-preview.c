/* senda-incoming-preview.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-incoming-preview.h"

#include "senda-difference-list.h"
#include "senda-fold.h"
#include "senda-incoming-words.h"
#include "senda-option.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define MOST_DETAILS 12
#define MOST_ROWS 300 /* in one list; more than anybody reads */

struct _SendaIncomingPreview
{
  AdwBin parent_instance;

  SendaIncoming *incoming;
  GtkWidget *box;
  GPtrArray *differences; /* of SendaDifferenceList */
  GtkWidget *erase;       /* GtkSwitch, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaIncomingPreview, senda_incoming_preview, ADW_TYPE_BIN)

static void
add_section (SendaIncomingPreview *self,
             const char           *heading,
             const char           *about,
             GtkWidget            *child)
{
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  if (about != NULL)
    gtk_box_append (GTK_BOX (inner), senda_paragraph_new (about));
  gtk_box_append (GTK_BOX (inner), child);
  gtk_box_append (GTK_BOX (self->box), senda_section_new (heading, NULL, inner));
}

/* How many of each type are new, changed and so on. */
static void
build_tally (SendaIncomingPreview *self)
{
  GPtrArray *tally = senda_incoming_get_tally (self->incoming);
  GtkWidget *list = senda_boxed_list_new (_("What It Brings"));
  guint n_rows = 0;

  for (guint i = 0; i < tally->len; i++)
    {
      const SendaIncomingCount *count = g_ptr_array_index (tally, i);
      g_autofree char *said = senda_incoming_say_count (count);
      GtkWidget *row = NULL;

      if (*said == '\0')
        continue;
      row = senda_row_new (NULL);
      senda_row_set_text (SENDA_ROW (row), g_dgettext (GETTEXT_PACKAGE, count->info->label), said);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      n_rows++;
    }
  if (n_rows > 0)
    add_section (self, _("What It Brings"), NULL, list);
  else
    g_object_unref (g_object_ref_sink (list));
}

static void
build_differences (SendaIncomingPreview *self)
{
  GPtrArray *differences = senda_incoming_get_differences (self->incoming);
  GtkWidget *box = NULL;

  if (differences->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  for (guint i = 0; i < differences->len; i++)
    {
      GtkWidget *list = senda_difference_list_new (g_ptr_array_index (differences, i));

      g_ptr_array_add (self->differences, list);
      gtk_box_append (GTK_BOX (box), list);
    }
  add_section (self, _("To Be Decided"),
               _("People changed these without knowing of each other. What you leave open waits "
                 "under Exchange, with every value."), box);
}

static void
switched_cb (GtkSwitch  *toggle,
             GParamSpec *pspec G_GNUC_UNUSED,
             gpointer    data)
{
  SendaIncomingPreview *self = SENDA_INCOMING_PREVIEW (data);

  senda_incoming_set_taken (self->incoming, g_object_get_data (G_OBJECT (toggle), "key"),
                            gtk_switch_get_active (toggle));
}

static char *
say_details (const SendaIncomingItem *item,
             const char              *first)
{
  g_autoptr (GString) text = g_string_new (first);

  for (guint i = 0; i < item->details->len && i < MOST_DETAILS; i++)
    {
      g_autofree char *line = senda_incoming_say_detail (g_ptr_array_index (item->details, i));

      g_string_append_printf (text, "\n%s", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_switch (SendaIncomingPreview    *self,
               GtkListBox              *list,
               const SendaIncomingItem *item)
{
  g_autofree char *title = senda_incoming_say_item (item);
  g_autofree char *about = senda_incoming_say_about (item);
  g_autofree char *said = say_details (item, about);
  GtkWidget *toggle = senda_option_append_switch (list, title, said);

  gtk_switch_set_active (GTK_SWITCH (toggle), item->is_taken);
  g_object_set_data_full (G_OBJECT (toggle), "key", g_strdup (item->key), g_free);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self, 0);
}

static void
build_outside (SendaIncomingPreview *self)
{
  GPtrArray *items = senda_incoming_get_items (self->incoming);
  GtkWidget *list = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SendaIncomingItem *item = g_ptr_array_index (items, i);

      if (item->outside == SENDA_OUTSIDE_NOT)
        continue;
      if (list == NULL)
        list = senda_boxed_list_new (_("Taken Only If You Say So"));
      append_switch (self, GTK_LIST_BOX (list), item);
    }
  if (list != NULL)
    add_section (self, _("Taken Only If You Say So"),
                 _("This lies outside what the sender may change by themselves."), list);
}

static void
append_item (GtkListBox              *list,
             const SendaIncomingItem *item)
{
  g_autofree char *title = senda_incoming_say_item (item);
  g_autofree char *about = senda_incoming_say_about (item);
  g_autofree char *said = say_details (item, about);
  GtkWidget *row = senda_row_new (NULL);

  senda_row_set_text (SENDA_ROW (row), title, said);
  gtk_list_box_append (list, row);
}

/* The items of one kind, made when they are unfolded. */
static void
unfolded_cb (SendaFold  *fold,
             GParamSpec *pspec G_GNUC_UNUSED,
             gpointer    data)
{
  SendaIncomingPreview *self = SENDA_INCOMING_PREVIEW (data);
  GPtrArray *items = senda_incoming_get_items (self->incoming);
  gboolean are_new = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (fold), "new"));
  GtkWidget *list = NULL;
  guint n_rows = 0;

  if (!senda_fold_get_expanded (fold) || senda_fold_get_child (fold) != NULL)
    return;
  list = senda_boxed_list_new (are_new ? _("New") : _("Changed and Removed"));
  for (guint i = 0; i < items->len && n_rows < MOST_ROWS; i++)
    {
      const SendaIncomingItem *item = g_ptr_array_index (items, i);

      if (item->outside != SENDA_OUTSIDE_NOT || (item->what == SENDA_MERGE_NEW) != are_new)
        continue;
      append_item (GTK_LIST_BOX (list), item);
      n_rows++;
    }
  senda_fold_set_child (fold, list);
}

static void
build_items (SendaIncomingPreview *self,
             gboolean              are_new)
{
  GPtrArray *items = senda_incoming_get_items (self->incoming);
  GtkWidget *fold = NULL;
  guint n = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SendaIncomingItem *item = g_ptr_array_index (items, i);

      n += item->outside == SENDA_OUTSIDE_NOT && (item->what == SENDA_MERGE_NEW) == are_new;
    }
  if (are_new)
    n += senda_incoming_get_n_unlisted (self->incoming);
  if (n == 0)
    return;
  title = g_strdup_printf (are_new ? ngettext ("%u is new", "%u are new", n)
                                   : ngettext ("%u is changed or removed",
                                               "%u are changed or removed", n), n);
  fold = senda_fold_new (title);
  if (n > MOST_ROWS)
    senda_fold_set_subtitle (SENDA_FOLD (fold), _("The first ones are listed."));
  g_object_set_data (G_OBJECT (fold), "new", GINT_TO_POINTER (are_new));
  g_signal_connect_object (fold, "notify::expanded", G_CALLBACK (unfolded_cb), self, 0);
  gtk_box_append (GTK_BOX (self->box), fold);
}

static void
build_erased (SendaIncomingPreview *self)
{
  GPtrArray *erased = senda_incoming_get_erased (self->incoming);
  GtkWidget *list = NULL;

  if (erased->len == 0)
    return;
  list = senda_boxed_list_new (_("Erased for Good"));
  for (guint i = 0; i < erased->len; i++)
    {
      GtkWidget *row = senda_row_new (NULL);

      senda_row_set_text (SENDA_ROW (row), g_ptr_array_index (erased, i), NULL);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  self->erase = senda_option_append_switch (GTK_LIST_BOX (list), _("Erase It Here Too"),
                                            _("Out of the records, the history and the backups. "
                                              "This cannot be undone."));
  add_section (self, _("Erased for Good"),
               _("The sender has erased this for good, as one does with what must not be kept."),
               list);
}

static void
build_kept (SendaIncomingPreview *self)
{
  gint64 n = senda_incoming_get_counts (self->incoming)->n_kept;
  g_autofree char *said = NULL;

  if (n == 0)
    return;
  said = g_strdup_printf (ngettext ("%u change comes from a newer Senda. It is kept and passed on, "
                                    "and shows once you update.",
                                    "%u changes come from a newer Senda. They are kept and passed "
                                    "on, and show once you update.", n), (guint) n);
  gtk_box_append (GTK_BOX (self->box), senda_paragraph_new (said));
}

static void
senda_incoming_preview_dispose (GObject *object)
{
  SendaIncomingPreview *self = SENDA_INCOMING_PREVIEW (object);

  g_clear_object (&self->incoming);

  G_OBJECT_CLASS (senda_incoming_preview_parent_class)->dispose (object);
}

static void
senda_incoming_preview_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_INCOMING_PREVIEW (object)->differences);

  G_OBJECT_CLASS (senda_incoming_preview_parent_class)->finalize (object);
}

static void
senda_incoming_preview_class_init (SendaIncomingPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_incoming_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_incoming_preview_finalize;
}

static void
senda_incoming_preview_init (SendaIncomingPreview *self)
{
  self->differences = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
senda_incoming_preview_new (SendaIncoming *incoming)
{
  SendaIncomingPreview *self = g_object_new (SENDA_TYPE_INCOMING_PREVIEW, NULL);
  g_autofree char *head = senda_incoming_say_head (incoming);

  self->incoming = g_object_ref (incoming);
  gtk_box_append (GTK_BOX (self->box), senda_paragraph_new (head));
  if (senda_incoming_changes_nothing (incoming))
    gtk_box_append (GTK_BOX (self->box),
                    senda_paragraph_new (_("Everything in it is here already. Nothing would "
                                           "change.")));
  build_differences (self);
  build_outside (self);
  build_erased (self);
  build_tally (self);
  build_items (self, FALSE);
  build_items (self, TRUE);
  build_kept (self);
  return GTK_WIDGET (self);
}

gboolean
senda_incoming_preview_decide (SendaIncomingPreview *self,
                               GError              **error)
{
  for (guint i = 0; i < self->differences->len; i++)
    {
      g_autoptr (GError) local = NULL;
      g_auto (SendaValue) value = SENDA_VALUE_INIT;
      gboolean is_decided = senda_difference_list_read (g_ptr_array_index (self->differences, i),
                                                        &value, &local);

      if (local != NULL)
        {
          gtk_widget_grab_focus (g_ptr_array_index (self->differences, i));
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      senda_incoming_decide (self->incoming, i, is_decided ? &value : NULL);
    }
  return TRUE;
}

gboolean
senda_incoming_preview_erases (SendaIncomingPreview *self)
{
  return self->erase != NULL && gtk_switch_get_active (GTK_SWITCH (self->erase));
}
