/* senda-live-rows.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-live-rows.h"

#include "senda-section.h"

#define SENDA_TYPE_LIVE_ROWS (senda_live_rows_get_type ())

G_DECLARE_FINAL_TYPE (SendaLiveRows, senda_live_rows, SENDA, LIVE_ROWS, AdwBin)

struct _SendaLiveRows
{
  AdwBin parent_instance;

  SendaBrowserSection *section; /* around it: not held */
  SendaRecord *record;
  SendaLiveRowsFill fill;
  GtkWidget *list;
  GtkWidget *none;
  gboolean is_stale; /* nobody looks at it: filled anew when somebody does */
};

G_DEFINE_FINAL_TYPE (SendaLiveRows, senda_live_rows, ADW_TYPE_BIN)

/* The place of the row that has the focus, or -1. */
static int
find_focus (SendaLiveRows *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  if (row == NULL || !(gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN))
    return -1;
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

/* The focus of a row that is made anew goes to the one in its place, or to the last one. */
static void
give_focus (SendaLiveRows *self,
            int            index)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = NULL;

  while (index >= 0 && (row = gtk_list_box_get_row_at_index (list, index)) == NULL)
    index--;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
update (SendaLiveRows *self)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = NULL;
  int focused = find_focus (self);

  self->is_stale = FALSE;
  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  self->fill (list, self->record, self->section);
  gtk_widget_set_visible (self->list, gtk_list_box_get_row_at_index (list, 0) != NULL);
  gtk_widget_set_visible (self->none, !gtk_widget_get_visible (self->list));
  give_focus (self, focused);
}

static void
changed_cb (SendaLiveRows *self)
{
  g_assert (SENDA_IS_LIVE_ROWS (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
senda_live_rows_map (GtkWidget *widget)
{
  SendaLiveRows *self = SENDA_LIVE_ROWS (widget);

  if (self->is_stale)
    update (self);
  GTK_WIDGET_CLASS (senda_live_rows_parent_class)->map (widget);
}

static void
senda_live_rows_dispose (GObject *object)
{
  g_clear_object (&SENDA_LIVE_ROWS (object)->record);

  G_OBJECT_CLASS (senda_live_rows_parent_class)->dispose (object);
}

static void
senda_live_rows_class_init (SendaLiveRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_live_rows_dispose;
  GTK_WIDGET_CLASS (klass)->map = senda_live_rows_map;
}

static void
senda_live_rows_init (SendaLiveRows *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_live_rows_new (SendaBrowserSection *section,
                     SendaRecord         *record,
                     const char          *heading,
                     const char          *none,
                     SendaLiveRowsFill    fill)
{
  SendaLiveRows *self = g_object_new (SENDA_TYPE_LIVE_ROWS, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->section = section;
  self->record = g_object_ref (record);
  self->fill = fill;
  self->list = senda_boxed_list_new (heading);
  self->none = senda_paragraph_new_dim (none);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->none);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (heading, NULL, column));
  g_signal_connect_object (senda_place_section_get_people (SENDA_PLACE_SECTION (section)),
                           "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* The rows say something of the protocols of the section's place, too. */
void
senda_live_rows_watch_protocols (GtkWidget *rows)
{
  SendaLiveRows *self = SENDA_LIVE_ROWS (rows);

  g_signal_connect_object (senda_place_section_get_protocols (SENDA_PLACE_SECTION (self->section)),
                           "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
