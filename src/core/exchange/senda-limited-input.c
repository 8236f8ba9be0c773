/* senda-limited-input.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-limited-input.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>

#define MAX_SKIP 8192

struct _SendaLimitedInput
{
  GFilterInputStream parent_instance;

  guint64 max_bytes;
  guint64 n_left;
};

G_DEFINE_FINAL_TYPE (SendaLimitedInput, senda_limited_input, G_TYPE_FILTER_INPUT_STREAM)

static gssize
refuse_more (SendaLimitedInput  *self,
             GError            **error)
{
  g_autofree char *size = g_format_size (self->max_bytes);

  g_set_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
               /* Translators: %s is a size such as “4.3 GB” */
               _("This file would unpack to more than %s: it was damaged, or made to fill this "
                 "computer. Nothing of it was kept; ask the sender for it again."), size);
  return -1;
}

/* What the unpacking says of bytes that it cannot read becomes ours. */
static gssize
explain (GError  *failure,
         GError **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
      g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
                           _("The inside of this file cannot be unpacked: it was damaged before it "
                             "was sealed. Nothing of it was kept; ask the sender for it again."));
      g_error_free (failure);
    }
  else
    g_propagate_error (error, failure);
  return -1;
}

static gssize
senda_limited_input_read (GInputStream  *stream,
                          void          *buffer,
                          gsize          count,
                          GCancellable  *cancellable,
                          GError       **error)
{
  SendaLimitedInput *self = SENDA_LIMITED_INPUT (stream);
  GInputStream *base = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream));
  GError *failure = NULL;
  gssize n_read = 0;

  /* At the limit one byte tells whether more would come. */
  count = MIN (count, MAX (self->n_left, 1));
  n_read = g_input_stream_read (base, buffer, count, cancellable, &failure);
  if (n_read < 0)
    return explain (failure, error);
  if ((guint64) n_read > self->n_left)
    return refuse_more (self, error);
  self->n_left -= n_read;
  return n_read;
}

/* The parent would skip what nobody counts. */
static gssize
senda_limited_input_skip (GInputStream  *stream,
                          gsize          count,
                          GCancellable  *cancellable,
                          GError       **error)
{
  guint8 passed[MAX_SKIP];

  return senda_limited_input_read (stream, passed, MIN (count, sizeof passed), cancellable, error);
}

static void
senda_limited_input_class_init (SendaLimitedInputClass *klass)
{
  GInputStreamClass *stream_class = G_INPUT_STREAM_CLASS (klass);

  stream_class->read_fn = senda_limited_input_read;
  stream_class->skip = senda_limited_input_skip;
}

static void
senda_limited_input_init (SendaLimitedInput *self G_GNUC_UNUSED)
{
}

/* A stream of the first @max_bytes of @base; more is an error. (transfer full) */
GInputStream *
senda_limited_input_new (GInputStream *base,
                         guint64       max_bytes)
{
  SendaLimitedInput *self = g_object_new (SENDA_TYPE_LIMITED_INPUT, "base-stream", base, NULL);

  self->max_bytes = self->n_left = max_bytes;
  return G_INPUT_STREAM (self);
}
