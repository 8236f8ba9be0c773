/* senda-browser-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A section that is a browser of the task force's records of one type. A subclass says by a table what
 * the list shows and how one is begun, and makes the page of one record. The functions of its table
 * get the section as their data.
 */
#pragma once

#include "senda-place-section.h"
#include "senda-record-browser.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BROWSER_SECTION (senda_browser_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaBrowserSection, senda_browser_section, SENDA, BROWSER_SECTION,
                          SendaPlaceSection)

/**
 * SendaBrowserSectionClass:
 * @spec: what the browser shows
 * @dup_records: the records; NULL: those of the type that belong to the task force
 * @add: the button to add one was pressed; NULL: asks for a name
 */
struct _SendaBrowserSectionClass
{
  SendaPlaceSectionClass parent_class;

  const SendaRecordBrowserSpec *spec;
  GListModel *(*dup_records) (SendaBrowserSection *self);
  void (*add) (SendaBrowserSection *self);
};

SendaRecordBrowser *senda_browser_section_get_browser (SendaBrowserSection *self);
SendaPeopleFacts   *senda_browser_section_get_facts   (SendaBrowserSection *self);
SendaCatalog       *senda_browser_section_get_catalog (SendaBrowserSection *self);
/* A record of another type that is shown elsewhere: a row with its name that goes there. */
GtkWidget          *senda_browser_section_link_new    (const char          *title,
                                                       const char          *subtitle,
                                                       const char          *section,
                                                       const char          *id);
/* The heading of a record's page: its name, and a line under it. */
GtkWidget          *senda_browser_section_title_new   (SendaRecord         *record,
                                                       SendaWorkspace      *workspace,
                                                       const char          *subtitle);

G_END_DECLS
