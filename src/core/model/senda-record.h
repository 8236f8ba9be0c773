/* senda-record.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record: one fact that a task force keeps. The base class holds the values of the fields that
 * the type's table names, offers each as a readable property and tells when one changes.
 *
 * A record is in memory alone and knows no store. The workspace owns the live ones and is the only
 * one to set their values; a screen binds to properties, and changes them through the workspace.
 */
#pragma once

#include "senda-error.h"
#include "senda-record-info.h"
#include "senda-text.h"
#include "senda-value.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD (senda_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaRecord, senda_record, SENDA, RECORD, GObject)

struct _SendaRecordClass
{
  GObjectClass parent_class;

  const SendaRecordInfo *info;
  GParamSpec **properties; /* one per field */
};

/* Defines the final class of a record type whose table is @info. */
#define SENDA_DEFINE_RECORD(TypeName, type_name, table)                      \
  struct _##TypeName                                                         \
  {                                                                          \
    SendaRecord parent_instance;                                             \
  };                                                                         \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, SENDA_TYPE_RECORD)               \
  static void type_name##_class_init (TypeName##Class *klass)                \
  {                                                                          \
    senda_record_class_install (SENDA_RECORD_CLASS (klass), &(table));       \
  }                                                                          \
  static void type_name##_init (TypeName *self G_GNUC_UNUSED)                \
  {                                                                          \
  }

void                   senda_record_class_install (SendaRecordClass      *klass,
                                                   const SendaRecordInfo *info);
SendaRecord           *senda_record_new           (const SendaRecordInfo *info,
                                                   const char            *id);
SendaRecord           *senda_record_copy          (SendaRecord           *self);
const SendaRecordInfo *senda_record_get_info      (SendaRecord           *self);
const char            *senda_record_get_id        (SendaRecord           *self);
gboolean               senda_record_is_deleted    (SendaRecord           *self);
void                   senda_record_set_deleted   (SendaRecord           *self,
                                                   gboolean               deleted);
const SendaValue      *senda_record_get_value     (SendaRecord           *self,
                                                   guint                  field);
SendaText             *senda_record_get_wordings  (SendaRecord           *self,
                                                   guint                  field);
void                   senda_record_set_value     (SendaRecord           *self,
                                                   guint                  field,
                                                   const char            *language,
                                                   const SendaValue      *value);
void                   senda_record_set           (SendaRecord           *self,
                                                   const char            *field,
                                                   const SendaValue      *value);
/* For a record that was just made: takes what is in @value, and tells nobody. */
void                   senda_record_fill_value    (SendaRecord           *self,
                                                   guint                  field,
                                                   SendaValue            *value);
const char            *senda_record_get_text      (SendaRecord           *self,
                                                   const char            *field);
const char            *senda_record_get_wording   (SendaRecord           *self,
                                                   const char            *field,
                                                   const char            *language,
                                                   const char           **actual);
gint64                 senda_record_get_integer   (SendaRecord           *self,
                                                   const char            *field);
gboolean               senda_record_is_null       (SendaRecord           *self,
                                                   const char            *field);
gboolean               senda_record_check         (SendaRecord           *self,
                                                   GError               **error);
gboolean               senda_record_equal         (SendaRecord           *self,
                                                   SendaRecord           *other);
void                   senda_record_take_values   (SendaRecord           *self,
                                                   SendaRecord           *from);

G_END_DECLS
