# first-start.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A coordinator starts Senda for the first time."""
import journey
from journey import wait_for

NAME = 'North Valley Task Force'
SAMPLE = 'Alder Bend Task Force (sample)'


def heading(app, name):
    return app.find('heading', name)


def switcher(app, name):
    """The button that switches between task forces, while this one is shown."""
    return app.find_all('push button', f'Task force: {name}')[-1]


def open_switcher(app, name):
    wait_for(f'“{name}” in the switcher', lambda: app.find_all('push button',
                                                               f'Task force: {name}'))
    switcher(app, name).act()
    return app.find('list', 'Task forces')


def step_privacy_comes_first(folder):
    journey.app = app = journey.Window()
    heading(app, 'No Victim Information in Senda')
    text = ' '.join(label.name for label in app.find_all('label'))
    for said in ('never about a case', 'victim, survivor client, witness or suspect',
                 'Encrypt the disk', '/senda/senda.sendadb'):
        assert said in text, f'{said}: {text}'
    assert not app.find_all('list', 'Places'), 'the places are there before Continue'
    app.wait_focus('push button', 'Continue')
    app.key('Return')


def step_an_empty_start_offers_the_first_step(folder):
    app = journey.app
    app.find('label', 'Begin with a Task Force')
    app.find('push button', 'Open the Sample')
    assert [row.name for row in app.find('list', 'Places').find_all('list item')] == journey.PLACES


def step_a_task_force_is_added_by_its_name(folder):
    app = journey.app
    app.press('Tab') if app.focused is None else None
    app.find('push button', 'Add Task Force…').act()
    app.find('text', 'Name of the task force')
    app.focus_window()
    app.wait_focus('text', 'Name of the task force')
    assert 'sensitive' not in app.find('push button', 'Add').states, 'Add without a name'
    app.type(NAME)
    wait_for('Add', lambda: 'sensitive' in app.find('push button', 'Add').states)
    app.key('Return')
    app.wait_gone('text', 'Name of the task force')
    heading(app, NAME)
    wait_for('the title', lambda: app.title == f'Overview – {NAME}')
    app.focus_window()


def step_the_sample_stands_beside_it(folder):
    app = journey.app
    open_switcher(app, NAME)
    app.find('push button', 'Open the Sample').act()
    heading(app, SAMPLE)
    wait_for('both', lambda: names(open_switcher(app, SAMPLE)) == [SAMPLE, NAME])


def names(task_forces):
    return sorted(row.name for row in task_forces.find_all('list item', showing=False))


def step_one_is_removed(folder):
    app = journey.app
    app.find('push button', 'Remove This Task Force').act()
    heading(app, NAME)
    assert names(open_switcher(app, NAME)) == [NAME]
    app.key('Escape')


def step_undo_in_the_toast_brings_it_back(folder):
    app = journey.app
    app.find('label', f'Removed “{SAMPLE}”.')
    app.find('push button', 'Undo').act()
    heading(app, SAMPLE)
    assert names(open_switcher(app, SAMPLE)) == [SAMPLE, NAME]
    app.key('Escape')


def step_it_is_all_there_on_the_command_line_and_at_the_next_start(folder):
    journey.app.close()
    listed = journey.done('task-force', 'list')
    assert NAME in listed and SAMPLE in listed, listed
    with journey.Window() as app:
        wait_for('the title', lambda: app.title == f'Overview – {SAMPLE}')
        assert not app.find_all('heading', 'No Victim Information in Senda')
        app.close()


journey.main(globals())
