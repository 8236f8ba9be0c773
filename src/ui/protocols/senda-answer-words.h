/* senda-answer-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the screens say of an answer: whom it names, when it holds, and what is wrong with it.
 */
#pragma once

#include "senda-protocols.h"

G_BEGIN_DECLS

/* "Which police agency to call" */
const char *senda_question_name         (SendaProtocols       *protocols,
                                         const SendaTopic     *question);
/* "Harbor House, on-call advocate"; NULL for nobody. (transfer full) */
char       *senda_answer_say_who        (SendaProtocols       *protocols,
                                         const SendaCall      *call);
/* (transfer full) (nullable) */
char       *senda_answer_say_backup     (SendaProtocols       *protocols,
                                         const SendaCall      *call);
const char *senda_answer_get_function   (SendaProtocols       *protocols,
                                         const SendaCall      *call);
const char *senda_answer_get_hours      (SendaProtocols       *protocols,
                                         const SendaCall      *call);
/* "Labor trafficking; 13–17 years", or "By default". (transfer full) */
char       *senda_answer_say_when       (SendaProtocols       *protocols,
                                         const SendaCall      *call);
/* Who, and at which number: a line under when. (transfer full) */
char       *senda_answer_say_line       (SendaProtocols       *protocols,
                                         const SendaCall      *call);
/* What keeps one from following it, each in a sentence. (transfer full) (element-type utf8) */
GPtrArray  *senda_answer_list_faults    (SendaProtocols       *protocols,
                                         const SendaCall      *call);

G_END_DECLS
