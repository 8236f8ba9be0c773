/* senda-report-choices-about.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the task force a report is about, as it was chosen.
 */
#include "config.h"

#include "senda-report-choices-private.h"

#include "senda-report-protocol-rows.h"

char **
_senda_report_choices_get_place (SendaReportChoices *self)
{
  return self->report->needs_element ? &self->element : &self->only;
}

/* A content id; NULL when the report is not about one element. */
const char *
senda_report_choices_get_element (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report->takes_element ? *_senda_report_choices_get_place (self) : NULL;
}

/* NULL: all of them, for a report that may be about all. */
void
senda_report_choices_set_element (SendaReportChoices *self,
                                  const char         *element)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  g_return_if_fail (element != NULL || !self->report->needs_element);

  if (_senda_report_choices_take (_senda_report_choices_get_place (self), element))
    _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* A role's source or id; NULL when the report is not about one. */
const char *
senda_report_choices_get_role (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report->takes_role ? self->role : NULL;
}

/* NULL: all of them. */
void
senda_report_choices_set_role (SendaReportChoices *self,
                               const char         *role)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (_senda_report_choices_take (&self->role, role))
    _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* The id of a round; NULL: the latest. */
const char *
senda_report_choices_get_round (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->round;
}

/* What hangs on the round that was chosen before is forgotten. */
void
senda_report_choices_set_round (SendaReportChoices *self,
                                const char         *round)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (!_senda_report_choices_take (&self->round, round))
    return;
  g_clear_pointer (&self->earlier, g_free);
  g_clear_pointer (&self->rater, g_free);
  _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* The id of the round to compare with; NULL: the one before the chosen one, and for a report that
 * compares nothing. */
const char *
senda_report_choices_get_earlier (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report->needs_earlier && !self->report->takes_year ? self->earlier : NULL;
}

void
senda_report_choices_set_earlier (SendaReportChoices *self,
                                  const char         *round)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (_senda_report_choices_take (&self->earlier, round))
    _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* The id of a rater of the chosen round; NULL: nobody's name is on it. */
const char *
senda_report_choices_get_rater (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report->takes_rater ? self->rater : NULL;
}

void
senda_report_choices_set_rater (SendaReportChoices *self,
                                const char         *rater)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (_senda_report_choices_take (&self->rater, rater))
    _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* The id of a protocol, or of a shipped one that has not been begun; NULL when the report is about all
 * of them, or none. */
const char *
senda_report_choices_get_protocol (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  if (self->report->takes_protocol)
    return self->only_protocol;
  if (!self->report->needs_protocol)
    return NULL;
  if (self->protocol == NULL)
    self->protocol = senda_report_dup_first_protocol (self->workspace,
                                                      self->task_force);
  return self->protocol;
}

/* The version that was chosen before is forgotten. NULL: all of them, for a report that may be about
 * all. */
void
senda_report_choices_set_protocol (SendaReportChoices *self,
                                   const char         *protocol)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  g_return_if_fail (protocol != NULL || !self->report->needs_protocol);

  if (!_senda_report_choices_take (self->report->takes_protocol ? &self->only_protocol : &self->protocol, protocol))
    return;
  g_clear_pointer (&self->version, g_free);
  _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* The id of a version; NULL: what the protocol says now, or its latest for a report that needs one. */
const char *
senda_report_choices_get_version (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report->takes_version ? self->version : NULL;
}

void
senda_report_choices_set_version (SendaReportChoices *self,
                                  const char         *version)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (_senda_report_choices_take (&self->version, version))
    _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* The day to which it looks ahead, "2026-12-31"; NULL: any, and for a report that does not. */
const char *
senda_report_choices_get_day (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report->takes_day ? self->day : NULL;
}

void
senda_report_choices_set_day (SendaReportChoices *self,
                              const char         *day)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (_senda_report_choices_take (&self->day, day))
    _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}

/* The first day of the year that it tells of, "2025-10-01"; NULL: the last twelve months, and for a
 * report of no year. */
const char *
senda_report_choices_get_year (SendaReportChoices *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_CHOICES (self), NULL);

  return self->report->takes_year ? self->year : NULL;
}

void
senda_report_choices_set_year (SendaReportChoices *self,
                               const char         *year)
{
  g_return_if_fail (SENDA_IS_REPORT_CHOICES (self));

  if (_senda_report_choices_take (&self->year, year))
    _senda_report_choices_tell (self, SENDA_CHOICE_CONTENT);
}
