/* senda-ballot-pad.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a ballot is written on: the ballot of a member, which is kept as one writes, or an anonymous
 * one, which is in memory alone until it goes into the box. The form on the screen is the same.
 */
#pragma once

#include "senda-rounds.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT_PAD (senda_ballot_pad_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaBallotPad, senda_ballot_pad, SENDA, BALLOT_PAD, GObject)

/* Signal "changed" (SendaBallotPad *). */

/* What it says of one element. Strings and the text live until the pad changes. */
typedef struct
{
  const char *answer; /* SENDA_RATING_…, or NULL */
  guint stage;
  const char *marks;  /* senda-marks.h, or NULL */
  SendaText *note;    /* or NULL */
  gboolean is_carried;
} SendaBallotEntry;

/**
 * SendaBallotPadClass:
 * @read: fills in what it says of an element
 * @rate: @answer NULL takes stage and answer back
 * @mark: @mark NULL takes it back
 * @write: the note
 * @confirm: what was brought from the last time is still true
 */
struct _SendaBallotPadClass
{
  GObjectClass parent_class;

  void (*read) (SendaBallotPad     *self,
                const SendaElement *element,
                SendaBallotEntry   *entry);
  gboolean (*rate) (SendaBallotPad     *self,
                    const SendaElement *element,
                    const char         *answer,
                    guint               stage,
                    GError            **error);
  gboolean (*mark) (SendaBallotPad       *self,
                    const SendaStatement *statement,
                    const char           *mark,
                    GError              **error);
  gboolean (*write) (SendaBallotPad     *self,
                     const SendaElement *element,
                     const char         *language,
                     const char         *note,
                     GError            **error);
  gboolean (*confirm) (SendaBallotPad     *self,
                       const SendaElement *element,
                       GError            **error);
};

void      senda_ballot_pad_read    (SendaBallotPad       *self,
                                    const SendaElement   *element,
                                    SendaBallotEntry     *entry);
gboolean  senda_ballot_pad_rate    (SendaBallotPad       *self,
                                    const SendaElement   *element,
                                    const char           *answer,
                                    guint                 stage,
                                    GError              **error);
gboolean  senda_ballot_pad_mark    (SendaBallotPad       *self,
                                    const SendaStatement *statement,
                                    const char           *mark,
                                    GError              **error);
gboolean  senda_ballot_pad_write   (SendaBallotPad       *self,
                                    const SendaElement   *element,
                                    const char           *language,
                                    const char           *note,
                                    GError              **error);
gboolean  senda_ballot_pad_confirm (SendaBallotPad       *self,
                                    const SendaElement   *element,
                                    GError              **error);
void      senda_ballot_pad_changed (SendaBallotPad       *self);

/* The ballot of a member, as the rounds' present one; saved as it is written. */
#define SENDA_TYPE_NAMED_BALLOT (senda_named_ballot_get_type ())
G_DECLARE_FINAL_TYPE (SendaNamedBallot, senda_named_ballot, SENDA, NAMED_BALLOT, SendaBallotPad)

SendaNamedBallot *senda_named_ballot_new       (SendaRounds      *rounds,
                                                SendaRecord      *rater);
SendaRecord      *senda_named_ballot_get_rater (SendaNamedBallot *self);
/* The member's id, as the edits take it; NULL when the member was removed. */
const char       *senda_named_ballot_get_member (SendaNamedBallot *self);
/* The ballot's record, or NULL: not begun. */
SendaRecord      *senda_named_ballot_get_ballot (SendaNamedBallot *self);
/* How the ballot comes in, SENDA_BALLOT_…; kept with it once it is begun. */
const char       *senda_named_ballot_get_source (SendaNamedBallot *self);
gboolean          senda_named_ballot_set_source (SendaNamedBallot *self,
                                                 const char       *source,
                                                 GError          **error);

/* An anonymous ballot, in memory alone. */
#define SENDA_TYPE_SECRET_BALLOT (senda_secret_ballot_get_type ())
G_DECLARE_FINAL_TYPE (SendaSecretBallot, senda_secret_ballot, SENDA, SECRET_BALLOT,
                      SendaBallotPad)

SendaSecretBallot *senda_secret_ballot_new     (SendaContent      *content);
gboolean           senda_secret_ballot_is_blank (SendaSecretBallot *self);
/* Hands it in. On failure it stays as it is. */
gboolean           senda_secret_ballot_put     (SendaSecretBallot *self,
                                                SendaWorkspace    *workspace,
                                                SendaRecord       *round,
                                                const char        *discipline,
                                                GError           **error);

G_END_DECLS
