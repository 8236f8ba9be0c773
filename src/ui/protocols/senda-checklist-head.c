/* senda-checklist-head.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-head.h"

#include "senda-checklist-words.h"
#include "senda-fold.h"
#include "senda-protocol-schedule.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaChecklistHead
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  const SendaTopic *topic; /* or NULL */
  GtkWidget *counts;
  GtkWidget *missing;
};

G_DEFINE_FINAL_TYPE (SendaChecklistHead, senda_checklist_head, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaChecklistHead *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
append_points (GtkBox    *column,
               GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *bullet = gtk_label_new ("•");

      gtk_widget_set_valign (bullet, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), bullet);
      gtk_box_append (GTK_BOX (line), senda_paragraph_new (g_ptr_array_index (texts, i)));
      gtk_box_append (column, line);
    }
}

/* A heading that unfolds to @texts. */
static GtkWidget *
make_points (const char *title,
             GPtrArray  *texts)
{
  GtkWidget *fold = senda_fold_new (title);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (fold, "section-fold");
  gtk_widget_add_css_class (column, "form");
  append_points (GTK_BOX (column), texts);
  senda_fold_set_child (SENDA_FOLD (fold), column);
  return fold;
}

/* (transfer full) (element-type utf8) */
static GPtrArray *
dup_texts (SendaChecklistHead *self,
           const char         *tag)
{
  GPtrArray *messages = self->topic ? senda_topic_get_texts (self->topic, tag) : NULL;
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; messages != NULL && i < messages->len; i++)
    g_ptr_array_add (texts, (gpointer) senda_message (
                              *(const SendaMessage *) g_ptr_array_index (messages, i),
                              get_catalog (self)));
  return texts;
}

static void
append_text (SendaChecklistHead *self,
             GtkBox             *column,
             const char         *tag,
             const char         *css_class)
{
  const char *text = senda_message (senda_topic_get_text (self->topic, tag), get_catalog (self));
  GtkWidget *label = NULL;

  if (text == NULL)
    return;
  label = senda_paragraph_new (text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (column, label);
}

static void
append_signs (SendaChecklistHead *self,
              GtkBox             *column)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self->protocols);
  g_autoptr (GPtrArray) signs =
    senda_protocol_dup_early_signs (self->protocol, senda_workspace_get_content (workspace),
                                    get_catalog (self));

  if (signs->len > 0)
    gtk_box_append (column, make_points (_("When to look at it again early"), signs));
}

static void
build (SendaChecklistHead *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autoptr (GPtrArray) seats = dup_texts (self, "seat");

  self->counts = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "xalign", 0.0,
                               "wrap", TRUE,
                               "width-chars", 10,
                               "css-classes", (const char *[]) { "heading", NULL },
                               NULL);
  self->missing = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (column), self->counts);
  if (self->topic != NULL)
    {
      append_text (self, GTK_BOX (column), "purpose", NULL);
      append_text (self, GTK_BOX (column), "caution", "fixed-notice");
    }
  if (seats->len > 0)
    gtk_box_append (GTK_BOX (column), make_points (_("Who should be at the table"), seats));
  gtk_box_append (GTK_BOX (column), self->missing);
  append_signs (self, GTK_BOX (column));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_checklist_head_dispose (GObject *object)
{
  SendaChecklistHead *self = SENDA_CHECKLIST_HEAD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_checklist_head_parent_class)->dispose (object);
}

static void
senda_checklist_head_class_init (SendaChecklistHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_checklist_head_dispose;
}

static void
senda_checklist_head_init (SendaChecklistHead *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_checklist_head_new (SendaProtocols *protocols,
                          SendaRecord    *protocol)
{
  SendaChecklistHead *self = g_object_new (SENDA_TYPE_CHECKLIST_HEAD, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  self->topic = senda_protocol_facts_get_topic (senda_protocols_get_facts (protocols), protocol);
  build (self);
  senda_checklist_head_update (self);
  return GTK_WIDGET (self);
}

void
senda_checklist_head_update (SendaChecklistHead *self)
{
  SendaProtocolSheet *sheet = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *missing = NULL;

  g_return_if_fail (SENDA_IS_CHECKLIST_HEAD (self));

  sheet = senda_protocols_get_sheet (self->protocols, self->protocol);
  counts = senda_checklist_say_counts (sheet, get_catalog (self));
  missing = senda_checklist_say_missing (sheet, self->protocols);
  show_text (self->counts, counts);
  show_text (self->missing, missing);
}
