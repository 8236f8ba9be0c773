/* senda-record-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-list.h"

#include "senda-focus.h"
#include "senda-list.h"
#include "senda-record-bulk.h"
#include "senda-record-list-model.h"
#include "senda-record-selection.h"
#include "senda-record-tools.h"
#include "senda-record-view.h"
#include "senda-section.h"
#include "senda-stack.h"

#include <glib/gi18n-lib.h>

struct _SendaRecordList
{
  GtkWidget parent_instance;

  SendaWorkspace *workspace;
  const SendaRecordListSpec *spec;
  SendaRecordListModel *model;
  SendaRecordSelection *selection;
  GtkWidget *search;
  GtkWidget *options; /* shows the tools; NULL when there are none */
  GtkWidget *tools;
  GtkWidget *select; /* NULL when nothing can be done with several */
  GtkWidget *line; /* how many were found; seen while something is searched or filtered */
  GtkWidget *count;
  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *bulk; /* NULL without @select */
};

G_DEFINE_FINAL_TYPE (SendaRecordList, senda_record_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chosen_cb (SendaRecordList *self,
           SendaRecord     *record)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  g_signal_emit (self, signals[CHOSEN], 0, record);
}

static void
updated_cb (SendaRecordList *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  gboolean narrowed = senda_record_list_model_is_narrowed (self->model);
  g_autofree char *text = NULL;

  g_assert (SENDA_IS_RECORD_LIST (self));

  /* Translators: how many of the records a list shows now */
  text = g_strdup_printf (ngettext ("%u shown", "%u shown", n_shown), n_shown);
  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->line, narrowed);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    n_shown == 0 && narrowed ? "none" : "list");
  senda_record_view_update (SENDA_RECORD_VIEW (self->view));
}

static void
search_changed_cb (SendaRecordList *self)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  senda_record_list_model_set_search (self->model,
                                      gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Escape in the search field: first what is typed goes, then the way is back to the list. */
static void
stop_search_cb (SendaRecordList *self)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_grab_focus (self->view);
}

static void
go_down (SendaRecordList *self)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  gtk_widget_grab_focus (self->view);
}

/* Enter in the search field opens what was found first. */
static void
search_activated_cb (SendaRecordList *self)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  if (!senda_record_selection_get_marking (self->selection) &&
      *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    senda_record_view_activate (SENDA_RECORD_VIEW (self->view), 0);
}

static void
clear_cb (SendaRecordList *self)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  for (guint i = 0; self->spec->filters != NULL && self->spec->filters[i].name != NULL; i++)
    senda_record_list_set_filter (self, self->spec->filters[i].name, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
}

static void
sorted_cb (SendaRecordList *self,
           guint            sort)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  senda_record_list_model_set_sort (self->model, sort);
}

static void
filtered_cb (SendaRecordList *self,
             guint            filter,
             const char      *value)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  senda_record_list_set_filter (self, self->spec->filters[filter].name, value);
}

static void
options_toggled_cb (SendaRecordList *self)
{
  g_assert (SENDA_IS_RECORD_LIST (self));

  gtk_widget_set_visible (self->tools,
                          gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->options)));
}

static void
select_toggled_cb (SendaRecordList *self)
{
  gboolean marking = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->select));

  g_assert (SENDA_IS_RECORD_LIST (self));

  senda_record_selection_set_marking (self->selection, marking);
  gtk_widget_set_visible (self->bulk, marking);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args G_GNUC_UNUSED,
           gpointer   data G_GNUC_UNUSED)
{
  SendaRecordList *self = SENDA_RECORD_LIST (widget);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (senda_record_selection_get_marking (self->selection))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->select), FALSE);
  else
    return FALSE;
  return TRUE;
}

static GtkWidget *
build_toggle (SendaRecordList *self,
              const char      *icon_name,
              const char      *label,
              GCallback        callback)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_image_new_from_icon_name (icon_name));
  gtk_widget_add_css_class (button, "flat");
  senda_icon_button_set_label (button, label);
  g_signal_connect_swapped (button, "toggled", callback, self);
  return button;
}

static GtkWidget *
build_search (SendaRecordList *self)
{
  const char *hint = g_dgettext (GETTEXT_PACKAGE, self->spec->search_hint);

  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY,
                               "placeholder-text", hint,
                               "hexpand", TRUE,
                               NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  g_signal_connect_swapped (self->search, "next-match", G_CALLBACK (go_down), self);
  return self->search;
}

static GtkWidget *
build_bar (SendaRecordList *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (bar), build_search (self));
  if (senda_record_tools_are_any (self->spec))
    {
      self->options = build_toggle (self, "senda-filter-symbolic", _("Sort and Filter"),
                                    G_CALLBACK (options_toggled_cb));
      gtk_box_append (GTK_BOX (bar), self->options);
    }
  if (self->spec->may_remove_many || (self->spec->bulk && self->spec->bulk[0].field))
    {
      self->select = build_toggle (self, "senda-select-symbolic", _("Select Several"),
                                   G_CALLBACK (select_toggled_cb));
      gtk_box_append (GTK_BOX (bar), self->select);
    }
  return bar;
}

static GtkWidget *
build_line (SendaRecordList *self)
{
  GtkWidget *clear = gtk_button_new_with_mnemonic (_("Show _All"));

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->count = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "hexpand", TRUE,
                              "xalign", 0.0,
                              NULL);
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (clear, "flat");
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_box_append (GTK_BOX (self->line), self->count);
  gtk_box_append (GTK_BOX (self->line), clear);
  return self->line;
}

static GtkWidget *
build_view (SendaRecordList *self)
{
  self->view = senda_record_view_new (self->model, self->selection,
                                      g_dgettext (GETTEXT_PACKAGE, self->spec->label));
  g_signal_connect_swapped (self->view, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), self->view);
  return self->view;
}

static GtkWidget *
build_stack (SendaRecordList *self)
{
  GtkWidget *none = senda_paragraph_new_dim (g_dgettext (GETTEXT_PACKAGE,
                                                         self->spec->none_found));

  gtk_widget_add_css_class (none, "none-found");
  gtk_widget_set_valign (none, GTK_ALIGN_START);
  self->stack = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL);
  gtk_stack_add_named (GTK_STACK (self->stack), build_view (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), none, "none");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  return self->stack;
}

static void
build (SendaRecordList *self,
       SendaWorkspace  *workspace,
       gpointer         data)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_parent (build_bar (self), widget);
  if (self->options != NULL)
    {
      self->tools = senda_record_tools_new (self, self->spec, data);
      gtk_widget_set_visible (self->tools, FALSE);
      gtk_widget_set_parent (self->tools, widget);
      g_signal_connect_swapped (self->tools, "sorted", G_CALLBACK (sorted_cb), self);
      g_signal_connect_swapped (self->tools, "filtered", G_CALLBACK (filtered_cb), self);
    }
  gtk_widget_set_parent (build_line (self), widget);
  gtk_widget_set_parent (build_stack (self), widget);
  if (self->select != NULL)
    {
      self->bulk = senda_record_bulk_new (workspace, self->spec, self->selection);
      gtk_widget_set_visible (self->bulk, FALSE);
      gtk_widget_set_parent (self->bulk, widget);
    }
}

/* Into the rows: the search field has a function of its own. */
static gboolean
senda_record_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_RECORD_LIST (widget)->view);
}

static void
senda_record_list_dispose (GObject *object)
{
  SendaRecordList *self = SENDA_RECORD_LIST (object);
  GtkWidget *child = NULL;

  if (self->search != NULL)
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), NULL);
  self->search = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_record_list_parent_class)->dispose (object);
}

static void
senda_record_list_class_init (SendaRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_record_list_dispose;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_record_list_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, SENDA_TYPE_RECORD);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "recordlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_record_list_init (SendaRecordList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

GtkWidget *
senda_record_list_new (SendaWorkspace            *workspace,
                       GListModel                *records,
                       const SendaRecordListSpec *spec,
                       gpointer                   data)
{
  SendaRecordList *self = g_object_new (SENDA_TYPE_RECORD_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->spec = spec;
  self->model = senda_record_list_model_new (workspace, records, spec, data);
  self->selection = senda_record_selection_new (G_LIST_MODEL (self->model));
  build (self, workspace, data);
  g_signal_connect_object (self->model, "updated", G_CALLBACK (updated_cb), self,
                           G_CONNECT_SWAPPED);
  updated_cb (self);
  return GTK_WIDGET (self);
}

/* From the fill function of a filter, while it runs. */
void
senda_record_list_add_value (SendaRecordList *self,
                             const char      *id,
                             const char      *title)
{
  g_return_if_fail (SENDA_IS_RECORD_LIST (self));

  if (self->tools != NULL)
    senda_record_tools_add_value (SENDA_RECORD_TOOLS (self->tools), id, title);
}

void
senda_record_list_refresh (SendaRecordList *self)
{
  g_return_if_fail (SENDA_IS_RECORD_LIST (self));

  senda_record_list_model_refresh (self->model);
}

void
senda_record_list_set_current (SendaRecordList *self,
                               const char      *id)
{
  guint position = 0;

  g_return_if_fail (SENDA_IS_RECORD_LIST (self));

  senda_record_list_model_update (self->model);
  senda_record_selection_set_current (self->selection, id);
  if (id != NULL && senda_record_list_model_find_shown (self->model, id, &position))
    senda_record_view_scroll_to (SENDA_RECORD_VIEW (self->view), position);
}

/* @name: of a filter of the table; @value NULL: any. */
void
senda_record_list_set_filter (SendaRecordList *self,
                              const char      *name,
                              const char      *value)
{
  g_return_if_fail (SENDA_IS_RECORD_LIST (self));

  for (guint i = 0; self->spec->filters != NULL && self->spec->filters[i].name != NULL; i++)
    if (g_str_equal (self->spec->filters[i].name, name))
      {
        senda_record_tools_show_value (SENDA_RECORD_TOOLS (self->tools), i, value);
        senda_record_list_model_set_filter (self->model, i, value);
        if (value != NULL)
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->options), TRUE);
        return;
      }
  g_return_if_reached ();
}

guint
senda_record_list_get_n_shown (SendaRecordList *self)
{
  g_return_val_if_fail (SENDA_IS_RECORD_LIST (self), 0);

  senda_record_list_model_update (self->model);
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

gboolean
senda_record_list_find_shown (SendaRecordList *self,
                              const char      *id,
                              guint           *position)
{
  g_return_val_if_fail (SENDA_IS_RECORD_LIST (self), FALSE);

  senda_record_list_model_update (self->model);
  return senda_record_list_model_find_shown (self->model, id, position);
}

SendaRecord *
senda_record_list_dup_shown (SendaRecordList *self,
                             guint            position)
{
  g_return_val_if_fail (SENDA_IS_RECORD_LIST (self), NULL);

  senda_record_list_model_update (self->model);
  return g_list_model_get_item (G_LIST_MODEL (self->model), position);
}

/* Fails as senda_workspace_make_list() does; NULL without an error for what is not exported. */
SendaDocument *
senda_record_list_make_document (SendaRecordList *self,
                                 const char      *task_force,
                                 GError         **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  SendaListRequest request = {
    .task_force = task_force,
    .audience = SENDA_AUDIENCE_INTERNAL,
    .records = records,
    .groups = groups,
  };
  guint n_shown = 0;

  g_return_val_if_fail (SENDA_IS_RECORD_LIST (self), NULL);

  request.list = senda_list_find (self->spec->sheet);
  if (request.list == NULL)
    return NULL;
  n_shown = senda_record_list_get_n_shown (self);
  request.group_title = senda_record_list_model_get_groups (self->model);
  for (guint i = 0; i < n_shown; i++)
    {
      g_ptr_array_add (records, senda_record_list_dup_shown (self, i));
      g_ptr_array_add (groups, senda_record_list_model_dup_group (self->model, i));
    }
  return senda_workspace_make_list (self->workspace, &request, error);
}
