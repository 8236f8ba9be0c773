/* senda-checklist-add.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-add.h"

#include "senda-dialogs.h"
#include "senda-protocol-edits.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define ADDING_KEY "senda-adding"
#define PROTOCOL_KEY "senda-protocol"

/* What the question is about; the section keeps it until the next one. */
typedef struct
{
  SendaRecord *protocol;
  char *part;
  gboolean is_decision;
} Adding;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_object_unref (adding->protocol);
  g_free (adding->part);
  g_free (adding);
}

static void
added_cb (const char *name,
          gpointer    data)
{
  SendaPlaceSection *section = SENDA_PLACE_SECTION (data);
  const Adding *adding = g_object_get_data (data, ADDING_KEY);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) item = NULL;

  item = senda_protocol_add_item (senda_place_section_get_protocols (section), adding->protocol,
                                  adding->part, adding->is_decision, name, NULL, NULL, &error);
  if (item == NULL)
    senda_window_show_error (data, error);
  else
    senda_place_section_open (section, senda_record_get_id (item));
}

static void
own_cb (GtkWidget         *button,
        SendaPlaceSection *section)
{
  senda_checklist_add_item (section, g_object_get_data (G_OBJECT (button), PROTOCOL_KEY), NULL,
                            FALSE);
}

static void
decision_cb (GtkWidget         *button,
             SendaPlaceSection *section)
{
  senda_checklist_add_item (section, g_object_get_data (G_OBJECT (button), PROTOCOL_KEY), NULL,
                            TRUE);
}

static GtkWidget *
make_button (SendaPlaceSection *section,
             SendaRecord       *protocol,
             const char        *label,
             GCallback          callback)
{
  GtkWidget *button = senda_text_button_new ("senda-add-symbolic", label);

  gtk_widget_remove_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), PROTOCOL_KEY, g_object_ref (protocol),
                          g_object_unref);
  g_signal_connect_object (button, "clicked", callback, section, 0);
  return button;
}

void
senda_checklist_add_item (SendaPlaceSection *section,
                          SendaRecord       *protocol,
                          const char        *part,
                          gboolean           is_decision)
{
  const SendaQuestion question = {
    .heading = is_decision ? _("Add a Decision") : _("Add an Item"),
    .body = is_decision ? _("One that the protocol must record.")
                        : _("Something of your own that there is to settle."),
    .label = _("What it is called"),
    .accept = _("_Add"),
  };
  Adding *adding = g_new0 (Adding, 1);

  adding->protocol = g_object_ref (protocol);
  adding->part = g_strdup (part);
  adding->is_decision = is_decision;
  g_object_set_data_full (G_OBJECT (section), ADDING_KEY, adding, adding_free);
  senda_dialog_ask (GTK_WIDGET (section), &question, added_cb, section);
}

GtkWidget *
senda_checklist_own_new (SendaPlaceSection *section,
                         SendaRecord       *protocol)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *line = senda_wrap_box_new (6, 6);

  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (_("This protocol is your own. Add what there is to "
                                             "settle, and the decisions that it must record.")));
  gtk_widget_insert_before (make_button (section, protocol, _("Add an Item…"),
                                         G_CALLBACK (own_cb)), line, NULL);
  gtk_widget_insert_before (make_button (section, protocol, _("Add a Decision…"),
                                         G_CALLBACK (decision_cb)), line, NULL);
  gtk_box_append (GTK_BOX (column), line);
  return column;
}
