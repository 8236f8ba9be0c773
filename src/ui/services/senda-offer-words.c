/* senda-offer-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-offer-words.h"

#include <glib/gi18n-lib.h>

/* What is offered. (transfer none) */
const char *
senda_offer_name_service (SendaRecord    *offer,
                          SendaWorkspace *workspace)
{
  return senda_content_name_topic (senda_workspace_get_content (workspace),
                                   senda_record_get_text (offer, "service"),
                                   senda_workspace_get_catalog (workspace));
}

/* Who offers it. (transfer none) */
const char *
senda_offer_name_agency (SendaRecord      *offer,
                         SendaPeopleFacts *facts)
{
  SendaRecord *agency = senda_people_facts_follow (facts, offer, "agency");

  return agency ? senda_record_get_text (agency, "name") : "";
}

/* What is offered, and by whom. (transfer full) */
char *
senda_offer_dup_name (SendaRecord      *offer,
                      SendaPeopleFacts *facts,
                      SendaWorkspace   *workspace)
{
  /* Translators: a service, and the agency that offers it */
  return g_strdup_printf (C_("offer", "%1$s – %2$s"), senda_offer_name_service (offer, workspace),
                          senda_offer_name_agency (offer, facts));
}

/* How it is reached, or that it is closed or not offered. (transfer none) */
const char *
senda_offer_say_reach (SendaRecord *offer)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "cover",
                       senda_cover_get_label (senda_offer_get_cover (offer)));
}

/* When it was last checked. (transfer full) */
char *
senda_offer_dup_checked (SendaRecord    *offer,
                         SendaWorkspace *workspace)
{
  const char *day = senda_record_get_text (offer, "checked_on");
  g_autofree char *date = NULL;

  if (day == NULL)
    return g_strdup (_("Never checked"));
  date = senda_catalog_format_date (senda_workspace_get_catalog (workspace), day);
  /* Translators: %s is a date */
  return g_strdup_printf (_("Checked on %s"), date);
}

static void
add_fact (GPtrArray  *facts,
          const char *fact)
{
  if (fact != NULL)
    g_ptr_array_add (facts, (gpointer) fact);
}

/* How it is reached, when, under which number, and when that was checked. (transfer full) */
char *
senda_offer_dup_facts (SendaRecord    *offer,
                       SendaWorkspace *workspace)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autofree char *checked = senda_offer_dup_checked (offer, workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);

  add_fact (facts, senda_offer_say_reach (offer));
  add_fact (facts, senda_choice_say (senda_service_hours, senda_record_get_text (offer, "hours"),
                                     catalog));
  add_fact (facts, senda_record_get_text (offer, "phone"));
  add_fact (facts, checked);
  g_ptr_array_add (facts, NULL);
  return g_strjoinv (" · ", (char **) facts->pdata);
}

const char *
senda_offer_get_languages (SendaRecord      *offer,
                           SendaPeopleFacts *facts)
{
  const char *languages = senda_record_get_text (offer, "languages");
  SendaRecord *agency = senda_people_facts_follow (facts, offer, "agency");

  if (languages != NULL)
    return languages;
  return agency ? senda_record_get_text (agency, "languages") : NULL;
}

/* Whether what is offered is @service or a part of it. */
gboolean
senda_offer_is_of (SendaRecord  *offer,
                   const char   *service,
                   SendaContent *content)
{
  const SendaTopic *topic =
    senda_content_find_topic (content, senda_record_get_text (offer, "service"));

  for (; topic != NULL; topic = topic->parent)
    if (g_str_equal (topic->id, service))
      return TRUE;
  return FALSE;
}

/* For what is done in places that must stay unknown. (transfer none) (nullable) */
const char *
senda_service_get_caution (const char   *service,
                           SendaContent *content)
{
  const SendaTopic *topic = service ? senda_content_find_topic (content, service) : NULL;

  if (topic == NULL ||
      g_strcmp0 (senda_topic_get_attribute (topic, "confidential"), "yes") != 0)
    return NULL;
  return _("The address of a shelter is never kept here. Keep a number to call instead.");
}
