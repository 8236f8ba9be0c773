/* senda-answer-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-words.h"

#include <glib/gi18n-lib.h>

static SendaCatalog *
get_catalog (SendaProtocols *protocols)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (protocols));
}

static const char *
get_words (SendaProtocols *protocols,
           SendaRecord    *record,
           const char     *field)
{
  const char *language =
    senda_workspace_get_language (senda_protocols_get_workspace (protocols));

  return record ? senda_record_get_wording (record, field, language, NULL) : NULL;
}

static char *
join_who (SendaRecord *agency,
          const char  *function)
{
  const char *name = agency ? senda_record_get_text (agency, "name") : NULL;

  if (name != NULL && function != NULL)
    /* Translators: an agency, and the function of who is called there */
    return g_strdup_printf (C_("call", "%1$s, %2$s"), name, function);
  return g_strdup (name ? name : function);
}

static void
add (GPtrArray *list,
     char      *sentence)
{
  g_ptr_array_add (list, sentence);
}

static void
add_left (GPtrArray      *list,
          SendaProtocols *protocols,
          SendaRecord    *agency)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_protocols_get_people (protocols));

  if (agency != NULL && !senda_people_facts_agency_takes_part (facts, agency))
    /* Translators: %s is the name of an agency */
    add (list, g_strdup_printf (_("%s does not take part in the task force any more."),
                                senda_record_get_text (agency, "name")));
}

/* Its number would be that of somewhere else. */
static void
add_stray_contact (GPtrArray       *list,
                   const SendaCall *call)
{
  if (call->contact != NULL && call->agency != NULL &&
      g_strcmp0 (senda_record_get_text (call->contact, "agency"),
                 senda_record_get_id (call->agency)) != 0)
    add (list, g_strdup (_("The contact is one of another agency. Choose the contact anew.")));
}

const char *
senda_question_name (SendaProtocols   *protocols,
                     const SendaTopic *question)
{
  return senda_message (senda_topic_get_text (question, "name"), get_catalog (protocols));
}

/* The answer's own words, else those of the contact. (transfer none) (nullable) */
const char *
senda_answer_get_function (SendaProtocols  *protocols,
                           const SendaCall *call)
{
  const char *function = get_words (protocols, call->function, "function");

  return function ? function : get_words (protocols, call->contact, "function");
}

/* (transfer none) (nullable) */
const char *
senda_answer_get_hours (SendaProtocols  *protocols,
                        const SendaCall *call)
{
  const char *hours = get_words (protocols, call->hours, "hours");

  return hours ? hours : get_words (protocols, call->contact, "hours");
}

char *
senda_answer_say_who (SendaProtocols  *protocols,
                      const SendaCall *call)
{
  return join_who (call->agency, senda_answer_get_function (protocols, call));
}

char *
senda_answer_say_backup (SendaProtocols  *protocols,
                         const SendaCall *call)
{
  return join_who (call->backup_agency,
                   get_words (protocols, call->backup_function, "backup_function"));
}

char *
senda_answer_say_when (SendaProtocols  *protocols,
                       const SendaCall *call)
{
  SendaCallBook *book = senda_protocols_get_call_book (protocols);

  if (call->is_default)
    /* Translators: when an answer holds: wherever no other one does */
    return g_strdup (C_("answer", "By default"));
  return senda_factors_say (senda_call_book_get_factors (book), &call->when,
                            get_catalog (protocols));
}

char *
senda_answer_say_line (SendaProtocols  *protocols,
                       const SendaCall *call)
{
  g_autofree char *who = senda_answer_say_who (protocols, call);

  if (who != NULL && call->phone != NULL)
    /* Translators: who is called, and the number */
    return g_strdup_printf (C_("call", "%1$s · %2$s"), who, call->phone);
  if (who != NULL || call->phone != NULL)
    return g_strdup (who ? who : call->phone);
  return g_strdup (C_("call", "Nobody is named yet"));
}

GPtrArray *
senda_answer_list_faults (SendaProtocols  *protocols,
                          const SendaCall *call)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *who = senda_answer_say_who (protocols, call);

  if (call->is_unknown)
    add (list, g_strdup (_("It names a circumstance that this version of Senda does not know, so "
                           "it holds nowhere here.")));
  if (call->is_circular)
    add (list, g_strdup (_("“As in” leads back to this answer in a circle, so nothing is taken "
                           "over. Choose another answer there, or none.")));
  if (who == NULL)
    add (list, g_strdup (_("It names nobody to call.")));
  else if (call->phone == NULL)
    add (list, g_strdup (_("It gives no number, and none is known of the agency.")));
  add_left (list, protocols, call->agency);
  if (call->backup_agency != call->agency)
    add_left (list, protocols, call->backup_agency);
  add_stray_contact (list, call);
  return list;
}
