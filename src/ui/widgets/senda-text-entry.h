/* senda-text-entry.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field for text that saves itself. What is typed is committed on leaving the field, on Enter in
 * a single line, after two seconds of rest, and when it is asked to with senda_text_entry_flush().
 * Until then Ctrl+Z belongs to the field; after that to the window. Nothing is armed while there is
 * nothing to commit.
 *
 * Use: set the text from the record, connect "committed", save there; set the text again whenever
 * the record changes (the same text changes nothing, and what is being typed is never overwritten).
 * When saving fails, show the error and call senda_text_entry_refuse() in the handler: the text
 * stays to be corrected and the field says that it is not saved.
 *
 *   entry = senda_text_entry_new (TRUE);
 *   senda_text_entry_set_label (entry, _("Note"));
 *   g_signal_connect (entry, "committed", G_CALLBACK (note_committed_cb), self);
 *
 * A place commits everything in it with senda_text_entry_flush_within (GTK_WIDGET (place)). The
 * window's Undo first asks senda_text_entry_undo_typing() of the entry around the focus.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TEXT_ENTRY (senda_text_entry_get_type ())

G_DECLARE_FINAL_TYPE (SendaTextEntry, senda_text_entry, SENDA, TEXT_ENTRY, GtkWidget)

/* Signals: "committed" (SendaTextEntry *, const char *text): save it;
 * "changed" (SendaTextEntry *): something was typed. */

GtkWidget      *senda_text_entry_new             (gboolean        multi_line);
const char     *senda_text_entry_get_text        (SendaTextEntry *self);
void            senda_text_entry_set_text        (SendaTextEntry *self,
                                                  const char     *text);
char           *senda_text_entry_dup_typed       (SendaTextEntry *self);
void            senda_text_entry_set_label       (SendaTextEntry *self,
                                                  const char     *label);
void            senda_text_entry_set_placeholder (SendaTextEntry *self,
                                                  const char     *placeholder);
void            senda_text_entry_set_limit       (SendaTextEntry *self,
                                                  guint           limit);
void            senda_text_entry_set_editable    (SendaTextEntry *self,
                                                  gboolean        editable);
void            senda_text_entry_set_manual      (SendaTextEntry *self,
                                                  gboolean        manual);
gboolean        senda_text_entry_is_uncommitted  (SendaTextEntry *self);
void            senda_text_entry_flush           (SendaTextEntry *self);
void            senda_text_entry_flush_within    (GtkWidget      *ancestor);
void            senda_text_entry_refuse          (SendaTextEntry *self);
void            senda_text_entry_discard         (SendaTextEntry *self);

/* The entry that @widget (may be NULL: the window's focus) is or lies in, or NULL. */
SendaTextEntry *senda_text_entry_around          (GtkWidget      *widget);
gboolean        senda_text_entry_undo_typing     (SendaTextEntry *self);
gboolean        senda_text_entry_redo_typing     (SendaTextEntry *self);

G_END_DECLS
