/* senda-next-panel.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-next-panel.h"

#include "senda-plan-acts.h"
#include "senda-plan-words.h"
#include "senda-record-edits.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaNextPanel
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  const SendaStatement *statement;
  gboolean is_small;
  GtkWidget *words;
  GtkWidget *buttons;
  SendaNextAnswer answer; /* that the buttons are for */
  SendaRecord *action;    /* or NULL */
  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (SendaNextPanel, senda_next_panel, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaNextPanel *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static const char *
get_statement_words (SendaNextPanel *self)
{
  return senda_message (self->statement->text,
                        senda_workspace_get_catalog (get_workspace (self)));
}

/* (transfer full) */
static char *
say_action (SendaNextPanel *self,
            const char     *format)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  g_autofree char *name = senda_record_dup_name (get_workspace (self), self->action);
  g_autofree char *line = senda_plan_say_line (self->action, facts, catalog);
  char *said = NULL;

  /* An action that is worded as the statement need not say it again. */
  if (g_str_equal (name, get_statement_words (self)))
    g_clear_pointer (&name, g_free);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  said = g_strdup_printf (format, line);
#pragma GCC diagnostic pop
  if (name != NULL)
    {
      char *both = g_strconcat (name, "\n", said, NULL);

      g_free (said);
      return both;
    }
  return said;
}

/* (transfer full) (nullable) */
static char *
say (SendaNextPanel           *self,
     const SendaNextStatement *next)
{
  const char *reason = NULL;

  switch (next->answer)
    {
    case SENDA_NEXT_PLANNED:
      /* Translators: %s is who does it and by when */
      return say_action (self, C_("next", "Planned. %s"));
    case SENDA_NEXT_DONE:
      return say_action (self, C_("next", "Done, and not yet said whether it describes us. %s"));
    case SENDA_NEXT_DECLINED:
      reason = senda_record_get_wording (next->decision, "reason",
                                         senda_workspace_get_language (get_workspace (self)),
                                         NULL);
      return g_strdup_printf (C_("next", "No action, because: %s"), reason ? reason : "");
    case SENDA_NEXT_UNASKED:
    default:
      return NULL;
    }
}

/* Many of them stand below one another: each says which statement it is for. */
static void
add_button (SendaNextPanel *self,
            const char     *label,
            const char     *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  get_statement_words (self), -1);
  gtk_widget_insert_before (button, self->buttons, NULL);
}

static void
add_menu (SendaNextPanel *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Plan an Action"), "next.plan");
  g_menu_append (menu, _("No Action, Because…"), "next.decline");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), C_("next", "Plan"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("next", "Plan"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  get_statement_words (self), -1);
  /* What has the focus is the button within. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  get_statement_words (self), -1);
  gtk_widget_insert_before (button, self->buttons, NULL);
}

static void
add_buttons (SendaNextPanel *self)
{
  switch (self->answer)
    {
    case SENDA_NEXT_PLANNED:
      add_button (self, _("Open the Action"), "next.open");
      return;
    case SENDA_NEXT_DONE:
      add_button (self, _("Say Whether It Describes Us…"), "next.mark");
      add_button (self, _("Open the Action"), "next.open");
      return;
    case SENDA_NEXT_DECLINED:
      add_button (self, _("Take Back"), "next.reconsider");
      return;
    case SENDA_NEXT_UNASKED:
    default:
      break;
    }
  if (self->is_small)
    {
      add_menu (self);
      return;
    }
  add_button (self, _("Plan an Action"), "next.plan");
  add_button (self, _("No Action, Because…"), "next.decline");
}

/* The focus goes to what took the place of the button that was pressed. */
static void
show_buttons (SendaNextPanel *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->buttons)))
    gtk_widget_unparent (child);
  add_buttons (self);
  if (had_focus)
    gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

static void
plan_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  senda_plan_carry (widget, SENDA_NEXT_PANEL (widget)->rounds,
                    SENDA_NEXT_PANEL (widget)->statement);
}

static void
decline_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  senda_plan_decline (widget, SENDA_NEXT_PANEL (widget)->rounds,
                      SENDA_NEXT_PANEL (widget)->statement);
}

static void
reconsider_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  senda_plan_reconsider (widget, SENDA_NEXT_PANEL (widget)->rounds,
                         SENDA_NEXT_PANEL (widget)->statement);
}

static void
mark_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaNextPanel *self = SENDA_NEXT_PANEL (widget);

  if (self->action != NULL)
    senda_plan_ask_outcome (widget, self->rounds, self->action);
}

static void
open_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaNextPanel *self = SENDA_NEXT_PANEL (widget);
  g_autofree char *target = NULL;

  if (self->action == NULL)
    return;
  target = g_strconcat ("plan:actions:", senda_record_get_id (self->action), NULL);
  gtk_widget_activate_action (widget, "win.open-target", "s", target);
}

static void
senda_next_panel_dispose (GObject *object)
{
  SendaNextPanel *self = SENDA_NEXT_PANEL (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->action);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_next_panel_parent_class)->dispose (object);
}

static void
senda_next_panel_class_init (SendaNextPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_next_panel_dispose;
  gtk_widget_class_install_action (widget_class, "next.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "next.decline", NULL, decline_cb);
  gtk_widget_class_install_action (widget_class, "next.reconsider", NULL, reconsider_cb);
  gtk_widget_class_install_action (widget_class, "next.mark", NULL, mark_cb);
  gtk_widget_class_install_action (widget_class, "next.open", NULL, open_cb);
}

static void
senda_next_panel_init (SendaNextPanel *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->words = senda_paragraph_new_dim (NULL);
  self->buttons = senda_wrap_box_new (6, 6);
  gtk_box_append (GTK_BOX (column), self->words);
  gtk_box_append (GTK_BOX (column), self->buttons);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
enable (SendaNextPanel *self)
{
  static const char *const edits[] = { "next.plan", "next.decline", "next.reconsider",
                                       "next.mark" };
  gboolean read_only = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), edits[i], !read_only);
}

GtkWidget *
senda_next_panel_new (SendaRounds          *rounds,
                      const SendaStatement *statement,
                      gboolean              is_small)
{
  SendaNextPanel *self = g_object_new (SENDA_TYPE_NEXT_PANEL, NULL);

  self->rounds = g_object_ref (rounds);
  self->statement = statement;
  self->is_small = is_small;
  enable (self);
  return GTK_WIDGET (self);
}

void
senda_next_panel_update (SendaNextPanel           *self,
                         const SendaNextStatement *next)
{
  g_autofree char *said = NULL;
  gboolean is_same = FALSE;

  g_return_if_fail (SENDA_IS_NEXT_PANEL (self));

  gtk_widget_set_visible (GTK_WIDGET (self), next != NULL);
  if (next == NULL)
    return;
  is_same = self->is_shown && self->answer == next->answer;
  self->is_shown = TRUE;
  self->answer = next->answer;
  g_set_object (&self->action, next->action);
  said = say (self, next);
  gtk_label_set_label (GTK_LABEL (self->words), said ? said : "");
  gtk_widget_set_visible (self->words, said != NULL);
  if (!is_same)
    show_buttons (self);
}
