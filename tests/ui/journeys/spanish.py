# spanish.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything on screen is Spanish where Spanish was asked for, and English again where that was."""
import os
import re

import journey
import po
from journey import wait_for

PLACES = ['Panorama', 'Hoja de ruta', 'Rondas', 'Plan', 'Protocolos', 'Personas', 'Funciones',
          'Servicios', 'Grupo de trabajo', 'Informes', 'Historial', 'Copias de seguridad']
CATALOGUE = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', '..', '..', 'po',
                         'es.po')
# How a message says where something else is put.
PLACEHOLDER = re.compile(r'%(?:\d\$)?[sdu]|\{\w+\}')


class English:
    """What the program says in English and should not say here."""

    def __init__(self):
        self.plain = {}
        self.patterns = []
        self.both = set()  # words that are the same in Spanish, in one of their senses
        for entry in po.read(CATALOGUE):
            for message in filter(None, (entry.message, entry.plural)):
                self.add(message.replace('_', ''),
                         [text.replace('_', '') for text in entry.translations])
        for spanish in [text for texts in self.plain.values() for text in texts]:
            self.plain.pop(spanish, None)
        for word in self.both:
            self.plain.pop(word, None)
        self.plain.pop('English', None)  # what the language calls itself

    def add(self, message, spanish):
        if message in spanish:
            self.both.add(message)
            return
        parts = PLACEHOLDER.split(message)
        if len(parts) == 1:
            self.plain[message] = spanish
        elif len(re.findall(r'[^\W\d_]', ''.join(parts))) >= 6:
            self.patterns.append((pattern(message), [pattern(text) for text in spanish]))

    def speaks(self, text):
        """Whether this, or a sentence of it, is English."""
        sentences = re.split(r'(?<=[.?]) ', text)
        if text in self.plain or len(sentences) > 1 and any(map(self.speaks, sentences)):
            return True
        return any(english.fullmatch(text) and not any(each.fullmatch(text) for each in spanish)
                   for english, spanish in self.patterns)


def pattern(message):
    return re.compile('.+'.join(map(re.escape, PLACEHOLDER.split(message))), re.S)


def said(app):
    """Every name, description and text of what is on screen."""
    for node in app.walk(visible=True):
        if node.role == 'push button' and node.description == 'Close the window':
            continue  # the platform's own
        for text in (node.name, node.description):
            if text:
                yield node.role, text


def step_every_name_on_every_screen_is_spanish(folder):
    journey.see_privacy()
    journey.done('--language', 'es', 'task-force', 'add', '--sample')
    english = English()
    faults = []
    seen = 0
    with journey.Window('--language', 'es') as app:
        for screen in app.tour(PLACES):
            texts = set(said(app))
            seen += len(texts)
            faults += [f'{screen}: {role} “{text}”' for role, text in texts
                       if english.speaks(text)]
        app.close()
    assert seen > 800, f'only {seen} texts seen'
    assert not faults, '\n'.join(sorted(set(faults)))


def choose(app, window, language):
    """Chooses in the preferences and restarts; gives the program as it comes back."""
    app.menu(window)
    app.focus_window()
    app.find(None, language).click()
    restart = app.find('push button', re.compile('Restart|Reiniciar'))
    before = app.accessible
    restart.act()

    def look():
        found = app._look()
        return found if found and found != before else None

    app.accessible = wait_for('the restart', look)
    wait_for('a window', lambda: [node for node in app.children if node.is_showing])
    app.focus_window()


def step_the_language_changes_by_a_restart_to_the_same_element(folder):
    journey.app = app = journey.Window()
    app.go(2, 'Roadmap')
    app.row('Meetings').act()
    app.find('panel', 'Meetings')
    choose(app, '^Preferences$', 'Español')
    wait_for('the title', lambda: app.title.startswith('Hoja de ruta – '))
    app.find('panel', 'Reuniones')


def step_and_back(folder):
    app = journey.app
    choose(app, '^Preferencias$', 'English')
    wait_for('the title', lambda: app.title.startswith('Roadmap – '))
    app.find('panel', 'Meetings')
    app.close()


journey.main(globals())
