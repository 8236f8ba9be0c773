/* unsynced-store.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For tests that save many thousand times: no save waits for the disk. What a power cut leaves is
 * tried elsewhere.
 */
#pragma once

#include <glib-object.h>

void save_without_waiting (GObject *store);
/* From now on what came in and went out cannot be noted down. */
void take_no_notes        (GObject *store);
