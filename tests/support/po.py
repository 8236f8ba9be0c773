# po.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a .po file: as much as the tests need."""
import ast
import re


class Entry:
    """One message: its context, English (singular and plural), translations and places."""

    def __init__(self, block):
        self.block = block
        self.files = [place.rsplit(':', 1)[0] if re.search(r':\d+$', place) else place
                      for line in re.findall(r'^#: (.*)$', block, re.MULTILINE)
                      for place in line.split()]
        flags = re.findall(r'^#, (.*)$', block, re.MULTILINE)
        self.fuzzy = any('fuzzy' in line for line in flags)
        fields = {}
        key = None
        for line in block.split('\n'):
            match = re.match(r'(msg\w+(?:\[\d\])?) (".*")$', line)
            if match:
                key = match.group(1)
                fields[key] = ast.literal_eval(match.group(2))
            elif line.startswith('"') and key:
                fields[key] += ast.literal_eval(line)
        self.context = fields.get('msgctxt')
        self.message = fields.get('msgid')
        self.plural = fields.get('msgid_plural')
        self.translations = [fields[name] for name in sorted(fields) if name.startswith('msgstr')]

    @property
    def key(self):
        return (self.context, self.message)


def read(path):
    """The entries of a file, without its head."""
    with open(path, encoding='utf-8') as file:
        blocks = re.split(r'\n\n+', file.read().strip())
    entries = [Entry(block) for block in blocks
               if re.search(r'^msgid ', block, re.MULTILINE)]
    return [entry for entry in entries if entry.message != '']
