/* senda-version-reader.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-version-reader.h"

#include "senda-draft-pair.h"
#include "senda-draft-words.h"
#include "senda-focus.h"
#include "senda-section.h"
#include "senda-switcher.h"
#include "senda-version-words.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 760
#define PAIR_WIDTH 1080

struct _SendaVersionReader
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *version;
  SendaDraft *draft;
  char *shown; /* a language or SENDA_DRAFT_BOTH */
  GtkWidget *clamp;
  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaVersionReader, senda_version_reader, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaVersionReader *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

static GtkWidget *
build_column (const SendaDraftBlock *block,
              const char            *language)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = senda_draft_heading_new (block, language);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (column), heading);
  gtk_box_append (GTK_BOX (column), senda_draft_body_new (block, language));
  return column;
}

static GtkWidget *
build_row (const SendaDraftBlock *block,
           char                 **languages)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *pair = senda_draft_pair_box_new ();
  GString *said = g_string_new (NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *words = senda_draft_block_say (block, languages[i]);

      g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", words);
      gtk_box_append (GTK_BOX (pair), build_column (block, languages[i]));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str,
                                  -1);
  g_string_free (said, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), pair);
  gtk_widget_add_css_class (row, "draft-row");
  return row;
}

static void
show (SendaVersionReader *self)
{
  g_auto (GStrv) languages = senda_draft_languages (self->shown);
  const char *title = senda_text_get_or_other (self->draft->title, languages[0], NULL);
  GtkListBoxRow *row = NULL;

  gtk_label_set_label (GTK_LABEL (self->title), title ? title : "");
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp),
                              languages[1] != NULL ? PAIR_WIDTH : COLUMN_WIDTH);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < self->draft->blocks->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         build_row (g_ptr_array_index (self->draft->blocks, i), languages));
}

static void
switched_cb (SendaVersionReader *self,
             const char         *name)
{
  g_assert (SENDA_IS_VERSION_READER (self));

  g_free (self->shown);
  self->shown = g_strdup (name);
  show (self);
}

static GtkWidget *
build_head (SendaVersionReader *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (SendaSignOff) sign_off =
    senda_protocols_read_sign_off (self->protocols, self->version);
  g_autofree char *title = senda_version_say_title (self->version, get_catalog (self));
  g_autofree char *about = senda_version_say_about (self->version, get_catalog (self));
  g_autofree char *approvals = sign_off ? senda_version_say_approvals (sign_off) : NULL;

  gtk_box_append (GTK_BOX (head), senda_paragraph_new_dim (title));
  self->title = senda_heading_new (NULL, "title-2", 1);
  gtk_box_append (GTK_BOX (head), self->title);
  if (about != NULL)
    gtk_box_append (GTK_BOX (head), senda_paragraph_new (about));
  if (approvals != NULL)
    gtk_box_append (GTK_BOX (head), senda_paragraph_new (approvals));
  return head;
}

static void
build (SendaVersionReader *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *switcher = senda_draft_switcher_new (self->shown, TRUE);

  gtk_widget_add_css_class (column, "window-column");
  self->back = senda_text_button_new ("senda-back-symbolic", _("Back to the Versions"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "versions.back");
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  gtk_widget_set_halign (switcher, GTK_ALIGN_START);
  gtk_widget_add_css_class (switcher, "version-language");
  g_signal_connect_object (switcher, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "draft");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Document"), -1);
  gtk_box_append (GTK_BOX (column), self->back);
  gtk_box_append (GTK_BOX (column), build_head (self));
  gtk_box_append (GTK_BOX (column), switcher);
  gtk_box_append (GTK_BOX (column), self->list);
  self->clamp = g_object_new (ADW_TYPE_CLAMP, "child", column, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", self->clamp,
                                                   NULL));
}

static gboolean
senda_version_reader_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_VERSION_READER (widget)->back);
}

static void
senda_version_reader_dispose (GObject *object)
{
  SendaVersionReader *self = SENDA_VERSION_READER (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->version);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_version_reader_parent_class)->dispose (object);
}

static void
senda_version_reader_finalize (GObject *object)
{
  SendaVersionReader *self = SENDA_VERSION_READER (object);

  g_clear_pointer (&self->draft, senda_draft_free);
  g_free (self->shown);

  G_OBJECT_CLASS (senda_version_reader_parent_class)->finalize (object);
}

static void
senda_version_reader_class_init (SendaVersionReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_version_reader_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_version_reader_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_version_reader_grab_focus;
}

static void
senda_version_reader_init (SendaVersionReader *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_version_reader_new (SendaProtocols *protocols,
                          SendaRecord    *version,
                          SendaDraft     *draft)
{
  SendaVersionReader *self = g_object_new (SENDA_TYPE_VERSION_READER, NULL);

  self->protocols = g_object_ref (protocols);
  self->version = g_object_ref (version);
  self->draft = draft;
  self->shown = g_strdup (senda_catalog_get_language (get_catalog (self)));
  build (self);
  show (self);
  return GTK_WIDGET (self);
}
