# call.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to call is asked by keyboard: two answers contradict each other, a variation settles it; a gap
becomes an action, and a situation drawn by chance is played through."""
import json
import re

import journey
from journey import wait_for

QUESTION = 'Which police agency to call'
HOUSING = 'Where people sleep tonight'
KNOWN = 'Labor trafficking; 13–17 years'
UNIT = '555-0104'


def section(name):
    """Chooses a section of the place, and goes into it."""
    app = journey.app
    app.find('panel', 'Protocols').find('radio button', name).click()
    app.wait_focus('radio button', name)
    while app.focused.name.split(': ')[0] in (name, 'Protocols'):
        before = app.focused.accessible
        app.key('Tab')
        wait_for('the focus to go on', lambda: app.focused and app.focused.accessible != before)


def choose(factor, value):
    """Chooses what is known of a factor, from wherever the focus is before it."""
    app = journey.app
    app.reach('push button', f'^{factor}: ')
    app.key('space')
    app.wait_focus('list item')
    app.reach('list item', f'^{value}$', key='Down')
    app.press('Return', 'push button', f'{factor}: {value}')


def answers():
    """What the window says of the question, and nothing of those after it."""
    app = journey.app
    said = [node.name for node in app.walk(True) if node.role in ('heading', 'label')]
    first = said.index(QUESTION)
    return said[first + 1:said.index('Which provider police call', first)]


def called(*circumstances):
    told = json.loads(journey.command('--format', 'json', 'who-to-call', '--question',
                                      'police-contact', *circumstances)[1])
    return json.dumps(told)


def step_a_task_force_that_has_settled_a_little(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    for name in ('City Police', 'District Attorney', 'Harbor House'):
        journey.done('agency', 'add', name)
    for words in (['police-contact', '--set', 'agency=City Police', '--set', 'phone=555-0100'],
                  ['police-contact', '--form', 'labor', '--set', 'agency=District Attorney',
                   '--set', 'phone=555-0101'],
                  ['police-contact', '--age', 'minor', '--set', 'agency=Harbor House', '--set',
                   'phone=555-0102'],
                  ['housing', '--set', 'agency=Harbor House']):
        journey.done('answer', 'set', *words)
    journey.app = app = journey.Window()
    app.go(journey.PROTOCOLS, 'Protocols')


def step_what_is_known_is_chosen_by_keyboard(folder):
    app = journey.app
    section('Who Do We Call?')
    app.find('heading', 'Whom to call as long as nothing is known')
    assert answers()[:3] == ['City Police', '555-0100', 'This is the answer by default: no other '
                             'one holds here.'], answers()
    choose('Form of trafficking', 'Labor trafficking')
    app.find('heading', 'Whom to call when: Labor trafficking')
    assert answers()[:3] == ['District Attorney', '555-0101',
                             'This holds when: Labor trafficking.'], answers()


def step_a_conflict_is_said(folder):
    app = journey.app
    choose('Age', '13–17 years')
    app.find('heading', f'Whom to call when: {KNOWN}')
    app.find('label', re.compile('^More than one answer holds here'))
    assert {'555-0101', '555-0102', 'This holds when: Labor trafficking.',
            'This holds when: Child under 13 or 13–17 years.'} <= set(answers()), answers()
    assert '555-0101' in called('--form', 'labor', '--age', 'teen')


def step_the_answer_s_page_opens(folder):
    app = journey.app
    app.reach('push button', '^Open the Answer: Labor trafficking$')
    app.key('space')
    app.wait_focus('push button', re.compile('^When: Labor trafficking. District Attorney'))
    app.find('label', re.compile('“District Attorney” and “Harbor House” hold alike.'))


def add_circumstance(name):
    app = journey.app
    app.wait_focus('push button', 'When: Add…')
    app.key('space')
    app.wait_focus('entry')
    app.type(name.split('–')[0])
    app.find('list item', re.compile('^' + name))
    app.key('Return')
    app.find('push button', f'Remove: {name}')


def step_a_variation_is_added(folder):
    app = journey.app
    app.reach('push button', '^Add a Variation', most=80)
    app.key('space')
    add_circumstance('Labor trafficking')
    add_circumstance('13–17 years')
    app.reach('push button', '^Add the Variation$')
    app.key('space')
    app.wait_focus('push button', re.compile('^When: ' + re.escape(KNOWN)))
    app.reach('text', '^Phone$')
    app.type(UNIT)
    app.press('Tab', 'text', 'Hours')
    app.find('push button', re.compile('^When: ' + re.escape(KNOWN) + '.*' + UNIT))


def step_the_call_is_answered_differently(folder):
    app = journey.app
    section('Who Do We Call?')
    app.find('heading', f'Whom to call when: {KNOWN}')
    wait_for('the new answer', lambda: UNIT in answers())
    assert '555-0101' not in answers(), answers()
    assert f'This holds when: {KNOWN}.' in answers(), answers()
    assert UNIT in called('--form', 'labor', '--age', 'teen')


def step_a_gap_is_planned(folder):
    app = journey.app
    section('Readiness')
    rows = app.find('list', 'Which provider police call')
    row = rows.find('list item')
    journey.gap = row.name
    app.reach('push button', '^Plan an Action: ')
    app.reach('push button', '^Plan an Action: ' + re.escape(row.name))
    app.key('space')
    app.find('push button', re.compile('^Open the Action: ' + re.escape(journey.gap)))
    told = json.loads(journey.done('--format', 'json', 'action', 'list'))
    assert len(told) == 1 and told[0]['source'], told


def step_a_situation_is_drawn_and_revealed(folder):
    app = journey.app
    app.reach('push button', '^Draw a Situation$', key='shift+Tab')
    app.press('space', 'push button', 'Show the Answer')
    assert not app.find_all('list', 'What the Task Force Agreed'), 'the answer is given away'
    app.key('space')
    rows = app.find('list', 'What the Task Force Agreed').find_all('list item')
    assert [row.name for row in rows][0] == QUESTION and len(rows) == 8, rows
    housing = next(row for row in rows if row.name == HOUSING)
    assert any('Harbor House' in each.name for each in housing.find_all('label')), housing
    app.find('label', '1 situation was tried since you came here.')


def step_the_action_stands_in_the_plan(folder):
    app = journey.app
    told = json.loads(journey.done('--format', 'json', 'action', 'list'))[0]
    app.go(journey.PLAN, 'Plan')
    app.find('panel', 'Plan').find('radio button', 'Actions').click()
    app.find('list item', re.compile(re.escape(told['what'])))
    app.close()


journey.main(globals())
