#!/usr/bin/env python3
# test-people.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People, roles and services on a command line: test-people.py PROGRAM LOCALES"""
import os
import re

import senda

ROSTERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'rosters')
ROLE = 'role.local-prosecutors'

ROSTER = '''Nombre,Agencia,Correo,Desde
"Ana Ruiz",Harbor House,ana@harbor.example,2026-01-15
"Núñez, Luz",Harbor House,luz@harbor.example,
"Ana Ruiz",Harbor House,ana@harbor.example,
'''


def with_people(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.done('agency', 'add', 'Harbor House', '--set', 'short_name=HH', '--set', 'level=local')
    cli.done('member', 'add', 'Ana Ruiz', '--agency', 'hh', '--set', 'email=ana@harbor.example')
    return cli


def with_sample(cli):
    cli.done('task-force', 'add', '--sample')
    return cli


def write(cli, name, text):
    path = cli.path(name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def names(records):
    return [record['name'] for record in records]


def test_agencies(cli):
    cli.done('task-force', 'add', 'Lake County')
    assert cli.json('agency', 'list') == []
    assert 'agency add' in cli.done('agency', 'list')
    added = cli.json('agency', 'add', ' Harbor House ', '--set', 'discipline=victim-services',
                     '--set', 'languages=Spanish, mam,Klingon', '--set', 'area=County',
                     '--set', 'area.es=Condado')
    assert re.fullmatch(senda.UUID, added['id'])
    assert (added['name'], added['standing']) == ('Harbor House', 'active')
    assert added['discipline'] == 'discipline.victim-services'
    assert added['languages'] == ['language.es', 'language.mam', 'Klingon']
    assert 'task_force' not in added and added['level'] is None
    assert cli.json('agency', 'list') == [added]
    assert cli.json('--language', 'es', 'agency', 'list')[0]['area'] == 'Condado'
    row = cli.done('agency', 'list').splitlines()[1]
    assert row.startswith('Harbor House ') and row.endswith(added['id'])


def test_several_fields_are_one_step(cli):
    with_people(cli)
    before = cli.json('agency', 'list')
    changed = cli.json('agency', 'set', 'HARBOR HOUSE', '--set', 'name=Harbor Home',
                       '--set', 'level=', '--set', 'area=County')
    assert (changed['name'], changed['level'], changed['area']) == ('Harbor Home', None, 'County')
    assert 'Harbor' in cli.json('undo')['undone']
    assert cli.json('agency', 'list') == before
    cli.refused('agency', 'set', 'HH', '--set', 'area=County', '--set', 'joined_on=tomorrow')
    assert cli.json('agency', 'list') == before


def test_members(cli):
    with_people(cli)
    ana = cli.json('member', 'list')[0]
    assert ana['agency'] == {'id': cli.json('agency', 'list')[0]['id'], 'name': 'Harbor House'}
    assert (ana['standing'], ana['is_core']) == ('active', False)
    luz = cli.json('member', 'add', 'Luz Núñez', '--set', 'alternate_for=ana ruiz',
                   '--set', 'is_core=yes', '--set', 'standing=vetting', '--set', 'title=Sergeant')
    assert luz['alternate_for']['name'] == 'Ana Ruiz' and luz['is_core'] is True
    assert names(cli.json('member', 'list')) == ['Ana Ruiz', 'Luz Núñez']
    for words, found in ((['--find', 'nunez'], ['Luz Núñez']), (['--find', 'serg'], ['Luz Núñez']),
                         (['--find', 'harbor ana'], ['Ana Ruiz']), (['--find', 'nobody'], []),
                         (['--standing', 'vetting'], ['Luz Núñez']), (['--agency', 'HH'], ['Ana Ruiz'])):
        assert names(cli.json('member', 'list', *words)) == found, words
    changed = cli.json('--language', 'es', 'member', 'set', luz['id'], '--set', 'is_core=no')
    assert changed['is_core'] is False
    ended = cli.json('member', 'end', 'Ana Ruiz', '--on', '2026-03-09')
    assert (ended['standing'], ended['ends_on']) == ('former', '2026-03-09')
    cli.done('member', 'remove', 'Luz Núñez')
    assert names(cli.json('member', 'list')) == ['Ana Ruiz']
    cli.done('undo')
    assert names(cli.json('member', 'list')) == ['Ana Ruiz', 'Luz Núñez']


def test_history_says_names(cli):
    with_people(cli)
    ana = cli.json('member', 'set', 'Ana Ruiz', '--set', 'standing=on-leave', '--set', 'is_core=yes',
                   '--set', 'languages=Spanish')
    text = cli.done('history', ana['id'])
    assert 'Agency: – → Harbor House' in text
    assert 'Standing: Active → On leave' in text
    assert 'Core team: no → yes' in text or 'Core team: – → yes' in text
    assert 'Languages: – → Spanish' in text
    for raw in ('language.es', 'on-leave', ana['agency']['id'], 'Task force:'):
        assert raw not in text, raw
    spanish = cli.done('--language', 'es', 'history', ana['id'])
    assert '→ sí' in spanish and 'Harbor House' in spanish
    found = cli.done('search', 'ana@harbor')
    assert 'Ana Ruiz' in found and 'language.' not in found


def test_an_agency_goes_and_its_members_stay(cli):
    with_people(cli)
    assert cli.json('agency', 'remove', 'HH')['members'] == 1
    assert cli.json('agency', 'list') == []
    assert cli.json('member', 'list')[0]['agency'] is None
    cli.done('undo')
    assert cli.json('member', 'list')[0]['agency']['name'] == 'Harbor House'


def test_import(cli):
    with_people(cli)
    cli.done('member', 'set', 'Ana Ruiz', '--set', 'email=')
    path = write(cli, 'roster.csv', ROSTER)
    store = senda.snapshot(cli.path('store'))
    plan = cli.json('people', 'import', path, '--dry-run', '--match', 'desde=starts_on')
    assert senda.snapshot(cli.path('store')) == store
    assert plan['imported'] is False and plan['new_agencies'] == []
    assert [(column['column'], column['field']) for column in plan['columns']] == \
        [('A', 'name'), ('B', 'agency'), ('C', 'email'), ('D', 'starts_on')]
    assert [(row['row'], row['outcome']) for row in plan['rows']] == \
        [(2, 'update'), (3, 'add'), (4, 'double')]
    text = cli.done('people', 'import', path, '--dry-run', '--match', 'D=starts_on')
    assert 'Núñez, Luz' in text and 'Correo' in text
    done = cli.json('people', 'import', path, '--match', 'D=starts_on')
    assert done['imported'] is True
    ana = cli.json('member', 'list', '--find', 'ana')[0]
    assert (ana['email'], ana['starts_on']) == ('ana@harbor.example', '2026-01-15')
    assert len(cli.json('member', 'list')) == 2
    again = cli.json('people', 'import', path, '--match', 'D=starts_on')
    assert again['imported'] is False
    cli.done('undo')
    assert names(cli.json('member', 'list')) == ['Ana Ruiz']


def test_rosters_of_other_programs(cli):
    cli.done('task-force', 'add', 'Lake County')
    for name in sorted(os.listdir(ROSTERS)):
        plan = cli.json('people', 'import', os.path.join(ROSTERS, name))
        assert plan['imported'] and not any(row['problem'] for row in plan['rows']), name
    assert len(cli.json('member', 'list')) > 10


def test_all_or_nothing(cli):
    with_people(cli)
    path = write(cli, 'roster.csv', 'Name,Standing\nBea,Active\nCleo,Gone\n,Active\n')
    message = cli.refused('people', 'import', path)
    assert '2 rows' in message and 'Row 3, column B' in message and 'Gone' in message
    rows = cli.json('people', 'import', path, '--dry-run')['rows']
    assert [row['outcome'] for row in rows] == ['add', 'wrong', 'wrong']
    assert 'Row 4' in rows[2]['problem'] and rows[0]['problem'] is None
    assert 'Row 3' in cli.done('people', 'import', path, '--dry-run')
    with open(path, 'wb') as file:
        file.write(bytes(range(256)))
    cli.refused('people', 'import', path)
    cli.refused('people', 'import', cli.path('nowhere.csv'))
    assert names(cli.json('member', 'list')) == ['Ana Ruiz']


def test_roles(cli):
    with_people(cli)
    roles = cli.json('role', 'list')
    assert len(roles) > 15 and len({role['source'] for role in roles}) == len(roles)
    english = cli.json('role', 'show', ROLE)
    spanish = cli.json('--language', 'es', 'role', 'show', ROLE)
    assert english['id'] == spanish['id'] and english['name'] != spanish['name']
    for part in ('purpose', 'does', 'does_not', 'can_share', 'cannot_share', 'needs'):
        assert english[part] and len(english[part]) == len(spanish[part]), part
        assert not set(english[part]) & set(spanish[part]), part
    assert (english['version'], english['is_shipped'], english['holders']) == (0, True, [])
    for name in ('local-prosecutors', english['name'].upper(), english['id']):
        assert cli.json('role', 'show', name) == english, name
    assert cli.json('--language', 'es', 'role', 'show', spanish['name']) == spanish
    text = cli.done('role', 'show', ROLE)
    assert ' '.join(english['does'][0].split()) in ' '.join(text.split())
    assert all(len(line) <= 80 for line in text.splitlines())


def test_reviews(cli):
    with_people(cli)
    assert '--member' in cli.refused('role', 'review', ROLE, 'understood')
    reading = cli.json('role', 'review', ROLE, 'understood', '--member', 'Ana Ruiz')
    assert (reading['role'], reading['reading'], reading['question']) == (ROLE, 'understood', None)
    cli.refused('role', 'review', ROLE, 'discuss', '--member', 'Ana Ruiz')
    reading = cli.json('role', 'review', ROLE, 'discuss', '--member', 'Ana Ruiz',
                       '--question', 'Who calls whom?')
    assert (reading['reading'], reading['question']) == ('discuss', 'Who calls whom?')
    assert cli.json('role', 'show', ROLE)['readings'] == [reading]
    assert 'Who calls whom?' in cli.done('role', 'show', ROLE)
    assert [notice['count'] for notice in cli.json('show', 'notices')
            if notice['kind'] == 'questions'] == [1]


def test_responsibilities_and_structure(cli):
    cli.done('task-force', 'add', 'Lake County')
    assert cli.json('show', 'responsibilities') == [] and cli.json('show', 'structure') == []
    assert cli.done('show', 'responsibilities') and cli.done('show', 'structure')
    cli.done('undo')
    with_sample(cli)
    responsibilities = cli.json('show', 'responsibilities')
    assert any(each['leads'] for each in responsibilities)
    assert any(each['findings'] for each in responsibilities)
    text = cli.done('show', 'responsibilities')
    assert all(each['name'] in text for each in responsibilities)
    nodes = cli.json('show', 'structure')
    assert nodes[0]['depth'] == 0 and any(node['depth'] > 0 for node in nodes)
    assert any(node['chairs'] for node in nodes) and any(node['former'] for node in nodes)
    for node in nodes:
        assert node['name'] in cli.done('show', 'structure')
    spanish = cli.json('--language', 'es', 'show', 'structure')
    assert [node['id'] for node in nodes] == [node['id'] for node in spanish]
    assert names(nodes) != names(spanish)


def gap(cli, id):
    return next(gap for gap in cli.json('show', 'gaps', '--all') if gap['id'] == id)


def test_gaps(cli):
    with_people(cli)
    everything = cli.json('show', 'gaps', '--all')
    assert {each['id'] for each in cli.json('show', 'gaps')} <= {each['id'] for each in everything}
    assert {'core', 'expected', 'local', 'level'} <= {each['kind'] for each in everything}
    met = next(each for each in everything if each['id'] == 'level.local')
    assert met['state'] == 'met' and names(met['met_by']) == ['Harbor House']
    cli.refused('gap', 'level.tribal', 'not-needed')
    decided = cli.json('gap', 'level.tribal', 'not-needed', '--reason', 'No tribal land')
    assert decided['decision'] == 'not-needed'
    assert (gap(cli, 'level.tribal')['state'], gap(cli, 'level.tribal')['reason']) == \
        ('declined', 'No tribal land')
    assert 'No tribal land' in cli.done('show', 'gaps')
    assert cli.json('gap', 'level.tribal', 'open')['decision'] is None
    planned = cli.json('action', 'add', 'Ask the council', '--owner', 'Ana Ruiz',
                       '--due', '2026-12-31', '--for', 'level.tribal')
    assert planned['owner']['name'] == 'Ana Ruiz' and planned['source'] == 'level.tribal'
    assert gap(cli, 'level.tribal')['state'] == 'planned'
    assert gap(cli, 'level.tribal')['action']['id'] == planned['id']
    text = cli.done('show', 'gaps', '--all')
    assert 'Ask the council' in text and '%' not in text


def test_actions(cli):
    with_people(cli)
    action = cli.json('action', 'add', 'Ask the council')
    assert action['state'] == 'open' and cli.json('action', 'list') == [action]
    cli.done('action', 'set', action['id'], '--set', 'state=done')
    assert cli.json('action', 'list') == []
    assert cli.json('action', 'list', '--all')[0]['state'] == 'done'
    cli.done('--language', 'es', 'action', 'set', 'ask the council', '--set', 'what=Preguntar')
    assert cli.json('action', 'list', '--all')[0]['what'] == 'Ask the council'
    assert cli.json('--language', 'es', 'action', 'list', '--all')[0]['what'] == 'Preguntar'


def cell(coverage, row, column):
    return next(cell for each in coverage['rows'] if each['id'] == row
                for cell in each['cells'] if cell['column'] == column)


def test_coverage(cli):
    with_people(cli)
    service = 'service.transportation'
    before = cli.json('show', 'coverage')
    assert len(before['rows']) == 13 and len(before['columns']) == 12
    column = before['columns'][0]['id']
    assert cell(before, service, column)['cover'] == 'unknown'
    offer = cli.json('offer', 'add', 'HH', 'transportation', '--set', 'reach=agreement',
                     '--set', 'languages=Mam', '--set', 'hours=always')
    assert offer['service'] == service and offer['agency']['name'] == 'Harbor House'
    now = cell(cli.json('show', 'coverage'), service, column)
    assert (now['cover'], now['is_gap'], now['offers'][0]['id']) == ('agreement', False, offer['id'])
    assert cell(cli.json('show', 'coverage', '--by', 'language'), service,
                'language.mam')['cover'] == 'agreement'
    assert cell(cli.json('show', 'coverage', '--by', 'hours'), service,
                'always')['cover'] == 'agreement'
    assert len(cli.json('show', 'coverage', '--all')['columns']) > 12
    assert any(row['is_item'] for row in cli.json('show', 'coverage', '--items')['rows'])
    id = cell(cli.json('show', 'coverage'), 'service.medical', column)['id']
    cli.done('gap', id, 'not-needed', '--reason', 'The county does')
    declined = cell(cli.json('show', 'coverage'), 'service.medical', column)
    assert (declined['decision'], declined['is_gap']) == ('not-needed', False)
    cli.done('offer', 'set', offer['id'], '--set', 'reach=informal')
    assert cli.json('offer', 'list')[0]['reach'] == 'informal'
    cli.done('offer', 'remove', offer['id'])
    assert cli.json('offer', 'list') == []
    text = cli.done('show', 'coverage')
    assert all(row['name'] in text for row in before['rows']) and '%' not in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_notices(cli):
    with_sample(cli)
    notices = cli.json('show', 'notices')
    assert 'agreement-ends' in {notice['kind'] for notice in notices}
    days = [notice['day'] for notice in notices if notice['day']]
    assert days == sorted(days)
    text = ' '.join(cli.done('show', 'notices').split())
    assert all(notice['text'] in text for notice in notices)


def test_topics(cli):
    roles = cli.json('content', 'role')
    assert {'id', 'kind', 'name', 'does'} <= set(roles[0])
    assert cli.json('content', ROLE) in roles
    services = cli.json('content', 'service')
    assert len(services) == 13 and services[0]['children'][0]['kind'] == 'item'
    spanish = cli.json('--language', 'es', 'content', 'service')
    for one, other in zip(services, spanish):
        assert one['id'] == other['id'] and one['name'] != other['name']
    assert services[0]['id'] in cli.done('content', 'service')
    assert 'service.transportation' in cli.refused('content', 'service.transportatoin')


REFUSED = [
    ['agency', 'add', ' '],
    ['agency', 'add', 'x' * 300],
    ['agency', 'set', 'Nobody', '--set', 'name=x'],
    ['agency', 'remove', 'Nobody'],
    ['member', 'add', 'Bea', '--agency', 'Nobody'],
    ['member', 'list', '--agency', 'Nobody'],
    ['member', 'set', 'Ana Ruiz', '--set', 'alternate_for=Nobody'],
    ['member', 'set', 'Ana Ruiz', '--set', 'alternate_for=Ana Ruiz'],
    ['member', 'set', 'Ana Ruiz', '--set', 'starts_on=2026-02-30'],
    ['member', 'set', 'Ana Ruiz', '--set', 'starts_on=2026-03-01', '--set', 'ends_on=2026-02-01'],
    ['member', 'set', 'Ana Ruiz', '--set', 'is_core=perhaps'],
    ['member', 'remove', 'Nobody'],
    ['role', 'show', 'role.nobody'],
    ['role', 'review', 'role.nobody', 'understood', '--member', 'Ana Ruiz'],
    ['role', 'review', ROLE, 'understood', '--member', 'Nobody'],
    ['gap', 'need.nothing', 'needed'],
    ['gap', 'service.nothing/population.nobody', 'needed'],
    ['offer', 'add', 'Nobody', 'transportation'],
    ['offer', 'add', 'HH', 'flying'],
    ['offer', 'set', 'flying', '--set', 'reach=none'],
    ['action', 'add', ' '],
    ['action', 'add', 'Ask', '--owner', 'Nobody'],
    ['action', 'add', 'Ask', '--for', 'need.nothing'],
    ['action', 'add', 'Ask', '--due', 'soon'],
]

MISUSED = [
    ['agency'],
    ['agency', 'add'],
    ['agency', 'set', 'HH'],
    ['agency', 'set', 'HH', '--set', 'name'],
    ['agency', 'set', 'HH', '--set', 'colour=red'],
    ['agency', 'set', 'HH', '--set', 'task_force=x'],
    ['agency', 'set', 'HH', '--set', 'name.es=x'],
    ['agency', 'set', 'HH', '--set', 'area.xx=x'],
    ['agency', 'set', 'HH', '--set', 'level=galactic'],
    ['agency', 'set', 'HH', '--set', 'discipline=flying'],
    ['agency', 'list', '--find', 'x'],
    ['member', 'list', '--standing', 'gone'],
    ['member', 'end', 'Ana Ruiz', '--on', 'soon'],
    ['people', 'import'],
    ['role', 'review', ROLE, 'liked'],
    ['role', 'review', ROLE, 'understood', '--question', 'Why?'],
    ['gap', 'level.tribal', 'perhaps'],
    ['show', 'coverage', '--by', 'colour'],
    ['show', 'structure', '--all'],
]


def test_refusals(cli):
    with_people(cli)
    for words in REFUSED:
        cli.refused(*words)
    for words in MISUSED:
        cli.refused(*words, status=2)
    path = write(cli, 'roster.csv', ROSTER)
    cli.refused('people', 'import', path, '--match', 'Nothing=name')
    cli.refused('people', 'import', path, '--match', 'A=colour', status=2)
    cli.refused('people', 'import', path, '--match', 'A', status=2)


def test_two_of_one_name(cli):
    with_people(cli)
    other = cli.json('member', 'add', 'ana ruiz')
    assert 'by the id' in cli.refused('member', 'set', 'Ana Ruiz', '--set', 'title=x')
    assert cli.json('member', 'set', other['id'], '--set', 'title=x')['title'] == 'x'


def test_each_task_force_has_its_own(cli):
    with_people(cli)
    cli.done('task-force', 'add', 'Riverbend')
    assert 'several task forces' in cli.refused('member', 'list')
    assert cli.json('member', 'list', '--task-force', 'Riverbend') == []
    cli.refused('member', 'set', 'Ana Ruiz', '--set', 'title=x', '--task-force', 'Riverbend')
    assert names(cli.json('member', 'list', '--task-force', 'Lake County')) == ['Ana Ruiz']


senda.main(dict(globals()))
