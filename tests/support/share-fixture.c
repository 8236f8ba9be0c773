/* share-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "share-fixture.h"

#include <string.h>

#define N_EACH 4

static void
record_free (ShareRecord *record)
{
  g_free (record->id);
  g_free (record);
}

static gboolean
is_ballot (const SendaRecordInfo *info)
{
  return strcmp (info->name, "rater") == 0 || strcmp (info->name, "ballot") == 0 ||
         strcmp (info->name, "rating") == 0;
}

/* One of the type called @name on the same side, or NULL. */
static ShareRecord *
pick (ShareStore        *self,
      const ShareRecord *record,
      const char        *name)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      ShareRecord *other = g_ptr_array_index (self->records, i);

      if (strcmp (other->info->name, name) == 0 && other->is_elsewhere == record->is_elsewhere)
        g_ptr_array_add (found, other);
    }
  if (found->len == 0)
    return NULL;
  return g_ptr_array_index (found, g_rand_int_range (self->rand, 0, found->len));
}

/* (transfer full) */
static char *
write_text (ShareStore        *self,
            const ShareRecord *record,
            const SendaField  *field,
            gboolean           is_old)
{
  static const char *const classes[] = { "PUBLIC", "MEMBERS", "PERSONAL" };
  const char *mark = record->mark ? record->mark : classes[field->privacy];

  if (senda_field_limit (field) < 20)
    return g_strdup ("2");
  return g_strdup_printf ("%s-%u", is_old ? "OLD" : mark, ++self->n_texts);
}

static void
put_value (StoreFixture      *fixture,
           const ShareRecord *record,
           const SendaField  *field,
           const char        *language,
           const SendaValue  *value)
{
  g_autoptr (GError) error = NULL;

  senda_store_put (fixture->store, record->info, record->id, field->name, language, value, &error);
  g_assert_no_error (error);
}

static void
put_text (ShareStore        *self,
          StoreFixture      *fixture,
          const ShareRecord *record,
          const SendaField  *field,
          gboolean           is_old)
{
  g_autofree char *text = write_text (self, record, field, is_old);
  g_autofree char *other = write_text (self, record, field, is_old);
  gboolean is_bilingual = (field->flags & SENDA_FIELD_BILINGUAL) != 0;

  put_value (fixture, record, field, is_bilingual ? "en" : NULL, SENDA_TEXT (text));
  if (is_bilingual)
    put_value (fixture, record, field, "es", SENDA_TEXT (other));
}

static void
put_field (ShareStore        *self,
           StoreFixture      *fixture,
           const ShareRecord *record,
           const SendaField  *field,
           gboolean           is_old)
{
  const ShareRecord *referred = NULL;
  gint64 span = field->max - field->min;

  switch (field->kind)
    {
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_CONTENT:
    case SENDA_FIELD_TAGS:
      put_text (self, fixture, record, field, is_old);
      break;
    case SENDA_FIELD_INTEGER:
      put_value (fixture, record, field, NULL,
                 SENDA_INTEGER (field->min + g_rand_int_range (self->rand, 0, MIN (span, 9) + 1)));
      break;
    case SENDA_FIELD_BOOLEAN:
      put_value (fixture, record, field, NULL, SENDA_INTEGER (g_rand_boolean (self->rand)));
      break;
    case SENDA_FIELD_DATE:
      put_value (fixture, record, field, NULL, SENDA_TEXT (is_old ? "2025-03-09" : "2026-03-09"));
      break;
    case SENDA_FIELD_TIME:
      put_value (fixture, record, field, NULL, SENDA_TEXT ("14:30"));
      break;
    case SENDA_FIELD_CHOICE:
      put_value (fixture, record, field, NULL, SENDA_TEXT (field->choices[0].name));
      break;
    case SENDA_FIELD_REFERENCE:
    case SENDA_FIELD_REFERENCES:
      referred = pick (self, record, field->reference);
      if (referred != NULL)
        put_value (fixture, record, field, NULL, SENDA_TEXT (referred->id));
      break;
    case SENDA_FIELD_MARKS:
      put_value (fixture, record, field, NULL, SENDA_TEXT ("leadership.2.1=describes"));
      break;
    }
}

static void
put_parent (ShareStore   *self,
            StoreFixture *fixture,
            ShareRecord  *record)
{
  int field = record->info->parent ? senda_record_info_field (record->info, record->info->parent)
                                   : -1;
  const ShareRecord *parent =
    field < 0 ? NULL : pick (self, record, record->info->fields[field].reference);

  if (parent == NULL)
    return;
  put_value (fixture, record, &record->info->fields[field], NULL, SENDA_TEXT (parent->id));
  if (parent->mark != NULL && strcmp (parent->mark, "BALLOT") != 0 &&
      strcmp (parent->mark, "ELSEWHERE") != 0 && g_strcmp0 (record->mark, "GONE") != 0)
    record->mark = "ORPHAN";
}

static void
put_fields (ShareStore        *self,
            StoreFixture      *fixture,
            const ShareRecord *record,
            gboolean           is_old)
{
  for (guint i = 0; i < record->info->n_fields; i++)
    if (g_strcmp0 (record->info->fields[i].name, record->info->parent) != 0)
      put_field (self, fixture, record, &record->info->fields[i], is_old);
}

static void
begin (ShareStore   *self,
       StoreFixture *fixture)
{
  g_autofree char *name = g_strdup_printf ("LABEL-%u", ++self->n_texts);
  g_autoptr (SendaLabel) label = senda_label_new ("add-member", "name", name, NULL);

  g_assert_true (senda_store_begin (fixture->store, label, NULL));
}

static void
commit (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_commit (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
put_deleted (StoreFixture      *fixture,
             const ShareRecord *record,
             gboolean           is_deleted)
{
  g_autoptr (GError) error = NULL;

  senda_store_put_deleted (fixture->store, record->info, record->id, is_deleted, &error);
  g_assert_no_error (error);
}

static void
add_record (ShareStore            *self,
            StoreFixture          *fixture,
            const SendaRecordInfo *info,
            guint                  index)
{
  ShareRecord *record = g_new0 (ShareRecord, 1);
  gboolean is_gone = info->parent != NULL && index > 1 && g_rand_int_range (self->rand, 0, 3) == 0;

  record->info = info;
  record->id = senda_store_new_id (fixture->store);
  record->is_elsewhere = index == 0;
  if (record->is_elsewhere)
    record->mark = "ELSEWHERE";
  else if (is_ballot (info))
    record->mark = "BALLOT";
  else if (is_gone)
    record->mark = "GONE";
  put_deleted (fixture, record, FALSE);
  put_parent (self, fixture, record);
  put_fields (self, fixture, record, TRUE);
  g_ptr_array_add (self->records, record);
}

static void
replace_all (ShareStore   *self,
             StoreFixture *fixture)
{
  begin (self, fixture);
  for (guint i = 0; i < self->records->len; i++)
    put_fields (self, fixture, g_ptr_array_index (self->records, i), FALSE);
  commit (fixture);
}

static void
remove_gone (ShareStore   *self,
             StoreFixture *fixture)
{
  begin (self, fixture);
  for (guint i = 0; i < self->records->len; i++)
    {
      const ShareRecord *record = g_ptr_array_index (self->records, i);

      if (g_strcmp0 (record->mark, "GONE") == 0)
        put_deleted (fixture, record, TRUE);
    }
  commit (fixture);
}

/* (transfer full) */
ShareStore *
share_store_new (StoreFixture *fixture,
                 guint32       seed)
{
  ShareStore *self = g_new0 (ShareStore, 1);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  self->rand = g_rand_new_with_seed (seed);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);
  g_assert_true (senda_store_set_author (fixture->store, "AUTHOR-1", NULL));
  begin (self, fixture);
  for (guint i = 0; i < n_types; i++)
    for (guint k = 0; k < (types[i]->parent == NULL ? 2 : N_EACH); k++)
      add_record (self, fixture, types[i], k);
  commit (fixture);
  replace_all (self, fixture);
  self->task_force = g_strdup (((ShareRecord *) g_ptr_array_index (self->records, 1))->id);
  remove_gone (self, fixture);
  return self;
}

void
share_store_free (ShareStore *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->records);
  g_free (self->task_force);
  g_free (self);
}
