/* senda-board-card.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-board-card.h"

#include "senda-next-statements.h"
#include "senda-plan-words.h"
#include "senda-record-edits.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaBoardCard
{
  GtkListBoxRow parent_instance;

  SendaRounds *rounds;
  SendaRecord *action; /* or NULL */
  GtkWidget *what;
  GtkWidget *due;
  GtkWidget *who;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (SendaBoardCard, senda_board_card, GTK_TYPE_LIST_BOX_ROW)

static SendaCatalog *
get_catalog (SendaBoardCard *self)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (self->rounds));
}

static GMenuModel *
make_menu (SendaBoardCard *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) states = g_menu_new ();
  const char *now = senda_plan_get_state (self->action);

  for (const SendaChoice *choice = senda_action_states; choice->name != NULL; choice++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (g_str_equal (choice->name, now))
        continue;
      item = g_menu_item_new (senda_choice_say (senda_action_states, choice->name,
                                                get_catalog (self)), NULL);
      g_menu_item_set_action_and_target (item, "board.move", "(ss)",
                                         senda_record_get_id (self->action), choice->name);
      g_menu_append_item (states, item);
    }
  g_menu_append_section (menu, _("Move To"), G_MENU_MODEL (states));
  return G_MENU_MODEL (menu);
}

static GdkContentProvider *
prepare_cb (SendaBoardCard *self)
{
  g_assert (SENDA_IS_BOARD_CARD (self));

  if (self->action == NULL)
    return NULL;
  return gdk_content_provider_new_typed (G_TYPE_STRING, senda_record_get_id (self->action));
}

static void
drag_begin_cb (GtkDragSource  *source,
               GdkDrag        *drag G_GNUC_UNUSED,
               SendaBoardCard *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static gboolean
open_menu_cb (GtkWidget *widget,
              GVariant  *args G_GNUC_UNUSED,
              gpointer   data G_GNUC_UNUSED)
{
  SendaBoardCard *self = SENDA_BOARD_CARD (widget);

  if (!gtk_widget_get_sensitive (self->menu))
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
  return TRUE;
}

static GtkWidget *
build_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button),
                             gtk_image_new_from_icon_name ("senda-more-symbolic"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static void
add_drag (SendaBoardCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

static void
senda_board_card_dispose (GObject *object)
{
  SendaBoardCard *self = SENDA_BOARD_CARD (object);

  g_clear_object (&self->action);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_board_card_parent_class)->dispose (object);
}

static void
senda_board_card_class_init (SendaBoardCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_board_card_dispose;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, open_menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, open_menu_cb, NULL);
}

static void
senda_board_card_init (SendaBoardCard *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->what = senda_paragraph_new (NULL);
  self->due = senda_paragraph_new (NULL);
  self->who = senda_paragraph_new_dim (NULL);
  self->menu = build_menu_button ();
  gtk_widget_add_css_class (self->due, "caption");
  gtk_widget_add_css_class (self->who, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-card");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), self->what);
  gtk_box_append (GTK_BOX (column), self->due);
  gtk_box_append (GTK_BOX (column), self->who);
  gtk_box_append (GTK_BOX (line), column);
  gtk_box_append (GTK_BOX (line), self->menu);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  add_drag (self);
}

GtkWidget *
senda_board_card_new (SendaRounds *rounds)
{
  SendaBoardCard *self = g_object_new (SENDA_TYPE_BOARD_CARD, NULL);

  self->rounds = g_object_ref (rounds);
  return GTK_WIDGET (self);
}

SendaRecord *
senda_board_card_get_action (SendaBoardCard *self)
{
  g_return_val_if_fail (SENDA_IS_BOARD_CARD (self), NULL);

  return self->action;
}

static void
show_label (GtkWidget  *label,
            const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
say (SendaBoardCard *self,
     const char     *what)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  g_autofree char *line = senda_plan_say_line (self->action, facts, get_catalog (self));
  g_autofree char *spoken = g_strconcat (what, ". ", line, NULL);
  /* Translators: the name of a menu; %s is what an action is about */
  g_autofree char *move = g_strdup_printf (_("Move: %s"), what);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  senda_icon_button_set_label (self->menu, _("Move To…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, move,
                                  -1);
}

void
senda_board_card_set_action (SendaBoardCard *self,
                             SendaRecord    *action)
{
  SendaPeopleFacts *facts = NULL;
  g_autofree char *what = NULL;
  g_autofree char *due = NULL;
  g_autofree char *who = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (SENDA_IS_BOARD_CARD (self));

  facts = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  g_set_object (&self->action, action);
  what = senda_record_dup_name (senda_rounds_get_workspace (self->rounds), action);
  due = senda_plan_say_due (action, facts, get_catalog (self));
  who = senda_plan_say_who (action, facts, get_catalog (self));
  menu = make_menu (self);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  gtk_label_set_label (GTK_LABEL (self->what), what);
  show_label (self->due, due);
  show_label (self->who, who ? who : C_("action", "Nobody has taken it on yet"));
  if (senda_action_is_overdue (action, senda_people_facts_get_today (facts)))
    gtk_widget_add_css_class (self->due, "overdue");
  else
    gtk_widget_remove_css_class (self->due, "overdue");
  say (self, what);
}
