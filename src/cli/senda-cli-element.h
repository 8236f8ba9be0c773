/* senda-cli-element.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How one element of a roadmap is told: the same after rating it and in the whole.
 */
#pragma once

#include "senda-roadmap.h"

#include "senda-cli-private.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *senda_cli_element_place     (SendaCli           *cli,
                                   SendaRoadmap       *roadmap,
                                   const SendaElement *element);
char *senda_cli_element_suggested (SendaRoadmap       *roadmap,
                                   const SendaElement *element);
void  senda_cli_element_json      (SendaCli           *cli,
                                   JsonBuilder        *builder,
                                   SendaRoadmap       *roadmap,
                                   const SendaElement *element);
void  senda_cli_element_say       (SendaCli           *cli,
                                   SendaRoadmap       *roadmap,
                                   const SendaElement *element);

G_END_DECLS
