# plan.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a statement of the next stage to an action, to its end and back to the statement; and where
a target, today and the plan stand beside one another."""
import json
import re

import journey
from journey import wait_for

STAGES = ['Creating a Foundation & Getting Started', 'Developing Structure & Organization',
          'Institutionalizing', 'Building & Expanding Capacity', 'Evaluating & Evolving']


def section(name):
    button = journey.app.find('radio button', name)
    button.act()
    wait_for(name, lambda: 'checked' in button.states)


def actions():
    return json.loads(journey.done('--format', 'json', 'action', 'list'))


def statements():
    """The rows of the next stage of Leadership."""
    rows = journey.app.find('list', 'Leadership').find_all('list item')
    assert len(rows) > 1, rows
    return rows


def step_the_next_stage_is_there_to_choose_from(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    journey.done('round', 'add', 'Where we begin')
    journey.done('rate', 'leadership', '2', '--reason', 'We meet.')
    journey.app = app = journey.Window()
    app.go(journey.PLAN, 'Plan')
    section('Next Steps')
    app.find('label', f'Today: Stage 2, {STAGES[1]}. What comes next: Stage 3, {STAGES[2]}.')
    journey.statement = statements()[0].name
    assert journey.is_sentence(journey.statement), journey.statement


def step_one_click_plans_an_action_that_carries_the_statement(folder):
    app = journey.app
    button = statements()[0].find('push button', 'Plan an Action')
    assert button.description == journey.statement, button.description
    button.act()
    row = app.find('list item', journey.statement)
    row.find('label', re.compile('^Planned'))
    planned = actions()
    assert len(planned) == 1, planned
    journey.done('content', planned[0]['source'])


def step_undo_takes_it_back_and_redo_brings_it(folder):
    app = journey.app
    app.key('ctrl+z')
    app.find('list item', journey.statement).find('push button', 'Plan an Action')
    assert actions() == []
    app.key('ctrl+shift+z')
    app.find('list item', journey.statement).find('push button', 'Open the Action')
    assert len(actions()) == 1


def step_why_there_is_no_action_is_kept_too(folder):
    app = journey.app
    statements()[1].find('push button', 'No Action, Because…').act()
    wait_for('the question', lambda: len(app.windows) == 2)
    app.focus_window()
    app.wait_focus('text')
    app.type('It is not ours to do.')
    app.key('Return')
    wait_for('the question to go', lambda: len(app.windows) == 1)
    app.focus_window()
    statements()[1].find('label', 'No action, because: It is not ours to do.')


def step_a_target_stands_beside_today_and_the_plan(folder):
    app = journey.app
    section('Targets')
    today = f'Leadership is at stage 2, {STAGES[1]}, today.'
    app.find('list item', today).click()
    app.find('panel', 'Target stage').find('radio button', f'Stage 3, {STAGES[2]}').act()
    journey.line = f'{today} The target is stage 3, {STAGES[2]}.'
    app.find('list item', journey.line)
    app.find('push button', 'By when: No Date')


def step_the_plan_is_looked_at_to_its_end(folder):
    app = journey.app
    app.find('push button', re.compile('^Suppose that what is due is done: ')).act()
    app.wait_focus('list item')
    app.key('End')
    app.press('Return', 'push button', 'Suppose that what is due is done: All that is planned')
    row = app.find('list item', re.compile('^' + re.escape(journey.line) + ' .'))
    assert 'With 1 planned action done, the statements would suggest stage 3.' in row.name, row


def step_an_action_that_is_done_asks_about_its_statement(folder):
    app = journey.app
    section('Next Steps')
    app.find('list item', journey.statement).find('push button', 'Open the Action').act()
    app.find('push button', 'Mark as Done').act()
    wait_for('the question', lambda: len(app.windows) == 2)
    app.focus_window()
    said = ' '.join(label.name for label in app.find_all('label'))
    assert 'Does This Describe Us Now?' in said and journey.statement in said, said
    app.find('push button', 'Describes Us').act()
    wait_for('the question to go', lambda: len(app.windows) == 1)
    app.focus_window()
    marks = journey.show('leadership')['marks']
    assert list(marks.values()) == ['describes'], marks
    assert actions() == [], 'an action that is done is still to be done'


def step_it_is_asked_no_more(folder):
    app = journey.app
    section('Next Steps')
    app.wait_gone('list item', journey.statement)
    app.close()


journey.main(globals())
