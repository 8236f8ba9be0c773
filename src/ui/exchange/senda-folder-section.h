/* senda-folder-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The folder that a task force shares: pointing Senda at one, writing what it has not got, looking at
 * and taking what others wrote.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_FOLDER_SECTION (senda_folder_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaFolderSection, senda_folder_section, SENDA, FOLDER_SECTION,
                      SendaPlaceSection)

G_END_DECLS
