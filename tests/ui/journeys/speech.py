# speech.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says while an element is found and rated. Orca writes what it speaks to a
file; nothing need be heard."""
import codecs
import os
import pty
import re
import shutil
import subprocess
import threading
import tty

import journey
import tap
from journey import wait_for

ROWS = ['Mission Statement', 'Guiding Principles', 'Goals & Objectives', 'Leadership']


class Orca:
    """The screen reader. It keeps what it writes to a file for a while, but not what it writes to a
    terminal, so it gets one."""

    def __init__(self):
        self.log = ''
        ours, its = pty.openpty()
        tty.setraw(its)
        threading.Thread(target=self.listen, args=(ours,), daemon=True).start()
        self.process = subprocess.Popen(
            ['/usr/bin/python3', shutil.which('orca'), '--replace',
             '--debug-file=' + os.ttyname(its)],
            env={**os.environ, 'PATH': '/usr/bin:/bin'}, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        wait_for('the screen reader', lambda: 'Starting registry' in self.log, 40)

    def listen(self, terminal):
        decode = codecs.getincrementaldecoder('utf-8')('replace').decode
        while True:
            self.log += decode(os.read(terminal, 65536))

    def said(self):
        """Each utterance since the start, without the names of the keys."""
        spoken = re.findall(r"SPEECH OUTPUT: '(.*)'(?:\s*\{.*)?$", self.log, re.M)
        return [text.replace('push button', 'button') for text in spoken if not text.endswith(' ')]

    def hears(self, app, key, last):
        """Presses a key and gives what is said up to and with `last`."""
        before = len(self.said())
        app.key(key)
        try:
            wait_for(f'“{last}” after {key}', lambda: last in self.said()[before:])
        except AssertionError as error:
            raise AssertionError(f'{error}, heard {self.said()[before:]}') from None
        spoken = self.said()[before:]
        return spoken[:spoken.index(last) + 1]

    def end(self):
        self.process.kill()
        self.process.wait()


def step_the_screen_reader_starts(folder):
    journey.see_privacy()
    journey.done('task-force', 'add', 'North Valley')
    journey.orca = Orca()
    # GTK 4.8 warns where a screen reader asks for places on the screen.
    journey.app = app = journey.Window(environment={'G_DEBUG': 'fatal-criticals'})
    app.go(2, 'Roadmap')
    wait_for('the first words', lambda: 'Show as a Table button.' in journey.orca.said())


def step_a_row_is_one_sentence(folder):
    app, orca = journey.app, journey.orca
    app.key('Tab')
    app.key('Tab')
    spoken = orca.hears(app, 'Tab', 'Mission Statement: not yet discussed.')
    assert spoken[-3:-1] == ['Internal Foundations, Operation, & Collaboration.',
                             'List with 10 items.'], spoken
    for name in ROWS[1:]:
        sentence = f'{name}: not yet discussed.'
        spoken = orca.hears(app, 'Down', sentence)
        assert spoken == [sentence], spoken


def step_a_cell_is_one_sentence(folder):
    for sentence in ('Stage 1, Creating a Foundation & Getting Started.',
                     'Stage 2, Developing Structure & Organization.'):
        sentence += ' No statement is marked. button.'
        spoken = journey.orca.hears(journey.app, 'Right', sentence)
        assert spoken == [sentence], spoken


def step_the_question_is_said_before_the_choice(folder):
    app, orca = journey.app, journey.orca
    app.key('Left')
    app.key('Left')
    app.wait_focus('list item')
    spoken = orca.hears(app, 'Return', 'selected radio button')
    assert spoken[-4:] == ['Leadership panel.', 'Where is the group? panel.', 'Not yet discussed.',
                           'selected radio button'], spoken
    spoken = orca.hears(app, 'Up', 'not selected radio button')
    assert spoken[-2:] == ['5 · Evaluating & Evolving.', 'not selected radio button'], spoken
    orca.hears(app, 'space', 'selected')


def step_the_statement_is_said_before_its_marks(folder):
    app, orca = journey.app, journey.orca
    orca.hears(app, 'Tab', 'Stage 1, Creating a Foundation & Getting Started. No statement is '
                           'marked. expanded button.')
    spoken = orca.hears(app, 'Tab', 'not selected radio button')
    assert len(spoken) == 3 and spoken[1] == 'Describes us.', spoken
    assert journey.is_sentence(spoken[0].removesuffix(' panel.')), spoken
    spoken = orca.hears(app, 'Right', 'not selected radio button')
    assert spoken == ['Partly.', 'not selected radio button'], spoken
    orca.hears(app, 'space', 'selected')


def step_the_row_says_the_stage_afterwards(folder):
    app, orca = journey.app, journey.orca
    spoken = orca.hears(app, 'Escape', 'Leadership: stage 5, Evaluating & Evolving. '
                                       'The statements suggest stage 1.')
    assert len(spoken) <= 3, spoken


def step_nothing_said_is_the_name_of_a_class(folder):
    journey.app.close()
    journey.orca.end()
    jargon = [text for text in journey.orca.said() if journey.is_jargon(text)]
    assert not jargon, jargon


if shutil.which('orca'):
    journey.main(globals())
else:
    tap.skip('what a screen reader says', 'Orca is not installed')
    tap.done()
