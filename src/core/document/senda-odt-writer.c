/* senda-odt-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-odt-package.h"
#include "senda-writers-private.h"

#include <string.h>

#define ODT_TYPE "application/vnd.oasis.opendocument.text"

gboolean
senda_odt_write (const SendaWriteJob  *job,
                 GError              **error)
{
  g_autoptr (SendaOdtPackage) package =
    senda_odt_package_new (job->out, job->cancellable, senda_document_get_date (job->document));

  return senda_odt_package_store (package, "mimetype", ODT_TYPE, strlen (ODT_TYPE), error) &&
         senda_odt_package_finish (package, error);
}
