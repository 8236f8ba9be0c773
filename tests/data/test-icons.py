#!/usr/bin/env python3
# test-icons.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawings, and that the windows use no other: test-icons.py SOURCE BUILD"""
import glob
import os
import re
import sys
import xml.etree.ElementTree as ET

import tap

SOURCE, BUILD = sys.argv[1:]
SVG = '{http://www.w3.org/2000/svg}'
RESOURCES = os.path.join(BUILD, 'data', 'senda-icons.gresource.xml')

# Icons that GTK itself carries, and where that is good enough.
OTHERS = {
}


def drawings(pattern):
    return sorted(glob.glob(os.path.join(SOURCE, 'data', 'icons', pattern)))


def not_square():
    for path in drawings('*.svg') + drawings('symbolic/*.svg'):
        root = ET.parse(path).getroot()
        size = '16' if path.endswith('-symbolic.svg') else '128'
        if (root.get('viewBox'), root.get('width'), root.get('height')) != (f'0 0 {size} {size}',
                                                                            size, size):
            yield os.path.basename(path)


def not_recoloured():
    """GTK 4.8 recolours the fill of these shapes alone; a stroke would stay dark in the dark."""
    for path in drawings('*-symbolic.svg') + drawings('symbolic/*.svg'):
        for node in ET.parse(path).getroot().iter():
            if node.tag not in (f'{SVG}svg', f'{SVG}path', f'{SVG}rect', f'{SVG}circle'):
                yield f'{os.path.basename(path)}: {node.tag}'
            if 'stroke' in node.attrib or 'style' in node.attrib:
                yield f'{os.path.basename(path)}: a stroke or a style'


def shipped():
    return {node.get('alias'): node.text for node in ET.parse(RESOURCES).iter('file')}


def not_shipped():
    listed = set(shipped().values())
    there = {os.path.relpath(path, os.path.join(SOURCE, 'data', 'icons'))
             for path in drawings('symbolic/*.svg')}
    yield from (f'{name} is not in the resource' for name in sorted(there - listed))
    yield from (f'{name} is not drawn' for name in sorted(listed - there - {'senda.svg'}))


def used():
    """Every name of an icon in the windows, with the file that uses it."""
    for folder, _, names in os.walk(os.path.join(SOURCE, 'src')):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if not name.endswith(('.c', '.h', '.ui')):
                continue
            with open(path, encoding='utf-8') as file:
                text = file.read()
            found = set(re.findall(r'"([a-z][a-z0-9-]*-symbolic)"', text))
            found |= set(re.findall(r'icon-name"[^>]*>([a-z0-9-]+)<', text))
            for icon in sorted(found):
                yield icon, os.path.relpath(path, SOURCE)


def used_but_not_shipped():
    there = {name.removesuffix('.svg') for name in shipped()} | set(OTHERS)
    yield from (f'{path}: {icon}' for icon, path in used() if icon not in there)


tap.check('every drawing is square, of its size', not_square())
tap.check('every symbolic drawing takes the colour of the text', not_recoloured())
tap.check('every drawing is in the resource', not_shipped())
tap.check('the windows use no icon but these', used_but_not_shipped())
tap.done()
