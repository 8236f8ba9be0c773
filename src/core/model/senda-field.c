/* senda-field.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-field.h"

#include "senda-error.h"
#include "senda-days.h"
#include "senda-id.h"
#include "senda-marks.h"
#include "senda-tags.h"
#include "senda-value.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define LINE_LIMIT 500
#define LONG_TEXT_LIMIT 20000
#define CONTENT_ID_LIMIT 120
#define TAGS_LIMIT 4000
#define REFERENCES_LIMIT 20000

gboolean
senda_field_is_text (const SendaField *field)
{
  return field->kind == SENDA_FIELD_TEXT || field->kind == SENDA_FIELD_LONG_TEXT;
}

/* The greatest number of characters of a text field. */
gint64
senda_field_limit (const SendaField *field)
{
  if (field->max > 0)
    return field->max;
  if (field->kind == SENDA_FIELD_CONTENT)
    return CONTENT_ID_LIMIT;
  if (field->kind == SENDA_FIELD_TAGS || field->kind == SENDA_FIELD_MARKS)
    return TAGS_LIMIT;
  if (field->kind == SENDA_FIELD_REFERENCES)
    return REFERENCES_LIMIT;
  return field->kind == SENDA_FIELD_LONG_TEXT ? LONG_TEXT_LIMIT : LINE_LIMIT;
}

static gboolean
refuse (GError    **error,
        const char *format,
        const char *label)
{
  g_autofree char *message = g_strdup_printf (format, label);

  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_text (const SendaField *field,
            const char       *text,
            GError          **error)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("“%s” holds bytes that are not text. Nothing was changed."), label);
  if (g_utf8_strlen (text, -1) > senda_field_limit (field) || strlen (text) > SENDA_TEXT_MOST_BYTES)
    return refuse (error,
                   _("“%s” is too long to keep. Nothing was changed; please shorten it."), label);
  if (field->kind != SENDA_FIELD_LONG_TEXT && strpbrk (text, "\r\n") != NULL)
    return refuse (error, _("“%s” has room for one line. Nothing was changed."), label);
  return TRUE;
}

static gboolean
is_time (const char *text)
{
  return strlen (text) == 5 && text[2] == ':' &&
         g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) &&
         g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]) &&
         atoi (text) < 24 && atoi (text + 3) < 60;
}

static gboolean
are_ids (const char *text)
{
  g_auto (GStrv) ids = senda_tags_split (text);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!senda_id_is_valid (ids[i]))
      return FALSE;
  return TRUE;
}

/* The choice called @name, or NULL when there is none or @name is NULL. (transfer none) (nullable) */
const SendaChoice *
senda_choice_find (const SendaChoice *choices,
                   const char        *name)
{
  for (const SendaChoice *choice = choices; name != NULL && choice->name; choice++)
    if (strcmp (choice->name, name) == 0)
      return choice;
  return NULL;
}

/* Whether @value may stand in @field: the right kind, within its limits, NULL when it need not be
 * there. Fails with SENDA_ERROR_INVALID. */
gboolean
senda_field_check (const SendaField *field,
                   const SendaValue *value,
                   GError          **error)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);
  gboolean wants_integer = field->kind == SENDA_FIELD_INTEGER ||
                           field->kind == SENDA_FIELD_BOOLEAN;

  if (value->type == SENDA_VALUE_NULL)
    return TRUE;
  if (wants_integer != (value->type == SENDA_VALUE_INTEGER))
    return refuse (error, _("“%s” holds a value of the wrong kind. Nothing was changed."), label);

  switch (field->kind)
    {
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_CONTENT:
    case SENDA_FIELD_TAGS:
      return check_text (field, value->text, error);
    case SENDA_FIELD_INTEGER:
      if (value->integer >= field->min && value->integer <= field->max)
        return TRUE;
      g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                   /* Translators: %s is the name of a field, the numbers its limits */
                   _("“%s” must be from %d to %d. Nothing was changed."),
                   label, (int) field->min, (int) field->max);
      return FALSE;
    case SENDA_FIELD_BOOLEAN:
      return value->integer == 0 || value->integer == 1 ||
             refuse (error, _("“%s” must be yes or no. Nothing was changed."), label);
    case SENDA_FIELD_DATE:
      return senda_day_is_valid (value->text) ||
             refuse (error,
                     _("“%s” must be a date such as 2026-03-09. Nothing was changed."), label);
    case SENDA_FIELD_TIME:
      return is_time (value->text) ||
             refuse (error, _("“%s” must be a time such as 14:30. Nothing was changed."), label);
    case SENDA_FIELD_CHOICE:
      return senda_choice_find (field->choices, value->text) != NULL ||
             refuse (error, _("“%s” has no such choice. Nothing was changed."), label);
    case SENDA_FIELD_REFERENCE:
      return senda_id_is_valid (value->text) ||
             refuse (error, _("“%s” points at nothing. Nothing was changed."), label);
    case SENDA_FIELD_REFERENCES:
      return check_text (field, value->text, error) &&
             (are_ids (value->text) ||
              refuse (error, _("“%s” points at nothing. Nothing was changed."), label));
    case SENDA_FIELD_MARKS:
      return check_text (field, value->text, error) &&
             (senda_marks_is_valid (value->text) ||
              refuse (error, _("“%s” has no such choice. Nothing was changed."), label));
    }
  g_assert_not_reached ();
}
