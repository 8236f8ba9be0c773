#!/usr/bin/env python3
# test-reports.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How reports are asked for, and what is refused: test-reports.py PROGRAM LOCALES"""
import csv
import io
import os

import senda

REPORTS = ['roadmap-sheet', 'roadmap', 'element', 'profile', 'workbook', 'ballot', 'round',
           'comparison', 'plan', 'role-sheet', 'responsibilities', 'structure', 'coverage',
           'resource-directory', 'member-directory', 'protocols', 'protocol-document', 'protocol-checklist',
           'sign-sheet', 'quick-reference', 'acknowledgements', 'annual', 'handover']

# What those are about that are about something.
ABOUT = {'element': ['leadership'], 'protocol-document': ['media'],
         'protocol-checklist': ['media'], 'sign-sheet': ['media']}

MISUSED = [
    ['report'],
    ['report', '--list', 'roadmap'],
    ['report', '--list', '--paper', 'a4'],
    ['show', 'roadmap', '--list'],
    ['show', 'roadmap', '--paper', 'a4'],
    ['report', 'frobnicate'],
    ['report', ''],
    ['report', 'element'],
    ['report', 'element', 'leadership', 'meetings'],
    ['report', 'element', 'leadership', '--element', 'leadership'],
    ['report', 'roadmap', '--element', 'leadership'],
    ['report', 'structure', 'coordinator'],
    ['report', 'role-sheet', 'coordinator', 'note-keeper'],
    ['report', 'role-sheet', '--element', 'leadership'],
    ['report', 'protocol-document'],
    ['report', 'sign-sheet', '--element', 'leadership'],
    ['report', 'protocol-checklist', 'media', '--edition', '1'],
    ['report', 'acknowledgements', '--edition', '1'],
    ['report', 'roadmap', '--year', '2026'],
    ['report', 'annual', '--year', '26'],
    ['report', 'annual', '--year', '2026-13'],
    ['report', 'annual', '--year', '2026-01-01'],
    ['report', 'annual', '--year', ''],
    ['report', 'roadmap', '--format', 'json'],
    ['report', 'roadmap', '--format', 'PDF', '-o', 'x'],
    ['report', 'roadmap', '--format', 'pdf'],
    ['report', 'roadmap', '--format', 'odt'],
    ['report', 'roadmap', '--format', 'xlsx'],
    ['report', 'roadmap', '--second-language', 'en'],
    ['report', 'roadmap', '--second-language', 'tlh'],
    ['--language', 'es', 'report', 'roadmap', '--second-language', 'es'],
    ['report', 'roadmap', '--paper', 'legal'],
    ['report', 'roadmap', '--audience', 'everybody'],
    ['report', 'roadmap', '--without', 'frobnicate'],
    ['report', 'roadmap', '--without', 'statements,'],
    ['report', 'roadmap-sheet', '--without', 'statements'],
    ['report', 'roadmap', '--format', 'csv', '--sheet', 'frobnicate'],
    ['report', 'roadmap', '--sheet', 'statements'],
    ['report', 'roadmap', '--bom'],
    ['report', 'roadmap', '-o'],
    ['report', 'roadmap', '-o', 'x.docx'],
    ['report', 'roadmap', '-o', 'x.pdf.old'],
] + [['report', 'roadmap', '--date', date] for date in (
    '2026-02-30', '2026-3-9', '09.03.2026', 'today', '', '2026-03-09 ', '-026-03-09', '0000-01-01',
    '20260-3-09')]


def test_list(cli):
    said = cli.done('report', '--list')
    listed = cli.json('report', '--list')
    assert [each['id'] for each in listed] == REPORTS
    for each in listed:
        assert list(each) == ['id', 'title', 'purpose', 'sections']
        assert f'{each["title"]}  ({each["id"]})' in said
        assert each['purpose'] in ' '.join(said.split())
        for section in each['sections']:
            assert list(section) == ['id', 'title'] and section['id'] in said
    assert all(len(line) <= 80 for line in said.splitlines())
    assert not os.path.exists(cli.store)


def test_what_is_not_understood(cli):
    cli.done('task-force', 'add', 'Lake County')
    for words in MISUSED:
        cli.refused(*words, status=2)
    assert 'how-to-read' in cli.refused('report', 'roadmap', '--without', 'x', status=2)
    assert 'statements' in cli.refused('report', 'workbook', '--format', 'csv', '--sheet', 'x',
                                       status=2)


def test_a_sheet_of_one_role(cli):
    cli.done('task-force', 'add', 'Lake County')
    whole = cli.done('report', 'role-sheet')
    said = cli.done('report', 'role-sheet', 'note-keeper')
    assert 'Note keeper' in said and 'Task force coordinator' not in said.split('\n')
    assert said == cli.done('report', 'role-sheet', 'role.note-keeper')
    assert 'Note keeper' in whole and 'Task force coordinator' in whole.split('\n')
    assert 'role “nobody”' in cli.refused('report', 'role-sheet', 'nobody')


def test_rounds_and_the_plan(cli):
    cli.done('task-force', 'add', '--sample')
    first, second = [each['name'] for each in cli.json('round', 'list')][:2]
    assert {first, second} == {'First round', 'Second round'}
    for words in ([], ['--round', 'Second round', '--before', 'First round']):
        said = cli.done('report', 'comparison', *words)
        assert 'First round' in said and 'Second round' in said
    cli.refused('report', 'comparison', '--before', 'Second round')
    cli.refused('report', 'roadmap', '--before', 'First round', status=2)
    plan = cli.done('report', 'plan', '--on', '2099-06-01')
    assert 'due by June 1, 2099' in ' '.join(plan.split())
    cli.refused('report', 'profile', '--on', '2099-06-01', status=2)
    assert 'First round' in cli.done('report', 'ballot', '--round', 'First round')
    assert 'Who took part' in cli.done('report', 'round')
    open_to_all = cli.done('report', 'round', '--audience', 'public')
    assert 'Who took part' not in open_to_all and 'Harbor' not in open_to_all


def test_people_before_there_are_any(cli):
    cli.done('task-force', 'add', 'Lake County')
    for report, words in {'responsibilities': 'Nothing has been settled yet',
                          'structure': 'has been written down yet',
                          'coverage': 'No service has been written down yet',
                          'resource-directory': 'No agency has been written down yet'}.items():
        assert words in cli.done('report', report)


def test_a_protocol_and_its_versions(cli):
    cli.done('task-force', 'add', 'Lake County')
    assert 'Draft, not adopted.' in cli.done('report', 'protocol-document', 'media')
    assert 'nothing to sign' in squeezed(cli.done('report', 'sign-sheet', 'media'))
    cli.refused('report', 'protocol-document', 'media', '--edition', '1')
    cli.refused('report', 'protocol-document', 'frobnicate')
    cli.done('protocol', 'start', 'media')
    cli.done('protocol', 'adopt', 'media', '--open-reason', 'The rest in May.')
    said = cli.done('report', 'protocol-document', 'media', '--edition', '1')
    assert 'Version 1, adopted on' in said and 'Draft' not in said
    assert said == cli.done('report', 'protocol-document', 'protocol.media', '--edition', '1')
    versions = ['report', 'protocol-document', 'media', '--format', 'csv', '--sheet', 'versions']
    assert 'The rest in May.' in cli.done(*versions)
    assert 'The rest in May.' not in cli.done(*versions, '--audience', 'public')
    cli.refused('report', 'protocol-document', 'media', '--edition', '2')


def squeezed(text):
    return ' '.join(text.split())


def test_a_workbook_on_one_element(cli):
    cli.done('task-force', 'add', 'Lake County')
    whole = cli.done('report', 'workbook')
    said = cli.done('report', 'workbook', 'leadership')
    assert '1.4 Leadership' in said and '1.5 Membership' not in said
    assert '1.4 Leadership' in whole and '1.5 Membership' in whole
    assert said == cli.done('report', 'workbook', '--element', 'leadership')


def test_whose(cli):
    cli.refused('report', 'roadmap')
    cli.done('task-force', 'add', 'Lake County')
    cli.done('report', 'roadmap')
    cli.done('task-force', 'add', 'North Valley')
    cli.refused('report', 'roadmap', '-o', 'x.pdf')
    cli.refused('report', 'roadmap', '--task-force', 'Elsewhere')
    assert 'Lake County' in cli.done('report', 'roadmap-sheet', '--task-force', 'Lake County')


def test_which_round(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.refused('report', 'roadmap', '--round', 'March')
    first = cli.json('round', 'add', 'March')
    cli.done('rate', 'leadership', '2', '--note', 'Agreed in March')
    cli.done('round', 'add', 'June')
    cli.done('rate', 'leadership', '3', '--note', 'Agreed in June')
    assert 'Agreed in June' in cli.done('report', 'roadmap')
    for name in ('March', first['id']):
        said = cli.done('report', 'roadmap', '--round', name)
        assert 'Agreed in March' in said and 'Agreed in June' not in said
    cli.done('round', 'add', 'March')
    assert 'id' in cli.refused('report', 'roadmap', '--round', 'March')
    cli.done('report', 'roadmap', '--round', first['id'])


def test_which_element(cli):
    cli.done('task-force', 'add', 'Lake County')
    first = cli.done('report', 'element', 'leadership', '--date', '2026-03-09')
    assert cli.done('report', 'element', '--element', 'leadership', '--date', '2026-03-09') == first
    assert '“leadership”' in cli.refused('report', 'element', 'leadreship')
    cli.refused('report', 'element', '')


def test_format_by_name_of_the_file(cli):
    cli.done('task-force', 'add', '--sample')
    for name, start in (('x.pdf', b'%PDF-'), ('x.ODT', b'PK'), ('x.xlsx', b'PK')):
        assert cli.path(name) in cli.done('report', 'profile', '-o', name)
        with open(cli.path(name), 'rb') as file:
            assert file.read().startswith(start), name
    cli.done('report', 'profile', '--output', 'x.csv')
    cli.done('report', 'profile', '--output=y', '--format', 'csv')
    with open(cli.path('x.csv'), 'rb') as one, open(cli.path('y'), 'rb') as other:
        assert one.read() == other.read()
    cli.done('report', 'profile', '-o', 'x.txt', '--date', '2026-03-09')
    with open(cli.path('x.txt'), encoding='utf-8') as file:
        assert file.read() == cli.done('report', 'profile', '--date', '2026-03-09')


def test_a_file_without_an_ending_is_text(cli):
    cli.done('task-force', 'add', '--sample')
    os.mkdir(cli.path('folder.docx'))
    said = cli.done('report', 'profile', '--date', '2026-03-09')
    for name in ('x', '.docx', 'x.', 'folder.docx/x'):
        cli.done('report', 'profile', '-o', name, '--date', '2026-03-09')
        with open(cli.path(name), encoding='utf-8') as file:
            assert file.read() == said, name
    assert '“docx”' in cli.refused('report', 'profile', '-o', 'x.docx', status=2)
    assert not os.path.exists(cli.path('x.docx'))
    cli.done('report', 'profile', '-o', 'x.docx', '--format', 'text')


def test_tables_on_standard_output(cli):
    cli.done('task-force', 'add', '--sample')
    said = cli.done('report', 'roadmap', '--format', 'csv', '--sheet', 'statements')
    rows = list(csv.reader(io.StringIO(said, newline='')))
    assert len(rows) == 1 + 295 and len({len(row) for row in rows}) == 1
    assert cli.done('report', 'roadmap', '--format', 'csv', '--sheet', 'statements',
                    '--bom') == '\ufeff' + said
    first = cli.done('report', 'roadmap', '--format', 'csv')
    assert first == cli.done('report', 'roadmap', '--format', 'csv', '--sheet', 'elements')


def test_sections_left_out(cli):
    cli.done('task-force', 'add', '--sample')
    stage = cli.element('leadership')['stage']
    prompt = cli.json('content', 'leadership')['stages'][stage - 1]['prompt']

    def said(*words):
        return ' '.join(cli.done('report', 'element', 'leadership', *words).split())

    assert prompt in said()
    assert prompt not in said('--without', 'prompts')
    both = said('--without', 'prompts,statements')
    assert both == said('--without', 'statements', '--without=prompts')
    assert len(both) < len(said('--without', 'prompts'))


def test_who_may_read_it(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.done('rate', 'leadership', '3', '--note', 'Among ourselves')
    said = {who: cli.done('report', 'roadmap', '--audience', who)
            for who in ('internal', 'members', 'public')}
    assert said['members'] == cli.done('report', 'roadmap')
    assert 'Among ourselves' in said['internal'] and 'Among ourselves' in said['members']
    assert 'Among ourselves' not in said['public']
    assert len(set(said.values())) == 3


def test_targets(cli):
    cli.done('task-force', 'add', '--sample')
    backup = cli.path('store', 'backups', 'x.pdf')
    os.mkdir(cli.path('folder'))
    os.symlink(cli.store, cli.path('link.pdf'))
    os.link(cli.store, cli.path('second-name.pdf'))
    for target in (cli.store, cli.store + '-wal', 'store/senda.sendadb', 'link.pdf',
                   'second-name.pdf', backup, 'folder', 'folder/', '.', '', '/', '/dev/null',
                   'no/such/folder/x.pdf', cli.store + '/x.pdf'):
        said = cli.refused('report', 'roadmap-sheet', '--format', 'pdf', '-o', target)
        assert 'Nothing was' in said or 'left as it is' in said, said
    assert cli.run('report', 'roadmap-sheet', '-o', 'x' * 300 + '.pdf').status == 1
    assert cli.json('check')['faults'] == []


def test_a_file_of_any_name(cli):
    cli.done('task-force', 'add', '--sample')
    name = os.path.join(cli.folder.encode(), b'-r\xe9port')
    cli.done('report', 'profile', '--format', 'pdf', '-o', name)
    assert os.path.exists(name)


def test_a_file_that_is_replaced(cli):
    cli.done('task-force', 'add', '--sample')
    with open(cli.path('x.pdf'), 'w', encoding='utf-8') as file:
        file.write('old')
    os.chmod(cli.path('x.pdf'), 0o640)
    cli.done('report', 'roadmap-sheet', '-o', 'x.pdf')
    assert os.path.getsize(cli.path('x.pdf')) > 1000
    assert os.stat(cli.path('x.pdf')).st_mode & 0o777 == 0o640
    assert not [name for name in os.listdir(cli.folder) if name.startswith('.')]


def test_looking_changes_no_byte(cli):
    cli.done('task-force', 'add', '--sample')
    before = senda.snapshot(cli.folder)
    for report in REPORTS:
        cli.done('report', report, *ABOUT.get(report, []))
    assert senda.snapshot(cli.folder) == before


senda.main(dict(globals()))
