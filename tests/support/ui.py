# ui.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person with an assistive technology does: finds widgets by role and
name over AT-SPI, acts, types, reads, waits. Run under tests/support/headless.

What GTK 4.8 does not give is done with real keys and clicks: it offers no action for check boxes,
rows, drop-downs and list items, no screen positions, and no positions at all in popovers.
"""
import os
import re
import subprocess
import tempfile
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter('ignore', DeprecationWarning)

TIMEOUT = float(os.environ.get('UI_TIMEOUT', '20'))

# Newer AT-SPI and GTK say some roles differently.
ROLES = {'button': 'push button', 'switch': 'check box', 'grouping': 'panel'}

# The registry must run first: a program that starts at the same time is sometimes not listed.
Atspi.init()
Atspi.get_desktop(0).get_child_count()

# Who was last said to have the focus: to look for it takes a while where there is much to see.
_focus = []


def _focus_moved(event):
    if event.detail1:
        _focus[:] = [event.source]


_listener = Atspi.EventListener.new(_focus_moved)
_listener.register('object:state-changed:focused')


def wait_for(what, look, timeout=TIMEOUT):
    """Looks until there is something to see, and returns it."""
    end = time.monotonic() + timeout
    trouble = ''
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            seen = look()
            if seen:
                return seen
        except GLib.Error as error:  # the widget went away while we looked
            trouble = f' ({error.message})'
        time.sleep(0.02)
    raise AssertionError(f'waited {timeout:g} s for {what}{trouble}')


def run(*command):
    """What a command prints; nothing when it fails."""
    return subprocess.run(command, capture_output=True, text=True).stdout


class Node:
    """A widget as an assistive technology sees it."""

    def __init__(self, accessible, app):
        self.accessible = accessible
        self.app = app

    def __repr__(self):
        return f'<{self.role} {self.name!r}>'

    @property
    def role(self):
        role = self.accessible.get_role_name()
        return ROLES.get(role, role)

    @property
    def name(self):
        """The name; GTK 4.8 says that of a button twice, "_Add Add"."""
        name = self.accessible.get_name() or ''
        half = name[len(name) // 2 + 1:]
        first = name[:len(name) - len(half) - 1].replace('_', '')
        return half if self.role == 'push button' and half and first == half else name

    @property
    def description(self):
        return self.accessible.get_description() or ''

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    @property
    def extents(self):
        """x, y, width and height within the window; no size for what is not laid out."""
        component = self.accessible.get_component_iface()
        if component is None:
            return 0, 0, 0, 0
        box = Atspi.Component.get_extents(component, Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    @property
    def is_showing(self):
        """SHOWING is set on windows only in 4.8; a size is nonsense on what is not laid out."""
        return 'visible' in self.states and all(0 < size < 20000 for size in self.extents[2:])

    @property
    def is_focused(self):
        return 'focused' in self.states

    @property
    def text(self):
        """The text of an entry. GTK 4.8 wants the length."""
        text = self.accessible.get_text_iface()
        if text is None:
            return None
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))

    @property
    def children(self):
        count = self.accessible.get_child_count()
        found = (self.accessible.get_child_at_index(i) for i in range(count))
        return [Node(child, self.app) for child in found if child]

    @property
    def parent(self):
        return Node(self.accessible.get_parent(), self.app)

    def walk(self, visible=False):
        """This widget and all below it, or what lies in nothing that is hidden."""
        yield self
        for child in self.children:
            try:
                if not visible or 'visible' in child.states:
                    yield from child.walk(visible)
            except GLib.Error:
                pass

    def find_all(self, role=None, name=None, showing=True):
        """Every widget below with that role and that name, or a name that the pattern finds."""

        def matches(node):
            try:
                if role is not None and node.role != role:
                    return False
                if isinstance(name, re.Pattern) and not name.search(node.name):
                    return False
                if isinstance(name, str) and node.name != name:
                    return False
                return not showing or node.is_showing
            except GLib.Error:
                return False

        return [node for node in self.walk(showing) if matches(node)]

    def find(self, role=None, name=None, timeout=TIMEOUT):
        return wait_for(f'{role} {name!r}', lambda: self.find_all(role, name), timeout)[0]

    def wait_gone(self, role=None, name=None):
        wait_for(f'{role} {name!r} to go', lambda: not self.find_all(role, name))

    def act(self):
        """The widget's own first action; fails when it offers none."""
        action = self.accessible.get_action_iface()
        assert action and Atspi.Action.get_n_actions(action), f'{self} has no action'
        assert Atspi.Action.do_action(action, 0), f'{self} did not act'

    def click(self):
        """A real click. Not in popovers: 4.8 says wrong positions there."""
        x, y, width, height = self.extents
        left, top = self.app.origin(self)
        subprocess.run(['xdotool', 'mousemove', str(left + x + width // 2),
                        str(top + y + height // 2), 'click', '1'], check=True)

    def set_text(self, text):
        assert Atspi.EditableText.set_text_contents(self.accessible, text), f'{self} took no text'


class App(Node):
    """A program under test, from its start to its end."""

    def __init__(self, *command, environment=None):
        self.log = tempfile.TemporaryFile('w+')
        self.process = subprocess.Popen(
            command, stderr=self.log,
            env={**os.environ, 'G_DEBUG': 'fatal-criticals', **(environment or {})})
        try:
            super().__init__(wait_for(f'{command[0]} on the accessibility bus', self._look), self)
            wait_for('a window', lambda: [n for n in self.children if n.is_showing])
            self.focus_window()
        except AssertionError:
            self.stop()
            print(self.messages())
            raise

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        self.stop()
        if kind:
            print(self.messages())

    def _look(self):
        assert self.process.poll() is None, f'it ended with {self.process.returncode}'
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(i)
            if program and program.get_process_id() == self.process.pid:
                return program
        return None

    def messages(self):
        """What the program wrote to standard error."""
        self.log.seek(0)
        return self.log.read()

    @property
    def windows(self):
        """The X ids of its windows, the newest last."""
        return run('xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)).split()

    @property
    def focused(self):
        """The widget with the focus, the innermost one."""
        try:
            told = [Node(each, self) for each in _focus
                    if each.get_process_id() == self.process.pid]
            if told and told[0].is_focused:
                return told[0]
        except GLib.Error:
            pass  # it is gone
        found = [node for node in self.walk(visible=True) if node.is_focused]
        return found[-1] if found else None

    def focus_window(self):
        """Gives the newest window the keyboard, as a window manager would."""
        window = wait_for('an X window', lambda: self.windows)[-1]
        subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)

    def frame(self, window, width=None):
        """x, y, width and height on the screen of what is seen of an X window: not its shadow.
        Without a compositor there is a plain border instead, which only the width tells."""
        lines = run('xdotool', 'getwindowgeometry', '--shell', window).split()
        place = {key: int(value) for key, value in (line.split('=') for line in lines)}
        extents = re.search(r'= (\d+), (\d+), (\d+), (\d+)',
                            run('xprop', '-id', window, '_GTK_FRAME_EXTENTS'))
        left, right, above, below = map(int, extents.groups()) if extents else (0, 0, 0, 0)
        if width and not left and not above:
            left = right = above = below = (place['WIDTH'] - width) // 2
        return (place['X'] + left, place['Y'] + above,
                place['WIDTH'] - left - right, place['HEIGHT'] - above - below)

    def origin(self, node):
        """Where the node's window is on the screen. GTK 4 does not know, so X is asked."""
        top = node.accessible
        while top.get_parent() and top.get_parent().get_role_name() != 'application':
            top = top.get_parent()
        x, y, width, _ = Node(top, self).extents
        for window in reversed(self.windows):
            if run('xdotool', 'getwindowname', window).strip() == (top.get_name() or ''):
                left, above, _, _ = self.frame(window, width)
                return left - x, above - y
        raise AssertionError(f'no X window for {node}')

    def key(self, *keys):
        """Presses keys, each named as xdotool does: "Down", "ctrl+z"."""
        subprocess.run(['xdotool', 'key', '--delay', '30', *keys], check=True)

    def type(self, text):
        """Types ASCII; for the rest there is set_text()."""
        subprocess.run(['xdotool', 'type', '--delay', '20', text], check=True)

    def picture(self, path, margin=None):
        """The screen as soon as two looks see the same, or its windows with a margin round them."""
        shot = ['import', '-silent', '-window', 'root']
        if margin is not None:
            frames = [self.frame(window) for window in self.windows]
            left = max(min(frame[0] for frame in frames) - margin, 0)
            above = max(min(frame[1] for frame in frames) - margin, 0)
            right = max(frame[0] + frame[2] for frame in frames) + margin
            below = max(frame[1] + frame[3] for frame in frames) + margin
            shot += ['-crop', f'{right - left}x{below - above}+{left}+{above}', '+repage']
        shot += ['png:-']

        def settled():
            first = subprocess.run(shot, capture_output=True, check=True).stdout
            time.sleep(0.15)
            second = subprocess.run(shot, capture_output=True, check=True).stdout
            return second if self._pixels(first) == self._pixels(second) else None

        data = wait_for('the screen to settle', settled)
        with open(path, 'wb') as file:
            file.write(data)

    @staticmethod
    def _pixels(png):
        return subprocess.run(['identify', '-quiet', '-format', '%#', 'png:-'], input=png,
                              capture_output=True, check=True).stdout

    def wait_end(self):
        """Waits until the program ended by itself, and returns its exit status."""
        return self.process.wait(TIMEOUT)

    def kill(self):
        """Ends it as a crash would."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Ends it, politely first."""
        if self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.kill()
