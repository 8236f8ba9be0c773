/* senda-form-kinds.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a SendaRecordForm, one class for each way to edit a field.
 */
#pragma once

#include "senda-form-row.h"

G_BEGIN_DECLS

/* Text, in one language or in several, a number, a time. */
#define SENDA_TYPE_FORM_TEXT (senda_form_text_get_type ())
G_DECLARE_FINAL_TYPE (SendaFormText, senda_form_text, SENDA, FORM_TEXT, SendaFormRow)

/* One of a list of named values. */
#define SENDA_TYPE_FORM_CHOICE (senda_form_choice_get_type ())
G_DECLARE_FINAL_TYPE (SendaFormChoice, senda_form_choice, SENDA, FORM_CHOICE, SendaFormRow)

/* Yes or no. */
#define SENDA_TYPE_FORM_SWITCH (senda_form_switch_get_type ())
G_DECLARE_FINAL_TYPE (SendaFormSwitch, senda_form_switch, SENDA, FORM_SWITCH, SendaFormRow)

/* A day. */
#define SENDA_TYPE_FORM_DATE (senda_form_date_get_type ())
G_DECLARE_FINAL_TYPE (SendaFormDate, senda_form_date, SENDA, FORM_DATE, SendaFormRow)

/* A topic of the content, or another record. */
#define SENDA_TYPE_FORM_LINK (senda_form_link_get_type ())
G_DECLARE_FINAL_TYPE (SendaFormLink, senda_form_link, SENDA, FORM_LINK, SendaFormRow)

/* Several other records. */
#define SENDA_TYPE_FORM_REFERENCES (senda_form_references_get_type ())
G_DECLARE_FINAL_TYPE (SendaFormReferences, senda_form_references, SENDA, FORM_REFERENCES,
                      SendaFormRow)

/* Tags. */
#define SENDA_TYPE_FORM_TAGS (senda_form_tags_get_type ())
G_DECLARE_FINAL_TYPE (SendaFormTags, senda_form_tags, SENDA, FORM_TAGS, SendaFormRow)

G_END_DECLS
