/* senda-responsibility.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something that has to be done, and the part that each role has in it: it leads, supports, or is
 * kept informed.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RESPONSIBILITY (senda_responsibility_get_type ())
#define SENDA_TYPE_RESPONSIBILITY_PART (senda_responsibility_part_get_type ())

G_DECLARE_FINAL_TYPE (SendaResponsibility, senda_responsibility, SENDA, RESPONSIBILITY, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaResponsibilityPart, senda_responsibility_part, SENDA, RESPONSIBILITY_PART, SendaRecord)

extern const SendaRecordInfo senda_responsibility_info;
extern const SendaRecordInfo senda_responsibility_part_info;

extern const SendaChoice senda_parts[];

/* The names under which a part is kept. */
#define SENDA_PART_LEADS "leads"
#define SENDA_PART_SUPPORTS "supports"
#define SENDA_PART_INFORMED "informed"

char *senda_responsibility_id      (const char *task_force,
                                    const char *source);
char *senda_responsibility_part_id (const char *responsibility,
                                    const char *role);

G_END_DECLS
