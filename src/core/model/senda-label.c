/* senda-label.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Every message that a transaction may carry. Ids are kept in stores and never change meaning; a
 * retired one stays. */
static const struct
{
  const char *id;
  const char *message;
} messages[] = {
  /* Translators: what someone did, in the history and after "Undo". {name} and the like are
   * replaced and must stay as they are. */
  { "task-force-add", NC_("change", "Added {name}") },
  { "task-force-sample", NC_("change", "Added the sample task force") },
  { "task-force-edit", NC_("change", "Changed {name}: {field}") },
  { "task-force-remove", NC_("change", "Removed {name}") },
  { "guiding-principle-add", NC_("change", "Added a guiding principle") },
  { "guiding-principle-edit", NC_("change", "Changed a guiding principle") },
  { "guiding-principle-remove", NC_("change", "Removed a guiding principle") },
  { "guiding-principle-move", NC_("change", "Moved a guiding principle") },
  { "goal-add", NC_("change", "Added a goal") },
  { "goal-edit", NC_("change", "Changed a goal") },
  { "goal-remove", NC_("change", "Removed a goal") },
  { "goal-move", NC_("change", "Moved a goal") },
  { "objective-add", NC_("change", "Added an objective") },
  { "objective-edit", NC_("change", "Changed an objective") },
  { "objective-remove", NC_("change", "Removed an objective") },
  { "objective-move", NC_("change", "Moved an objective") },
  { "model-goals-add", NC_("change", "Added the model goals and objectives") },
  { "round-add", NC_("change", "Opened the round {name}") },
  { "round-edit", NC_("change", "Changed the round {name}") },
  { "rate-stage", NC_("change", "Placed {element} at stage {stage}") },
  { "rate-not-discussed", NC_("change", "Marked {element} as not yet discussed") },
  { "rate-no-agreement", NC_("change", "Recorded no agreement on {element}") },
  { "rate-not-applicable", NC_("change", "Marked {element} as not applicable") },
  { "rate-reason", NC_("change", "Changed the reason for {element}") },
  { "rate-note", NC_("change", "Changed the note on {element}") },
  { "mark-describes", NC_("change", "{element}, stage {stage}: a statement describes us") },
  { "mark-partly", NC_("change", "{element}, stage {stage}: a statement partly describes us") },
  { "mark-does-not", NC_("change", "{element}, stage {stage}: a statement does not describe us") },
  { "mark-unsure", NC_("change", "{element}, stage {stage}: not sure about a statement") },
  { "mark-clear", NC_("change", "{element}, stage {stage}: took a mark away") },
  { "evidence-add", NC_("change", "Added evidence on {element}") },
  { "evidence-edit", NC_("change", "Changed evidence on {element}") },
  { "evidence-remove", NC_("change", "Removed evidence on {element}") },
  { "record-add", NC_("change", "Added {name} ({type})") },
  { "record-edit", NC_("change", "{type} “{name}”: changed {field}") },
  { "record-edit-fields", NC_("change", "{type} “{name}”: changed several fields") },
  { "record-edit-many", NC_("change", "{type}, {count} at once: changed {field}") },
  { "record-remove", NC_("change", "Removed {name} ({type})") },
  { "record-remove-many", NC_("change", "Removed {count} ({type})") },
  { "roster-import", NC_("change", "Imported a roster: {count} members") },
  { "member-leave", NC_("change", "{name} left the task force") },
  { "onboarding-done", NC_("change", "{name}: {topic} is done") },
  { "onboarding-open", NC_("change", "{name}: {topic} is to be done") },
  { "role-add", NC_("change", "Added the role {topic}") },
  { "role-word", NC_("change", "New wording of the role {topic}") },
  { "role-word-shipped", NC_("change", "Went back to Senda’s wording of the role {topic}") },
  { "role-use", NC_("change", "The role {topic} is used here") },
  { "role-leave-out", NC_("change", "The role {topic} is not used here") },
  { "role-assign", NC_("change", "{name} holds the role {topic}") },
  { "role-assign-end", NC_("change", "{name} no longer holds the role {topic}") },
  { "role-understood", NC_("change", "{name} understood the role {topic}") },
  { "role-discuss", NC_("change", "{name} would like to discuss the role {topic}") },
  { "role-settled", NC_("change", "A question about the role {topic} was settled") },
  { "responsibilities-begin", NC_("change", "Began with the usual responsibilities") },
  { "responsibility-add", NC_("change", "Added the responsibility {topic}") },
  { "responsibility-edit", NC_("change", "Changed the responsibility {topic}") },
  { "responsibility-remove", NC_("change", "Removed the responsibility {topic}") },
  { "part-leads", NC_("change", "{topic}: {role} leads") },
  { "part-supports", NC_("change", "{topic}: {role} supports") },
  { "part-informed", NC_("change", "{topic}: {role} is informed") },
  { "part-clear", NC_("change", "{topic}: {role} has no part") },
  { "seat-add", NC_("change", "{name} has a seat in {committee}") },
  { "seat-edit", NC_("change", "{name} in {committee}: changed {field}") },
  { "seat-end", NC_("change", "The seat of {name} in {committee} ended") },
  { "gap-needed", NC_("change", "Needed here: {topic}") },
  { "gap-not-needed", NC_("change", "Not needed here: {topic}") },
  { "gap-open", NC_("change", "Undecided again: {topic}") },
  { "round-state-preparing", NC_("change", "The round {name} is being prepared") },
  { "round-state-collecting", NC_("change", "The round {name} collects ballots") },
  { "round-state-discussing", NC_("change", "The round {name} is being discussed") },
  { "round-state-agreed", NC_("change", "The round {name} is agreed") },
  { "round-state-frozen", NC_("change", "Froze the round {name}") },
  { "round-correct", NC_("change", "Opened the round {name} as a correction") },
  { "rater-add", NC_("change", "{name} takes part in the round") },
  { "rater-add-many", NC_("change", "{count} more take part in the round") },
  { "rater-remove", NC_("change", "{name} no longer takes part in the round") },
  { "ballot-stage", NC_("change", "{name} sees {element} at stage {stage}") },
  { "ballot-unsure", NC_("change", "{name} cannot say where {element} stands") },
  { "ballot-not-applicable", NC_("change", "{name} finds that {element} does not apply") },
  { "ballot-clear", NC_("change", "{name} took back the rating of {element}") },
  { "ballot-mark", NC_("change", "{name} marked a statement of {element}") },
  { "ballot-note", NC_("change", "{name} noted something on {element}") },
  { "ballot-carry", NC_("change", "{name} began with the answers of the round before") },
  { "ballot-confirm", NC_("change", "{name}: {element} is still true") },
  { SENDA_LABEL_ANONYMOUS_BALLOT, NC_("change", "Took in an anonymous ballot") },
  { "confirm", NC_("change", "{element} is still where it was") },
  { "confirm-mark", NC_("change", "{element}, stage {stage}: a mark is still true") },
  { "present", NC_("change", "{element}: who was present") },
  { "agree", NC_("change", "Agreed on {element}") },
  { "dissent-add", NC_("change", "Recorded a dissent on {element}") },
  { "dissent-edit", NC_("change", "Changed a dissent on {element}") },
  { "dissent-remove", NC_("change", "Removed a dissent on {element}") },
  { "target-set", NC_("change", "Set a target for {element}: stage {stage}") },
  { "target-remove", NC_("change", "Took the target for {element} away") },
  { "action-plan", NC_("change", "Planned “{name}”") },
  { "action-open", NC_("change", "“{name}” is open") },
  { "action-working", NC_("change", "“{name}” is being worked on") },
  { "action-blocked", NC_("change", "“{name}” is blocked") },
  { "action-done", NC_("change", "“{name}” is done") },
  { "action-dropped", NC_("change", "Dropped “{name}”") },
  { "statement-declined", NC_("change", "{element}, stage {stage}: no action on a statement") },
  { "statement-open", NC_("change", "{element}, stage {stage}: a statement is undecided again") },
  { "protocol-start", NC_("change", "Began “{protocol}”") },
  { "protocol-state-not-raised", NC_("change", "“{protocol}” has not been raised") },
  { "protocol-state-discussing", NC_("change", "“{protocol}” is being discussed") },
  { "protocol-state-drafting", NC_("change", "“{protocol}” is being drafted") },
  { "protocol-state-agreed", NC_("change", "The members agreed on “{protocol}”") },
  { "protocol-state-submitted", NC_("change", "Submitted “{protocol}” to the funder") },
  { "protocol-state-in-use", NC_("change", "“{protocol}” is in use") },
  { "protocol-state-under-review", NC_("change", "“{protocol}” is under review") },
  { "protocol-state-retired", NC_("change", "“{protocol}” is no longer used") },
  { "protocol-item-not-discussed",
    NC_("change", "{protocol}: “{topic}” has not been discussed") },
  { "protocol-item-discussing", NC_("change", "{protocol}: “{topic}” is being discussed") },
  { "protocol-item-decided", NC_("change", "{protocol}: decided on “{topic}”") },
  { "protocol-item-not-applicable", NC_("change", "{protocol}: “{topic}” does not apply") },
  { "protocol-item-edit", NC_("change", "{protocol}, “{topic}”: changed {field}") },
  { "protocol-item-edit-fields", NC_("change", "{protocol}, “{topic}”: changed several fields") },
  { "protocol-items-edit", NC_("change", "{protocol}, {count} items at once: changed {field}") },
  { "protocol-item-add", NC_("change", "{protocol}: added “{topic}”") },
  { "protocol-item-move", NC_("change", "{protocol}: moved “{topic}”") },
  { "protocol-item-retire", NC_("change", "{protocol}: set “{topic}” aside") },
  { "protocol-item-restore", NC_("change", "{protocol}: took “{topic}” up again") },
  { "protocol-block-word", NC_("change", "{protocol}: worded a passage of the document") },
  { "protocol-block-generated",
    NC_("change", "{protocol}: went back to the drafted wording of a passage") },
  { "protocol-block-leave-out",
    NC_("change", "{protocol}: left a passage out of the document") },
  { "protocol-block-put-in",
    NC_("change", "{protocol}: put a passage back into the document") },
  { "protocol-adopt", NC_("change", "Adopted “{protocol}”, version {number}") },
  { "approval-approved", NC_("change", "{name} approved “{protocol}”, version {number}") },
  { "approval-with-conditions",
    NC_("change", "{name} approved “{protocol}”, version {number}, with conditions") },
  { "approval-declined", NC_("change", "{name} did not approve “{protocol}”, version {number}") },
  { "approval-clear",
    NC_("change", "Took the answer of {name} to “{protocol}”, version {number}, away") },
  { "acknowledge", NC_("change", "{name} acknowledged “{protocol}”, version {number}") },
  { "acknowledge-many",
    NC_("change", "{count} members acknowledged “{protocol}”, version {number}") },
  { "protocol-review-begin", NC_("change", "Began to review “{protocol}”") },
  { "protocol-review-keep", NC_("change", "Reviewed “{protocol}”: it stays as it is") },
  { "protocol-review-change", NC_("change", "Reviewed “{protocol}”: it is to be changed") },
  { "protocol-review-retire", NC_("change", "Reviewed “{protocol}”: it is no longer needed") },
  { "answer-default", NC_("change", "Settled who is called: {topic}") },
  { "answer-add", NC_("change", "Settled who is called in some cases: {topic}") },
  { "answer-edit", NC_("change", "Changed who is called: {topic}") },
  { "differences-decided", NC_("change", "Decided between differing values") },
  { "summaries-collect", NC_("change", "Collected summaries from {count} files") },
  { "withheld", NC_("change", "A change of which a shared copy says no more") },
  { "restore-value", NC_("change", "Took back one change: {field}") },
  { "purged", NC_("change", "A change to something erased for good") },
};

struct _SendaLabel
{
  gatomicrefcount refs;
  char *id;
  GPtrArray *pairs; /* of owned strings: name, value, name, value */
};

G_DEFINE_BOXED_TYPE (SendaLabel, senda_label, senda_label_ref, senda_label_unref)

static SendaLabel *
label_alloc (const char *id)
{
  SendaLabel *self = g_new0 (SendaLabel, 1);

  g_atomic_ref_count_init (&self->refs);
  self->id = g_strdup (id);
  self->pairs = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* @id, then pairs of argument name and value, then NULL. (transfer full) */
SendaLabel *
senda_label_new (const char *id,
                 ...)
{
  SendaLabel *self = label_alloc (id);
  va_list args;
  const char *name = NULL;

  va_start (args, id);
  while ((name = va_arg (args, const char *)) != NULL)
    {
      const char *value = va_arg (args, const char *);

      g_ptr_array_add (self->pairs, g_strdup (name));
      g_ptr_array_add (self->pairs, g_strdup (value ? value : ""));
    }
  va_end (args);
  return self;
}

SendaLabel *
senda_label_ref (SendaLabel *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_label_unref (SendaLabel *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->id);
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

/* @string with "\n" as a line break and any other letter after a backslash as itself.
 * (transfer full) */
static char *
unescape (const char *string)
{
  GString *plain = g_string_sized_new (strlen (string));

  for (; *string; string++)
    {
      if (*string == '\\' && string[1] != '\0')
        {
          string++;
          g_string_append_c (plain, *string == 'n' ? '\n' : *string);
        }
      else
        g_string_append_c (plain, *string);
    }
  return g_string_free (plain, FALSE);
}

/* Reads what senda_label_to_string() wrote; anything else gives a label whose id is unknown and
 * whose message is "A change". (transfer full) */
SendaLabel *
senda_label_parse (const char *string)
{
  g_auto (GStrv) lines = g_strsplit (string ? string : "", "\n", -1);
  SendaLabel *self = label_alloc (lines[0] ? lines[0] : "");

  for (guint i = 1; lines[0] && lines[i]; i++)
    {
      char *equals = strchr (lines[i], '=');

      if (equals == NULL)
        continue;
      g_ptr_array_add (self->pairs, g_strndup (lines[i], equals - lines[i]));
      g_ptr_array_add (self->pairs, unescape (equals + 1));
    }
  return self;
}

/* One line for the id, then "name=value" lines; line breaks in values are escaped.
 * (transfer full) */
char *
senda_label_to_string (SendaLabel *self)
{
  GString *string = g_string_new (self->id);

  for (guint i = 0; i < self->pairs->len; i += 2)
    {
      const char *value = g_ptr_array_index (self->pairs, i + 1);
      g_auto (GStrv) parts = g_strsplit (value, "\\", -1);
      g_autofree char *escaped = g_strjoinv ("\\\\", parts);
      g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
      g_autofree char *one_line = g_strjoinv ("\\n", lines);

      g_string_append_printf (string, "\n%s=%s",
                              (const char *) g_ptr_array_index (self->pairs, i), one_line);
    }
  return g_string_free (string, FALSE);
}

const char *
senda_label_get_id (SendaLabel *self)
{
  return self->id;
}

/* The value of an argument, or NULL. (transfer none) */
const char *
senda_label_get (SendaLabel *self,
                 const char *argument)
{
  for (guint i = 0; i < self->pairs->len; i += 2)
    if (strcmp (g_ptr_array_index (self->pairs, i), argument) == 0)
      return g_ptr_array_index (self->pairs, i + 1);
  return NULL;
}

/* The English message with its {arguments}, for looking up in a catalogue with the context
 * "change". (transfer none) */
const char *
senda_label_get_message (SendaLabel *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    if (strcmp (messages[i].id, self->id) == 0)
      return messages[i].message;
  /* Translators: a change that a newer Senda made and this one has no words for */
  return NC_("change", "A change made by a newer Senda");
}

/* Whether what the transaction did must not point at a person: it bears no author, and the day alone
 * instead of the time. So does taking it back. */
gboolean
senda_label_is_unsigned (SendaLabel *self)
{
  return strcmp (self->id, SENDA_LABEL_ANONYMOUS_BALLOT) == 0;
}

/* @message with each {argument} replaced by what @show says of it (NULL: by the value itself).
 * An argument that the label does not have is left out. (transfer full) */
char *
senda_label_fill (SendaLabel *self,
                  const char *message,
                  char     *(*show) (const char *argument,
                                     const char *value,
                                     gpointer    data),
                  gpointer    data)
{
  GString *filled = g_string_new (NULL);

  while (*message)
    {
      const char *open = strchr (message, '{');
      const char *close = open ? strchr (open, '}') : NULL;
      g_autofree char *name = NULL;
      g_autofree char *shown = NULL;
      const char *value = NULL;

      if (close == NULL)
        break;
      name = g_strndup (open + 1, close - open - 1);
      value = senda_label_get (self, name);
      if (value != NULL)
        shown = show ? show (name, value, data) : g_strdup (value);
      g_string_append_len (filled, message, open - message);
      g_string_append (filled, shown ? shown : "");
      message = close + 1;
    }
  g_string_append (filled, message);
  return g_string_free (filled, FALSE);
}
