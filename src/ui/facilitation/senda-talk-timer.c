/* senda-talk-timer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-timer.h"

struct _SendaTalkTimer
{
  GObject parent_instance;

  SendaTalkClock clock;
  gpointer data;
  guint limit;
  gint64 before;  /* that had gone by when it was last started, in microseconds */
  gint64 started; /* by the clock */
  gint64 gone;    /* as of the last look */
  guint source;   /* 0: it does not run */
};

G_DEFINE_FINAL_TYPE (SendaTalkTimer, senda_talk_timer, G_TYPE_OBJECT)

enum
{
  TICKED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
system_clock (gpointer data G_GNUC_UNUSED)
{
  return g_get_monotonic_time ();
}

static gboolean
tick_cb (gpointer data)
{
  SendaTalkTimer *self = SENDA_TALK_TIMER (data);

  senda_talk_timer_look (self);
  return self->source != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
halt (SendaTalkTimer *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->before = self->gone;
}

static void
senda_talk_timer_dispose (GObject *object)
{
  g_clear_handle_id (&SENDA_TALK_TIMER (object)->source, g_source_remove);

  G_OBJECT_CLASS (senda_talk_timer_parent_class)->dispose (object);
}

static void
senda_talk_timer_class_init (SendaTalkTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_talk_timer_dispose;

  signals[TICKED] = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_talk_timer_init (SendaTalkTimer *self G_GNUC_UNUSED)
{
}

/* At its beginning, paused, counting up. (transfer full) */
SendaTalkTimer *
senda_talk_timer_new (SendaTalkClock clock,
                      gpointer       data)
{
  SendaTalkTimer *self = g_object_new (SENDA_TYPE_TALK_TIMER, NULL);

  self->clock = clock ? clock : system_clock;
  self->data = data;
  return self;
}

void
senda_talk_timer_set_limit (SendaTalkTimer *self,
                            guint           limit)
{
  g_return_if_fail (SENDA_IS_TALK_TIMER (self));

  self->limit = limit;
  self->gone = 0;
  halt (self);
  g_signal_emit (self, signals[TICKED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
senda_talk_timer_get_limit (SendaTalkTimer *self)
{
  return self->limit;
}

void
senda_talk_timer_toggle (SendaTalkTimer *self)
{
  g_return_if_fail (SENDA_IS_TALK_TIMER (self));

  if (self->source != 0)
    {
      senda_talk_timer_look (self);
      halt (self);
    }
  else
    {
      if (senda_talk_timer_is_over (self))
        self->before = self->gone = 0;
      self->started = self->clock (self->data);
      self->source = g_timeout_add_seconds (1, tick_cb, self);
    }
  g_signal_emit (self, signals[TICKED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
senda_talk_timer_is_running (SendaTalkTimer *self)
{
  return self->source != 0;
}

gboolean
senda_talk_timer_is_over (SendaTalkTimer *self)
{
  return self->limit > 0 && self->gone >= self->limit * G_USEC_PER_SEC;
}

guint
senda_talk_timer_get_seconds (SendaTalkTimer *self)
{
  gint64 limit = (gint64) self->limit * G_USEC_PER_SEC;

  if (self->limit == 0)
    return self->gone / G_USEC_PER_SEC;
  return (MAX (limit - self->gone, 0) + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC;
}

void
senda_talk_timer_look (SendaTalkTimer *self)
{
  g_return_if_fail (SENDA_IS_TALK_TIMER (self));

  if (self->source == 0)
    return;
  self->gone = self->before + self->clock (self->data) - self->started;
  g_signal_emit (self, signals[TICKED], 0);
  if (!senda_talk_timer_is_over (self))
    return;
  halt (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

char *
senda_talk_timer_say (SendaTalkTimer *self)
{
  guint seconds = senda_talk_timer_get_seconds (self);

  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}
