/* senda-role-wording.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-wording.h"

#include "senda-role-words.h"
#include "senda-section.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
build_item (const char *text)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "spacing", 9,
                                  NULL);
  GtkWidget *dot = g_object_new (GTK_TYPE_LABEL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "label", "•",
                                 "yalign", 0.0,
                                 NULL);
  GtkWidget *words = senda_paragraph_new (text);

  gtk_widget_add_css_class (dot, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (item), dot);
  gtk_box_append (GTK_BOX (item), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return item;
}

static GtkWidget *
build_list (const char *label,
            char      **items)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 6,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (guint i = 0; items[i] != NULL; i++)
    gtk_box_append (GTK_BOX (list), build_item (items[i]));
  return list;
}

static const char *
get_explanation (const char *list)
{
  if (g_strcmp0 (list, "does_not") == 0)
    return _("Doing this would be splitting: the work of others is done twice, or undone.");
  return NULL;
}

static void
append_list (GtkWidget           *column,
             const SendaRoleCard *card,
             SendaRecord         *version,
             const char          *list,
             SendaCatalog        *catalog)
{
  const char *actual = NULL;
  const char *heading = senda_role_words_list (list);
  const char *explanation = get_explanation (list);
  g_auto (GStrv) items = senda_role_card_dup_items (card, version, list, catalog, &actual);
  GtkWidget *body = NULL;

  if (items[0] == NULL)
    return;
  body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (explanation != NULL)
    gtk_box_append (GTK_BOX (body), senda_paragraph_new_dim (explanation));
  if (actual != NULL)
    {
      g_autofree char *written_in = senda_wording_written_in (actual);

      gtk_box_append (GTK_BOX (body), senda_paragraph_new_dim (written_in));
    }
  if (items[1] == NULL)
    gtk_box_append (GTK_BOX (body), senda_paragraph_new (items[0]));
  else
    gtk_box_append (GTK_BOX (body), build_list (heading, items));
  gtk_box_append (GTK_BOX (column), senda_section_new (heading, NULL, body));
}

/* The words of @card in the language of @catalog, or in the one that there is, which is then
 * named. */
GtkWidget *
senda_role_wording_new (const SendaRoleCard *card,
                        SendaRecord         *version,
                        SendaCatalog        *catalog)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  append_list (column, card, version, "purpose", catalog);
  for (const char *const *list = senda_role_lists; *list != NULL; list++)
    append_list (column, card, version, *list, catalog);
  if (gtk_widget_get_first_child (column) == NULL)
    gtk_box_append (GTK_BOX (column),
                    senda_paragraph_new_dim (_("Nobody has written yet what this role is for, "
                                               "what it does and what it does not do.")));
  return column;
}
