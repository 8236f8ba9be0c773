/* senda-sample.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample: a made-up task force half-way along its roadmap, as shipped in sample.xml. Here it is
 * a plain list of records to make; the workspace makes them.
 */
#pragma once

#include "senda-catalog.h"

G_BEGIN_DECLS

/* One value of a record of the sample, in the languages that Senda speaks. */
typedef struct
{
  char *field;
  char *english;         /* what is kept, or the English to look up */
  gboolean translatable; /* else kept as it stands: a number, a content id, a choice; "@key" for the
                          * record of that key, "@-400d" for the day 400 days before today */
} SendaSampleValue;

typedef struct
{
  char *type;        /* name of the record type, "round" */
  char *key;         /* by which later records of the sample refer to it ("@key"), or NULL */
  GPtrArray *values; /* of SendaSampleValue */
} SendaSampleRecord;

GPtrArray *senda_sample_load           (GError **error);
GPtrArray *senda_sample_new_from_bytes (GBytes  *sample,
                                        GError **error);

G_END_DECLS
