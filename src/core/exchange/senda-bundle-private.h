/* senda-bundle-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the bundle share: its bounds, its first and last line, and its refusals.
 */
#pragma once

#include "senda-bundle.h"

#include <sodium.h>

G_BEGIN_DECLS

#define SENDA_BUNDLE_BEGINNING "{\"senda\":\"bundle\""
#define SENDA_BUNDLE_MOST_HEAD 65536                           /* bytes of the first or last line */
/* Of any other: the longest text that a store takes, 4 MiB, with each byte escaped, and the rest. */
#define SENDA_BUNDLE_MOST_LINE (9 << 20)
#define SENDA_BUNDLE_MOST_BYTES (G_GUINT64_CONSTANT (4) << 30) /* in all, unpacked */
#define SENDA_BUNDLE_MOST_SITES 100000
#define SENDA_BUNDLE_MOST_SITE 64                              /* bytes of what a store is called */
#define SENDA_BUNDLE_MOST_LINKS 10000                          /* of one change */

/* senda-bundle-kinds.c: the kind of that name, or -1 */
int                       _senda_bundle_kind_find  (const char             *name);
const char               *_senda_bundle_profile_name (SendaPrivacy          profile);
int                       _senda_bundle_profile_find (const char           *name);

/* senda-bundle-head.c: lines without their end */
char                     *_senda_bundle_head_print (const SendaBundleHead  *head);
SendaBundleHead          *_senda_bundle_head_parse (const char             *line,
                                                    gsize                   length,
                                                    GError                **error);
char                     *_senda_bundle_end_print  (const SendaBundleEnd   *end);
gboolean                  _senda_bundle_end_parse  (const char             *line,
                                                    gsize                   length,
                                                    SendaBundleEnd         *end,
                                                    GError                **error);

/* senda-bundle-refusals.c: each sets @error to a sentence and returns FALSE */
gboolean                  _senda_bundle_cut        (GError                **error);
gboolean                  _senda_bundle_altered    (GError                **error);
gboolean                  _senda_bundle_too_large  (GError                **error);
gboolean                  _senda_bundle_newer      (const char             *program,
                                                    GError                **error);
/* By what the file begins with. */
gboolean                  _senda_bundle_foreign    (const guint8           *bytes,
                                                    gsize                   length,
                                                    GError                **error);
/* What a stream said, in our words, unless it speaks them already. Takes @local. */
gboolean                  _senda_bundle_unread     (GError                 *local,
                                                    GError                **error);
gboolean                  _senda_bundle_unwritten  (GError                 *local,
                                                    GError                **error);

/* senda-bundle-hash.c: BLAKE2b-256 of what is given bit by bit */
crypto_generichash_state *_senda_bundle_hash_new   (void);
void                      _senda_bundle_hash_add   (crypto_generichash_state *self,
                                                    const char             *bytes,
                                                    gsize                   length);
void                      _senda_bundle_hash_say   (crypto_generichash_state *self,
                                                    char                    hex[65]);
void                      _senda_bundle_hash_free  (crypto_generichash_state *self);

G_END_DECLS
