/* senda-circumstance-field.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-circumstance-field.h"

#include "senda-tags.h"

#include <glib/gi18n-lib.h>

#define SOURCE_KEY "senda-circumstances"

typedef struct
{
  SendaProtocols *protocols;
  const SendaTopic *question;
} Source;

static void
source_free (Source *source)
{
  g_object_unref (source->protocols);
  g_free (source);
}

static const SendaFactors *
get_factors (Source *source)
{
  return senda_call_book_get_factors (senda_protocols_get_call_book (source->protocols));
}

static SendaCatalog *
get_catalog (Source *source)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (source->protocols));
}

/* With its factor where another one has a value of that name. */
static char *
dup_name (const char *tag,
          gpointer    data)
{
  Source *source = data;
  const SendaFactors *factors = get_factors (source);
  SendaCase at;

  if (!senda_factors_read (factors, tag, &at))
    return g_strdup (tag);
  return senda_factors_say (factors, &at, get_catalog (source));
}

static gboolean
matters (Source           *source,
         const SendaTopic *factor)
{
  g_auto (GStrv) ids = senda_topic_dup_ids (source->question, "factors");

  return ids != NULL && g_strv_contains ((const char *const *) ids, factor->id);
}

static void
add_factor (SendaPicker      *picker,
            Source           *source,
            const SendaTopic *factor,
            const char       *without)
{
  const char *group = senda_message (senda_topic_get_text (factor, "name"), get_catalog (source));

  for (guint i = 0; i < factor->children->len; i++)
    {
      const SendaTopic *circumstance = g_ptr_array_index (factor->children, i);

      if (!senda_tags_have (without, circumstance->id))
        senda_picker_add (picker, circumstance->id,
                          senda_message (senda_topic_get_text (circumstance, "name"),
                                         get_catalog (source)),
                          NULL, group);
    }
}

static void
fill (SendaPicker *picker,
      const char  *without,
      gpointer     data)
{
  Source *source = data;
  GPtrArray *factors = senda_content_get_topics (get_factors (source)->content, "factor");

  for (int first = 1; first >= 0; first--)
    for (guint i = 0; i < factors->len; i++)
      if (matters (source, g_ptr_array_index (factors, i)) == first)
        add_factor (picker, source, g_ptr_array_index (factors, i), without);
}

GtkWidget *
senda_circumstance_field_new (SendaProtocols   *protocols,
                              const SendaTopic *question)
{
  static const SendaTagsSource tags_source = { dup_name, fill };
  GtkWidget *field = senda_tags_field_new (senda_protocols_get_workspace (protocols),
                                           C_("answer", "When"), NULL);
  Source *source = g_new0 (Source, 1);

  source->protocols = g_object_ref (protocols);
  source->question = question;
  g_object_set_data_full (G_OBJECT (field), SOURCE_KEY, source, (GDestroyNotify) source_free);
  senda_tags_field_set_source (SENDA_TAGS_FIELD (field), &tags_source, source);
  return field;
}
