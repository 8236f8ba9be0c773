/* senda-talk-note.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-note.h"

#include "senda-dialogs.h"
#include "senda-privacy-hint.h"
#include "senda-section.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkNote
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (SendaTalkNote, senda_talk_note, GTK_TYPE_WIDGET)

static void
update (SendaTalkNote *self)
{
  SendaRecord *agreed = senda_round_facts_get_agreed (senda_talk_get_facts (self->talk),
                                                      senda_talk_get_element (self->talk));
  int field = senda_record_info_field (&senda_agreed_stage_info, "note");

  g_assert (SENDA_IS_TALK_NOTE (self));

  senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (self->entry),
                                    agreed ? senda_record_get_wordings (agreed, field) : NULL);
  senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (self->entry),
                                    senda_talk_why_fixed (self->talk) == NULL);
}

/* What was refused about another element does not belong here. */
static void
moved_cb (SendaTalkNote *self)
{
  g_assert (SENDA_IS_TALK_NOTE (self));

  senda_text_entry_discard (
    senda_wording_entry_get_entry (SENDA_WORDING_ENTRY (self->entry)));
  update (self);
}

static void
committed_cb (SendaTalkNote *self,
              const char    *language,
              const char    *text)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_TALK_NOTE (self));

  if (senda_roadmap_set_note (senda_talk_get_roadmap (self->talk),
                              senda_talk_get_element (self->talk), language, text, &error))
    return;
  senda_wording_entry_refuse (SENDA_WORDING_ENTRY (self->entry));
  senda_window_show_error (GTK_WIDGET (self), error);
}

static gboolean
senda_talk_note_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TALK_NOTE (widget)->entry);
}

static void
senda_talk_note_dispose (GObject *object)
{
  SendaTalkNote *self = SENDA_TALK_NOTE (object);
  GtkWidget *child = NULL;

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_note_parent_class)->dispose (object);
}

static void
senda_talk_note_class_init (SendaTalkNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_talk_note_dispose;
  widget_class->grab_focus = senda_talk_note_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_note_init (SendaTalkNote *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

GtkWidget *
senda_talk_note_new (SendaTalk *talk)
{
  SendaTalkNote *self = g_object_new (SENDA_TYPE_TALK_NOTE, NULL);
  int index = senda_record_info_field (&senda_agreed_stage_info, "note");

  self->talk = g_object_ref (talk);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"),
                                  -1);
  self->entry = senda_wording_entry_new (
    senda_workspace_get_language (senda_talk_get_workspace (talk)), TRUE);
  senda_wording_entry_set_label (SENDA_WORDING_ENTRY (self->entry), _("Note"));
  senda_wording_entry_set_placeholder (SENDA_WORDING_ENTRY (self->entry),
                                       _("What was said, what was agreed, what to ask next time"));
  senda_wording_entry_set_limit (SENDA_WORDING_ENTRY (self->entry),
                                 senda_field_limit (&senda_agreed_stage_info.fields[index]));
  g_signal_connect_swapped (self->entry, "committed", G_CALLBACK (committed_cb), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_parent (senda_privacy_hint_new (), GTK_WIDGET (self));
  g_signal_connect_swapped (talk, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (talk, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
