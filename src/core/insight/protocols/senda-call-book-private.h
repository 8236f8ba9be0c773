/* senda-call-book-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the call book share.
 */
#pragma once

#include "senda-call-book.h"

G_BEGIN_DECLS

/* What the answer of @call names itself. */
void                _senda_call_fill           (SendaCall        *call,
                                                SendaPeopleFacts *people);
/* What is empty in @call from @source, which is complete. Function, contact, number and hours go
 * with an agency: they are taken over for the same agency alone. */
void                _senda_call_take_over      (SendaCall        *call,
                                                const SendaCall  *source);
/* The numbers, where no answer names them. */
void                _senda_call_find_numbers   (SendaCall        *call);
/* "Harbor House, on-call advocate", or NULL for nobody. (transfer full) */
char               *_senda_call_dup_who        (const SendaCall  *call,
                                                SendaCatalog     *catalog);
gboolean            _senda_agency_has_left     (SendaRecord      *agency);

G_END_DECLS
