/* senda-draft-column.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-column.h"

#include "senda-dialogs.h"
#include "senda-draft-pair.h"
#include "senda-draft-words.h"
#include "senda-protocol-edits.h"
#include "senda-section.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WRITTEN 100000 /* a longer one is written in the checklist */

struct _SendaDraftColumn
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  char *language;
  char *block;     /* its id; NULL before the first */
  char *own;       /* what is shown, or NULL */
  char *generated;
  char *key;       /* of what is read, to tell when it changes */
  gboolean is_long;
  gboolean writing;
  GtkWidget *title; /* an AdwBin: the heading */
  GtkWidget *words; /* an AdwBin: what is read */
  GtkWidget *field; /* what is written in, with what belongs to it */
  GtkWidget *entry;
  GtkWidget *too_long;
  GtkWidget *mark;  /* says that it is somebody's own */
  GtkWidget *back;
  GtkWidget *newer; /* what would be written now, with the question */
  GtkWidget *newer_words;
  GtkWidget *choice; /* between the two */
};

G_DEFINE_FINAL_TYPE (SendaDraftColumn, senda_draft_column, ADW_TYPE_BIN)

gboolean
senda_draft_is_own (SendaRecord *record,
                    const char  *language)
{
  const char *actual = NULL;
  const char *own = record ? senda_record_get_wording (record, "text", language, &actual) : NULL;

  return own != NULL && g_strcmp0 (actual, language) == 0;
}

gboolean
senda_draft_is_stale (const SendaDraftBlock *block,
                      SendaRecord           *record,
                      const char            *language)
{
  g_autofree char *mark = NULL;
  const char *actual = NULL;
  const char *written_over = NULL;

  if (!block->is_stale || !senda_draft_is_own (record, language))
    return FALSE;
  mark = senda_draft_block_mark (block, language);
  written_over = senda_record_get_wording (record, "written_over", language, &actual);
  return g_strcmp0 (actual, language) != 0 || g_strcmp0 (written_over, mark) != 0;
}

/* NULL: back to what is generated. */
static gboolean
word (SendaDraftColumn *self,
      const char       *text)
{
  g_autoptr (GError) error = NULL;

  if (senda_protocol_word_block (self->protocols, self->protocol, self->block, self->language,
                                 text, &error))
    return TRUE;
  senda_window_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

static void
committed_cb (SendaDraftColumn *self,
              const char       *text)
{
  gboolean is_generated = FALSE;

  g_assert (SENDA_IS_DRAFT_COLUMN (self));

  is_generated = *text == '\0' || g_strcmp0 (text, self->generated) == 0;
  if (!word (self, is_generated ? NULL : text))
    senda_text_entry_refuse (SENDA_TEXT_ENTRY (self->entry));
}

/* The focus of a button that goes away with what it did stays in the block. */
static void
keep_focus (SendaDraftColumn *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);

  if (self->writing)
    gtk_widget_grab_focus (self->entry);
  else if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
back_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaDraftColumn *self = SENDA_DRAFT_COLUMN (widget);

  senda_text_entry_discard (SENDA_TEXT_ENTRY (self->entry));
  keep_focus (self);
  if (word (self, NULL))
    senda_window_toast (widget, _("The wording is again what is generated."), TRUE);
}

/* What was decided has changed, and what somebody wrote is still right. */
static void
keep_ours_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  SendaDraftColumn *self = SENDA_DRAFT_COLUMN (widget);
  g_autofree char *ours = g_strdup (self->own);

  keep_focus (self);
  if (word (self, ours))
    senda_window_toast (widget, _("Your wording stays."), TRUE);
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_mark (SendaDraftColumn *self)
{
  GtkWidget *said = senda_paragraph_new_dim (_("In your own words"));

  self->mark = senda_wrap_box_new (9, 3);
  self->back = make_button (_("Back to What Is Generated"), "wording.back");
  gtk_widget_add_css_class (said, "caption");
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_add_css_class (self->back, "caption");
  gtk_widget_set_valign (said, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->mark), said);
  gtk_box_append (GTK_BOX (self->mark), self->back);
  return self->mark;
}

static GtkWidget *
build_field (SendaDraftColumn *self)
{
  g_autofree char *label = NULL;

  /* Translators: %s is the name of a language, in itself */
  label = g_strdup_printf (_("Wording, %s"), senda_language_name (self->language));
  self->field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->entry = senda_text_entry_new (TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->entry), label);
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->entry),
                                    _("Nothing is written in this language yet"));
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->entry), MAX_WRITTEN);
  g_signal_connect_object (self->entry, "committed", G_CALLBACK (committed_cb), self,
                           G_CONNECT_SWAPPED);
  self->too_long = senda_paragraph_new_dim (_("This text is too long to be written here. What was "
                                              "decided is changed in the checklist."));
  gtk_box_append (GTK_BOX (self->field), self->entry);
  gtk_box_append (GTK_BOX (self->field), self->too_long);
  return self->field;
}

static GtkWidget *
build_newer (SendaDraftColumn *self)
{
  GtkWidget *use = make_button (_("Use the New Wording"), "wording.back");

  self->choice = senda_wrap_box_new (6, 6);
  self->newer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->newer_words = adw_bin_new ();
  gtk_widget_add_css_class (self->newer, "draft-newer");
  gtk_box_append (GTK_BOX (self->newer),
                  senda_paragraph_new (_("What was decided has changed since this was written. It "
                                         "would now say:")));
  gtk_box_append (GTK_BOX (self->newer), self->newer_words);
  gtk_box_append (GTK_BOX (self->choice), use);
  gtk_box_append (GTK_BOX (self->choice), make_button (_("Keep Ours"), "wording.keep-ours"));
  gtk_box_append (GTK_BOX (self->newer), self->choice);
  return self->newer;
}

static void
senda_draft_column_dispose (GObject *object)
{
  SendaDraftColumn *self = SENDA_DRAFT_COLUMN (object);

  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_draft_column_parent_class)->dispose (object);
}

static void
senda_draft_column_finalize (GObject *object)
{
  SendaDraftColumn *self = SENDA_DRAFT_COLUMN (object);

  g_free (self->language);
  g_free (self->block);
  g_free (self->own);
  g_free (self->generated);
  g_free (self->key);

  G_OBJECT_CLASS (senda_draft_column_parent_class)->finalize (object);
}

static void
senda_draft_column_class_init (SendaDraftColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_draft_column_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_draft_column_finalize;
  gtk_widget_class_install_action (widget_class, "wording.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "wording.keep-ours", NULL, keep_ours_cb);
}

static void
senda_draft_column_init (SendaDraftColumn *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_draft_column_new (SendaProtocols *protocols,
                        SendaRecord    *protocol,
                        const char     *language)
{
  SendaDraftColumn *self = g_object_new (SENDA_TYPE_DRAFT_COLUMN, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *pair = senda_draft_pair_box_new ();

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  self->language = g_strdup (language);
  self->title = adw_bin_new ();
  gtk_widget_add_css_class (self->title, "draft-title");
  self->words = adw_bin_new ();
  gtk_box_append (GTK_BOX (column), self->title);
  gtk_box_append (GTK_BOX (column), self->words);
  gtk_box_append (GTK_BOX (column), build_field (self));
  gtk_box_append (GTK_BOX (column), build_mark (self));
  gtk_box_append (GTK_BOX (pair), column);
  gtk_box_append (GTK_BOX (pair), build_newer (self));
  adw_bin_set_child (ADW_BIN (self), pair);
  return GTK_WIDGET (self);
}

static void
append_cells (GString    *key,
              GPtrArray  *cells,
              const char *language)
{
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    {
      const char *cell = senda_text_get_or_other (g_ptr_array_index (cells, i), language, NULL);

      g_string_append_printf (key, "%s\x1f", cell ? cell : "");
    }
}

/* Two of these are the same when the same is read. (transfer full) */
static char *
make_key (SendaDraftColumn      *self,
          const SendaDraftBlock *block)
{
  const char *actual = NULL;
  const char *text = senda_text_get_or_other (block->text, self->language, &actual);
  const char *title = senda_draft_block_title (block, self->language);
  GString *key = g_string_new (title);

  g_string_append_printf (key, "\x1f%u\x1f%s\x1f", block->level, actual ? actual : "");
  g_string_append (key, text ? text : "");
  append_cells (key, block->columns, self->language);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    append_cells (key, g_ptr_array_index (block->rows, i), self->language);
  return g_string_free (key, FALSE);
}

static void
show_words (SendaDraftColumn      *self,
            const SendaDraftBlock *block)
{
  g_autofree char *key = make_key (self, block);

  if (g_strcmp0 (key, self->key) == 0)
    return;
  g_free (self->key);
  self->key = g_steal_pointer (&key);
  adw_bin_set_child (ADW_BIN (self->title), senda_draft_heading_new (block, self->language));
  adw_bin_set_child (ADW_BIN (self->words), senda_draft_body_new (block, self->language));
}

static void
show_field (SendaDraftColumn      *self,
            const SendaDraftBlock *block)
{
  const char *text = senda_text_get (block->text, self->language);

  self->is_long = text != NULL && strlen (text) > MAX_WRITTEN;
  gtk_widget_set_visible (self->entry, !self->is_long);
  gtk_widget_set_visible (self->too_long, self->is_long);
  if (self->writing && !self->is_long)
    senda_text_entry_set_text (SENDA_TEXT_ENTRY (self->entry), text);
  gtk_widget_set_visible (self->field, self->writing);
  gtk_widget_set_visible (self->words, !self->writing || self->is_long || text == NULL);
}

static void
take (char      **kept,
      const char *text)
{
  g_free (*kept);
  *kept = g_strdup (text);
}

void
senda_draft_column_show (SendaDraftColumn      *self,
                         const SendaDraftBlock *block,
                         SendaRecord           *record)
{
  SendaText *generated = block->generated ? block->generated : block->text;
  gboolean is_own = senda_draft_is_own (record, self->language);
  gboolean is_stale = senda_draft_is_stale (block, record, self->language);
  gboolean read_only = FALSE;

  g_return_if_fail (SENDA_IS_DRAFT_COLUMN (self));

  g_object_get (senda_protocols_get_workspace (self->protocols), "read-only", &read_only, NULL);
  take (&self->block, block->id);
  take (&self->own, is_own ? senda_text_get (block->text, self->language) : NULL);
  take (&self->generated, senda_text_get (generated, self->language));
  show_words (self, block);
  show_field (self, block);
  gtk_widget_set_visible (self->mark, is_own && !is_stale);
  gtk_widget_set_visible (self->newer, is_stale);
  gtk_widget_set_visible (self->back, !read_only);
  gtk_widget_set_visible (self->choice, !read_only);
  if (is_stale)
    adw_bin_set_child (ADW_BIN (self->newer_words),
                       senda_draft_words_new (generated, self->language));
}

void
senda_draft_column_set_writing (SendaDraftColumn *self,
                                gboolean          writing)
{
  g_return_if_fail (SENDA_IS_DRAFT_COLUMN (self));

  if (!writing)
    senda_text_entry_flush (SENDA_TEXT_ENTRY (self->entry));
  self->writing = writing;
}
