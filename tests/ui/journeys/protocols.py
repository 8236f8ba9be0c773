# protocols.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A checklist is worked through by keyboard from nothing, adopted, acknowledged by three agencies,
changed, adopted again, compared with what it was, and acknowledged once more."""
import json
import re

import journey
from journey import wait_for

TITLE = 'Communication and the media'
PEOPLE = {'Ben Cole': 'City Police', 'Cora Diaz': 'District Attorney', 'Ana Ruiz': 'Harbor House'}
STATES = ['Not discussed', 'Being discussed', 'Decided', 'Does not apply']
CONTACT = 'Requests go to the coordinator, and at night to the sheriff.'
CHANGED = 'Requests go to the coordinator, and at night to the hotline.'
SPEAKERS = 'Each agency speaks for itself.'
REASON = 'None of them speaks to the press here.'
BACKUP = 'The coordinator answers, and the sheriff is the backup.'
WHY_OPEN = 'We begin with the press.'
SUMMARY = 'The hotline answers at night.'
NOBODY = ('None of the agencies that it binds has acknowledged it yet. Still asked: City Police; '
          'District Attorney; Harbor House.')


def protocol_said(*options):
    """What the command line says of the protocol."""
    return json.loads(journey.done('--format', 'json', 'protocol', 'show', 'media', *options))


def item_said(name):
    items = [item for part in protocol_said()['parts'] for item in part['items']]
    return next(item for item in items if item['name'] == name)


def sign_off_said(*options):
    return json.loads(journey.done('--format', 'json', 'protocol', 'sign-off', 'media', *options))


def view(name):
    """Chooses one view of the protocol, and goes into it."""
    app = journey.app
    app.find('panel', 'What of the protocol is shown').find('radio button', name).click()
    app.wait_focus('radio button', name)
    while app.focused.name.split(': ')[0] in (name, 'What of the protocol is shown'):
        before = app.focused.accessible
        app.key('Tab')
        wait_for('the focus to go on', lambda: app.focused and app.focused.accessible != before)


def fold(name):
    return journey.app.find('push button', re.compile('^' + re.escape(name) + '\n'))


def seek(name):
    """To a button of the view, below or above the focus, which may come back to where it was."""
    app = journey.app
    above = app.find('push button', re.compile(name)).extents[1] < app.focused.extents[1]
    return app.reach('push button', name, key='shift+Tab' if above else 'Tab', most=120)


def unfold(name):
    app = journey.app
    seek('^' + re.escape(name) + '\n')
    app.key('space')
    wait_for(f'{name} to unfold', lambda: 'expanded' in fold(name).states)
    return app.press('Tab', 'radio button')


def fold_up(name):
    """Back from a field below, and shut."""
    app = journey.app
    app.reach('push button', '^' + re.escape(name) + '\n', key='shift+Tab')
    app.key('space')
    wait_for(f'{name} to fold', lambda: 'expanded' not in fold(name).states)


def type_in(words):
    app = journey.app
    entry = app.focused
    app.type(words)
    wait_for('the words', lambda: entry.text == words)


def say(name, state, words):
    """Gives an item a state that asks for words, and the words, all by keyboard."""
    app = journey.app
    assert unfold(name).name == STATES[0], app.focused
    for each in STATES[1:STATES.index(state) + 1]:
        app.press('Right', 'radio button', each)
    app.key('space')
    app.wait_focus('text', 'Decision' if state == 'Decided' else 'Why it does not apply')
    app.find('status bar', re.compile('^Say below '))
    type_in(words)
    app.press('Tab', 'push button')
    wait_for(f'{name} to be {state}', lambda: fold(name).name.split('\n')[1] == state)
    fold_up(name)


def counts():
    """What the head of the checklist says, as often as it changes."""
    return journey.app.find('status bar', re.compile('not discussed')).name


def dialog():
    app = journey.app
    wait_for('the dialog', lambda: len(app.windows) == 2)
    app.focus_window()
    return app.wait_focus('text', 'What changed and why')


def adopt():
    """Presses the button of the dialog, which has the focus then."""
    app = journey.app
    button = app.reach('push button', '^Adopt$')
    assert 'sensitive' in button.states, button
    app.key('space')
    wait_for('the dialog to go', lambda: len(app.windows) == 1)
    app.focus_window()


def list_round(node):
    """What the list round a widget is called."""
    while node.role != 'list':
        node = node.parent
    return node.name


def acknowledge(name, ways):
    """Says on the row of a member, or of an agency as a whole, how it was acknowledged."""
    app = journey.app
    app.key('space')
    app.wait_focus('list item', 'Not yet')
    for way in ways:
        app.press('Down', 'list item', way)
    app.press('Return', 'push button', f'{name}: acknowledged: {ways[-1]}')


def step_a_task_force_with_three_agencies(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    for member, agency in PEOPLE.items():
        journey.done('agency', 'add', agency)
        journey.done('member', 'add', member, '--set', f'agency={agency}')
    journey.app = app = journey.Window()
    app.go(journey.PROTOCOLS, 'Protocols')
    app.find('heading', 'No protocols yet')


def step_a_checklist_is_begun(folder):
    app = journey.app
    app.reach('push button', f'^Begin: {TITLE}$')
    app.key('space')
    app.wait_focus('radio button', 'Checklist')
    app.find('heading', f'{TITLE}: protocol')
    app.find('label', 'Being discussed · No version adopted yet')
    assert counts() == ('44 not discussed. 10 decisions that the protocol must record are still '
                        'open.'), counts()


def step_two_considerations_are_decided_by_keyboard(folder):
    say('A point of contact', 'Decided', CONTACT)
    assert f'“{CONTACT}”' in fold('A point of contact').name
    say('Who speaks about what', 'Decided', SPEAKERS)
    assert counts().startswith('2 decided, 42 not discussed.'), counts()
    told = item_said('Who speaks about what')
    assert (told['state'], told['decision']) == ('decided', SPEAKERS), told


def step_one_does_not_apply_and_says_why(folder):
    name = 'Agency heads and elected officials'
    say(name, 'Does not apply', REASON)
    assert counts().startswith('2 decided, 41 not discussed, 1 does not apply.'), counts()
    told = item_said(name)
    assert (told['state'], told['reason']) == ('not-applicable', REASON), told


def step_what_must_be_recorded_is_filled_in_part(folder):
    app = journey.app
    say('Point of contact and backup', 'Decided', BACKUP)
    assert counts().endswith('9 decisions that the protocol must record are still open.'), counts()
    app.find('label', re.compile('^9 decisions are still open: Approval and hours, '))


def step_the_document_shows_the_words(folder):
    app = journey.app
    view('Document')
    rows = app.find('list', 'Document')
    for name, words in (('A point of contact', CONTACT), ('Who speaks about what', SPEAKERS),
                        ('What does not apply', REASON), ('Point of contact and backup', BACKUP),
                        ('Approval and hours', 'Not yet decided.')):
        row = rows.find('list item', re.compile('^' + re.escape(name) + r'\. '))
        assert words in row.name, row


def step_to_adopt_asks_about_what_is_open(folder):
    app = journey.app
    app.find('push button', 'Adopt as Version 1…').act()
    dialog()
    rows = app.find('list', 'Decisions Still Open').find_all('list item')
    assert len(rows) == 9 and rows[0].name.startswith('Approval and hours.'), rows
    app.find('label', 'Say why decisions are still open, or decide them first.')
    assert 'sensitive' not in app.find('push button', 'Adopt').states


def step_with_a_reason_it_becomes_version_1(folder):
    app = journey.app
    app.reach('text', '^Why they are still open$', key='shift+Tab')
    type_in(WHY_OPEN)
    adopt()
    app.find('label', 'Version 1 was adopted.')
    app.find('label', re.compile('^In use · Version 1, adopted .* · Next review '))
    told = protocol_said()
    assert (told['state'], told['version']['open_reason']) == ('in-use', WHY_OPEN), told


def step_three_agencies_acknowledge_it(folder):
    app = journey.app
    view('Sign-Off')
    app.find('label', NOBODY)
    for name in ('Ben Cole', 'Cora Diaz'):
        seek(f'^{name}: acknowledged: Not yet$')
        acknowledge(name, ['In Senda', 'On paper'])
    app.find('label', '2 of the agencies that it binds have acknowledged it. Still asked: Harbor '
                      'House.')
    whole = 'The agency as a whole'
    house = 'Who has acknowledged it: Harbor House'
    app.reach('push button', f'^{whole}: acknowledged: Not yet$')
    assert list_round(app.focused) == house, list_round(app.focused)
    acknowledge(whole, ['In Senda', 'On paper', 'By email', 'At a meeting'])
    wait_for('all of them', lambda: not app.find_all('label', re.compile('Still asked')))
    row = app.find('list item', re.compile('^Ben Cole, Acknowledged on .*paper'))
    assert 'Not yet' not in row.name, row
    told = sign_off_said()
    assert told['missing'] == 0 and all(each['has_acknowledged'] for each in told['agencies']), told


def step_one_decision_is_changed(folder):
    app = journey.app
    view('Checklist')
    name = 'A point of contact'
    assert unfold(name).name == 'Decided', app.focused
    app.press('Tab', 'text', 'Decision')
    app.key('ctrl+a')
    type_in(CHANGED)
    app.press('Tab', 'push button')
    fold_up(name)
    assert f'“{CHANGED}”' in fold(name).name, fold(name)
    assert protocol_said('--edition', '1') != protocol_said(), 'a version changes with the draft'


def step_version_2_says_what_changed(folder):
    app = journey.app
    view('Document')
    app.find('push button', 'Adopt as Version 2…').act()
    dialog()
    type_in(SUMMARY)
    app.reach('text', '^Why they are still open$', key='shift+Tab')
    type_in(WHY_OPEN)
    adopt()
    app.find('label', 'Version 2 was adopted.')
    told = protocol_said()['version']
    assert (told['number'], told['summary']) == (2, SUMMARY), told


def step_the_overview_reminds_of_who_is_missing(folder):
    app = journey.app
    app.go(1, 'Overview')
    app.find('list item', '3 agencies have not acknowledged the latest version of '
                          f'“{TITLE}: protocol” yet.').click()
    wait_for('the protocol', lambda: app.title.startswith('Protocols – '))
    app.find('heading', f'{TITLE}: protocol')


def step_everybody_is_asked_again(folder):
    app = journey.app
    view('Sign-Off')
    app.find('push button', re.compile('^Version: Version 2, '))
    app.find('label', NOBODY)
    assert sign_off_said()['missing'] == 3
    seek('^Version: Version 2, ')
    for name in sorted(PEOPLE, key=PEOPLE.get):
        seek(f'^{name}: acknowledged: Not yet$')
        acknowledge(name, ['In Senda'])
    wait_for('all of them', lambda: not app.find_all('label', re.compile('Still asked')))
    told = sign_off_said()
    assert told['version']['number'] == 2 and told['missing'] == 0, told


def step_version_1_takes_no_more(folder):
    app = journey.app
    seek('^Version: Version 2, ')
    app.key('space')
    app.wait_focus('list item', re.compile('^Version 2, '))
    app.press('Down', 'list item', re.compile('^Version 1, '))
    app.press('Return', 'push button', re.compile('^Version: Version 1, '))
    app.find('label', re.compile('^Version 2 was adopted since.'))
    app.find('list item', re.compile('^Ben Cole, Acknowledged on .*paper'))
    assert not app.find_all('push button', re.compile(': acknowledged')), 'it takes new ones'
    status, out, err = journey.command('protocol', 'acknowledge', 'media', 'Ana Ruiz', '--edition',
                                       '1')
    assert (status, out) == (1, '') and 'version 2' in err.lower(), (status, out, err)


def step_versions_1_and_2_are_compared_in_words(folder):
    app = journey.app
    view('Versions')
    rows = app.find('list', 'Versions').find_all('list item')
    assert [row.name[:9] for row in rows] == ['Version 2', 'Version 1'], rows
    assert SUMMARY in rows[0].name and WHY_OPEN in rows[1].name, rows
    seek('^Later: ')
    app.key('space')
    app.wait_focus('list item')
    app.press('Down', 'list item', re.compile('^Version 2, '))
    app.press('Return', 'push button', re.compile('^Later: Version 2, '))
    row = app.find('list', 'What differs').find('list item', re.compile('A point of contact'))
    assert '[removed: sheriff.] [added: hotline.]' in row.name, row
    told = journey.done('protocol', 'compare', 'media', '1', '2')
    assert '[-sheriff.-]{+hotline.+}' in told, told


def step_the_command_line_says_the_same(folder):
    journey.app.close()
    told = protocol_said()
    assert [each['number'] for each in told['versions']] == [1, 2], told['versions']
    assert told['counts'] == {'not_discussed': 40, 'discussing': 0, 'decided': 3,
                              'not_applicable': 1, 'must': 9}, told['counts']
    assert item_said('A point of contact')['decision'] == CHANGED
    for edition, words in (('1', CONTACT), ('2', CHANGED)):
        assert words in journey.done('protocol', 'show', 'media', '--edition', edition), edition
        assert sign_off_said('--edition', edition)['missing'] == 0, edition


journey.main(globals())
