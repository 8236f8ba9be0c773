# ballot-files.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three stores: the coordinator makes ballots as files, two members open theirs with nothing else to
see, rate by keyboard and save replies, and the coordinator opens them, one of them twice."""
import os
import re

import journey
from journey import wait_for

RATERS = {'Ana Ruiz': 2, 'Ben Cole': 5}
WORDS = re.compile('^[a-z]+([ -][a-z]+){4}$')


def group(node):
    """The nearest named group round a widget."""
    node = node.parent
    while not node.name:
        node = node.parent
    return node.name


def choose_path(path):
    """Types a path into the file chooser that is coming up."""
    app = journey.app
    wait_for('the file chooser', lambda: len(app.windows) > journey.n_windows)
    app.focus_window()
    app.key('ctrl+l')
    app.wait_focus('text')
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')


def ask(button):
    """Presses a button that brings up a file chooser."""
    journey.n_windows = len(journey.app.windows)
    journey.app.find('push button', button).act()


def save_as(path):
    app = journey.app
    wait_for('the file chooser', lambda: len(app.windows) > journey.n_windows)
    app.focus_window()
    app.wait_focus('text')
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')
    wait_for('the file', lambda: os.path.exists(path))


def of(name, folder, kind='Ballot'):
    return os.path.join(folder, f'{kind} - Spring - {name}.senda')


def step_a_round_collects_ballots(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    for name in [*RATERS, 'Cora Diaz']:
        journey.done('member', 'add', name, '--set', 'phone=555-0199')
    journey.done('round', 'add', 'Spring', '--all-members')
    journey.done('round', 'state', 'latest', 'collecting')


def step_the_coordinator_makes_two_ballots(folder):
    journey.app = app = journey.Window()
    app.go(journey.ROUNDS, 'Rounds')
    app.find('push button', 'Ballot Files…').act()
    wait_for('the window', lambda: len(app.windows) == 2)
    app.focus_window()
    assert 'sensitive' not in app.find('push button', 'Make the Files').states
    app.find('check box', 'Cora Diaz').click()
    ask('Choose…')
    choose_path(folder)
    wait_for('the file chooser to go', lambda: len(app.windows) == journey.n_windows)
    app.focus_window()
    make = app.find('push button', 'Make the Files')
    wait_for('the folder', lambda: 'sensitive' in make.states)
    make.act()
    app.find('heading', 'Ready to Send')
    journey.passphrase = app.find('label', WORDS).name
    rows = [row.name for row in app.find('list', 'Ballots That Were Made').find_all('list item')]
    assert sorted(row.split('.')[0] for row in rows) == list(RATERS), rows
    assert sorted(os.listdir(folder)) == sorted(os.path.basename(of(name, folder))
                                                for name in RATERS)
    app.key('Escape')
    wait_for('the window to go', lambda: len(app.windows) == 1)
    app.close()


def rate(name, folder, again):
    """A member without a store opens the ballot's file, and sees that alone."""
    home = os.path.join(folder, f'home of {name}')
    journey.app = app = journey.Window(of(name, folder), environment={'XDG_DATA_HOME': home})
    app.wait_focus('password text' if app.find_all('password text') else 'text')
    app.type(journey.passphrase)
    app.key('Return')
    app.find('heading', f'Ballot of {name}')
    wait_for('the ballot alone', lambda: len(app.windows) == 1)
    app.focus_window()
    if again:
        app.find('label', re.compile('^Something is said of 1 of '))
    else:
        app.find('label', 'Nothing is said on this ballot yet.')
    assert not [each for each in app.find_all('label') if 'Cora' in each.name]
    assert not os.path.exists(os.path.join(home, 'senda', 'senda.sendadb'))
    first = group(app.reach('radio button', r'^\d · '))
    if again:
        app.key('alt+Down')
        wait_for('the next element', lambda: app.focused and group(app.focused) != first)
    app.key(str(RATERS[name]))
    app.find('label', re.compile(f'^Something is said of {2 if again else 1} of '))
    reply = of(name, folder, 'Reply')
    if os.path.exists(reply):
        os.rename(reply, os.path.join(folder, 'half.senda'))
    ask('Save Reply…')
    save_as(reply)
    app.find('label', re.compile('Send it back to whoever sent you the ballot'))
    app.focus_window()
    app.key('Escape')
    app.find('label', re.compile('^The reply saved on .* says all of this'))
    wait_for('the message to go', lambda: len(app.windows) == 1)
    app.close()


def step_one_member_rates_by_keyboard_and_saves_a_reply(folder):
    rate('Ana Ruiz', folder, False)


def step_the_other_does_too(folder):
    rate('Ben Cole', folder, False)


def step_the_first_goes_on_later(folder):
    rate('Ana Ruiz', folder, True)


def replies():
    """The list of what came in. A file chooser that is still reading its folder takes no answer."""
    app = journey.app
    for _ in range(4):
        try:
            return app.find('list', 'Replies', 4)
        except AssertionError:
            app.key('Return')
    return app.find('list', 'Replies')


def open_reply(path):
    app = journey.app
    ask('Open Replies…')
    choose_path(path)
    row = replies().find('list item')
    said = row.name
    app.find('label', re.compile('^All files were looked at'))
    wait_for('the file chooser to go', lambda: len(app.windows) == 2)
    app.focus_window()
    app.key('Escape')
    wait_for('the window to go', lambda: len(app.windows) == 1)
    app.focus_window()
    return said


def step_the_coordinator_opens_the_replies(folder):
    journey.app = app = journey.Window()
    app.go(journey.ROUNDS, 'Rounds')
    for path, says in (
            (of('Ana Ruiz', folder, 'Reply'), 'What Ana Ruiz says is on the ballot now.'),
            (of('Ben Cole', folder, 'Reply'), 'What Ben Cole says is on the ballot now.'),
            (os.path.join(folder, 'half.senda'), 'What Ana Ruiz says was on the ballot already.'),
            (of('Ben Cole', folder, 'Reply'), 'What Ben Cole says was on the ballot already.')):
        said = open_reply(path)
        assert said.startswith(says), said
    app.find('label', re.compile('Ballots that came as files: (Ana Ruiz, Ben Cole|Ben Cole, Ana Ruiz)'))


def step_both_ballots_are_in_the_spread(folder):
    app = journey.app
    app.find('radio button', 'Spread').act()
    first = app.find('list', 'Talk About These First').find('list item')
    assert 'Views run from stage 2 to stage 5.' in first.name, first
    app.close()


journey.main(globals())
