/* senda-ballot-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-form.h"

#include "senda-focus.h"
#include "senda-section.h"
#include "senda-text-entry.h"

struct _SendaBallotForm
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaBallotPad *pad; /* or NULL */
  gulong handler;
  gboolean is_fixed;
  GPtrArray *elements; /* of SendaBallotElement, borrowed */
};

G_DEFINE_FINAL_TYPE (SendaBallotForm, senda_ballot_form, ADW_TYPE_BIN)

static void
update (SendaBallotForm *self)
{
  g_assert (SENDA_IS_BALLOT_FORM (self));

  for (guint i = 0; i < self->elements->len; i++)
    senda_ballot_element_show (g_ptr_array_index (self->elements, i), self->pad, self->is_fixed);
}

static void
drop_pad (SendaBallotForm *self)
{
  if (self->pad != NULL)
    g_clear_signal_handler (&self->handler, self->pad);
  g_clear_object (&self->pad);
}

static GtkWidget *
make_area (SendaBallotForm *self,
           const SendaArea *area)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  SendaCatalog *catalog = senda_workspace_get_catalog (self->workspace);

  gtk_box_append (GTK_BOX (column),
                  senda_heading_new (senda_message (area->name, catalog), "heading", 2));
  for (guint i = 0; i < area->elements->len; i++)
    {
      GtkWidget *element = senda_ballot_element_new (self->workspace,
                                                     g_ptr_array_index (area->elements, i));

      g_ptr_array_add (self->elements, element);
      gtk_box_append (GTK_BOX (column), element);
    }
  return column;
}

/* The element that has the focus, or that the next step begins from: -1 for none. */
static int
find_focus (SendaBallotForm *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (gtk_widget_get_state_flags (g_ptr_array_index (self->elements, i)) &
        GTK_STATE_FLAG_FOCUS_WITHIN)
      return i;
  return -1;
}

static void
senda_ballot_form_dispose (GObject *object)
{
  SendaBallotForm *self = SENDA_BALLOT_FORM (object);

  drop_pad (self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_ballot_form_parent_class)->dispose (object);
}

static void
senda_ballot_form_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_BALLOT_FORM (object)->elements);

  G_OBJECT_CLASS (senda_ballot_form_parent_class)->finalize (object);
}

static void
senda_ballot_form_class_init (SendaBallotFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_ballot_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_ballot_form_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
}

static void
senda_ballot_form_init (SendaBallotForm *self)
{
  self->elements = g_ptr_array_new ();
}

GtkWidget *
senda_ballot_form_new (SendaWorkspace *workspace)
{
  SendaBallotForm *self = g_object_new (SENDA_TYPE_BALLOT_FORM, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GPtrArray *areas = senda_content_get_areas (senda_workspace_get_content (workspace));

  self->workspace = g_object_ref (workspace);
  for (guint i = 0; i < areas->len; i++)
    gtk_box_append (GTK_BOX (column), make_area (self, g_ptr_array_index (areas, i)));
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

void
senda_ballot_form_show (SendaBallotForm *self,
                        SendaBallotPad  *pad,
                        gboolean         is_fixed)
{
  g_return_if_fail (SENDA_IS_BALLOT_FORM (self));

  if (pad != self->pad)
    {
      senda_text_entry_flush_within (GTK_WIDGET (self));
      for (guint i = 0; i < self->elements->len; i++)
        senda_ballot_element_set_expanded (g_ptr_array_index (self->elements, i), FALSE);
      drop_pad (self);
      if (pad != NULL)
        {
          self->pad = g_object_ref (pad);
          self->handler = g_signal_connect_swapped (pad, "changed", G_CALLBACK (update), self);
        }
    }
  self->is_fixed = is_fixed;
  update (self);
}

gboolean
senda_ballot_form_step (SendaBallotForm *self,
                        int              by)
{
  int next = 0;

  g_return_val_if_fail (SENDA_IS_BALLOT_FORM (self), FALSE);

  next = find_focus (self) + by;
  if (next < 0 || next >= (int) self->elements->len)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->elements, next));
}

/* (transfer none) */
SendaBallotElement *
senda_ballot_form_get (SendaBallotForm *self,
                       guint            position)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_FORM (self), NULL);

  return g_ptr_array_index (self->elements, position);
}
