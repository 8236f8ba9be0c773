/* senda-marks.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one person says of many statements, in one field: "leadership.2.1=describes,
 * leadership.2.2=partly". In the order of the statements' ids, each once, so that the same answers
 * are always the same text. A ballot says much at once and is read by the thousand: a record for
 * each mark would make a store of many rounds ten times as large.
 */
#pragma once

#include "senda-statement-mark.h"

G_BEGIN_DECLS

typedef struct
{
  char *statement;  /* id of the content */
  const char *mark; /* one of SENDA_MARK_… */
} SendaMark;

GArray     *senda_marks_parse    (const char *marks);
char       *senda_marks_set      (const char *marks,
                                  const char *statement,
                                  const char *mark);
const char *senda_marks_get      (const char *marks,
                                  const char *statement);
gboolean    senda_marks_is_valid (const char *marks);

G_END_DECLS
