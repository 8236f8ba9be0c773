/* senda-element-note.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-note.h"

#include "senda-dialogs.h"
#include "senda-privacy-hint.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaElementNote
{
  SendaElementSection parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (SendaElementNote, senda_element_note, SENDA_TYPE_ELEMENT_SECTION)

static const SendaField *
get_field (int *index)
{
  *index = senda_record_info_field (&senda_agreed_stage_info, "note");
  return &senda_agreed_stage_info.fields[*index];
}

static void
senda_element_note_update (SendaElementSection *section)
{
  SendaElementNote *self = SENDA_ELEMENT_NOTE (section);
  SendaRecord *agreed = senda_roadmap_get_agreed (senda_element_section_get_roadmap (section),
                                                  senda_element_section_get_element (section));
  int field = 0;

  get_field (&field);
  senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (self->entry),
                                    agreed ? senda_record_get_wordings (agreed, field) : NULL);
  senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (self->entry),
                                    !senda_element_section_is_fixed (section));
}

static void
committed_cb (SendaElementNote *self,
              const char       *language,
              const char       *text)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ELEMENT_NOTE (self));

  if (senda_roadmap_set_note (senda_element_section_get_roadmap (section),
                              senda_element_section_get_element (section),
                              language, text, &error))
    return;
  senda_wording_entry_refuse (SENDA_WORDING_ENTRY (self->entry));
  senda_window_show_error (GTK_WIDGET (self), error);
}

static void
senda_element_note_constructed (GObject *object)
{
  SendaElementNote *self = SENDA_ELEMENT_NOTE (object);
  SendaWorkspace *workspace = senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (self));
  GtkWidget *column = senda_section_box_new (_("Note"));
  int index = 0;
  const SendaField *field = get_field (&index);

  G_OBJECT_CLASS (senda_element_note_parent_class)->constructed (object);

  self->entry = senda_wording_entry_new (senda_workspace_get_language (workspace), TRUE);
  senda_wording_entry_set_label (SENDA_WORDING_ENTRY (self->entry), _("Note"));
  senda_wording_entry_set_placeholder (SENDA_WORDING_ENTRY (self->entry),
                                       _("What was said, what was agreed, what to ask next time"));
  senda_wording_entry_set_limit (SENDA_WORDING_ENTRY (self->entry), senda_field_limit (field));
  g_signal_connect_swapped (self->entry, "committed", G_CALLBACK (committed_cb), self);
  gtk_box_append (GTK_BOX (column), self->entry);
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  adw_bin_set_child (ADW_BIN (self), column);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
}

static void
senda_element_note_class_init (SendaElementNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_element_note_constructed;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_note_update;
}

static void
senda_element_note_init (SendaElementNote *self G_GNUC_UNUSED)
{
}
