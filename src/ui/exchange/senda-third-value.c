/* senda-third-value.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-third-value.h"

#include "senda-date-button.h"
#include "senda-focus.h"
#include "senda-list-button.h"
#include "senda-text-entry.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

#define SHORT_WIDTH 140 /* of a number or a time */

struct _SendaThirdValue
{
  AdwBin parent_instance;

  const SendaField *field;
  SendaValue value; /* of what is chosen; what is typed stands in its field */
  GPtrArray *names; /* of a list, beside its items; NULL: not said */
};

G_DEFINE_FINAL_TYPE (SendaThirdValue, senda_third_value, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (SendaThirdValue *self)
{
  g_assert (SENDA_IS_THIRD_VALUE (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose (SendaThirdValue *self,
        const char      *text)
{
  senda_value_assign (&self->value, SENDA_TEXT (text));
  changed_cb (self);
}

static void
day_cb (SendaThirdValue *self,
        const char      *day,
        SendaDateButton *button)
{
  g_assert (SENDA_IS_THIRD_VALUE (self));

  senda_date_button_set_date (button, day);
  choose (self, *day ? day : NULL);
}

static void
chosen_cb (SendaThirdValue *self,
           guint            index)
{
  g_assert (SENDA_IS_THIRD_VALUE (self));

  choose (self, g_ptr_array_index (self->names, index));
}

static const char *
get_text (SendaThirdValue *self)
{
  return self->value.type == SENDA_VALUE_TEXT ? self->value.text : NULL;
}

static GtkWidget *
build_day (SendaThirdValue *self,
           const char      *label)
{
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (senda_language_current ());
  GtkWidget *button = senda_date_button_new (catalog, label);

  senda_date_button_set_date (SENDA_DATE_BUTTON (button), get_text (self));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "committed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_choice (SendaThirdValue *self,
              const char      *label)
{
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (senda_language_current ());
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *list = NULL;
  guint chosen = 0;

  if (!(self->field->flags & SENDA_FIELD_REQUIRED) || get_text (self) == NULL)
    {
      g_ptr_array_add (self->names, NULL);
      g_ptr_array_add (items, (gpointer) _("Not said"));
    }
  for (const SendaChoice *choice = self->field->choices; choice->name != NULL; choice++)
    {
      if (g_strcmp0 (choice->name, get_text (self)) == 0)
        chosen = items->len;
      g_ptr_array_add (self->names, (gpointer) choice->name);
      g_ptr_array_add (items, (gpointer) senda_choice_say (self->field->choices, choice->name,
                                                           catalog));
    }
  g_ptr_array_add (items, NULL);
  list = senda_list_button_new (label, (const char *const *) items->pdata, chosen);
  g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
build_entry (SendaThirdValue *self,
             const char      *label)
{
  GtkWidget *entry = senda_text_entry_new (self->field->kind == SENDA_FIELD_LONG_TEXT);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->value.integer);

  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (entry), TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), label);
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry),
                             self->value.type == SENDA_VALUE_INTEGER ? number : get_text (self));
  if (senda_field_is_text (self->field))
    senda_text_entry_set_limit (SENDA_TEXT_ENTRY (entry), senda_field_limit (self->field));
  else
    {
      gtk_widget_set_halign (entry, GTK_ALIGN_START);
      gtk_widget_set_size_request (entry, SHORT_WIDTH, -1);
    }
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static gboolean
read_number (SendaThirdValue *self,
             const char      *text,
             SendaValue      *value,
             GError         **error)
{
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL))
    {
      g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                   _("“%s” must be a whole number. Nothing was changed."),
                   g_dgettext (GETTEXT_PACKAGE, self->field->label));
      return FALSE;
    }
  senda_value_assign (value, SENDA_INTEGER (number));
  return TRUE;
}

static gboolean
read_typed (SendaThirdValue *self,
            SendaTextEntry  *entry,
            SendaValue      *value,
            GError         **error)
{
  g_autofree char *text = g_strstrip (senda_text_entry_dup_typed (entry));

  if (*text != '\0' && self->field->kind == SENDA_FIELD_INTEGER)
    return read_number (self, text, value, error);
  senda_value_assign (value, SENDA_TEXT (*text ? text : NULL));
  return TRUE;
}

static gboolean
senda_third_value_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

static void
senda_third_value_finalize (GObject *object)
{
  SendaThirdValue *self = SENDA_THIRD_VALUE (object);

  senda_value_clear (&self->value);
  g_ptr_array_unref (self->names);

  G_OBJECT_CLASS (senda_third_value_parent_class)->finalize (object);
}

static void
senda_third_value_class_init (SendaThirdValueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_third_value_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_third_value_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", SENDA_TYPE_THIRD_VALUE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_third_value_init (SendaThirdValue *self)
{
  self->names = g_ptr_array_new ();
}

gboolean
senda_third_value_suits (const SendaField *field)
{
  switch (field->kind)
    {
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_INTEGER:
    case SENDA_FIELD_DATE:
    case SENDA_FIELD_TIME:
    case SENDA_FIELD_CHOICE:
      return TRUE;
    case SENDA_FIELD_BOOLEAN: /* of yes and no there is no third */
    case SENDA_FIELD_REFERENCE:
    case SENDA_FIELD_CONTENT:
    case SENDA_FIELD_TAGS:
    case SENDA_FIELD_REFERENCES:
    case SENDA_FIELD_MARKS:
    default:
      return FALSE;
    }
}

GtkWidget *
senda_third_value_new (const SendaField *field,
                       const char       *label,
                       const SendaValue *value)
{
  SendaThirdValue *self = g_object_new (SENDA_TYPE_THIRD_VALUE, NULL);
  GtkWidget *control = NULL;

  self->field = field;
  senda_value_assign (&self->value, value);
  control = field->kind == SENDA_FIELD_DATE     ? build_day (self, label)
            : field->kind == SENDA_FIELD_CHOICE ? build_choice (self, label)
                                                : build_entry (self, label);
  adw_bin_set_child (ADW_BIN (self), control);
  return GTK_WIDGET (self);
}

gboolean
senda_third_value_read (SendaThirdValue *self,
                        SendaValue      *value,
                        GError         **error)
{
  GtkWidget *control = adw_bin_get_child (ADW_BIN (self));

  senda_value_clear (value);
  if (!SENDA_IS_TEXT_ENTRY (control))
    senda_value_assign (value, &self->value);
  else if (!read_typed (self, SENDA_TEXT_ENTRY (control), value, error))
    return FALSE;
  return senda_field_check (self->field, value, error);
}
