/* senda-passphrase.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passphrases that are read out over the telephone: five plain words of a list of our own
 * (data/content/words), chosen by chance. However it is typed, in capitals, with hyphens or with two
 * spaces, it is the same passphrase.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SENDA_PASSPHRASE_WORDS 5
#define SENDA_PASSPHRASE_MIN 8 /* letters of one that a person makes up; opening asks for one only */

typedef enum
{
  SENDA_STRENGTH_WEAK,
  SENDA_STRENGTH_FAIR,
  SENDA_STRENGTH_STRONG
} SendaStrength;

typedef struct
{
  SendaStrength strength;
  guint bits;     /* what an attacker has to guess, never overstated */
  char *sentence; /* what that means, in the reader's language */
} SendaPassphraseJudgement;

/* Five words parted by spaces; @language is "en" or "es", any other is taken for English.
 * (transfer full) */
char                     *senda_passphrase_new             (const char  *language);
/* Of one that senda_passphrase_new() makes. */
guint                     senda_passphrase_bits            (const char  *language);
/* What it stands for however it was typed. (transfer full): to be wiped; NULL when it is empty or no
 * text. */
char                     *senda_passphrase_normalize       (const char  *passphrase);
/* Whether one may seal with it: SENDA_ERROR_INVALID when it is empty or shorter than
 * SENDA_PASSPHRASE_MIN. */
gboolean                  senda_passphrase_check           (const char  *passphrase,
                                                            GError     **error);
/* (transfer full): of any passphrase, also an empty one. Five words of one list are taken for chosen
 * by chance. */
SendaPassphraseJudgement *senda_passphrase_judge           (const char  *passphrase);
void                      senda_passphrase_judgement_free  (SendaPassphraseJudgement *self);
/* Wipes and frees. */
void                      senda_passphrase_free            (char        *passphrase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaPassphraseJudgement, senda_passphrase_judgement_free)

G_END_DECLS
