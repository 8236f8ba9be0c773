/* senda-difference-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-difference-list.h"

#include "senda-focus.h"
#include "senda-option.h"
#include "senda-section.h"
#include "senda-third-value.h"

#include <glib/gi18n-lib.h>

struct _SendaDifferenceList
{
  AdwBin parent_instance;

  const SendaIncomingDifference *difference;
  GPtrArray *checks; /* of GtkCheckButton: one per head, in their order */
  GtkWidget *open;   /* leave it open */
  GtkWidget *third;  /* another value, or NULL where none can be given */
  GtkWidget *list;
  GtkWidget *row;    /* that holds it, made when it is first wanted */
  GtkWidget *value;  /* the SendaThirdValue */
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
emit_decided (SendaDifferenceList *self)
{
  g_assert (SENDA_IS_DIFFERENCE_LIST (self));

  g_signal_emit (self, signals[DECIDED], 0);
}

static const SendaValue *
get_shown (SendaDifferenceList *self)
{
  GPtrArray *heads = self->difference->difference->heads;

  for (guint i = 0; i < heads->len; i++)
    if (((const SendaHead *) g_ptr_array_index (heads, i))->is_shown)
      return &((const SendaHead *) g_ptr_array_index (heads, i))->value;
  return &((const SendaHead *) g_ptr_array_index (heads, 0))->value;
}

static void
build_value (SendaDifferenceList *self)
{
  self->value = senda_third_value_new (self->difference->info, self->difference->field,
                                       get_shown (self));
  g_signal_connect_object (self->value, "changed", G_CALLBACK (emit_decided), self,
                           G_CONNECT_SWAPPED);
  self->row = senda_field_row_new (self->difference->field, self->value);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->row);
}

static void
changed_cb (SendaDifferenceList *self)
{
  if (self->row == NULL && is_active (self->third))
    build_value (self);
  if (self->row != NULL)
    gtk_widget_set_visible (self->row, is_active (self->third));
  emit_decided (self);
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

static const char *
get_value (SendaDifferenceList *self,
           guint                i)
{
  const SendaDifference *difference = self->difference->difference;

  if (!senda_difference_is_of_removal (difference))
    return g_ptr_array_index (self->difference->values, i);
  return senda_difference_get_choice (difference, i)->integer == 1
           ? _("Leave It Removed") : _("Bring It Back With the Changes");
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
  GtkWidget *list = self->list = senda_boxed_list_new (name);
  GtkWidget *heading = senda_heading_new (name, "heading", 3);

  self->open = senda_option_append_radio (GTK_LIST_BOX (list), NULL, _("Leave It Open"),
                                          _("The latest value is shown, and all of them are kept."));
  g_signal_connect_object (self->open, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < difference->values->len; i++)
    g_ptr_array_add (self->checks, append (self, GTK_LIST_BOX (list), get_value (self, i),
                                           g_ptr_array_index (difference->bys, i)));
  if (difference->info != NULL && senda_third_value_suits (difference->info))
    self->third = append (self, GTK_LIST_BOX (list), _("Another Value"), NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->open), TRUE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* What is to be mended, or what is chosen. */
static gboolean
senda_difference_list_grab_focus (GtkWidget *widget)
{
  SendaDifferenceList *self = SENDA_DIFFERENCE_LIST (widget);
  GtkWidget *chosen = self->open;

  if (is_active (self->third))
    return gtk_widget_grab_focus (self->value);
  for (guint i = 0; i < self->checks->len; i++)
    if (is_active (g_ptr_array_index (self->checks, i)))
      chosen = g_ptr_array_index (self->checks, i);
  return gtk_widget_grab_focus (chosen);
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
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_difference_list_grab_focus;

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
  senda_value_clear (value);
  for (guint i = 0; i < self->checks->len; i++)
    if (is_active (g_ptr_array_index (self->checks, i)))
      {
        senda_value_assign (value, senda_difference_get_choice (self->difference->difference, i));
        return TRUE;
      }
  return is_active (self->third) &&
         senda_third_value_read (SENDA_THIRD_VALUE (self->value), value, error);
}
