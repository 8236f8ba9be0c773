/* bench-screen.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an X server without a window manager shows of a program: its first window of some size, and
 * when that was painted. Seen from outside, through the DAMAGE extension, so that every program is
 * measured alike.
 */
#pragma once

#include <X11/Xlib.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  Display *display;
  int damage_event;
  Window window; /* the first that is not small; 0 until it is mapped */
} BenchScreen;

gboolean bench_screen_open         (BenchScreen *self);
void     bench_screen_close        (BenchScreen *self);
gboolean bench_screen_wait_damage  (BenchScreen *self,
                                    gint64       until);
gboolean bench_screen_is_painted   (BenchScreen *self);
void     bench_screen_drain        (BenchScreen *self,
                                    double       seconds);
void     bench_screen_focus        (BenchScreen *self);
gboolean bench_screen_press        (BenchScreen *self,
                                    const char  *keys);

G_END_DECLS
