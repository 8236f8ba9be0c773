/* answers-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place of the protocols in a window, over a task force with three agencies, and short ways to
 * settle who is called.
 */
#pragma once

#include "live-protocols-fixture.h"
#include "window-fixture.h"

#include "senda-answer-edits.h"
#include "senda-place.h"
#include "senda-readiness.h"

#define POLICE_CALLED "question.police-contact"
#define SLEEP_TONIGHT "question.housing"

typedef struct
{
  LiveProtocolsFixture base;
  GtkWidget *place; /* NULL until it is shown */
  GtkWindow *window;
} AnswersFixture;

#define ANSWERS_TEST(path, test) \
  g_test_add (path, AnswersFixture, NULL, answers_set_up, test, answers_tear_down)

void         answers_set_up    (AnswersFixture *fixture,
                                gconstpointer   data);
void         answers_tear_down (AnswersFixture *fixture,
                                gconstpointer   data);
/* Shows the place at @target, in a window of that width. */
void         answers_show      (AnswersFixture *fixture,
                                const char     *target,
                                int             width);
void         answers_go        (AnswersFixture *fixture,
                                const char     *target);
void         answers_undo      (AnswersFixture *fixture);
/* That @agency, one of the base's, is called; @when NULL: by default. (transfer full) */
SendaRecord *answers_add       (AnswersFixture *fixture,
                                const char     *question,
                                const char     *when,
                                guint           agency,
                                const char     *phone);
/* The answers that there are to @question. */
GPtrArray   *answers_list      (AnswersFixture *fixture,
                                const char     *question);
void         answers_click     (GtkWidget      *root,
                                const char     *label);
/* Whether a label that is seen in @root has @text in it. */
gboolean     answers_say       (GtkWidget      *root,
                                const char     *text);
GtkWidget   *answers_find      (AnswersFixture *fixture,
                                GType           type);
