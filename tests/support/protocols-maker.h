/* protocols-maker.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Protocols as a task force may have them after many years: for benchmarks, and for looking at a full
 * store by hand (make-protocols). The same at every run.
 */
#pragma once

#include "people-maker.h"

#include "senda-protocols.h"

typedef struct
{
  guint n_protocols;
  guint n_items;    /* of each protocol, all of them decided, in both languages */
  guint n_versions; /* of each protocol, with two decisions changed in each */
} ProtocolsSize;

/* Gives the task force of @protocols, which people_maker_fill() made, protocols with adopted versions,
 * approvals and acknowledgements of each, and answers to all questions. Ends the program when it
 * cannot. */
void protocols_maker_fill (SendaProtocols      *protocols,
                           const ProtocolsSize *size);
