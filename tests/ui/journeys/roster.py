# roster.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of people that another program wrote is chosen, matched and imported in one window, shows
in the list of members, and is gone when it is undone. So is one that is pasted."""
import json
import os
import re

import journey
from journey import wait_for

ROSTER = ('Full name;Agency;Job title;Work email;When\r\n'
          'Inés Ibáñez;North Shelter;Advocate;ines@north.example;2027-05-01\r\n'
          'Omar Núñez;County Sheriff;"Detective, night shift";omar@sheriff.example;\r\n')


def names():
    told = json.loads(journey.done('--format', 'json', 'member', 'list'))
    return sorted(member['name'] for member in told)


def choose(app, path):
    """Chooses a file in the dialog of the platform, by typing its path."""
    button = app.find('push button', 'Choose a File…')
    button.act()
    wait_for('the dialog for files', lambda: len(app.windows) == 3 and app.focused and
             app.focused.name != button.name)
    app.type('/')
    wait_for('the field for a path', lambda: app.focused and app.focused.text == '/')
    app.type(path[1:])
    wait_for('the path', lambda: app.focused and app.focused.text == path)
    app.key('Return')


def step_a_file_is_chosen(folder):
    path = os.path.join(folder, 'roster.csv')
    with open(path, 'wb') as file:
        file.write(b'\xef\xbb\xbf' + ROSTER.encode())
    journey.see_privacy()
    journey.done('task-force', 'add', 'North Valley')
    journey.app = app = journey.Window()
    app.go(journey.PEOPLE, 'People')
    app.find('push button', 'Import a Roster…').act()
    choose(app, path)
    app.find('label', '3 rows, 5 columns')


def step_what_would_be_done_is_said(folder):
    app = journey.app
    app.find('push button', '2 members are added')
    app.find('push button', '2 agencies are added').act()
    app.find('list item', 'County Sheriff')
    app.find('push button', '1 column that Senda does not know')
    assert names() == []


def step_it_is_imported(folder):
    app = journey.app
    app.find('push button', 'Import').act()
    app.find('label', '2 members were added.')
    app.find('list item', 'Omar Núñez, Detective, night shift, County Sheriff')
    assert names() == ['Inés Ibáñez', 'Omar Núñez'], names()


def step_undo_takes_all_of_it_back(folder):
    app = journey.app
    app.find('push button', 'Undo').act()
    app.wait_gone('list item', re.compile('Omar Núñez'))
    assert names() == []
    assert json.loads(journey.done('--format', 'json', 'agency', 'list')) == []


def step_rows_are_pasted(folder):
    app = journey.app
    app.find('push button', 'Import a Roster…').act()
    rows = 'Name\tStanding\nEva Sol\tActive\nBo Ash\tsometimes\n'
    app.find('text', 'Rows to import').set_text(rows)
    app.find('push button', 'Read These Rows').act()
    app.find('push button', '1 row cannot be kept')
    row = app.find('list item', re.compile('^Row 3, column B'))
    assert 'sometimes' in row.name and journey.is_sentence(row.name), row.name
    assert 'sensitive' not in app.find('push button', 'Import').states


def step_what_is_wrong_is_left_out(folder):
    app = journey.app
    app.find('push button', 'What “Standing” is: Standing').act()
    wait_for('the list', lambda: app.focused and app.focused.name == 'Standing')
    app.key('Home', 'Return')
    app.find('push button', '2 members are added')
    app.find('push button', 'Import').act()
    app.find('list item', 'Eva Sol')
    assert names() == ['Bo Ash', 'Eva Sol'], names()
    app.close()


journey.main(globals())
