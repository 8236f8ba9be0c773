/* bundle-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bundles as bytes: written by the writer, or line by line by hand with a true or a false end; and
 * what reading them gives, as text.
 */
#pragma once

#include "senda-bundle.h"

G_BEGIN_DECLS

#define BUNDLE_SITE "6f9c1c52-0000-4000-8000-000000000001"
#define BUNDLE_OTHER_SITE "6f9c1c52-0000-4000-8000-000000000002"

/* A head that is the same in every run. */
SendaBundleHead *bundle_fixture_head   (SendaBundleKind         kind);
/* A bundle of @kind with @lines between its first line and its last, each ended by "\n". The end is
 * true, unless @end says otherwise. */
GBytes          *bundle_fixture_wrap   (SendaBundleKind         kind,
                                        const char             *lines,
                                        const SendaBundleEnd   *end);
/* As bundle_fixture_wrap(), with any first line, which has no "\n". */
GBytes          *bundle_fixture_close  (const char             *head,
                                        const char             *lines);
/* Everything that a bundle holds, a line each; NULL with @error. */
char            *bundle_fixture_read   (GBytes                 *bytes,
                                        SendaKeyRing           *ring,
                                        GError                **error);
/* The same bundle written again by the writer. */
GBytes          *bundle_fixture_rewrite (GBytes                *bytes,
                                         SendaSealKey          *key);
void             bundle_fixture_show_transaction (GString                   *shown,
                                                  const SendaLogTransaction *transaction);
void             bundle_fixture_show_change (GString              *shown,
                                             const SendaLogChange *change);
/* That @error is of @code and says it in whole sentences; clears it. */
void             bundle_fixture_assert_said (GError           **error,
                                             int                code);

G_END_DECLS
