/* senda-browser-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-browser-section.h"

#include "senda-dialogs.h"
#include "senda-record-edits.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-sections-place.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  SendaRecordBrowser *browser;
} SendaBrowserSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaBrowserSection, senda_browser_section,
                                     SENDA_TYPE_PLACE_SECTION)

static const SendaRecordInfo *
get_info (SendaBrowserSection *self)
{
  return SENDA_BROWSER_SECTION_GET_CLASS (self)->spec->list->info;
}

static const char *
get_task_force_id (SendaBrowserSection *self)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));

  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (people)));
}

static void
named_cb (const char *name,
          gpointer    data)
{
  SendaBrowserSection *self = SENDA_BROWSER_SECTION (data);
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
  const SendaGiven given[] = { { get_info (self)->title, name, NULL }, { NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record = NULL;

  record = senda_record_add (workspace, get_info (self), get_task_force_id (self), given, &error);
  if (record == NULL)
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_place_section_open (SENDA_PLACE_SECTION (self), senda_record_get_id (record));
}

static void
ask_name (SendaBrowserSection *self)
{
  const SendaRecordInfo *info = get_info (self);
  int field = senda_record_info_field (info, info->title);
  const SendaQuestion question = {
    .heading = _(SENDA_BROWSER_SECTION_GET_CLASS (self)->spec->add_label),
    .label = _(info->fields[field].label),
    .accept = _("_Add"),
  };

  senda_dialog_ask (GTK_WIDGET (self), &question, named_cb, self);
}

static void
add_cb (SendaBrowserSection *self)
{
  g_assert (SENDA_IS_BROWSER_SECTION (self));

  SENDA_BROWSER_SECTION_GET_CLASS (self)->add (self);
}

/* What a row says depends on other records too: the name of a member's agency. */
static void
people_changed_cb (SendaBrowserSection *self)
{
  SendaBrowserSectionPrivate *priv = senda_browser_section_get_instance_private (self);

  g_assert (SENDA_IS_BROWSER_SECTION (self));

  senda_record_list_refresh (senda_record_browser_get_list (priv->browser));
}

static GListModel *
senda_browser_section_real_dup_records (SendaBrowserSection *self)
{
  return senda_workspace_list (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)),
                               get_info (self), get_task_force_id (self));
}

static gboolean
senda_browser_section_open (SendaPlaceSection *section,
                            const char        *target)
{
  SendaBrowserSectionPrivate *priv =
    senda_browser_section_get_instance_private (SENDA_BROWSER_SECTION (section));

  return target == NULL || senda_record_browser_open (priv->browser, target);
}

static gboolean
senda_browser_section_go_back (SendaPlaceSection *section)
{
  SendaBrowserSectionPrivate *priv =
    senda_browser_section_get_instance_private (SENDA_BROWSER_SECTION (section));

  return senda_record_browser_go_back (priv->browser);
}

static char *
senda_browser_section_dup_target (SendaPlaceSection *section)
{
  SendaBrowserSectionPrivate *priv =
    senda_browser_section_get_instance_private (SENDA_BROWSER_SECTION (section));

  return g_strdup (senda_record_browser_get_open (priv->browser));
}

static SendaDocument *
senda_browser_section_make_list (SendaPlaceSection *section,
                                 GError           **error)
{
  SendaBrowserSection *self = SENDA_BROWSER_SECTION (section);
  SendaBrowserSectionPrivate *priv = senda_browser_section_get_instance_private (self);

  return senda_record_list_make_document (senda_record_browser_get_list (priv->browser),
                                          get_task_force_id (self), error);
}

static gboolean
senda_browser_section_grab_focus (GtkWidget *widget)
{
  SendaBrowserSectionPrivate *priv =
    senda_browser_section_get_instance_private (SENDA_BROWSER_SECTION (widget));

  return gtk_widget_grab_focus (GTK_WIDGET (priv->browser));
}

static void
link_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  senda_sections_place_show (widget, g_variant_get_string (parameter, NULL));
}

static void
senda_browser_section_constructed (GObject *object)
{
  SendaBrowserSection *self = SENDA_BROWSER_SECTION (object);
  SendaBrowserSectionPrivate *priv = senda_browser_section_get_instance_private (self);
  SendaBrowserSectionClass *klass = SENDA_BROWSER_SECTION_GET_CLASS (self);
  SendaPlaceSection *section = SENDA_PLACE_SECTION (self);
  g_autoptr (GListModel) records = NULL;

  G_OBJECT_CLASS (senda_browser_section_parent_class)->constructed (object);

  records = klass->dup_records (self);
  priv->browser = SENDA_RECORD_BROWSER (
    senda_record_browser_new (senda_place_section_get_workspace (section), records, klass->spec,
                              self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->browser));
  g_signal_connect_object (priv->browser, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (senda_place_section_get_people (section), "changed",
                           G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
senda_browser_section_class_init (SendaBrowserSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  object_class->constructed = senda_browser_section_constructed;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_browser_section_grab_focus;
  section_class->open = senda_browser_section_open;
  section_class->go_back = senda_browser_section_go_back;
  section_class->dup_target = senda_browser_section_dup_target;
  section_class->make_list = senda_browser_section_make_list;
  klass->dup_records = senda_browser_section_real_dup_records;
  klass->add = ask_name;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "section.link", "s", link_cb);
}

static void
senda_browser_section_init (SendaBrowserSection *self G_GNUC_UNUSED)
{
}

/* (transfer none) */
SendaRecordBrowser *
senda_browser_section_get_browser (SendaBrowserSection *self)
{
  SendaBrowserSectionPrivate *priv = senda_browser_section_get_instance_private (self);

  return priv->browser;
}

/* The picture of now. (transfer none) */
SendaPeopleFacts *
senda_browser_section_get_facts (SendaBrowserSection *self)
{
  return senda_people_get_facts (senda_place_section_get_people (SENDA_PLACE_SECTION (self)));
}

/* (transfer none) */
SendaCatalog *
senda_browser_section_get_catalog (SendaBrowserSection *self)
{
  return senda_workspace_get_catalog (
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
}

GtkWidget *
senda_browser_section_link_new (const char *title,
                                const char *subtitle,
                                const char *section,
                                const char *id)
{
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *target = g_strconcat (section, ":", id, NULL);

  senda_row_set_text (SENDA_ROW (row), title, subtitle);
  senda_row_set_action (SENDA_ROW (row), "section.link", target);
  return row;
}

GtkWidget *
senda_browser_section_title_new (SendaRecord    *record,
                                 SendaWorkspace *workspace,
                                 const char     *subtitle)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = senda_record_dup_name (workspace, record);

  gtk_box_append (GTK_BOX (column), senda_heading_new (name, "title-2", 1));
  if (subtitle != NULL)
    gtk_box_append (GTK_BOX (column), senda_paragraph_new_dim (subtitle));
  return column;
}
