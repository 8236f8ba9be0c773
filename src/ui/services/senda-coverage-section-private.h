/* senda-coverage-section-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "senda-coverage-section.h"
#include "senda-coverage-table.h"

G_BEGIN_DECLS

#define SENDA_N_LENSES 3

typedef struct
{
  const char *name;    /* in targets */
  const char *title;   /* marked with NC_("lens", …) */
  const char *meaning; /* marked with N_() */
} SendaLensInfo;

/* In the order of SendaLens. */
extern const SendaLensInfo senda_lenses[SENDA_N_LENSES];

struct _SendaCoverageSection
{
  SendaPlaceSection parent_instance;

  SendaPeople *people;        /* borrowed */
  SendaCoverageTable *table;
  GtkWidget *split;
  GtkWidget *lenses;
  GtkWidget *more;            /* a toggle: only where there are more columns */
  GtkWidget *meaning;
  GtkWidget *matrix;
  GtkWidget *nothing;         /* why there is no matrix */
  GtkWidget *asked;
  GtkWidget *pane;
  char *gap;                  /* the cell that is open, or NULL */
  guint update_source;
  gboolean is_stale;
};

gboolean _senda_lens_find                        (const char           *name,
                                                  SendaLens            *lens);
void     _senda_coverage_section_build           (SendaCoverageSection *self);
void     _senda_coverage_section_update          (SendaCoverageSection *self);
void     _senda_coverage_section_look            (SendaCoverageSection *self,
                                                  SendaLens             lens);
void     _senda_coverage_section_show            (SendaCoverageSection *self,
                                                  char                 *gap);
gboolean _senda_coverage_section_get_open        (SendaCoverageSection *self,
                                                  SendaCoverageSpot    *spot);
void     _senda_coverage_section_close           (SendaCoverageSection *self);
void     _senda_coverage_section_enable          (SendaCoverageSection *self);
void     _senda_coverage_section_install_actions (GtkWidgetClass       *klass);

G_END_DECLS
