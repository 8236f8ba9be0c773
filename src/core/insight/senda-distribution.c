/* senda-distribution.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-distribution.h"

#include "senda-agreed-stage.h"
#include "senda-count-words.h"

#include <string.h>

void
senda_distribution_clear (SendaDistribution *self)
{
  memset (self, 0, sizeof *self);
}

/* Counts one element. @state is one of SENDA_STATE_… or NULL for not discussed; @stage counts when
 * the element is placed at one. */
void
senda_distribution_add (SendaDistribution *self,
                        const char        *state,
                        guint              stage)
{
  if (g_strcmp0 (state, SENDA_STATE_RATED) == 0 && stage >= 1 && stage <= SENDA_N_STAGES)
    self->at_stage[stage - 1]++;
  else if (g_strcmp0 (state, SENDA_STATE_NO_AGREEMENT) == 0)
    self->no_agreement++;
  else if (g_strcmp0 (state, SENDA_STATE_NOT_APPLICABLE) == 0)
    self->not_applicable++;
  else
    self->not_discussed++;
}

/* The counts as one sentence, for those who cannot see the figure; parts that are nought are left
 * out. (transfer full) */
char *
senda_distribution_to_sentence (const SendaDistribution *self,
                                SendaCatalog            *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    _senda_count_words_add (parts, catalog,
                            NCP_("distribution", "{n} element at stage {stage}",
                                 "{n} elements at stage {stage}"), self->at_stage[i], i + 1);
  _senda_count_words_add (parts, catalog,
                          NCP_("distribution", "{n} element not yet discussed",
                               "{n} elements not yet discussed"), self->not_discussed, 0);
  _senda_count_words_add (parts, catalog,
                          NCP_("distribution", "{n} element without agreement",
                               "{n} elements without agreement"), self->no_agreement, 0);
  _senda_count_words_add (parts, catalog,
                          NCP_("distribution", "{n} element not applicable",
                               "{n} elements not applicable"), self->not_applicable, 0);
  joined = _senda_count_words_join (parts);
  return g_strconcat (joined, ".", NULL);
}
