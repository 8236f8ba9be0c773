/* senda-protocol-offers.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-offers.h"

#include "senda-row.h"
#include "senda-section.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

#define N_GROUPS 4
#define TOPIC_KEY "senda-topic"

/* Of the kinds that a shipped protocol may have, which group it stands in. */
static const struct
{
  const char *title;
  const char *kinds;
} groups[N_GROUPS] = {
  { NC_("protocols", "Checklists"), "checklist" },
  { NC_("protocols", "Operational Protocol"), "operational, response" },
  { NC_("protocols", "Further Protocols"), "further" },
  { NC_("protocols", "Worksheets"), "worksheet" },
};

struct _SendaProtocolOffers
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  GtkWidget *lists[N_GROUPS];
  GPtrArray *rows; /* of SendaRow, one for each that is shipped: not held */
};

G_DEFINE_FINAL_TYPE (SendaProtocolOffers, senda_protocol_offers, ADW_TYPE_BIN)

static guint begin_signal;

static const SendaTopic *
get_topic (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), TOPIC_KEY);
}

static void
begin_cb (SendaProtocolOffers *self,
          GtkWidget           *button)
{
  g_assert (SENDA_IS_PROTOCOL_OFFERS (self));

  g_signal_emit (self, begin_signal, 0, get_topic (button)->id);
}

static GtkWidget *
make_button (SendaProtocolOffers *self,
             const SendaTopic    *topic,
             const char          *name)
{
  GtkWidget *button = gtk_button_new_with_label (C_("protocol", "Begin"));
  /* Translators: %s is a protocol that has not been begun */
  g_autofree char *label = g_strdup_printf (C_("protocol", "Begin: %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), TOPIC_KEY, (gpointer) topic);
  g_signal_connect_object (button, "clicked", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (SendaProtocolOffers *self,
         const SendaTopic    *topic,
         GtkListBox          *list,
         gboolean             read_only)
{
  SendaCatalog *catalog =
    senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
  const char *name = senda_message (senda_topic_get_text (topic, "name"), catalog);
  GtkWidget *row = senda_row_new (NULL);

  senda_row_set_text (SENDA_ROW (row), name,
                      senda_message (senda_topic_get_text (topic, "purpose"), catalog));
  if (!read_only)
    senda_row_add_end (SENDA_ROW (row), make_button (self, topic, name));
  g_object_set_data (G_OBJECT (row), TOPIC_KEY, (gpointer) topic);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (list, row);
}

static GtkWidget *
build_group (SendaProtocolOffers *self,
             guint                group,
             GPtrArray           *topics,
             gboolean             read_only)
{
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "protocols", groups[group].title);

  self->lists[group] = senda_boxed_list_new (title);
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      const char *kind = senda_topic_get_attribute (topic, "kind");

      if (kind != NULL && senda_tags_have (groups[group].kinds, kind))
        add_row (self, topic, GTK_LIST_BOX (self->lists[group]), read_only);
    }
  return senda_section_new (title, NULL, self->lists[group]);
}

static void
build (SendaProtocolOffers *self)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self->protocols);
  GPtrArray *topics = senda_content_get_topics (senda_workspace_get_content (workspace),
                                                "protocol");
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gboolean read_only = FALSE;

  g_object_get (workspace, "read-only", &read_only, NULL);
  for (guint i = 0; i < N_GROUPS; i++)
    gtk_box_append (GTK_BOX (column), build_group (self, i, topics, read_only));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_protocol_offers_dispose (GObject *object)
{
  SendaProtocolOffers *self = SENDA_PROTOCOL_OFFERS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_protocol_offers_parent_class)->dispose (object);
}

static void
senda_protocol_offers_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_PROTOCOL_OFFERS (object)->rows);

  G_OBJECT_CLASS (senda_protocol_offers_parent_class)->finalize (object);
}

static void
senda_protocol_offers_class_init (SendaProtocolOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_protocol_offers_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_protocol_offers_finalize;

  begin_signal = g_signal_new ("begin", SENDA_TYPE_PROTOCOL_OFFERS, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
senda_protocol_offers_init (SendaProtocolOffers *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
senda_protocol_offers_new (SendaProtocols *protocols)
{
  SendaProtocolOffers *self = g_object_new (SENDA_TYPE_PROTOCOL_OFFERS, NULL);

  self->protocols = g_object_ref (protocols);
  build (self);
  senda_protocol_offers_update (self);
  return GTK_WIDGET (self);
}

void
senda_protocol_offers_update (SendaProtocolOffers *self)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (self->protocols);
  gboolean are_any = FALSE;

  g_return_if_fail (SENDA_IS_PROTOCOL_OFFERS (self));

  for (guint i = 0; i < N_GROUPS; i++)
    gtk_widget_set_visible (gtk_widget_get_parent (self->lists[i]), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean is_offered = !senda_protocol_facts_find_shipped (facts, get_topic (row)->id);
      GtkWidget *list = gtk_widget_get_parent (row);

      gtk_widget_set_visible (row, is_offered);
      if (is_offered)
        gtk_widget_set_visible (gtk_widget_get_parent (list), TRUE);
      are_any = are_any || is_offered;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), are_any);
}

gboolean
senda_protocol_offers_focus (SendaProtocolOffers *self,
                             const char          *topic)
{
  g_return_val_if_fail (SENDA_IS_PROTOCOL_OFFERS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (get_topic (row)->id, topic) && gtk_widget_get_visible (row))
        return gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
    }
  return FALSE;
}
