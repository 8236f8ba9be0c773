/* senda-bundle-line-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the lines of a bundle between its first and its last. JSON, but no more of it than the format
 * uses, and that strictly. A line is read where it stands: its texts are unescaped in place, and
 * what is given out borrows from it.
 */
#pragma once

#include "senda-bundle.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_BUNDLE_LINE_UNKNOWN,
  SENDA_BUNDLE_LINE_SITE,
  SENDA_BUNDLE_LINE_TRANSACTION,
  SENDA_BUNDLE_LINE_CHANGE,
  SENDA_BUNDLE_LINE_SUMMARY
} SendaBundleLineKind;

/* What the line says that was read last; strings stand in the line, or among the sites. */
typedef struct
{
  GPtrArray *sites; /* of char *, as they come */
  GArray *links;    /* of SendaLogLink */
  SendaValue value;
  SendaLogTransaction transaction;
  SendaLogChange change;
  SendaBundleSummary summary;
} SendaBundleLine;

SendaBundleLine    *_senda_bundle_line_new   (void);
void                _senda_bundle_line_free  (SendaBundleLine    *self);
/* By its first bytes. */
SendaBundleLineKind _senda_bundle_line_kind  (const char         *text,
                                              gsize               length);
/* @text: without its end, in whose place stands a zero byte. FALSE: this is no such line. */
gboolean            _senda_bundle_line_parse (SendaBundleLine    *self,
                                              SendaBundleLineKind kind,
                                              char               *text,
                                              gsize               length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaBundleLine, _senda_bundle_line_free)

G_END_DECLS
