/* senda-error.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 */
#include "config.h"

#include "senda-error.h"

G_DEFINE_QUARK (senda-error-quark, senda_error)
