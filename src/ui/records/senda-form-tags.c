/* senda-form-tags.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"

#include "senda-tags-field.h"

struct _SendaFormTags
{
  SendaFormRow parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaFormTags, senda_form_tags, SENDA_TYPE_FORM_ROW)

static void
committed_cb (SendaFormTags *self,
              const char    *tags)
{
  g_assert (SENDA_IS_FORM_TAGS (self));

  senda_form_row_save (SENDA_FORM_ROW (self), tags);
}

static void
senda_form_tags_show (SendaFormRow *row)
{
  senda_tags_field_set_tags (SENDA_TAGS_FIELD (senda_form_row_get_control (row)),
                             senda_form_row_get_text (row));
}

static void
senda_form_tags_constructed (GObject *object)
{
  SendaFormRow *row = SENDA_FORM_ROW (object);
  GtkWidget *field = senda_tags_field_new (senda_form_row_get_workspace (row),
                                           senda_form_row_get_label (row),
                                           senda_form_row_get_kind (row));

  G_OBJECT_CLASS (senda_form_tags_parent_class)->constructed (object);

  senda_tags_field_set_editable (SENDA_TAGS_FIELD (field), !senda_form_row_is_fixed (row));
  g_signal_connect_object (field, "committed", G_CALLBACK (committed_cb), row,
                           G_CONNECT_SWAPPED);
  senda_form_row_set_control (row, field, senda_form_row_get_hint (row));
}

static void
senda_form_tags_class_init (SendaFormTagsClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_tags_constructed;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_tags_show;
}

static void
senda_form_tags_init (SendaFormTags *self G_GNUC_UNUSED)
{
}
