/* senda-circumstance-field.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The circumstances of a variation: a field of tags with a picker of all circumstances, under the
 * factors that they belong to. Several of one factor mean any of them.
 */
#pragma once

#include "senda-protocols.h"
#include "senda-tags-field.h"

G_BEGIN_DECLS

/* What matters for @question is offered first. (transfer floating) (SendaTagsField) */
GtkWidget *senda_circumstance_field_new (SendaProtocols   *protocols,
                                         const SendaTopic *question);

G_END_DECLS
