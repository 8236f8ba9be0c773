# reports.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A report is chosen, read, saved and printed in Spanish from an English screen."""
import os
import re
import subprocess

import journey
from journey import wait_for

PAGE = re.compile('^Page [0-9]+ of [0-9]+$')


def spanish(*ids):
    """What the roadmap says in Spanish: the statements with these ids."""
    said = [journey.done('--language', 'es', 'content', each) for each in ids]
    return [squeeze(text.strip().split('\n')[-1]) for text in said]


def squeeze(text):
    """Without blanks and hyphens: lines of a page end where they must."""
    return re.sub(r'[\s\u00ad\u2010-]', '', text)


def text_of(path):
    return squeeze(subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True,
                                  check=True).stdout)


def pages_of(app):
    return app.find_all('list item', PAGE, showing=False)


def step_the_list_says_what_each_report_is_for(folder):
    journey.see_privacy()
    journey.widen()
    journey.done('task-force', 'add', '--sample')
    journey.app = app = journey.Window()
    app.go(journey.REPORTS, 'Reports')
    rows = app.find('list', 'Reports').find_all('list item')
    assert len(rows) >= 5, rows
    for row in rows:
        title, purpose = row.name.split('. ', 1)
        assert title and journey.is_sentence(purpose), row


def step_enter_opens_one_with_its_pages(folder):
    app = journey.app
    app.key('F9')
    app.wait_focus('list item', 'Reports')
    app.key('F9')
    app.wait_focus('list item', re.compile('^Roadmap on one sheet'))
    app.press('Down', 'list item', re.compile('^Full roadmap'))
    app.key('Return')
    page = app.find('list item', re.compile('^Page 1 of '))
    wait_for('what stands on the page', lambda: 'Leadership' in page.description)
    journey.n_english = len(pages_of(app))
    assert journey.n_english > 10


def step_it_is_made_in_spanish(folder):
    app = journey.app
    choice = app.find('radio button', 'Español')
    choice.act()
    wait_for('the choice', lambda: 'checked' in choice.states)
    page = app.find('list item', re.compile('^Page 1 of '))
    wait_for('Spanish pages', lambda: 'Liderazgo' in page.description)
    assert 'Leadership' not in page.description, page.description


def step_one_pages_through(folder):
    app = journey.app
    for _ in range(40):
        app.key('Tab')
        if app.focused and app.focused.role == 'list item':
            break
    app.wait_focus('list item', re.compile('^Page 1 of '))
    for number in (2, 3):
        node = app.press('ctrl+Next', 'list item', re.compile(f'^Page {number} of '))
        wait_for('its text', lambda: len(node.description) > 100)
    app.press('Home', 'list item', re.compile('^Page 1 of '))
    node = app.press('End', 'list item', re.compile('^Page ([0-9]+) of \\1$'))
    wait_for('its text', lambda: node.description)
    app.press('ctrl+Prior', 'list item')


def step_it_zooms(folder):
    app = journey.app
    fit = re.compile('^Fit the Width, ')
    before = app.find('push button', fit).name
    app.key('ctrl+plus')
    wait_for('larger pages', lambda: app.find('push button', fit).name != before)
    app.key('ctrl+0')
    wait_for('pages that fit', lambda: app.find('push button', fit).name == before)


def step_it_is_saved_where_one_says(folder):
    app = journey.app
    journey.saved = os.path.join(folder, 'hoja.pdf')
    app.key('ctrl+s')
    wait_for('the file chooser', lambda: len(app.windows) > 1)
    app.focus_window()
    app.wait_focus('text')
    app.key('ctrl+a')
    app.type(journey.saved)
    app.key('Return')
    wait_for('the file', lambda: os.path.exists(journey.saved))
    app.find('label', f'Saved in “{os.path.basename(folder)}”.')
    app.find('push button', 'Show Folder')
    app.focus_window()


def step_the_file_speaks_spanish_alone(folder):
    text = text_of(journey.saved)
    for said in spanish('leadership.3.1', 'mission-statement.1.1', 'media.5.1'):
        assert said in text, said
    english = journey.done('--language', 'en', 'content', 'leadership.3.1').strip().split('\n')[-1]
    assert squeeze(english) not in text


def step_it_is_printed_to_a_file(folder):
    app = journey.app
    app.key('ctrl+p')
    wait_for('the print dialog', lambda: len(app.windows) > 1)
    app.focus_window()
    app.find('label', 'Print to File').click()
    button = app.find('push button', 'Print')
    wait_for('a printer to be chosen', lambda: 'sensitive' in button.states)
    button.act()

    def printed():
        for root, _, names in os.walk(os.environ['HOME']):
            for name in names:
                if name.endswith('.pdf'):
                    return os.path.join(root, name)
        return None

    path = wait_for('the printed file', printed)
    wait_for('all of it', lambda: subprocess.run(['pdfinfo', path], capture_output=True).returncode
             == 0)
    text = text_of(path)
    assert all(said in text for said in spanish('leadership.3.1', 'media.5.1'))
    assert len(text) == len(text_of(journey.saved)), 'the paper differs from the file'


def step_back_at_the_list_and_again_after_a_restart(folder):
    app = journey.app
    app.focus_window()
    app.close()
    journey.app = app = journey.Window()
    app.find('list item', re.compile('^Page 1 of '))
    assert 'checked' in app.find('radio button', 'Español').states
    app.key('Escape')
    app.find('list', 'Reports')
    app.close()


journey.main(globals())
