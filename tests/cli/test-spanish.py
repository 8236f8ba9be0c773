#!/usr/bin/env python3
# test-spanish.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word of the program can be had in another language, whatever locales the machine has:
test-spanish.py PROGRAM LOCALES

A catalogue made from Senda's own template stands in for the Spanish one: it puts every message
between « and ». What a command then says outside of them is not translatable, and may only be
what was typed, ids, numbers and the names of options."""
import os
import re
import shutil
import subprocess

import po
import senda

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
ELEMENT = 'mission-statement'

HEAD = '''msgid ""
msgstr ""
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

'''


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


def mark(text):
    """Keeps the line breaks at the ends, as msgfmt asks."""
    end = '\n' if text.endswith('\n') else ''
    return f'«{text.removesuffix(end) if end else text}»{end}'


def write_entry(file, entry):
    if entry.context is not None:
        file.write(f'msgctxt {quote(entry.context)}\n')
    file.write(f'msgid {quote(entry.message)}\n')
    if entry.plural is None:
        file.write(f'msgstr {quote(mark(entry.message))}\n\n')
    else:
        file.write(f'msgid_plural {quote(entry.plural)}\n'
                   f'msgstr[0] {quote(mark(entry.message))}\n'
                   f'msgstr[1] {quote(mark(entry.plural))}\n\n')


def make_catalogue(folder):
    template = os.path.join(folder, 'senda.pot')
    subprocess.run([os.path.join(SOURCE, 'build-aux', 'make-pot'), template], check=True,
                   capture_output=True)
    messages = os.path.join(folder, 'LC_MESSAGES')
    os.makedirs(messages)
    with open(os.path.join(folder, 'es.po'), 'w', encoding='utf-8') as file:
        file.write(HEAD)
        for entry in po.read(template):
            write_entry(file, entry)
    subprocess.run(['msgfmt', '-o', os.path.join(messages, 'senda.mo'),
                    os.path.join(folder, 'es.po')], check=True)


def marked(cli):
    """The program, speaking the language between « and »."""
    folder = cli.path('cache', 'marked', 'es')
    os.makedirs(folder)
    make_catalogue(folder)
    cli.env['SENDA_LOCALEDIR'] = os.path.dirname(folder)
    return cli


def outside(text):
    """What of a text does not stand between « and »."""
    depth = 0
    left = []
    for letter in text:
        depth += letter == '«'
        left.append(letter if depth == 0 else ' ')
        depth -= letter == '»'
    assert depth == 0, text
    return ''.join(left)


def words_left(text):
    """Words that were not translated, without ids and what the test typed."""
    left = outside(text)
    left = re.sub(senda.UUID, ' ', left)
    left = re.sub(r'\([a-z0-9.-]+\)|\b[a-z]+(-[a-z]+)*\.[0-9]\.[0-9]+\b', ' ', left)
    left = re.sub(r'\b(role|service|item|level|need|population)\.[a-z-]+', ' ', left)
    left = re.sub(r'LAKE( COUNTY)?|/[\w/.-]+|\(es\)|\(en\)', ' ', left)
    return re.findall(r'[^\W\d_]{2,}', left)


def speaks(cli, *words, status=0):
    answer = cli.run('--language', 'es', *words)
    assert answer.status == status, f'{words}: {answer}'
    said = answer.out + answer.err.removeprefix('senda: ')
    assert '«' in said, f'{words}: {answer}'
    assert words_left(said) == [], f'{words}: {words_left(said)}\n{answer}'


def test_every_command(cli):
    marked(cli)
    speaks(cli, 'task-force', 'add', 'LAKE COUNTY')
    speaks(cli, 'show', 'roadmap')
    speaks(cli, 'mark', ELEMENT + '.3.1', 'partly')
    speaks(cli, 'rate', ELEMENT, '3', '--reason', 'LAKE', '--note', 'LAKE')
    speaks(cli, 'show', 'roadmap')
    speaks(cli, 'undo')
    speaks(cli, 'redo')
    speaks(cli, 'round', 'add', 'LAKE')
    speaks(cli, 'undo')
    speaks(cli, 'search', 'LAKE')
    speaks(cli, 'search', 'nobody')
    speaks(cli, 'history')
    speaks(cli, 'history', ELEMENT)
    speaks(cli, 'content', ELEMENT + '.3.1')
    speaks(cli, 'check')
    speaks(cli, 'report', 'profile', '-o', cli.path('report.pdf'))
    speaks(cli, 'backup', cli.path('copy'))
    speaks(cli, 'restore', cli.path('copy'))
    record = cli.element(ELEMENT)['record']
    speaks(cli, 'purge', record, '--dry-run')
    speaks(cli, 'purge', record)


def test_people(cli):
    marked(cli)
    for words in (['task-force', 'add', 'LAKE COUNTY'],
                  ['agency', 'list'], ['member', 'list'], ['offer', 'list'], ['action', 'list'],
                  ['show', 'responsibilities'], ['show', 'structure'], ['show', 'notices'],
                  ['agency', 'add', 'LAKE', '--set', 'level=local', '--set', 'languages=Mam'],
                  ['agency', 'set', 'LAKE', '--set', 'discipline=victim-services'],
                  ['member', 'add', 'LAKE COUNTY', '--agency', 'LAKE'],
                  ['member', 'set', 'LAKE COUNTY', '--set', 'is_core=yes'],
                  ['offer', 'add', 'LAKE', 'transportation'],
                  ['action', 'add', 'LAKE', '--due', '2026-03-09'],
                  ['role', 'review', 'role.local-prosecutors', 'discuss', '--member', 'LAKE COUNTY',
                   '--question', 'LAKE'],
                  ['gap', 'level.tribal', 'not-needed', '--reason', 'LAKE'],
                  ['show', 'gaps', '--all'], ['show', 'coverage'], ['show', 'notices'],
                  ['show', 'coverage', '--by', 'hours', '--items'], ['show', 'coverage', '--all'],
                  ['role', 'show', 'role.local-prosecutors'], ['role', 'list'],
                  ['agency', 'list'], ['member', 'list'], ['offer', 'list'], ['action', 'list'],
                  ['member', 'end', 'LAKE COUNTY'], ['agency', 'remove', 'LAKE'], ['history'],
                  ['content', 'service'], ['content', 'role.local-prosecutors']):
        speaks(cli, *words)
    path = cli.path('roster.csv')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('LAKE,\nLAKE COUNTY,LAKE\n,LAKE\n')
    wrong = ['people', 'import', path, '--match', 'A=name', '--match', 'B=title']
    speaks(cli, *wrong, '--dry-run')
    speaks(cli, *wrong, status=1)
    speaks(cli, 'people', 'import', path, '--match', 'A=name', '--match', 'B=skip')
    for words in (['agency', 'set', 'COUNTY', '--set', 'name=x'], ['member', 'remove', 'COUNTY'],
                  ['role', 'show', 'COUNTY'], ['gap', 'COUNTY', 'open'],
                  ['offer', 'add', 'LAKE', 'COUNTY'], ['action', 'set', 'COUNTY', '--set', 'what=x'],
                  ['role', 'review', 'role.local-prosecutors', 'understood']):
        speaks(cli, *words, status=1)


def test_rounds(cli):
    marked(cli)
    speaks(cli, 'task-force', 'add', 'LAKE COUNTY')
    for words in (['round', 'list'], ['show', 'plan'], ['show', 'projected']):
        speaks(cli, *words)
    for words in (['show', 'spread'], ['show', 'compare'], ['round', 'freeze'], ['roster', 'list'],
                  ['confirm', ELEMENT], ['target', 'remove', ELEMENT]):
        speaks(cli, *words, status=1)
    speaks(cli, 'member', 'add', 'LAKE COUNTY', '--set', 'discipline=health-care')
    speaks(cli, 'member', 'add', 'LAKE')
    for words in (['round', 'add', 'LAKE', '--method', 'both', '--purpose', 'LAKE'],
                  ['roster', 'list'], ['ballot', 'list'], ['roster', 'add', 'LAKE COUNTY', 'LAKE'],
                  ['round', 'state', 'latest', 'collecting'], ['show', 'spread'], ['ballot', 'list'],
                  ['ballot', 'set', 'LAKE COUNTY', ELEMENT, '2', '--note', 'LAKE'],
                  ['ballot', 'set', 'LAKE', ELEMENT, '4'],
                  ['ballot', 'set', 'LAKE', 'leadership', 'unsure'],
                  ['ballot', 'mark', 'LAKE', ELEMENT + '.3.1', 'partly'],
                  ['ballot', 'list'], ['ballot', 'list', 'LAKE'], ['show', 'spread'],
                  ['show', 'spread', ELEMENT], ['round', 'state', 'latest', 'discussing'],
                  ['rate', ELEMENT, '3', '--reason', 'LAKE', '--present', 'LAKE, LAKE COUNTY'],
                  ['dissent', 'add', ELEMENT, '--member', 'LAKE', '--stage', '2', '--reason', 'LAKE'],
                  ['target', 'set', ELEMENT, '4', '--due', '2099-06-01', '--reason', 'LAKE'],
                  ['action', 'add', 'LAKE', '--for', ELEMENT + '.4.1', '--owner', 'LAKE',
                   '--helpers', 'LAKE COUNTY'],
                  ['gap', ELEMENT + '.4.2', 'not-needed', '--reason', 'LAKE'],
                  ['action', 'list', '--owner', 'LAKE'], ['action', 'list', '--overdue'],
                  ['show', 'plan'], ['show', 'projected'], ['show', 'projected', '--on', '2099-01-01'],
                  ['round', 'freeze'], ['action', 'done', 'LAKE', '--outcome', 'partly'],
                  ['show', 'plan'], ['round', 'add', 'LAKE COUNTY', '--anonymous'], ['show', 'roadmap'],
                  ['confirm', ELEMENT], ['ballot', 'list'], ['show', 'compare'],
                  ['round', 'state', 'latest', 'collecting'],
                  ['ballot', 'take', 'health-care', ELEMENT + '=3'], ['ballot', 'list'],
                  ['ballot', 'take', 'health', ELEMENT + '=3'],
                  ['show', 'spread'], ['show', 'spread', ELEMENT], ['target', 'remove', ELEMENT],
                  ['history']):
        speaks(cli, *words)
    for words in (['round', 'state', 'COUNTY', 'agreed'], ['round', 'freeze', 'LAKE'],
                  ['ballot', 'list', 'LAKE'], ['ballot', 'set', 'LAKE', ELEMENT, '3'],
                  ['ballot', 'set', 'LAKE', ELEMENT, '3', '--round', 'LAKE'],
                  ['roster', 'remove', 'LAKE'], ['show', 'compare', 'LAKE', 'LAKE'],
                  ['rate', ELEMENT, '2', '--present', 'COUNTY'],
                  ['target', 'set', ELEMENT, '4', '--due', '2001-01-01'],
                  ['gap', ELEMENT + '.4.1', 'not-needed'],
                  ['action', 'done', 'LAKE COUNTY']):
        speaks(cli, *words, status=1)
    for words in (['round', 'state', 'latest', 'LAKE'], ['round', 'add', 'LAKE', '--method', 'LAKE'],
                  ['round', 'add', 'LAKE', '--reason', 'LAKE'], ['dissent', 'add', ELEMENT],
                  ['ballot', 'take', 'LAKE', ELEMENT + '=3'], ['target', 'set', ELEMENT, 'LAKE'],
                  ['ballot', 'take', 'health-care', 'LAKE'], ['show', 'projected', '--on', 'LAKE'],
                  ['ballot', 'take', 'health-care', ELEMENT + '=3', ELEMENT + '=4'],
                  ['gap', ELEMENT + '.4.1', 'needed']):
        speaks(cli, *words, status=2)


def test_every_report(cli):
    marked(cli)
    speaks(cli, 'report', '--list')
    cli.done('task-force', 'add', 'LAKE COUNTY')
    for rated in (False, True):
        for report in (['roadmap-sheet'], ['roadmap'], ['element', ELEMENT], ['profile'], ['workbook'],
                       ['ballot'], ['round'], ['comparison'], ['plan'], ['plan', '--on', '2099-01-01'],
                       ['role-sheet', 'coordinator'], ['responsibilities'], ['structure'],
                       ['coverage'], ['resource-directory'], ['protocols'],
                       ['protocol-document', 'media'], ['protocol-checklist', 'media'],
                       ['sign-sheet', 'media'], ['quick-reference']):
            speaks(cli, 'report', *report)
            speaks(cli, 'report', *report, '--audience', 'public')
        cli.done('round', 'add', 'LAKE')
        cli.done('mark', ELEMENT + '.3.1', 'partly')
        cli.done('rate', ELEMENT, '3', '--reason', 'LAKE', '--note', 'LAKE')


def test_every_refusal(cli):
    marked(cli)
    speaks(cli, 'show', 'roadmap', status=1)
    speaks(cli, 'task-force', 'add', 'LAKE')
    for words in (['redo'], ['rate', ELEMENT, '6'], ['rate', 'LAKE', '3'],
                  ['rate', ELEMENT, 'not-applicable'], ['mark', 'LAKE', 'partly'],
                  ['content', 'LAKE'], ['history', 'LAKE'], ['purge', 'LAKE'],
                  ['--task-force', 'LAKE COUNTY', 'show', 'roadmap'], ['task-force', 'add', ' '],
                  ['rate', ELEMENT, '3', '--note', 'x' * 30000], ['restore', cli.path('nowhere')],
                  ['report', 'element', 'LAKE'], ['report', 'roadmap', '--round', 'LAKE COUNTY'],
                  ['report', 'roadmap', '--format', 'text', '-o', cli.store],
                  ['report', 'roadmap', '--format', 'text', '-o', cli.folder]):
        speaks(cli, *words, status=1)
    for words in (['LAKE'], ['--LAKE'], ['show'], ['rate', ELEMENT], ['--format'],
                  ['rate', ELEMENT, 'LAKE'], ['mark', ELEMENT + '.3.1', 'LAKE'],
                  ['task-force', 'add'], ['report', 'LAKE'], ['report', 'element'],
                  ['report', 'roadmap', '--date', 'LAKE'], ['report', 'profile', '--bom']):
        speaks(cli, *words, status=2)
    with open(cli.store, 'w', encoding='utf-8') as file:
        file.write('LAKE\n' * 1000)
    for words in (['show', 'roadmap'], ['check'], ['undo']):
        speaks(cli, *words, status=1)


def test_whatever_the_locale(cli):
    """Also the core's own messages, which the C library translates."""
    marked(cli)
    speaks(cli, 'task-force', 'add', 'LAKE')
    for variables in ({'LC_ALL': 'C.UTF-8'}, {'LC_ALL': 'C'}, {'LC_ALL': 'POSIX'},
                      {'LC_ALL': 'xx_XX.UTF-8'}, {'LANG': 'C.UTF-8', 'LC_ALL': ''},
                      {'LC_ALL': '', 'LANG': ''}, {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'de:en'}):
        before = dict(cli.env)
        cli.env.update(variables)
        speaks(cli, 'redo', status=1)
        speaks(cli, 'show', 'roadmap')
        cli.env = before
    shutil.rmtree(cli.path('cache', 'senda'), ignore_errors=True)
    speaks(cli, 'redo', status=1)


def test_without_a_cache_to_write_to(cli):
    """The C library then stays silent; what Senda says is looked up by itself."""
    marked(cli)
    cli.env.update({'LC_ALL': 'C', 'XDG_CACHE_HOME': '/dev/null'})
    speaks(cli, 'task-force', 'add', 'LAKE')
    speaks(cli, 'show', 'roadmap')
    speaks(cli, 'redo', status=1)


def test_in_the_language_of_the_system(cli):
    marked(cli)
    cli.env['LANGUAGE'] = 'es'
    answer = cli.run('redo')
    assert answer.status == 1 and '«' in answer.err, answer
    answer = cli.run('--language', 'en', 'redo')
    assert answer.status == 1 and '«' not in answer.err, answer


senda.main(dict(globals()))
