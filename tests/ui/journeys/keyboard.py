# keyboard.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An element is found, read, rated and marked with the keyboard alone, by what is heard."""
import re

import journey
from journey import wait_for

STAGES = ['Creating a Foundation & Getting Started', 'Developing Structure & Organization',
          'Institutionalizing', 'Building & Expanding Capacity', 'Evaluating & Evolving']


def heard(node):
    """What is said of a widget; it must say something, and nothing of how it is made."""
    assert node.name and not journey.is_jargon(node.name), node
    return node.name


def tab_to(app, role, name=None, most=12):
    """Presses Tab until the focus is on such a widget."""
    for _ in range(most):
        before = app.focused
        app.key('Tab')
        wait_for('the focus to move', lambda: app.focused and
                 app.focused.accessible != (before and before.accessible))
        node = app.focused
        heard(node)
        if node.role == role and (name is None or re.search(name, node.name)):
            return node
    raise AssertionError(f'no {role} {name} within {most} stops')


def step_the_sidebar_leads_to_the_roadmap(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    journey.app = app = journey.Window()
    wait_for('the Overview', lambda: app.title.startswith('Overview – '))
    app.wait_focus()
    app.press('F9', 'list item', 'Overview')
    app.press('Down', 'list item', 'Roadmap')
    wait_for('the Roadmap', lambda: app.title == 'Roadmap – North Valley')
    app.key('F9')
    wait_for('the focus in the place', lambda: app.focused and app.focused.role != 'list item')


def step_a_row_says_the_whole_state_in_a_sentence(folder):
    app = journey.app
    tab_to(app, 'list item', '^Mission Statement: not yet discussed\\.$')
    for name in ('Guiding Principles', 'Goals & Objectives', 'Leadership'):
        app.press('Down', 'list item', f'{name}: not yet discussed.')
    rows = [row.name for row in app.find_all('list item') if row.name.endswith(' discussed.')]
    assert len(rows) == 23, rows
    assert all(journey.is_sentence(name) for name in rows), rows


def step_each_cell_says_its_stage(folder):
    app = journey.app
    for number, name in enumerate(STAGES, 1):
        app.press('Right', 'push button', f'Stage {number}, {name}. No statement is marked.')
    for number, name in reversed(list(enumerate(STAGES[:4], 1))):
        app.press('Left', 'push button', f'Stage {number}, {name}. No statement is marked.')
    app.press('Left', 'list item', 'Leadership: not yet discussed.')


def step_down_leads_from_area_to_area(folder):
    app = journey.app
    for name in ('Membership', 'Structure', 'Roles & Responsibilities', 'Decision Making',
                 'Meetings', 'Protocols',
                 'Investigations: Victim-Centered & Trauma-Informed Approach'):
        app.press('Down', 'list item', f'{name}: not yet discussed.')
    for _ in range(7):
        app.key('Up')
    app.wait_focus('list item', 'Leadership: not yet discussed.')


def step_enter_opens_the_element_where_it_is_rated(folder):
    app = journey.app
    node = app.press('Return', 'radio button', 'Not yet discussed')
    assert 'checked' in node.states, node.states
    app.find('panel', 'Leadership')
    app.find('panel', 'Where is the group?')
    for number, name in reversed(list(enumerate(STAGES, 1))[2:]):
        app.press('Up', 'radio button', f'{number} · {name}')
    app.key('space')
    wait_for('the choice', lambda: 'checked' in app.focused.states)
    app.says('Leadership: stage 3, Institutionalizing.')


def step_a_statement_is_marked(folder):
    app = journey.app
    tab_to(app, 'push button', '^Stage 3, Institutionalizing: the group places itself here\\. ')
    node = tab_to(app, 'radio button', '^Describes us$', most=1)
    asked = node.parent
    while not asked.name:
        asked = asked.parent
    assert journey.is_sentence(asked.name), asked
    app.press('Right', 'radio button', 'Partly')
    app.key('space')
    wait_for('the mark', lambda: 'checked' in app.focused.states)
    marks = journey.show('leadership')['marks']
    assert list(marks.values()) == ['partly'], marks
    content = journey.done('content', next(iter(marks)))
    assert asked.name in ' '.join(content.split()), (asked.name, content)


def step_back_on_the_grid_the_row_says_what_was_done(folder):
    app = journey.app
    app.press('Escape', 'list item', 'Leadership: stage 3, Institutionalizing.')
    for number, name in enumerate(STAGES[:2], 1):
        app.press('Right', 'push button', f'Stage {number}, {name}. No statement is marked.')
    node = app.press('Right', 'push button', re.compile('^Stage 3, '))
    assert re.fullmatch('Stage 3, Institutionalizing: the group places itself here\\. Statements: '
                        'partly 1, unmarked [0-9]+\\.', node.name), node


def step_a_digit_rates_the_row_at_once(folder):
    app = journey.app
    for _ in range(3):
        app.key('Left')
    app.wait_focus('list item', 'Leadership: stage 3, Institutionalizing.')
    app.press('Down', 'list item', 'Membership: not yet discussed.')
    app.key('2')
    app.says('Membership: stage 2, Developing Structure & Organization.')
    assert journey.show('membership')['stage'] == 2
    app.key('ctrl+z')
    app.says('Membership: not yet discussed.')
    app.wait_focus('list item', 'Membership: not yet discussed.')
    app.close()


journey.main(globals())
