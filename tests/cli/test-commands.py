#!/usr/bin/env python3
# test-commands.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command does and says: test-commands.py PROGRAM LOCALES"""
import re

import senda

ELEMENT = 'mission-statement'
STATEMENT = ELEMENT + '.3.1'


def with_task_force(cli):
    cli.done('task-force', 'add', 'Lake County')
    return cli


def test_content_needs_no_store(cli):
    content = cli.json('content')
    assert list(content) == ['stages', 'areas']
    assert [list(stage) for stage in content['stages']] == [['number', 'name', 'description']] * 5
    assert [stage['number'] for stage in content['stages']] == [1, 2, 3, 4, 5]
    areas = content['areas']
    assert [list(area) for area in areas] == [['id', 'number', 'name', 'description',
                                               'elements']] * 4
    assert [len(area['elements']) for area in areas] == [10, 7, 3, 3]
    elements = [element for area in areas for element in area['elements']]
    for element in elements:
        assert list(element) == ['id', 'number', 'name', 'introduction', 'boxes', 'stages'], element
        for box in element['boxes']:
            assert list(box) == ['kind', 'title', 'text', 'items'], box
        assert [stage['number'] for stage in element['stages']] == [1, 2, 3, 4, 5]
        for stage in element['stages']:
            assert list(stage) == ['number', 'name', 'prompt', 'statements']
            assert stage['prompt']
    statements = [statement for element in elements for stage in element['stages']
                  for statement in stage['statements']]
    assert len(statements) == 295
    assert len({statement['id'] for statement in statements}) == 295
    assert not senda.os.path.exists(cli.store)


def test_content_of_one_node(cli):
    element = cli.json('content', ELEMENT)
    assert element['id'] == ELEMENT and element['number'] == '1.1'
    statement = cli.json('content', STATEMENT)
    assert statement in element['stages'][2]['statements']
    area = cli.json('content')['areas'][0]
    assert cli.json('content', area['id']) == area
    text = ' '.join(cli.done('content', ELEMENT).split())
    assert element['introduction'] in text and statement['text'] in text and STATEMENT in text
    for line in cli.done('content', ELEMENT).splitlines():
        assert len(line) <= 80, line


def test_content_speaks_spanish(cli):
    english = cli.json('content')
    spanish = cli.json('--language', 'es', 'content')
    assert cli.json('--language', 'es_MX', 'content') == spanish
    for one, other in zip(english['stages'], spanish['stages']):
        assert one['name'] != other['name'] and one['description'] != other['description']
    for one, other in zip(english['areas'], spanish['areas']):
        assert one['id'] == other['id'] and one['name'] != other['name']
        for a, b in zip(one['elements'], other['elements']):
            assert a['id'] == b['id'] and a['introduction'] != b['introduction']
    assert spanish['stages'][2]['name'] in cli.done('--language', 'es', 'content', ELEMENT)


def test_task_force_add_and_list(cli):
    added = cli.json('task-force', 'add', '  Lake County ')
    assert added['name'] == 'Lake County'
    assert re.fullmatch(senda.UUID, added['id'])
    assert cli.json('task-force', 'list') == [added]
    assert cli.done('task-force', 'list') == f'{added["id"]}  Lake County\n'
    said = cli.done('task-force', 'add', 'Riverbend')
    assert 'Riverbend' in said and said.count('\n') == 1
    assert [each['name'] for each in cli.json('task-force', 'list')] == ['Lake County', 'Riverbend']


def test_rate_show_undo_redo_history(cli):
    with_task_force(cli)
    before = cli.element(ELEMENT)
    assert (before['stage'], before['state']) == (None, 'not-discussed')
    rated = cli.json('rate', ELEMENT, '3', '--note', 'As agreed in March')
    assert (rated['stage'], rated['state'], rated['note']) == (3, 'rated', 'As agreed in March')
    assert cli.element(ELEMENT) == rated
    assert 'stage 3' in cli.json('undo')['undone']
    undone = cli.element(ELEMENT)
    assert (undone['stage'], undone['state'], undone['note']) == (None, 'not-discussed', None)
    assert 'stage 3' in cli.json('redo')['redone']
    assert cli.element(ELEMENT) == rated
    kinds = [entry['kind'] for entry in cli.json('history')]
    assert kinds == ['redo', 'undo', 'edit', 'edit'], kinds
    entries = cli.json('history', ELEMENT)
    assert [entry['kind'] for entry in entries] == ['redo', 'undo', 'edit']
    change = next(change for change in entries[1]['changes'] if change['field'] == 'stage')
    assert (change['before'], change['after']) == (3, None)
    assert cli.json('history', rated['record']) == entries
    text = cli.done('history', ELEMENT)
    assert 'Stage: – → 3' in text and 'Stage: 3 → –' in text and 'As agreed in March' in text
    assert len(cli.done('history').splitlines()) == 4


def test_every_state(cli):
    with_task_force(cli)
    for choice, stage, state in (('1', 1, 'rated'), ('5', 5, 'rated'),
                                 ('no-agreement', None, 'no-agreement'),
                                 ('not-discussed', None, 'not-discussed')):
        rated = cli.json('rate', ELEMENT, choice)
        assert (rated['stage'], rated['state']) == (stage, state)
    rated = cli.json('rate', ELEMENT, 'not-applicable', '--reason', 'We have one agency')
    assert (rated['state'], rated['reason']) == ('not-applicable', 'We have one agency')


def test_marks_suggest_a_stage(cli):
    with_task_force(cli)
    statements = cli.json('content', ELEMENT)['stages'][2]['statements']
    for statement in statements:
        marked = cli.json('mark', statement['id'], 'describes')
        assert marked['marks'][statement['id']] == 'describes'
    assert marked['id'] == ELEMENT and marked['suggested'] == 3
    assert marked['reasons'] and all(isinstance(reason, str) for reason in marked['reasons'])
    assert marked['marks'] == {statement['id']: 'describes' for statement in statements}
    assert cli.element(ELEMENT) == marked
    assert marked['stage'] is None
    cli.refused('rate', ELEMENT, '2')
    rated = cli.json('rate', ELEMENT, '2', '--reason', 'Only on paper')
    assert (rated['stage'], rated['suggested'], rated['reason']) == (2, 3, 'Only on paper')
    for mark in ('partly', 'does-not', 'unsure', 'describes'):
        assert cli.json('mark', STATEMENT, mark)['marks'][STATEMENT] == mark
    history = cli.done('history', STATEMENT)
    assert 'Describes us → Partly' in history and 'Not sure → Describes us' in history


def test_show_roadmap_in_text(cli):
    with_task_force(cli)
    cli.done('rate', ELEMENT, '3')
    text = cli.done('show', 'roadmap')
    names = [element['name'] for element in cli.json('show', 'roadmap')['elements']]
    assert len(names) == 23
    for name in names:
        assert name in text
    row = next(line for line in text.splitlines() if line.startswith('1.1 '))
    assert '3 ' + cli.json('content')['stages'][2]['name'] in row
    assert '%' not in text and '\x1b' not in text
    assert not any(line != line.rstrip() for line in text.splitlines())


def test_a_second_round_leaves_the_first(cli):
    with_task_force(cli)
    cli.done('rate', ELEMENT, '2')
    first = cli.json('show', 'roadmap')
    opened = cli.json('round', 'add', 'Autumn', '--from', 'none')
    second = cli.json('show', 'roadmap')
    assert (second['round'], second['round_id']) == ('Autumn', opened['id'])
    assert opened['opened_on'] == second['opened_on']
    assert cli.element(ELEMENT)['stage'] is None
    cli.done('rate', ELEMENT, '4')
    assert len(cli.json('history', ELEMENT)) == 2
    assert 'Autumn' in cli.json('undo')['undone'] or cli.json('undo')
    assert cli.json('show', 'roadmap')['round_id'] == first['round_id']
    assert cli.element(ELEMENT)['stage'] == 2


def test_two_task_forces(cli):
    first = cli.json('task-force', 'add', 'Lake County')
    second = cli.json('task-force', 'add', 'Riverbend')
    assert 'several task forces' in cli.refused('show', 'roadmap')
    assert 'task-force list' in cli.refused('rate', ELEMENT, '3')
    cli.done('--task-force', 'Riverbend', 'rate', ELEMENT, '3')
    cli.done('rate', ELEMENT, '1', '--task-force', first['id'])
    assert cli.element(ELEMENT, '--task-force', second['id'])['stage'] == 3
    assert cli.element(ELEMENT, '--task-force=Lake County')['stage'] == 1
    assert 'no task force' in cli.refused('--task-force', 'Nobody', 'show', 'roadmap')
    third = cli.json('task-force', 'add', 'Riverbend')
    assert third['id'] != second['id']
    assert 'by its id' in cli.refused('--task-force', 'Riverbend', 'show', 'roadmap')


def test_sample(cli):
    added = cli.json('task-force', 'add', '--sample')
    roadmap = cli.json('show', 'roadmap')
    assert (roadmap['task_force'], roadmap['task_force_id']) == (added['name'], added['id'])
    states = {element['state'] for element in roadmap['elements']}
    assert len(states) > 1 and 'rated' in states and 'not-discussed' in states
    assert any(element['marks'] for element in roadmap['elements'])
    cli.json('undo')
    assert cli.json('task-force', 'list') == []


def test_search(cli):
    with_task_force(cli)
    record = cli.json('rate', ELEMENT, '3', '--note', 'The lighthouse keeper agreed')['record']
    hits = cli.json('search', 'lighthouse')
    assert [(hit['id'], hit['type'], hit['element']) for hit in hits] == \
        [(record, 'agreed_stage', ELEMENT)]
    assert 'lighthouse' in hits[0]['excerpt']
    assert record in cli.done('search', 'lighthouse')
    assert cli.json('search', 'submarine') == []
    assert cli.done('search', 'submarine').count('\n') == 1
    for odd in ('"', '*', 'AND', '(', 'note:x', '-', "'", '^a'):
        cli.json('search', odd) if odd != '-' else cli.json('search', '--', odd)


def test_search_in_protocols(cli):
    cli.json('task-force', 'add', '--sample')
    hits = cli.json('search', 'grand jury informants')
    assert [hit['type'] for hit in hits] == ['protocol_item']
    assert hits[0]['about'].endswith(', Information sharing: protocol')
    assert hits[0]['about'] in cli.done('search', 'grand jury informants')


def test_help_and_version(cli):
    text = cli.bare('--help').out
    for command in ('content', 'task-force add', 'task-force list', 'rate', 'round add', 'mark',
                    'show roadmap', 'history', 'undo', 'redo', 'check', 'purge', 'backup',
                    'restore', 'search', 'agency list', 'member add', 'people import', 'role review',
                    'show gaps', 'gap', 'show coverage', 'offer add', 'show notices', 'action add',
                    'round freeze', 'roster add', 'ballot set', 'ballot take', 'dissent add',
                    'confirm', 'show spread', 'show compare', 'show plan', 'show projected',
                    'target set', 'action done'):
        assert re.search(rf'^  {command}\b', text, re.MULTILINE), command
    for option in ('--store', '--language', '--format', '--task-force'):
        assert option in text, option
    assert cli.bare('-h').out == text
    assert re.fullmatch(r'senda \d+\.\d+\.\d+\n', cli.bare('--version').out)


def test_the_preferred_language_is_the_systems(cli):
    with_task_force(cli)
    spanish = cli.done('--language', 'es', 'show', 'roadmap')
    cli.env['LANGUAGE'] = 'es'
    assert cli.done('show', 'roadmap') == spanish
    assert cli.done('--language', 'en', 'show', 'roadmap') != spanish


senda.main(dict(globals()))
