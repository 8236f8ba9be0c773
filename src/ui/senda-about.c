/* senda-about.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-about.h"

#include "senda-catalog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

static char *
describe_system (void)
{
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("%s %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n%s\n%s (%s)\n",
                          SENDA_NAME, SENDA_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          os ? os : "", senda_language_current (), setlocale (LC_MESSAGES, NULL));
}

/* Over @parent. */
void
senda_about_present (GtkWindow *parent)
{
  g_autofree char *system = describe_system ();
  const char *const developers[] = { _("The Senda contributors"), NULL };

  gtk_window_present (g_object_new (
    ADW_TYPE_ABOUT_WINDOW,
    "transient-for", parent,
    "modal", TRUE,
    "application-icon", SENDA_APP_ID,
    "application-name", SENDA_NAME,
    "version", SENDA_VERSION,
    "developer-name", _("The Senda contributors"),
    "developers", developers,
    "copyright", "© 2026 The Senda contributors",
    "license-type", GTK_LICENSE_GPL_3_0,
    "comments", _("Senda walks a multidisciplinary anti-trafficking task force along its roadmap: "
                  "where the group stands, what shows it, and what to do next."),
    /* Translators: your names, one a line */
    "translator-credits", C_("about", "translator-credits"),
    "debug-info", system,
    "debug-info-filename", "senda-debug-info.txt",
    NULL));
}
