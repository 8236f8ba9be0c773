/* senda-form-references.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"
#include "senda-form-offers.h"

#include "senda-record-edits.h"
#include "senda-tags-field.h"
#include "senda-tags.h"

struct _SendaFormReferences
{
  SendaFormRow parent_instance;

  GPtrArray *linked; /* of SendaRecord: those whose names are shown */
};

G_DEFINE_FINAL_TYPE (SendaFormReferences, senda_form_references, SENDA_TYPE_FORM_ROW)

static SendaTagsField *
get_field (SendaFormReferences *self)
{
  return SENDA_TAGS_FIELD (senda_form_row_get_control (SENDA_FORM_ROW (self)));
}

/* One that was removed is not shown, and is there again when that is undone. */
static char *
dup_name (const char *id,
          gpointer    data)
{
  SendaFormRow *row = data;
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);
  g_autoptr (SendaRecord) record =
    senda_workspace_get (workspace, senda_form_get_linked (row), id, NULL);

  if (record == NULL || senda_record_is_deleted (record))
    return NULL;
  return senda_record_dup_name (workspace, record);
}

static void
fill (SendaPicker *picker,
      const char  *without,
      gpointer     data)
{
  senda_form_add_records (picker, data, without);
}

static void
committed_cb (SendaFormReferences *self,
              const char          *ids)
{
  g_assert (SENDA_IS_FORM_REFERENCES (self));

  senda_form_row_save (SENDA_FORM_ROW (self), ids);
}

static void
linked_changed_cb (SendaFormReferences *self)
{
  g_assert (SENDA_IS_FORM_REFERENCES (self));

  senda_tags_field_refresh (get_field (self));
}

static void
unfollow (SendaFormReferences *self)
{
  for (guint i = 0; i < self->linked->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->linked, i), self);
  g_ptr_array_set_size (self->linked, 0);
}

static void
follow (SendaFormReferences *self)
{
  SendaFormRow *row = SENDA_FORM_ROW (self);
  g_auto (GStrv) ids = senda_tags_split (senda_form_row_get_text (row));

  unfollow (self);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SendaRecord *record = senda_workspace_get (senda_form_row_get_workspace (row),
                                                 senda_form_get_linked (row), ids[i], NULL);

      if (record == NULL)
        continue;
      g_ptr_array_add (self->linked, record);
      g_signal_connect_object (record, "notify", G_CALLBACK (linked_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
senda_form_references_show (SendaFormRow *row)
{
  SendaFormReferences *self = SENDA_FORM_REFERENCES (row);

  follow (self);
  senda_tags_field_set_tags (get_field (self), senda_form_row_get_text (row));
}

static void
senda_form_references_constructed (GObject *object)
{
  static const SendaTagsSource source = { dup_name, fill };
  SendaFormRow *row = SENDA_FORM_ROW (object);
  GtkWidget *field = senda_tags_field_new (senda_form_row_get_workspace (row),
                                           senda_form_row_get_label (row), NULL);

  G_OBJECT_CLASS (senda_form_references_parent_class)->constructed (object);

  senda_tags_field_set_source (SENDA_TAGS_FIELD (field), &source, row);
  senda_tags_field_set_editable (SENDA_TAGS_FIELD (field), !senda_form_row_is_fixed (row));
  g_signal_connect_object (field, "committed", G_CALLBACK (committed_cb), row,
                           G_CONNECT_SWAPPED);
  senda_form_row_set_control (row, field, senda_form_row_get_hint (row));
}

static void
senda_form_references_dispose (GObject *object)
{
  unfollow (SENDA_FORM_REFERENCES (object));

  G_OBJECT_CLASS (senda_form_references_parent_class)->dispose (object);
}

static void
senda_form_references_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_FORM_REFERENCES (object)->linked);

  G_OBJECT_CLASS (senda_form_references_parent_class)->finalize (object);
}

static void
senda_form_references_class_init (SendaFormReferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_references_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_form_references_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_form_references_finalize;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_references_show;
}

static void
senda_form_references_init (SendaFormReferences *self)
{
  self->linked = g_ptr_array_new_with_free_func (g_object_unref);
}
