# services.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coverage of services is read as a list, a cell is entered, an action is planned for a gap."""
import json
import re

import journey
from journey import wait_for

SERVICES = 13


def rows():
    return journey.app.find('list', 'Coverage').find_all('list item')


def step_the_matrix_is_a_list_of_sentences(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', '--sample')
    journey.set_preference('last-place', 'services')
    journey.app = app = journey.Window()
    app.find('list', 'Coverage')
    assert len(rows()) == SERVICES, rows()
    for row in rows():
        assert journey.is_sentence(row.name), row
    said = next(row.name for row in rows() if row.name.startswith('Medical care. '))
    assert 'By written agreement: ' in said, said
    stale = next(row.name for row in rows() if row.name.startswith('Interpretation '))
    assert 'Not checked for 6 months' in stale, stale


def walk_to(first, name):
    """From wherever the focus is to the row of the matrix that begins so."""
    app = journey.app
    for _ in range(60):
        node = app.focused
        if node and node.role == 'list item' and node.name.startswith(first):
            break
        app.key('Tab')
        wait_for('a focus', lambda: app.focused)
    app.wait_focus('list item', re.compile('^' + first))
    for _ in range(SERVICES):
        if app.focused.name.startswith(name):
            return
        before = app.focused.name
        app.key('Down')
        wait_for('the next row', lambda: app.focused and app.focused.name != before)
    raise AssertionError(f'no row {name}')


def leave(name):
    """Back to a cell of the matrix. A toast that is still there takes the first Escape."""
    app = journey.app
    pattern = re.compile(name)

    def look():
        return app.focused if app.focused and pattern.search(app.focused.name) else None

    app.key('Escape')
    try:
        return wait_for('the cell', look, 3)
    except AssertionError:
        app.key('Escape')
        return wait_for('the cell', look)


def step_a_cell_says_who_offers_it(folder):
    app = journey.app
    walk_to('Intake', 'Medical care. ')
    app.key('Right')
    cell = app.wait_focus(None, re.compile('^Medical care, .+: By written agreement: '))
    agency = re.search('By written agreement: ([^.,]+)', cell.name).group(1)
    app.key('Return')
    app.find('list', 'Who Offers It').find('list item', re.compile('^' + agency))
    app.wait_focus('push button', re.compile('^Checked Today: '))
    journey.agency = agency


def step_its_offer_is_checked_and_that_is_undone(folder):
    app = journey.app
    row = app.find('list', 'Who Offers It').find('list item', re.compile('^' + journey.agency))
    before = row.name
    app.key('space')

    def said():
        return app.find('list', 'Who Offers It').find_all('list item')[0].name

    wait_for('the new day', lambda: said() != before)
    app.key('ctrl+z')
    wait_for('the day before', lambda: said() == before)


def step_escape_returns_to_the_cell(folder):
    leave('^Medical care, .+: By written agreement')


def step_a_gap_asks_and_an_action_is_planned(folder):
    app = journey.app
    app.key('Home')
    for _ in range(SERVICES):
        node = app.focused
        if node and node.name.startswith('Dental care'):
            break
        before = node.name if node else None
        app.key('Down')
        wait_for('the next row', lambda: app.focused and app.focused.name != before)
    if app.focused.role == 'list item':
        app.key('Right')
    cell = app.wait_focus(None, re.compile('^Dental care, .+: Nothing recorded'))
    journey.whom = re.search('^Dental care, (.+?): ', cell.name).group(1)
    app.key('Return')
    app.find('label', 'Nothing firm is known here. Who could be asked?')
    app.find('push button', 'Not Needed Here, Because…')
    app.find('push button', 'Plan an Action…').act()
    wait_for('the question', lambda: len(app.windows) > 1)
    app.focus_window()
    entry = app.wait_focus('text')
    wait_for('a first wording', lambda: 'Dental care' in entry.text)
    app.key('Return')
    app.wait_gone('push button', 'Plan an Action…')
    app.focus_window()
    app.find(None, 'Planned Action')


def step_it_is_seen_planned(folder):
    cell = leave('^Dental care, ')
    assert 'An action is planned' in cell.name, cell
    row = next(row.name for row in rows() if row.name.startswith('Dental care. '))
    assert f'An action is planned: {journey.whom}' in row, row


def step_the_services_offered_are_a_list_of_their_own(folder):
    app = journey.app
    app.find('radio button', 'Services Offered').act()
    app.find('list', 'Services Offered')
    app.close()


journey.main(globals())
