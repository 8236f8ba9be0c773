/* senda-form-choice.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"

#include "senda-list-button.h"
#include "senda-tags.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

struct _SendaFormChoice
{
  SendaFormRow parent_instance;

  GPtrArray *names; /* what is kept, beside the items of the list; NULL: not said */
  gboolean showing; /* the list changes by us, not by the reader */
};

G_DEFINE_FINAL_TYPE (SendaFormChoice, senda_form_choice, SENDA_TYPE_FORM_ROW)

static void
chosen_cb (SendaFormChoice *self,
           guint            index)
{
  const char *name = g_ptr_array_index (self->names, index);

  g_assert (SENDA_IS_FORM_CHOICE (self));

  if (!self->showing && !senda_form_row_save (SENDA_FORM_ROW (self), name ? name : ""))
    senda_form_row_show (SENDA_FORM_ROW (self));
}

/* One that is required is not said as long as the record lacks it. */
static gboolean
offers_none (SendaFormRow *row)
{
  const SendaField *field = senda_form_row_get_field (row);

  return (!(field->flags & SENDA_FIELD_REQUIRED) && senda_form_row_get_kind (row) == NULL) ||
         senda_form_row_get_text (row) == NULL;
}

static GtkWidget *
build_list (SendaFormChoice *self)
{
  SendaFormRow *row = SENDA_FORM_ROW (self);
  const SendaField *field = senda_form_row_get_field (row);
  const char *kind = senda_form_row_get_kind (row);
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_form_row_get_workspace (row));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *list = NULL;

  if (offers_none (row))
    {
      g_ptr_array_add (self->names, NULL);
      g_ptr_array_add (items, (gpointer) _("Not said"));
    }
  for (const SendaChoice *choice = field->choices; choice->name != NULL; choice++)
    {
      if (kind != NULL && !senda_tags_have (kind, choice->name))
        continue;
      g_ptr_array_add (self->names, (gpointer) choice->name);
      g_ptr_array_add (items, (gpointer) senda_choice_say (field->choices, choice->name, catalog));
    }
  g_ptr_array_add (items, NULL);
  list = senda_list_button_new (senda_form_row_get_label (row),
                                (const char *const *) items->pdata, 0);
  gtk_widget_set_sensitive (list, !senda_form_row_is_fixed (row));
  g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static void
senda_form_choice_show (SendaFormRow *row)
{
  SendaFormChoice *self = SENDA_FORM_CHOICE (row);
  const char *name = senda_form_row_get_text (row);

  self->showing = TRUE;
  for (guint i = 0; i < self->names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->names, i), name) == 0)
      senda_list_button_choose (SENDA_LIST_BUTTON (senda_form_row_get_control (row)), i);
  self->showing = FALSE;
}

static void
senda_form_choice_constructed (GObject *object)
{
  SendaFormRow *row = SENDA_FORM_ROW (object);

  G_OBJECT_CLASS (senda_form_choice_parent_class)->constructed (object);

  senda_form_row_set_control (row, build_list (SENDA_FORM_CHOICE (object)),
                              senda_form_row_get_hint (row));
}

static void
senda_form_choice_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_FORM_CHOICE (object)->names);

  G_OBJECT_CLASS (senda_form_choice_parent_class)->finalize (object);
}

static void
senda_form_choice_class_init (SendaFormChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_choice_constructed;
  G_OBJECT_CLASS (klass)->finalize = senda_form_choice_finalize;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_choice_show;
}

static void
senda_form_choice_init (SendaFormChoice *self)
{
  self->names = g_ptr_array_new ();
}
