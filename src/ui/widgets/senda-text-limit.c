/* senda-text-limit.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-text-limit.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

#define LIMIT "senda-text-limit"

static guint
get_limit (GtkWidget *field)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (field), LIMIT));
}

/* A field that is only being shown a text has nobody to tell. */
static void
tell (GtkWidget *field)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("This field holds %u character. The rest was left out.",
                               "This field holds %u characters. The rest was left out.",
                               get_limit (field)),
                     get_limit (field));

  if ((gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return;
  gtk_widget_error_bell (field);
  senda_window_toast (field, text, FALSE);
}

/* The entry itself cuts what is too long. */
static void
line_insert_text_cb (GtkEditable *editable,
                     const char  *text,
                     int          length,
                     int         *position G_GNUC_UNUSED,
                     GtkWidget   *field)
{
  glong room = (glong) get_limit (field) - g_utf8_strlen (gtk_editable_get_text (editable), -1);

  if (get_limit (field) != 0 && g_utf8_strlen (text, length) > room)
    tell (field);
}

static void
lines_insert_text_cb (GtkTextBuffer *buffer,
                      GtkTextIter   *where,
                      const char    *text,
                      int            length,
                      GtkWidget     *field)
{
  glong room = (glong) get_limit (field) - gtk_text_buffer_get_char_count (buffer);

  if (get_limit (field) == 0 || g_utf8_strlen (text, length) <= room)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  tell (field);
  if (room > 0)
    gtk_text_buffer_insert (buffer, where, text, g_utf8_offset_to_pointer (text, room) - text);
}

/* Watches over @field, a GtkEntry or a GtkTextView, for as long as it lives. */
void
senda_text_limit_guard (GtkWidget *field)
{
  if (GTK_IS_TEXT_VIEW (field))
    g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "insert-text",
                             G_CALLBACK (lines_insert_text_cb), field, 0);
  else
    g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (field)), "insert-text",
                             G_CALLBACK (line_insert_text_cb), field, 0);
}

/* The greatest number of characters that @field takes; 0 for no limit. */
void
senda_text_limit_set (GtkWidget *field,
                      guint      limit)
{
  g_object_set_data (G_OBJECT (field), LIMIT, GUINT_TO_POINTER (limit));
  if (GTK_IS_ENTRY (field))
    gtk_entry_set_max_length (GTK_ENTRY (field), MIN (limit, G_MAXUINT16));
}
