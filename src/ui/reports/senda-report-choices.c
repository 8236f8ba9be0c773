/* senda-report-choices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-choices-private.h"

#include "senda-settings.h"

#include <gtk/gtk.h>
#include <locale.h>

G_DEFINE_FINAL_TYPE (SendaReportChoices, senda_report_choices, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
_senda_report_choices_tell (SendaReportChoices *self,
                            SendaChoiceKind     kind)
{
  g_signal_emit (self, signals[CHANGED], 0, kind);
}

gboolean
_senda_report_choices_take (char       **string,
                            const char  *value)
{
  if (g_strcmp0 (*string, value) == 0)
    return FALSE;
  g_free (*string);
  *string = g_strdup (value);
  return TRUE;
}

/* What is usual where the system says that one is; where it says no place, what task forces use. */
static const SendaPaper *
default_paper (void)
{
  const char *locale = setlocale (LC_PAPER, NULL);
  gboolean is_nowhere = locale == NULL || g_str_has_prefix (locale, "C.") ||
                        g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");

  if (is_nowhere || g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER))
    return &senda_paper_letter;
  return &senda_paper_a4;
}

static gboolean
knows_languages (const char *languages)
{
  return g_strv_contains (senda_languages (), languages) ||
         g_str_equal (languages, SENDA_LANGUAGES_BOTH);
}

static void
senda_report_choices_finalize (GObject *object)
{
  SendaReportChoices *self = SENDA_REPORT_CHOICES (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);
  g_free (self->task_force);
  g_free (self->element);
  g_free (self->only);
  g_free (self->role);
  g_free (self->round);
  g_free (self->earlier);
  g_free (self->rater);
  g_free (self->protocol);
  g_free (self->only_protocol);
  g_free (self->version);
  g_free (self->day);
  g_free (self->year);
  g_free (self->languages);
  g_free (self->sheet);

  G_OBJECT_CLASS (senda_report_choices_parent_class)->finalize (object);
}

static void
senda_report_choices_class_init (SendaReportChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_report_choices_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
senda_report_choices_init (SendaReportChoices *self)
{
  self->audience = SENDA_AUDIENCE_MEMBERS;
  self->paper = default_paper ();
  self->format = senda_format_find ("pdf");
  self->languages = g_strdup (senda_language_current ());
}

/* What a newcomer would choose. */
SendaReportChoices *
senda_report_choices_new (SendaWorkspace *workspace)
{
  SendaReportChoices *self = g_object_new (SENDA_TYPE_REPORT_CHOICES, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

/* (transfer none) */
SendaWorkspace *
senda_report_choices_get_workspace (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->workspace;
}

/* Takes over what was chosen before and remembers from now on; NULL: nothing is remembered. */
void
senda_report_choices_set_settings (SendaReportChoices *self,
                                   GSettings          *settings)
{
  g_autofree char *languages = senda_settings_dup_string (settings, SENDA_SETTING_REPORT_LANGUAGES);
  g_autofree char *audience = senda_settings_dup_string (settings, SENDA_SETTING_REPORT_AUDIENCE);
  g_autofree char *paper = senda_settings_dup_string (settings, SENDA_SETTING_REPORT_PAPER);
  g_autofree char *format = senda_settings_dup_string (settings, SENDA_SETTING_REPORT_FORMAT);

  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (!g_set_object (&self->settings, settings))
    return;
  if (knows_languages (languages))
    _senda_report_choices_take (&self->languages, languages);
  if (senda_audience_find (audience) >= 0)
    self->audience = senda_audience_find (audience);
  if (senda_paper_find (paper) != NULL)
    self->paper = senda_paper_find (paper);
  if (senda_format_find (format) != NULL)
    self->format = senda_format_find (format);
}

/* @id NULL: none. What another one had, such as its rounds, is forgotten. */
void
senda_report_choices_set_task_force (SendaReportChoices *self,
                                     const char         *id)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (!_senda_report_choices_take (&self->task_force, id))
    return;
  g_clear_pointer (&self->round, g_free);
  g_clear_pointer (&self->earlier, g_free);
  g_clear_pointer (&self->rater, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->protocol, g_free);
  g_clear_pointer (&self->only_protocol, g_free);
  g_clear_pointer (&self->version, g_free);
  _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* NULL until one is chosen. */
const SendaReport *
senda_report_choices_get_report (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report;
}

/* @element: what it is about; NULL: as it was, at first the first one for a report that needs one,
 * and all of them for one that does not. */
void
senda_report_choices_set_report (SendaReportChoices *self,
                                 const SendaReport  *report,
                                 const char         *element)
{
  SendaContent *content = NULL;

  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  content = senda_workspace_get_content (self->workspace);
  if (self->report != report)
    {
      self->left_out = 0;
      g_clear_pointer (&self->sheet, g_free);
    }
  self->report = report;
  if (self->element == NULL)
    self->element = g_strdup (senda_content_get_element (content, 0)->id);
  if (element != NULL)
    _senda_report_choices_take (_senda_report_choices_get_place (self), element);
  _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* NULL until one is chosen. */
const char *
senda_report_choices_get_task_force (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->task_force;
}

/* A language, or SENDA_LANGUAGES_BOTH. */
const char *
senda_report_choices_get_languages (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->languages;
}

void
senda_report_choices_set_languages (SendaReportChoices *self,
                                    const char         *languages)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));
  g_return_if_fail (knows_languages (languages));

  if (!_senda_report_choices_take (&self->languages, languages))
    return;
  senda_settings_set_string (self->settings, SENDA_SETTING_REPORT_LANGUAGES, languages);
  _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* Those who were chosen, unless the chosen report is for fewer. */
SendaAudience
senda_report_choices_get_audience (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), SENDA_AUDIENCE_PUBLIC);

  return self->report ? MAX (self->audience, self->report->least) : self->audience;
}

void
senda_report_choices_set_audience (SendaReportChoices *self,
                                   SendaAudience       audience)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (self->audience == audience)
    return;
  self->audience = audience;
  senda_settings_set_string (self->settings, SENDA_SETTING_REPORT_AUDIENCE,
                             senda_audience_name (audience));
  _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

gboolean
senda_report_choices_has_section (SendaReportChoices *self,
                                  guint               section)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), FALSE);

  return (self->left_out & (1u << section)) == 0;
}

void
senda_report_choices_set_section (SendaReportChoices *self,
                                  guint               section,
                                  gboolean            shown)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (senda_report_choices_has_section (self, section) == !!shown)
    return;
  self->left_out ^= 1u << section;
  _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

const SendaPaper *
senda_report_choices_get_paper (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->paper;
}

void
senda_report_choices_set_paper (SendaReportChoices *self,
                                const SendaPaper   *paper)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));
  g_return_if_fail (paper != NULL);

  if (self->paper == paper)
    return;
  self->paper = paper;
  senda_settings_set_string (self->settings, SENDA_SETTING_REPORT_PAPER, paper->name);
  _senda_report_choices_tell (self, SENDA_CHOICE_PAPER);
}

const SendaFormat *
senda_report_choices_get_format (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->format;
}

void
senda_report_choices_set_format (SendaReportChoices *self,
                                 const SendaFormat  *format)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));
  g_return_if_fail (format != NULL);

  if (self->format == format)
    return;
  self->format = format;
  senda_settings_set_string (self->settings, SENDA_SETTING_REPORT_FORMAT, format->name);
  _senda_report_choices_tell (self, SENDA_CHOICE_FILE);
}

/* Which of the document's tables a format takes that holds only one; NULL: the first. */
const char *
senda_report_choices_get_sheet (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->sheet;
}

void
senda_report_choices_set_sheet (SendaReportChoices *self,
                                const char         *sheet)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (_senda_report_choices_take (&self->sheet, sheet))
    _senda_report_choices_tell (self, SENDA_CHOICE_FILE);
}

/* Whether a CSV file begins with the mark that Excel needs to read accents. */
gboolean
senda_report_choices_get_mark (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), FALSE);

  return self->mark;
}

void
senda_report_choices_set_mark (SendaReportChoices *self,
                               gboolean            mark)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (self->mark == !!mark)
    return;
  self->mark = !!mark;
  _senda_report_choices_tell (self, SENDA_CHOICE_FILE);
}

/* The screen's language stands first. */
static void
fill_languages (SendaReportChoices *self,
                SendaReportRequest *request)
{
  const char *const *all = senda_languages ();
  const char *first = senda_language_current ();

  if (!g_str_equal (self->languages, SENDA_LANGUAGES_BOTH))
    {
      request->languages[0] = self->languages;
      return;
    }
  request->languages[0] = first;
  request->languages[1] = g_str_equal (all[0], first) ? all[1] : all[0];
}

void
senda_report_choices_fill_request (SendaReportChoices *self,
                                   SendaReportRequest *request)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));
  g_return_if_fail (self->report != NULL);

  *request = (SendaReportRequest) {
    .report = self->report,
    .task_force = self->task_force,
    .round = self->report->takes_year ? NULL : self->round,
    .audience = senda_report_choices_get_audience (self),
    .left_out = self->left_out,
    .element = senda_report_choices_get_element (self),
    .role = senda_report_choices_get_role (self),
    .earlier = senda_report_choices_get_earlier (self),
    .rater = senda_report_choices_get_rater (self),
    .by = senda_report_choices_get_day (self),
    .since = senda_report_choices_get_year (self),
    .protocol = senda_report_choices_get_protocol (self),
    .version = senda_report_choices_get_version (self),
  };
  fill_languages (self, request);
}
