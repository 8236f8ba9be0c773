/* senda-search-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-search-page.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-record-target.h"
#include "senda-search.h"
#include "senda-stack.h"

#include <glib/gi18n-lib.h>

/* Of each group: who needs more types one word more. */
#define MAX_RESULTS 40

struct _SendaSearchPage
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  char *task_force; /* its id, or NULL */
  gboolean collapsed;
  GPtrArray *results; /* of SendaSearchResult; rows point into it */

  GtkEditable *entry;
  GtkStack *stack;
  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (SendaSearchPage, senda_search_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
open_found (SendaSearchPage         *self,
            const SendaSearchResult *found)
{
  senda_target_open (GTK_WIDGET (self), found->task_force, found->target);
}

static void
row_activated_cb (GtkListBox    *list G_GNUC_UNUSED,
                  GtkListBoxRow *row,
                  gpointer       data)
{
  open_found (SENDA_SEARCH_PAGE (data), g_object_get_data (G_OBJECT (row), "found"));
}

static GtkWidget *
row_new (SendaSearchResult *found)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (found->text, -1);
  g_autofree char *subtitle = g_markup_escape_text (found->kind, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), found->target != NULL);
  g_object_set_data (G_OBJECT (row), "found", found);
  return row;
}

static void
add_group (SendaSearchPage *self,
           const char      *title,
           SendaSearchGroup shown)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = gtk_list_box_new ();
  guint n_rows = 0;

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  for (guint i = 0; i < self->results->len; i++)
    {
      SendaSearchResult *found = g_ptr_array_index (self->results, i);

      if (found->group != shown)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), row_new (found));
      n_rows++;
    }
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_widget_set_visible (group, n_rows > 0);
  gtk_box_append (self->groups, group);
}

static void
clear_groups (SendaSearchPage *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, child);
}

static void
search_changed_cb (SendaSearchPage *self)
{
  const char *words = gtk_editable_get_text (self->entry);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = senda_search (self->workspace, self->task_force, words,
                                                MAX_RESULTS, &error);

  if (results == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  clear_groups (self);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  self->results = g_steal_pointer (&results);
  add_group (self, _("What You Keep"), SENDA_SEARCH_KEPT);
  add_group (self, _("The Roadmap"), SENDA_SEARCH_ROADMAP);
  add_group (self, _("Roles and Services"), SENDA_SEARCH_TOPICS);
  add_group (self, C_("place", "Protocols"), SENDA_SEARCH_PROTOCOLS);
  if (self->results->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "results");
  else
    gtk_stack_set_visible_child_name (self->stack, *words ? "none" : "start");
}

static void
stop_search_cb (SendaSearchPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* Enter in the entry opens the first result. */
static void
activate_cb (SendaSearchPage *self)
{
  search_changed_cb (self);
  for (guint i = 0; self->results != NULL && i < self->results->len; i++)
    {
      SendaSearchResult *found = g_ptr_array_index (self->results, i);

      if (found->target != NULL)
        {
          open_found (self, found);
          return;
        }
    }
}

static gboolean
senda_search_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SENDA_SEARCH_PAGE (widget)->entry));
}

static void
senda_search_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_COLLAPSED)
    g_value_set_boolean (value, SENDA_SEARCH_PAGE (object)->collapsed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
senda_search_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SendaSearchPage *self = SENDA_SEARCH_PAGE (object);

  if (prop_id != PROP_COLLAPSED)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->collapsed == g_value_get_boolean (value))
    return;
  self->collapsed = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, properties[PROP_COLLAPSED]);
}

static void
senda_search_page_dispose (GObject *object)
{
  SendaSearchPage *self = SENDA_SEARCH_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SENDA_TYPE_SEARCH_PAGE);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->task_force, g_free);

  G_OBJECT_CLASS (senda_search_page_parent_class)->dispose (object);
}

static void
senda_search_page_class_init (SendaSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_search_page_dispose;
  object_class->get_property = senda_search_page_get_property;
  object_class->set_property = senda_search_page_set_property;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_search_page_grab_focus;

  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SENDA_RESOURCES "/senda-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SendaSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, SendaSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SendaSearchPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
senda_search_page_init (SendaSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  senda_stack_tell_pages (self->stack);
}

GtkWidget *
senda_search_page_new (SendaWorkspace *workspace,
                       const char     *task_force)
{
  SendaSearchPage *self = g_object_new (SENDA_TYPE_SEARCH_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  self->task_force = g_strdup (task_force);
  return GTK_WIDGET (self);
}

/* Searches at once, as if it had been typed. */
void
senda_search_page_set_text (SendaSearchPage *self,
                            const char      *text)
{
  g_return_if_fail (SENDA_IS_SEARCH_PAGE (self));

  gtk_editable_set_text (self->entry, text);
  search_changed_cb (self);
}
