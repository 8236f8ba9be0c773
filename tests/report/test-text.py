#!/usr/bin/env python3
# test-text.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text: test-text.py PROGRAM LOCALES"""
import re
import unicodedata

import report


def cut(line, place):
    """Splits a line where the columns of a table begin, by how wide its letters are."""
    cells, at = ['' for _ in place], 0
    for letter in line:
        column = max(index for index, start in enumerate(place) if start <= at)
        cells[column] += letter
        at += width(letter)
    return cells


def is_row(line, place):
    """Whether nothing stands between the columns."""
    return all(not cell[-2:].strip() or width(cell) < end - start
               for cell, start, end in zip(cut(line, place), place, place[1:]))


def unfold(text):
    """A text with the cells of its tables one after the other, each in one piece."""
    told, place, rows = [], None, []
    for line in [*text.splitlines(), '']:
        if place and line and is_row(line, place):
            rows.append(cut(line, place))
            continue
        told += [' '.join(cells) for cells in zip(*rows)]
        rows = []
        if re.fullmatch(r'-+(  -+)+', line):
            place = [match.start() for match in re.finditer('-+', line)]
        elif line:
            place = None
            told.append(line)
    return '\n'.join(told)


def test_every_report_says_all_of_its_words(cli):
    told = report.contents(report.with_sample(cli))
    for name in report.REPORTS:
        for language in report.LANGUAGES:
            text = report.read(report.make(cli, name, language, 'text')).decode('utf-8')
            report.check_words(report.squeeze(unfold(text)), name, language, told)


def width(line):
    return sum(0 if unicodedata.combining(letter) else
               2 if unicodedata.east_asian_width(letter) in 'WF' else 1 for letter in line)


def test_lines(cli):
    report.with_sample(cli)
    for name in report.REPORTS:
        for language in report.LANGUAGES:
            text = report.read(report.make(cli, name, language, 'text')).decode('utf-8')
            assert text.endswith('\n') and '\r' not in text and '\t' not in text
            for line in text.splitlines():
                assert line == line.rstrip(), f'{name}: “{line}”'
                assert width(line) <= 80, f'{name} {language}: “{line}”'


def test_before_any_round(cli):
    cli.done('task-force', 'add', 'Lake County')
    told = report.contents(cli)
    for name in report.REPORTS:
        text = report.read(report.make(cli, name, 'en', 'text')).decode('utf-8')
        report.check_words(report.squeeze(unfold(text)), name, 'en', told)
        assert 'Lake County' in text


report.main(dict(globals()))
