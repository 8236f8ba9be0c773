/* senda-members-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The members: a list to search, sort and filter, each with what is known of them, their seats and
 * roles, the steps of bringing them in; and a roster imported from a file or pasted.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_MEMBERS_SECTION (senda_members_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaMembersSection, senda_members_section, SENDA, MEMBERS_SECTION, SendaBrowserSection)

G_END_DECLS
