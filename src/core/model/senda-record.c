/* senda-record.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  SendaValue value;
  SendaText *wordings; /* of a bilingual field; NULL for none */
} Slot;

typedef struct
{
  char *id;
  Slot *slots; /* one per field */
  gboolean deleted;
} SendaRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaRecord, senda_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_DELETED,
  N_PROPS /* the fields of a type follow */
};

static GParamSpec *deleted_property;

static Slot *
get_slot (SendaRecord *self,
          guint        field)
{
  SendaRecordPrivate *priv = senda_record_get_instance_private (self);

  g_assert (field < SENDA_RECORD_GET_CLASS (self)->info->n_fields);
  return &priv->slots[field];
}

static Slot *
get_slot_by_name (SendaRecord *self,
                  const char  *name)
{
  int field = senda_record_info_field (SENDA_RECORD_GET_CLASS (self)->info, name);

  g_return_val_if_fail (field >= 0, NULL);
  return get_slot (self, field);
}

static void
slot_to_gvalue (const Slot       *slot,
                const SendaField *field,
                GValue           *value)
{
  if (field->flags & SENDA_FIELD_BILINGUAL)
    g_value_set_boxed (value, slot->wordings);
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, slot->value.text);
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, slot->value.integer != 0);
  else
    g_value_set_int64 (value, slot->value.integer);
}

static void
senda_record_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SendaRecord *self = SENDA_RECORD (object);
  SendaRecordPrivate *priv = senda_record_get_instance_private (self);
  const SendaRecordInfo *info = SENDA_RECORD_GET_CLASS (self)->info;

  if (prop_id == PROP_ID)
    g_value_set_string (value, priv->id);
  else if (prop_id == PROP_DELETED)
    g_value_set_boolean (value, priv->deleted);
  else if (prop_id - N_PROPS < info->n_fields)
    slot_to_gvalue (get_slot (self, prop_id - N_PROPS), &info->fields[prop_id - N_PROPS], value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
senda_record_finalize (GObject *object)
{
  SendaRecord *self = SENDA_RECORD (object);
  SendaRecordPrivate *priv = senda_record_get_instance_private (self);
  const SendaRecordInfo *info = SENDA_RECORD_GET_CLASS (self)->info;

  for (guint i = 0; i < info->n_fields; i++)
    {
      senda_value_clear (&priv->slots[i].value);
      g_clear_pointer (&priv->slots[i].wordings, senda_text_unref);
    }
  g_free (priv->slots);
  g_free (priv->id);

  G_OBJECT_CLASS (senda_record_parent_class)->finalize (object);
}

static void
senda_record_constructed (GObject *object)
{
  SendaRecordPrivate *priv = senda_record_get_instance_private (SENDA_RECORD (object));

  G_OBJECT_CLASS (senda_record_parent_class)->constructed (object);
  priv->slots = g_new0 (Slot, SENDA_RECORD_GET_CLASS (object)->info->n_fields);
}

#define READABLE (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)
/* Columns are named with underscores, properties with dashes: GObject makes its own copy. */
#define FIELD_READABLE (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY)

static void
senda_record_class_init (SendaRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = senda_record_constructed;
  object_class->finalize = senda_record_finalize;
  object_class->get_property = senda_record_get_property;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL, READABLE));
  deleted_property = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, READABLE);
  g_object_class_install_property (object_class, PROP_DELETED, deleted_property);
}

static void
senda_record_init (SendaRecord *self G_GNUC_UNUSED)
{
}

static GParamSpec *
field_to_pspec (const SendaField *field)
{
  if (field->flags & SENDA_FIELD_BILINGUAL)
    return g_param_spec_boxed (field->name, NULL, NULL, SENDA_TYPE_TEXT, FIELD_READABLE);
  if (field->kind == SENDA_FIELD_INTEGER)
    return g_param_spec_int64 (field->name, NULL, NULL, MIN (field->min, 0), field->max, 0,
                               FIELD_READABLE);
  if (field->kind == SENDA_FIELD_BOOLEAN)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, FIELD_READABLE);
  return g_param_spec_string (field->name, NULL, NULL, NULL, FIELD_READABLE);
}

/* For the class_init of a record type: makes the table its own and installs a property per field. */
void
senda_record_class_install (SendaRecordClass      *klass,
                            const SendaRecordInfo *info)
{
  klass->info = info;
  klass->properties = g_new0 (GParamSpec *, info->n_fields);
  /* GObject does not let a class inherit this one. */
  G_OBJECT_CLASS (klass)->get_property = senda_record_get_property;
  for (guint i = 0; i < info->n_fields; i++)
    {
      klass->properties[i] = field_to_pspec (&info->fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), N_PROPS + i, klass->properties[i]);
    }
}

/* An empty record of a type, not deleted. (transfer full) */
SendaRecord *
senda_record_new (const SendaRecordInfo *info,
                  const char            *id)
{
  SendaRecord *self = g_object_new (info->get_type (), NULL);
  SendaRecordPrivate *priv = senda_record_get_instance_private (self);

  priv->id = g_strdup (id);
  return self;
}

/* A second record with the same id and values, for trying a change on. (transfer full) */
SendaRecord *
senda_record_copy (SendaRecord *self)
{
  SendaRecord *copy = senda_record_new (senda_record_get_info (self), senda_record_get_id (self));

  senda_record_take_values (copy, self);
  return copy;
}

const SendaRecordInfo *
senda_record_get_info (SendaRecord *self)
{
  g_return_val_if_fail (SENDA_IS_RECORD (self), NULL);

  return SENDA_RECORD_GET_CLASS (self)->info;
}

const char *
senda_record_get_id (SendaRecord *self)
{
  SendaRecordPrivate *priv = senda_record_get_instance_private (self);

  return priv->id;
}

gboolean
senda_record_is_deleted (SendaRecord *self)
{
  SendaRecordPrivate *priv = senda_record_get_instance_private (self);

  return priv->deleted;
}

void
senda_record_set_deleted (SendaRecord *self,
                          gboolean     deleted)
{
  SendaRecordPrivate *priv = senda_record_get_instance_private (self);

  if (priv->deleted == !!deleted)
    return;
  priv->deleted = !!deleted;
  g_object_notify_by_pspec (G_OBJECT (self), deleted_property);
}

/* What a field holds; not for bilingual fields. (transfer none) */
const SendaValue *
senda_record_get_value (SendaRecord *self,
                        guint        field)
{
  return &get_slot (self, field)->value;
}

/* The wordings of a bilingual field. (transfer none) (nullable) */
SendaText *
senda_record_get_wordings (SendaRecord *self,
                           guint        field)
{
  return get_slot (self, field)->wordings;
}

/* Sets one field, or one language of a bilingual field (@language is NULL for any other), and
 * notifies when it changed. Nothing is checked: senda_record_check() does that for the whole. */
void
senda_record_set_value (SendaRecord      *self,
                        guint             field,
                        const char       *language,
                        const SendaValue *value)
{
  Slot *slot = get_slot (self, field);
  const SendaField *info = &SENDA_RECORD_GET_CLASS (self)->info->fields[field];

  if (info->flags & SENDA_FIELD_BILINGUAL)
    {
      SendaText *text = NULL;

      g_return_if_fail (language != NULL);
      if (g_strcmp0 (senda_text_get (slot->wordings, language), value->text) == 0)
        return;
      text = senda_text_with (slot->wordings, language, value->text);
      g_clear_pointer (&slot->wordings, senda_text_unref);
      slot->wordings = text;
    }
  else
    {
      if (senda_value_equal (&slot->value, value))
        return;
      senda_value_assign (&slot->value, value);
    }
  g_object_notify_by_pspec (G_OBJECT (self), SENDA_RECORD_GET_CLASS (self)->properties[field]);
}

/* The same for a field that is not bilingual, by its name. */
void
senda_record_set (SendaRecord      *self,
                  const char       *field,
                  const SendaValue *value)
{
  int index = senda_record_info_field (senda_record_get_info (self), field);

  g_return_if_fail (index >= 0);

  senda_record_set_value (self, index, NULL, value);
}

/* Puts @value (its text is taken) into a field that is not bilingual, for who reads many records out
 * of a store: nobody has this one yet who could be notified. */
void
senda_record_fill_value (SendaRecord *self,
                         guint        field,
                         SendaValue  *value)
{
  Slot *slot = get_slot (self, field);

  senda_value_clear (&slot->value);
  slot->value = *value;
  *value = (SendaValue) SENDA_VALUE_INIT;
}

/* The text of a field that is not bilingual; NULL when there is none. (transfer none) */
const char *
senda_record_get_text (SendaRecord *self,
                       const char  *field)
{
  return get_slot_by_name (self, field)->value.text;
}

/* The wording of a bilingual field in @language, or what senda_text_get_or_other() gives instead.
 * (transfer none) (nullable) */
const char *
senda_record_get_wording (SendaRecord *self,
                          const char  *field,
                          const char  *language,
                          const char **actual)
{
  return senda_text_get_or_other (get_slot_by_name (self, field)->wordings, language, actual);
}

/* The number that a field holds; 0 when there is none. */
gint64
senda_record_get_integer (SendaRecord *self,
                          const char  *field)
{
  return get_slot_by_name (self, field)->value.integer;
}

gboolean
senda_record_is_null (SendaRecord *self,
                      const char  *field)
{
  Slot *slot = get_slot_by_name (self, field);

  return slot->value.type == SENDA_VALUE_NULL && senda_text_get_n (slot->wordings) == 0;
}

static gboolean
check_slot (const Slot       *slot,
            const SendaField *field,
            GError          **error)
{
  gboolean empty = slot->value.type == SENDA_VALUE_NULL ||
                   (slot->value.text != NULL && *slot->value.text == '\0');

  if ((field->flags & SENDA_FIELD_REQUIRED) && empty && senda_text_get_n (slot->wordings) == 0)
    {
      g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                   _("“%s” cannot be empty. Nothing was changed."),
                   g_dgettext (GETTEXT_PACKAGE, field->label));
      return FALSE;
    }
  for (guint i = 0; i < senda_text_get_n (slot->wordings); i++)
    {
      const char *language = senda_text_get_language (slot->wordings, i);

      if (!senda_field_check (field, SENDA_TEXT (senda_text_get (slot->wordings, language)),
                              error))
        return FALSE;
    }
  return senda_field_check (field, &slot->value, error);
}

/* Whether the record as a whole keeps the rules of its fields and of its type. A deleted record
 * is not checked: it may be a part of something undone. Fails with SENDA_ERROR_INVALID. */
gboolean
senda_record_check (SendaRecord *self,
                    GError     **error)
{
  const SendaRecordInfo *info = senda_record_get_info (self);

  if (senda_record_is_deleted (self))
    return TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    if (!check_slot (get_slot (self, i), &info->fields[i], error))
      return FALSE;
  return info->rule == NULL || info->rule (self, error);
}

static gboolean
slot_equal (const Slot *a,
            const Slot *b)
{
  return senda_value_equal (&a->value, &b->value) && senda_text_equal (a->wordings, b->wordings);
}

/* Whether two records of one type hold the same. */
gboolean
senda_record_equal (SendaRecord *self,
                    SendaRecord *other)
{
  const SendaRecordInfo *info = senda_record_get_info (self);

  if (info != senda_record_get_info (other) ||
      senda_record_is_deleted (self) != senda_record_is_deleted (other))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (!slot_equal (get_slot (self, i), get_slot (other, i)))
      return FALSE;
  return TRUE;
}

/* Makes @self hold what @from (of the same type) holds; each property that changes notifies once,
 * after all are set. */
void
senda_record_take_values (SendaRecord *self,
                          SendaRecord *from)
{
  const SendaRecordInfo *info = senda_record_get_info (self);

  g_return_if_fail (info == senda_record_get_info (from));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < info->n_fields; i++)
    {
      Slot *slot = get_slot (self, i);
      const Slot *source = get_slot (from, i);

      if (slot_equal (slot, source))
        continue;
      senda_value_assign (&slot->value, &source->value);
      g_clear_pointer (&slot->wordings, senda_text_unref);
      slot->wordings = source->wordings ? senda_text_ref (source->wordings) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), SENDA_RECORD_GET_CLASS (self)->properties[i]);
    }
  senda_record_set_deleted (self, senda_record_is_deleted (from));
  g_object_thaw_notify (G_OBJECT (self));
}
