# roles.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A member finds their own role and those of partners, marks one as understood and asks about
another; the coordinator sees both, and settles the question."""
import re

import journey
from journey import wait_for

OWN = 'Local law enforcement'
PARTNER = 'Federal law enforcement'
QUESTION = 'Who calls the advocate at night?'


def row_of(app, name):
    """The row of a role, by what it says: its name, who holds it, how it was read."""
    return app.find('list item', re.compile(f'^{re.escape(name)}\\. '))


def step_a_member_says_who_they_are(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', '--sample')
    journey.app = app = journey.Window()
    app.go(journey.ROLES, 'Roles')
    app.find('list', 'Roles in Use')
    app.reach('push button', '^Who are you\\?')
    app.key('Return')
    app.wait_focus('entry')
    app.type('Omar')
    app.key('Return')
    wait_for('the name', lambda: any('Omar Fields' in node.name for node in
                                     app.find_all('push button', re.compile('^Who are you'))))


def step_their_own_role_stands_first(folder):
    app = journey.app
    own = app.find('list', 'Your Roles')
    assert row_of(own, OWN).name.endswith('Not read yet'), row_of(own, OWN)
    partners = app.find('list', 'Partners You Work With')
    assert row_of(partners, PARTNER).name.endswith('Not read yet'), row_of(partners, PARTNER)


def step_it_is_read_and_understood(folder):
    app = journey.app
    row_of(app, OWN).click()
    app.find('heading', OWN)
    said = [each.name for each in app.find('list', 'What It Does').find_all('list item')]
    assert len(said) > 3 and all(journey.is_sentence(each) for each in said), said
    app.find('list', 'What It Does Not Do')
    app.find('push button', 'Understood').act()
    wait_for('that it was read', lambda: row_of(app, OWN).name.endswith('Understood'))
    app.find('push button', 'Undo')


def step_a_partner_is_read_and_a_question_asked(folder):
    app = journey.app
    row_of(app, PARTNER).click()
    app.find('heading', PARTNER)
    app.find('push button', re.compile('^Needs Discussion')).act()
    app.wait_focus('text', 'Your question')
    app.type(QUESTION)
    app.find('push button', 'Keep the Question').act()
    wait_for('the question', lambda: row_of(app, PARTNER).name.endswith('Question open'))
    app.find('label', re.compile(re.escape(QUESTION)))


def step_the_coordinator_sees_both(folder):
    app = journey.app
    app.find('radio button', 'Reviews').act()
    asked = app.find('list', 'Open Questions').find('list item', re.compile(re.escape(QUESTION)))
    assert 'Omar Fields' in asked.name and PARTNER in asked.name, asked
    read = app.find('list', 'Who Has Read What').find('list item', re.compile('^Omar Fields'))
    lines = read.name.split('\n')
    assert any(line.startswith('Understood: ') and OWN in line for line in lines), lines
    assert any(line.endswith(f'Question open: {PARTNER}') for line in lines), lines


def step_the_question_is_settled_in_words(folder):
    app = journey.app
    row = app.find('list', 'Open Questions').find('list item', re.compile(re.escape(QUESTION)))
    row.find('push button', 'Settle…').act()
    app.wait_focus('text', 'Answer')
    app.type('The first officer there.')
    row.find('push button', 'Settle').act()
    wait_for('the question to go', lambda: not app.find_all('list item',
                                                            re.compile(re.escape(QUESTION))))


def step_who_leads_is_said_by_the_matrix(folder):
    app = journey.app
    app.find('radio button', 'Responsibilities').act()
    row = app.find('list', 'Who Does What').find_all('list item')[0]
    assert 'Leads: ' in row.name and OWN in row.name, row
    app.reach('list item', re.escape(row.name[:20]))
    app.press('Right', 'push button', re.compile(f'^{OWN}: Leads'))
    app.key('Return')
    app.wait_focus('radio button', 'Leads')
    app.press('Right', 'radio button', 'Supports')
    app.key('space')
    app.wait_focus('push button', re.compile(f'^{OWN}: Supports'))
    app.key('ctrl+z')
    wait_for('the part of before', lambda: app.find_all('push button',
                                                        re.compile(f'^{OWN}: Leads')))


def step_after_a_restart_they_are_still_known(folder):
    journey.app.close()
    journey.app = app = journey.Window()
    app.find('list', 'Who Does What')
    app.find('radio button', 'Roles').act()
    assert row_of(app, OWN).name.endswith('Understood')
    app.close()


journey.main(globals())
