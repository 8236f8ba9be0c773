/* senda-cli-topic.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Senda ships beside the roadmap: roles, disciplines, services and what follows.
 */
#pragma once

#include "senda-cli-output.h"
#include "senda-topic.h"

G_BEGIN_DECLS

/* The kinds that there are, ended by NULL. */
extern const char *const senda_cli_topic_kinds[];

/* Each prints the topic called @id, or all topics of the kind @id; FALSE for neither. */
gboolean senda_cli_topic_say  (SendaCli   *cli,
                               const char *id);
gboolean senda_cli_topic_json (SendaCli   *cli,
                               const char *id);

G_END_DECLS
