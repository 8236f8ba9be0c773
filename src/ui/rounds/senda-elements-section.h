/* senda-elements-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A section of Rounds that tells of many elements, with one of them in a pane beside it or, where
 * there is no room, in its place. It looks again whenever the rounds changed, before it is next
 * seen.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENTS_SECTION (senda_elements_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaElementsSection, senda_elements_section, SENDA, ELEMENTS_SECTION,
                          SendaPlaceSection)

/**
 * SendaElementsSectionClass:
 * @title: of the section, on the way back to it; marked with NC_("section", …)
 * @build: make the column of elements; it is scrolled
 * @build_pane: make what stands in the pane under the element's name
 * @update: show the rounds as they are now
 * @show: show @element in the pane
 * @find_row: the widget that stands for @element in the column, or NULL
 *
 * Actions: "elements.open" (an element's id), "elements.close", "elements.roadmap" (opens the
 * element of the pane there).
 */
struct _SendaElementsSectionClass
{
  SendaPlaceSectionClass parent_class;

  const char *title;
  GtkWidget *(*build) (SendaElementsSection *self);
  GtkWidget *(*build_pane) (SendaElementsSection *self);
  void (*update) (SendaElementsSection *self);
  void (*show) (SendaElementsSection *self,
                const SendaElement   *element);
  GtkWidget *(*find_row) (SendaElementsSection *self,
                          const SendaElement   *element);
};

SendaContent       *senda_elements_section_get_content  (SendaElementsSection *self);
SendaCatalog       *senda_elements_section_get_catalog  (SendaElementsSection *self);
/* The one in the pane, or NULL. */
const SendaElement *senda_elements_section_get_element  (SendaElementsSection *self);
/* By its id; FALSE when there is no such element. */
gboolean            senda_elements_section_open_element (SendaElementsSection *self,
                                                         const char           *element);
void                senda_elements_section_close        (SendaElementsSection *self);
/* At once, when what is to be shown was changed in the section itself. */
void                senda_elements_section_update       (SendaElementsSection *self);

/* For an empty section: what belongs here, and a button to the first step, a target in Rounds. */
GtkWidget          *senda_elements_section_none_new     (const char           *heading,
                                                         const char           *text,
                                                         const char           *button,
                                                         const char           *target);

G_END_DECLS
