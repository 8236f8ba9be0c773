/* senda-privacy-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-privacy-page.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

struct _SendaPrivacyPage
{
  AdwBin parent_instance;

  AdwActionRow *place;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (SendaPrivacyPage, senda_privacy_page, ADW_TYPE_BIN)

static guint continue_signal;

static void
clicked_cb (SendaPrivacyPage *self)
{
  g_assert (SENDA_IS_PRIVACY_PAGE (self));

  g_signal_emit (self, continue_signal, 0);
}

static void
senda_privacy_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SENDA_TYPE_PRIVACY_PAGE);

  G_OBJECT_CLASS (senda_privacy_page_parent_class)->dispose (object);
}

static void
senda_privacy_page_class_init (SendaPrivacyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_privacy_page_dispose;

  continue_signal = g_signal_new ("continue", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SENDA_RESOURCES "/senda-privacy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SendaPrivacyPage, place);
  gtk_widget_class_bind_template_child (widget_class, SendaPrivacyPage, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
senda_privacy_page_init (SendaPrivacyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @with_button: it ends with Continue, as at first start. */
GtkWidget *
senda_privacy_page_new (const char *store_path,
                        gboolean    with_button)
{
  SendaPrivacyPage *self = g_object_new (SENDA_TYPE_PRIVACY_PAGE, NULL);
  g_autofree char *shown = g_filename_display_name (store_path);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  adw_action_row_set_subtitle (self->place, escaped);
  gtk_widget_set_visible (self->button, with_button);
  return GTK_WIDGET (self);
}

/* The same page in a window of its own over @parent. */
void
senda_privacy_page_present (GtkWindow  *parent,
                            const char *store_path)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent));
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW,
                                    "title", _("Privacy"),
                                    "transient-for", parent,
                                    "modal", TRUE,
                                    "default-width", CLAMP (width, 360, 560),
                                    "default-height", 620,
                                    "width-request", 360,
                                    NULL);

  adw_window_set_content (ADW_WINDOW (window), senda_privacy_page_new (store_path, FALSE));
  senda_dialog_close_with_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
