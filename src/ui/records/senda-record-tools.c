/* senda-record-tools.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-tools.h"

#include "senda-list-button.h"
#include "senda-picker.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SPACING 6

struct _SendaRecordTools
{
  GtkWidget parent_instance;

  SendaRecordList *list; /* the one around it */
  const SendaRecordListSpec *spec;
  gpointer data;
  GPtrArray *pickers;   /* one for each filter; borrowed */
  SendaPicker *filling; /* NULL unless a fill function runs for a picker */
  const char *sought;   /* the value whose title is sought, NULL unless one is */
  char *found;
};

G_DEFINE_FINAL_TYPE (SendaRecordTools, senda_record_tools, GTK_TYPE_WIDGET)

enum
{
  SORTED,
  FILTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sort_chosen_cb (SendaRecordTools *self,
                guint             index)
{
  g_assert (SENDA_IS_RECORD_TOOLS (self));

  g_signal_emit (self, signals[SORTED], 0, index);
}

static void
picked_cb (SendaRecordTools *self,
           const char       *value,
           SendaPicker      *picker)
{
  guint index = 0;

  g_assert (SENDA_IS_RECORD_TOOLS (self));

  if (g_ptr_array_find (self->pickers, picker, &index))
    g_signal_emit (self, signals[FILTERED], 0, index, value);
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaRecordTools *self = SENDA_RECORD_TOOLS (data);
  guint index = 0;

  if (!g_ptr_array_find (self->pickers, picker, &index))
    return;
  self->filling = picker;
  self->spec->filters[index].fill (self->list, self->data);
  self->filling = NULL;
}

static void
build_sorts (SendaRecordTools *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  GtkWidget *box = NULL;
  GtkWidget *button = NULL;

  for (const SendaRecordSort *sort = self->spec->sorts; sort->name != NULL; sort++)
    g_ptr_array_add (titles, (gpointer) g_dpgettext2 (GETTEXT_PACKAGE, "sort", sort->title));
  if (titles->len < 2)
    return;
  g_ptr_array_add (titles, NULL);
  button = senda_list_button_new (_("Sort by"), (const char *const *) titles->pdata, 0);
  g_signal_connect_swapped (button, "chosen", G_CALLBACK (sort_chosen_cb), self);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               "icon-name", "senda-sort-symbolic",
                                               "tooltip-text", _("Sort by"),
                                               NULL));
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
build_filters (SendaRecordTools *self)
{
  for (const SendaRecordFilter *filter = self->spec->filters;
       filter != NULL && filter->name != NULL; filter++)
    {
      const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "filter", filter->title);
      GtkWidget *picker = senda_picker_new (title, title, fill_cb, self);

      senda_picker_set_clearable (SENDA_PICKER (picker), TRUE);
      g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->pickers, picker);
      gtk_widget_set_parent (picker, GTK_WIDGET (self));
    }
}

static void
senda_record_tools_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  g_ptr_array_set_size (SENDA_RECORD_TOOLS (object)->pickers, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (senda_record_tools_parent_class)->dispose (object);
}

static void
senda_record_tools_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_RECORD_TOOLS (object)->pickers);

  G_OBJECT_CLASS (senda_record_tools_parent_class)->finalize (object);
}

static void
senda_record_tools_class_init (SendaRecordToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_record_tools_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_record_tools_finalize;

  signals[SORTED] = g_signal_new ("sorted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FILTERED] = g_signal_new ("filtered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "recordtools");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_record_tools_init (SendaRecordTools *self)
{
  self->pickers = g_ptr_array_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), senda_wrap_layout_new (SPACING, SPACING));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sort and filter"), -1);
}

/* @list: the one that the values are asked for, and that holds this. */
GtkWidget *
senda_record_tools_new (SendaRecordList           *list,
                        const SendaRecordListSpec *spec,
                        gpointer                   data)
{
  SendaRecordTools *self = g_object_new (SENDA_TYPE_RECORD_TOOLS, NULL);

  self->list = list;
  self->spec = spec;
  self->data = data;
  build_sorts (self);
  build_filters (self);
  return GTK_WIDGET (self);
}

void
senda_record_tools_add_value (SendaRecordTools *self,
                              const char       *id,
                              const char       *title)
{
  g_return_if_fail (SENDA_IS_RECORD_TOOLS (self));

  if (self->filling != NULL)
    senda_picker_add (self->filling, id, title, NULL, NULL);
  else if (self->sought != NULL && self->found == NULL && g_str_equal (id, self->sought))
    self->found = g_strdup (title);
}

void
senda_record_tools_show_value (SendaRecordTools *self,
                               guint             filter,
                               const char       *value)
{
  g_autofree char *title = NULL;

  g_return_if_fail (SENDA_IS_RECORD_TOOLS (self));
  g_return_if_fail (filter < self->pickers->len);

  self->sought = value;
  if (value != NULL)
    self->spec->filters[filter].fill (self->list, self->data);
  self->sought = NULL;
  title = g_steal_pointer (&self->found);
  senda_picker_set_chosen (g_ptr_array_index (self->pickers, filter), value,
                           title ? title : value);
}

/* Whether there is anything to sort or filter by. */
gboolean
senda_record_tools_are_any (const SendaRecordListSpec *spec)
{
  return (spec->filters != NULL && spec->filters[0].name != NULL) ||
         (spec->sorts[0].name != NULL && spec->sorts[1].name != NULL);
}
