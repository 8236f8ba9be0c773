/* senda-odt-package.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The package of an ODF file: a zip archive that is written as it grows, each byte once. Its first
 * entry is stored without any extra field, so that every program tells by the file's first bytes
 * what it is; the times come from the day of the document alone, so that the same document gives
 * the same bytes everywhere.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SendaOdtPackage SendaOdtPackage;

SendaOdtPackage *senda_odt_package_new    (GOutputStream    *out,
                                           GCancellable     *cancellable,
                                           const char       *date);
void             senda_odt_package_free   (SendaOdtPackage  *self);
gboolean         senda_odt_package_store  (SendaOdtPackage  *self,
                                           const char       *path,
                                           const void       *data,
                                           gsize             length,
                                           GError          **error);
gboolean         senda_odt_package_begin  (SendaOdtPackage  *self,
                                           const char       *path,
                                           GError          **error);
gboolean         senda_odt_package_write  (SendaOdtPackage  *self,
                                           const void       *data,
                                           gsize             length,
                                           GError          **error);
gboolean         senda_odt_package_end    (SendaOdtPackage  *self,
                                           GError          **error);
gboolean         senda_odt_package_finish (SendaOdtPackage  *self,
                                           GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaOdtPackage, senda_odt_package_free)

G_END_DECLS
