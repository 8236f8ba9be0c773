#!/usr/bin/env python3
# test-office.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What LibreOffice finds in the files made for it: test-office.py PROGRAM LOCALES"""
import csv
import glob
import os
import re

import report
import tap

# Every sheet into a file of its own, as it is shown, in UTF-8.
TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
# Commas, double quotes, UTF-8.
FROM_CSV = '--infilter=CSV:44,34,76'
TO_TEXT = 'txt:Text (encoded):UTF8'


def make_all(cli, format):
    return {(name, language): report.make(cli, name, language, format)
            for name in report.REPORTS for language in report.LANGUAGES}


def converted(cli, folder, path, ending):
    name = os.path.basename(path).rsplit('.', 1)[0]
    return sorted(glob.glob(os.path.join(cli.path(folder), f'{glob.escape(name)}{ending}')))


def rows_of(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.reader(file))


def test_text_documents(cli):
    told = report.contents(report.with_sample(cli))
    made = make_all(cli, 'odt')
    report.office(cli.folder, (TO_TEXT, made.values(), cli.path('text')),
                  ('pdf', made.values(), cli.path('pdf')))
    for (name, language), path in made.items():
        text, = converted(cli, 'text', path, '.txt')
        report.check_words(report.squeeze(report.read(text).decode('utf-8')), name, language, told)
        pdf, = converted(cli, 'pdf', path, '.pdf')
        said = report.info(pdf)
        title = report.info(report.make(cli, name, language))['Title']
        assert said['Title'] == title, f'{name} {language}: {said["Title"]}, not {title}'
        assert int(said['Pages']) < 120, f'{name} {language}: {said["Pages"]} pages'
        assert '612' in said['Page size'] and '792' in said['Page size'], said['Page size']


def test_text_documents_on_a4(cli):
    report.with_sample(cli)
    made = [report.make(cli, name, 'es', 'odt', '--paper', 'a4') for name in report.REPORTS]
    report.office(cli.folder, ('pdf', made, cli.path('pdf')))
    for path in made:
        said = report.info(converted(cli, 'pdf', path, '.pdf')[0])
        assert re.search(r'595\.\d+|841\.\d+', said['Page size']), said


def test_a_text_document_can_be_edited(cli):
    """It has real headings, tables and styles: saved anew by LibreOffice it still has."""
    told = report.contents(report.with_sample(cli))['en']
    path = report.make(cli, 'roadmap', 'en', 'odt')
    report.office(cli.folder, ('fodt', [path], cli.path('anew')))
    text = report.read(converted(cli, 'anew', path, '.fodt')[0]).decode('utf-8')
    headings = re.findall(r'<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)</text:h>', text, re.S)
    assert len(headings) >= 1 + 4 + len(told.names)
    said = [report.squeeze(re.sub('<[^>]*>', '', heading).replace('&amp;', '&'))
            for _, heading in headings]
    for name in told.names:
        assert any(each.endswith(report.squeeze(name)) for each in said), name
    assert text.count('<table:table ') >= len(told.names)
    assert text.count('<table:table-header-rows>') >= len(told.names)


def test_spreadsheets(cli):
    told = report.contents(report.with_sample(cli))
    made = make_all(cli, 'xlsx')
    report.office(cli.folder, (TO_CSV, made.values(), cli.path('sheets')))
    for (name, language), path in made.items():
        sheets = converted(cli, 'sheets', path, '-*.csv')
        assert sheets, f'{name} {language}: no sheet'
        for sheet in sheets:
            rows = rows_of(sheet)
            assert len({len(row) for row in rows}) == 1, sheet
            assert all(rows[0]) and len(set(rows[0])) == len(rows[0]), rows[0]
            assert not [cell for row in rows for cell in row
                        if cell.startswith('#') or cell.startswith('Err:')], sheet
        text = report.squeeze('\n'.join(report.read(sheet).decode('utf-8').replace('""', '"')
                                        for sheet in sheets))
        if name in ('roadmap', 'element', 'workbook'):
            report.check_words(text, name, language, told)


def test_tables(cli):
    """CSV opens as it is: the same rows and cells, none of them a formula."""
    report.with_sample(cli)
    made = {name: report.make(cli, name, 'en+es', 'csv', '--bom') for name in report.REPORTS}
    report.office(cli.folder, ('xlsx', made.values(), cli.path('opened')), options=[FROM_CSV])
    opened = {name: converted(cli, 'opened', path, '.xlsx')[0] for name, path in made.items()}
    report.office(cli.folder, (TO_CSV, opened.values(), cli.path('sheets')))
    for name, path in made.items():
        again, = converted(cli, 'sheets', opened[name], '-*.csv')
        before, after = rows_of(path), rows_of(again)
        assert len(before) == len(after) and before[0] == after[0], name
        assert [row[0] for row in before] == [row[0] for row in after], name


if report.has_office():
    report.main(dict(globals()))
else:
    for name in [each for each in dict(globals()) if each.startswith('test_')]:
        tap.skip(name[len('test_'):].replace('_', ' '), 'LibreOffice is not installed')
    tap.done()
