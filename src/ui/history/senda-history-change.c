/* senda-history-change.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-change.h"

#include "senda-history-text.h"
#include "senda-record-words.h"
#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

/* Buttons go below a text that would have less room than this. */
#define TEXT_WIDTH 260

static GtkWidget *
build_value (const char *format,
             const char *value)
{
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", value, 1);
  return senda_paragraph_new (text->str);
}

/* "Mission, English · Lake County Task Force" */
static char *
build_title (SendaWorkspace           *workspace,
             const SendaHistoryChange *change)
{
  g_autofree char *field = senda_history_say_field (workspace, change);
  g_autofree char *record = senda_history_say_record (workspace, change->info, change->id);

  return record ? g_strdup_printf ("%s · %s", field, record) : g_strdup (field);
}

static GtkWidget *
build_texts (SendaWorkspace           *workspace,
             const SendaHistoryChange *change,
             const char               *title)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = senda_paragraph_new_dim (title);
  g_autofree char *before = senda_history_say_value (workspace, change, &change->before);
  g_autofree char *after = senda_history_say_value (workspace, change, &change->after);
  gboolean had_none = change->before.type == SENDA_VALUE_NULL;

  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (GTK_BOX (texts), heading);
  if (!had_none)
    /* Translators: what a field held before a change */
    gtk_box_append (GTK_BOX (texts), build_value (_("From: %s"), before));
  /* Translators: what a field held after a change */
  gtk_box_append (GTK_BOX (texts), build_value (had_none ? "%s" : _("To: %s"), after));
  return texts;
}

static GtkWidget *
build_take_back (const SendaHistoryChange *change,
                 const char               *title)
{
  GtkWidget *button = gtk_button_new_with_label (_("Take Back"));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _("Take Back"), title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.take-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", change->site, change->seq);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Put back what was there before this change"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

static GtkWidget *
build_menu (const SendaHistoryChange *change,
            const char               *title)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_("Erase for Good…"), NULL);
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *spoken = g_strdup_printf ("%s: %s", C_("menu", "More"), title);

  g_menu_item_set_action_and_target (item, "history.erase", "(ss)", change->type, change->id);
  g_menu_append_item (menu, item);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button),
                             gtk_image_new_from_icon_name ("senda-menu-symbolic"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, C_("menu", "More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

gboolean
senda_history_change_is_worth_telling (const SendaHistoryChange *change)
{
  return change->info == NULL || senda_field_is_told (change->info, change->field);
}

/* What must be there, and what is set once and for all, cannot go back to nothing; an earlier
 * change is no longer what is held. */
static gboolean
can_take_back (const SendaHistoryChange *change)
{
  int field = change->info ? senda_record_info_field (change->info, change->field) : -1;

  if (!change->is_current || change->info == NULL)
    return FALSE;
  return field < 0 || change->before.type != SENDA_VALUE_NULL ||
         !(change->info->fields[field].flags & (SENDA_FIELD_REQUIRED | SENDA_FIELD_FIXED));
}

GtkWidget *
senda_history_change_new (SendaWorkspace           *workspace,
                          const SendaHistoryChange *change)
{
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX,
                                     "spacing", 6,
                                     "halign", GTK_ALIGN_END,
                                     "valign", GTK_ALIGN_CENTER,
                                     NULL);
  g_autofree char *title = build_title (workspace, change);
  gboolean read_only = FALSE;

  g_object_get (workspace, "read-only", &read_only, NULL);
  if (!read_only && can_take_back (change))
    gtk_box_append (GTK_BOX (buttons), build_take_back (change, title));
  if (!read_only && change->info != NULL)
    gtk_box_append (GTK_BOX (buttons), build_menu (change, title));
  return senda_side_box_new (build_texts (workspace, change, title), buttons, TEXT_WIDTH);
}
