/* senda-ui-pch.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the compiler reads once for all windows with -Dpch=true. Nothing may depend on it: every
 * file includes what it needs, and by default there is none.
 */
#include <adwaita.h>
