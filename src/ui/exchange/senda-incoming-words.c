/* senda-incoming-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-incoming-words.h"

#include <glib/gi18n-lib.h>

#define MOST_DETAILS 12

const char *
senda_incoming_say_what (SendaMergeWhat what)
{
  switch (what)
    {
    case SENDA_MERGE_NEW:
      return C_("incoming", "New");
    case SENDA_MERGE_REMOVED:
      return C_("incoming", "Removed");
    case SENDA_MERGE_RESTORED:
      return C_("incoming", "Brought back");
    case SENDA_MERGE_UNSEEN:
    case SENDA_MERGE_CHANGED:
    default:
      return C_("incoming", "Changed");
    }
}

char *
senda_incoming_say_item (const SendaIncomingItem *item)
{
  const char *type = g_dgettext (GETTEXT_PACKAGE, item->info->label);

  if (g_strcmp0 (type, item->title) == 0)
    return g_strdup (type);
  /* Translators: %1$s: what kind of thing it is, %2$s: its name */
  return g_strdup_printf (C_("incoming", "%1$s: %2$s"), type, item->title);
}

const char *
senda_incoming_say_outside (SendaOutside outside)
{
  switch (outside)
    {
    case SENDA_OUTSIDE_OTHERS:
      return _("Whoever sent it began from a shared copy, and this is not their own.");
    case SENDA_OUTSIDE_ELSEWHERE:
      return _("It does not belong to the task force of this file.");
    case SENDA_OUTSIDE_NOT:
    default:
      return "";
    }
}

char *
senda_incoming_say_about (const SendaIncomingItem *item)
{
  g_autoptr (GString) text = g_string_new (senda_incoming_say_what (item->what));

  if (item->by != NULL)
    g_string_append_printf (text, " · %s", item->by);
  if (item->outside != SENDA_OUTSIDE_NOT)
    g_string_append_printf (text, "\n%s", senda_incoming_say_outside (item->outside));
  if (item->is_closed)
    g_string_append_printf (text, "\n%s", _("What it belongs to took no more changes here."));
  if (item->changes_fixed)
    g_string_append_printf (text, "\n%s", _("It changes something that is normally set once."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_part (GPtrArray  *parts,
          const char *format,
          guint       n)
{
  if (n > 0)
    g_ptr_array_add (parts, g_strdup_printf (format, n));
}

char *
senda_incoming_say_count (const SendaIncomingCount *count)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const guint *n = count->n;

  /* Translators: how many of one kind, such as members, are new; then changed and so on */
  add_part (parts, ngettext ("%u new", "%u new", n[SENDA_MERGE_NEW]), n[SENDA_MERGE_NEW]);
  add_part (parts, ngettext ("%u changed", "%u changed", n[SENDA_MERGE_CHANGED]),
            n[SENDA_MERGE_CHANGED]);
  add_part (parts, ngettext ("%u removed", "%u removed", n[SENDA_MERGE_REMOVED]),
            n[SENDA_MERGE_REMOVED]);
  add_part (parts, ngettext ("%u brought back", "%u brought back", n[SENDA_MERGE_RESTORED]),
            n[SENDA_MERGE_RESTORED]);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (C_("between facts", ", "), (char **) parts->pdata);
}

char *
senda_incoming_say_detail (const SendaIncomingDetail *detail)
{
  /* Translators: the value of a field that had none */
  const char *before = detail->before ? detail->before : C_("value", "nothing");
  const char *after = detail->after ? detail->after : C_("value", "nothing");

  /* Translators: %1$s: a field, %2$s: its value before, %3$s: its new value */
  return g_strdup_printf (_("%1$s: from “%2$s” to “%3$s”"), detail->field, before, after);
}

char *
senda_incoming_say_details (const SendaIncomingItem *item)
{
  g_autofree char *about = senda_incoming_say_about (item);
  g_autoptr (GString) text = g_string_new (about);
  guint n_more = item->details->len - MIN (item->details->len, MOST_DETAILS);

  for (guint i = 0; i < item->details->len - n_more; i++)
    {
      g_autofree char *line = senda_incoming_say_detail (g_ptr_array_index (item->details, i));

      g_string_append_printf (text, "\n%s", line);
    }
  if (n_more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u more field changes.", "%u more fields change.",
                                              n_more), n_more);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
