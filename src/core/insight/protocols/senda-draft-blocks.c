/* senda-draft-blocks.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sections with which a protocol begins and ends.
 */
#include "config.h"

#include "senda-draft-private.h"
#include "senda-protocol-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *protocol;
  const char *guidelines;
} Sentence;

static const Sentence scope_in = {
  /* Translators: the name of a task force, then where it works */
  NC_("draft", "This protocol is for the work of %1$s in %2$s."),
  /* Translators: the name of a task force, then where it works */
  NC_("draft", "These guidelines are for the work of %1$s in %2$s."),
};

static const Sentence scope = {
  /* Translators: the name of a task force */
  NC_("draft", "This protocol is for the work of %1$s."),
  /* Translators: the name of a task force */
  NC_("draft", "These guidelines are for the work of %1$s."),
};

static const Sentence scope_agencies = {
  /* Translators: the names of agencies, parted by semicolons */
  NC_("draft", "These agencies have agreed to follow it: %s."),
  /* Translators: the names of agencies, parted by semicolons */
  NC_("draft", "These agencies have agreed to follow them: %s."),
};

static const Sentence review_on = {
  /* Translators: a date */
  NC_("draft", "This protocol is looked at again on %s."),
  /* Translators: a date */
  NC_("draft", "These guidelines are looked at again on %s."),
};

static const Sentence review_on_or_earlier = {
  /* Translators: a date; a list follows, each item a whole sentence */
  NC_("draft", "This protocol is looked at again on %s, and earlier when one of these happens:"),
  /* Translators: a date; a list follows, each item a whole sentence */
  NC_("draft", "These guidelines are looked at again on %s, and earlier when one of these "
               "happens:"),
};

static const Sentence review_when = {
  /* Translators: a list follows, each item a whole sentence */
  NC_("draft", "This protocol is looked at again when one of these happens:"),
  /* Translators: a list follows, each item a whole sentence */
  NC_("draft", "These guidelines are looked at again when one of these happens:"),
};

/* Translators: an item of a list of definitions: a term, then what it means */
static const char *const term_sentence = NC_("draft", "%1$s: %2$s");

static const char *
get_sentence (const SendaDrafting *self,
              SendaCatalog        *catalog,
              const Sentence      *sentence)
{
  return senda_catalog_get (catalog, "draft",
                            self->draft->is_guidelines ? sentence->guidelines
                                                       : sentence->protocol);
}

/* Adds a section unless there is nothing to say in it. Takes @text. */
static void
add_section (SendaDrafting *self,
             const char    *id,
             const char    *heading,
             SendaText     *text,
             gboolean       takes_words)
{
  SendaText *title = _senda_drafting_message (self, heading);
  SendaDraftBlock *block = takes_words ? _senda_drafting_add_words (self, id, 1, title, text)
                                       : _senda_drafting_add (self, id, 1, title, text);

  if (senda_text_get_n (block->text) == 0)
    _senda_drafting_drop_last (self);
}

static void
add_purpose (SendaDrafting *self)
{
  SendaText *text = _senda_drafting_own (self->protocol, "purpose");

  if (text == NULL && self->topic != NULL)
    text = _senda_drafting_topic (self, senda_topic_get_text (self->topic, "purpose"));
  add_section (self, "purpose", NC_("draft", "Purpose"), text, TRUE);
}

static char *
name_agencies (GPtrArray *agencies)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < agencies->len; i++)
    {
      const char *name = senda_record_get_text (g_ptr_array_index (agencies, i), "name");

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  return g_string_free (names, FALSE);
}

static char *
say_scope (const SendaDrafting *self,
           SendaCatalog        *catalog,
           gconstpointer        data G_GNUC_UNUSED)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (self->people);
  const char *name = senda_record_get_text (task_force, "name");
  const char *place = senda_record_get_text (task_force, "jurisdiction");
  g_autoptr (GPtrArray) parties = senda_protocol_facts_dup_parties (self->facts, self->protocol);
  g_autofree char *agencies = name_agencies (parties);
  GString *text = g_string_new (NULL);

  if (name != NULL)
    g_string_append_printf (text, get_sentence (self, catalog, place ? &scope_in : &scope), name,
                            place);
  if (*agencies != '\0' && text->len > 0)
    g_string_append_c (text, ' ');
  if (*agencies != '\0')
    g_string_append_printf (text, get_sentence (self, catalog, &scope_agencies), agencies);
  return g_string_free (text, FALSE);
}

static void
add_scope (SendaDrafting *self)
{
  SendaText *text = _senda_drafting_own (self->protocol, "scope");

  add_section (self, "scope", NC_("draft", "Scope"),
               text ? text : _senda_drafting_say (self, say_scope, NULL), TRUE);
}

static gboolean
is_term_of (const SendaTopic *term,
            const SendaTopic *protocol)
{
  g_auto (GStrv) ids = senda_topic_dup_ids (term, "protocols");

  if (ids == NULL || ids[0] == NULL)
    return TRUE;
  return protocol != NULL && g_strv_contains ((const char *const *) ids, protocol->id);
}

static char *
say_terms (const SendaDrafting *self,
           SendaCatalog        *catalog,
           gconstpointer        data G_GNUC_UNUSED)
{
  GPtrArray *terms = senda_content_get_topics (self->content, "term");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const SendaTopic *term = g_ptr_array_index (terms, i);

      if (!is_term_of (term, self->topic))
        continue;
      g_string_append (text, text->len > 0 ? "\n- " : "- ");
      g_string_append_printf (text, senda_catalog_get (catalog, "draft", term_sentence),
                              senda_message (senda_topic_get_text (term, "name"), catalog),
                              senda_message (senda_topic_get_text (term, "meaning"), catalog));
    }
  return g_string_free (text, FALSE);
}

static void
add_definitions (SendaDrafting *self)
{
  SendaText *text = _senda_drafting_own (self->protocol, "definitions");

  add_section (self, "definitions", NC_("draft", "Definitions"),
               text ? text : _senda_drafting_say (self, say_terms, NULL), TRUE);
}

static char *
say_review (const SendaDrafting *self,
            SendaCatalog        *catalog,
            gconstpointer        data G_GNUC_UNUSED)
{
  const char *day = senda_record_get_text (self->protocol, "next_review_on");
  g_autofree char *date = day ? senda_catalog_format_date (catalog, day) : NULL;
  g_autoptr (GPtrArray) signs =
    senda_protocol_dup_early_signs (self->protocol, self->content, catalog);
  const Sentence *sentence = signs->len > 0 ? &review_on_or_earlier : &review_on;
  GString *text = g_string_new (NULL);

  if (date != NULL)
    g_string_append_printf (text, get_sentence (self, catalog, sentence), date);
  else if (signs->len > 0)
    g_string_append (text, get_sentence (self, catalog, &review_when));
  for (guint i = 0; i < signs->len; i++)
    {
      g_autofree char *sign = _senda_drafting_one_line (g_ptr_array_index (signs, i));

      g_string_append (text, i == 0 ? "\n\n- " : "\n- ");
      g_string_append (text, sign);
    }
  return g_string_free (text, FALSE);
}

/* What comes before the decisions. */
void
_senda_drafting_open (SendaDrafting *self)
{
  add_purpose (self);
  add_scope (self);
  _senda_drafting_add_parties (self);
  add_definitions (self);
}

/* What comes after them. */
void
_senda_drafting_close (SendaDrafting *self)
{
  const char *kept_at = senda_record_get_text (self->protocol, "kept_at");

  add_section (self, "review", NC_("draft", "Review"),
               _senda_drafting_say (self, say_review, NULL), TRUE);
  add_section (self, "training", NC_("draft", "Training"),
               _senda_drafting_own (self->protocol, "training"), FALSE);
  add_section (self, "kept-at", NC_("draft", "Where the signed document is kept"),
               _senda_drafting_plain (self, kept_at), FALSE);
  add_section (self, "replaces", NC_("draft", "What it replaces"),
               _senda_drafting_own (self->protocol, "replaces"), FALSE);
}
