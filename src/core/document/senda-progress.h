/* senda-progress.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far a long job is, told from the worker that does it to the thread that wants to know: no more
 * often than anybody can see, at most one message on its way, and none after it was stopped.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From 0 to 1; called in the thread that works, unless it says otherwise. */
typedef void (*SendaProgress) (double   done,
                               gpointer data);

typedef struct _SendaProgressRelay SendaProgressRelay;

/* Made in the thread that is to be told; @progress may be NULL. */
SendaProgressRelay *senda_progress_relay_new  (SendaProgress       progress,
                                               gpointer            data);
/* A SendaProgress for the worker, with the relay as its data. */
void                senda_progress_relay_tell (double              done,
                                               gpointer            relay);
/* In the thread that was told: from here on it is not. */
void                senda_progress_relay_stop (SendaProgressRelay *self);
void                senda_progress_relay_free (SendaProgressRelay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaProgressRelay, senda_progress_relay_free)

G_END_DECLS
