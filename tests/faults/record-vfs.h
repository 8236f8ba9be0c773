/* record-vfs.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An SQLite VFS that keeps its files in memory and writes down every operation, so that a test can
 * rebuild what a disk may hold after a power cut at any of them; and that fails any operation on
 * request. One program, one thread, one set of files.
 *
 * The model of a power cut is harsher than a real disk: whatever was written since a file's last
 * sync may be there or not, in any combination; a write may be torn at 512 bytes, with rubbish in
 * the torn sector; a name created or deleted may be missing until the folder was synced.
 */
#pragma once

#include <glib.h>

#define RECORD_VFS "record"

/* What happens when the fault strikes. */
typedef enum
{
  FAULT_IO_ERROR,
  FAULT_DISK_FULL
} FaultKind;

void    record_vfs_register    (void);
void    record_vfs_forget      (void);          /* all files, operations and faults */
void    record_vfs_acknowledge (guint n);       /* "transaction n was said to be saved" */
void    record_vfs_stop        (void);          /* write no more operations down */
guint   record_vfs_n_recorded  (void);
void    record_vfs_fail_at     (guint     n,    /* the n-th fallible operation from now; 0: none */
                                gboolean  from_then_on,
                                FaultKind kind);
guint   record_vfs_n_struck    (void);
/* Puts the files as a cut after @n_operations may leave them, chance decided by @seed; returns the
 * greatest acknowledgement before the cut. */
guint   record_vfs_cut_power   (guint     n_operations,
                                guint32   seed);
