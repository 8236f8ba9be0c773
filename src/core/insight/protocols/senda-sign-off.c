/* senda-sign-off.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sign-off.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SendaPeopleFacts *people;
  GHashTable *agencies;  /* agency, or NULL, to SendaSignOffAgency */
  GHashTable *by_member; /* member to the acknowledgement */
  GPtrArray *answered;   /* members who acknowledged, each once */
} Reading;

static void
member_free (gpointer data)
{
  SendaSignOffMember *member = data;

  g_object_unref (member->member);
  g_clear_object (&member->acknowledgement);
  g_free (member);
}

static void
agency_free (gpointer data)
{
  SendaSignOffAgency *agency = data;

  g_clear_object (&agency->agency);
  g_clear_object (&agency->approval);
  g_clear_object (&agency->acknowledgement);
  g_ptr_array_unref (agency->members);
  g_free (agency);
}

/* The place of @agency (NULL: none), made when first asked for. */
static SendaSignOffAgency *
ensure_agency (Reading     *reading,
               SendaRecord *agency)
{
  SendaSignOffAgency *entry = g_hash_table_lookup (reading->agencies, agency);

  if (entry != NULL)
    return entry;
  entry = g_new0 (SendaSignOffAgency, 1);
  entry->agency = agency ? g_object_ref (agency) : NULL;
  entry->members = g_ptr_array_new_with_free_func (member_free);
  g_hash_table_insert (reading->agencies, agency, entry);
  return entry;
}

static void
add_member (Reading            *reading,
            SendaSignOffAgency *entry,
            SendaRecord        *member)
{
  SendaSignOffMember *line = g_new0 (SendaSignOffMember, 1);
  SendaRecord *acknowledgement = g_hash_table_lookup (reading->by_member, member);

  line->member = g_object_ref (member);
  line->acknowledgement = acknowledgement ? g_object_ref (acknowledgement) : NULL;
  g_ptr_array_add (entry->members, line);
}

static void
read_approvals (Reading   *reading,
                GPtrArray *approvals)
{
  for (guint i = 0; i < approvals->len; i++)
    {
      SendaRecord *approval = g_ptr_array_index (approvals, i);
      SendaRecord *agency = senda_people_facts_follow (reading->people, approval, "agency");

      if (agency != NULL && !senda_record_is_deleted (approval))
        g_set_object (&ensure_agency (reading, agency)->approval, approval);
    }
}

/* What somebody said who was removed since is nobody's: it does not become the agency's. */
static void
read_acknowledgement (Reading     *reading,
                      SendaRecord *acknowledgement)
{
  SendaRecord *agency = senda_people_facts_follow (reading->people, acknowledgement, "agency");
  SendaRecord *member = senda_people_facts_follow (reading->people, acknowledgement, "member");

  if (member != NULL && g_hash_table_insert (reading->by_member, member, acknowledgement))
    g_ptr_array_add (reading->answered, member);
  else if (agency != NULL && senda_record_is_null (acknowledgement, "member"))
    g_set_object (&ensure_agency (reading, agency)->acknowledgement, acknowledgement);
}

static void
read_acknowledgements (Reading   *reading,
                       GPtrArray *acknowledgements)
{
  for (guint i = 0; i < acknowledgements->len; i++)
    if (!senda_record_is_deleted (g_ptr_array_index (acknowledgements, i)))
      read_acknowledgement (reading, g_ptr_array_index (acknowledgements, i));
}

/* Whether @member is listed with @agency without having answered. */
static gboolean
stands_with (Reading     *reading,
             SendaRecord *member,
             SendaRecord *agency)
{
  return senda_people_facts_member_takes_part (reading->people, member) &&
         senda_people_facts_follow (reading->people, member, "agency") == agency;
}

static void
add_party (Reading     *reading,
           SendaRecord *agency)
{
  SendaSignOffAgency *entry = ensure_agency (reading, agency);
  GPtrArray *members = senda_people_facts_list_of (reading->people, &senda_member_info, "agency",
                                                   senda_record_get_id (agency));

  entry->is_party = TRUE;
  for (guint i = 0; i < members->len; i++)
    if (senda_people_facts_member_takes_part (reading->people, g_ptr_array_index (members, i)))
      add_member (reading, entry, g_ptr_array_index (members, i));
}

/* Members of no agency sign what binds all; no agency is missing without them. */
static void
add_members_of_none (Reading *reading)
{
  GPtrArray *members = senda_people_facts_list (reading->people, &senda_member_info);

  for (guint i = 0; i < members->len; i++)
    if (stands_with (reading, g_ptr_array_index (members, i), NULL))
      add_member (reading, ensure_agency (reading, NULL), g_ptr_array_index (members, i));
}

/* Those who answered for an agency with which they, or which itself, no longer stand here. */
static void
add_former (Reading  *reading,
            gboolean  lists_none)
{
  for (guint i = 0; i < reading->answered->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (reading->answered, i);
      SendaRecord *said = g_hash_table_lookup (reading->by_member, member);
      SendaRecord *agency = senda_people_facts_follow (reading->people, said, "agency");
      SendaSignOffAgency *entry = NULL;

      if (agency == NULL)
        agency = senda_people_facts_follow (reading->people, member, "agency");
      entry = ensure_agency (reading, agency);
      if (!stands_with (reading, member, agency) || !(agency ? entry->is_party : lists_none))
        add_member (reading, entry, member);
    }
}

static gboolean
has_acknowledged (const SendaSignOffAgency *entry)
{
  if (entry->acknowledgement != NULL)
    return TRUE;
  for (guint i = 0; i < entry->members->len; i++)
    if (((SendaSignOffMember *) g_ptr_array_index (entry->members, i))->acknowledgement == NULL)
      return FALSE;
  return entry->members->len > 0;
}

static void
take_agency (SendaSignOff *self,
             Reading      *reading,
             SendaRecord  *agency)
{
  SendaSignOffAgency *entry = g_hash_table_lookup (reading->agencies, agency);

  if (entry == NULL)
    return;
  entry->has_acknowledged = has_acknowledged (entry);
  g_ptr_array_add (self->agencies, entry);
}

static void
add_those_bound (Reading            *reading,
                 SendaProtocolFacts *facts,
                 SendaRecord        *protocol)
{
  g_autoptr (GPtrArray) parties = senda_protocol_facts_dup_parties (facts, protocol);

  for (guint i = 0; i < parties->len; i++)
    add_party (reading, g_ptr_array_index (parties, i));
  if (senda_record_is_null (protocol, "parties"))
    add_members_of_none (reading);
}

static void
fill_agencies (SendaSignOff       *self,
               Reading            *reading,
               SendaProtocolFacts *facts,
               SendaRecord        *protocol)
{
  GPtrArray *agencies = senda_people_facts_list (reading->people, &senda_agency_info);

  if (protocol != NULL)
    add_those_bound (reading, facts, protocol);
  add_former (reading, protocol != NULL && senda_record_is_null (protocol, "parties"));
  for (guint i = 0; i < agencies->len; i++)
    take_agency (self, reading, g_ptr_array_index (agencies, i));
  take_agency (self, reading, NULL);
}

static gboolean
is_missing (const SendaSignOffAgency *entry)
{
  return entry->is_party && !entry->has_acknowledged;
}

static guint
count_given (const SendaSignOff *self)
{
  guint n = 0;

  for (guint i = 0; i < self->agencies->len; i++)
    {
      const SendaSignOffAgency *entry = g_ptr_array_index (self->agencies, i);

      n += entry->is_party && entry->has_acknowledged;
    }
  return n;
}

static char *
join_missing (const SendaSignOff *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->agencies->len; i++)
    {
      const SendaSignOffAgency *entry = g_ptr_array_index (self->agencies, i);

      if (is_missing (entry))
        g_ptr_array_add (names, (gpointer) senda_record_get_text (entry->agency, "name"));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

static char *
say_given (const SendaSignOff *self,
           SendaCatalog       *catalog)
{
  guint n = count_given (self);
  guint n_missing = senda_sign_off_n_missing (self);
  g_autofree char *count = g_strdup_printf ("%u", n);

  if (n + n_missing == 0)
    return g_strdup (senda_catalog_get (catalog, NULL, N_("It binds no agency.")));
  if (n == 0)
    return g_strdup (senda_catalog_get (
      catalog, NULL, N_("None of the agencies that it binds has acknowledged it yet.")));
  if (n_missing == 0)
    return g_strdup (senda_catalog_get (
      catalog, NULL, N_("Every agency that it binds has acknowledged it.")));
  return senda_fill (
    senda_catalog_get_plural (catalog,
                              NCP_ ("sign-off",
                                    "{n} of the agencies that it binds has acknowledged it.",
                                    "{n} of the agencies that it binds have acknowledged it."),
                              n),
    "n", count, NULL);
}

static char *
say_asked (const SendaSignOff *self,
           SendaCatalog       *catalog)
{
  g_autofree char *names = join_missing (self);

  if (senda_sign_off_n_missing (self) == 0)
    return NULL;
  if (!self->is_latest)
    return g_strdup (senda_catalog_get (
      catalog, NULL, N_("A later version has been adopted, so nobody is asked any more.")));
  /* Translators: {names} are agencies: "Harbor House; City Police" */
  return senda_fill (senda_catalog_get (catalog, NULL, N_("Still asked: {names}.")), "names",
                     names, NULL);
}

/* Who answered to @version, as @approvals and @acknowledgements, the records below it, tell
 * (element-type SendaRecord). (transfer full) */
SendaSignOff *
senda_sign_off_new (SendaProtocolFacts *facts,
                    SendaRecord        *version,
                    GPtrArray          *approvals,
                    GPtrArray          *acknowledgements)
{
  SendaSignOff *self = g_new0 (SendaSignOff, 1);
  SendaRecord *protocol = senda_protocol_facts_find (facts, &senda_protocol_info,
                                                     senda_record_get_text (version, "protocol"));
  SendaRecord *latest = protocol ? senda_protocol_facts_get_latest (facts, protocol) : NULL;
  Reading reading = { .people = senda_protocol_facts_get_people (facts) };

  reading.agencies = g_hash_table_new (NULL, NULL);
  reading.by_member = g_hash_table_new (NULL, NULL);
  reading.answered = g_ptr_array_new ();
  self->version = g_object_ref (version);
  self->is_latest = latest != NULL &&
                    strcmp (senda_record_get_id (latest), senda_record_get_id (version)) == 0;
  self->agencies = g_ptr_array_new_with_free_func (agency_free);
  read_approvals (&reading, approvals);
  read_acknowledgements (&reading, acknowledgements);
  fill_agencies (self, &reading, facts, protocol);
  g_hash_table_unref (reading.agencies);
  g_hash_table_unref (reading.by_member);
  g_ptr_array_unref (reading.answered);
  return self;
}

void
senda_sign_off_free (SendaSignOff *self)
{
  g_object_unref (self->version);
  g_ptr_array_unref (self->agencies);
  g_free (self);
}

/* How many agencies that are bound by it have not acknowledged it. */
guint
senda_sign_off_n_missing (const SendaSignOff *self)
{
  guint n = 0;

  for (guint i = 0; i < self->agencies->len; i++)
    n += is_missing (g_ptr_array_index (self->agencies, i));
  return n;
}

/* How many acknowledged it and who is still asked, in whole sentences. (transfer full) */
char *
senda_sign_off_say (const SendaSignOff *self,
                    SendaCatalog       *catalog)
{
  g_autofree char *given = say_given (self, catalog);
  g_autofree char *asked = say_asked (self, catalog);

  return asked ? g_strconcat (given, " ", asked, NULL) : g_steal_pointer (&given);
}
