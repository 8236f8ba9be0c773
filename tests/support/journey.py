# journey.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journeys through the real program share: starting it, its command line beside it, and
the way from one screen to the next. Run under tests/support/headless, with the program and the
folder of its translations as arguments."""
import json
import os
import re
import subprocess
import sys
import tempfile
import traceback

# Warnings end the program, and not what watches it: the accessibility library gives some.
os.environ.pop('G_DEBUG', None)

import tap  # noqa: E402
import ui  # noqa: E402

PROGRAM, LOCALES = (os.path.abspath(name) for name in sys.argv[1:3])
PLACES = ['Overview', 'Roadmap', 'Rounds', 'Plan', 'Protocols', 'People', 'Roles', 'Services',
          'Task Force', 'Reports', 'Exchange', 'History', 'Backups']
# Where they stand among the places.
ROADMAP, ROUNDS, PLAN, PROTOCOLS, PEOPLE, ROLES, REPORTS, HISTORY = (
    PLACES.index(title) + 1
    for title in ('Roadmap', 'Rounds', 'Plan', 'Protocols', 'People', 'Roles', 'Reports',
                  'History'))

os.environ['SENDA_LOCALEDIR'] = LOCALES

wait_for = ui.wait_for


def set_preference(key, value):
    schema = next(name for name in ui.run('gsettings', 'list-schemas').split()
                  if name.endswith('.Senda'))
    subprocess.run(['gsettings', 'set', schema, key, value], check=True)


def see_privacy():
    """As if the page on privacy had been read."""
    set_preference('privacy-seen', 'true')


def widen():
    """Gives the window room for an element beside the Roadmap."""
    set_preference('window-width', '1360')


def command(*arguments):
    """The program on its command line: how it ended, what it said and what it complained of."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def done(*arguments):
    """What a command says that must succeed without a complaint."""
    status, out, err = command(*arguments)
    assert (status, err) == (0, ''), f'{arguments}: {status} {err}'
    return out


def show(element, *options):
    """What `show roadmap` says of one element."""
    told = json.loads(done(*options, '--format', 'json', 'show', 'roadmap'))
    return next(each for each in told['elements'] if each['id'] == element)


class Window(ui.App):
    """The program with its window open."""

    started = []

    def __init__(self, *arguments, environment=None):
        super().__init__(*self.command(), *arguments,
                         environment={'G_DEBUG': 'fatal-warnings', **(environment or {})})
        Window.started.append(self)

    @staticmethod
    def command():
        return [PROGRAM]

    def close(self):
        """Closes the window as its user does, and sees the program end without a complaint."""
        self.focus_window()
        self.key('ctrl+w')
        status = self.wait_end()
        said = complaints(self.messages())
        assert status == 0 and not said, f'it ended with {status}: {said}'

    @property
    def title(self):
        return self.find_all('frame')[0].name

    def go(self, number, title):
        """To a place by its key, or by a click where it has none; waits until the window is called
        so."""
        if number < 10:
            self.key(f'alt+{number}')
        else:
            if not self.find_all('list item', title):
                self.key('F9')
            self.find('list item', title).click()
        wait_for(title, lambda: self.title.startswith(f'{title} – '))

    def wait_focus(self, role=None, name=None):
        """Waits until the focus is on such a widget, and returns it."""

        def look():
            node = self.focused
            if node is None or (role is not None and node.role != role):
                return None
            if isinstance(name, re.Pattern):
                return node if name.search(node.name) else None
            return node if name is None or node.name == name else None

        try:
            return wait_for(f'the focus on {role} {name!r}', look)
        except AssertionError as error:
            raise AssertionError(f'{error}; it is on {self.focused}') from None

    def press(self, key, role=None, name=None):
        """Presses a key and waits until the focus is where it should lead."""
        self.key(key)
        return self.wait_focus(role, name)

    def reach(self, role, name, key='Tab', most=60):
        """Presses a key until the focus is on such a widget; what is on the way must say something.
        A toast's own button has no better name in this version of the platform."""
        passed = []
        for _ in range(most):
            node = self.focused
            passed.append(node)
            if node and node.role == role and re.search(name, node.name):
                return node
            before = node and node.accessible
            self.key(key)
            wait_for(f'the focus to leave {node}',
                     lambda: self.focused and self.focused.accessible != before)
            said = self.focused.name
            assert said and (said == 'GtkImage' or not is_jargon(said)), self.focused
        raise AssertionError(f'no {role} {name} among {passed}')

    def row(self, name):
        """An element's row on the Roadmap, by the beginning of what it says."""
        return self.find('list item', re.compile('^' + re.escape(name) + ': '))

    def says(self, sentence):
        """Waits until a row of the Roadmap says this."""
        self.find('list item', sentence)


    def menu(self, item):
        """Chooses from the main menu, by a part of what an item says."""
        self.key('F10')
        self.find('menu item', re.compile(item)).act()
        self.wait_gone('menu item', re.compile(item))

    def windows_beside(self):
        """The other windows of the program, as nodes."""
        return [node for node in self.children[1:] if node.is_showing]

    def tour(self, titles):
        """Leads past all there is to see, and gives what each screen is called as it comes into
        view: the places, an element, each menu, each window. `titles` are those of the places."""
        for number, title in enumerate(titles, 1):
            self.go(number, title)
            yield title
            if number == 2:
                self.find_all('list item', re.compile('^.+: .+'))[-1].act()
                self.find('radio button', re.compile('^3 · '))
                for fold in self.find_all('push button', re.compile('^[^.]+ 1, ')):
                    if 'expanded' not in fold.states:
                        fold.act()
                yield f'{title}: element'
                self.key('Escape')
                self.wait_focus('list item')
            if number == ROUNDS:
                yield from self.tour_of_sections(title)
                yield from self.tour_of_the_meeting_room(title)
            if number in (PLAN, PROTOCOLS):
                yield from self.tour_of_sections(title)
            if number == REPORTS:
                yield from self.tour_of_reports(title)
        yield from self.tour_of_windows()

    def tour_of_sections(self, title):
        """Each section of a place."""
        names = [each.name for each in self.find('panel', title).find_all('radio button')]
        for name in names:
            button = self.find('panel', title).find('radio button', name)
            button.act()
            wait_for(name, lambda: 'checked' in button.states)
            self.wait_focus()
            yield f'{title}: {name}'

    def tour_of_the_meeting_room(self, title):
        """The window for the meeting room, with each of its panels, opened from a round's page."""
        self.find('panel', title).find_all('radio button')[0].act()
        self.find('push button', re.compile('^(Lead the Meeting|Conducir la reunión)$')).act()
        wait_for('the meeting room', self.windows_beside)
        self.focus_window()
        self.wait_focus('panel')
        yield f'{title}: meeting room'
        for key, role in (('v', 'list item'), ('r', 'panel'), ('a', 'radio button'), ('n', 'text')):
            self.key(key)
            self.wait_focus(role)
            yield f'{title}: meeting room, {key}'
        self.key('ctrl+w')
        wait_for('the meeting room to close', lambda: not self.windows_beside())
        self.focus_window()

    def tour_of_reports(self, title):
        names = [row.name for row in self.find('list', title).find_all('list item')]
        for name in names:
            if name == names[0]:
                self.reach('list item', f'^{re.escape(name)}$')
            else:
                self.press('Down', 'list item', name)
            self.key('Return')
            page = self.find('list item', re.compile('^[^ ]+ 1 [^ ]+ [0-9]+$'))
            wait_for('what stands on the page', lambda: page.description)
            yield f'{title}: {name}'
            self.key('Escape')
            self.wait_focus('list item', name)

    def tour_of_windows(self):
        self.key('ctrl+f')
        self.wait_focus('entry')
        yield 'search'
        self.key('Escape')
        self.key('F10')
        items = wait_for('the menu', lambda: [node.name for node in self.find_all('menu item')])
        yield 'main menu'
        self.key('Escape')
        wait_for('the menu to go', lambda: not self.find_all('menu item'))
        for item in items[4:5] + items[6:]:
            self.menu(f'^{re.escape(item)}$')
            self.focus_window()
            wait_for(item, self.windows_beside)
            yield item
            self.key('Escape')
            wait_for(f'{item} to go', lambda: not self.windows_beside())
            self.focus_window()


def complaints(messages):
    """What a program wrote to standard error that is the program's own."""
    others = re.compile('dbind-WARNING|Screen coordinates not supported|avahi printers')
    return [line for line in messages.splitlines() if line.strip() and not others.search(line)]


def is_jargon(text):
    """Whether there is something in it that only a programmer understands."""
    return re.search(r'Gtk|Adw|Senda[A-Z]|%[sdu]|[{}<>]', text) is not None


def is_sentence(text):
    """Whether it begins and ends as a sentence does."""
    return re.match(r'[^\W\d_].*[.?]$', text, re.S) is not None and not is_jargon(text)


def main(steps, apart=False):
    """Takes the steps of a journey, each a function called step_…, in their order. What follows a
    step that failed is not taken, unless they stand apart: it would start from where nobody is."""
    with tempfile.TemporaryDirectory(prefix='senda-journey-') as folder:
        failed = None
        for name, step in list(steps.items()):
            if not name.startswith('step_'):
                continue
            title = name[len('step_'):].replace('_', ' ')
            if failed and not apart:
                tap.check(title, [f'not reached: “{failed}” failed'])
                continue
            try:
                step(folder)
                tap.check(title, [])
            except Exception:
                failed = title
                tap.check(title, traceback.format_exc().splitlines())
            sys.stdout.flush()
        for window in Window.started:
            window.stop()
            if failed and complaints(window.messages()):
                print(*(f'# {line}' for line in complaints(window.messages())), sep='\n')
    tap.done()
