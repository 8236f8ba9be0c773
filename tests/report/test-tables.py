#!/usr/bin/env python3
# test-tables.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CSV and XLSX as they are in the file: test-tables.py PROGRAM LOCALES"""
import csv
import io
import re
import zipfile

import report

SHEETS = {
    'roadmap-sheet': ['elements'],
    'roadmap': ['elements', 'statements', 'evidence'],
    'element': ['statements', 'rounds', 'evidence'],
    'profile': ['profile'],
    'workbook': ['statements'],
    'ballot': ['statements', 'stages'],
    'round': ['elements', 'views', 'dissents'],
    'comparison': ['comparison'],
    'plan': ['actions', 'targets', 'declined'],
    'role-sheet': ['roles'],
    'responsibilities': ['responsibilities'],
    'structure': ['committees', 'seats'],
    'coverage': ['coverage'],
    'resource-directory': ['services', 'agencies', 'contacts'],
    'protocols': ['protocols'],
    'protocol-document': ['protocol-text', 'versions'],
    'protocol-checklist': ['points'],
    'sign-sheet': ['acknowledgements'],
    'quick-reference': ['answers'],
    'member-directory': ['members', 'agencies', 'contacts'],
    'acknowledgements': ['acknowledgements'],
    'annual': ['events', 'elements'],
    'handover': ['due', 'changes', 'actions', 'elements'],
}
# Of the days about the one that the report bears: the sample, made today, may have nothing there.
OF_THE_DAY = ('due', 'changes')


def rows_of(raw):
    return list(csv.reader(io.StringIO(raw.decode('utf-8'), newline=''), strict=True))


def table(cli, name, language, sheet):
    return rows_of(report.read(report.make(cli, name, language, 'csv', '--sheet', sheet)))


def test_every_table(cli):
    report.with_sample(cli)
    for name, sheets in SHEETS.items():
        for language in report.LANGUAGES:
            for sheet in sheets:
                rows = table(cli, name, language, sheet)
                assert len({len(row) for row in rows}) == 1, f'{name} {language} {sheet}'
                assert all(rows[0]) and len(set(rows[0])) == len(rows[0]), rows[0]
                assert len(rows) > 1 or sheet in OF_THE_DAY, f'{name} {language} {sheet}: no rows'
                raw = report.read(report.make(cli, name, language, 'csv', '--sheet', sheet))
                assert raw.endswith(b'\r\n') and not raw.startswith(b'\xef\xbb\xbf')


def test_statements_in_each_language(cli):
    told = report.contents(report.with_sample(cli))
    for language in report.LANGUAGES:
        rows = table(cli, 'workbook', language, 'statements')
        assert len(rows) == 1 + 295
        cells = {cell for row in rows for cell in row}
        for each in language.split('+'):
            assert set(told[each].statements()) <= cells, f'{language}: {each}'
        if language in told:
            other = told['es' if language == 'en' else 'en']
            assert not cells & (set(other.statements()) - set(told[language].statements()))
    both = table(cli, 'workbook', 'en+es', 'statements')
    assert len(both[0]) > len(table(cli, 'workbook', 'en', 'statements')[0])


def sheets_of(path):
    """Name of each sheet, and its XML."""
    with zipfile.ZipFile(path) as file:
        book = file.read('xl/workbook.xml').decode('utf-8')
        names = re.findall(r'<sheet name="([^"]*)"', book)
        return {name: file.read(f'xl/worksheets/sheet{number}.xml').decode('utf-8')
                for number, name in enumerate(names, 1)}


def test_spreadsheets_are_ready_to_work_with(cli):
    report.with_sample(cli)
    for name, ids in SHEETS.items():
        for language in report.LANGUAGES:
            sheets = sheets_of(report.make(cli, name, language, 'xlsx'))
            assert len(sheets) == len(ids), f'{name}: {list(sheets)}'
            for title, xml in sheets.items():
                where = f'{name} {language} {title}'
                assert 'state="frozen"' in xml, where
                assert '<autoFilter ref="A1:' in xml, where
                widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', xml)]
                assert widths and max(widths) <= 100 and min(widths) >= 4, f'{where}: {widths}'
                assert '<f>' not in xml, f'{where}: a formula'


def test_numbers_and_dates_are_real(cli):
    report.with_sample(cli)
    sheets = list(sheets_of(report.make(cli, 'roadmap', 'en', 'xlsx')).values())
    numbers = re.findall(r'<c r="[A-Z]+\d+"(?: s="\d+")?><v>([\d.]+)</v>', sheets[0])
    assert set(numbers) >= {'1', '2', '3', '4'}, numbers[:10]
    evidence = re.findall(r'<c r="[A-Z]+\d+"(?: s="\d+")?><v>(\d{5})</v>', sheets[2])
    assert evidence and all(45000 < int(number) < 47500 for number in evidence), evidence


def test_before_any_round(cli):
    cli.done('task-force', 'add', 'Lake County')
    for name, sheets in SHEETS.items():
        for sheet in sheets:
            rows = table(cli, name, 'en+es', sheet)
            assert len({len(row) for row in rows}) == 1
        assert sheets_of(report.make(cli, name, 'en+es', 'xlsx'))


def test_no_cell_runs_as_a_formula(cli):
    """Also what was typed to be one."""
    cli.done('task-force', 'add', '=HYPERLINK("x")')
    notes = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|\'/c calc\'!A0', ' =1', '"quoted", and',
             'two\nlines']
    elements = cli.json('show', 'roadmap')['elements']
    for note, element in zip(notes, elements):
        cli.done('rate', element['id'], '2', '--note', note)
    for name, sheets in SHEETS.items():
        for sheet in sheets:
            for row in table(cli, name, 'en+es', sheet):
                assert not [cell for cell in row if cell[:1] in '=+@\t\r' and cell[:1]], row
                assert not [cell for cell in row if re.match(r'-(?!\d+$)', cell)], row
    cells = {cell for row in table(cli, 'roadmap', 'en', 'elements') for cell in row}
    assert '"quoted", and' in cells and 'two\nlines' in cells, cells
    for xml in sheets_of(report.make(cli, 'roadmap', 'en', 'xlsx')).values():
        assert '<f>' not in xml


report.main(dict(globals()))
