# rounds.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Twelve people of five disciplines hold a round: they rate, talk in the meeting room, agree with
one dissent and freeze it. A year later the next round starts from it, and both are compared."""
import json
import re

import journey
from journey import wait_for

PEOPLE = {
    'Ana Ruiz': ('victim-services', 'Harbor House'),
    'Ben Cole': ('local-law-enforcement', 'County Sheriff'),
    'Cora Diaz': ('local-law-enforcement', 'County Sheriff'),
    'Dan Evers': ('local-law-enforcement', 'City Police'),
    'Eva Frost': ('local-prosecutors', 'District Attorney'),
    'Finn Gray': ('local-prosecutors', 'District Attorney'),
    'Gia Hart': ('local-prosecutors', 'District Attorney'),
    'Hal Ives': ('victim-services', 'Harbor House'),
    'Ina Jost': ('victim-services', 'North Shelter'),
    'Jon Kerr': ('legal-services', 'Legal Aid'),
    'Kim Lund': ('legal-services', 'Legal Aid'),
    'Lou Marsh': ('health-care', 'Mercy Hospital'),
}
# What they say of Leadership, far apart, and of Mission Statement, close together.
LEADERSHIP = [1, 4, 4, 5, 3, 3, 4, 1, 2, 2, 2, 3]
MISSION = [2, 2, 3, 2, 2, 2, 3, 2, 2, 2, 3, 2]
FIRST = 'Where we begin'
SECOND = 'A year later'
LED = 'A core team leads now.'
DISSENT = 'Those who come at night find nobody.'
REASON = 'We meet, and nobody leads yet.'
STAGES = ['Creating a Foundation & Getting Started', 'Developing Structure & Organization',
          'Institutionalizing', 'Building & Expanding Capacity', 'Evaluating & Evolving']


def section(name):
    button = journey.app.find('radio button', name)
    button.act()
    wait_for(name, lambda: 'checked' in button.states)


def round_said():
    """What the command line says of the latest round."""
    return json.loads(journey.done('--format', 'json', 'round', 'list'))[-1]


def refused(*arguments):
    status, out, err = journey.command(*arguments)
    assert (status, out) == (1, ''), (arguments, status, out, err)
    return err


def go_on(button, state):
    """To the next state of the round, by the button that says what it does."""
    app = journey.app
    app.find('push button', button).act()
    app.find('list', f'Where this round is: {state}')


def new_round(name):
    """Opens the dialog for a new round and gives it a name."""
    app = journey.app
    app.find('push button', 'New Round…').act()
    wait_for('the dialog', lambda: len(app.windows) == 2)
    app.focus_window()
    app.wait_focus('text', 'Name')
    app.key('ctrl+a')
    app.type(name)
    wait_for('the name', lambda: app.focused.text == name)


def open_round(name):
    app = journey.app
    app.find('push button', 'Open Round').act()
    wait_for('the dialog to go', lambda: len(app.windows) == 1)
    app.focus_window()
    app.find('heading', name)


def step_twelve_people_of_five_disciplines(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    for agency in sorted({agency for _, agency in PEOPLE.values()}):
        journey.done('agency', 'add', agency)
    for name, (discipline, agency) in PEOPLE.items():
        journey.done('member', 'add', name, '--set', f'discipline={discipline}', '--set',
                     f'agency={agency}')
    journey.app = app = journey.Window()
    app.go(journey.ROUNDS, 'Rounds')
    app.find('label', 'No rounds yet')


def step_a_round_is_opened_by_its_dialog(folder):
    app = journey.app
    new_round(FIRST)
    day = app.find('push button', re.compile('^Opened on: '))
    journey.today = day.name
    app.reach('push button', '^Opened on: ')
    app.key('space')
    app.find('push button', 'Choose')
    wait_for('the calendar', lambda: app.focused and app.focused.role == 'filler')
    app.key('ctrl+Up')
    app.find('push button', 'Choose').act()
    wait_for('a year ago', lambda: app.find('push button', re.compile('^Opened on: ')).name !=
             journey.today)
    everybody = app.find('check box', re.compile('^Everybody who takes part today'))
    assert 'checked' in everybody.states, everybody.states
    open_round(FIRST)


def step_everybody_is_on_its_roster(folder):
    app = journey.app
    rows = wait_for('the roster', lambda: app.find('list', 'Who Takes Part').find_all('list item'))
    assert [row.name.split(',')[0] for row in rows] == list(PEOPLE), rows
    assert all(row.name.endswith(', No ballot yet') for row in rows), rows
    row = next(row.name for row in rows if row.name.startswith('Lou Marsh'))
    assert row == 'Lou Marsh, Mercy Hospital, Health care, No ballot yet', row
    go_on('Start Collecting Ballots', 'Collecting ballots')


def group(node):
    """The nearest named group round a widget."""
    node = node.parent
    while not node.name:
        node = node.parent
    return node.name


def choose(element, stage):
    """Rates by a digit the element whose choices have the focus, and hears that it is chosen."""
    app = journey.app
    node = app.wait_focus('radio button')
    assert group(node) == element, (node, group(node))
    app.key(str(stage))
    wait_for('the choice', lambda: 'checked' in app.find('panel', element).find(
        'radio button', f'{stage} · {STAGES[stage - 1]}').states)
    app.wait_focus('radio button', f'{stage} · {STAGES[stage - 1]}')


def to_element(element):
    app = journey.app
    for _ in range(23):
        before = group(app.focused)
        if before == element:
            return
        app.key('alt+Down')
        wait_for('the next element', lambda: app.focused and group(app.focused) != before)
    raise AssertionError(f'no {element}')


def step_two_ballots_are_entered_by_keyboard(folder):
    app = journey.app
    app.find('push button', 'Enter Ballots').act()
    app.find('push button', 'Change the Roster')
    app.wait_focus('list item', re.compile('^Ana Ruiz, '))
    app.key('Return')
    app.find('heading', 'Ana Ruiz')
    app.reach('radio button', '^1 · ')
    for name, mission, leadership in zip(list(PEOPLE)[:2], MISSION, LEADERSHIP):
        app.find('heading', name)
        choose('Mission Statement', mission)
        to_element('Leadership')
        choose('Leadership', leadership)
        app.find('list item', re.compile(f'^{name}, .*, Ballot is in$'))
        app.key('ctrl+Next')
        app.find('heading', 'Ben Cole' if name == 'Ana Ruiz' else 'Cora Diaz')
        wait_for('the first element', lambda: app.focused and
                 group(app.focused) == 'Mission Statement')


def step_the_others_hand_theirs_in_at_the_command_line(folder):
    app = journey.app
    for name, mission, leadership in list(zip(PEOPLE, MISSION, LEADERSHIP))[2:]:
        journey.done('ballot', 'set', name, 'mission-statement', str(mission))
        journey.done('ballot', 'set', name, 'leadership', str(leadership))
    section('Rounds')
    app.find('label', 'Everybody on the roster has handed in a ballot.')
    rows = app.find('list', 'Who Takes Part').find_all('list item')
    assert all(row.name.endswith(', Ballot is in') for row in rows), rows


def step_the_spread_says_where_to_talk_first(folder):
    app = journey.app
    section('Spread')
    first = app.find('list', 'Talk About These First').find('list item',
                                                            re.compile('^Leadership'))
    assert 'Views run from stage 1 to stage 5.' in first.name, first
    row = app.find('list item', re.compile('^Mission Statement'))
    assert '9' in row.name and '3' in row.name, row


def talk():
    """Waits for the window of the meeting room, and gives it the keyboard."""
    app = journey.app
    wait_for('the meeting room', lambda: len(app.windows) == 2)
    app.focus_window()
    return wait_for('its window', app.windows_beside)[0]


def step_the_meeting_room_opens(folder):
    app = journey.app
    section('Rounds')
    go_on('Start the Discussion', 'Discussing')
    app.find('push button', 'Lead the Meeting').act()
    journey.room = room = talk()
    assert room.name == FIRST, room
    room.find('heading', 'Mission Statement')


def step_votes_are_hidden_until_they_are_revealed(folder):
    app, room = journey.app, journey.room
    for name in ('Guiding Principles', 'Goals & Objectives', 'Leadership'):
        app.key('Next')
        room.find('heading', name)
    app.key('v')
    room.find('label', '12 of 12 people have voted on this element.')
    app.wait_focus('list item', 'Ana Ruiz, Harbor House. Has voted.')
    assert not room.find_all('panel', re.compile('at stage')), 'a vote is seen'
    app.key('r')
    seen = app.wait_focus('panel', re.compile('^Views run from stage 1 to stage 5')).name
    for group in ('Law enforcement: 2 at stage 4, 1 at stage 5',
                  'Prosecution: 2 at stage 3, 1 at stage 4',
                  'Victim services: 2 at stage 1, 1 at stage 2'):
        assert group in seen.split('\n'), seen


def step_a_statement_is_marked_there(folder):
    app = journey.app
    app.key('Escape')
    app.wait_focus('panel', re.compile('^Leadership. Stage 1: '))
    app.press('Right', 'panel', re.compile('^Leadership. Stage 2: '))
    statement = group(app.press('Tab', 'radio button', 'Describes us'))
    app.key('space')
    wait_for('the mark', lambda: 'checked' in app.focused.states)
    marks = journey.show('leadership')['marks']
    assert list(marks.values()) == ['describes'], marks
    assert statement in ' '.join(journey.done('content', next(iter(marks))).split()), statement


def step_the_group_agrees_on_a_stage(folder):
    app, room = journey.app, journey.room
    app.key('a')
    app.wait_focus('radio button', re.compile('^1 · '))
    app.press('Right', 'radio button', f'2 · {STAGES[1]}')
    app.key('space')
    wait_for('the choice', lambda: 'checked' in app.focused.states)
    room.find('label', re.compile('^Leadership: stage 2, '))
    assert journey.show('leadership')['stage'] == 2


def step_who_was_present_is_noted(folder):
    app = journey.app
    app.reach('push button', '^Who Is Present')
    app.key('space')
    check = app.reach('check box', '^Lou Marsh, Mercy Hospital')
    assert 'checked' in check.states, 'whoever is on the roster is thought to be there'
    app.key('space')
    wait_for('the sign', lambda: 'checked' not in app.focused.states)
    present = [member['name'] for member in journey.show('leadership')['present']]
    assert sorted(present) == list(PEOPLE)[:-1], present


def step_a_dissent_is_recorded_with_its_reason(folder):
    app, room = journey.app, journey.room
    app.reach('push button', '^Record a Different View')
    app.key('space')
    app.wait_focus('push button', 'Who: Not named')
    app.key('space')
    app.wait_focus('entry')
    app.type('Hal')
    app.key('Return')
    app.wait_focus('push button', 'Who: Hal Ives')
    app.reach('radio button', '^Stage 1$')
    app.key('space')
    app.reach('text', '^Reason$')
    app.type(DISSENT)
    app.reach('push button', '^Save$')
    app.key('space')
    row = room.find('list', 'Who Sees It Differently').find('list item')
    assert row.name.startswith('Hal Ives sees stage 1') and DISSENT in row.name, row


def escape_to(role, name):
    """Steps out to a widget. A message that is still there takes the first Escape."""
    app = journey.app

    def look():
        node = app.focused
        return node and node.role == role and re.search(name, node.name)

    app.key('Escape')
    try:
        wait_for(name, look, 3)
    except AssertionError:
        app.key('Escape')
        wait_for(name, look)


def step_the_next_element_and_out_again(folder):
    app, room = journey.app, journey.room
    app.key('Next')
    room.find('heading', 'Membership')
    escape_to('panel', '^Membership. Stage 1: ')
    app.key('ctrl+w')
    wait_for('the meeting room to close', lambda: len(app.windows) == 1)
    app.focus_window()


def step_the_rest_is_agreed_at_the_command_line(folder):
    journey.done('rate', 'mission-statement', '2', '--reason', REASON)
    journey.done('rate', 'meetings', '4', '--reason', REASON)
    journey.done('rate', 'structure', '1', '--reason', REASON)
    go_on('The Group Has Agreed', 'Agreed')


def step_it_is_frozen_when_it_was_asked(folder):
    app = journey.app
    app.find('push button', 'Freeze This Round…').act()
    wait_for('the question', lambda: len(app.windows) == 2)
    app.focus_window()
    said = ' '.join(label.name for label in app.find_all('label'))
    assert 'A frozen round never changes again' in said, said
    assert 'Not yet discussed: ' in said, said
    app.find('push button', 'Freeze').act()
    wait_for('the question to go', lambda: len(app.windows) == 1)
    app.focus_window()
    app.find('list', 'Where this round is: Frozen')
    assert round_said()['state'] == 'frozen'


def step_no_edit_is_taken_any_more(folder):
    app = journey.app
    app.find('push button', 'Show Ballots').act()
    app.find('label', 'This round is frozen: its ballots stay as they are.')
    assert 'sensitive' not in app.find('panel', 'Leadership').states
    app.go(journey.ROADMAP, 'Roadmap')
    app.row('Leadership').act()
    app.find('label', re.compile('frozen'))
    assert 'sensitive' not in app.find('panel', 'Where is the group?').states
    for words in (['ballot', 'set', 'Ana Ruiz', 'leadership', '5'], ['rate', 'leadership', '5']):
        assert 'frozen' in refused(*words), words
    assert journey.show('leadership')['stage'] == 2


def step_a_year_later_the_next_round_starts_from_it(folder):
    app = journey.app
    app.go(journey.ROUNDS, 'Rounds')
    section('Rounds')
    new_round(SECOND)
    assert app.find('push button', re.compile('^Opened on: ')).name == journey.today
    assert 'checked' in app.find('radio button', re.compile(f'^From “{FIRST}”')).states
    open_round(SECOND)
    first, second = json.loads(journey.done('--format', 'json', 'round', 'list'))
    year, rest = first['opened_on'].split('-', 1)
    assert second['opened_on'] == f'{int(year) + 1}-{rest}', (first, second)
    assert first['state'] == 'frozen', first


def step_each_answer_asks_whether_it_is_still_true(folder):
    app = journey.app
    asked = f'Brought from “{FIRST}”: still true?'
    app.go(journey.ROADMAP, 'Roadmap')
    app.row('Meetings').act()
    app.find('panel', 'Meetings')
    app.find('label', asked)
    app.find('push button', 'Still True').act()
    app.wait_gone('label', asked)
    assert journey.show('meetings')['is_carried'] is False
    app.row('Leadership').act()
    app.find('label', asked)
    app.find('radio button', f'3 · {STAGES[2]}').act()
    app.wait_focus('text', 'Reason')
    app.type(LED)
    save = app.find('push button', 'Save')
    wait_for('Save', lambda: 'sensitive' in save.states)
    save.act()
    wait_for('the stage', lambda: journey.show('leadership')['stage'] == 3)
    app.find('push button', 'Still True').act()  # the mark of the statement was brought too
    app.wait_gone('label', asked)
    app.says(f'Leadership: stage 3, {STAGES[2]}. The statements suggest stage 2.')


def step_what_moved_is_said_in_sentences(folder):
    app = journey.app
    journey.done('rate', 'structure', '2', '--reason', REASON)
    journey.done('rate', 'mission-statement', '1', '--reason', REASON)
    journey.done('rate', 'goals-and-objectives', '2', '--reason', REASON)
    app.go(journey.ROUNDS, 'Rounds')
    section('Compare')
    for heading, sentence in (
            ('Moved up', f'Leadership moved up from stage 2, {STAGES[1]}, to stage 3, '
                         f'{STAGES[2]}.'),
            ('Moved up', f'Structure moved up from stage 1, {STAGES[0]}, to stage 2, '
                         f'{STAGES[1]}.'),
            ('Moved down', f'Mission Statement moved down from stage 2, {STAGES[1]}, to stage 1, '
                           f'{STAGES[0]}.'),
            ('Newly discussed', 'Goals & Objectives was newly discussed and is at stage 2, '
                                f'{STAGES[1]}.')):
        app.find('list', heading).find('list item', re.compile('^' + re.escape(sentence)))
    app.find('heading', 'Stayed')
    assert not app.find_all('list item', re.compile('^Meetings')), 'what stayed is a name in a line'
    told = json.loads(journey.done('--format', 'json', 'show', 'compare'))
    assert (told['before']['name'], told['after']['name']) == (FIRST, SECOND), told


def step_the_dissent_stands_at_the_first_round(folder):
    app = journey.app
    row = app.find('list', 'Moved up').find('list item', re.compile('^Leadership moved up'))
    row.click()
    rows = app.find('list', 'What Was Agreed, and Why').find_all('list item')
    told = [row.name for row in rows]
    again = next(i for i, line in enumerate(told) if line.startswith(SECOND))
    first = next(i for i, line in enumerate(told) if line.startswith(FIRST))
    assert LED in told[again] and STAGES[2] in told[again], told
    assert told[first + 1].startswith(f'Dissent: {DISSENT}'), told
    assert told[first + 1].endswith('Hal Ives, who sees stage 1'), told
    assert sum('Dissent' in line for line in told) == 1, told
    app.close()



journey.main(globals())
