/* senda-ballot-pad.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-pad.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (SendaBallotPad, senda_ballot_pad, G_TYPE_OBJECT)

static guint changed_signal;

static void
senda_ballot_pad_class_init (SendaBallotPadClass *klass G_GNUC_UNUSED)
{
  changed_signal = g_signal_new ("changed", SENDA_TYPE_BALLOT_PAD, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_ballot_pad_init (SendaBallotPad *self G_GNUC_UNUSED)
{
}

/* What it says of @element; all 0 for nothing. */
void
senda_ballot_pad_read (SendaBallotPad     *self,
                       const SendaElement *element,
                       SendaBallotEntry   *entry)
{
  g_return_if_fail (SENDA_IS_BALLOT_PAD (self));

  memset (entry, 0, sizeof *entry);
  SENDA_BALLOT_PAD_GET_CLASS (self)->read (self, element, entry);
}

gboolean
senda_ballot_pad_rate (SendaBallotPad     *self,
                       const SendaElement *element,
                       const char         *answer,
                       guint               stage,
                       GError            **error)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_PAD (self), FALSE);

  return SENDA_BALLOT_PAD_GET_CLASS (self)->rate (self, element, answer, stage, error);
}

gboolean
senda_ballot_pad_mark (SendaBallotPad       *self,
                       const SendaStatement *statement,
                       const char           *mark,
                       GError              **error)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_PAD (self), FALSE);

  return SENDA_BALLOT_PAD_GET_CLASS (self)->mark (self, statement, mark, error);
}

gboolean
senda_ballot_pad_write (SendaBallotPad     *self,
                        const SendaElement *element,
                        const char         *language,
                        const char         *note,
                        GError            **error)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_PAD (self), FALSE);

  return SENDA_BALLOT_PAD_GET_CLASS (self)->write (self, element, language, note, error);
}

gboolean
senda_ballot_pad_confirm (SendaBallotPad     *self,
                          const SendaElement *element,
                          GError            **error)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_PAD (self), FALSE);

  return SENDA_BALLOT_PAD_GET_CLASS (self)->confirm (self, element, error);
}

/* For subclasses: what it says is another thing now. */
void
senda_ballot_pad_changed (SendaBallotPad *self)
{
  g_signal_emit (self, changed_signal, 0);
}
