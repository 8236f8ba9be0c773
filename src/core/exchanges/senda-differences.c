/* senda-differences.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-differences.h"

#include "senda-incoming-private.h"
#include "senda-workspace-private.h"

GPtrArray *
senda_workspace_list_differences (SendaWorkspace *self,
                                  guint           limit,
                                  GError        **error)
{
  GPtrArray *differences = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (!_senda_workspace_is_free (self, error))
    return NULL;
  found = senda_store_list_differences (senda_workspace_get_store (self), limit, error);
  if (found == NULL)
    return NULL;
  differences = g_ptr_array_new_with_free_func (_senda_incoming_difference_free);
  for (guint i = 0; i < found->len; i++)
    {
      SendaIncomingDifference *difference =
        _senda_incoming_difference_new (self, g_ptr_array_index (found, i));

      if (difference != NULL)
        g_ptr_array_add (differences, difference);
    }
  return differences;
}

/* 0 while a long job has the store. */
guint
senda_workspace_count_differences (SendaWorkspace *self)
{
  return _senda_workspace_is_free (self, NULL)
           ? senda_store_count_differences (senda_workspace_get_store (self)) : 0;
}

gboolean
senda_workspace_decide (SendaWorkspace                *self,
                        const SendaIncomingDifference *difference,
                        const SendaValue              *value,
                        GError                       **error)
{
  g_autoptr (SendaLabel) label = senda_label_new ("differences-decided", NULL);
  g_autoptr (GPtrArray) touched = NULL;

  if (!_senda_workspace_can_edit (self, error) ||
      !senda_store_decide (senda_workspace_get_store (self), label, difference->difference, value,
                           &touched, error))
    return FALSE;
  _senda_workspace_refresh (self, touched);
  return TRUE;
}
