/* senda-role-versions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-versions.h"

#include "senda-fold.h"
#include "senda-role-view.h"
#include "senda-role-wording.h"
#include "senda-role-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaRoleVersions
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *fold;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaRoleVersions, senda_role_versions, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaPeople *people)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (people));
}

/* "Ana Peña. We agreed in March that …" (transfer full) (nullable) */
static char *
dup_about (SendaRecord  *version,
           SendaCatalog *catalog)
{
  const char *author = senda_record_get_text (version, "author");
  const char *reason = senda_record_get_wording (version, "reason",
                                                 senda_catalog_get_language (catalog), NULL);

  if (author != NULL && reason != NULL)
    /* Translators: who changed a text, and why */
    return g_strdup_printf (C_("version", "%1$s: %2$s"), author, reason);
  return g_strdup (reason ? reason : author);
}

static GtkWidget *
build_buttons (void)
{
  GtkWidget *use = gtk_button_new_with_label (_("Use Senda’s Wording"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (use), "roles.use-shipped");
  gtk_widget_set_halign (use, GTK_ALIGN_START);
  return use;
}

static void
senda_role_versions_dispose (GObject *object)
{
  g_clear_object (&SENDA_ROLE_VERSIONS (object)->people);

  G_OBJECT_CLASS (senda_role_versions_parent_class)->dispose (object);
}

static void
senda_role_versions_class_init (SendaRoleVersionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_role_versions_dispose;
}

static void
senda_role_versions_init (SendaRoleVersions *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->list = senda_boxed_list_new (_("Versions"));
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), build_buttons ());
  self->fold = senda_fold_new (_("Versions"));
  gtk_widget_add_css_class (self->fold, "section-fold");
  senda_fold_set_child (SENDA_FOLD (self->fold), column);
  adw_bin_set_child (ADW_BIN (self), self->fold);
}

/* It shows no role yet. */
GtkWidget *
senda_role_versions_new (SendaPeople *people)
{
  SendaRoleVersions *self = g_object_new (SENDA_TYPE_ROLE_VERSIONS, NULL);

  self->people = g_object_ref (people);
  return GTK_WIDGET (self);
}

static void
show_version (SendaRoleVersions   *self,
              const SendaRoleCard *card,
              SendaRecord         *version,
              int                  position)
{
  SendaCatalog *catalog = get_catalog (self->people);
  SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), position);
  g_autofree char *title = senda_role_words_dup_version (card, version, catalog);
  g_autofree char *about = version ? dup_about (version, catalog)
                                   : g_strdup (_("As it came with Senda"));

  senda_row_set_text (row, title, about);
  senda_row_set_action (row, "roles.read-wording",
                        version ? senda_record_get_id (version) : SENDA_WORDING_SHIPPED);
}

/* Nothing is seen of a role that has had one wording alone. */
void
senda_role_versions_show (SendaRoleVersions   *self,
                          const SendaRoleCard *card)
{
  g_autoptr (GPtrArray) versions = NULL;
  int n_rows = 0;

  g_return_if_fail (SENDA_IS_ROLE_VERSIONS (self));

  versions = senda_role_card_dup_versions (card, senda_people_get_facts (self->people));
  for (guint i = 0; i < versions->len; i++)
    show_version (self, card, g_ptr_array_index (versions, i), n_rows++);
  if (card->topic != NULL)
    show_version (self, card, NULL, n_rows++);
  senda_row_trim (GTK_LIST_BOX (self->list), n_rows);
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 1);
}

/* One wording, with a way back to the role as it is today. */
GtkWidget *
senda_role_reader_new (SendaPeople         *people,
                       const SendaRoleCard *card,
                       SendaRecord         *version)
{
  SendaCatalog *catalog = get_catalog (people);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = senda_role_words_dup_version (card, version, catalog);
  g_autofree char *about = version ? dup_about (version, catalog) : NULL;

  gtk_box_append (GTK_BOX (head), senda_paragraph_new_dim (title));
  gtk_box_append (GTK_BOX (head),
                  senda_heading_new (senda_role_card_get_name (card, catalog), "title-2", 1));
  if (about != NULL)
    gtk_box_append (GTK_BOX (head), senda_paragraph_new (about));
  gtk_box_append (GTK_BOX (column),
                  senda_role_back_new (_("Back to the Role as It Is Today"), "roles.back"));
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), build_buttons ());
  gtk_box_append (GTK_BOX (column), senda_role_wording_new (card, version, catalog));
  return senda_role_page_new (column, NULL);
}
