/* senda-types.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the core's types, so that headers need not include one another.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _SendaValue SendaValue;
typedef struct _SendaText SendaText;
typedef struct _SendaChoice SendaChoice;
typedef struct _SendaField SendaField;
typedef struct _SendaRecordInfo SendaRecordInfo;
typedef struct _SendaRecord SendaRecord;
typedef struct _SendaLabel SendaLabel;

G_END_DECLS
