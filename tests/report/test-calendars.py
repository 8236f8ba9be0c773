#!/usr/bin/env python3
# test-calendars.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars as a reader of others sees them: test-calendars.py MAKE-CALENDAR LOCALES"""
import collections
import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import vobject

import tap

Kept = collections.namedtuple('Kept', 'type id day state title')
STATES = {'done': 'COMPLETED', 'dropped': 'CANCELLED', 'working': 'IN-PROCESS'}


def make(folder):
    """Has the calendars made; what is kept before and after the changes."""
    program, locales = sys.argv[1:3]
    done = subprocess.run([program, folder], capture_output=True, timeout=120, check=False,
                          env={**os.environ, 'SENDA_LOCALEDIR': locales, 'HOME': folder})
    assert done.returncode == 0, done.stderr.decode()
    before, after = done.stdout.decode('utf-8').split('---\n')
    return [[Kept(*line.split('\t', 4)) for line in part.splitlines()] for part in (before, after)]


def raw(folder, name):
    with open(os.path.join(folder, name), 'rb') as file:
        return file.read()


def read(folder, name):
    """The entries of a calendar by their UID; each is there once."""
    calendar = vobject.readOne(raw(folder, name).decode('utf-8'))
    assert calendar.version.value == '2.0' and calendar.method.value == 'PUBLISH'
    assert calendar.prodid.value == '-//Senda//Senda//EN'
    entries = {}
    for entry in calendar.getChildren():
        if entry.name in ('VEVENT', 'VTODO'):
            assert entry.uid.value not in entries, entry.uid.value
            entries[entry.uid.value] = entry
    return entries


def day_of(entry):
    day = entry.dtstart.value if entry.name == 'VEVENT' else entry.due.value
    assert isinstance(day, datetime.date) and not isinstance(day, datetime.datetime)
    if entry.name == 'VEVENT':
        assert entry.dtend.value == day + datetime.timedelta(days=1)
    return day.isoformat()


def check_action(entries, kept):
    task = entries[f'{kept.id}-due@senda']
    assert task.name == 'VTODO' and task.summary.value == kept.title, kept
    assert task.status.value == STATES.get(kept.state, 'NEEDS-ACTION'), kept
    assert (day_of(task) if hasattr(task, 'due') else '') == kept.day, kept
    event = entries.get(f'{kept.id}-due-day@senda')
    assert (event is not None) == (kept.day != ''), kept
    if event is not None:
        over = kept.state in ('done', 'dropped')
        assert event.name == 'VEVENT' and day_of(event) == kept.day
        assert event.status.value == ('CANCELLED' if over else 'CONFIRMED')


def check_day(entries, kept, what):
    entry = entries.get(f'{kept.id}-{what}@senda')
    assert (entry is not None) == (kept.day != ''), kept
    if entry is not None:
        assert entry.name == 'VEVENT' and day_of(entry) == kept.day, kept
        assert entry.status.value == 'CONFIRMED' and entry.transp.value == 'TRANSPARENT'
        assert kept.title in entry.summary.value, entry.summary.value
        if kept.type == 'agreement':
            assert entry.valarm.trigger.value == datetime.timedelta(days=-30)


def check(entries, all_kept):
    """Every action, end of an agreement and review is there, on its day."""
    for kept in all_kept:
        if kept.type == 'action':
            check_action(entries, kept)
        else:
            check_day(entries, kept, 'end' if kept.type == 'agreement' else 'review')


def test_all_there(folder, before, _after):
    for each in ('action', 'agreement', 'protocol'):
        assert sum(kept.type == each and kept.day != '' for kept in before) >= 3, each
    check(read(folder, 'first.ics'), before)


def test_terms(folder, _before, _after):
    ends = [entry for uid, entry in read(folder, 'first.ics').items() if uid.endswith('-end@senda')]
    assert any(entry.summary.value.startswith('Term of ') for entry in ends)
    assert any(entry.summary.value.startswith('Agreement “') for entry in ends)


def test_same_again(folder, _before, _after):
    assert raw(folder, 'first.ics') == raw(folder, 'again.ics')


def test_languages(folder, _before, _after):
    english, spanish = read(folder, 'first.ics'), read(folder, 'spanish.ics')
    assert english.keys() == spanish.keys()
    for uid, entry in english.items():
        assert entry.dtstamp.value == spanish[uid].dtstamp.value
        assert entry.sequence.value == spanish[uid].sequence.value


def is_newer(entry, than):
    """What a calendar that has the one makes of the other."""
    return (int(entry.sequence.value), entry.dtstamp.value) >= \
        (int(than.sequence.value), than.dtstamp.value)


def test_updates(folder, before, after):
    calendar = read(folder, 'first.ics')
    n_before = len(calendar)
    for uid, entry in read(folder, 'second.ics').items():
        if uid not in calendar or is_newer(entry, calendar[uid]):
            calendar[uid] = entry
    assert len(calendar) - n_before <= 1, 'more than one thing got its first day'
    check(calendar, after)
    gone = {kept.id for kept in before} - {kept.id for kept in after}
    assert len(gone) == 1
    for id in gone:
        assert calendar[f'{id}-end@senda'].status.value == 'CANCELLED'
    moved = [entry for entry in calendar.values() if hasattr(entry, 'dtstart') and
             entry.dtstart.value.year == 2031]
    assert len(moved) == 3


def test_lines(folder, _before, _after):
    for name in ('first.ics', 'second.ics', 'spanish.ics'):
        text = raw(folder, name)
        assert text.endswith(b'END:VCALENDAR\r\n') and b'\r\r' not in text
        for line in text.split(b'\r\n'):
            assert len(line) <= 75 and b'\n' not in line, line
            line.decode('utf-8')


def main():
    folder = tempfile.mkdtemp(prefix='senda-calendar-')
    try:
        before, after = make(folder)
        for name, test in list(globals().items()):
            if not name.startswith('test_'):
                continue
            faults = []
            try:
                test(folder, before, after)
            except Exception as fault:
                faults = [f'{type(fault).__name__}: {fault}']
            tap.check(name[len('test_'):].replace('_', ' '), faults)
    finally:
        shutil.rmtree(folder)
    tap.done()


if __name__ == '__main__':
    main()
