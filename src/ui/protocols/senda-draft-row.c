/* senda-draft-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-row.h"

#include "senda-dialogs.h"
#include "senda-draft-column.h"
#include "senda-draft-pair.h"
#include "senda-draft-words.h"
#include "senda-privacy-hint.h"
#include "senda-protocol-edits.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaDraftRow
{
  GtkListBoxRow parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  GStrv languages;
  char *block;        /* its id; NULL before the first */
  gboolean writing;
  GtkWidget *columns; /* of SendaDraftColumn */
  GtkWidget *left_out;
  GtkWidget *name;    /* of what is left out */
  GtkWidget *bring_back;
  GtkWidget *with_section;
  GtkWidget *done;    /* what stands under the fields */
  GtkWidget *tools;
  GtkWidget *take;
  GtkWidget *leave_out;
};

G_DEFINE_FINAL_TYPE (SendaDraftRow, senda_draft_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_writing (SendaDraftRow *self,
             gboolean       writing)
{
  const SendaDraftBlock *block = NULL;
  SendaDraft *draft = NULL;

  self->writing = writing;
  for (GtkWidget *column = gtk_widget_get_first_child (self->columns); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    senda_draft_column_set_writing (SENDA_DRAFT_COLUMN (column), writing);
  draft = senda_protocols_get_draft (self->protocols, self->protocol);
  block = draft ? senda_draft_find (draft, self->block) : NULL;
  if (block != NULL)
    {
      g_autofree char *id =
        senda_protocol_block_id (senda_record_get_id (self->protocol), self->block);

      senda_draft_row_show (self, block,
                            senda_protocol_facts_find (senda_protocols_get_facts (self->protocols),
                                                       &senda_protocol_block_info, id));
    }
  if (writing)
    gtk_widget_child_focus (self->columns, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->take);
}

static void
take_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaDraftRow *self = SENDA_DRAFT_ROW (widget);

  if (gtk_widget_get_visible (self->take))
    set_writing (self, !self->writing);
}

static void
leave (SendaDraftRow *self,
       gboolean       left_out)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!senda_protocol_leave_out (self->protocols, self->protocol, self->block, left_out, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_window_toast (GTK_WIDGET (self), left_out ? _("Left out of the document.")
                                                    : _("It is part of the document again."),
                        TRUE);
}

static void
leave_out_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  if (SENDA_DRAFT_ROW (widget)->writing)
    set_writing (SENDA_DRAFT_ROW (widget), FALSE);
  leave (SENDA_DRAFT_ROW (widget), TRUE);
}

static void
bring_back_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  leave (SENDA_DRAFT_ROW (widget), FALSE);
}

static GtkWidget *
build_left_out (SendaDraftRow *self)
{
  GtkWidget *line = senda_wrap_box_new (9, 3);

  self->left_out = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->name = senda_paragraph_new_dim (NULL);
  self->with_section = senda_paragraph_new_dim (_("Left out with its section"));
  self->bring_back = gtk_button_new_with_label (_("Bring Back"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->bring_back), "wording.bring-back");
  gtk_widget_add_css_class (self->with_section, "caption");
  gtk_widget_set_valign (self->name, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), self->bring_back);
  gtk_box_append (GTK_BOX (self->left_out), line);
  gtk_box_append (GTK_BOX (self->left_out), self->with_section);
  return self->left_out;
}

static GtkWidget *
build_done (SendaDraftRow *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Done"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "wording.take");
  self->done = senda_wrap_box_new (12, 6);
  gtk_box_append (GTK_BOX (self->done), button);
  gtk_box_append (GTK_BOX (self->done), senda_privacy_hint_new ());
  return self->done;
}

static GtkWidget *
build_tools (SendaDraftRow *self)
{
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->tools, "draft-tools");
  gtk_widget_set_valign (self->tools, GTK_ALIGN_START);
  gtk_widget_set_halign (self->tools, GTK_ALIGN_END);
  self->take = senda_icon_button_new ("senda-edit-symbolic", "");
  self->leave_out = senda_icon_button_new ("senda-close-symbolic", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->take), "wording.take");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->leave_out), "wording.leave-out");
  gtk_box_append (GTK_BOX (self->tools), self->take);
  gtk_box_append (GTK_BOX (self->tools), self->leave_out);
  return self->tools;
}

static void
senda_draft_row_dispose (GObject *object)
{
  SendaDraftRow *self = SENDA_DRAFT_ROW (object);

  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_draft_row_parent_class)->dispose (object);
}

static void
senda_draft_row_finalize (GObject *object)
{
  SendaDraftRow *self = SENDA_DRAFT_ROW (object);

  g_strfreev (self->languages);
  g_free (self->block);

  G_OBJECT_CLASS (senda_draft_row_parent_class)->finalize (object);
}

static void
senda_draft_row_class_init (SendaDraftRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_draft_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_draft_row_finalize;
  gtk_widget_class_install_action (widget_class, "wording.take", NULL, take_cb);
  gtk_widget_class_install_action (widget_class, "wording.leave-out", NULL, leave_out_cb);
  gtk_widget_class_install_action (widget_class, "wording.bring-back", NULL, bring_back_cb);
}

static void
senda_draft_row_init (SendaDraftRow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->columns = senda_draft_pair_box_new ();
  gtk_box_append (GTK_BOX (column), self->columns);
  gtk_box_append (GTK_BOX (column), build_done (self));
  gtk_box_append (GTK_BOX (column), build_left_out (self));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), column);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), build_tools (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), overlay);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "draft-row");
}

GtkWidget *
senda_draft_row_new (SendaProtocols    *protocols,
                     SendaRecord       *protocol,
                     const char *const *languages)
{
  SendaDraftRow *self = g_object_new (SENDA_TYPE_DRAFT_ROW, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  self->languages = g_strdupv ((char **) languages);
  for (guint i = 0; languages[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->columns),
                    senda_draft_column_new (protocols, protocol, languages[i]));
  return GTK_WIDGET (self);
}

static gboolean
is_read_only (SendaDraftRow *self)
{
  gboolean read_only = FALSE;

  g_object_get (senda_protocols_get_workspace (self->protocols), "read-only", &read_only, NULL);
  return read_only;
}

static const char *
get_state (SendaDraftRow         *self,
           const SendaDraftBlock *block,
           SendaRecord           *record)
{
  gboolean is_own = FALSE;

  if (block->is_left_out)
    return _("Left out of the document.");
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      if (senda_draft_is_stale (block, record, self->languages[i]))
        return _("In your own words. What was decided has changed since.");
      is_own |= senda_draft_is_own (record, self->languages[i]);
    }
  return is_own ? _("In your own words.") : NULL;
}

/* All of the row in one text, since a screen reader goes from row to row. */
static void
tell (SendaDraftRow         *self,
      const SendaDraftBlock *block,
      SendaRecord           *record)
{
  const char *state = get_state (self, block, record);
  GString *said = g_string_new (state);

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *words =
        block->is_left_out ? g_strdup (senda_draft_block_title (block, self->languages[i]))
                           : senda_draft_block_say (block, self->languages[i]);

      g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", words ? words : "");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str,
                                  -1);
  g_string_free (said, TRUE);
}

static void
show_tools (SendaDraftRow         *self,
            const SendaDraftBlock *block)
{
  const char *title = senda_draft_block_title (block, self->languages[0]);
  g_autofree char *take = NULL;
  g_autofree char *leave_out = NULL;

  /* Translators: %s is the heading of a section of a document */
  take = g_strdup_printf (_("Take This Wording in Hand: %s"), title ? title : "");
  /* Translators: %s is the heading of a section of a document */
  leave_out = g_strdup_printf (_("Leave Out of the Document: %s"), title ? title : "");
  senda_icon_button_set_label (self->take, take);
  senda_icon_button_set_label (self->leave_out, leave_out);
  gtk_widget_set_visible (self->take, block->takes_words);
  gtk_widget_set_visible (self->tools, !block->is_left_out && !is_read_only (self));
}

static void
show_left_out (SendaDraftRow         *self,
               const SendaDraftBlock *block,
               SendaRecord           *record)
{
  gboolean is_itself = record && senda_record_get_integer (record, "is_left_out") != 0;
  const char *title = senda_draft_block_title (block, self->languages[0]);
  /* Translators: %s is the heading of a section of a document */
  g_autofree char *name = g_strdup_printf (_("Left out: %s"), title ? title : "");

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_visible (self->bring_back, is_itself && !is_read_only (self));
  gtk_widget_set_visible (self->with_section, !is_itself);
}

void
senda_draft_row_show (SendaDraftRow         *self,
                      const SendaDraftBlock *block,
                      SendaRecord           *record)
{
  g_return_if_fail (SENDA_IS_DRAFT_ROW (self));

  if (g_strcmp0 (self->block, block->id) != 0)
    {
      g_free (self->block);
      self->block = g_strdup (block->id);
    }
  for (GtkWidget *column = gtk_widget_get_first_child (self->columns);
       column != NULL && !block->is_left_out; column = gtk_widget_get_next_sibling (column))
    senda_draft_column_show (SENDA_DRAFT_COLUMN (column), block, record);
  if (block->is_left_out)
    show_left_out (self, block, record);
  show_tools (self, block);
  gtk_widget_set_visible (self->columns, !block->is_left_out);
  gtk_widget_set_visible (self->left_out, block->is_left_out);
  gtk_widget_set_visible (self->done, self->writing && !block->is_left_out);
  tell (self, block, record);
}

const char *
senda_draft_row_get_id (SendaDraftRow *self)
{
  g_return_val_if_fail (SENDA_IS_DRAFT_ROW (self), NULL);

  return self->block;
}
