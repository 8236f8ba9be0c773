#!/usr/bin/env python3
# test-rounds.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds, ballots and the plan on a command line: test-rounds.py PROGRAM LOCALES"""
import re

import senda

ELEMENT = 'leadership'
STATEMENT = ELEMENT + '.3.1'

PEOPLE = [
    ('Ana Ruiz', 'local-law-enforcement'), ('Ben Cole', 'local-law-enforcement'),
    ('Cora Diaz', 'local-law-enforcement'), ('Dan Evers', 'local-prosecutors'),
    ('Finn Gray', 'victim-services'), ('Gia Hart', 'victim-services'),
]

LATER = '2099-06-01'


def with_round(cli, *options):
    """A round that collects ballots, with everybody on its roster."""
    cli.done('task-force', 'add', 'Lake County')
    for name, discipline in PEOPLE:
        cli.done('member', 'add', name, '--set', 'discipline=' + discipline)
    cli.done('round', 'add', 'Spring', '--all-members', *options)
    cli.done('round', 'state', 'latest', 'collecting')
    return cli


def with_sample(cli):
    cli.done('task-force', 'add', '--sample')
    return cli


def names(records):
    return [record['name'] for record in records]


def spread_of(cli, element, *args):
    return cli.json('show', 'spread', element, *args)


def test_rounds(cli):
    cli.done('task-force', 'add', 'Lake County')
    assert cli.json('round', 'list') == []
    assert 'round add' in cli.refused('round', 'freeze')
    first = cli.json('round', 'add', 'Spring', '--method', 'both', '--purpose', 'To begin')
    assert re.fullmatch(senda.UUID, first['id'])
    assert (first['state'], first['method'], first['purpose']) == ('preparing', 'both', 'To begin')
    assert (first['number'], first['is_anonymous'], first['starts_from']) == (1, False, None)
    for state in ('collecting', 'discussing', 'agreed'):
        assert cli.json('round', 'state', 'latest', state)['state'] == state
    assert cli.json('round', 'list')[0]['agreed_on'] is not None
    assert cli.done('round', 'state', 'SPRING', 'discussing') == 'Spring: Discussing\n'
    frozen = cli.json('round', 'freeze')
    assert frozen['state'] == 'frozen' and frozen['frozen_on']
    for words in (['round', 'state', 'Spring', 'discussing'], ['round', 'freeze', first['id']],
                  ['rate', ELEMENT, '3'], ['mark', STATEMENT, 'partly']):
        assert 'frozen' in cli.refused(*words), words
    text = cli.done('round', 'list')
    assert 'Spring' in text and 'Frozen' in text and first['id'] in text
    assert 'Spring' in cli.json('undo')['undone']
    assert cli.json('round', 'list')[0]['state'] == 'discussing'


def test_a_round_begins_with_the_one_before(cli):
    cli.done('task-force', 'add', 'Lake County')
    first = cli.json('round', 'add', 'Spring')
    cli.done('rate', ELEMENT, '2', '--reason', 'We begin.')
    cli.done('mark', STATEMENT, 'partly')
    second = cli.json('round', 'add', 'Autumn')
    assert second['starts_from']['id'] == first['id']
    assert [each['state'] for each in cli.json('round', 'list')] == ['frozen', 'preparing']
    element = cli.element(ELEMENT)
    assert (element['stage'], element['is_carried']) == (2, True)
    assert element['marks'] == {STATEMENT: 'partly'}
    assert 'still true?' in cli.done('show', 'roadmap')
    assert cli.json('confirm', ELEMENT)['is_carried'] is False
    assert 'still true?' not in cli.done('show', 'roadmap')
    cli.done('undo')
    assert cli.element(ELEMENT)['is_carried'] is True
    cli.done('undo')
    empty = cli.json('round', 'add', 'Autumn', '--from', 'none')
    assert empty['starts_from'] is None and cli.element(ELEMENT)['stage'] is None


def test_a_correction_says_what_it_corrects(cli):
    cli.done('task-force', 'add', 'Lake County')
    first = cli.json('round', 'add', 'Spring')
    cli.done('rate', ELEMENT, '2')
    cli.done('round', 'freeze')
    cli.refused('round', 'add', 'Again', '--corrects', 'Spring', status=2)
    cli.refused('round', 'add', 'Again', '--reason', 'A slip', status=2)
    fixed = cli.json('round', 'add', 'Again', '--corrects', 'Spring', '--reason', 'A slip of the pen')
    assert fixed['corrects']['id'] == fixed['starts_from']['id'] == first['id']
    assert fixed['correction'] == 'A slip of the pen'
    assert cli.element(ELEMENT)['stage'] == 2


def test_rounds_by_name(cli):
    cli.done('task-force', 'add', 'Lake County')
    first = cli.json('round', 'add', 'Spring')
    cli.done('round', 'add', 'Spring')
    assert 'its id' in cli.refused('round', 'freeze', 'spring')
    assert '“Winter”' in cli.refused('round', 'freeze', 'Winter')
    assert cli.json('show', 'compare', first['id'])['before']['id'] == first['id']


def test_rosters(cli):
    cli.done('task-force', 'add', 'Lake County')
    for name, discipline in PEOPLE:
        cli.done('member', 'add', name, '--set', 'discipline=' + discipline)
    cli.done('round', 'add', 'Spring')
    assert cli.json('roster', 'list') == [] and 'roster add' in cli.done('roster', 'list')
    roster = cli.json('roster', 'add', 'Ana Ruiz', 'dan evers', 'Ana Ruiz')
    assert names(roster) == ['Ana Ruiz', 'Dan Evers']
    assert roster[0]['discipline'] == 'discipline.local-law-enforcement'
    assert [rater['group'] for rater in roster] == ['law-enforcement', 'prosecution']
    assert names(cli.json('roster', 'remove', 'Dan Evers')) == ['Ana Ruiz']
    assert 'does not take part' in cli.refused('roster', 'remove', 'Dan Evers')
    assert '“Nobody”' in cli.refused('roster', 'add', 'Ana Ruiz', 'Nobody')
    cli.done('round', 'state', 'latest', 'collecting')
    cli.done('ballot', 'set', 'Ana Ruiz', ELEMENT, '3')
    cli.refused('roster', 'remove', 'Ana Ruiz')
    text = cli.done('roster', 'list')
    assert 'Ana Ruiz' in text and 'law enforcement' in text.lower()


def test_ballots(cli):
    with_round(cli)
    said = cli.json('ballot', 'set', 'ana ruiz', ELEMENT, '3', '--note', 'We meet monthly.')
    assert (said['id'], said['answer'], said['stage']) == (ELEMENT, 'stage', 3)
    assert said['note'] == 'We meet monthly.'
    marked = cli.json('ballot', 'mark', 'Ana Ruiz', STATEMENT, 'partly')
    assert (marked['stage'], marked['marks']) == (3, {STATEMENT: 'partly'})
    assert cli.json('ballot', 'mark', 'Ana Ruiz', STATEMENT, 'none')['marks'] == {}
    for answer in ('unsure', 'not-applicable'):
        said = cli.json('ballot', 'set', 'Ben Cole', ELEMENT, answer)
        assert (said['answer'], said['stage']) == (answer, None)
    assert cli.json('ballot', 'set', 'Ben Cole', ELEMENT, 'none')['answer'] is None
    assert cli.done('ballot', 'set', 'Ben Cole', ELEMENT, '2').startswith('Ben Cole · Leadership: 2 ')
    ballots = cli.json('ballot', 'list')
    assert (ballots['round']['name'], ballots['ballots'], ballots['is_anonymous']) == \
        ('Spring', 2, False)
    ana = ballots['raters'][0]
    assert (ana['name'], ana['source']) == ('Ana Ruiz', 'paper')
    assert [rating['id'] for rating in ana['ratings']] == [ELEMENT]
    assert cli.json('ballot', 'list', 'Ana Ruiz') == ana
    assert 'Leadership' in cli.done('ballot', 'list', 'Ana Ruiz')
    row = next(line for line in cli.done('ballot', 'list').splitlines() if 'Dan Evers' in line)
    assert 'Nothing yet' in row
    # The group's own judgement is another thing.
    assert cli.element(ELEMENT)['stage'] is None


def test_what_ballots_are_refused(cli):
    with_round(cli)
    cli.done('member', 'add', 'Zoe Young')
    before = cli.json('ballot', 'list')
    assert 'roster' in cli.refused('ballot', 'set', 'Zoe Young', ELEMENT, '3')
    assert 'names' in cli.refused('ballot', 'take', 'health-care', ELEMENT + '=3')
    for words in (['set', 'Nobody', ELEMENT, '3'], ['set', 'Ana Ruiz', 'frobnicate', '3'],
                  ['set', 'Ana Ruiz', ELEMENT, '6'], ['mark', 'Ana Ruiz', ELEMENT, 'partly'],
                  ['set', 'Ana Ruiz', ELEMENT, '3', '--round', 'Winter']):
        cli.refused('ballot', *words)
    for words in (['set', 'Ana Ruiz', ELEMENT, 'rated'], ['set', 'Ana Ruiz', ELEMENT],
                  ['mark', 'Ana Ruiz', STATEMENT, 'often'], ['set', 'Ana Ruiz', ELEMENT, '']):
        cli.refused('ballot', *words, status=2)
    for state in ('preparing', 'agreed', 'frozen'):
        cli.done('round', 'state', 'latest', state)
        cli.refused('ballot', 'set', 'Ana Ruiz', ELEMENT, '3')
        cli.refused('ballot', 'mark', 'Ana Ruiz', STATEMENT, 'partly')
    assert cli.json('ballot', 'list') == before


def test_spread(cli):
    with_round(cli)
    assert 'No ballot' in cli.done('show', 'spread')
    for (name, _), stage in zip(PEOPLE, '122445'):
        cli.done('ballot', 'set', name, ELEMENT, stage)
        cli.done('ballot', 'mark', name, STATEMENT, 'describes')
        cli.done('ballot', 'set', name, 'membership', '3')
    spread = cli.json('show', 'spread')
    assert spread['talk_first'] == [ELEMENT] and spread['ballots'] == 6
    assert len(spread['elements']) == 23
    one = spread_of(cli, ELEMENT)
    assert one['stages'] == [1, 2, 0, 2, 1] and (one['lowest'], one['highest']) == (1, 5)
    assert one['is_apart'] is True and one['answers'] == 6
    assert {group['group']: group['stages'] for group in one['groups']} == {
        'law-enforcement': [1, 2, 0, 0, 0], 'prosecution': [0, 0, 0, 1, 0],
        'victim-services': [0, 0, 0, 1, 1]}
    marks = next(each for each in one['statements'] if each['id'] == STATEMENT)
    assert (marks['is_shown'], marks['describes'], marks['unsure']) == (True, 6, 0)
    text = cli.done('show', 'spread')
    first, rest = text.split('1.1 ', 1)
    assert 'Talk about these first' in first and 'Leadership' in first and 'Membership' not in first
    assert 'from stage 1 to stage 5' in rest
    text = cli.done('show', 'spread', ELEMENT)
    assert 'Law enforcement' in text and '%' not in text and 'average' not in text.lower()
    cli.refused('show', 'spread', 'frobnicate')


def test_anonymous_ballots(cli):
    with_round(cli, '--anonymous')
    cli.refused('ballot', 'set', 'Ana Ruiz', ELEMENT, '3')
    for discipline, stage in (('local-law-enforcement', '1'), ('local-law-enforcement', '2'),
                              ('local-law-enforcement', '2')):
        taken = cli.json('ballot', 'take', discipline, f'{ELEMENT}={stage}', 'membership=unsure')
    assert (taken['ballots'], taken['raters'], taken['is_anonymous']) == (3, [], True)
    assert cli.done('ballot', 'list') == '3 anonymous ballots have come in.\n'
    assert 'anonymous' in cli.refused('ballot', 'list', 'Ana Ruiz')
    cli.done('ballot', 'take', 'victim-services', ELEMENT + '=5')
    # Each would stand out by what it changed.
    assert spread_of(cli, ELEMENT)['is_shown'] is False
    for words in ([], [ELEMENT]):
        assert 'coming in' in cli.done('show', 'spread', *words)
    taken = [each for each in cli.json('history') if 'anonymous ballot' in each['label']]
    assert len(taken) == 4
    for each in taken:
        assert each['author'] in (None, '') and each['time'].endswith('T00:00:00Z'), each
        assert each['changes'] == [], each
    lines = [line for line in cli.done('history').splitlines() if 'anonymous ballot' in line]
    assert len(lines) == 4 and not any(re.search(r'\d:\d\d', line) for line in lines), lines
    for words in (['health-care'], ['Nobody', ELEMENT + '=3'], ['health-care', ELEMENT],
                  ['health-care', ELEMENT + '='], ['health-care', ELEMENT + '=none'],
                  ['health-care', ELEMENT + '=3', ELEMENT + '=4']):
        cli.refused('ballot', 'take', *words, status=2)
    for words in (['frobnicate=3'], [ELEMENT + '=6']):
        cli.refused('ballot', 'take', 'health-care', *words)
    assert cli.json('ballot', 'list')['ballots'] == 4
    cli.done('round', 'state', 'latest', 'discussing')
    one = spread_of(cli, ELEMENT)
    assert one['is_shown'] is True and one['stages'] == [1, 2, 0, 0, 1]
    assert not any(group['group'] == 'victim-services' for group in one['groups'])
    cli.refused('ballot', 'take', 'courts', ELEMENT + '=5')
    cli.refused('round', 'state', 'latest', 'collecting')
    assert cli.json('ballot', 'list')['ballots'] == 4


def test_too_few_are_not_shown(cli):
    with_round(cli, '--anonymous')
    cli.done('ballot', 'take', 'courts', ELEMENT + '=1')
    # The group of disciplines that is ticked on paper.
    cli.done('ballot', 'take', 'health', ELEMENT + '=5')
    cli.done('round', 'state', 'latest', 'discussing')
    one = spread_of(cli, ELEMENT)
    assert (one['is_shown'], one['stages'], one['groups']) == (False, [0] * 5, [])
    assert one['lowest'] is None and cli.json('show', 'spread')['talk_first'] == []
    text = cli.done('show', 'spread') + cli.done('show', 'spread', ELEMENT)
    assert 'stage 5' not in text and 'stage 1' not in text


def test_agreeing(cli):
    with_round(cli)
    cli.done('round', 'state', 'latest', 'discussing')
    agreed = cli.json('rate', ELEMENT, '3', '--reason', 'We lead together.',
                      '--present', 'Ana Ruiz, ben cole,Ana Ruiz')
    assert (agreed['stage'], agreed['reason']) == (3, 'We lead together.')
    assert names(agreed['present']) == ['Ana Ruiz', 'Ben Cole'] and agreed['dissents'] == []
    dissent = cli.json('dissent', 'add', ELEMENT, '--member', 'Dan Evers', '--stage', '2',
                       '--reason', 'One agency decides.')
    assert (dissent['member']['name'], dissent['stage']) == ('Dan Evers', 2)
    cli.done('dissent', 'add', ELEMENT, '--reason', 'Too early to say.')
    cli.done('rate', ELEMENT, '4', '--reason', 'We talked again.')
    dissents = cli.element(ELEMENT)['dissents']
    assert {each['reason'] for each in dissents} == {'One agency decides.', 'Too early to say.'}
    assert dissent in dissents
    for words in (['--present', 'Ana Ruiz, Nobody'], ['--present', 'Nobody']):
        cli.refused('rate', ELEMENT, '3', *words)
    cli.refused('dissent', 'add', ELEMENT, status=2)
    cli.refused('dissent', 'add', ELEMENT, '--reason', 'x', '--stage', 'often', status=2)
    cli.refused('dissent', 'add', ELEMENT, '--reason', 'x', '--stage', '6')
    cli.refused('dissent', 'add', ELEMENT, '--reason', 'x', '--member', 'Nobody')
    cli.refused('dissent', 'add', ELEMENT, '--reason', '  ')


def test_compare(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.refused('show', 'compare')
    cli.done('round', 'add', 'Spring')
    assert 'one round' in cli.refused('show', 'compare')
    cli.done('rate', ELEMENT, '2')
    cli.done('rate', 'membership', '3')
    cli.done('rate', 'structure', '3')
    cli.done('round', 'add', 'Autumn')
    cli.done('rate', ELEMENT, '3', '--reason', 'Everybody leads now.')
    cli.done('rate', 'membership', '2')
    cli.done('rate', 'protocols', '1')
    cli.done('mark', STATEMENT, 'describes')
    compared = cli.json('show', 'compare')
    assert (compared['before']['name'], compared['after']['name']) == ('Spring', 'Autumn')
    lines = {line['id']: line for line in compared['elements']}
    assert {id: lines[id]['move'] for id in (ELEMENT, 'membership', 'structure', 'protocols',
                                             'media')} == \
        {ELEMENT: 'up', 'membership': 'down', 'structure': 'stayed', 'protocols': 'begun',
         'media': 'never'}
    line = lines[ELEMENT]
    assert (line['before'], line['after']) == ({'state': 'rated', 'stage': 2},
                                               {'state': 'rated', 'stage': 3})
    assert line['gained'] == [STATEMENT] and line['lost'] == []
    assert line['reason'] == 'Everybody leads now.' and lines['structure']['is_carried'] is True
    assert cli.json('show', 'compare', 'Spring') == compared
    assert cli.json('show', 'compare', 'latest', 'Spring') == compared
    text = cli.done('show', 'compare')
    assert text.index('Moved up') < text.index('Leadership') < text.index('Moved down')
    assert 'Everybody leads now.' in text and '%' not in text and 'progress' not in text
    assert 'itself' in cli.refused('show', 'compare', 'Autumn')
    cli.refused('show', 'compare', 'Winter')
    cli.refused('show', 'compare', 'Spring', 'Autumn', 'Winter', status=2)


def test_the_sample_compares(cli):
    with_sample(cli)
    compared = cli.json('show', 'compare')
    moves = {line['move'] for line in compared['elements']}
    assert {'up', 'down', 'stayed', 'begun'} <= moves
    assert any(element['dissents'] for element in cli.json('show', 'roadmap')['elements'])
    spanish = cli.json('--language', 'es', 'show', 'compare')
    assert [line['move'] for line in spanish['elements']] == \
        [line['move'] for line in compared['elements']]
    assert not set(names(spanish['elements'])) & set(names(compared['elements']))
    for words in (['show', 'spread'], ['show', 'plan'], ['show', 'projected'], ['round', 'list']):
        assert cli.done('--language', 'es', *words) != cli.done(*words), words


def test_targets(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.done('round', 'add', 'Spring')
    cli.done('rate', ELEMENT, '2')
    target = cli.json('target', 'set', ELEMENT, '4', '--due', LATER, '--reason', 'Members ask.')
    assert (target['element'], target['stage'], target['due_on']) == (ELEMENT, 4, LATER)
    assert target['reason'] == 'Members ask.'
    line = next(each for each in cli.json('show', 'projected')['elements'] if each['id'] == ELEMENT)
    assert (line['stage'], line['target'], line['actions']) == (2, target, 0)
    assert 'June 1, 2099' in cli.done('show', 'projected')
    assert 'before' in cli.refused('target', 'set', ELEMENT, '4', '--due', '2001-01-01')
    cli.refused('target', 'set', ELEMENT, '6')
    cli.refused('target', 'set', ELEMENT, '4', '--due', 'soon', status=2)
    cli.refused('target', 'set', ELEMENT, 'unsure', status=2)
    cli.done('target', 'remove', ELEMENT)
    cli.refused('target', 'remove', ELEMENT)
    cli.done('undo')
    assert cli.json('show', 'projected')['elements'][line_number(cli)]['target'] == target


def line_number(cli):
    return [element['id'] for element in cli.json('show', 'projected')['elements']].index(ELEMENT)


def test_plan(cli):
    with_round(cli)
    cli.done('round', 'state', 'latest', 'discussing')
    cli.done('rate', ELEMENT, '2')
    action = cli.json('action', 'add', 'Ask the sheriff', '--for', STATEMENT, '--owner', 'Ana Ruiz',
                      '--backup', 'Ben Cole', '--helpers', 'Dan Evers, Finn Gray', '--due', LATER)
    assert (action['source'], action['element']) == (STATEMENT, ELEMENT)
    assert (action['owner']['name'], action['backup']['name']) == ('Ana Ruiz', 'Ben Cole')
    assert names(action['helpers']) == ['Dan Evers', 'Finn Gray']
    assert action['since'] == cli.json('round', 'list')[0]['opened_on']
    cli.done('gap', ELEMENT + '.3.2', 'not-needed', '--reason', 'The county does it.')
    plan = cli.json('show', 'plan')
    assert [each['action']['id'] for each in plan['actions']] == [action['id']]
    assert plan['actions'][0]['is_overdue'] is False
    next_up = next(each for each in plan['elements'] if each['id'] == ELEMENT)
    said = {each['id']: each for each in next_up['statements']}
    assert next_up['next_stage'] == 3
    assert (said[STATEMENT]['answer'], said[STATEMENT]['action']['id']) == ('planned', action['id'])
    declined = said[ELEMENT + '.3.2']
    assert (declined['answer'], declined['reason']) == ('declined', 'The county does it.')
    assert {each['answer'] for each in next_up['statements']} <= {'planned', 'declined', 'unasked'}
    text = cli.done('show', 'plan')
    assert 'June 1, 2099' in text and 'Planned: Ask the sheriff' in text
    assert 'No action: The county does it.' in text
    cli.done('gap', ELEMENT + '.3.2', 'open')
    cli.refused('gap', ELEMENT + '.3.2', 'not-needed')
    cli.refused('gap', STATEMENT, 'not-needed', '--reason', 'No')
    cli.refused('gap', STATEMENT, 'needed', status=2)


def test_actions(cli):
    with_round(cli)
    today = cli.json('show', 'plan')['today']
    assert 'before the round' in cli.refused('action', 'add', 'Ask', '--for', ELEMENT,
                                             '--due', '2001-01-01')
    late = cli.json('action', 'add', 'Call the court', '--due', '2001-01-01', '--owner', 'Ana Ruiz')
    other = cli.json('action', 'add', 'Ask', '--element', ELEMENT, '--due', today)
    assert (late['since'], other['element'], other['source']) == (None, ELEMENT, None)
    listed = [action['what'] for action in cli.json('action', 'list', '--overdue')]
    assert listed == ['Call the court']
    listed = [action['what'] for action in cli.json('action', 'list', '--owner', 'ana ruiz')]
    assert listed == ['Call the court']
    assert cli.json('action', 'list', '--owner', 'Ben Cole') == []
    assert 'Overdue since January 1, 2001' in cli.done('show', 'plan')
    for state in ('blocked', 'dropped'):
        cli.refused('action', 'set', other['id'], '--set', 'state=' + state, '--set', 'cause=')
        changed = cli.json('action', 'set', other['id'], '--set', 'state=' + state,
                           '--set', 'cause=No answer')
        assert (changed['state'], changed['cause']) == (state, 'No answer')
    for words in (['--helpers', 'Ana Ruiz, Nobody'], ['--backup', 'Nobody'], ['--element', 'nothing'],
                  ['--for', 'nothing'], ['--due', 'soon']):
        cli.refused('action', 'add', 'x', *words)
    changed = cli.json('action', 'set', late['id'], '--set', 'helpers=gia hart, Cora Diaz')
    assert names(changed['helpers']) == ['Gia Hart', 'Cora Diaz']
    assert 'Gia Hart, Cora Diaz' in cli.done('action', 'set', late['id'], '--set', 'note=x')
    assert cli.json('action', 'set', late['id'], '--set', 'helpers=')['helpers'] == []


def test_done(cli):
    with_round(cli)
    cli.done('round', 'state', 'latest', 'discussing')
    carried = cli.json('action', 'add', 'Ask the sheriff', '--for', STATEMENT)
    other = cli.json('action', 'add', 'Call the court')
    assert 'Does this describe us now?' in cli.done('action', 'done', carried['id'])
    assert cli.json('action', 'list') == [other]
    said = cli.json('action', 'done', 'ask the sheriff', '--outcome', 'describes')
    assert (said['state'], said['outcome']) == ('done', 'describes') and said['done_on']
    assert cli.element(ELEMENT)['marks'] == {STATEMENT: 'describes'}
    assert 'carries no statement' in cli.refused('action', 'done', other['id'],
                                                 '--outcome', 'describes')
    cli.refused('action', 'done', carried['id'], '--outcome', 'often', status=2)
    cli.refused('action', 'done', 'Nothing')
    assert cli.json('action', 'done', other['id'])['state'] == 'done'


def test_an_outcome_waits_for_the_next_round(cli):
    with_round(cli)
    action = cli.json('action', 'add', 'Ask the sheriff', '--for', STATEMENT)
    cli.done('round', 'freeze')
    cli.done('action', 'done', action['id'], '--outcome', 'partly')
    assert cli.element(ELEMENT)['marks'] == {}
    cli.done('round', 'add', 'Autumn')
    assert cli.element(ELEMENT)['marks'] == {STATEMENT: 'partly'}


def test_projected(cli):
    cli.done('task-force', 'add', 'Lake County')
    cli.done('round', 'add', 'Spring')
    cli.done('rate', ELEMENT, '2')
    statements = next(stage['statements'] for stage in cli.json('content', ELEMENT)['stages']
                      if stage['number'] == 3)
    for statement in statements:
        cli.done('mark', statement['id'], 'does-not')
        cli.done('action', 'add', 'Do it', '--for', statement['id'], '--due', LATER)
    def line(*args):
        return next(each for each in cli.json('show', 'projected', *args)['elements']
                    if each['id'] == ELEMENT)
    assert (line()['projected'], line()['differs'], line()['actions']) == (3, True, len(statements))
    soon = line('--on', '2098-01-01')
    assert (soon['projected'], soon['differs'], soon['actions']) == (2, False, 0)
    assert line('--on', LATER)['projected'] == 3
    assert 'June 1, 2099' in cli.done('show', 'projected', '--on', LATER)
    cli.refused('show', 'projected', '--on', '2098-02-30', status=2)


def test_a_member_who_left_stays_on_the_ballots(cli):
    with_round(cli)
    cli.done('ballot', 'set', 'Ana Ruiz', ELEMENT, '3')
    cli.done('member', 'remove', 'Ana Ruiz')
    gone = next(each for each in cli.json('ballot', 'list')['raters'] if each['ratings'])
    assert (gone['name'], gone['member']) == ('Former member', None)
    assert gone['ratings'][0]['stage'] == 3
    assert spread_of(cli, ELEMENT)['answers'] == 1


def test_hostile_words(cli):
    with_round(cli)
    odd = ['', ' ', '\x1b[31m', 'x' * 50000, 'é\n', "'; DROP TABLE round; --", '%s%n', '=', '../..']
    for word in odd:
        for words in (['round', 'state', word, 'agreed'], ['round', 'freeze', word],
                      ['roster', 'add', word], ['ballot', 'set', word, ELEMENT, '3'],
                      ['ballot', 'set', 'Ana Ruiz', word, '3'], ['show', 'spread', word],
                      ['show', 'compare', word], ['confirm', word], ['target', 'remove', word],
                      ['round', 'add', 'Autumn', '--from', word],
                      ['ballot', 'list', '--round', word], ['action', 'add', 'x', '--for', word],
                      ['action', 'done', word], ['rate', ELEMENT, '3', '--present', word + ',' + word]):
            if words[0] == 'rate' and word.strip() == '':
                continue
            answer = cli.run(*words)
            assert answer.status == 1 and answer.err.count('\n') == 1, f'{words}: {answer}'
            assert '\x1b' not in answer.err and len(answer.err) < 500, f'{words}: {answer}'
        for words in (['ballot', 'set', 'Ana Ruiz', ELEMENT, word], ['round', 'state', 'latest', word],
                      ['ballot', 'mark', 'Ana Ruiz', STATEMENT, word],
                      ['round', 'add', 'Autumn', '--method', word],
                      ['ballot', 'take', 'courts', word], ['target', 'set', ELEMENT, word],
                      ['show', 'projected', '--on', word]):
            answer = cli.run(*words)
            assert answer.status == 2 and answer.err.count('\n') == 1, f'{words}: {answer}'
    for words in (['ballot', 'set', b'caf\xe9', ELEMENT, '3'], ['show', 'compare', b'\xff'],
                  ['target', 'set', ELEMENT, '3', '--reason', b'\xff']):
        cli.refused(*words)
    for words in (['round', 'list', '--overdue'], ['ballot', 'set', 'a', ELEMENT, '3', '--owner', 'a'],
                  ['show', 'plan', '--round', 'Spring'], ['round', 'list', '--anonymous'],
                  ['roster', 'add'], ['ballot', 'take', 'courts'], ['action', 'done']):
        cli.refused(*words, status=2)
    names_now = [each['name'] for each in cli.json('round', 'list')]
    assert names_now == ['Spring'] and cli.json('ballot', 'list')['ballots'] == 0


senda.main(dict(globals()))
