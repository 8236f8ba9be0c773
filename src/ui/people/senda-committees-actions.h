/* senda-committees-actions.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with committees and the seats in them: "committees.add-seat" (committee, member,
 * duty), "committees.set-duty" (seat, duty), "committees.end-seat" (seat, day), "committees.move"
 * (committee, by), "committees.remove" (committee), "committees.overview", "committees.print".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget_class: of a SendaBrowserSection. */
void senda_committees_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
