/* senda-summary.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a task force says of itself to a statewide office: where its group placed itself in each
 * element, in one round, and no name of any person. It belongs to the task force that collects.
 *
 * The stages are one text, "leadership=3, training=no-agreement": in the order of the elements' ids,
 * each once; a number or one of SENDA_STATE_…, and an element that is absent was not discussed.
 */
#pragma once

#include "senda-agreed-stage.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SUMMARY (senda_summary_get_type ())

G_DECLARE_FINAL_TYPE (SendaSummary, senda_summary, SENDA, SUMMARY, SendaRecord)

extern const SendaRecordInfo senda_summary_info;

/* One element of a summary. */
typedef struct
{
  char *element;
  const char *state; /* one of SENDA_STATE_… */
  guint stage;       /* 1 to 5 when rated, else 0 */
} SendaSummaryStage;

char     *senda_summary_id           (const char *task_force,
                                      const char *origin,
                                      const char *origin_round);
GArray   *senda_summary_stages_parse (const char *stages);
char     *senda_summary_stages_add   (const char *stages,
                                      const char *element,
                                      const char *state,
                                      guint       stage);
gboolean  senda_summary_stages_are_valid
                                     (const char *stages);

G_END_DECLS
