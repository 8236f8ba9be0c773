/* senda-talk-note.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said about an element: one note for the group, kept while it is typed.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_NOTE (senda_talk_note_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkNote, senda_talk_note, SENDA, TALK_NOTE, GtkWidget)

GtkWidget *senda_talk_note_new (SendaTalk *talk);

G_END_DECLS
