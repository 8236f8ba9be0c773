/* senda-offer-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the screens say of a service that an agency offers, in the language of the screen.
 */
#pragma once

#include "senda-coverage.h"
#include "senda-people.h"

G_BEGIN_DECLS

const char *senda_offer_name_service    (SendaRecord      *offer,
                                         SendaWorkspace   *workspace);
const char *senda_offer_name_agency     (SendaRecord      *offer,
                                         SendaPeopleFacts *facts);
char       *senda_offer_dup_name        (SendaRecord      *offer,
                                         SendaPeopleFacts *facts,
                                         SendaWorkspace   *workspace);
const char *senda_offer_say_reach       (SendaRecord      *offer);
char       *senda_offer_dup_checked     (SendaRecord      *offer,
                                         SendaWorkspace   *workspace);
char       *senda_offer_dup_facts       (SendaRecord      *offer,
                                         SendaWorkspace   *workspace);
/* Those that an offer is made in: its own, else its agency's. (nullable) */
const char *senda_offer_get_languages   (SendaRecord      *offer,
                                         SendaPeopleFacts *facts);
/* "service.basic-needs" of it and of the part "item.food". */
gboolean    senda_offer_is_of           (SendaRecord      *offer,
                                         const char       *service,
                                         SendaContent     *content);
/* The sentence on what is never kept of @service, or NULL. */
const char *senda_service_get_caution   (const char       *service,
                                         SendaContent     *content);

G_END_DECLS
