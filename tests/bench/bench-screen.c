/* bench-screen.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-screen.h"

#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>

/* What is smaller is not the window that is waited for. */
#define MIN_SIZE 100
/* Pixels that differ from the one in the middle, before a window counts as painted. */
#define MIN_PAINTED 200

/* A window may go away while it is looked at. */
static int
ignore_error (Display     *display G_GNUC_UNUSED,
              XErrorEvent *event G_GNUC_UNUSED)
{
  return 0;
}

/* FALSE without a display, or one without the extensions. */
gboolean
bench_screen_open (BenchScreen *self)
{
  int error_base = 0;
  int unused = 0;

  self->window = 0;
  self->display = XOpenDisplay (NULL);
  if (self->display == NULL
      || !XDamageQueryExtension (self->display, &self->damage_event, &error_base)
      || !XTestQueryExtension (self->display, &unused, &unused, &unused, &unused))
    return FALSE;
  XSetErrorHandler (ignore_error);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);
  return TRUE;
}

void
bench_screen_close (BenchScreen *self)
{
  XCloseDisplay (self->display);
}

static gboolean
next_event (BenchScreen *self,
            gint64       until,
            XEvent      *event)
{
  while (XPending (self->display) == 0)
    {
      GPollFD fd = { ConnectionNumber (self->display), G_IO_IN, 0 };
      gint64 left = until - g_get_monotonic_time ();

      if (left <= 0)
        return FALSE;
      g_poll (&fd, 1, left / 1000 + 1);
    }
  XNextEvent (self->display, event);
  return TRUE;
}

static void
notice_window (BenchScreen *self,
               XEvent      *event)
{
  XWindowAttributes attributes;

  if (event->type == CreateNotify && !event->xcreatewindow.override_redirect)
    XDamageCreate (self->display, event->xcreatewindow.window, XDamageReportRawRectangles);
  else if (event->type == MapNotify && self->window == 0 && !event->xmap.override_redirect
           && XGetWindowAttributes (self->display, event->xmap.window, &attributes) != 0
           && attributes.width >= MIN_SIZE && attributes.height >= MIN_SIZE)
    self->window = event->xmap.window;
  XFlush (self->display);
}

/* Waits until something is drawn on the window, or until that moment, and says which. */
gboolean
bench_screen_wait_damage (BenchScreen *self,
                          gint64       until)
{
  XEvent event;

  while (next_event (self, until, &event))
    if (event.type == self->damage_event + XDamageNotify)
      {
        if (self->window != 0 && ((XDamageNotifyEvent *) &event)->drawable == self->window)
          return TRUE;
      }
    else
      notice_window (self, &event);
  return FALSE;
}

/* Whether the window shows more than one colour. */
gboolean
bench_screen_is_painted (BenchScreen *self)
{
  XWindowAttributes attributes;
  XImage *image = NULL;
  unsigned long middle = 0;
  guint different = 0;

  if (XGetWindowAttributes (self->display, self->window, &attributes) == 0
      || attributes.map_state != IsViewable)
    return FALSE;
  image = XGetImage (self->display, self->window, 0, 0, attributes.width, attributes.height,
                     AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;
  middle = XGetPixel (image, attributes.width / 2, attributes.height / 2);
  for (int y = 0; y < attributes.height && different <= MIN_PAINTED; y++)
    for (int x = 0; x < attributes.width; x++)
      different += XGetPixel (image, x, y) != middle;
  XDestroyImage (image);
  return different > MIN_PAINTED;
}

/* Lets that much time pass, and forgets what was drawn in it. */
void
bench_screen_drain (BenchScreen *self,
                    double       seconds)
{
  gint64 until = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  while (bench_screen_wait_damage (self, until))
    continue;
}

/* Gives the window the keyboard, as a window manager would. */
void
bench_screen_focus (BenchScreen *self)
{
  XSetInputFocus (self->display, self->window, RevertToParent, CurrentTime);
  XSync (self->display, False);
}

/* Presses and releases what "Alt_L+2" names; FALSE for a key that the server does not know. */
gboolean
bench_screen_press (BenchScreen *self,
                    const char  *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint n_names = g_strv_length (names);
  KeyCode codes[4] = { 0 };

  if (n_names > G_N_ELEMENTS (codes))
    return FALSE;
  for (guint i = 0; i < n_names; i++)
    if ((codes[i] = XKeysymToKeycode (self->display, XStringToKeysym (names[i]))) == 0)
      return FALSE;
  for (guint i = 0; i < n_names; i++)
    XTestFakeKeyEvent (self->display, codes[i], True, CurrentTime);
  for (guint i = n_names; i > 0; i--)
    XTestFakeKeyEvent (self->display, codes[i - 1], False, CurrentTime);
  XFlush (self->display);
  return TRUE;
}
