/* senda-day-menu.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button that asks for the day on which something happens before it is done: the last day in a
 * seat. Today is proposed.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DAY_MENU (senda_day_menu_get_type ())

G_DECLARE_FINAL_TYPE (SendaDayMenu, senda_day_menu, SENDA, DAY_MENU, AdwBin)

/* Signal "chosen" (SendaDayMenu *, const char *day). */

/* @label: on the button, "End Seat…"; @name: what a screen reader calls it; @question: over the
 * calendar; @accept: the verb under it; @today: "2026-03-09". */
GtkWidget *senda_day_menu_new    (const char   *label,
                                  const char   *name,
                                  const char   *question,
                                  const char   *accept,
                                  const char   *today);
/* As the reader does it: "chosen" is emitted. */
void       senda_day_menu_choose (SendaDayMenu *self,
                                  const char   *day);

G_END_DECLS
