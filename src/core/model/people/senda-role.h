/* senda-role.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A role: a shipped one, or one of the task force's own. A record of a shipped role is made when
 * something first refers to it. What the task force makes of its words is a version: written once,
 * numbered, never changed, so that a review can say what it was of.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE (senda_role_get_type ())
#define SENDA_TYPE_ROLE_VERSION (senda_role_version_get_type ())

G_DECLARE_FINAL_TYPE (SendaRole, senda_role, SENDA, ROLE, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaRoleVersion, senda_role_version, SENDA, ROLE_VERSION, SendaRecord)

extern const SendaRecordInfo senda_role_info;
extern const SendaRecordInfo senda_role_version_info;

extern const SendaChoice senda_role_kinds[];

/* The names of the lists of a version, of one item to a line, ended by NULL. */
extern const char *const senda_role_lists[];

char *senda_role_id (const char *task_force,
                     const char *source);

G_END_DECLS
