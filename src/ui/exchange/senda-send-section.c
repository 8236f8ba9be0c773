/* senda-send-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-send-section.h"

#include "senda-focus.h"
#include "senda-log.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-send-window.h"
#include "senda-updates.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 720
#define MOST_PASSAGES 100

/* What can be sent. */
static const struct
{
  const char *name;
  const char *icon;
  const char *title;    /* marked with N_() */
  const char *subtitle; /* marked with N_() */
  SendaBundleKind kind;
  SendaPrivacy profile;
} offers[] = {
  { "task-force", "senda-task-force-symbolic", N_("All of the Task Force…"),
    N_("The full copy, with its whole history, for a colleague who works on it too"),
    SENDA_BUNDLE_TASK_FORCE, SENDA_PRIVACY_PERSONAL },
  { "members", "senda-people-symbolic", N_("A Members’ Copy…"),
    N_("What members may know: no personal contact data, no ballots"),
    SENDA_BUNDLE_COPY, SENDA_PRIVACY_MEMBERS },
  { "public", "senda-roadmap-symbolic", N_("A Public Copy…"),
    N_("What anybody may know"),
    SENDA_BUNDLE_COPY, SENDA_PRIVACY_PUBLIC },
  { "summary", "senda-report-symbolic", N_("A Summary for a Statewide Picture…"),
    N_("Where the group stands in each element; no names of people"),
    SENDA_BUNDLE_SUMMARY, SENDA_PRIVACY_PUBLIC },
};

struct _SendaSendSection
{
  SendaPlaceSection parent_instance;

  GtkWidget *passages;
  GtkWidget *more;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (SendaSendSection, senda_send_section, SENDA_TYPE_PLACE_SECTION)

static const char *
get_task_force (SendaSendSection *self)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));

  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (people)));
}

static void
send_cb (GtkWidget  *widget,
         const char *action G_GNUC_UNUSED,
         GVariant   *parameter)
{
  SendaSendSection *self = SENDA_SEND_SECTION (widget);
  const char *name = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if (g_strcmp0 (offers[i].name, name) == 0)
      gtk_window_present (GTK_WINDOW (senda_send_window_new (
        widget, senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)), offers[i].kind,
        get_task_force (self), offers[i].profile)));
}

/* What kind of file it was. */
static const char *
say_kind (const char *kind)
{
  static const struct
  {
    const char *name;
    const char *title;
  } kinds[] = {
    { "task-force", NC_("bundle", "All of a task force") },
    { "copy", NC_("bundle", "A shared copy") },
    { "ballot", NC_("bundle", "A ballot") },
    { "reply", NC_("bundle", "A filled-in ballot") },
    { "summary", NC_("bundle", "A summary") },
    { "folder", NC_("bundle", "Changes in the shared folder") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, kind) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "bundle", kinds[i].title);
  return kind;
}

static void
show_passage (SendaSendSection   *self,
              const SendaPassage *passage,
              int                 position)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
  g_autofree char *moment = senda_catalog_format_moment (senda_workspace_get_catalog (workspace),
                                                         passage->time);
  g_autofree char *about = NULL;
  g_autofree char *title = g_strdup_printf (passage->is_out
                                              /* Translators: %s: what kind of file */
                                              ? C_("passage", "%s went out")
                                              : C_("passage", "%s came in"),
                                            say_kind (passage->kind));
  SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->passages), position);

  if (!passage->is_out && passage->sender != NULL)
    /* Translators: %1$s: day and time, %2$s: a person, %3$s: a file */
    about = g_strdup_printf (_("%1$s, from %2$s: %3$s"), moment, passage->sender,
                             passage->file ? passage->file : "");
  else
    about = g_strdup_printf (C_("passage", "%1$s: %2$s"), moment, passage->file ? passage->file : "");
  senda_row_set_icon (row, passage->is_out ? "senda-export-symbolic" : "senda-import-symbolic");
  senda_row_set_text (row, title, about);
}

static gboolean
update (GtkWidget *widget)
{
  SendaSendSection *self = SENDA_SEND_SECTION (widget);
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
  g_autoptr (GPtrArray) passages =
    senda_store_list_passages (senda_workspace_get_store (workspace), 0, NULL);
  guint n = passages ? MIN (passages->len, MOST_PASSAGES) : 0;
  guint n_more = passages ? passages->len - n : 0;
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  for (guint i = 0; i < n; i++)
    show_passage (self, g_ptr_array_index (passages, i), i);
  senda_row_trim (GTK_LIST_BOX (self->passages), n);
  gtk_label_set_label (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->more, n_more > 0);
  gtk_widget_set_visible (self->passages, n > 0);
  gtk_widget_set_visible (self->none, passages != NULL && n == 0);
  return passages != NULL;
}

static GtkWidget *
build_offers (void)
{
  GtkWidget *list = senda_boxed_list_new (_("Send"));

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      GtkWidget *row = senda_row_new (offers[i].icon);

      senda_row_set_text (SENDA_ROW (row), _(offers[i].title), _(offers[i].subtitle));
      senda_row_set_action (SENDA_ROW (row), "exchange.send", offers[i].name);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static GtkWidget *
build_open (void)
{
  GtkWidget *list = senda_boxed_list_new (_("Open"));
  GtkWidget *row = senda_row_new ("senda-open-symbolic");

  senda_row_set_text (SENDA_ROW (row), _("Open a File Somebody Sent…"),
                      _("You see what it would change before anything does"));
  senda_row_set_action (SENDA_ROW (row), "win.open-file", NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static GtkWidget *
build_column (SendaSendSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *files = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->passages = senda_boxed_list_new (_("Files That Went Out and Came In"));
  self->more = senda_paragraph_new_dim (NULL);
  self->none = senda_paragraph_new_dim (_("No file has gone out or come in yet."));
  gtk_widget_set_visible (self->passages, FALSE);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_visible (self->none, FALSE);
  gtk_box_append (GTK_BOX (files), self->passages);
  gtk_box_append (GTK_BOX (files), self->more);
  gtk_box_append (GTK_BOX (files), self->none);
  gtk_widget_add_css_class (column, "window-column");
  gtk_box_append (GTK_BOX (column), senda_section_new (_("Open"), NULL, build_open ()));
  gtk_box_append (GTK_BOX (column), senda_section_new (_("Send"), NULL, build_offers ()));
  gtk_box_append (GTK_BOX (column),
                  senda_section_new (_("Files That Went Out and Came In"), NULL, files));
  return column;
}

static void
senda_send_section_constructed (GObject *object)
{
  SendaSendSection *self = SENDA_SEND_SECTION (object);
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
  GtkWidget *clamp = NULL;

  G_OBJECT_CLASS (senda_send_section_parent_class)->constructed (object);

  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", build_column (self),
                        NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  /* A file that went out or came in makes the workspace busy for a while. */
  senda_updates_watch (GTK_WIDGET (self), workspace, update);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (senda_updates_queue), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (senda_updates_queue), NULL);
}

static void
senda_send_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_send_section_parent_class)->dispose (object);
}

static void
senda_send_section_class_init (SendaSendSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_send_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_send_section_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "exchange.send", "s", send_cb);
}

static void
senda_send_section_init (SendaSendSection *self G_GNUC_UNUSED)
{
}
