/* senda-versions-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-versions-view.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-list.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-version-pair.h"
#include "senda-version-reader.h"
#include "senda-version-words.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 860

struct _SendaVersionsView
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: shown anew when somebody does */
  char *reading;     /* the id of the one that is read, or NULL */
  char *latest;      /* the id of the version that was the latest when those below were read */
  GHashTable *approvals; /* what is said of former versions, by id */
  GtkWidget *pages;
  GtkWidget *page;   /* an AdwBin around the reader */
  GtkWidget *none;
  GtkWidget *some;
  GtkWidget *list;
  GtkWidget *pair;   /* what is compared */
};

G_DEFINE_FINAL_TYPE (SendaVersionsView, senda_versions_view, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaVersionsView *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static SendaCatalog *
get_catalog (SendaVersionsView *self)
{
  return senda_workspace_get_catalog (
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
}

/* Nothing more is said of a former version: it is read once while the same one is the latest. */
static void
forget_approvals (SendaVersionsView *self,
                  SendaRecord       *latest)
{
  const char *id = senda_record_get_id (latest);

  if (g_strcmp0 (self->latest, id) == 0)
    {
      g_hash_table_remove (self->approvals, id);
      return;
    }
  g_hash_table_remove_all (self->approvals);
  g_free (self->latest);
  self->latest = g_strdup (id);
}

static const char *
get_approvals (SendaVersionsView *self,
               SendaRecord       *version)
{
  const char *id = senda_record_get_id (version);
  g_autoptr (SendaSignOff) sign_off = NULL;

  if (!g_hash_table_contains (self->approvals, id))
    {
      sign_off = senda_protocols_read_sign_off (get_protocols (self), version);
      g_hash_table_insert (self->approvals, g_strdup (id),
                           sign_off ? senda_version_say_approvals (sign_off) : NULL);
    }
  return g_hash_table_lookup (self->approvals, id);
}

static void
show_list (SendaVersionsView *self,
           GPtrArray         *versions)
{
  forget_approvals (self, g_ptr_array_index (versions, 0));
  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), i);
      g_autofree char *title = senda_version_say_title (version, get_catalog (self));
      g_autofree char *about = senda_version_say_about (version, get_catalog (self));
      const char *approvals = get_approvals (self, version);
      g_autofree char *line = about && approvals ? g_strconcat (about, "\n", approvals, NULL)
                                                 : g_strdup (about ? about : approvals);

      senda_row_set_text (row, title, line);
      senda_row_set_action (row, "versions.read", senda_record_get_id (version));
    }
  senda_row_trim (GTK_LIST_BOX (self->list), versions->len);
}

static void
close_reader (SendaVersionsView *self)
{
  guint index = 0;
  g_autoptr (GPtrArray) versions = senda_version_list (get_protocols (self));
  GtkListBoxRow *row = NULL;

  if (senda_version_find (versions, self->reading, &index))
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
  g_clear_pointer (&self->reading, g_free);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "versions");
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  adw_bin_set_child (ADW_BIN (self->page), NULL);
}

static void
update (SendaVersionsView *self)
{
  g_autoptr (GPtrArray) versions = NULL;
  guint index = 0;

  g_assert (SENDA_IS_VERSIONS_VIEW (self));

  self->is_stale = FALSE;
  versions = senda_version_list (get_protocols (self));
  if (self->reading != NULL && !senda_version_find (versions, self->reading, &index))
    close_reader (self);
  gtk_widget_set_visible (self->none, versions->len == 0);
  gtk_widget_set_visible (self->some, versions->len > 0);
  if (versions->len > 0)
    show_list (self, versions);
  senda_version_pair_show (SENDA_VERSION_PAIR (self->pair), versions);
}

static void
ensure (SendaVersionsView *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaVersionsView *self)
{
  g_assert (SENDA_IS_VERSIONS_VIEW (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static gboolean
read_version (SendaVersionsView *self,
              const char        *id)
{
  g_autoptr (GPtrArray) versions = senda_version_list (get_protocols (self));
  g_autoptr (GError) error = NULL;
  SendaDraft *draft = NULL;
  GtkWidget *reader = NULL;
  guint index = 0;

  if (!senda_version_find (versions, id, &index))
    return FALSE;
  draft = senda_protocols_read_version (get_protocols (self), g_ptr_array_index (versions, index),
                                        &error);
  if (draft == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  reader = senda_version_reader_new (get_protocols (self), g_ptr_array_index (versions, index),
                                     draft);
  g_free (self->reading);
  self->reading = g_strdup (senda_record_get_id (g_ptr_array_index (versions, index)));
  adw_bin_set_child (ADW_BIN (self->page), reader);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "reader");
  gtk_widget_grab_focus (reader);
  return TRUE;
}

static void
read_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  read_version (SENDA_VERSIONS_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
back_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  close_reader (SENDA_VERSIONS_VIEW (widget));
}

static void
document_cb (SendaVersionsView *self)
{
  SendaRecord *protocol = senda_protocols_get_protocol (get_protocols (self));
  g_autofree char *target = NULL;

  g_assert (SENDA_IS_VERSIONS_VIEW (self));

  target = g_strconcat ("protocols:", senda_record_get_id (protocol), ":document", NULL);
  senda_sections_place_show (GTK_WIDGET (self), target);
}

static GtkWidget *
build_none (SendaVersionsView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Go to the Document"));

  self->none = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->none), senda_heading_new (_("No Version Yet"), "title-3", 2));
  gtk_box_append (GTK_BOX (self->none),
                  senda_paragraph_new (_("When the document is adopted, what it says is kept here as "
                                         "a version that never changes. Any two of them can be "
                                         "compared, word by word.")));
  gtk_box_append (GTK_BOX (self->none), button);
  return self->none;
}

static GtkWidget *
build_versions (SendaVersionsView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (column, "window-column");
  self->some = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  self->list = senda_boxed_list_new (_("Versions"));
  gtk_box_append (GTK_BOX (self->some), senda_section_new (_("Versions"), NULL, self->list));
  self->pair = senda_version_pair_new (get_protocols (self));
  gtk_box_append (GTK_BOX (self->some),
                  senda_section_new (C_("versions", "Compare"), NULL, self->pair));
  gtk_box_append (GTK_BOX (column), build_none (self));
  gtk_box_append (GTK_BOX (column), self->some);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "vexpand", TRUE,
                       "child", g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH,
                                              "child", column, NULL),
                       NULL);
}

/* @target: a version, to be read, or two, to be compared. */
static gboolean
senda_versions_view_open (SendaPlaceSection *section,
                          const char        *target)
{
  SendaVersionsView *self = SENDA_VERSIONS_VIEW (section);
  g_auto (GStrv) parts = g_strsplit (target ? target : "", ":", 2);

  if (target == NULL)
    return TRUE;
  if (parts[0] != NULL && parts[1] == NULL)
    return read_version (self, parts[0]);
  ensure (self);
  if (parts[0] == NULL ||
      !senda_version_pair_choose (SENDA_VERSION_PAIR (self->pair), parts[0], parts[1]))
    return FALSE;
  if (self->reading != NULL)
    close_reader (self);
  update (self);
  return TRUE;
}

static gboolean
senda_versions_view_go_back (SendaPlaceSection *section)
{
  SendaVersionsView *self = SENDA_VERSIONS_VIEW (section);

  if (self->reading == NULL)
    return FALSE;
  close_reader (self);
  return TRUE;
}

static char *
senda_versions_view_dup_target (SendaPlaceSection *section)
{
  SendaVersionsView *self = SENDA_VERSIONS_VIEW (section);

  if (self->reading != NULL)
    return g_strdup (self->reading);
  return senda_version_pair_dup_target (SENDA_VERSION_PAIR (self->pair));
}

static gboolean
senda_versions_view_grab_focus (GtkWidget *widget)
{
  SendaVersionsView *self = SENDA_VERSIONS_VIEW (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (self->reading != NULL)
    return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (self->page)));
  return gtk_widget_child_focus (row ? GTK_WIDGET (row) : self->none, GTK_DIR_TAB_FORWARD);
}

static SendaDocument *
senda_versions_view_make_list (SendaPlaceSection *section,
                               GError           **error)
{
  g_autoptr (GPtrArray) versions =
    senda_version_list (get_protocols (SENDA_VERSIONS_VIEW (section)));
  const SendaListRequest request = {
    .list = senda_list_find ("versions"),
    .task_force = senda_place_section_get_task_force_id (section),
    .audience = SENDA_AUDIENCE_INTERNAL,
    .records = versions,
  };

  if (versions->len == 0)
    return NULL;
  return senda_workspace_make_list (senda_place_section_get_workspace (section), &request, error);
}

static void
senda_versions_view_constructed (GObject *object)
{
  SendaVersionsView *self = SENDA_VERSIONS_VIEW (object);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  G_OBJECT_CLASS (senda_versions_view_parent_class)->constructed (object);

  self->page = adw_bin_new ();
  self->pages = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  gtk_stack_add_named (GTK_STACK (self->pages), build_versions (self), "versions");
  gtk_stack_add_named (GTK_STACK (self->pages), self->page, "reader");
  adw_bin_set_child (ADW_BIN (self), self->pages);
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_versions_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_versions_view_parent_class)->dispose (object);
}

static void
senda_versions_view_finalize (GObject *object)
{
  SendaVersionsView *self = SENDA_VERSIONS_VIEW (object);

  g_hash_table_unref (self->approvals);
  g_free (self->latest);
  g_free (self->reading);

  G_OBJECT_CLASS (senda_versions_view_parent_class)->finalize (object);
}

static void
senda_versions_view_class_init (SendaVersionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_versions_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_versions_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_versions_view_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_versions_view_grab_focus;
  section_class->open = senda_versions_view_open;
  section_class->go_back = senda_versions_view_go_back;
  section_class->dup_target = senda_versions_view_dup_target;
  section_class->make_list = senda_versions_view_make_list;
  gtk_widget_class_install_action (widget_class, "versions.read", "s", read_cb);
  gtk_widget_class_install_action (widget_class, "versions.back", NULL, back_cb);
}

static void
senda_versions_view_init (SendaVersionsView *self)
{
  self->approvals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
