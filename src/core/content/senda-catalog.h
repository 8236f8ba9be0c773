/* senda-catalog.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The messages of one chosen language, read from Senda's own compiled catalogue (.mo). Content and
 * documents always go through one, so that their language is a parameter: it does not depend on
 * the screen's language nor on the locales that a machine has. Immutable, ref-counted, safe to
 * share between threads.
 *
 * The file is not trusted: bounds, order and UTF-8 are checked when it is read.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Marks a message with a plural for extraction (keyword NCP_:1c,2,3) and passes all three parts on:
 * senda_catalog_get_plural (catalog, NCP_("context", "one", "many"), n). */
#define NCP_(context, singular, plural) context, singular, plural

#define SENDA_TYPE_CATALOG (senda_catalog_get_type ())

typedef struct _SendaCatalog SendaCatalog;

GType         senda_catalog_get_type      (void) G_GNUC_CONST;
SendaCatalog *senda_catalog_new           (const char   *language,
                                           GBytes       *mo,
                                           GError      **error);
SendaCatalog *senda_catalog_load          (const char   *language);
SendaCatalog *senda_catalog_ref           (SendaCatalog *self);
void          senda_catalog_unref         (SendaCatalog *self);
const char   *senda_catalog_get_language  (SendaCatalog *self);
const char   *senda_catalog_get           (SendaCatalog *self,
                                           const char   *context,
                                           const char   *message);
const char   *senda_catalog_get_plural    (SendaCatalog *self,
                                           const char   *context,
                                           const char   *singular,
                                           const char   *plural,
                                           gulong        n);
char         *senda_catalog_format_date   (SendaCatalog *self,
                                           const char   *iso_date);
char         *senda_catalog_format_moment (SendaCatalog *self,
                                           gint64        unix_milliseconds);
char         *senda_catalog_format_time   (SendaCatalog *self,
                                           gint64        unix_milliseconds);
char         *senda_catalog_format_number (SendaCatalog *self,
                                           guint64       number);
int           senda_catalog_compare       (SendaCatalog *self,
                                           const char   *a,
                                           const char   *b);
char         *senda_catalog_dup_sort_key  (SendaCatalog *self,
                                           const char   *text);

/* The languages that Senda speaks: codes, English first, ending with NULL. (transfer none) */
const char *const *senda_languages      (void);
/* The one of them that a locale's name means, or NULL. (transfer none) (nullable) */
const char        *senda_language_find  (const char *name);
/* The language's name in itself, "Español". (transfer none) */
const char        *senda_language_name  (const char *language);
/* The language that the screen speaks now, as one of senda_languages(). (transfer none) */
const char        *senda_language_current (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCatalog, senda_catalog_unref)

G_END_DECLS
