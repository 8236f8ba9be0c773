/* senda-record-browser.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-browser.h"

#include "senda-section.h"
#include "senda-split-view.h"
#include "senda-stack.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 340
#define DETAIL_MIN_WIDTH 380
#define DETAIL_WIDTH 720
#define OVERVIEW_WIDTH 1600

struct _SendaRecordBrowser
{
  GtkWidget parent_instance;

  SendaWorkspace *workspace;
  GListModel *records;
  const SendaRecordBrowserSpec *spec;
  gpointer data;
  GtkWidget *stack; /* the empty state, or the panes; a child of ours */
  GtkWidget *split;
  GtkWidget *bar; /* of buttons over the list */
  GtkWidget *steps; /* of buttons in the empty state */
  GtkWidget *list;
  GtkWidget *back;
  GtkWidget *detail; /* a scrolled window; its child is the page of the record */
  GtkWidget *clamp;
  char *open; /* the id of the record, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaRecordBrowser, senda_record_browser, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
say (const char *marked)
{
  return g_dgettext (GETTEXT_PACKAGE, marked);
}

/* (transfer full) (nullable) */
static SendaRecord *
find (SendaRecordBrowser *self,
      const char         *id)
{
  guint n_records = g_list_model_get_n_items (self->records);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (self->records, i);

      if (g_str_equal (senda_record_get_id (record), id))
        return g_steal_pointer (&record);
    }
  return NULL;
}

/* What is still being typed in the page that goes is saved as it goes. */
static void
show_detail (SendaRecordBrowser *self,
             SendaRecord        *record)
{
  GtkWidget *page = NULL;

  senda_text_entry_flush_within (self->clamp);
  if (record != NULL)
    page = self->spec->make_detail (record, self->data);
  else if (self->spec->make_overview != NULL)
    page = self->spec->make_overview (self->data);
  else
    {
      page = senda_paragraph_new_dim (_("Choose one in the list to see it here."));
      gtk_label_set_xalign (GTK_LABEL (page), 0.5);
      gtk_label_set_justify (GTK_LABEL (page), GTK_JUSTIFY_CENTER);
    }
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp),
                              record == NULL && self->spec->make_overview != NULL ? OVERVIEW_WIDTH
                                                                                  : DETAIL_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), page);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->detail)), 0);
}

static void
open_record (SendaRecordBrowser *self,
             SendaRecord        *record)
{
  const char *id = record ? senda_record_get_id (record) : NULL;

  if (g_strcmp0 (id, self->open) != 0)
    {
      g_free (self->open);
      self->open = g_strdup (id);
      show_detail (self, record);
      senda_record_list_set_current (SENDA_RECORD_LIST (self->list), id);
    }
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), id != NULL);
}

static void
chosen_cb (SendaRecordBrowser *self,
           SendaRecord        *record)
{
  g_assert (SENDA_IS_RECORD_BROWSER (self));

  open_record (self, record);
}

static void
show_state (SendaRecordBrowser *self)
{
  gboolean is_empty = g_list_model_get_n_items (self->records) == 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_empty ? "empty" : "panes");
}

/* The record that is open may be gone; one that only moved is still there afterwards. */
static void
records_changed_cb (SendaRecordBrowser *self)
{
  g_assert (SENDA_IS_RECORD_BROWSER (self));

  show_state (self);
}

static void
workspace_changed_cb (SendaRecordBrowser *self)
{
  g_autoptr (SendaRecord) record = NULL;
  gboolean had_focus = FALSE;

  g_assert (SENDA_IS_RECORD_BROWSER (self));

  if (self->open == NULL)
    return;
  record = find (self, self->open);
  if (record != NULL)
    return;
  had_focus = gtk_widget_get_state_flags (self->detail) & GTK_STATE_FLAG_FOCUS_WITHIN;
  open_record (self, NULL);
  if (!had_focus)
    return;
  if (g_list_model_get_n_items (self->records) > 0)
    gtk_widget_grab_focus (self->list);
  else
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
back_cb (SendaRecordBrowser *self)
{
  g_assert (SENDA_IS_RECORD_BROWSER (self));

  senda_record_browser_go_back (self);
}

static void
add_cb (SendaRecordBrowser *self)
{
  g_assert (SENDA_IS_RECORD_BROWSER (self));

  g_signal_emit (self, signals[ADD], 0);
}

static void
collapsed_cb (SendaRecordBrowser *self)
{
  gboolean collapsed = senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split));

  g_assert (SENDA_IS_RECORD_BROWSER (self));

  gtk_widget_set_visible (self->back, collapsed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static GtkWidget *
build_add (SendaRecordBrowser *self,
           const char         *css_class)
{
  const char *icon = self->spec->add_icon ? self->spec->add_icon : "senda-add-symbolic";
  GtkWidget *button = senda_text_button_new (icon, say (self->spec->add_label));

  gtk_widget_remove_css_class (button, "flat");
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_object_bind_property (self->workspace, "read-only", button, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  return button;
}

static GtkWidget *
build_empty (SendaRecordBrowser *self)
{
  GtkWidget *add = build_add (self, "suggested-action");

  self->steps = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (self->steps, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (add, "pill");
  gtk_box_append (GTK_BOX (self->steps), add);
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", self->spec->empty_icon,
                       "title", say (self->spec->empty_title),
                       "description", say (self->spec->empty_text),
                       "child", self->steps,
                       NULL);
}

static GtkWidget *
build_list_pane (SendaRecordBrowser *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (pane, "record-pane");
  self->bar = senda_wrap_box_new (6, 6);
  gtk_box_append (GTK_BOX (self->bar), build_add (self, NULL));
  self->list = senda_record_list_new (self->workspace, self->records, self->spec->list, self->data);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_vexpand (self->list, TRUE);
  gtk_box_append (GTK_BOX (pane), self->bar);
  gtk_box_append (GTK_BOX (pane), self->list);
  return pane;
}

static GtkWidget *
build_detail_pane (SendaRecordBrowser *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->back = senda_text_button_new ("senda-back-symbolic", say (self->spec->list->label));
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  gtk_widget_set_visible (self->back, FALSE);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  self->clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", DETAIL_WIDTH, NULL);
  gtk_widget_add_css_class (self->clamp, "record-detail");
  self->detail = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                               "hscrollbar-policy", GTK_POLICY_NEVER,
                               "vexpand", TRUE,
                               "child", self->clamp,
                               NULL);
  gtk_box_append (GTK_BOX (pane), self->back);
  gtk_box_append (GTK_BOX (pane), self->detail);
  return pane;
}

static void
build (SendaRecordBrowser *self)
{
  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "sidebar-width", LIST_WIDTH,
                              "content-min-width", DETAIL_MIN_WIDTH,
                              "show-content", FALSE,
                              NULL);
  senda_split_view_set_sidebar (SENDA_SPLIT_VIEW (self->split), build_list_pane (self));
  senda_split_view_set_content (SENDA_SPLIT_VIEW (self->split), build_detail_pane (self));
  g_signal_connect_swapped (self->split, "notify::collapsed", G_CALLBACK (collapsed_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->split, "panes");
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (self), "empty");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  show_detail (self, NULL);
  show_state (self);
}

static void
senda_record_browser_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SendaRecordBrowser *self = SENDA_RECORD_BROWSER (object);

  if (prop_id == PROP_COLLAPSED)
    g_value_set_boolean (value,
                         senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
senda_record_browser_dispose (GObject *object)
{
  SendaRecordBrowser *self = SENDA_RECORD_BROWSER (object);

  if (self->split != NULL)
    g_signal_handlers_disconnect_by_data (self->split, self);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  self->split = NULL;
  g_clear_object (&self->records);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_record_browser_parent_class)->dispose (object);
}

static void
senda_record_browser_finalize (GObject *object)
{
  g_free (SENDA_RECORD_BROWSER (object)->open);

  G_OBJECT_CLASS (senda_record_browser_parent_class)->finalize (object);
}

/* The list, or the way back to it. */
static gboolean
senda_record_browser_grab_focus (GtkWidget *widget)
{
  SendaRecordBrowser *self = SENDA_RECORD_BROWSER (widget);

  return gtk_widget_grab_focus (gtk_widget_get_mapped (self->back) ? self->back : self->list);
}

static void
senda_record_browser_class_init (SendaRecordBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_record_browser_dispose;
  object_class->finalize = senda_record_browser_finalize;
  object_class->get_property = senda_record_browser_get_property;
  widget_class->grab_focus = senda_record_browser_grab_focus;

  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "recordbrowser");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_record_browser_init (SendaRecordBrowser *self G_GNUC_UNUSED)
{
}

/* @records: a GListModel of SendaRecord that stays true (a reference is taken). @data: for the
 * functions of @spec and of its list. */
GtkWidget *
senda_record_browser_new (SendaWorkspace               *workspace,
                          GListModel                   *records,
                          const SendaRecordBrowserSpec *spec,
                          gpointer                      data)
{
  SendaRecordBrowser *self = g_object_new (SENDA_TYPE_RECORD_BROWSER, NULL);

  self->workspace = g_object_ref (workspace);
  self->records = g_object_ref (records);
  self->spec = spec;
  self->data = data;
  build (self);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* (transfer none) */
SendaRecordList *
senda_record_browser_get_list (SendaRecordBrowser *self)
{
  g_return_val_if_fail (SENDA_IS_RECORD_BROWSER (self), NULL);

  return SENDA_RECORD_LIST (self->list);
}

void
senda_record_browser_pack (SendaRecordBrowser *self,
                           GtkWidget          *widget)
{
  g_return_if_fail (SENDA_IS_RECORD_BROWSER (self));

  gtk_box_append (GTK_BOX (self->bar), widget);
}

void
senda_record_browser_pack_first (SendaRecordBrowser *self,
                                 GtkWidget          *widget)
{
  g_return_if_fail (SENDA_IS_RECORD_BROWSER (self));

  gtk_box_append (GTK_BOX (self->steps), widget);
}

void
senda_record_browser_set_top (SendaRecordBrowser *self,
                              GtkWidget          *widget)
{
  g_return_if_fail (SENDA_IS_RECORD_BROWSER (self));

  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->list)), widget, self->bar);
}

gboolean
senda_record_browser_open (SendaRecordBrowser *self,
                           const char         *id)
{
  g_autoptr (SendaRecord) record = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_BROWSER (self), FALSE);

  record = id ? find (self, id) : NULL;
  if (id != NULL && record == NULL)
    return FALSE;
  open_record (self, record);
  return TRUE;
}

/* The id of the record that is open. (transfer none) (nullable) */
const char *
senda_record_browser_get_open (SendaRecordBrowser *self)
{
  g_return_val_if_fail (SENDA_IS_RECORD_BROWSER (self), NULL);

  return self->open;
}

void
senda_record_browser_show_overview (SendaRecordBrowser *self)
{
  g_return_if_fail (SENDA_IS_RECORD_BROWSER (self));

  open_record (self, NULL);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), TRUE);
}

gboolean
senda_record_browser_shows_overview (SendaRecordBrowser *self)
{
  g_return_val_if_fail (SENDA_IS_RECORD_BROWSER (self), FALSE);

  return self->open == NULL &&
         senda_split_view_get_show_content (SENDA_SPLIT_VIEW (self->split));
}

/* TRUE when there was a step. */
gboolean
senda_record_browser_go_back (SendaRecordBrowser *self)
{
  SendaSplitView *split = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_BROWSER (self), FALSE);

  split = SENDA_SPLIT_VIEW (self->split);
  if (!senda_split_view_get_collapsed (split) || !senda_split_view_get_show_content (split))
    return FALSE;
  senda_text_entry_flush_within (self->clamp);
  senda_split_view_set_show_content (split, FALSE);
  gtk_widget_grab_focus (self->list);
  return TRUE;
}
