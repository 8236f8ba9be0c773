/* senda-form-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-row.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-option.h"
#include "senda-record-edits.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  SendaWorkspace *workspace;
  SendaRecord *record;
  const SendaFormField *item;
  char *language;
  GtkWidget *control; /* below the row's child */
  SendaFormSave save; /* NULL: into the store */
  gpointer data;      /* for it */
} SendaFormRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaFormRow, senda_form_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_RECORD,
  PROP_ITEM,
  PROP_LANGUAGE
};

static SendaFormRowPrivate *
get_private (SendaFormRow *self)
{
  return senda_form_row_get_instance_private (self);
}

static gboolean
senda_form_row_grab_focus (GtkWidget *widget)
{
  SendaFormRowPrivate *priv = get_private (SENDA_FORM_ROW (widget));

  return priv->control != NULL && gtk_widget_grab_focus (priv->control);
}

static void
senda_form_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SendaFormRowPrivate *priv = get_private (SENDA_FORM_ROW (object));

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      priv->item = g_value_get_pointer (value);
      break;
    case PROP_LANGUAGE:
      priv->language = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_form_row_dispose (GObject *object)
{
  SendaFormRowPrivate *priv = get_private (SENDA_FORM_ROW (object));

  /* The children go first: a field that is still being typed in commits as it goes. */
  G_OBJECT_CLASS (senda_form_row_parent_class)->dispose (object);

  priv->control = NULL;
  g_clear_object (&priv->record);
  g_clear_object (&priv->workspace);
}

static void
senda_form_row_finalize (GObject *object)
{
  g_free (get_private (SENDA_FORM_ROW (object))->language);

  G_OBJECT_CLASS (senda_form_row_parent_class)->finalize (object);
}

static void
senda_form_row_class_init (SendaFormRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = senda_form_row_set_property;
  object_class->dispose = senda_form_row_dispose;
  object_class->finalize = senda_form_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_row;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_form_row_grab_focus;

  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL,
                                                        SENDA_TYPE_WORKSPACE, flags));
  g_object_class_install_property (object_class, PROP_RECORD,
                                   g_param_spec_object ("record", NULL, NULL,
                                                        SENDA_TYPE_RECORD, flags));
  g_object_class_install_property (object_class, PROP_ITEM,
                                   g_param_spec_pointer ("item", NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_LANGUAGE,
                                   g_param_spec_string ("language", NULL, NULL, NULL, flags));
}

static void
senda_form_row_init (SendaFormRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/* (transfer none) */
SendaWorkspace *
senda_form_row_get_workspace (SendaFormRow *self)
{
  return get_private (self)->workspace;
}

/* (transfer none) */
SendaRecord *
senda_form_row_get_record (SendaFormRow *self)
{
  return get_private (self)->record;
}

const SendaField *
senda_form_row_get_field (SendaFormRow *self)
{
  SendaFormRowPrivate *priv = get_private (self);
  const SendaRecordInfo *info = senda_record_get_info (priv->record);
  int index = senda_record_info_field (info, priv->item->field);

  g_return_val_if_fail (index >= 0, NULL);

  return &info->fields[index];
}

const char *
senda_form_row_get_kind (SendaFormRow *self)
{
  return get_private (self)->item->kind;
}

const char *
senda_form_row_get_language (SendaFormRow *self)
{
  SendaFormRowPrivate *priv = get_private (self);

  return priv->language ? priv->language : senda_workspace_get_language (priv->workspace);
}

const char *
senda_form_row_get_label (SendaFormRow *self)
{
  return g_dgettext (GETTEXT_PACKAGE, senda_form_row_get_field (self)->label);
}

const char *
senda_form_row_get_hint (SendaFormRow *self)
{
  const char *hint = get_private (self)->item->hint;

  return hint ? g_dgettext (GETTEXT_PACKAGE, hint) : NULL;
}

/* Whether nothing can be changed: the file is open for reading only. */
gboolean
senda_form_row_is_fixed (SendaFormRow *self)
{
  gboolean read_only = FALSE;

  g_object_get (get_private (self)->workspace, "read-only", &read_only, NULL);
  return read_only;
}

/* (transfer none) (nullable) */
const char *
senda_form_row_get_text (SendaFormRow *self)
{
  return senda_record_get_text (get_private (self)->record, senda_form_row_get_field (self)->name);
}

/* Saves as senda_record_edit() does; what is said of a record that was removed is dropped. */
gboolean
senda_form_row_save (SendaFormRow *self,
                     const char   *text)
{
  SendaFormRowPrivate *priv = get_private (self);
  const SendaField *field = senda_form_row_get_field (self);
  gboolean is_bilingual = field->flags & SENDA_FIELD_BILINGUAL;
  g_autoptr (GError) error = NULL;

  if (priv->save != NULL)
    return priv->save (self, text, priv->data);
  if (senda_record_is_deleted (priv->record))
    return TRUE;
  if (senda_record_edit (priv->workspace, priv->record, field->name,
                         is_bilingual ? senda_form_row_get_language (self) : NULL, text, &error))
    return TRUE;
  senda_window_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

/* From now on @save keeps what is given. */
void
senda_form_row_set_save (SendaFormRow *self,
                         SendaFormSave save,
                         gpointer      data)
{
  get_private (self)->save = save;
  get_private (self)->data = data;
}

static void
set_face (SendaFormRow *self,
          GtkWidget    *face,
          GtkWidget    *control)
{
  get_private (self)->control = control;
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), face);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  senda_form_row_get_label (self), -1);
}

void
senda_form_row_set_control (SendaFormRow *self,
                            GtkWidget    *control,
                            const char   *hint)
{
  GtkWidget *face = senda_field_face_new (senda_form_row_get_label (self), control);

  if (hint != NULL)
    {
      GtkWidget *line = senda_paragraph_new_dim (hint);

      gtk_widget_add_css_class (line, "caption");
      gtk_box_append (GTK_BOX (face), line);
    }
  set_face (self, face, control);
}

void
senda_form_row_set_beside (SendaFormRow *self,
                           GtkWidget    *control)
{
  set_face (self,
            senda_option_face_new (senda_form_row_get_label (self), senda_form_row_get_hint (self),
                                   control),
            control);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/* (transfer none) */
GtkWidget *
senda_form_row_get_control (SendaFormRow *self)
{
  g_return_val_if_fail (SENDA_IS_FORM_ROW (self), NULL);

  return get_private (self)->control;
}

void
senda_form_row_show (SendaFormRow *self)
{
  g_return_if_fail (SENDA_IS_FORM_ROW (self));

  SENDA_FORM_ROW_GET_CLASS (self)->show (self);
}
