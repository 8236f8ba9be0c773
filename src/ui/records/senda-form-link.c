/* senda-form-link.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"
#include "senda-form-offers.h"
#include "senda-form-topics.h"

#include "senda-record-edits.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

struct _SendaFormLink
{
  SendaFormRow parent_instance;

  SendaRecord *linked; /* whose name is shown, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaFormLink, senda_form_link, SENDA_TYPE_FORM_ROW)

static const char *
name_topic (SendaFormRow *row,
            const char   *id)
{
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);

  return senda_content_name_topic (senda_workspace_get_content (workspace), id,
                                   senda_workspace_get_catalog (workspace));
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaFormRow *row = data;

  if (senda_form_get_linked (row) != NULL)
    senda_form_add_records (picker, row, NULL);
  else if (senda_form_row_get_kind (row) != NULL)
    senda_form_add_topics (picker, senda_form_row_get_workspace (row),
                           senda_form_row_get_kind (row), NULL);
}

static void
picked_cb (SendaFormLink *self,
           const char    *id)
{
  g_assert (SENDA_IS_FORM_LINK (self));

  senda_form_row_save (SENDA_FORM_ROW (self), id ? id : "");
}

static void
follow (SendaFormLink *self,
        SendaRecord   *linked)
{
  if (self->linked == linked)
    return;
  if (self->linked != NULL)
    g_signal_handlers_disconnect_by_data (self->linked, self);
  g_set_object (&self->linked, linked);
  if (linked != NULL)
    g_signal_connect_object (linked, "notify", G_CALLBACK (senda_form_row_show), self,
                             G_CONNECT_SWAPPED);
}

static void
senda_form_link_show (SendaFormRow *row)
{
  SendaPicker *picker = SENDA_PICKER (senda_form_row_get_control (row));
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);
  const SendaRecordInfo *info = senda_form_get_linked (row);
  const char *id = senda_form_row_get_text (row);
  g_autoptr (SendaRecord) linked = info && id ? senda_workspace_get (workspace, info, id, NULL)
                                              : NULL;
  g_autofree char *name = NULL;

  /* One that was removed reads as none, and is there again when that is undone. */
  follow (SENDA_FORM_LINK (row), linked);
  if (linked != NULL && !senda_record_is_deleted (linked))
    name = senda_record_dup_name (workspace, linked);
  else if (info == NULL && id != NULL)
    name = g_strdup (name_topic (row, id));
  senda_picker_set_chosen (picker, name ? id : NULL, name);
}

static void
senda_form_link_constructed (GObject *object)
{
  SendaFormRow *row = SENDA_FORM_ROW (object);
  const SendaField *field = senda_form_row_get_field (row);
  const char *hint = senda_form_row_get_hint (row);
  GtkWidget *picker = senda_picker_new (senda_form_row_get_label (row),
                                        hint ? hint : _("Not said"), fill_cb, row);

  G_OBJECT_CLASS (senda_form_link_parent_class)->constructed (object);

  senda_picker_set_clearable (SENDA_PICKER (picker), !(field->flags & SENDA_FIELD_REQUIRED));
  gtk_widget_set_sensitive (picker, !senda_form_row_is_fixed (row));
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), row, G_CONNECT_SWAPPED);
  senda_form_row_set_control (row, picker, NULL);
}

static void
senda_form_link_dispose (GObject *object)
{
  follow (SENDA_FORM_LINK (object), NULL);

  G_OBJECT_CLASS (senda_form_link_parent_class)->dispose (object);
}

static void
senda_form_link_class_init (SendaFormLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_link_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_form_link_dispose;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_link_show;
}

static void
senda_form_link_init (SendaFormLink *self G_GNUC_UNUSED)
{
}
