/* senda-answer.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is called, settled before a case breaks: the answer to one of the questions of the
 * operational protocol, by default or under circumstances. It names an agency, a function, how to
 * reach it and when, and a backup; never a case and never a person who was harmed.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ANSWER (senda_answer_get_type ())

G_DECLARE_FINAL_TYPE (SendaAnswer, senda_answer, SENDA, ANSWER, SendaRecord)

extern const SendaRecordInfo senda_answer_info;

/* Whether it answers wherever no other does. */
gboolean senda_answer_is_default (SendaRecord *answer);
/* The id of the default answer of @task_force to @question. */
char    *senda_answer_id         (const char  *task_force,
                                  const char  *question);

G_END_DECLS
