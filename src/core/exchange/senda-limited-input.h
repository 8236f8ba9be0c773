/* senda-limited-input.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stream that gives no more than it may: a few bytes of gzip can stand for more than a disk holds.
 * What is read from it beyond the limit is SENDA_ERROR_DAMAGED, and so is what the unpacking below it
 * cannot read.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_TYPE_LIMITED_INPUT (senda_limited_input_get_type ())

G_DECLARE_FINAL_TYPE (SendaLimitedInput, senda_limited_input, SENDA, LIMITED_INPUT,
                      GFilterInputStream)

GInputStream *senda_limited_input_new (GInputStream *base,
                                       guint64       max_bytes);

G_END_DECLS
