/* senda-element-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part of the element pane: about one element, in one round, for as long as it lives. The pane
 * makes it and has it update when a fact about the element changes.
 */
#pragma once

#include "senda-roadmap.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_SECTION (senda_element_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaElementSection, senda_element_section, SENDA, ELEMENT_SECTION,
                          AdwBin)

/**
 * SendaElementSectionClass:
 * @update: show the facts as the roadmap has them now
 *
 * Properties, construct only: "roadmap", "element" (a pointer).
 */
struct _SendaElementSectionClass
{
  AdwBinClass parent_class;

  void (*update) (SendaElementSection *self);
};

SendaRoadmap       *senda_element_section_get_roadmap  (SendaElementSection *self);
const SendaElement *senda_element_section_get_element  (SendaElementSection *self);
SendaWorkspace     *senda_element_section_get_workspace (SendaElementSection *self);
gboolean            senda_element_section_is_fixed     (SendaElementSection *self);
void                senda_element_section_update       (SendaElementSection *self);

/* What the sections are made of. */
GtkWidget          *senda_section_box_new              (const char          *title);
GtkWidget          *senda_section_label_new            (const char          *text,
                                                        const char          *css_class);

G_END_DECLS
