/* senda-settings.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preferences of this screen: language, last place, size of the window. Where the schema is not
 * installed there are none: every function then takes NULL, gives the default and keeps nothing.
 * It sees no GTK, so that the command line can ask for the language.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_SETTING_LANGUAGE "language"
#define SENDA_SETTING_PRIVACY_SEEN "privacy-seen"
#define SENDA_SETTING_LAST_PLACE "last-place"
#define SENDA_SETTING_LAST_TASK_FORCE "last-task-force"
#define SENDA_SETTING_LAST_TARGET "last-target"
#define SENDA_SETTING_REPORT_AUDIENCE "report-audience"
#define SENDA_SETTING_REPORT_FORMAT "report-format"
#define SENDA_SETTING_REPORT_LANGUAGES "report-languages"
#define SENDA_SETTING_REPORT_PAPER "report-paper"
#define SENDA_SETTING_STORE "store-path"
#define SENDA_SETTING_WIDTH "window-width"
#define SENDA_SETTING_HEIGHT "window-height"
#define SENDA_SETTING_MAXIMIZED "window-maximized"

GSettings *senda_settings_new         (void);
char      *senda_settings_dup_string  (GSettings  *settings,
                                       const char *key);
void       senda_settings_set_string  (GSettings  *settings,
                                       const char *key,
                                       const char *value);
gboolean   senda_settings_get_boolean (GSettings  *settings,
                                       const char *key);
void       senda_settings_set_boolean (GSettings  *settings,
                                       const char *key,
                                       gboolean    value);
int        senda_settings_get_int     (GSettings  *settings,
                                       const char *key,
                                       int         fallback);
void       senda_settings_set_int     (GSettings  *settings,
                                       const char *key,
                                       int         value);

G_END_DECLS
