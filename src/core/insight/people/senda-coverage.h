/* senda-coverage.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Services against the people who need them: for each service, and for each population, language or
 * hour, how it is reached, by whom, and whether that was checked lately. A cell that nothing is known
 * of is a gap to ask about; no cell is worth more than another and none are added up.
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_LENS_POPULATION,
  SENDA_LENS_LANGUAGE, /* the task force's languages, else those that the offers name */
  SENDA_LENS_HOURS     /* senda_service_hours */
} SendaLens;

/* From the firmest to the weakest. */
typedef enum
{
  SENDA_COVER_MEMBER,
  SENDA_COVER_AGREEMENT,
  SENDA_COVER_INFORMAL,
  SENDA_COVER_UNSAID,  /* offered, but how it is reached was not said */
  SENDA_COVER_CLOSED,  /* offered, and all closed for now */
  SENDA_COVER_NONE,    /* asked for, and nobody offers it */
  SENDA_COVER_UNKNOWN  /* nothing recorded */
} SendaCover;

typedef struct
{
  const char *id;          /* of the content, of a choice, or own words */
  const SendaTopic *topic; /* or NULL */
  gboolean is_item;        /* a sub-item of the service above it */
} SendaCoverageLine;

typedef struct
{
  SendaCover cover;
  GPtrArray *offers;       /* of SendaRecord, the firmest first */
  gboolean is_stale;       /* none of them was checked within the task force's months */
  SendaRecord *decision;   /* "not needed here, because", or NULL */
  SendaRecord *action;     /* the open one that deals with it, or NULL */
} SendaCoverageCell;

typedef struct _SendaCoverage SendaCoverage;

/* @all_columns: every population that is shipped or named, not just the task force's (or the first
 * twelve). @items: sub-items too. */
SendaCoverage           *senda_coverage_new        (SendaPeopleFacts *facts,
                                                    SendaLens         lens,
                                                    gboolean          all_columns,
                                                    gboolean          items);
void                     senda_coverage_free       (SendaCoverage    *self);
GPtrArray               *senda_coverage_get_rows    (SendaCoverage   *self);
GPtrArray               *senda_coverage_get_columns (SendaCoverage   *self);
const SendaCoverageCell *senda_coverage_get_cell   (SendaCoverage    *self,
                                                    guint             row,
                                                    guint             column);
/* What decisions and actions call a cell: "service.dental/population.rural". (transfer full) */
char                    *senda_coverage_dup_gap_id (SendaCoverage    *self,
                                                    guint             row,
                                                    guint             column);
/* Nothing firm: unknown, none or closed, without a decision against it. */
gboolean                 senda_coverage_cell_is_gap (const SendaCoverageCell *cell);
const char              *senda_coverage_line_get_name (const SendaCoverageLine *line,
                                                    SendaCatalog     *catalog);
/* How firm @offer alone is. */
SendaCover               senda_offer_get_cover     (SendaRecord      *offer);
/* After how many months an offer is to be checked again (6 unless the task force says otherwise),
 * and whether this one is. */
guint                    senda_offer_months        (SendaPeopleFacts *facts);
gboolean                 senda_offer_is_stale      (SendaRecord      *offer,
                                                    SendaPeopleFacts *facts);
/* "By written agreement": marked with NC_("cover", …). */
const char              *senda_cover_get_label     (SendaCover        cover);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCoverage, senda_coverage_free)

G_END_DECLS
