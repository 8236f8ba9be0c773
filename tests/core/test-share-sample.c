/* test-share-sample.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What leaves of a task force as people have them: the sample.
 */
#include "config.h"

#include "exchange-fixture.h"
#include "share-sending.h"

#include <string.h>

/* Shorter ones stand in other words. */
#define LEAST_TEXT 5

typedef struct
{
  GPtrArray *withheld; /* of char * */
  GString *given;      /* all the texts that may leave */
} Texts;

static void
sort_text (Texts      *texts,
           gboolean    leaves,
           const char *text)
{
  if (text != NULL && leaves)
    g_string_append_printf (texts->given, "%s\n", text);
  else if (text != NULL && strlen (text) >= LEAST_TEXT)
    g_ptr_array_add (texts->withheld, g_strdup (text));
}

static void
sort_field (Texts       *texts,
            SendaRecord *record,
            guint        index,
            gboolean     leaves)
{
  const SendaField *field = &senda_record_get_info (record)->fields[index];
  SendaText *text = NULL;

  /* Dates and choices are the same in many places. */
  if (!senda_field_is_text (field))
    return;
  if (!(field->flags & SENDA_FIELD_BILINGUAL))
    {
      sort_text (texts, leaves, senda_record_get_text (record, field->name));
      return;
    }
  text = senda_record_get_wordings (record, index);
  for (guint i = 0; text != NULL && i < senda_text_get_n (text); i++)
    sort_text (texts, leaves, senda_text_get (text, senda_text_get_language (text, i)));
}

static void
sort_texts (Texts      *texts,
            SendaStore *store,
            SendaShare *share)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) records = senda_store_list (store, types[i], NULL, NULL);

      for (guint k = 0; k < records->len; k++)
        for (guint field = 0; field < types[i]->n_fields; field++)
          sort_field (texts, records->pdata[k], field,
                      senda_share_may_leave (share, types[i], &types[i]->fields[field]));
    }
}

static void
assert_withheld (SendaStore  *store,
                 const char  *task_force,
                 SendaPrivacy profile,
                 GBytes      *bytes)
{
  g_autoptr (GPtrArray) withheld = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) given = g_string_new (NULL);
  g_autoptr (SendaShare) share = senda_share_new (store, task_force, profile, NULL);
  g_autofree char *shown = bundle_fixture_read (bytes, NULL, NULL);
  Texts texts = { withheld, given };
  guint n_looked_for = 0;

  g_assert_nonnull (shown);
  sort_texts (&texts, store, share);
  for (guint i = 0; i < withheld->len; i++)
    {
      const char *text = g_ptr_array_index (withheld, i);

      if (strstr (given->str, text) != NULL)
        continue;
      n_looked_for++;
      if (strstr (shown, text) != NULL)
        g_error ("a copy holds “%s”", text);
    }
  g_assert_cmpint (n_looked_for > 0, ==, profile < SENDA_PRIVACY_PERSONAL);
}

static void
test_sample (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  SendaStore *store = NULL;

  exchange_set_up (&exchange, 1);
  task_force = exchange_add_sample (&exchange);
  store = senda_workspace_get_store (exchange.desks[0]);
  for (SendaPrivacy i = SENDA_PRIVACY_PUBLIC; i <= SENDA_PRIVACY_PERSONAL; i++)
    {
      g_autoptr (GBytes) bytes = share_fixture_send (store, task_force, i);

      share_fixture_compare (store, task_force, i, bytes);
      assert_withheld (store, task_force, i, bytes);
    }
  exchange_tear_down (&exchange);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/share/sample", test_sample);

  return g_test_run ();
}
