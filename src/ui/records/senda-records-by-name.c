/* senda-records-by-name.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-records-by-name.h"

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return senda_catalog_compare (data,
                                senda_record_get_text (*(SendaRecord *const *) a, "name"),
                                senda_record_get_text (*(SendaRecord *const *) b, "name"));
}

/* A copy of an array would take over what frees its elements, but not the references to free. */
GPtrArray *
senda_records_dup_by_name (GPtrArray    *records,
                           SendaCatalog *catalog)
{
  GPtrArray *sorted = g_ptr_array_sized_new (records->len);

  g_ptr_array_extend (sorted, records, NULL, NULL);
  senda_records_sort_by_name (sorted, catalog);
  return sorted;
}

void
senda_records_sort_by_name (GPtrArray    *records,
                            SendaCatalog *catalog)
{
  g_ptr_array_sort_with_data (records, compare_names, catalog);
}
