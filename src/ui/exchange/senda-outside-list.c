/* senda-outside-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-outside-list.h"

#include "senda-fold.h"
#include "senda-incoming-words.h"
#include "senda-option.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define MOST_UNFOLDED 12
#define MOST_ROWS 300 /* more than anybody reads */

struct _SendaOutsideList
{
  AdwBin parent_instance;

  SendaIncoming *incoming;
  GPtrArray *items;    /* of SendaIncomingItem, which are the file's */
  GPtrArray *switches; /* of GtkSwitch: of the first of them, as far as they are shown */
  gboolean is_setting; /* all at once */
};

G_DEFINE_FINAL_TYPE (SendaOutsideList, senda_outside_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
switched_cb (GtkSwitch  *toggle,
             GParamSpec *pspec G_GNUC_UNUSED,
             gpointer    data)
{
  SendaOutsideList *self = SENDA_OUTSIDE_LIST (data);
  guint i = 0;

  if (self->is_setting || !g_ptr_array_find (self->switches, toggle, &i))
    return;
  senda_incoming_set_taken (self->incoming,
                            ((SendaIncomingItem *) g_ptr_array_index (self->items, i))->key,
                            gtk_switch_get_active (toggle));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
all_switched_cb (GtkSwitch  *toggle,
                 GParamSpec *pspec G_GNUC_UNUSED,
                 gpointer    data)
{
  SendaOutsideList *self = SENDA_OUTSIDE_LIST (data);
  gboolean is_taken = gtk_switch_get_active (toggle);

  self->is_setting = TRUE;
  senda_incoming_set_all_taken (self->incoming, self->items, is_taken);
  for (guint i = 0; i < self->switches->len; i++)
    gtk_switch_set_active (g_ptr_array_index (self->switches, i), is_taken);
  self->is_setting = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_switch (SendaOutsideList        *self,
               GtkListBox              *list,
               const SendaIncomingItem *item)
{
  g_autofree char *title = senda_incoming_say_item (item);
  g_autofree char *about = senda_incoming_say_details (item);
  GtkWidget *toggle = senda_option_append_switch (list, title, about);

  gtk_switch_set_active (GTK_SWITCH (toggle), item->is_taken);
  g_ptr_array_add (self->switches, toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self, 0);
}

/* A switch for each. */
static GtkWidget *
build_each (SendaOutsideList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = senda_boxed_list_new (_("Taken Only If You Say So"));
  guint n_more = self->items->len - MIN (self->items->len, MOST_ROWS);
  g_autofree char *more = NULL;

  for (guint i = 0; i < self->items->len - n_more; i++)
    append_switch (self, GTK_LIST_BOX (list), g_ptr_array_index (self->items, i));
  gtk_box_append (GTK_BOX (box), list);
  if (n_more == 0)
    return box;
  more = g_strdup_printf (ngettext ("%u more is not listed; the switch for all holds for it too.",
                                    "%u more are not listed; the switch for all holds for them "
                                    "too.", n_more), n_more);
  gtk_box_append (GTK_BOX (box), senda_paragraph_new_dim (more));
  return box;
}

static void
unfolded_cb (SendaFold        *fold,
             GParamSpec       *pspec G_GNUC_UNUSED,
             SendaOutsideList *self)
{
  if (senda_fold_get_expanded (fold) && senda_fold_get_child (fold) == NULL)
    senda_fold_set_child (fold, build_each (self));
}

/* One switch, and below it each when it is asked for. */
static GtkWidget *
build_all (SendaOutsideList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = senda_boxed_list_new (_("Taken Only If You Say So"));
  GtkWidget *fold = senda_fold_new (_("Choose One by One"));
  const SendaIncomingItem *first = g_ptr_array_index (self->items, 0);
  guint n = self->items->len;
  g_autofree char *title = g_strdup_printf (ngettext ("Take In %u", "Take In All %u", n), n);
  GtkWidget *toggle = senda_option_append_switch (GTK_LIST_BOX (list), title,
                                                  senda_incoming_say_outside (first->outside));

  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (all_switched_cb), self, 0);
  g_signal_connect_object (fold, "notify::expanded", G_CALLBACK (unfolded_cb), self, 0);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), fold);
  return box;
}

static void
senda_outside_list_dispose (GObject *object)
{
  g_clear_object (&SENDA_OUTSIDE_LIST (object)->incoming);

  G_OBJECT_CLASS (senda_outside_list_parent_class)->dispose (object);
}

static void
senda_outside_list_finalize (GObject *object)
{
  SendaOutsideList *self = SENDA_OUTSIDE_LIST (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->switches);

  G_OBJECT_CLASS (senda_outside_list_parent_class)->finalize (object);
}

static void
senda_outside_list_class_init (SendaOutsideListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_outside_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_outside_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", SENDA_TYPE_OUTSIDE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_outside_list_init (SendaOutsideList *self)
{
  self->items = g_ptr_array_new ();
  self->switches = g_ptr_array_new ();
}

GtkWidget *
senda_outside_list_new (SendaIncoming *incoming,
                        SendaOutside   reason)
{
  SendaOutsideList *self = g_object_new (SENDA_TYPE_OUTSIDE_LIST, NULL);
  GPtrArray *items = senda_incoming_get_items (incoming);

  self->incoming = g_object_ref (incoming);
  for (guint i = 0; i < items->len; i++)
    if (((SendaIncomingItem *) g_ptr_array_index (items, i))->outside == reason)
      g_ptr_array_add (self->items, g_ptr_array_index (items, i));
  if (self->items->len == 0)
    {
      g_object_unref (g_object_ref_sink (self));
      return NULL;
    }
  adw_bin_set_child (ADW_BIN (self), self->items->len > MOST_UNFOLDED ? build_all (self)
                                                                      : build_each (self));
  return GTK_WIDGET (self);
}
