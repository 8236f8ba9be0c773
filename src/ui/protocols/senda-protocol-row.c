/* senda-protocol-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-row.h"

#include "senda-protocol-lines.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-wrap-layout.h"

#define TEXT_WIDTH 320

enum
{
  VERSION,
  REVIEW,
  OWNER,
  N_FACTS
};

struct _SendaProtocolRow
{
  GtkListBoxRow parent_instance;

  SendaRecord *protocol;
  GtkWidget *title;
  GtkWidget *counts;
  GtkWidget *facts[N_FACTS];
  GtkWidget *state;
};

G_DEFINE_FINAL_TYPE (SendaProtocolRow, senda_protocol_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static GtkWidget *
build_texts (SendaProtocolRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *facts = senda_wrap_box_new (18, 3);

  self->title = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->title, "heading");
  self->counts = senda_paragraph_new (NULL);
  for (guint i = 0; i < N_FACTS; i++)
    {
      self->facts[i] = senda_paragraph_new_dim (NULL);
      gtk_widget_add_css_class (self->facts[i], "caption");
      gtk_widget_insert_before (self->facts[i], facts, NULL);
    }
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->counts);
  gtk_box_append (GTK_BOX (texts), facts);
  return texts;
}

static void
senda_protocol_row_dispose (GObject *object)
{
  g_clear_object (&SENDA_PROTOCOL_ROW (object)->protocol);

  G_OBJECT_CLASS (senda_protocol_row_parent_class)->dispose (object);
}

static void
senda_protocol_row_class_init (SendaProtocolRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_protocol_row_dispose;
}

static void
senda_protocol_row_init (SendaProtocolRow *self)
{
  GtkWidget *side = NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->state = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->state, "protocol-state");
  gtk_widget_set_valign (self->state, GTK_ALIGN_START);
  gtk_widget_set_halign (self->state, GTK_ALIGN_START);
  side = senda_side_box_new (build_texts (self), self->state, TEXT_WIDTH);
  gtk_widget_set_hexpand (side, TRUE);
  gtk_box_append (GTK_BOX (line), side);
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE,
                                                "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                "icon-name", "senda-forward-symbolic",
                                                "css-classes", (const char *[]) { "dim-label",
                                                                                  NULL },
                                                NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self), "protocol-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
}

GtkWidget *
senda_protocol_row_new (void)
{
  return g_object_new (SENDA_TYPE_PROTOCOL_ROW, NULL);
}

/* What the row says, as one text. (transfer full) */
static char *
say_all (const char *const *parts,
         guint              n_parts)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i] != NULL)
      g_string_append_printf (said, "%s%s", said->len > 0 ? ". " : "", parts[i]);
  return g_strdup (said->str);
}

void
senda_protocol_row_show (SendaProtocolRow *self,
                         SendaProtocols   *protocols,
                         SendaRecord      *protocol)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autofree char *title =
    senda_protocol_dup_title (protocol, senda_workspace_get_content (workspace), catalog);
  const char *state = senda_protocol_say_state (protocol, catalog);
  g_autofree char *counts = senda_protocol_say_counts (protocols, protocol);
  g_autofree char *version = senda_protocol_say_version (protocols, protocol);
  g_autofree char *review = senda_protocol_say_review (protocols, protocol);
  g_autofree char *owner = senda_protocol_say_owner (protocols, protocol);
  const char *const parts[] = { title, state, counts, version, review, owner };
  g_autofree char *said = say_all (parts, G_N_ELEMENTS (parts));

  g_return_if_fail (SENDA_IS_PROTOCOL_ROW (self));

  g_set_object (&self->protocol, protocol);
  show_text (self->title, title);
  show_text (self->state, state);
  show_text (self->counts, counts);
  show_text (self->facts[VERSION], version);
  show_text (self->facts[REVIEW], review);
  show_text (self->facts[OWNER], owner);
  if (senda_protocol_is_late (protocols, protocol))
    gtk_widget_add_css_class (self->facts[REVIEW], "overdue");
  else
    gtk_widget_remove_css_class (self->facts[REVIEW], "overdue");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

/* (transfer none) */
SendaRecord *
senda_protocol_row_get_protocol (SendaProtocolRow *self)
{
  g_return_val_if_fail (SENDA_IS_PROTOCOL_ROW (self), NULL);

  return self->protocol;
}
