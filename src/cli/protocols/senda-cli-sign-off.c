/* senda-cli-sign-off.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda protocol approve, acknowledge, sign-off.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-protocol-adoption.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_approval (SendaCli    *cli,
              JsonBuilder *builder,
              SendaRecord *approval)
{
  static const char *const fields[] = { "answer", "member", "answered_on", "note", NULL };

  json_builder_set_member_name (builder, "approval");
  if (approval == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  for (guint i = 0; fields[i] != NULL; i++)
    senda_cli_record_json_field (cli, builder, approval, fields[i]);
  json_builder_end_object (builder);
}

/* The day and the way, both null for NULL. */
static void
add_acknowledgement (JsonBuilder *builder,
                     SendaRecord *acknowledgement)
{
  senda_cli_json_text (builder, "acknowledged_on",
                       acknowledgement ? senda_record_get_text (acknowledgement, "acknowledged_on")
                                       : NULL);
  senda_cli_json_text (builder, "way",
                       acknowledgement ? senda_record_get_text (acknowledgement, "way") : NULL);
}

static void
add_agency (SendaCli                 *cli,
            JsonBuilder              *builder,
            const SendaSignOffAgency *agency)
{
  json_builder_begin_object (builder);
  senda_cli_record_json_name (cli, builder, "agency", agency->agency);
  senda_cli_json_boolean (builder, "is_party", agency->is_party);
  add_approval (cli, builder, agency->approval);
  senda_cli_json_boolean (builder, "has_acknowledged", agency->has_acknowledged);
  add_acknowledgement (builder, agency->acknowledgement);
  senda_cli_json_list (builder, "members");
  for (guint i = 0; i < agency->members->len; i++)
    {
      const SendaSignOffMember *member = g_ptr_array_index (agency->members, i);

      json_builder_begin_object (builder);
      senda_cli_record_json_name (cli, builder, "member", member->member);
      add_acknowledgement (builder, member->acknowledgement);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli           *cli,
            const SendaSignOff *sign_off)
{
  g_autofree char *text = senda_sign_off_say (sign_off, cli->catalog);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_version_json (cli, builder, "version", sign_off->version);
  senda_cli_json_number (builder, "missing", senda_sign_off_n_missing (sign_off));
  senda_cli_json_text (builder, "text", text);
  senda_cli_json_list (builder, "agencies");
  for (guint i = 0; i < sign_off->agencies->len; i++)
    add_agency (cli, builder, g_ptr_array_index (sign_off->agencies, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

/* "Acknowledged on March 9, 2026", or that it is missing. (transfer full) */
static char *
say_acknowledgement (SendaCli    *cli,
                     SendaRecord *acknowledgement)
{
  g_autofree char *date =
    acknowledgement ? senda_catalog_format_date (cli->catalog,
                                                 senda_record_get_text (acknowledgement,
                                                                        "acknowledged_on"))
                    : NULL;

  if (date == NULL)
    /* Translators: of somebody who has not acknowledged a protocol */
    return g_strdup (senda_cli_text (cli, N_("Not acknowledged yet")));
  /* Translators: %s is a day */
  return g_strdup_printf (senda_cli_text (cli, N_("Acknowledged on %s")), date);
}

static void
say_line (SendaCli    *cli,
          guint        indent,
          SendaRecord *who,
          const char  *what)
{
  g_autofree char *name = who ? senda_cli_record_name (cli, who) : NULL;
  g_autofree char *line = g_strdup_printf ("%s: %s", name, what);

  senda_cli_wrap (cli, indent, "• ", line);
}

static void
say_approval (SendaCli    *cli,
              SendaRecord *approval)
{
  const char *answer =
    approval ? senda_choice_say (senda_approval_answers, senda_record_get_text (approval, "answer"),
                                 cli->catalog)
             : senda_cli_text (cli, N_("Has not answered whether it approves"));
  const char *note = approval ? senda_record_get_wording (approval, "note",
                                                          senda_catalog_get_language (cli->catalog),
                                                          NULL) : NULL;

  senda_cli_wrap (cli, 2, "• ", answer ? answer : "–");
  if (note != NULL)
    senda_cli_wrap (cli, 4, "", note);
}

static void
say_agency (SendaCli                 *cli,
            const SendaSignOffAgency *agency)
{
  g_autofree char *name = agency->agency ? senda_cli_record_name (cli, agency->agency) : NULL;
  g_autofree char *whole = say_acknowledgement (cli, agency->acknowledgement);

  senda_cli_say (cli, "\n%s", name ? name : senda_cli_text (cli, N_("Members of no agency")));
  if (agency->agency != NULL)
    say_approval (cli, agency->approval);
  if (agency->agency != NULL && (agency->acknowledgement != NULL || agency->members->len == 0))
    senda_cli_wrap (cli, 2, "• ", whole);
  for (guint i = 0; i < agency->members->len; i++)
    {
      const SendaSignOffMember *member = g_ptr_array_index (agency->members, i);
      g_autofree char *said = say_acknowledgement (cli, member->acknowledgement);

      say_line (cli, 2, member->member, said);
    }
}

static void
say (SendaCli           *cli,
     SendaRecord        *protocol,
     const SendaSignOff *sign_off)
{
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  g_autofree char *version = senda_cli_version_say (cli, sign_off->version);
  g_autofree char *text = senda_sign_off_say (sign_off, cli->catalog);

  senda_cli_say (cli, "%s · %s", title, version);
  senda_cli_wrap (cli, 0, "", text);
  for (guint i = 0; i < sign_off->agencies->len; i++)
    say_agency (cli, g_ptr_array_index (sign_off->agencies, i));
}

/* Prints who has approved and acknowledged @version of @protocol. */
static SendaCliStatus
print_sign_off (SendaCli    *cli,
                SendaRecord *protocol,
                SendaRecord *version)
{
  g_autoptr (SendaSignOff) sign_off = senda_protocols_read_sign_off (cli->protocols, version);

  if (sign_off == NULL)
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("Who has signed cannot be read just now. "
                                                     "Nothing was changed; please try again.")));
  if (cli->json)
    print_json (cli, sign_off);
  else
    say (cli, protocol, sign_off);
  return SENDA_CLI_DONE;
}

/* Puts the protocol that was named, and its version, into @protocol and @version. (transfer full) */
static gboolean
find_version (SendaCli     *cli,
              SendaRecord **protocol,
              SendaRecord **version)
{
  *protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  *version = *protocol ? senda_cli_find_version (cli, *protocol, cli->given.edition) : NULL;
  return *version != NULL;
}

SendaCliStatus
senda_cli_protocol_sign_off (SendaCli *cli)
{
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = NULL;

  return find_version (cli, &protocol, &version) ? print_sign_off (cli, protocol, version)
                                                 : SENDA_CLI_REFUSED;
}

static SendaCliStatus
approve (SendaCli    *cli,
         SendaRecord *protocol,
         SendaRecord *version,
         const char  *answer)
{
  SendaRecord *agency = senda_cli_find_record (cli, &senda_agency_info,
                                               senda_cli_argument (cli, 1));
  SendaRecord *member = NULL;
  g_autoptr (GError) error = NULL;

  if (agency != NULL && cli->given.member != NULL)
    member = senda_cli_find_record (cli, &senda_member_info, cli->given.member);
  if (agency == NULL || (cli->given.member != NULL && member == NULL))
    return SENDA_CLI_REFUSED;
  if (!senda_protocol_approve (cli->protocols, version, agency, answer, member, cli->given.day,
                               cli->given.note, &error))
    return senda_cli_refuse_error (cli, error);
  return print_sign_off (cli, protocol, version);
}

SendaCliStatus
senda_cli_protocol_approve (SendaCli *cli)
{
  const char *word = senda_cli_argument (cli, 2);
  g_autofree char *answer = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = NULL;

  if (strcmp (word, "none") != 0)
    status = senda_cli_read_choice (cli, "answer", senda_approval_answers, word, &answer);
  if (status == SENDA_CLI_DONE && cli->given.day != NULL)
    status = senda_cli_check_day (cli, cli->given.day);
  if (status != SENDA_CLI_DONE)
    return status;
  return find_version (cli, &protocol, &version) ? approve (cli, protocol, version, answer)
                                                 : SENDA_CLI_REFUSED;
}

static SendaRecord *
look_record (SendaCli              *cli,
             const SendaRecordInfo *info,
             const char            *name,
             guint                 *n_found)
{
  GPtrArray *records = senda_people_facts_list (senda_cli_get_facts (cli), info);
  SendaRecord *found = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *own = senda_cli_record_name (cli, records->pdata[i]);
      gboolean is_it = senda_cli_is_name (senda_record_get_id (records->pdata[i]), name);

      if (!is_it && !senda_cli_is_name (own, name) &&
          (info != &senda_agency_info ||
           !senda_cli_is_name (senda_record_get_text (records->pdata[i], "short_name"), name)))
        continue;
      found = records->pdata[i];
      *n_found += 1;
    }
  return found;
}

/* The member or the agency called @name; NULL after refusing. */
static SendaRecord *
find_signer (SendaCli   *cli,
             const char *name)
{
  guint n_found = 0;
  SendaRecord *member = look_record (cli, &senda_member_info, name, &n_found);
  SendaRecord *agency = look_record (cli, &senda_agency_info, name, &n_found);
  g_autofree char *quoted = senda_cli_quote (name);

  if (n_found == 1)
    return member ? member : agency;
  if (n_found == 0)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no member and no agency “%s”. Nothing "
                                                   "was changed. “senda member list” and “senda "
                                                   "agency list” show them.")), quoted);
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("Several are called “%s”. Nothing was changed. "
                                                   "Name one by the id; “senda member list” and "
                                                   "“senda agency list” show them.")), quoted);
  return NULL;
}

/* Who was named, each once; NULL after refusing. (transfer container) */
static GPtrArray *
find_signers (SendaCli *cli,
              gboolean *has_agency)
{
  g_autoptr (GPtrArray) signers = g_ptr_array_new ();

  *has_agency = FALSE;
  for (guint i = 1; senda_cli_argument (cli, i) != NULL; i++)
    {
      SendaRecord *signer = find_signer (cli, senda_cli_argument (cli, i));

      if (signer == NULL)
        return NULL;
      if (!g_ptr_array_find (signers, signer, NULL))
        g_ptr_array_add (signers, signer);
      *has_agency |= senda_record_get_info (signer) == &senda_agency_info;
    }
  return g_steal_pointer (&signers);
}

static gboolean
acknowledge (SendaCli     *cli,
             SendaRecord  *version,
             GPtrArray    *signers,
             const char   *way,
             GError      **error)
{
  SendaRecord *signer = g_ptr_array_index (signers, 0);
  const char *day = cli->given.day;

  if (signers->len > 1)
    return senda_protocol_acknowledge_many (cli->protocols, version, signers, day, way, error);
  if (senda_record_get_info (signer) == &senda_agency_info)
    return senda_protocol_acknowledge (cli->protocols, version, signer, NULL, day, way, error);
  return senda_protocol_acknowledge (cli->protocols, version,
                                     senda_people_facts_follow (senda_cli_get_facts (cli), signer,
                                                                "agency"),
                                     signer, day, way, error);
}

static SendaCliStatus
read_acknowledgement (SendaCli  *cli,
                      char     **way)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  if (cli->given.way != NULL)
    status = senda_cli_read_choice (cli, "way", senda_acknowledgement_ways, cli->given.way, way);
  if (status == SENDA_CLI_DONE && cli->given.day != NULL)
    status = senda_cli_check_day (cli, cli->given.day);
  return status;
}

SendaCliStatus
senda_cli_protocol_acknowledge (SendaCli *cli)
{
  g_autofree char *way = NULL;
  SendaCliStatus status = read_acknowledgement (cli, &way);
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = NULL;
  g_autoptr (GPtrArray) signers = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_agency = FALSE;

  if (status != SENDA_CLI_DONE)
    return status;
  signers = find_version (cli, &protocol, &version) ? find_signers (cli, &has_agency) : NULL;
  if (signers == NULL)
    return SENDA_CLI_REFUSED;
  if (has_agency && signers->len > 1)
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("Several members can acknowledge at once, an "
                                                     "agency stands alone. Nothing was changed; "
                                                     "please name each agency by itself.")));
  if (!acknowledge (cli, version, signers, way, &error))
    return senda_cli_refuse_error (cli, error);
  return print_sign_off (cli, protocol, version);
}
