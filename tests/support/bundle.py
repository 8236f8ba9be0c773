# bundle.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads plain bundles by what src/core/exchange/senda-bundle.h says of them, and nothing else."""
import collections
import hashlib
import json

Transaction = collections.namedtuple('Transaction', 'site number time author kind label')
Change = collections.namedtuple(
    'Change', 'site seq transaction time type id column value purged links')
Summary = collections.namedtuple(
    'Summary', 'origin round name jurisdiction region agreed_on made_at stages')


class Bundle:
    """What a file holds: its head, and lists of what the other lines say."""

    def __init__(self, data):
        if not data.startswith(b'{"senda":"bundle"') or not data.endswith(b'\n'):
            raise ValueError('not a bundle, or not a whole one')
        lines = data.decode('utf-8').split('\n')[:-1]
        self.sites, self.transactions, self.changes, self.summaries = [], [], [], []
        self.head = json.loads(lines[0])
        if self.head['format'] != 1:
            raise ValueError('a later format')
        for line in lines[1:-1]:
            self._take(json.loads(line, parse_float=self._refuse, parse_constant=self._refuse))
        self._prove(json.loads(lines[-1]), data)

    @staticmethod
    def _refuse(number):
        raise ValueError(f'{number} is no whole number')

    def _take(self, line):
        kind, *rest = line
        if kind == 's':
            self.sites.append(*rest)
        elif kind == 't':
            self.transactions.append(Transaction(self.sites[rest[0]], *rest[1:]))
        elif kind == 'c':
            links = [(how, self.sites[site], seq) for how, site, seq in rest[-1]]
            self.changes.append(Change(self.sites[rest[0]], *rest[1:-1], links))
        elif kind == 'm':
            self.summaries.append(Summary(*rest))
        else:
            raise ValueError(f'a line of an unknown kind: {kind}')

    def _prove(self, end, data):
        before = data[:data.rindex(b'\n', 0, -1) + 1]
        counts = [len(self.transactions), len(self.changes), len(self.summaries)]
        if [end['transactions'], end['changes'], end['summaries']] != counts:
            raise ValueError('lines are missing')
        if end['end'] is not True or hashlib.blake2b(before, digest_size=32).hexdigest() != end['hash']:
            raise ValueError('it was altered')


def read(path):
    with open(path, 'rb') as file:
        return Bundle(file.read())
