/* senda-role-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-view.h"

#include "senda-focus.h"
#include "senda-review-bar.h"
#include "senda-role-people.h"
#include "senda-role-versions.h"
#include "senda-role-wording.h"
#include "senda-role-words.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 640

struct _SendaRoleView
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *page;
  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *who;
  GtkWidget *version;
  GtkWidget *read_shipped;
  GtkWidget *notice;
  GtkWidget *holder;  /* of the words */
  GtkWidget *members;
  GtkWidget *versions;
  GtkWidget *bar;
  char *shown;        /* whose words are shown: a role's id and a version's */
};

G_DEFINE_FINAL_TYPE (SendaRoleView, senda_role_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ALONE,
  N_PROPS
};

static GtkWidget *
build_button (const char *label,
              const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
append_command (GMenu      *menu,
                const char *label,
                const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static GtkWidget *
build_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  append_command (menu, _("Use Senda’s Wording"), "roles.use-shipped");
  append_command (menu, _("Not Used Here"), "roles.leave-out");
  append_command (menu, _("Use It Here"), "roles.use");
  append_command (menu, _("Rename…"), "roles.rename");
  append_command (menu, _("Remove"), "roles.remove");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "senda-menu-symbolic",
                                           NULL));
  senda_icon_button_set_label (button, _("More"));
  return button;
}

static GtkWidget *
build_commands (void)
{
  GtkWidget *commands = senda_wrap_box_new (6, 6);

  gtk_widget_insert_before (build_button (_("Adapt the Wording"), "roles.adapt"), commands, NULL);
  gtk_widget_insert_before (build_button (_("Print Role Sheet"), "roles.print"), commands, NULL);
  gtk_widget_insert_before (build_menu (), commands, NULL);
  return commands;
}

static GtkWidget *
build_head (SendaRoleView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = senda_wrap_box_new (9, 3);

  self->title = senda_heading_new (NULL, "title-2", 1);
  self->who = senda_paragraph_new (NULL);
  self->version = senda_paragraph_new_dim (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->version), -1);
  self->read_shipped = build_button (_("Read Senda’s Wording"), "roles.read-wording");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->read_shipped), "s",
                                    SENDA_WORDING_SHIPPED);
  gtk_widget_add_css_class (self->read_shipped, "link-button");
  gtk_widget_add_css_class (self->read_shipped, "flat");
  gtk_widget_insert_before (self->version, line, NULL);
  gtk_widget_insert_before (self->read_shipped, line, NULL);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->who);
  gtk_box_append (GTK_BOX (head), line);
  return head;
}

static void
build (SendaRoleView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->back = senda_role_back_new (_("All Roles"), "roles.back");
  gtk_widget_set_visible (self->back, FALSE);
  self->notice = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->notice, "fixed-notice");
  self->holder = adw_bin_new ();
  self->members = senda_role_people_new (self->people);
  self->versions = senda_role_versions_new (self->people);
  self->bar = senda_review_bar_new (self->people);
  gtk_box_append (GTK_BOX (column), self->back);
  gtk_box_append (GTK_BOX (column), build_head (self));
  gtk_box_append (GTK_BOX (column), self->notice);
  gtk_box_append (GTK_BOX (column), build_commands ());
  gtk_box_append (GTK_BOX (column), self->holder);
  gtk_box_append (GTK_BOX (column), self->members);
  gtk_box_append (GTK_BOX (column), self->versions);
  self->page = senda_role_page_new (column, self->bar);
  adw_bin_set_child (ADW_BIN (self), self->page);
}

static void
senda_role_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_ALONE)
    gtk_widget_set_visible (SENDA_ROLE_VIEW (object)->back, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static gboolean
senda_role_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (SENDA_ROLE_VIEW (widget)->page, GTK_DIR_TAB_FORWARD);
}

static void
senda_role_view_dispose (GObject *object)
{
  g_clear_object (&SENDA_ROLE_VIEW (object)->people);

  G_OBJECT_CLASS (senda_role_view_parent_class)->dispose (object);
}

static void
senda_role_view_finalize (GObject *object)
{
  g_free (SENDA_ROLE_VIEW (object)->shown);

  G_OBJECT_CLASS (senda_role_view_parent_class)->finalize (object);
}

static void
senda_role_view_class_init (SendaRoleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = senda_role_view_set_property;
  object_class->dispose = senda_role_view_dispose;
  object_class->finalize = senda_role_view_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_role_view_grab_focus;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "roleview");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  g_object_class_install_property (object_class, PROP_ALONE,
                                   g_param_spec_boolean ("alone", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE |
                                                         G_PARAM_STATIC_STRINGS));
}

static void
senda_role_view_init (SendaRoleView *self G_GNUC_UNUSED)
{
}

/* It shows no card yet. */
GtkWidget *
senda_role_view_new (SendaPeople *people)
{
  SendaRoleView *self = g_object_new (SENDA_TYPE_ROLE_VIEW, NULL);

  self->people = g_object_ref (people);
  build (self);
  return GTK_WIDGET (self);
}

/* What is to be known before the words are read. (transfer full): empty for nothing */
static char *
dup_notice (SendaRoleView       *self,
            const SendaRoleCard *card)
{
  g_auto (GStrv) behind = senda_role_card_dup_behind (card, senda_people_get_facts (self->people));
  g_autoptr (GString) notice = g_string_new (NULL);

  if (card->is_unused)
    g_string_append (notice, _("This role is not used here."));
  for (guint i = 0; behind[i] != NULL; i++)
    {
      g_autofree char *sentence =
        /* Translators: %s is the name of a language in itself, such as Español */
        g_strdup_printf (_("The wording in %s is older than the other one. Please check it."),
                         senda_language_name (behind[i]));

      g_string_append_printf (notice, "%s%s", notice->len > 0 ? "\n" : "", sentence);
    }
  return g_string_free (g_steal_pointer (&notice), FALSE);
}

static void
scroll_to_top (SendaRoleView *self)
{
  GtkWidget *scroller = gtk_widget_get_first_child (self->page);

  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0.0);
}

static void
show_words (SendaRoleView       *self,
            const SendaRoleCard *card,
            SendaCatalog        *catalog)
{
  const char *version = card->version ? senda_record_get_id (card->version) : "";
  g_autofree char *shown = g_strconcat (card->id, ":", version, NULL);

  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  if (self->shown == NULL || !g_str_has_prefix (self->shown, card->id))
    scroll_to_top (self);
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  adw_bin_set_child (ADW_BIN (self->holder),
                     senda_role_wording_new (card, card->version, catalog));
}

static void
show_head (SendaRoleView       *self,
           const SendaRoleCard *card,
           SendaCatalog        *catalog)
{
  const char *name = senda_role_card_get_name (card, catalog);
  const char *who = card->topic ? senda_message (senda_topic_get_text (card->topic, "who"), catalog)
                                : NULL;
  g_autofree char *version = senda_role_words_dup_version (card, card->version, catalog);
  g_autofree char *notice = dup_notice (self, card);

  gtk_label_set_label (GTK_LABEL (self->title), name);
  gtk_label_set_label (GTK_LABEL (self->who), who ? who : "");
  gtk_widget_set_visible (self->who, who != NULL && *who != '\0');
  gtk_label_set_label (GTK_LABEL (self->version), version);
  gtk_widget_set_visible (self->read_shipped,
                          card->topic != NULL && !senda_role_card_is_shipped (card));
  gtk_label_set_label (GTK_LABEL (self->notice), notice);
  gtk_widget_set_visible (self->notice, *notice != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
senda_role_view_show (SendaRoleView       *self,
                      const SendaRoleCard *card)
{
  SendaCatalog *catalog = NULL;

  g_return_if_fail (SENDA_IS_ROLE_VIEW (self));

  catalog = senda_workspace_get_catalog (senda_people_get_workspace (self->people));
  show_head (self, card, catalog);
  show_words (self, card, catalog);
  senda_role_people_show (SENDA_ROLE_PEOPLE (self->members), card);
  senda_role_versions_show (SENDA_ROLE_VERSIONS (self->versions), card);
  senda_review_bar_show (SENDA_REVIEW_BAR (self->bar), card);
}

/* The question that was being asked was kept. */
void
senda_role_view_done (SendaRoleView *self)
{
  g_return_if_fail (SENDA_IS_ROLE_VIEW (self));

  senda_review_bar_done (SENDA_REVIEW_BAR (self->bar));
}

static void
append_bar (GtkWidget *page,
            GtkWidget *bar)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", COLUMN_WIDTH,
                                   "tightening-threshold", COLUMN_WIDTH,
                                   "child", bar,
                                   NULL);

  gtk_widget_add_css_class (bar, "pane-bar-content");
  gtk_widget_add_css_class (clamp, "pane-bar");
  gtk_box_append (GTK_BOX (page), clamp);
}

/* @bar, or NULL, stays in sight below the column. */
GtkWidget *
senda_role_page_new (GtkWidget *column,
                     GtkWidget *bar)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", COLUMN_WIDTH,
                                   "tightening-threshold", COLUMN_WIDTH,
                                   "child", column,
                                   NULL);

  gtk_widget_add_css_class (column, "pane-column");
  gtk_box_append (GTK_BOX (page), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                "hscrollbar-policy", GTK_POLICY_NEVER,
                                                "vexpand", TRUE,
                                                "child", clamp,
                                                NULL));
  if (bar != NULL)
    append_bar (page, bar);
  return page;
}

GtkWidget *
senda_role_back_new (const char *label,
                     const char *action)
{
  GtkWidget *back = senda_text_button_new ("senda-back-symbolic", label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), action);
  gtk_widget_set_halign (back, GTK_ALIGN_START);
  return back;
}
