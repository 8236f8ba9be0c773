/* senda-chooser.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-chooser.h"

#include "senda-list-button.h"
#include "senda-section.h"

struct _SendaChooser
{
  AdwBin parent_instance;

  char *title;
  GtkWidget *column;
  GtkWidget *button; /* NULL before it is first shown */
  GStrv ids;
  GStrv titles;
  GPtrArray *new_ids;
  GPtrArray *new_titles;
};

G_DEFINE_FINAL_TYPE (SendaChooser, senda_chooser, ADW_TYPE_BIN)

static guint chosen_signal;

static void
chosen_cb (SendaChooser *self,
           guint         index)
{
  g_autofree char *id = NULL;

  g_assert (SENDA_IS_CHOOSER (self));

  if (index >= g_strv_length (self->ids))
    return;
  id = g_strdup (self->ids[index]);
  g_signal_emit (self, chosen_signal, 0, id);
}

static guint
find (SendaChooser *self,
      const char   *id)
{
  for (guint i = 0; self->ids[i]; i++)
    if (g_strcmp0 (self->ids[i], id) == 0)
      return i;
  return 0;
}

static void
make_button (SendaChooser *self,
             guint         chosen)
{
  if (self->button != NULL)
    gtk_box_remove (GTK_BOX (self->column), self->button);
  self->button = senda_list_button_new (self->title, (const char *const *) self->titles, chosen);
  g_signal_connect_object (self->button, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->column), self->button);
}

static void
senda_chooser_finalize (GObject *object)
{
  SendaChooser *self = SENDA_CHOOSER (object);

  g_free (self->title);
  g_strfreev (self->ids);
  g_strfreev (self->titles);
  g_ptr_array_unref (self->new_ids);
  g_ptr_array_unref (self->new_titles);

  G_OBJECT_CLASS (senda_chooser_parent_class)->finalize (object);
}

static void
senda_chooser_class_init (SendaChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_chooser_finalize;

  chosen_signal = g_signal_new ("chosen", SENDA_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
senda_chooser_init (SendaChooser *self)
{
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->new_ids = g_ptr_array_new_with_free_func (g_free);
  self->new_titles = g_ptr_array_new_with_free_func (g_free);
  adw_bin_set_child (ADW_BIN (self), self->column);
}

GtkWidget *
senda_chooser_new (const char *title)
{
  SendaChooser *self = g_object_new (SENDA_TYPE_CHOOSER, NULL);
  GtkWidget *label = senda_paragraph_new_dim (title);

  self->title = g_strdup (title);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (self->column), label);
  return GTK_WIDGET (self);
}

void
senda_chooser_clear (SendaChooser *self)
{
  g_return_if_fail (SENDA_IS_CHOOSER (self));

  g_ptr_array_set_size (self->new_ids, 0);
  g_ptr_array_set_size (self->new_titles, 0);
}

void
senda_chooser_add (SendaChooser *self,
                   const char   *id,
                   const char   *title)
{
  g_return_if_fail (SENDA_IS_CHOOSER (self));

  g_ptr_array_add (self->new_ids, g_strdup (id));
  g_ptr_array_add (self->new_titles, g_strdup (title));
}

static GStrv
take (GPtrArray *texts)
{
  GStrv taken = g_new0 (char *, texts->len + 1);

  for (guint i = 0; i < texts->len; i++)
    taken[i] = g_strdup (g_ptr_array_index (texts, i));
  return taken;
}

static gboolean
is_same (GStrv a,
         GStrv b)
{
  return a != NULL && g_strv_equal ((const char *const *) a, (const char *const *) b);
}

void
senda_chooser_show (SendaChooser *self,
                    const char   *id)
{
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) titles = NULL;
  gboolean same = FALSE;
  guint chosen = 0;

  g_return_if_fail (SENDA_IS_CHOOSER (self));

  ids = take (self->new_ids);
  titles = take (self->new_titles);
  same = is_same (self->ids, ids) && is_same (self->titles, titles);
  g_strfreev (self->ids);
  g_strfreev (self->titles);
  self->ids = g_steal_pointer (&ids);
  self->titles = g_steal_pointer (&titles);
  chosen = find (self, id);
  gtk_widget_set_visible (GTK_WIDGET (self), self->new_ids->len > 0);
  if (self->new_ids->len > 0 &&
      (!same || senda_list_button_get_chosen (SENDA_LIST_BUTTON (self->button)) != chosen))
    make_button (self, chosen);
}
