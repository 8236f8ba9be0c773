#!/usr/bin/env python3
# test-own-words.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The content is in our own words: test-own-words.py SOURCE

No run of seven words of ours stands in the publications that the roadmap goes back to; published
names and fixed terms are the exception. The publications are not part of Senda. What stands beside
this file, source-shingles.bin, was made from them once: the CRC-32 of every run of seven words, as
shingles.py makes them, without double ones, sorted, four bytes each, the lowest first. The texts
cannot be had back from it. By chance one run in 230,000 of ours is taken for one of theirs; such a
run is reworded too, or, when it cannot be, named below.
"""
import array
import os
import sys
import xml.etree.ElementTree as ET

import shingles
import tap

SOURCE, = sys.argv[1:]
CONTENT = ('people.xml', 'roadmap.xml', 'roles.xml', 'sample.xml', 'services.xml', *(
    f'protocols/{name}.xml' for name in (
        'confidentiality', 'data-collection', 'deaf-access', 'further', 'grant-reporting',
        'information-sharing', 'language-access', 'media', 'operational', 'referrals', 'terms',
        'worksheets')))

# Published names, as they stand in the middle of our sentences.
ALLOWED = set()


def published():
    with open(os.path.join(SOURCE, 'tests/data/source-shingles.bin'), 'rb') as file:
        numbers = array.array('I', file.read())
    if sys.byteorder != 'little':
        numbers.byteswap()
    return numbers


def texts(root):
    """The nodes with text of ours: names are published, values of the sample are no text."""
    for node in root.iter():
        if node.tag not in ('name', 'value') and node.text and node.text.strip():
            yield node


def shared(root, numbers):
    for node in texts(root):
        for number, run in shingles.runs(node.text):
            if number in numbers and run not in ALLOWED:
                yield f'<{node.tag} {node.get("id") or ""}>: {run}'


def borrowing_is_noticed(numbers):
    """A sentence made of words whose run is in the file must be found."""
    node = ET.fromstring('<roadmap><statement id="x">one two three four five six seven eight'
                         '</statement></roadmap>')
    number = next(number for number, run in shingles.runs('two three four five six seven eight'))
    if not list(shared(node, {number})):
        yield 'a shared run goes unnoticed'
    if list(shared(node, numbers)):
        yield 'a run that is not shared is found'


def main():
    numbers = published()
    known = set(numbers)
    tap.check('the numbers are sorted and different',
              [] if list(numbers) == sorted(known) and len(known) > 10000 else ['they are not'])
    for name in CONTENT:
        root = ET.parse(os.path.join(SOURCE, 'data/content', name)).getroot()
        tap.check(f'{name} shares no run of seven words', shared(root, known))
    tap.check('borrowing is noticed', borrowing_is_noticed(known))
    tap.done()


main()
