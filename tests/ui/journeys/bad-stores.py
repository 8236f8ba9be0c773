# bad-stores.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Started on a file that it cannot work with, Senda says in one sentence what is wrong, offers what
helps, and changes no byte."""
import hashlib
import os
import pwd
import re
import signal
import sqlite3
import subprocess

import journey
from journey import wait_for

RESTORE = re.compile('^Restore the backup of ')


def bytes_of(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def make_store(folder, name):
    """A store with a task force, a rating and a backup."""
    path = os.path.join(folder, name, 'senda.sendadb')
    journey.done('--store', path, 'task-force', 'add', 'North Valley')
    journey.done('--store', path, 'rate', 'meetings', '3')
    os.mkdir(os.path.join(folder, name, 'backups'))
    journey.done('--store', path, 'backup',
                 os.path.join(folder, name, 'backups', 'senda.20260309-143005.daily.sendadb'))
    return path


def see_trouble(path, heading, *said, backups=False):
    """Starts the program on the file and reads the one page that it shows."""
    before = bytes_of(path)
    around = sorted(os.listdir(os.path.dirname(path)))
    with journey.Window('--store', path) as app:
        app.find('heading', heading)
        labels = [label.name for label in app.find_all('label')]
        assert path in labels, labels
        message = labels[labels.index(path) - 1]
        assert journey.is_sentence(message.lstrip('“')) and len(message) < 200, message
        assert all(word in message for word in ('Nothing was changed', *said)), message
        assert not app.find_all('list', 'Places')
        assert bool(app.find_all('push button', RESTORE)) == backups
        app.find('push button', 'Open Folder')
        app.find('push button', 'Try Again').act()
        app.find('heading', heading)
        app.close()
    assert bytes_of(path) == before, 'the file was changed'
    after = sorted(os.listdir(os.path.dirname(path)))
    assert after == around, f'{around} became {after}'


def restore(app):
    """Goes through the guide, once the backup is checked."""
    app.find('push button', RESTORE).act()
    button = app.find('push button', 'Restore')
    wait_for('the backup to be checked', lambda: 'sensitive' in button.states)
    button.act()


class Holder:
    """Senda with the store open where nobody here can speak with it: on another session bus."""

    def __init__(self, path):
        self.process = subprocess.Popen(
            ['dbus-run-session', '--', journey.PROGRAM, '--store', path],
            stderr=subprocess.DEVNULL, start_new_session=True,
            env={**os.environ, 'GTK_A11Y': 'none'})
        wait_for('the other window', lambda: journey.command(
            '--store', path, 'rate', 'meetings', '4')[0] == 1)

    def end(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()


def step_a_text_file(folder):
    path = os.path.join(folder, 'notes.sendadb')
    with open(path, 'w') as file:
        file.write('Minutes of the meeting in March.\n' * 200)
    see_trouble(path, 'Not a Senda File')


def step_a_truncated_store(folder):
    path = make_store(folder, 'truncated')
    os.truncate(path, os.path.getsize(path) // 2 // 4096 * 4096)
    see_trouble(path, 'The File Is Damaged', backups=True)


def step_a_backup_takes_the_place_of_a_damaged_store(folder):
    path = os.path.join(folder, 'truncated', 'senda.sendadb')
    damaged = bytes_of(path)
    with journey.Window('--store', path) as app:
        app.find('heading', 'The File Is Damaged')
        restore(app)
        app.find('list', 'Places')
        app.find('label', re.compile('opened twice safely'))
        app.find('push button', 'Close').act()
        app.close()
    kept = [name for root, _, names in os.walk(os.path.dirname(path)) for name in names
            if bytes_of(os.path.join(root, name)) == damaged]
    assert kept, 'the damaged file was not kept'
    assert 'North Valley' in journey.done('--store', path, 'task-force', 'list')


def step_what_was_before_a_restore_can_be_gone_back_to(folder):
    path = make_store(folder, 'back')
    journey.done('--store', path, 'rate', 'meetings', '5')
    with journey.Window('--store', path) as app:
        app.go(12, 'Backups')
        restore(app)
        back = app.find('push button', 'Go Back to What Was Before')
        assert journey.show('meetings', '--store', path)['stage'] == 3
        back.act()
        wait_for('the rating to be back',
                 lambda: journey.command('--store', path, 'history')[0] == 0 and
                 journey.show('meetings', '--store', path)['stage'] == 5)
        app.find('push button', 'Close').act()
        app.close()


def step_a_store_of_a_newer_senda(folder):
    path = make_store(folder, 'newer')
    store = sqlite3.connect(path)
    store.execute('PRAGMA user_version = 9999')
    store.commit()
    store.close()
    see_trouble(path, 'Made by a Newer Senda')


def step_a_store_that_another_window_has_open(folder):
    path = make_store(folder, 'used')
    journey.holder = Holder(path)
    see_trouble(path, 'Already Open Elsewhere')


def step_try_again_opens_it_when_that_is_closed(folder):
    path = os.path.join(folder, 'used', 'senda.sendadb')
    with journey.Window('--store', path) as app:
        app.find('heading', 'Already Open Elsewhere')
        journey.holder.end()
        wait_for('the lock to go',
                 lambda: journey.command('--store', path, 'rate', 'meetings', '2')[0] == 0)
        app.find('push button', 'Try Again').act()
        app.find('list', 'Places')
        app.close()


class ReadOnly(journey.Window):
    """The program where it may read the store but write neither it nor beside it."""

    def __init__(self, path):
        if os.getuid() == 0:
            owner = pwd.getpwnam('nobody')
            for each in (path, os.path.dirname(path)):
                os.chown(each, owner.pw_uid, owner.pw_gid)
        os.chmod(path, 0o444)
        os.chmod(os.path.dirname(path), 0o555)
        super().__init__('--store', path)

    @staticmethod
    def command():
        """As root, without what makes root different from others; it stays on root's buses."""
        if os.getuid() != 0:
            return [journey.PROGRAM]
        without = '-dac_override,-dac_read_search,-fowner,-chown'
        return ['setpriv', '--bounding-set', without, '--inh-caps', without, journey.PROGRAM]


def step_a_store_in_a_folder_that_is_write_protected(folder):
    path = make_store(folder, 'protected')
    if subprocess.run([*ReadOnly.command()[:-1], 'true'], capture_output=True).returncode != 0:
        print('# not tried: root cannot be made like others here')
        return
    before = bytes_of(path)
    with ReadOnly(path) as app:
        app.find('label', re.compile('^This file can be read but not changed'))
        app.go(2, 'Roadmap')
        app.says('Meetings: stage 3, Institutionalizing.')
        app.row('Meetings').act()
        choices = app.find('panel', 'Where is the group?')
        assert 'sensitive' not in choices.states, choices.states
        app.find('label', re.compile('^This file is open for reading only\\.'))
        app.close()
    assert bytes_of(path) == before, 'the file was changed'
    assert sorted(os.listdir(os.path.dirname(path))) == ['backups', 'senda.sendadb']


journey.see_privacy()
journey.main(globals(), apart=True)
