# names.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can be focused or pressed has a name that says what it is, on every screen."""
import collections
import re

import journey

# What a person works with. Panels, scroll panes and the like are only said with what is in them.
WORKED_WITH = {'push button', 'toggle button', 'check box', 'radio button', 'text', 'entry', 'link',
               'list', 'list item', 'menu item', 'check menu item', 'radio menu item', 'combo box',
               'slider', 'spin button', 'page tab', 'tree item', 'image', 'heading', 'dialog'}
# Said by role alone, for what they show has its words beside it.
PLAIN = {'image'}
# Of the window about the program, which is libadwaita's.
THE_PLATFORM_S = {('list', 'GtkListBox'), ('push button', 'GtkButton')}


def lint(screen, app):
    """What is wrong with the names on screen."""
    for node in app.walk(visible=True):
        name = node.name
        if not node.is_showing or node.role not in WORKED_WITH:
            continue
        if node.role in PLAIN and (not name or name == 'GtkImage'):
            continue
        if (node.role, name) in THE_PLATFORM_S and screen.startswith('About Senda'):
            continue
        if node.role == 'list item' and 'focusable' not in node.states:
            continue  # a frame round what has a name itself
        if not name.strip():
            yield f'{screen}: a {node.role} without a name'
        elif journey.is_jargon(name):
            yield f'{screen}: {node.role} “{name}”'
        elif name == node.description and 'focusable' in node.states:
            yield f'{screen}: {node.role} “{name}” is said twice'
    for fault in ambiguities(screen, app):
        yield fault


def ambiguities(screen, app):
    """Buttons that are called and described the same within one group: nobody can tell which is
    which."""
    for group in app.find_all():
        if group.role not in ('list', 'list item') and not (group.role == 'panel' and group.name):
            continue
        own = collections.Counter(within(group))
        for (name, _), count in own.items():
            if count > 1:
                yield f'{screen}: {count} × “{name}” in {group}'


def within(group):
    """What is said of the buttons of a group that are in no group within it. The cells of the grid
    stand each in the row that was said before."""
    for child in group.children:
        if 'visible' not in child.states:
            continue
        if child.role in ('push button', 'toggle button', 'radio button', 'check box'):
            if child.is_showing and not re.match('Stage [1-5], ', child.name):
                yield child.name, child.description
        elif not (child.role == 'panel' and child.name) and child.role != 'list':
            yield from within(child)


def check(screens, app):
    faults = []
    seen = []
    for screen in screens:
        seen.append(screen)
        faults += lint(screen, app)
    assert not faults, '\n'.join(sorted(set(faults)))
    return seen


def step_the_first_screens(folder):
    def screens(app):
        yield 'privacy'
        app.find('push button', 'Continue').act()
        app.find('label', 'Begin with a Task Force')
        yield 'empty'
        app.find('push button', 'Add Task Force…').act()
        app.find('text', 'Name of the task force')
        yield 'adding'

    with journey.Window() as app:
        check(screens(app), app)


def step_every_place_and_window(folder):
    journey.see_privacy()
    journey.done('task-force', 'add', '--sample')
    with journey.Window() as app:
        seen = check(app.tour(journey.PLACES), app)
        app.close()
    assert len(seen) > 13, seen


def step_every_place_on_a_narrow_screen(folder):
    journey.set_preference('window-width', '360')
    journey.set_preference('window-height', '640')

    def screens(app):
        for number, title in enumerate(journey.PLACES, 1):
            app.go(number, title)
            yield f'{title}, narrow'
        app.key('F9')
        app.find('list', 'Places')
        yield 'sidebar, narrow'

    with journey.Window() as app:
        check(screens(app), app)
        app.close()


journey.main(globals(), apart=True)
