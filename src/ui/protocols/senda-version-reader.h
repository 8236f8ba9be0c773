/* senda-version-reader.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A version of a protocol as it was adopted, to be read, with a way back to the versions.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_VERSION_READER (senda_version_reader_get_type ())

G_DECLARE_FINAL_TYPE (SendaVersionReader, senda_version_reader, SENDA, VERSION_READER, AdwBin)

/* Takes @draft, what @version says. The way back is the action "versions.back". */
GtkWidget *senda_version_reader_new (SendaProtocols *protocols,
                                     SendaRecord    *version,
                                     SendaDraft     *draft);

G_END_DECLS
