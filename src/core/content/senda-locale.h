/* senda-locale.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of the screen, made to hold at the start of the program whatever locales the
 * machine has. Where gettext would ignore the chosen language (in the C locale, and in C.UTF-8 since
 * glibc 2.39) the messages take another installed locale, or a private one in the cache folder. It
 * sees no GTK: the command line starts here too.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     senda_locale_start      (int          argc,
                                  char       **argv,
                                  const char  *preference);
char    *senda_locale_choose     (const char  *option,
                                  const char  *preference);
gboolean senda_locale_use        (const char  *language);
char    *senda_locale_dup_option (int          argc,
                                  char       **argv);
char   **senda_locale_strip      (char       **argv);

G_END_DECLS
