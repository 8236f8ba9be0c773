/* senda-part-choices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-part-choices.h"

#include "senda-choice-row.h"
#include "senda-focus.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define NO_PART "none"
#define WIDTH 300

struct _SendaPartChoices
{
  AdwBin parent_instance;

  char *responsibility;
  char *role;
  GtkWidget *choices;
};

G_DEFINE_FINAL_TYPE (SendaPartChoices, senda_part_choices, ADW_TYPE_BIN)

static void
chosen_cb (SendaPartChoices *self,
           const char       *name)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  const char *part = g_strcmp0 (name, NO_PART) == 0 ? "" : name;

  g_assert (SENDA_IS_PART_CHOICES (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "responsibilities.set-part", "(sss)",
                              self->responsibility, self->role, part ? part : "");
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static gboolean
senda_part_choices_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (SENDA_PART_CHOICES (widget)->choices, GTK_DIR_TAB_FORWARD);
}

static void
senda_part_choices_finalize (GObject *object)
{
  SendaPartChoices *self = SENDA_PART_CHOICES (object);

  g_free (self->responsibility);
  g_free (self->role);

  G_OBJECT_CLASS (senda_part_choices_parent_class)->finalize (object);
}

static void
senda_part_choices_class_init (SendaPartChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_part_choices_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_part_choices_grab_focus;
}

static void
senda_part_choices_init (SendaPartChoices *self G_GNUC_UNUSED)
{
}

static void
add_choice (SendaPartChoices *self,
            const char       *name,
            const char       *label)
{
  senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), name, label,
                        senda_choice_face_new (NULL, label));
}

GtkWidget *
senda_part_choices_new (SendaPeople         *people,
                        SendaRecord         *responsibility,
                        const SendaRoleCard *role)
{
  SendaPartChoices *self = g_object_new (SENDA_TYPE_PART_CHOICES, NULL);
  SendaPeopleFacts *facts = senda_people_get_facts (people);
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_people_get_workspace (people));
  const char *name = senda_role_card_get_name (role, catalog);
  const char *part = senda_responsibility_get_part (responsibility, facts, role);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->responsibility = g_strdup (senda_record_get_id (responsibility));
  self->role = g_strdup (role->id);
  self->choices = senda_choice_row_new (name, FALSE);
  for (const SendaChoice *choice = senda_parts; choice->name != NULL; choice++)
    add_choice (self, choice->name, senda_choice_say (senda_parts, choice->name, catalog));
  add_choice (self, NO_PART, C_("part", "No part"));
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->choices), part ? part : NO_PART);
  gtk_widget_set_size_request (self->choices, WIDTH, -1);
  g_signal_connect_object (self->choices, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), senda_heading_new (name, "heading", 2));
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (senda_responsibility_get_name (responsibility, facts,
                                                                          catalog)));
  gtk_box_append (GTK_BOX (column), self->choices);
  gtk_widget_add_css_class (column, "part-choices");
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}
