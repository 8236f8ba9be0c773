/* senda-element-header.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-header.h"

#include "senda-fold.h"
#include "senda-roadmap-words.h"
#include "senda-stage-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Boxes that are longer than this together are folded. */
#define SHORT_ENOUGH 240

struct _SendaElementHeader
{
  SendaElementSection parent_instance;

  GtkWidget *place; /* the line that says where the group is */
  GtkWidget *swatch;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (SendaElementHeader, senda_element_header, SENDA_TYPE_ELEMENT_SECTION)

static const char *
say (SendaElementHeader *self,
     SendaMessage        message)
{
  return senda_words_message (senda_element_section_get_roadmap (SENDA_ELEMENT_SECTION (self)),
                              message);
}

static void
senda_element_header_update (SendaElementSection *section)
{
  SendaElementHeader *self = SENDA_ELEMENT_HEADER (section);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  const SendaElement *element = senda_element_section_get_element (section);
  guint stage = senda_roadmap_get_stage (roadmap, element);
  g_autofree char *words = senda_words_place (roadmap, element);

  if (self->swatch != NULL)
    gtk_box_remove (GTK_BOX (self->place), self->swatch);
  self->swatch = NULL;
  if (stage > 0)
    {
      const SendaStage *found = senda_content_find_stage (
        senda_workspace_get_content (senda_element_section_get_workspace (section)), stage);

      self->swatch = senda_stage_cell_new_swatch (stage);
      gtk_box_prepend (GTK_BOX (self->place), self->swatch);
      gtk_label_set_label (GTK_LABEL (self->words), say (self, found->name));
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (self->words), words);
    }
}

static const char *
box_title (const char *kind)
{
  if (g_str_equal (kind, "example"))
    return _("Example");
  if (g_str_equal (kind, "tip"))
    return _("Tip");
  if (g_str_equal (kind, "definition"))
    return _("Definition");
  if (g_str_equal (kind, "note"))
    return _("Please note");
  return NULL;
}

static GtkWidget *
make_bullet (const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bullet = g_object_new (GTK_TYPE_LABEL,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "label", "•",
                                    "valign", GTK_ALIGN_START,
                                    NULL);
  GtkWidget *label = senda_section_label_new (text, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), bullet);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

static GtkWidget *
make_box (SendaElementHeader *self,
          const SendaBox     *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *title = content->title.text ? say (self, content->title) : box_title (content->kind);

  gtk_widget_add_css_class (box, "aside");
  if (title != NULL)
    gtk_box_append (GTK_BOX (box), senda_section_label_new (title, "caption-heading"));
  if (content->text.text != NULL)
    gtk_box_append (GTK_BOX (box), senda_section_label_new (say (self, content->text), NULL));
  for (guint i = 0; content->items && i < content->items->len; i++)
    gtk_box_append (GTK_BOX (box),
                    make_bullet (say (self, *(SendaMessage *)
                                            g_ptr_array_index (content->items, i))));
  return box;
}

static gsize
count_characters (const SendaBox *box)
{
  gsize n = box->text.text ? strlen (box->text.text) : 0;

  for (guint i = 0; box->items && i < box->items->len; i++)
    n += strlen (((SendaMessage *) g_ptr_array_index (box->items, i))->text);
  return n;
}

static GtkWidget *
make_boxes (SendaElementHeader *self,
            GPtrArray          *boxes)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < boxes->len; i++)
    gtk_box_append (GTK_BOX (column), make_box (self, g_ptr_array_index (boxes, i)));
  return column;
}

static void
add_boxes (SendaElementHeader *self,
           GtkWidget          *column,
           GPtrArray          *boxes)
{
  gsize n_characters = 0;
  GtkWidget *fold = NULL;

  for (guint i = 0; boxes && i < boxes->len; i++)
    n_characters += count_characters (g_ptr_array_index (boxes, i));
  if (n_characters == 0)
    return;
  if (n_characters <= SHORT_ENOUGH)
    {
      gtk_box_append (GTK_BOX (column), make_boxes (self, boxes));
      return;
    }
  fold = senda_fold_new (_("More about this element"));
  gtk_widget_add_css_class (fold, "quiet");
  senda_fold_set_child (SENDA_FOLD (fold), make_boxes (self, boxes));
  gtk_box_append (GTK_BOX (column), fold);
}

static GtkWidget *
make_place (SendaElementHeader *self)
{
  self->place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->words = senda_section_label_new (NULL, NULL);
  gtk_widget_add_css_class (self->place, "place");
  gtk_box_append (GTK_BOX (self->place), self->words);
  return self->place;
}

static void
senda_element_header_constructed (GObject *object)
{
  SendaElementHeader *self = SENDA_ELEMENT_HEADER (object);
  const SendaElement *element = senda_element_section_get_element (SENDA_ELEMENT_SECTION (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = senda_section_label_new (say (self, element->name), "title-2");
  /* Translators: the number of an element and its area, "2.1 · Case Operations" */
  g_autofree char *above = g_strdup_printf (C_("element", "%s · %s"), element->number,
                                            say (self, element->area->name));

  G_OBJECT_CLASS (senda_element_header_parent_class)->constructed (object);

  gtk_box_append (GTK_BOX (column), senda_section_label_new (above, "above-title"));
  gtk_box_append (GTK_BOX (column), name);
  gtk_box_append (GTK_BOX (column), make_place (self));
  gtk_box_append (GTK_BOX (column), senda_section_label_new (say (self, element->introduction),
                                                             "introduction"));
  add_boxes (self, column, element->boxes);
  adw_bin_set_child (ADW_BIN (self), column);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
}

static void
senda_element_header_class_init (SendaElementHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_element_header_constructed;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_header_update;
}

static void
senda_element_header_init (SendaElementHeader *self G_GNUC_UNUSED)
{
}
