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
