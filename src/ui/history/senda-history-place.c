/* senda-history-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-place.h"

#include "senda-dialogs.h"
#include "senda-history-erase.h"
#include "senda-history-list.h"
#include "senda-list-export.h"
#include "senda-list-views.h"
#include "senda-page.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define PAGE_LENGTH 50

struct _SendaHistoryPlace
{
  SendaPlace parent_instance;

  GtkWidget *page;
  GtkWidget *filter; /* NULL until something is shown */
  GtkWidget *list;
  GtkWidget *none;
  GtkWidget *more;
  guint limit;
  guint update_source;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (SendaHistoryPlace, senda_history_place, SENDA_TYPE_PLACE)

static void queue_update (SendaHistoryPlace *self);

static void
apply_filter (SendaHistoryPlace *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->filter));
  guint n_shown = senda_history_list_filter (SENDA_HISTORY_LIST (self->list), text);

  gtk_widget_set_visible (self->none, n_shown == 0);
  gtk_button_set_label (GTK_BUTTON (self->more),
                        *text != '\0' ? _("Look in Earlier Changes") : _("Show More"));
}

static void
filter_changed_cb (SendaHistoryPlace *self)
{
  g_assert (SENDA_IS_HISTORY_PLACE (self));

  apply_filter (self);
}

static void
more_clicked_cb (SendaHistoryPlace *self)
{
  g_assert (SENDA_IS_HISTORY_PLACE (self));

  self->limit += PAGE_LENGTH;
  queue_update (self);
}

static void
build_content (SendaHistoryPlace *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->filter = g_object_new (GTK_TYPE_SEARCH_ENTRY,
                               "placeholder-text", _("Find a change, an element, a person"),
                               NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in the history"), -1);
  g_signal_connect_swapped (self->filter, "search-changed", G_CALLBACK (filter_changed_cb), self);
  self->list = senda_history_list_new (senda_place_get_workspace (SENDA_PLACE (self)), TRUE);
  self->none = senda_paragraph_new_dim (_("Nothing like this among the changes shown."));
  self->more = gtk_button_new_with_label (_("Show More"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_box_append (GTK_BOX (content), self->filter);
  gtk_box_append (GTK_BOX (content), self->list);
  gtk_box_append (GTK_BOX (content), self->none);
  gtk_box_append (GTK_BOX (content), self->more);
  senda_page_set_content (SENDA_PAGE (self->page), content);
}

static void
show_empty (SendaHistoryPlace *self)
{
  senda_page_set_body (SENDA_PAGE (self->page),
                       g_object_new (ADW_TYPE_STATUS_PAGE,
                                     "icon-name", "senda-history-symbolic",
                                     "title", _("Nothing Has Changed Yet"),
                                     "description", _("What you and others do appears here, and "
                                                      "can be taken back."),
                                     NULL));
  self->filter = NULL;
}

static void
update (SendaHistoryPlace *self)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    senda_store_history (senda_workspace_get_store (workspace), NULL, NULL, NULL, self->limit,
                         &error);

  self->is_stale = FALSE;
  if (entries == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  if (entries->len == 0)
    {
      show_empty (self);
      return;
    }
  if (self->filter == NULL)
    build_content (self);
  senda_history_list_set (SENDA_HISTORY_LIST (self->list), entries);
  gtk_widget_set_visible (self->more, entries->len == self->limit);
  apply_filter (self);
}

static gboolean
update_cb (gpointer data)
{
  SendaHistoryPlace *self = SENDA_HISTORY_PLACE (data);

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, when it is seen; not while a long job holds the store. */
static void
queue_update (SendaHistoryPlace *self)
{
  gboolean busy = FALSE;

  self->is_stale = TRUE;
  g_object_get (senda_place_get_workspace (SENDA_PLACE (self)), "busy", &busy, NULL);
  if (!busy && self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

static void
busy_cb (SendaHistoryPlace *self)
{
  g_assert (SENDA_IS_HISTORY_PLACE (self));

  if (self->is_stale)
    queue_update (self);
}

static void
take_back_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter)
{
  SendaHistoryPlace *self = SENDA_HISTORY_PLACE (widget);
  const SendaHistoryChange *change = NULL;
  const char *site = NULL;
  gint64 seq = 0;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&sx)", &site, &seq);
  change = senda_history_list_find (SENDA_HISTORY_LIST (self->list), site, seq);
  if (change == NULL)
    return;
  if (senda_workspace_take_back (senda_place_get_workspace (SENDA_PLACE (self)), change, &error))
    senda_window_toast (widget, _("Taken back."), TRUE);
  else
    senda_window_show_error (widget, error);
}

static void
erase_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (widget));
  const SendaRecordInfo *info = NULL;
  const char *type = NULL;
  const char *id = NULL;

  g_variant_get (parameter, "(&s&s)", &type, &id);
  info = senda_record_info_find (type);
  if (info != NULL)
    senda_history_erase (widget, workspace, info, id);
}

static gboolean
senda_history_place_open (SendaPlace *place G_GNUC_UNUSED,
                          const char *target)
{
  return target == NULL;
}

static void
senda_history_place_map (GtkWidget *widget)
{
  SendaHistoryPlace *self = SENDA_HISTORY_PLACE (widget);
  gboolean busy = FALSE;

  g_object_get (senda_place_get_workspace (SENDA_PLACE (self)), "busy", &busy, NULL);
  if (self->is_stale && !busy)
    update (self);

  GTK_WIDGET_CLASS (senda_history_place_parent_class)->map (widget);
}

static SendaDocument *
senda_history_place_make_list (SendaPlace *place,
                               GError    **error G_GNUC_UNUSED)
{
  SendaHistoryPlace *self = SENDA_HISTORY_PLACE (place);
  g_autoptr (GPtrArray) shown = NULL;

  if (self->is_stale)
    update (self);
  if (self->filter == NULL)
    return NULL;
  shown = senda_history_list_dup_shown (SENDA_HISTORY_LIST (self->list));
  return senda_list_make_history (senda_place_get_workspace (place), shown);
}

static void
senda_history_place_constructed (GObject *object)
{
  SendaHistoryPlace *self = SENDA_HISTORY_PLACE (object);
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));

  G_OBJECT_CLASS (senda_history_place_parent_class)->constructed (object);

  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_history_place_dispose (GObject *object)
{
  SendaHistoryPlace *self = SENDA_HISTORY_PLACE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);

  G_OBJECT_CLASS (senda_history_place_parent_class)->dispose (object);
}

static void
senda_history_place_class_init (SendaHistoryPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = senda_history_place_constructed;
  object_class->dispose = senda_history_place_dispose;
  widget_class->map = senda_history_place_map;
  SENDA_PLACE_CLASS (klass)->open = senda_history_place_open;
  SENDA_PLACE_CLASS (klass)->make_list = senda_history_place_make_list;

  gtk_widget_class_install_action (widget_class, "history.take-back", "(sx)", take_back_cb);
  gtk_widget_class_install_action (widget_class, "history.erase", "(ss)", erase_cb);
}

static void
senda_history_place_init (SendaHistoryPlace *self)
{
  self->limit = PAGE_LENGTH;
  self->is_stale = TRUE;
  self->page = senda_page_new (C_("place", "History"));
  g_object_bind_property (self, "collapsed", self->page, "collapsed", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), self->page);
  senda_list_export_attach (SENDA_PLACE (self), SENDA_PAGE (self->page));
}
