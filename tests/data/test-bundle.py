#!/usr/bin/env python3
# test-bundle.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bundles are what their description says: test-bundle.py MAKE-BUNDLE

A reader that shares no line with the program's reads what it writes, and holds it against the log in
the store itself."""
import os
import sqlite3
import subprocess
import sys
import tempfile

import bundle
import tap

PROFILES = ['public', 'members', 'whole']


def read_log(path):
    """The log by (site, seq), and the transactions by (site, number)."""
    store = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    sites = dict(store.execute('SELECT no, id FROM site'))
    links = {}
    for site, seq, kind, osite, oseq in store.execute(
            'SELECT site, seq, kind, osite, oseq FROM over ORDER BY site, seq, kind, osite, oseq'):
        links.setdefault((sites[site], seq), []).append((kind, sites[osite], oseq))
    changes = {(sites[site], *rest[:1]): bundle.Change(
        sites[site], *rest, sorted(links.get((sites[site], rest[0]), [])))
        for site, *rest in store.execute(
            'SELECT site, seq, txn, ts, tbl, row, col, val, purged FROM change')}
    live = {(sites[site], seq) for site, seq in store.execute(
        'SELECT site, seq FROM change WHERE live = 1')}
    transactions = {(sites[site], rest[0]): bundle.Transaction(sites[site], *rest)
                    for site, *rest in store.execute(
                        'SELECT site, n, ts, author, kind, label FROM txn')}
    store.close()
    return changes, live, transactions


def differing(found, log):
    """Changes that the bundle tells otherwise than the log does."""
    for change in found.changes:
        change = change._replace(links=sorted(change.links))
        if change != log[change.site, change.seq]:
            yield f'{change} is {log[change.site, change.seq]}'


def missing(found, log):
    """Changes that a whole bundle lacks, of records of which it holds any."""
    ids = {change.id for change in found.changes}
    held = {(change.site, change.seq) for change in found.changes}
    yield from (str(change) for key, change in log.items() if change.id in ids and key not in held)


def loose(found):
    """Changes whose transaction is not there, and transactions without a change."""
    named = {(change.site, change.transaction) for change in found.changes}
    there = {(one.site, one.number) for one in found.transactions}
    yield from map(str, named ^ there)


def altered(data):
    """Bytes that may be changed unnoticed by the reader here."""
    for at in range(0, len(data), 997):
        try:
            bundle.Bundle(data[:at] + bytes([data[at] ^ 1]) + data[at + 1:])
            yield f'byte {at}'
        except (ValueError, KeyError, IndexError, TypeError):
            pass


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], folder], check=True)
        log, live, transactions = read_log(os.path.join(folder, 'all.sendadb'))
        read = {name: bundle.read(os.path.join(folder, f'{name}.senda')) for name in PROFILES}
        for name, found in read.items():
            tap.check(f'{name}: every change is told as the log has it', differing(found, log))
            tap.check(f'{name}: transactions and changes go together', loose(found))
        whole = read['whole']
        tap.check('whole: no change of what is sent is missing', missing(whole, log))
        tap.check('whole: every transaction is told as the log has it', (
            str(one) for one in whole.transactions if one != transactions[one.site, one.number]))
        for name in ('public', 'members'):
            tap.check(f'{name}: only what stands now', (
                str(one) for one in read[name].changes if (one.site, one.seq) not in live))
            tap.check(f'{name}: no label', (
                str(one) for one in read[name].transactions if one.label != 'withheld'))
        sizes = [len(read[name].changes) for name in PROFILES]
        tap.check('each profile holds more than the one before', (
            [] if 0 < sizes[0] < sizes[1] < sizes[2] else [str(sizes)]))
        with open(os.path.join(folder, 'public.senda'), 'rb') as file:
            tap.check('what was altered is noticed', altered(file.read()))
    tap.done()


main()
