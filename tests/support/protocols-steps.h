/* protocols-steps.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps of the test that does anything at all with protocols and answers.
 */
#pragma once

#include "live-protocols-fixture.h"

typedef struct
{
  LiveProtocolsFixture base;
  GRand *rand;
  GHashTable *texts; /* id of a version to a checksum of what it says */
  guint n_changes;
  guint n_done;
  guint n_refused;
} ProtocolsPlay;

/* A number below @n. */
guint    pick     (ProtocolsPlay  *play,
                   guint           n);
/* One of all steps. It says whether it was done, or fails with an error. */
gboolean run_step (ProtocolsPlay  *play,
                   GError        **error);
