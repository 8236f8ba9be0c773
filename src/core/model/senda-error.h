/* senda-error.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one error domain of the core. Each code is something the caller acts on; the message is
 * a whole sentence in the reader's language: what happened, what was kept, what to do next.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SendaError:
 * @SENDA_ERROR_INVALID: a rule of the subject refuses the value; nothing was changed
 * @SENDA_ERROR_NOT_FOUND: no such record, element, statement, file
 * @SENDA_ERROR_IN_USE: another program holds the store; try again when it is closed
 * @SENDA_ERROR_NEWER: written by a newer Senda; update to open it
 * @SENDA_ERROR_FOREIGN: not a Senda store
 * @SENDA_ERROR_DAMAGED: the store's bytes are not what was written; offer a backup
 * @SENDA_ERROR_READ_ONLY: the store can be read but not written
 * @SENDA_ERROR_FULL: no room on the disk
 * @SENDA_ERROR_IO: the disk or the system refused
 * @SENDA_ERROR_NO_MEMORY: SQLite ran out of memory
 * @SENDA_ERROR_CONFLICT: changed since, for example by an import; ask the user
 * @SENDA_ERROR_NOTHING: there is nothing to undo, redo, or do
 */
typedef enum
{
  SENDA_ERROR_INVALID,
  SENDA_ERROR_NOT_FOUND,
  SENDA_ERROR_IN_USE,
  SENDA_ERROR_NEWER,
  SENDA_ERROR_FOREIGN,
  SENDA_ERROR_DAMAGED,
  SENDA_ERROR_READ_ONLY,
  SENDA_ERROR_FULL,
  SENDA_ERROR_IO,
  SENDA_ERROR_NO_MEMORY,
  SENDA_ERROR_CONFLICT,
  SENDA_ERROR_NOTHING
} SendaError;

#define SENDA_ERROR (senda_error_quark ())

GQuark senda_error_quark (void);

G_END_DECLS
