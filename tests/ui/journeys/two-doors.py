# two-doors.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Window and command line on one store: what one does, the other shows at once."""
import os
import subprocess

import journey

RATED = 'Meetings: stage 3, Institutionalizing.'
NOT_RATED = 'Meetings: not yet discussed.'


def refused(status, out, err):
    """The one line that a refusal says."""
    assert (status, out) == (1, ''), (status, out, err)
    assert err.count('\n') == 1 and err.rstrip().endswith('.'), err
    return err


def step_a_command_is_carried_out_in_the_window(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', 'North Valley')
    journey.app = app = journey.Window()
    app.go(2, 'Roadmap')
    app.says(NOT_RATED)
    said = journey.done('rate', 'meetings', '3')
    assert 'Meetings' in said, said
    app.says(RATED)


def step_so_is_undo(folder):
    journey.done('undo')
    journey.app.says(NOT_RATED)
    journey.done('redo')
    journey.app.says(RATED)


def step_the_command_sees_what_was_done_in_the_window(folder):
    app = journey.app
    app.row('Leadership').act()
    app.find('radio button', '2 · Developing Structure & Organization').act()
    app.says('Leadership: stage 2, Developing Structure & Organization.')
    assert journey.show('leadership')['stage'] == 2


def step_what_is_being_typed_is_kept_before_a_command(folder):
    app = journey.app
    note = app.find('text', 'Note')
    note.set_text('Spoken of in March')
    assert 'Spoken of in March' in journey.done('search', 'March')


def step_a_refusal_reaches_the_command_line(folder):
    said = refused(*journey.command('rate', 'meetings', '6'))
    assert '1' in said and '5' in said, said
    journey.app.says(RATED)


def step_a_passphrase_goes_along_with_the_command(folder):
    words, path = os.path.join(folder, 'words'), os.path.join(folder, 'all.senda')
    with open(words, 'w', encoding='utf-8') as file:
        file.write('river lamp orange window seven\n')
    said = journey.done('export', 'all', '-o', path, '--passphrase-file', words)
    assert 'Sealed with' not in said, said
    assert 'passphrase' in refused(*journey.command('merge', path, '--dry-run'))
    journey.done('merge', path, '--dry-run', '--passphrase-file', words)


def step_where_the_window_cannot_be_reached_nothing_is_changed(folder):
    environment = {name: value for name, value in os.environ.items()
                   if name != 'DBUS_SESSION_BUS_ADDRESS'}
    done = subprocess.run([journey.PROGRAM, 'rate', 'meetings', '1'], env=environment,
                          capture_output=True, text=True)
    said = refused(done.returncode, done.stdout, done.stderr)
    assert 'open in another window' in said, said
    journey.app.says(RATED)


def step_another_store_is_not_opened_beside_it(folder):
    other = os.path.join(folder, 'other.sendadb')
    said = refused(*journey.command('--store', other))
    assert 'Senda is open with another file' in said, said
    assert not os.path.exists(other)


def step_a_command_on_another_store_leaves_the_window_alone(folder):
    other = os.path.join(folder, 'other.sendadb')
    journey.done('--store', other, 'task-force', 'add', 'South Valley')
    journey.done('--store', other, 'rate', 'meetings', '1')
    assert journey.show('meetings', '--store', other)['stage'] == 1
    journey.app.says(RATED)


def step_a_second_start_shows_the_window_that_is_there(folder):
    app = journey.app
    assert journey.command() == (0, '', '')
    assert len(app.find_all('frame')) == 1
    app.close()
    assert journey.show('meetings')['stage'] == 3


journey.main(globals())
