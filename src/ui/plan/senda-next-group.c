/* senda-next-group.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-next-group.h"

#include "senda-focus.h"
#include "senda-next-panel.h"
#include "senda-plan-words.h"
#include "senda-section.h"
#include "senda-statement-mark.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

struct _SendaNextGroup
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  const SendaElement *element;
  GPtrArray *statements; /* of SendaStatement: those of the rows */
  GPtrArray *panels;     /* of SendaNextPanel: not held */
  GPtrArray *marks;      /* of the labels that say how it is marked: not held */
  GtkWidget *where;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaNextGroup, senda_next_group, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaNextGroup *self)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (self->rounds));
}

static GtkWidget *
make_row (SendaNextGroup       *self,
          const SendaStatement *statement)
{
  const char *words = senda_message (statement->text, get_catalog (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *mark = senda_paragraph_new_dim (NULL);
  GtkWidget *panel = senda_next_panel_new (self->rounds, statement, FALSE);
  GtkWidget *row = NULL;

  gtk_widget_add_css_class (column, "next-statement");
  gtk_widget_add_css_class (mark, "caption");
  gtk_box_append (GTK_BOX (column), senda_paragraph_new (words));
  gtk_box_append (GTK_BOX (column), mark);
  gtk_box_append (GTK_BOX (column), panel);
  g_ptr_array_add (self->statements, (gpointer) statement);
  g_ptr_array_add (self->marks, mark);
  g_ptr_array_add (self->panels, panel);
  row = senda_still_row_new (column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static gboolean
shows_same (SendaNextGroup *self,
            GPtrArray      *list)
{
  if (self->statements->len != list->len)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    if (g_ptr_array_index (self->statements, i) !=
        ((const SendaNextStatement *) g_ptr_array_index (list, i))->statement)
      return FALSE;
  return TRUE;
}

static void
rebuild (SendaNextGroup *self,
         GPtrArray      *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_ptr_array_set_size (self->statements, 0);
  g_ptr_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->panels, 0);
  for (guint i = 0; i < list->len; i++)
    {
      const SendaNextStatement *next = g_ptr_array_index (list, i);

      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, next->statement));
    }
}

static void
show_where (SendaNextGroup  *self,
            SendaRoundFacts *facts)
{
  SendaContent *content =
    senda_workspace_get_content (senda_rounds_get_workspace (self->rounds));
  guint stage = senda_round_facts_get_stage (facts, self->element);
  g_autofree char *here = senda_plan_say_stage (stage, content, get_catalog (self));
  g_autofree char *next = senda_plan_say_stage (senda_next_stage (facts, self->element), content,
                                                get_catalog (self));
  g_autofree char *text = NULL;

  if (next == NULL)
    return;
  if (here != NULL)
    /* Translators: each is such as “Stage 3, Institutionalizing” */
    text = g_strdup_printf (_("Today: %1$s. What comes next: %2$s."), here, next);
  else
    text = g_strdup_printf (_("No stage is agreed. What comes next: %s."), next);
  gtk_label_set_label (GTK_LABEL (self->where), text);
}

static void
show_mark (SendaNextGroup           *self,
           guint                     index,
           const SendaNextStatement *next)
{
  GtkWidget *label = g_ptr_array_index (self->marks, index);
  const char *mark = next->mark ? senda_choice_say (senda_statement_marks, next->mark,
                                                    get_catalog (self))
                                : NULL;

  gtk_label_set_label (GTK_LABEL (label), mark ? mark : _("Not marked yet"));
}

static void
senda_next_group_dispose (GObject *object)
{
  SendaNextGroup *self = SENDA_NEXT_GROUP (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->rounds);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->panels, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_next_group_parent_class)->dispose (object);
}

static void
senda_next_group_class_init (SendaNextGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_next_group_dispose;
}

static void
senda_next_group_init (SendaNextGroup *self)
{
  self->statements = g_ptr_array_new ();
  self->panels = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
}

GtkWidget *
senda_next_group_new (SendaRounds        *rounds,
                      const SendaElement *element)
{
  SendaNextGroup *self = g_object_new (SENDA_TYPE_NEXT_GROUP, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *name = NULL;

  self->rounds = g_object_ref (rounds);
  self->element = element;
  name = senda_message (element->name, get_catalog (self));
  self->where = senda_paragraph_new_dim (NULL);
  self->list = senda_boxed_list_new (name);
  gtk_box_append (GTK_BOX (column), self->where);
  gtk_box_append (GTK_BOX (column), self->list);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (name, NULL, column));
  return GTK_WIDGET (self);
}

gboolean
senda_next_group_update (SendaNextGroup *self)
{
  SendaRoundFacts *facts = senda_plan_get_facts (self->rounds);
  SendaPeopleFacts *people = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  g_autoptr (GPtrArray) list = senda_next_statements_list (facts, self->element, people);

  g_return_val_if_fail (SENDA_IS_NEXT_GROUP (self), FALSE);

  if (!shows_same (self, list))
    rebuild (self, list);
  for (guint i = 0; i < list->len; i++)
    {
      show_mark (self, i, g_ptr_array_index (list, i));
      senda_next_panel_update (g_ptr_array_index (self->panels, i), g_ptr_array_index (list, i));
    }
  show_where (self, facts);
  gtk_widget_set_visible (GTK_WIDGET (self), list->len > 0);
  return list->len > 0;
}

GtkWidget *
senda_next_group_find (SendaNextGroup       *self,
                       const SendaStatement *statement)
{
  guint index = 0;

  g_return_val_if_fail (SENDA_IS_NEXT_GROUP (self), NULL);

  return g_ptr_array_find (self->statements, statement, &index)
           ? g_ptr_array_index (self->panels, index) : NULL;
}
