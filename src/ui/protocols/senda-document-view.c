/* senda-document-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-document-view.h"

#include "senda-adopt-dialog.h"
#include "senda-dialogs.h"
#include "senda-draft-column.h"
#include "senda-draft-row.h"
#include "senda-draft-words.h"
#include "senda-focus.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-split-view.h"
#include "senda-switcher.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OUTLINE_WIDTH 220
#define DOCUMENT_MIN_WIDTH 520
#define COLUMN_WIDTH 760
#define PAIR_WIDTH 1080
#define BLOCK_KEY "senda-block"

struct _SendaDocumentView
{
  SendaPlaceSection parent_instance;

  char *protocol;     /* the id of the one that is shown, or NULL */
  char *shown;        /* a language or SENDA_DRAFT_BOTH */
  gboolean is_stale;  /* nobody looks: shown anew when somebody does */
  char *first_stale;  /* the first block that asks for a look, or NULL */
  GHashTable *rows;   /* id of a block to its SendaDraftRow */
  guint scroll_source;
  GtkWidget *target;  /* what is to be scrolled to, or NULL */
  GtkWidget *split;
  GtkWidget *outline;
  GtkWidget *clamp;
  GtkWidget *scroller;
  GtkWidget *adopt;
  GtkWidget *about;
  GtkWidget *stale;   /* the notice that some ask for a look */
  GtkWidget *stale_said;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *list;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (SendaDocumentView, senda_document_view, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaDocumentView *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static SendaWorkspace *
get_workspace (SendaDocumentView *self)
{
  return senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
}

/* The language that stands first. */
static const char *
get_first_language (SendaDocumentView *self)
{
  return g_str_equal (self->shown, SENDA_DRAFT_BOTH) ? senda_languages ()[0] : self->shown;
}

/* What was put into words by hand, by block. */
static SendaRecord *
find_wording (SendaDocumentView *self,
              const char        *block)
{
  g_autofree char *id = senda_protocol_block_id (self->protocol, block);

  return senda_protocol_facts_find (senda_protocols_get_facts (get_protocols (self)),
                                    &senda_protocol_block_info, id);
}

static gboolean
scroll_cb (gpointer data)
{
  SendaDocumentView *self = SENDA_DOCUMENT_VIEW (data);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double y = 0;

  self->scroll_source = 0;
  if (self->target != NULL &&
      gtk_widget_translate_coordinates (self->target, self->clamp, 0, 0, NULL, &y))
    gtk_adjustment_set_value (adjustment, y);
  g_clear_weak_pointer (&self->target);
  return G_SOURCE_REMOVE;
}

/* Its beginning goes to the top, once the document is laid out. */
static void
go_to (SendaDocumentView *self,
       GtkWidget         *row)
{
  gtk_widget_grab_focus (row);
  g_set_weak_pointer (&self->target, row);
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_cb, self, NULL);
}

static gboolean
go_to_block (SendaDocumentView *self,
             const char        *block)
{
  GtkWidget *row = block ? g_hash_table_lookup (self->rows, block) : NULL;

  if (row != NULL)
    go_to (self, row);
  return row != NULL;
}

static gboolean
is_any_stale (SendaDocumentView     *self,
              const SendaDraftBlock *block)
{
  g_auto (GStrv) languages = senda_draft_languages (self->shown);
  SendaRecord *record = find_wording (self, block->id);

  for (guint i = 0; !block->is_left_out && languages[i] != NULL; i++)
    if (senda_draft_is_stale (block, record, languages[i]))
      return TRUE;
  return FALSE;
}

/* The row of @block, at @position of the list: what is there already stays, with a focus in it. */
static void
place_row (SendaDocumentView     *self,
           SendaRecord           *protocol,
           const SendaDraftBlock *block,
           int                    position)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, block->id);
  g_auto (GStrv) languages = senda_draft_languages (self->shown);

  if (row == NULL)
    {
      row = senda_draft_row_new (get_protocols (self), protocol, (const char *const *) languages);
      g_hash_table_insert (self->rows, g_strdup (block->id), row);
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, position);
    }
  else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) != position)
    {
      g_object_ref (row);
      gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, position);
      g_object_unref (row);
    }
  senda_draft_row_show (SENDA_DRAFT_ROW (row), block, find_wording (self, block->id));
}

static void
drop_rows (SendaDocumentView *self,
           const SendaDraft  *draft)
{
  GtkListBoxRow *row = NULL;
  int i = 0;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL)
    {
      const char *id = senda_draft_row_get_id (SENDA_DRAFT_ROW (row));

      if (draft != NULL && senda_draft_find (draft, id) != NULL)
        {
          i++;
          continue;
        }
      g_hash_table_remove (self->rows, id);
      gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    }
}

static void
show_blocks (SendaDocumentView *self,
             SendaRecord       *protocol,
             const SendaDraft  *draft)
{
  drop_rows (self, draft);
  for (guint i = 0; i < draft->blocks->len; i++)
    place_row (self, protocol, g_ptr_array_index (draft->blocks, i), i);
}

/* The sections alone, and none that is left out. */
static void
show_outline (SendaDocumentView *self,
              const SendaDraft  *draft)
{
  GtkListBox *list = GTK_LIST_BOX (self->outline);
  int n_rows = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);
      const char *title = senda_draft_block_title (block, get_first_language (self));
      SendaRow *row = NULL;

      if (block->level > 1 || block->is_left_out || title == NULL)
        continue;
      row = senda_row_ensure (list, n_rows++);
      senda_row_set_text (row, title, NULL);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), BLOCK_KEY, g_strdup (block->id), g_free);
    }
  senda_row_trim (list, n_rows);
}

static void
show_stale (SendaDocumentView *self,
            const SendaDraft  *draft)
{
  guint n_stale = 0;
  g_autofree char *said = NULL;

  g_clear_pointer (&self->first_stale, g_free);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);

      if (!is_any_stale (self, block))
        continue;
      if (n_stale++ == 0)
        self->first_stale = g_strdup (block->id);
    }
  said = g_strdup_printf (ngettext ("In %u place what was decided has changed since you put it in "
                                    "your own words.",
                                    "In %u places what was decided has changed since you put it in "
                                    "your own words.", n_stale), n_stale);
  gtk_label_set_label (GTK_LABEL (self->stale_said), said);
  gtk_widget_set_visible (self->stale, n_stale > 0);
}

static void
show_adopt (SendaDocumentView *self,
            SendaRecord       *protocol)
{
  /* Translators: %u is the number of the version that comes next */
  g_autofree char *label =
    g_strdup_printf (_("Adopt as Version %u…"),
                     senda_adopt_next_number (get_protocols (self), protocol));
  gboolean read_only = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  gtk_button_set_label (GTK_BUTTON (self->adopt), label);
  gtk_widget_set_sensitive (self->adopt, !read_only);
}

static void
show_draft (SendaDocumentView *self,
            SendaRecord       *protocol)
{
  SendaDraft *draft = senda_protocols_get_draft (get_protocols (self), protocol);
  const char *title = senda_text_get_or_other (draft->title, get_first_language (self), NULL);
  const char *subtitle = senda_text_get_or_other (draft->subtitle, get_first_language (self), NULL);

  gtk_label_set_label (GTK_LABEL (self->title), title ? title : "");
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle ? subtitle : "");
  gtk_widget_set_visible (self->none, draft->blocks->len == 0);
  show_adopt (self, protocol);
  show_stale (self, draft);
  show_blocks (self, protocol, draft);
  show_outline (self, draft);
}

/* What is typed in a block that goes is kept before the draft is read: keeping it makes another. */
static void
keep_typed (SendaDocumentView *self,
            SendaRecord       *protocol)
{
  SendaDraft *draft = senda_protocols_get_draft (get_protocols (self), protocol);
  g_autoptr (GPtrArray) leaving = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter rows;
  gpointer id = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &id, &row))
    {
      const SendaDraftBlock *block = senda_draft_find (draft, id);

      if (block == NULL || block->is_left_out)
        g_ptr_array_add (leaving, g_object_ref (row));
    }
  for (guint i = 0; i < leaving->len; i++)
    senda_text_entry_flush_within (g_ptr_array_index (leaving, i));
}

static void
update (SendaDocumentView *self)
{
  SendaRecord *protocol = senda_protocols_get_protocol (get_protocols (self));

  g_assert (SENDA_IS_DOCUMENT_VIEW (self));

  self->is_stale = FALSE;
  if (protocol == NULL || senda_record_is_deleted (protocol))
    return;
  if (g_strcmp0 (self->protocol, senda_record_get_id (protocol)) != 0)
    {
      drop_rows (self, NULL);
      g_free (self->protocol);
      self->protocol = g_strdup (senda_record_get_id (protocol));
    }
  keep_typed (self, protocol);
  show_draft (self, protocol);
}

static void
ensure (SendaDocumentView *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaDocumentView *self)
{
  g_assert (SENDA_IS_DOCUMENT_VIEW (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
switched_cb (SendaDocumentView *self,
             const char        *name)
{
  g_assert (SENDA_IS_DOCUMENT_VIEW (self));

  if (g_strcmp0 (self->shown, name) == 0)
    return;
  senda_text_entry_flush_within (self->list);
  g_free (self->shown);
  self->shown = g_strdup (name);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp),
                              g_str_equal (name, SENDA_DRAFT_BOTH) ? PAIR_WIDTH : COLUMN_WIDTH);
  drop_rows (self, NULL);
  update (self);
}

static void
outline_cb (SendaDocumentView *self,
            GtkListBoxRow     *row)
{
  g_assert (SENDA_IS_DOCUMENT_VIEW (self));

  go_to_block (self, g_object_get_data (G_OBJECT (row), BLOCK_KEY));
}

static void
adopt_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaDocumentView *self = SENDA_DOCUMENT_VIEW (widget);
  SendaRecord *protocol = senda_protocols_get_protocol (get_protocols (self));
  GtkWidget *dialog = NULL;

  senda_text_entry_flush_within (widget);
  dialog = protocol ? senda_adopt_dialog_new (widget, get_protocols (self), protocol) : NULL;
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaDocumentView *self = SENDA_DOCUMENT_VIEW (widget);
  g_autofree char *target = g_strconcat ("reports:protocol-document:protocol=", self->protocol,
                                         NULL);

  senda_text_entry_flush_within (widget);
  gtk_widget_activate_action (widget, "win.open-place", "s", target);
}

static void
first_stale_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  go_to_block (SENDA_DOCUMENT_VIEW (widget), SENDA_DOCUMENT_VIEW (widget)->first_stale);
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
build_top (SendaDocumentView *self)
{
  GtkWidget *line = senda_wrap_box_new (9, 9);
  GtkWidget *switcher = senda_draft_switcher_new (self->shown, TRUE);

  gtk_widget_add_css_class (line, "draft-top");
  g_signal_connect_object (switcher, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  self->adopt = make_button ("", "document.adopt");
  gtk_widget_add_css_class (self->adopt, "suggested-action");
  gtk_box_append (GTK_BOX (line), switcher);
  gtk_box_append (GTK_BOX (line), self->adopt);
  gtk_box_append (GTK_BOX (line), make_button (_("Save or Print…"), "document.print"));
  return line;
}

static GtkWidget *
build_stale (SendaDocumentView *self)
{
  GtkWidget *first = make_button (_("Go to the First"), "document.first-stale");

  self->stale = senda_wrap_box_new (12, 6);
  self->stale_said = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->stale, "fixed-notice");
  gtk_widget_add_css_class (self->stale, "draft-notice");
  gtk_widget_set_valign (self->stale_said, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->stale), self->stale_said);
  gtk_box_append (GTK_BOX (self->stale), first);
  return self->stale;
}

static GtkWidget *
build_document (SendaDocumentView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (column, "window-column");
  self->about = senda_paragraph_new_dim (_("This is drafted from what was decided, and follows it. "
                                           "Where you take a wording in hand, yours stays."));
  gtk_widget_add_css_class (self->about, "draft-about");
  self->title = senda_heading_new (NULL, "title-1", 1);
  self->subtitle = senda_paragraph_new_dim (NULL);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "draft");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Document"), -1);
  self->none = senda_paragraph_new_dim (_("Nothing has been decided yet. What you decide in the "
                                          "checklist stands here."));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->subtitle);
  gtk_widget_add_css_class (head, "draft-head");
  gtk_box_append (GTK_BOX (column), build_top (self));
  gtk_box_append (GTK_BOX (column), self->about);
  gtk_box_append (GTK_BOX (column), build_stale (self));
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->list);
  self->clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", column, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE,
                                 "child", self->clamp,
                                 NULL);
  return self->scroller;
}

static GtkWidget *
build_outline (SendaDocumentView *self)
{
  self->outline = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->outline), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->outline, "navigation-sidebar");
  gtk_widget_add_css_class (self->outline, "draft-outline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->outline), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sections of the document"), -1);
  g_signal_connect_object (self->outline, "row-activated", G_CALLBACK (outline_cb), self,
                           G_CONNECT_SWAPPED);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "vexpand", TRUE,
                       "child", self->outline,
                       NULL);
}

/* @target: a block. */
static gboolean
senda_document_view_open (SendaPlaceSection *section,
                          const char        *target)
{
  ensure (SENDA_DOCUMENT_VIEW (section));
  return target == NULL || go_to_block (SENDA_DOCUMENT_VIEW (section), target);
}

static char *
senda_document_view_dup_target (SendaPlaceSection *section)
{
  GtkWidget *row = gtk_widget_get_focus_child (SENDA_DOCUMENT_VIEW (section)->list);

  return row ? g_strdup (senda_draft_row_get_id (SENDA_DRAFT_ROW (row))) : NULL;
}

static gboolean
senda_document_view_grab_focus (GtkWidget *widget)
{
  SendaDocumentView *self = SENDA_DOCUMENT_VIEW (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
senda_document_view_constructed (GObject *object)
{
  SendaDocumentView *self = SENDA_DOCUMENT_VIEW (object);

  G_OBJECT_CLASS (senda_document_view_parent_class)->constructed (object);

  self->shown = g_strdup (senda_workspace_get_language (get_workspace (self)));
  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "sidebar", build_outline (self),
                              "content", build_document (self),
                              "sidebar-width", OUTLINE_WIDTH,
                              "content-min-width", DOCUMENT_MIN_WIDTH,
                              "show-content", TRUE,
                              NULL);
  adw_bin_set_child (ADW_BIN (self), self->split);
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_document_view_dispose (GObject *object)
{
  SendaDocumentView *self = SENDA_DOCUMENT_VIEW (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_weak_pointer (&self->target);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_document_view_parent_class)->dispose (object);
}

static void
senda_document_view_finalize (GObject *object)
{
  SendaDocumentView *self = SENDA_DOCUMENT_VIEW (object);

  g_hash_table_unref (self->rows);
  g_free (self->first_stale);
  g_free (self->protocol);
  g_free (self->shown);

  G_OBJECT_CLASS (senda_document_view_parent_class)->finalize (object);
}

static void
senda_document_view_class_init (SendaDocumentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_document_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_document_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_document_view_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_document_view_grab_focus;
  section_class->open = senda_document_view_open;
  section_class->dup_target = senda_document_view_dup_target;
  gtk_widget_class_install_action (widget_class, "document.adopt", NULL, adopt_cb);
  gtk_widget_class_install_action (widget_class, "document.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "document.first-stale", NULL, first_stale_cb);
}

static void
senda_document_view_init (SendaDocumentView *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
