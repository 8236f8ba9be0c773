/* senda-print.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printing through the desktop's own dialog. It is used here and nowhere else. The pages are those
 * of the preview; a printer with other paper gets them laid out anew for it.
 */
#pragma once

#include "senda-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What to print. Strings are borrowed. */
typedef struct
{
  SendaDocument *document;
  const SendaPaper *paper;
  SendaPages *pages; /* of the document on that paper, or NULL: they are laid out when needed */
  guint page;        /* the one that is seen, from 0 */
  const char *name;  /* of the job, as it stands in the printer's queue; and of a file */
} SendaPrintJob;

void     senda_print         (GtkWidget           *widget,
                              const SendaPrintJob *job);
/* What the dialog's “Print to File” does, without the dialog. */
gboolean senda_print_to_file (GtkWidget           *widget,
                              const SendaPrintJob *job,
                              const char          *path,
                              GError             **error);

G_END_DECLS
