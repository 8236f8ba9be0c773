/* senda-record-browser.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of records beside the one that is open; where there is no room for both, one of them with a
 * way back. With a button that adds one, and an empty state that says what belongs here and offers
 * the first step.
 */
#pragma once

#include "senda-record-list.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_BROWSER (senda_record_browser_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordBrowser, senda_record_browser, SENDA, RECORD_BROWSER, GtkWidget)

/* Signals: "add" (SendaRecordBrowser *): the button to add one was pressed.
 * Property "collapsed" (read only). */

typedef struct
{
  const SendaRecordListSpec *list;
  const char *add_label;    /* marked with N_(): "Add a Member" */
  const char *add_icon;     /* NULL: a plus */
  const char *empty_icon;
  const char *empty_title;  /* marked with N_(): "No members yet" */
  const char *empty_text;   /* marked with N_(): what belongs here */
  /* The page of one record, made anew for each: a column, which the browser scrolls and keeps from
   * growing too wide. (transfer full) floating */
  GtkWidget *(*make_detail) (SendaRecord *record,
                             gpointer     data);
  /* The page while no record is open: what all of them are together. As wide as the pane. NULL:
   * a line that asks to choose one. */
  GtkWidget *(*make_overview) (gpointer data);
} SendaRecordBrowserSpec;

GtkWidget       *senda_record_browser_new      (SendaWorkspace               *workspace,
                                                GListModel                   *records,
                                                const SendaRecordBrowserSpec *spec,
                                                gpointer                      data);
SendaRecordList *senda_record_browser_get_list (SendaRecordBrowser           *self);
/* A widget beside the add button: import, a menu. */
void             senda_record_browser_pack     (SendaRecordBrowser           *self,
                                                GtkWidget                    *widget);
/* A widget under the add button of the empty state. */
void             senda_record_browser_pack_first (SendaRecordBrowser         *self,
                                                GtkWidget                    *widget);
/* A widget between the buttons and the list. */
void             senda_record_browser_set_top  (SendaRecordBrowser           *self,
                                                GtkWidget                    *widget);
/* Shows the record called @id; NULL: none. FALSE when it is not in the list. */
gboolean         senda_record_browser_open     (SendaRecordBrowser           *self,
                                                const char                   *id);
const char      *senda_record_browser_get_open (SendaRecordBrowser           *self);
/* Shows the page of no record, also where it has to take the place of the list. */
void             senda_record_browser_show_overview (SendaRecordBrowser      *self);
gboolean         senda_record_browser_shows_overview (SendaRecordBrowser     *self);
/* From the record back to the list, where they do not stand side by side. */
gboolean         senda_record_browser_go_back  (SendaRecordBrowser           *self);

G_END_DECLS
