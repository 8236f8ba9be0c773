/* senda-responsibilities-section-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the section share: its widgets here, what can be done in -actions.c.
 */
#pragma once

#include "senda-responsibilities-section.h"

G_BEGIN_DECLS

struct _SendaResponsibilitiesSection
{
  SendaPlaceSection parent_instance;

  SendaPeople *people; /* borrowed from the parent */
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *page;
  GtkWidget *matrix;
  GtkWidget *filter;
  GtkWidget *none;     /* instead of the matrix: there are no findings */
  GtkWidget *popover;  /* the last one, or NULL */
  guint update_source;
  gboolean is_stale;
  char *chosen;        /* the id of the responsibility that the popover is about, or NULL */
  guint row;           /* where it stood then */
  guint column;        /* beyond the columns: the row itself */
};

/* (transfer none) (nullable) */
SendaRecord *_senda_responsibilities_section_get_chosen (SendaResponsibilitiesSection *self);
void         _senda_responsibilities_section_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
