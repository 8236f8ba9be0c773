/* senda-wording-entry.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field for a bilingual text (SendaText) in the reader's language. Where the text exists only in
 * another language it shows that, says so, and offers to write one's own beside it. Saving works as
 * in SendaTextEntry; connect "committed", and on failure call senda_wording_entry_refuse().
 */
#pragma once

#include "senda-text-entry.h"
#include "senda-text.h"

G_BEGIN_DECLS

#define SENDA_TYPE_WORDING_ENTRY (senda_wording_entry_get_type ())

G_DECLARE_FINAL_TYPE (SendaWordingEntry, senda_wording_entry, SENDA, WORDING_ENTRY, GtkWidget)

/* Signal "committed" (SendaWordingEntry *, const char *language, const char *text): save it; an
 * empty text takes the wording in that language away. */

GtkWidget      *senda_wording_entry_new             (const char        *language,
                                                     gboolean           multi_line);
void            senda_wording_entry_set_wordings    (SendaWordingEntry *self,
                                                     SendaText         *wordings);
void            senda_wording_entry_set_label       (SendaWordingEntry *self,
                                                     const char        *label);
void            senda_wording_entry_set_placeholder (SendaWordingEntry *self,
                                                     const char        *placeholder);
void            senda_wording_entry_set_limit       (SendaWordingEntry *self,
                                                     guint              limit);
void            senda_wording_entry_set_editable    (SendaWordingEntry *self,
                                                     gboolean           editable);
void            senda_wording_entry_refuse          (SendaWordingEntry *self);
SendaTextEntry *senda_wording_entry_get_entry       (SendaWordingEntry *self);

/* "Written in English": for a text of another language shown anywhere. (transfer full) */
char           *senda_wording_written_in            (const char        *language);

G_END_DECLS
