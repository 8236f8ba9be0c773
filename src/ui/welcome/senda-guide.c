/* senda-guide.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-guide.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

static void
append_text (GtkBox     *box,
             const char *text,
             const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "accessible-role", style ? GTK_ACCESSIBLE_ROLE_HEADING
                                                            : GTK_ACCESSIBLE_ROLE_LABEL,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_set_margin_top (label, 18);
    }
  gtk_box_append (box, label);
}

static void
append_item (GtkBox     *box,
             const char *text)
{
  /* Translators: one item of a list */
  g_autofree char *line = g_strdup_printf (C_("list", "• %s"), text);

  append_text (box, line, NULL);
}

static void
append_section (GtkBox             *box,
                const SendaSection *section,
                SendaCatalog       *catalog)
{
  append_text (box, senda_message (section->title, catalog), "title-2");
  for (guint i = 0; i < section->paragraphs->len; i++)
    append_text (box, senda_message (*(SendaMessage *) g_ptr_array_index (section->paragraphs, i),
                                     catalog), NULL);
  for (guint i = 0; i < section->items->len; i++)
    append_item (box, senda_message (*(SendaMessage *) g_ptr_array_index (section->items, i),
                                     catalog));
}

static void
append_stage (GtkBox           *box,
              const SendaStage *stage,
              SendaCatalog     *catalog)
{
  /* Translators: a stage's number and name */
  g_autofree char *title = g_strdup_printf (_("%1$u. %2$s"), stage->number,
                                            senda_message (stage->name, catalog));

  append_text (box, title, "heading");
  append_text (box, senda_message (stage->description, catalog), NULL);
}

static GtkWidget *
text_new (SendaWorkspace *workspace)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  GPtrArray *sections = senda_content_get_sections (content);
  GPtrArray *stages = senda_content_get_stages (content);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < sections->len; i++)
    append_section (GTK_BOX (box), g_ptr_array_index (sections, i), catalog);
  append_text (GTK_BOX (box), _("The Five Stages"), "title-2");
  for (guint i = 0; i < stages->len; i++)
    append_stage (GTK_BOX (box), g_ptr_array_index (stages, i), catalog);
  gtk_widget_set_margin_bottom (box, 36);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  return box;
}

/* Over @parent, which may be NULL. */
GtkWidget *
senda_guide_new (GtkWindow      *parent,
                 SendaWorkspace *workspace)
{
  return senda_dialog_window_new (GTK_WIDGET (parent), _("About the Roadmap"),
                                  text_new (workspace), 640);
}
