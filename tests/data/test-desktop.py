#!/usr/bin/env python3
# test-desktop.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told agrees with itself: test-desktop.py SOURCE BUILD ID VERSION"""
import configparser
import os
import re
import sys
import xml.etree.ElementTree as ET

import tap

SOURCE, BUILD, ID, VERSION = sys.argv[1:]
DATA = os.path.join(BUILD, 'data')
LANG = '{http://www.w3.org/XML/1998/namespace}lang'


def keyfile(name):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(os.path.join(DATA, name), encoding='utf-8')
    return parser


entry = keyfile(f'{ID}.desktop')['Desktop Entry']
service = keyfile(f'{ID}.service')['D-BUS Service']
metainfo = ET.parse(os.path.join(DATA, f'{ID}.metainfo.xml')).getroot()
schema = ET.parse(os.path.join(DATA, f'{ID}.gschema.xml')).getroot()


def english(tag):
    return next(node.text for node in metainfo.iter(tag) if node.get(LANG) is None)


def ids():
    for what, said in (('icon', entry['Icon']), ('service', service['Name']),
                       ('metainfo', english('id')), ('schema', schema.find('schema').get('id'))):
        if said != ID:
            yield f'{what}: {said}'
    if english('launchable') != f'{ID}.desktop':
        yield f'launchable: {english("launchable")}'
    if os.path.basename(service['Exec'].split()[0]) != entry['Exec'].split()[0]:
        yield f'{service["Exec"]} is not {entry["Exec"]}'


def releases():
    newest = metainfo.find('releases/release')
    if newest.get('version') != VERSION:
        yield f'metainfo says {newest.get("version")}, meson.build {VERSION}'


def lengths():
    if len(english('name')) > 15:
        yield f'name: {english("name")}'
    if not 10 <= len(english('summary')) <= 35 or english('summary').endswith('.'):
        yield f'summary: {english("summary")}'
    for text in (node.text for node in metainfo.iter('summary')):
        if len(text) > 40:
            yield f'summary: {text}'


def languages():
    """Every language that the windows speak, the desktop speaks too."""
    with open(os.path.join(SOURCE, 'po', 'LINGUAS'), encoding='utf-8') as file:
        wanted = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    for language in wanted:
        for key in ('Comment', 'Keywords'):
            if f'{key}[{language}]' not in entry:
                yield f'desktop entry: no {key} in {language}'
        for tag in ('summary', 'p'):
            here = [node for node in metainfo.iter(tag) if node.get(LANG) == language]
            if len(here) != len([n for n in metainfo.iter(tag) if n.get(LANG) is None]):
                yield f'metainfo: {tag} not wholly in {language}'


def names_written_again():
    """The id is written in meson.build, and where a tool reads a file as it is."""
    known = {'meson.build', f'flatpak/{ID}.yml'}
    for folder in ('', 'data', 'src', 'tests', 'po', 'flatpak', 'build-aux'):
        for root, folders, names in os.walk(os.path.join(SOURCE, folder)):
            if not folder:
                folders.clear()
            for name in sorted(names):
                path = os.path.relpath(os.path.join(root, name), SOURCE)
                if path in known or not re.search(r'\.(build|c|h|in|ui|xml|sh|py)$', name):
                    continue
                with open(os.path.join(SOURCE, path), encoding='utf-8') as file:
                    if ID in file.read():
                        yield path


tap.check('every file says the same id', ids())
tap.check('the newest release is this version', releases())
tap.check('name and summary are short', lengths())
tap.check('the desktop speaks every language', languages())
tap.check('the id is written once', names_written_again())
tap.done()
