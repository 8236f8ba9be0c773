/* senda-dialogs.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What any screen may ask of the window around it: a toast, an error told, a short question. The
 * platform's dialogs are used here and nowhere else, so that newer ones replace them in one file;
 * only printing has a file of its own.
 * Each finds its window from the widget that it is given.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A question for one line of text. Strings are in the screen's language. */
typedef struct
{
  const char *heading; /* "Add a Task Force" */
  const char *body;    /* or NULL */
  const char *label;   /* of the entry */
  const char *text;    /* already in the entry, or NULL */
  const char *accept;  /* the verb, "_Add" */
  gboolean may_be_empty;
} SendaQuestion;

/* One of several answers: what it is called, and its button. A list ends with a NULL id. */
typedef struct
{
  const char *id;
  const char *label;
} SendaDialogChoice;

/* Called only while the widget that asked is in a window. */
typedef void (*SendaAnswerCallback)  (const char *answer,
                                      gpointer    data);
typedef void (*SendaConfirmCallback) (gpointer    data);
typedef void (*SendaFileCallback)    (const char *path,
                                      gpointer    data);
typedef void (*SendaFilesCallback)   (const char *const *paths,
                                      gpointer    data);

/* Titles of toasts are plain text. @undoable: with a button that undoes the last change. */
void senda_window_toast      (GtkWidget            *widget,
                              const char           *text,
                              gboolean              undoable);
/* Says that a file was saved at @path, with a button that shows its folder. */
void senda_window_toast_saved (GtkWidget           *widget,
                               const char          *path);
void senda_window_show_error (GtkWidget            *widget,
                              const GError         *error);
void senda_dialog_tell       (GtkWidget            *widget,
                              const char           *heading,
                              const char           *body);
void senda_dialog_ask        (GtkWidget            *widget,
                              const SendaQuestion  *question,
                              SendaAnswerCallback   callback,
                              gpointer              data);
void senda_dialog_confirm    (GtkWidget            *widget,
                              const char           *heading,
                              const char           *body,
                              const char           *accept,
                              SendaConfirmCallback  callback,
                              gpointer              data);
/* Asks for one of @choices; @none closes without one. @callback gets the id. */
void senda_dialog_choose     (GtkWidget            *widget,
                              const char           *heading,
                              const char           *body,
                              const SendaDialogChoice *choices,
                              const char           *none,
                              SendaAnswerCallback   callback,
                              gpointer              data);
void senda_dialog_open_file  (GtkWidget            *widget,
                              const char           *title,
                              const char           *pattern,
                              SendaFileCallback     callback,
                              gpointer              data);
/* The same for several at once; @paths ends with a NULL. */
void senda_dialog_open_files (GtkWidget            *widget,
                              const char           *title,
                              const char           *pattern,
                              SendaFilesCallback    callback,
                              gpointer              data);
void senda_dialog_open_folder (GtkWidget           *widget,
                              const char           *title,
                              SendaFileCallback     callback,
                              gpointer              data);
void senda_dialog_save_file  (GtkWidget            *widget,
                              const char           *title,
                              const char           *name,
                              SendaFileCallback     callback,
                              gpointer              data);
/* A window over @widget's that closes with Escape; @content scrolls below a header bar. */
GtkWidget *senda_dialog_window_new (GtkWidget        *widget,
                              const char           *title,
                              GtkWidget            *content,
                              int                   height);
/* Puts @bar, with what can be done there, under what scrolls. */
void senda_dialog_window_add_bar (GtkWidget          *window,
                              GtkWidget            *bar);
void senda_dialog_close_with_escape (GtkWidget      *window);
void senda_dialog_show_folder (GtkWidget            *widget,
                              const char           *path);

G_END_DECLS
