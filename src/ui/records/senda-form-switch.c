/* senda-form-switch.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"

struct _SendaFormSwitch
{
  SendaFormRow parent_instance;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (SendaFormSwitch, senda_form_switch, SENDA_TYPE_FORM_ROW)

static void
active_changed_cb (SendaFormSwitch *self)
{
  SendaFormRow *row = SENDA_FORM_ROW (self);
  GtkSwitch *control = GTK_SWITCH (senda_form_row_get_control (row));

  g_assert (SENDA_IS_FORM_SWITCH (self));

  if (!self->showing && !senda_form_row_save (row, gtk_switch_get_active (control) ? "1" : "0"))
    senda_form_row_show (row);
}

static void
senda_form_switch_show (SendaFormRow *row)
{
  SendaFormSwitch *self = SENDA_FORM_SWITCH (row);
  const char *name = senda_form_row_get_field (row)->name;
  gboolean active = senda_record_get_integer (senda_form_row_get_record (row), name) != 0;

  self->showing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (senda_form_row_get_control (row)), active);
  self->showing = FALSE;
}

static void
senda_form_switch_constructed (GObject *object)
{
  SendaFormRow *row = SENDA_FORM_ROW (object);
  GtkWidget *control = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);

  G_OBJECT_CLASS (senda_form_switch_parent_class)->constructed (object);

  senda_form_row_set_beside (row, control);
  gtk_widget_set_sensitive (control, !senda_form_row_is_fixed (row));
  g_signal_connect_object (control, "notify::active", G_CALLBACK (active_changed_cb), row,
                           G_CONNECT_SWAPPED);
}

static void
senda_form_switch_class_init (SendaFormSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_switch_constructed;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_switch_show;
}

static void
senda_form_switch_init (SendaFormSwitch *self G_GNUC_UNUSED)
{
}
