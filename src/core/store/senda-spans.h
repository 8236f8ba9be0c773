/* senda-spans.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which changes somebody has: of each site, which of its numbers. There may be gaps, since a shared
 * copy leaves changes out and files come in any order. As text: "SITE:1-100,105;SITE:3", in the order
 * of the sites.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SendaSpans SendaSpans;

SendaSpans *senda_spans_new       (void);
void        senda_spans_free      (SendaSpans       *self);
SendaSpans *senda_spans_parse     (const char       *text);
char       *senda_spans_to_string (const SendaSpans *self);
void        senda_spans_add       (SendaSpans       *self,
                                   const char       *site,
                                   gint64            from,
                                   gint64            to);
void        senda_spans_add_all   (SendaSpans       *self,
                                   const SendaSpans *other);
gboolean    senda_spans_has       (const SendaSpans *self,
                                   const char       *site,
                                   gint64            number);
gboolean    senda_spans_has_all   (const SendaSpans *self,
                                   const SendaSpans *other);
gint64      senda_spans_count     (const SendaSpans *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSpans, senda_spans_free)

G_END_DECLS
