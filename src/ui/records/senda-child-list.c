/* senda-child-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-child-list.h"

#include "senda-child-row.h"
#include "senda-dialogs.h"
#include "senda-form-topics.h"
#include "senda-picker.h"
#include "senda-record-edits.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaChildList
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaRecord *parent;
  GListModel *records;
  const SendaChildListSpec *spec;
  GtkWidget *items;
  GtkWidget *none;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (SendaChildList, senda_child_list, ADW_TYPE_BIN)

static SendaChildRow *
find_row (SendaChildList *self,
          const char     *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->items); child;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (senda_record_get_id (senda_child_row_get_record (SENDA_CHILD_ROW (child))),
                   id) == 0)
      return SENDA_CHILD_ROW (child);
  return NULL;
}

static gboolean
is_listed (SendaChildList *self,
           SendaRecord    *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    {
      g_autoptr (SendaRecord) listed = g_list_model_get_item (self->records, i);

      if (listed == record)
        return TRUE;
    }
  return FALSE;
}

static void
drop_gone (SendaChildList *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->items);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!is_listed (self, senda_child_row_get_record (SENDA_CHILD_ROW (child))))
        gtk_box_remove (GTK_BOX (self->items), child);
      child = next;
    }
}

/* What stays keeps its widget, and with it the focus and what is being typed. */
static void
update (SendaChildList *self)
{
  GtkWidget *previous = NULL;

  drop_gone (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (self->records, i);
      SendaChildRow *row = find_row (self, senda_record_get_id (record));

      if (row == NULL)
        {
          row = SENDA_CHILD_ROW (senda_child_row_new (self->workspace, record, self->spec));
          gtk_box_append (GTK_BOX (self->items), GTK_WIDGET (row));
        }
      gtk_box_reorder_child_after (GTK_BOX (self->items), GTK_WIDGET (row), previous);
      previous = GTK_WIDGET (row);
    }
  gtk_widget_set_visible (self->items, previous != NULL);
  gtk_widget_set_visible (self->none, previous == NULL);
}

static void
add (SendaChildList *self,
     const char     *first)
{
  const SendaGiven given[] = {
    { self->spec->first ? self->spec->first->field : NULL, first }, { NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record = NULL;

  record = senda_record_add (self->workspace, self->spec->info,
                             senda_record_get_id (self->parent), given, &error);
  if (record == NULL)
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_child_list_open (self, senda_record_get_id (record));
}

static void
add_clicked_cb (SendaChildList *self)
{
  g_assert (SENDA_IS_CHILD_LIST (self));

  add (self, NULL);
}

static void
first_picked_cb (SendaChildList *self,
                 const char     *id)
{
  g_assert (SENDA_IS_CHILD_LIST (self));

  if (id != NULL)
    add (self, id);
}

static void
fill_first (SendaPicker *picker,
            gpointer     data)
{
  SendaChildList *self = SENDA_CHILD_LIST (data);

  senda_form_add_topics (picker, self->workspace, self->spec->first->kind, NULL);
}

static GtkWidget *
make_add (SendaChildList *self)
{
  const char *label = _(self->spec->add_label);
  GtkWidget *button = NULL;

  if (self->spec->first != NULL)
    {
      button = senda_picker_new (label, label, fill_first, self);
      g_signal_connect_object (button, "picked", G_CALLBACK (first_picked_cb), self,
                               G_CONNECT_SWAPPED);
      return button;
    }
  button = senda_text_button_new ("senda-add-symbolic", label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
build (SendaChildList *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean read_only = FALSE;

  self->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->items), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(self->spec->heading), -1);
  self->none = senda_paragraph_new_dim (_(self->spec->none));
  self->add = make_add (self);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_object_get (self->workspace, "read-only", &read_only, NULL);
  gtk_widget_set_visible (self->add, !read_only);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->items);
  gtk_box_append (GTK_BOX (column), self->add);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_(self->spec->heading), NULL, column));
}

static void
senda_child_list_dispose (GObject *object)
{
  SendaChildList *self = SENDA_CHILD_LIST (object);

  g_clear_object (&self->records);
  g_clear_object (&self->parent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_child_list_parent_class)->dispose (object);
}

static void
senda_child_list_class_init (SendaChildListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_child_list_dispose;
}

static void
senda_child_list_init (SendaChildList *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_child_list_new (SendaWorkspace           *workspace,
                      SendaRecord              *parent,
                      const SendaChildListSpec *spec)
{
  SendaChildList *self = g_object_new (SENDA_TYPE_CHILD_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->parent = g_object_ref (parent);
  self->spec = spec;
  self->records = senda_workspace_list (workspace, spec->info, senda_record_get_id (parent));
  build (self);
  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

gboolean
senda_child_list_open (SendaChildList *self,
                       const char     *id)
{
  SendaChildRow *row = NULL;

  g_return_val_if_fail (SENDA_IS_CHILD_LIST (self), FALSE);

  row = find_row (self, id);
  if (row != NULL)
    senda_child_row_open (row);
  return row != NULL;
}
