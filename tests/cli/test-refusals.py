#!/usr/bin/env python3
# test-refusals.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is refused, with which status, in one line: test-refusals.py PROGRAM LOCALES"""
import os
import subprocess

import senda

ELEMENT = 'mission-statement'

MISUSED = [
    ['frobnicate'],
    ['task-force'],
    ['task-force', 'frobnicate'],
    ['task-force', 'add'],
    ['task-force', 'add', 'Lake County', '--sample'],
    ['task-force', 'add', 'Lake', 'County'],
    ['task-force', 'list', 'now'],
    ['round', 'add'],
    ['show'],
    ['show', 'roadmap', 'now'],
    ['rate'],
    ['rate', ELEMENT],
    ['rate', ELEMENT, 'banana'],
    ['rate', ELEMENT, 'rated'],
    ['rate', ELEMENT, ''],
    ['rate', ELEMENT, '3', 'now'],
    ['rate', ELEMENT, '3', '--note'],
    ['mark', ELEMENT + '.3.1', 'banana'],
    ['mark', ELEMENT + '.3.1', 'describes', '--note', 'x'],
    ['undo', 'twice'],
    ['check', '--reason', 'x'],
    ['backup'],
    ['restore'],
    ['search'],
    ['purge'],
    ['--format', 'xml', 'show', 'roadmap'],
    ['--format'],
    ['--language', 'tlh', 'show', 'roadmap'],
    ['--frobnicate'],
    ['--sample=yes', 'task-force', 'add'],
    ['--'],
]


def test_what_is_not_understood(cli):
    cli.done('task-force', 'add', 'Lake County')
    for words in MISUSED:
        cli.refused(*words, status=2)


def test_stages_that_there_are_not(cli):
    cli.done('task-force', 'add', 'Lake County')
    for stage in ('0', '6', '10', '03', '99999999999999999999'):
        assert stage in cli.refused('rate', ELEMENT, stage)


def test_unknown_ids_and_hints(cli):
    cli.done('task-force', 'add', 'Lake County')
    assert f'“{ELEMENT}”' in cli.refused('rate', 'mission-statment', '3')
    assert f'“{ELEMENT}”' in cli.refused('rate', 'Mission-Statement', '3')
    assert f'“{ELEMENT}”' in cli.refused('rate', 'mission', '3')
    assert f'“{ELEMENT}”' in cli.refused('rate', ELEMENT + '.3.1', '3')
    assert f'“{ELEMENT}.3.1”' in cli.refused('mark', ELEMENT + '.3.11', 'describes')
    assert f'“{ELEMENT}”' in cli.refused('content', 'misson-statement')
    for id in ('frobnicate', '', 'é', '\x1b[31m\n', 'x' * 100000):
        cli.refused('rate', id, '3')
        cli.refused('mark', id, 'describes')
        cli.refused('content', id)
        cli.refused('purge', id)
        cli.refused('history', id)
    cli.refused('purge', '00000000-0000-4000-8000-000000000000')
    cli.refused('history', '00000000-0000-4000-8000-000000000000')


def test_names(cli):
    cli.done('task-force', 'add', 'Lake County')
    for name in ('', '   ', '\n', 'a\nb', 'x' * 201):
        cli.refused('task-force', 'add', name)
        cli.refused('round', 'add', name)
    cli.done('task-force', 'add', '--', '--sample')
    cli.done('task-force', 'add', '\x1b[31mred')
    assert '\x1b' not in cli.done('task-force', 'list')
    assert any(each['name'] == '\x1b[31mred' for each in cli.json('task-force', 'list'))


def test_long_text(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.done('rate', ELEMENT, '3', '--note', 'é' * 20000)
    cli.refused('rate', ELEMENT, '3', '--note', 'x' * 20001)
    cli.refused('rate', ELEMENT, 'not-applicable', '--reason', 'x' * 120000)


def test_bytes_that_are_not_text(cli):
    cli.done('task-force', 'add', 'Lake County')
    bad = b'caf\xe9'
    for words in (['task-force', 'add', bad], ['round', 'add', bad], ['rate', bad, '3'],
                  ['rate', ELEMENT, bad], ['rate', ELEMENT, '3', '--note', bad],
                  ['search', bad], ['history', bad], ['content', bad], ['purge', bad],
                  ['--task-force', bad, 'show', 'roadmap'], ['rate', ELEMENT, '3', '--note',
                                                             b'\xff\xfe\x00'[:2]]):
        cli.refused(*words)
    cli.refused(bad, status=2)
    cli.refused(b'--' + bad, status=2)
    cli.refused('--language', bad, 'undo')


def test_a_file_may_have_any_name(cli):
    cli.done('task-force', 'add', 'Lake County')
    name = os.path.join(cli.folder.encode(), b'copy-\xe9.sendadb')
    cli.done('backup', name)
    assert os.path.exists(name)
    cli.store = name
    assert cli.json('task-force', 'list')[0]['name'] == 'Lake County'


def test_reasons_that_are_needed(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.refused('rate', ELEMENT, 'not-applicable')
    cli.refused('rate', ELEMENT, 'not-applicable', '--reason', '  ')


def test_nothing_to_undo(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.refused('redo')
    cli.done('undo')
    cli.refused('undo')
    assert 'no task force yet' in cli.refused('show', 'roadmap')
    assert 'task-force add' in cli.refused('rate', ELEMENT, '3')


def test_looking_makes_no_store(cli):
    for words in (['task-force', 'list'], ['show', 'roadmap'], ['history'], ['search', 'x'],
                  ['check'], ['undo'], ['rate', ELEMENT, '3'], ['backup', cli.path('copy')]):
        cli.refused(*words)
    assert not os.path.exists(os.path.dirname(cli.store))


def test_an_answer_that_cannot_be_written(cli):
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([senda.PROGRAM, 'content'], env=cli.env, stdout=full,
                              stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    senda.is_one_sentence(done.stderr.decode())


senda.main(dict(globals()))
