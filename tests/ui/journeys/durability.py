# durability.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was rated on screen is kept, what was undone is gone, and history knows of both."""
import json
import re

import journey
from journey import wait_for

RATED = 'Meetings: stage 3, Institutionalizing.'
NOT_RATED = 'Meetings: not yet discussed.'


def told():
    """What the history says of the element on the command line, the first first."""
    entries = json.loads(journey.done('--format', 'json', 'history', 'meetings'))
    return [(entry['kind'], entry['label']) for entry in reversed(entries)]


def step_a_rating_on_screen_is_in_show_when_the_window_is_closed(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    with journey.Window() as app:
        app.go(2, 'Roadmap')
        app.row('Meetings').act()
        app.find('radio button', '3 · Institutionalizing').act()
        app.says(RATED)
        app.close()
    element = journey.show('meetings')
    assert (element['state'], element['stage']) == ('rated', 3), element


def step_reopened_it_is_on_screen_where_it_was_left(folder):
    journey.app = app = journey.Window()
    wait_for('the Roadmap', lambda: app.title == 'Roadmap – North Valley')
    app.find('panel', 'Meetings')
    assert 'checked' in app.find('radio button', '3 · Institutionalizing').states
    app.says(RATED)


def step_undone_it_is_gone_from_the_screen(folder):
    app = journey.app
    app.key('ctrl+z')
    app.says(NOT_RATED)
    app.find('label', 'Undone: Placed Meetings at stage 3')
    wait_for('the choice', lambda: 'checked' in app.find('radio button',
                                                         'Not yet discussed').states)
    app.close()


def step_and_gone_in_show_and_at_the_next_start(folder):
    element = journey.show('meetings')
    assert (element['state'], element['stage']) == ('not-discussed', None), element
    journey.app = app = journey.Window()
    app.says(NOT_RATED)


def step_redo_after_a_restart_brings_it_back(folder):
    app = journey.app
    app.wait_focus()
    app.key('ctrl+shift+z')
    app.says(RATED)
    app.key('ctrl+z')
    app.says(NOT_RATED)


def step_history_shows_both(folder):
    app = journey.app
    app.go(journey.HISTORY, 'History')
    app.find('list item', re.compile('^Undone: Placed Meetings at stage 3'))
    app.find('list item', re.compile('^Placed Meetings at stage 3'))
    app.close()
    label = 'Placed Meetings at stage 3'
    assert told() == [(kind, label) for kind in ('edit', 'undo', 'redo', 'undo')], told()


def step_killed_right_after_a_rating_it_has_it(folder):
    with journey.Window() as app:
        app.go(2, 'Roadmap')
        app.row('Leadership').act()
        app.find('radio button', '4 · Building & Expanding Capacity').act()
        app.says('Leadership: stage 4, Building & Expanding Capacity.')
        app.kill()
    assert journey.show('leadership')['stage'] == 4
    with journey.Window() as app:
        app.go(2, 'Roadmap')
        app.says('Leadership: stage 4, Building & Expanding Capacity.')
        app.close()
    journey.done('check')


journey.main(globals())
