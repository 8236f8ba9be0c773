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
#include "senda-outside-list.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define MOST_DIFFERENCES 25 /* at once */
#define MOST_ROWS 300 /* in one list; more than anybody reads */

struct _SendaIncomingPreview
{
  AdwBin parent_instance;

  SendaIncoming *incoming;
  GtkWidget *box;
  GtkWidget *tally;       /* an AdwBin around it */
  GPtrArray *differences; /* of SendaDifferenceList: of the first ones, as far as they are shown */
  GtkWidget *erase;       /* GtkSwitch, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaIncomingPreview, senda_incoming_preview, ADW_TYPE_BIN)

static void
append_row (GtkWidget  *list,
            const char *title,
            const char *about)
{
  GtkWidget *row = senda_row_new (NULL);

  senda_row_set_text (SENDA_ROW (row), title, about);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

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

/* How many of each type are new, changed and so on; anew when another choice is made. */
static void
show_tally (SendaIncomingPreview *self)
{
  GPtrArray *tally = senda_incoming_get_tally (self->incoming);
  GtkWidget *list = senda_boxed_list_new (_("What It Brings"));
  guint n_rows = 0;

  for (guint i = 0; i < tally->len; i++)
    {
      const SendaIncomingCount *count = g_ptr_array_index (tally, i);
      g_autofree char *said = senda_incoming_say_count (count);

      if (*said == '\0')
        continue;
      append_row (list, g_dgettext (GETTEXT_PACKAGE, count->info->label), said);
      n_rows++;
    }
  gtk_widget_set_visible (self->tally, n_rows > 0);
  adw_bin_set_child (ADW_BIN (self->tally), senda_section_new (_("What It Brings"), NULL, list));
}

static void
build_tally (SendaIncomingPreview *self)
{
  self->tally = adw_bin_new ();
  gtk_box_append (GTK_BOX (self->box), self->tally);
  show_tally (self);
}

/* Of several files those that could not be read. */
static void
build_hindered (SendaIncomingPreview *self)
{
  g_autoptr (GPtrArray) files = senda_incoming_list_hindered (self->incoming);
  GtkWidget *list = NULL;

  if (files->len == 0)
    return;
  list = senda_boxed_list_new (_("Not Taken"));
  for (guint i = 0; i < files->len; i++)
    {
      const SendaIncomingHindered *file = g_ptr_array_index (files, i);
      g_autofree char *name = g_filename_display_basename (file->path);

      append_row (list, name, file->why);
    }
  add_section (self, _("Not Taken"), _("These files are left as they are and looked at again next "
                                       "time."), list);
}

static void add_differences (SendaIncomingPreview *self,
                             GtkWidget            *box);

static void
more_unfolded_cb (SendaFold  *fold,
                  GParamSpec *pspec G_GNUC_UNUSED,
                  gpointer    data)
{
  GtkWidget *box = NULL;

  if (!senda_fold_get_expanded (fold) || senda_fold_get_child (fold) != NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  add_differences (SENDA_INCOMING_PREVIEW (data), box);
  senda_fold_set_child (fold, box);
}

/* The next of them, and a fold for those after. */
static void
add_differences (SendaIncomingPreview *self,
                 GtkWidget            *box)
{
  GPtrArray *all = senda_incoming_get_differences (self->incoming);
  guint end = MIN (all->len, self->differences->len + MOST_DIFFERENCES);
  GtkWidget *fold = NULL;
  g_autofree char *title = NULL;

  for (guint i = self->differences->len; i < end; i++)
    {
      GtkWidget *list = senda_difference_list_new (g_ptr_array_index (all, i));

      g_ptr_array_add (self->differences, list);
      gtk_box_append (GTK_BOX (box), list);
    }
  if (end == all->len)
    return;
  title = g_strdup_printf (ngettext ("%u more to be decided", "%u more to be decided",
                                     all->len - end), all->len - end);
  fold = senda_fold_new (title);
  g_signal_connect_object (fold, "notify::expanded", G_CALLBACK (more_unfolded_cb), self, 0);
  gtk_box_append (GTK_BOX (box), fold);
}

static void
build_differences (SendaIncomingPreview *self)
{
  GtkWidget *box = NULL;

  if (senda_incoming_get_differences (self->incoming)->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  add_differences (self, box);
  add_section (self, _("To Be Decided"),
               _("People changed these without knowing of each other. What you leave open waits "
                 "under Exchange, with every value."), box);
}

static void
build_outside (SendaIncomingPreview *self)
{
  GtkWidget *box = NULL;

  for (int reason = SENDA_OUTSIDE_OTHERS; reason <= SENDA_OUTSIDE_ELSEWHERE; reason++)
    {
      GtkWidget *list = senda_outside_list_new (self->incoming, reason);

      if (list == NULL)
        continue;
      if (box == NULL)
        box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
      g_signal_connect_object (list, "changed", G_CALLBACK (show_tally), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), list);
    }
  if (box != NULL)
    add_section (self, _("Taken Only If You Say So"),
                 _("This lies outside what the sender may change by themselves."), box);
}

static void
append_item (GtkWidget               *list,
             const SendaIncomingItem *item)
{
  g_autofree char *title = senda_incoming_say_item (item);
  g_autofree char *about = senda_incoming_say_details (item);

  append_row (list, title, about);
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
      append_item (list, item);
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
  if (n == 0)
    return;
  n += senda_incoming_get_n_more (self->incoming, are_new);
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
  for (guint i = 0; i < MIN (erased->len, MOST_ROWS); i++)
    append_row (list, g_ptr_array_index (erased, i), NULL);
  if (erased->len > MOST_ROWS)
    {
      guint n = erased->len - MOST_ROWS;
      /* Translators: below a list of which the first ones are shown */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

      append_row (list, more, NULL);
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
  build_hindered (self);
  if (senda_incoming_changes_nothing (incoming) && senda_incoming_get_n_read (incoming) > 0)
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
