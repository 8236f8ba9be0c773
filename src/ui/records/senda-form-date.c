/* senda-form-date.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"

#include "senda-date-button.h"

struct _SendaFormDate
{
  SendaFormRow parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaFormDate, senda_form_date, SENDA_TYPE_FORM_ROW)

static void
committed_cb (SendaFormDate *self,
              const char    *date)
{
  g_assert (SENDA_IS_FORM_DATE (self));

  senda_form_row_save (SENDA_FORM_ROW (self), date);
}

static void
senda_form_date_show (SendaFormRow *row)
{
  senda_date_button_set_date (SENDA_DATE_BUTTON (senda_form_row_get_control (row)),
                              senda_form_row_get_text (row));
}

static void
senda_form_date_constructed (GObject *object)
{
  SendaFormRow *row = SENDA_FORM_ROW (object);
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_form_row_get_workspace (row));
  GtkWidget *button = senda_date_button_new (catalog, senda_form_row_get_label (row));

  G_OBJECT_CLASS (senda_form_date_parent_class)->constructed (object);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, !senda_form_row_is_fixed (row));
  g_signal_connect_object (button, "committed", G_CALLBACK (committed_cb), row,
                           G_CONNECT_SWAPPED);
  senda_form_row_set_control (row, button, senda_form_row_get_hint (row));
}

static void
senda_form_date_class_init (SendaFormDateClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_date_constructed;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_date_show;
}

static void
senda_form_date_init (SendaFormDate *self G_GNUC_UNUSED)
{
}
