/* senda-element-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-protocols.h"

#include "senda-fold.h"
#include "senda-protocol-facts.h"
#include "senda-protocol-lines.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaElementProtocols
{
  SendaElementSection parent_instance;

  GtkWidget *fold;
  GtkWidget *list; /* of SendaRow; NULL until it is opened */
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (SendaElementProtocols, senda_element_protocols, SENDA_TYPE_ELEMENT_SECTION)

static SendaWorkspace *
get_workspace (SendaElementProtocols *self)
{
  return senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (self));
}

static gboolean
is_about (const SendaTopic   *topic,
          const SendaElement *element)
{
  g_auto (GStrv) elements = senda_topic_dup_ids (topic, "elements");

  return g_strv_contains ((const char *const *) elements, element->id);
}

/* The shipped protocols about the element. (transfer container) (element-type SendaTopic) */
static GPtrArray *
list_topics (SendaElementProtocols *self)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  GPtrArray *all = senda_content_get_topics (content, "protocol");
  GPtrArray *topics = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_about (g_ptr_array_index (all, i),
                  senda_element_section_get_element (SENDA_ELEMENT_SECTION (self))))
      g_ptr_array_add (topics, g_ptr_array_index (all, i));
  return topics;
}

static void
show_row (SendaElementProtocols *self,
          guint                  position,
          const char            *name,
          const char            *state,
          const char            *id)
{
  SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), position);
  g_autofree char *target = g_strconcat ("protocols:protocols:", id, NULL);

  senda_row_set_text (row, name, state);
  senda_row_set_action (row, "win.open-target", target);
}

/* Those of the task force come first, and their topics leave @topics. */
static guint
show_begun (SendaElementProtocols *self,
            GPtrArray             *topics)
{
  SendaWorkspace *workspace = get_workspace (self);
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  SendaTaskForce *task_force =
    senda_roadmap_get_task_force (senda_element_section_get_roadmap (SENDA_ELEMENT_SECTION (self)));
  g_autoptr (GListModel) protocols =
    senda_workspace_list (workspace, &senda_protocol_info,
                          senda_record_get_id (SENDA_RECORD (task_force)));
  guint n_rows = 0;

  for (guint i = 0; i < g_list_model_get_n_items (protocols); i++)
    {
      g_autoptr (SendaRecord) protocol = g_list_model_get_item (protocols, i);
      const char *source = senda_record_get_text (protocol, "source");
      const SendaTopic *topic = source ? senda_content_find_topic (content, source) : NULL;
      g_autofree char *title = NULL;

      if (topic == NULL || !g_ptr_array_remove (topics, (gpointer) topic))
        continue;
      title = senda_protocol_dup_title (protocol, content, catalog);
      show_row (self, n_rows++, title, senda_protocol_say_state (protocol, catalog),
                senda_record_get_id (protocol));
    }
  return n_rows;
}

static void
build (SendaElementProtocols *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = senda_boxed_list_new (C_("place", "Protocols"));
  self->none = senda_section_label_new (_("None of the protocols that Senda brings along is about "
                                          "this element."), "dim-label");
  gtk_widget_add_css_class (column, "form");
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->list);
  senda_fold_set_child (SENDA_FOLD (self->fold), column);
}

static void
senda_element_protocols_update (SendaElementSection *section)
{
  SendaElementProtocols *self = SENDA_ELEMENT_PROTOCOLS (section);
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  g_autoptr (GPtrArray) topics = NULL;
  gboolean busy = FALSE;
  guint n_begun = 0;
  guint n_rows = 0;

  g_object_get (get_workspace (self), "busy", &busy, NULL);
  if (!senda_fold_get_expanded (SENDA_FOLD (self->fold)) || busy)
    return;
  if (self->list == NULL)
    build (self);
  topics = list_topics (self);
  n_begun = show_begun (self, topics);
  n_rows = n_begun + topics->len;
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      show_row (self, n_begun + i, senda_message (senda_topic_get_text (topic, "name"), catalog),
                C_("protocol", "Not begun yet"), topic->id);
    }
  senda_row_trim (GTK_LIST_BOX (self->list), n_rows);
  gtk_widget_set_visible (self->list, n_rows > 0);
  gtk_widget_set_visible (self->none, n_rows == 0);
}

static void
changed_cb (SendaElementProtocols *self,
            GPtrArray             *touched)
{
  g_assert (SENDA_IS_ELEMENT_PROTOCOLS (self));

  for (guint i = 0; i < touched->len; i++)
    if (((const SendaRecordRef *) g_ptr_array_index (touched, i))->info == &senda_protocol_info)
      {
        senda_element_section_update (SENDA_ELEMENT_SECTION (self));
        return;
      }
}

static void
senda_element_protocols_constructed (GObject *object)
{
  G_OBJECT_CLASS (senda_element_protocols_parent_class)->constructed (object);

  g_signal_connect_object (get_workspace (SENDA_ELEMENT_PROTOCOLS (object)), "changed",
                           G_CALLBACK (changed_cb), object, G_CONNECT_SWAPPED);
}

static void
senda_element_protocols_class_init (SendaElementProtocolsClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_element_protocols_constructed;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_protocols_update;
}

static void
senda_element_protocols_init (SendaElementProtocols *self)
{
  self->fold = senda_fold_new (C_("place", "Protocols"));
  gtk_widget_add_css_class (self->fold, "section-fold");
  g_signal_connect_swapped (self->fold, "notify::expanded",
                            G_CALLBACK (senda_element_section_update), self);
  adw_bin_set_child (ADW_BIN (self), self->fold);
}
