/* senda-element-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-actions.h"

#include "senda-dialogs.h"
#include "senda-next-statements.h"
#include "senda-people-edits.h"
#include "senda-plan-words.h"
#include "senda-record-edits.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaElementActions
{
  SendaElementSection parent_instance;

  SendaRounds *rounds;
  GtkWidget *list; /* of SendaRow: the target, then the actions that are open */
};

G_DEFINE_FINAL_TYPE (SendaElementActions, senda_element_actions, SENDA_TYPE_ELEMENT_SECTION)

static const SendaElement *
get_element (SendaElementActions *self)
{
  return senda_element_section_get_element (SENDA_ELEMENT_SECTION (self));
}

static SendaWorkspace *
get_workspace (SendaElementActions *self)
{
  return senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (self));
}

/* (transfer full) */
static char *
say_target (SendaElementActions *self,
            SendaRecord         *target)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  const char *due_on = senda_record_get_text (target, "due_on");
  g_autofree char *date = due_on ? senda_catalog_format_date (catalog, due_on) : NULL;
  g_autofree char *stage =
    senda_plan_say_stage ((guint) senda_record_get_integer (target, "stage"),
                          senda_workspace_get_content (get_workspace (self)), catalog);

  if (date == NULL)
    return g_steal_pointer (&stage);
  /* Translators: a stage, such as “Stage 3, Institutionalizing”, and the day it is wanted by */
  return g_strdup_printf (C_("target", "%1$s, by %2$s"), stage, date);
}

static void
show_target (SendaElementActions *self)
{
  SendaRecord *target = senda_rounds_get_target (self->rounds, get_element (self));
  g_autofree char *said = target ? say_target (self, target) : NULL;
  g_autofree char *where = g_strconcat ("plan:targets:", get_element (self)->id, NULL);
  SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), 0);

  senda_row_set_text (row, C_("target", "Target"),
                      said ? said : _("None: where would you like to be, and by when?"));
  senda_row_set_action (row, "win.open-target", where);
}

static void
show_actions (SendaElementActions *self)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  GPtrArray *all = senda_people_facts_list (facts, &senda_action_info);
  guint n_rows = 1;

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (all, i);
      g_autofree char *name = NULL;
      g_autofree char *line = NULL;
      g_autofree char *target = NULL;
      SendaRow *row = NULL;

      if (!senda_action_is_open (action) ||
          senda_action_get_element (action, content) != get_element (self))
        continue;
      name = senda_record_dup_name (get_workspace (self), action);
      line = senda_plan_say_line (action, facts, catalog);
      target = g_strconcat ("plan:actions:", senda_record_get_id (action), NULL);
      row = senda_row_ensure (GTK_LIST_BOX (self->list), n_rows++);
      senda_row_set_text (row, name, line);
      senda_row_set_action (row, "win.open-target", target);
    }
  senda_row_trim (GTK_LIST_BOX (self->list), n_rows);
}

static void
senda_element_actions_update (SendaElementSection *section)
{
  SendaElementActions *self = SENDA_ELEMENT_ACTIONS (section);

  show_target (self);
  show_actions (self);
}

static void
changed_cb (SendaElementActions *self)
{
  g_assert (SENDA_IS_ELEMENT_ACTIONS (self));

  senda_element_actions_update (SENDA_ELEMENT_SECTION (self));
}

static void
worded_cb (const char *what,
           gpointer    data)
{
  SendaElementActions *self = SENDA_ELEMENT_ACTIONS (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) action = NULL;

  action = senda_people_plan_action (senda_rounds_get_people (self->rounds), what, NULL, NULL,
                                     get_element (self)->id, &error);
  if (action != NULL)
    senda_window_toast (data, _("The action was planned."), TRUE);
  else
    senda_window_show_error (data, error);
}

static void
add_cb (SendaElementActions *self)
{
  const SendaQuestion question = {
    .heading = _("Add an Action"),
    .body = _("Begin with a verb, such as “Invite the school district to the next meeting”."),
    .label = _("What is to be done"),
    .accept = _("_Add"),
  };

  g_assert (SENDA_IS_ELEMENT_ACTIONS (self));

  senda_dialog_ask (GTK_WIDGET (self), &question, worded_cb, self);
}

static void
senda_element_actions_dispose (GObject *object)
{
  g_clear_object (&SENDA_ELEMENT_ACTIONS (object)->rounds);

  G_OBJECT_CLASS (senda_element_actions_parent_class)->dispose (object);
}

static void
senda_element_actions_class_init (SendaElementActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_element_actions_dispose;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_actions_update;
}

static void
senda_element_actions_init (SendaElementActions *self G_GNUC_UNUSED)
{
}

static GtkWidget *
build_add (SendaElementActions *self)
{
  GtkWidget *button = senda_text_button_new ("senda-add-symbolic", _("Add an Action"));
  gboolean read_only = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (button, !read_only);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
senda_element_actions_new (SendaRoadmap       *roadmap,
                           SendaRounds        *rounds,
                           const SendaElement *element)
{
  SendaElementActions *self = g_object_new (SENDA_TYPE_ELEMENT_ACTIONS,
                                            "roadmap", roadmap,
                                            "element", element,
                                            NULL);
  GtkWidget *box = senda_section_box_new (C_("place", "Plan"));

  self->rounds = g_object_ref (rounds);
  self->list = senda_boxed_list_new (C_("place", "Plan"));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), build_add (self));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (rounds, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
  return GTK_WIDGET (self);
}
