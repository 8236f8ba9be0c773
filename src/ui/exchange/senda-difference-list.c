/* senda-difference-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-difference-list.h"

#include "senda-option.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaDifferenceList
{
  AdwBin parent_instance;

  const SendaIncomingDifference *difference;
  GPtrArray *checks; /* of GtkCheckButton: one per head, in their order */
  GtkWidget *open;   /* leave it open */
  GtkWidget *third;  /* another value, or NULL where none can be typed */
  GtkWidget *row;    /* that holds the entry */
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (SendaDifferenceList, senda_difference_list, ADW_TYPE_BIN)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_active (GtkWidget *check)
{
  return check != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static void
changed_cb (SendaDifferenceList *self)
{
  g_assert (SENDA_IS_DIFFERENCE_LIST (self));

  if (self->row != NULL)
    gtk_widget_set_visible (self->row, is_active (self->third));
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
toggled_cb (SendaDifferenceList *self,
            GtkCheckButton      *check)
{
  g_assert (SENDA_IS_DIFFERENCE_LIST (self));

  if (gtk_check_button_get_active (check))
    changed_cb (self);
}

static GtkWidget *
append (SendaDifferenceList *self,
        GtkListBox          *list,
        const char          *title,
        const char          *subtitle)
{
  GtkWidget *check = senda_option_append_radio (list, self->open, title, subtitle);

  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

/* A day and a text can be typed; what is chosen from a list is chosen there. */
static gboolean
can_be_typed (const SendaField *field)
{
  return field != NULL && (field->kind == SENDA_FIELD_TEXT || field->kind == SENDA_FIELD_LONG_TEXT ||
                           field->kind == SENDA_FIELD_DATE);
}

static void
build_third (SendaDifferenceList *self,
             GtkListBox          *list)
{
  const SendaField *field = self->difference->info;

  self->third = append (self, list, _("Another Value"), NULL);
  self->entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->difference->field, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry),
                                  field->kind == SENDA_FIELD_DATE ? _("As in 2026-03-09") : NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->row = senda_field_row_new (self->difference->field, self->entry);
  gtk_widget_set_visible (self->row, FALSE);
  gtk_list_box_append (list, self->row);
}

static const char *
get_value (SendaDifferenceList *self,
           guint                i)
{
  const char *value = g_ptr_array_index (self->difference->values, i);

  return self->difference->difference->is_removal
    ? (((const SendaHead *) g_ptr_array_index (self->difference->difference->heads, i))->value.integer
         ? _("Leave It Removed") : _("Bring It Back With the Changes"))
    : value;
}

static void
build (SendaDifferenceList *self)
{
  const SendaIncomingDifference *difference = self->difference;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Translators: %1$s: a field, %2$s: what it belongs to */
  g_autofree char *name = difference->field
    ? g_strdup_printf (C_("difference", "%1$s of “%2$s”"), difference->field, difference->title)
    /* Translators: %s: something that one person removed while another changed it */
    : g_strdup_printf (C_("difference", "“%s” was removed and changed"), difference->title);
  GtkWidget *list = senda_boxed_list_new (name);
  GtkWidget *heading = senda_heading_new (name, "heading", 3);

  self->open = senda_option_append_radio (GTK_LIST_BOX (list), NULL, _("Leave It Open"),
                                          _("The latest value is shown, and all of them are kept."));
  g_signal_connect_object (self->open, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < difference->values->len; i++)
    g_ptr_array_add (self->checks, append (self, GTK_LIST_BOX (list), get_value (self, i),
                                           g_ptr_array_index (difference->bys, i)));
  if (can_be_typed (difference->info))
    build_third (self, GTK_LIST_BOX (list));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->open), TRUE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
senda_difference_list_finalize (GObject *object)
{
  SendaDifferenceList *self = SENDA_DIFFERENCE_LIST (object);

  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (senda_difference_list_parent_class)->finalize (object);
}

static void
senda_difference_list_class_init (SendaDifferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_difference_list_finalize;

  signals[DECIDED] = g_signal_new ("decided", SENDA_TYPE_DIFFERENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_difference_list_init (SendaDifferenceList *self)
{
  self->checks = g_ptr_array_new ();
}

GtkWidget *
senda_difference_list_new (const SendaIncomingDifference *difference)
{
  SendaDifferenceList *self = g_object_new (SENDA_TYPE_DIFFERENCE_LIST, NULL);

  self->difference = difference;
  build (self);
  return GTK_WIDGET (self);
}

gboolean
senda_difference_list_read (SendaDifferenceList *self,
                            SendaValue          *value,
                            GError             **error)
{
  g_autofree char *text = NULL;

  senda_value_clear (value);
  for (guint i = 0; i < self->checks->len; i++)
    if (is_active (g_ptr_array_index (self->checks, i)))
      {
        const SendaHead *head = g_ptr_array_index (self->difference->difference->heads, i);

        senda_value_assign (value, &head->value);
        return TRUE;
      }
  if (!is_active (self->third))
    return FALSE;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  if (!senda_field_check (self->difference->info, SENDA_TEXT (*text ? text : NULL), error))
    return FALSE;
  senda_value_assign (value, SENDA_TEXT (*text ? text : NULL));
  return TRUE;
}
