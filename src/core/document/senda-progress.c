/* senda-progress.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-progress.h"

#define SMALLEST_STEP 0.005 /* that is worth a turn of the other thread's loop */

struct _SendaProgressRelay
{
  SendaProgress progress;
  gpointer data;
  GMainContext *context; /* of the thread that is told */

  GMutex mutex;
  double done;      /* as last told by the worker */
  double shown;     /* as last sent on its way */
  GSource *pending; /* on its way; NULL for none */
};

/* In the thread that is told. */
static gboolean
on_progress (gpointer data)
{
  SendaProgressRelay *self = data;
  double done;

  g_mutex_lock (&self->mutex);
  done = self->done;
  g_clear_pointer (&self->pending, g_source_unref);
  g_mutex_unlock (&self->mutex);

  self->progress (done, self->data);
  return G_SOURCE_REMOVE;
}

/* (transfer full) */
SendaProgressRelay *
senda_progress_relay_new (SendaProgress progress,
                          gpointer      data)
{
  SendaProgressRelay *self = g_new0 (SendaProgressRelay, 1);

  self->progress = progress;
  self->data = data;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  return self;
}

void
senda_progress_relay_tell (double   done,
                           gpointer relay)
{
  SendaProgressRelay *self = relay;
  gboolean is_news;

  if (self->progress == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->done = done;
  is_news = done - self->shown >= SMALLEST_STEP || (done >= 1.0 && self->shown < 1.0);
  if (self->pending == NULL && is_news)
    {
      self->shown = done;
      self->pending = g_idle_source_new ();
      g_source_set_priority (self->pending, G_PRIORITY_DEFAULT);
      g_source_set_callback (self->pending, on_progress, self, NULL);
      g_source_attach (self->pending, self->context);
    }
  g_mutex_unlock (&self->mutex);
}

void
senda_progress_relay_stop (SendaProgressRelay *self)
{
  if (self->pending != NULL)
    g_source_destroy (self->pending);
}

/* Whichever thread lets go of it last, when it was stopped. */
void
senda_progress_relay_free (SendaProgressRelay *self)
{
  g_clear_pointer (&self->pending, g_source_unref);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
