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

/* What a command leaves behind: the element, in words or as JSON. */
SendaCliStatus senda_cli_element_print (SendaCli           *cli,
                                        SendaRoadmap       *roadmap,
                                        const SendaElement *element);
/* {id, member {id, name}, stage, reason}. */
void  senda_cli_dissent_json      (SendaCli           *cli,
                                   JsonBuilder        *builder,
                                   SendaRecord        *dissent);
/* "suggested": a number, "2-3" between two, or null. */
void  senda_cli_json_suggested    (JsonBuilder        *builder,
                                   const char         *name,
                                   const SendaSuggestion *suggestion);

/* Reading what was typed. A stage, or one of @others (ends with NULL): then that is in @other and
 * @stage 0. */
SendaCliStatus senda_cli_read_stage (SendaCli           *cli,
                                     const char         *word,
                                     const char *const  *others,
                                     const char        **other,
                                     guint              *stage);
/* A mark; "none", where @takes_none, is NULL. */
SendaCliStatus senda_cli_read_mark  (SendaCli           *cli,
                                     const char         *word,
                                     gboolean            takes_none,
                                     const char        **mark);

G_END_DECLS
