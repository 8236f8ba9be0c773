#!/usr/bin/env python3
# test-house.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a compiler does not hold: test-house.py SOURCE BUILD"""
import os
import re
import subprocess
import sys

import tap

SOURCE, BUILD = sys.argv[1:]

# From bottom to top; a room includes itself and what stands before it.
ROOMS = ['src/core/model', 'src/core/content', 'src/core/document', 'src/core/store',
         'src/core/insight', 'src/core/report', 'src/core/exchange', 'src/core', 'src/cli',
         'src/ui', 'src']
# A room: what stands below it and is none of its business all the same.
STRANGERS = {
    'src/core/document': ['src/core/content'],
    'src/core/store': ['src/core/content', 'src/core/document'],
    'src/core/insight': ['src/core/document', 'src/core/store'],
    'src/core/report': ['src/core/store'],
}
STORE = 'src/core/store'

MAX_FILE = 600
MAX_FUNCTION = 60
MAX_TABLE = 120  # class_init and what only lists
MAX_LINE = 120  # 100 is the aim

# Name of a file or function: why it may be longer.
LONGER = {
}

# File: why a test in it waits.
WAITING = {
}


def sources(*folders, ending=('.c', '.h')):
    for folder in folders:
        for root, _, names in os.walk(os.path.join(SOURCE, folder)):
            for name in sorted(names):
                if name.endswith(ending):
                    yield os.path.relpath(os.path.join(root, name), SOURCE)


def read(path):
    with open(os.path.join(SOURCE, path), encoding='utf-8') as file:
        return file.read()


def room_of(path):
    folder = os.path.dirname(path)
    while folder not in ROOMS:
        folder = os.path.dirname(folder)
    return folder


def places(pattern, paths, flags=re.MULTILINE):
    """Where a pattern is found, as "file:line: text"."""
    for path in paths:
        text = read(path)
        for match in re.finditer(pattern, text, flags):
            line = text.count('\n', 0, match.start()) + 1
            yield f'{path}:{line}: {match.group().strip()}'


def strings_of(text):
    """The string literals of C, without comments; each with its line."""
    token = r'/\*.*?\*/|//[^\n]*|"((?:\\.|[^"\\\n])*)"|\'(?:\\.|[^\'\\])+\''
    for match in re.finditer(token, text, re.DOTALL):
        if match.group(1) is not None:
            yield text.count('\n', 0, match.start()) + 1, match.group(1)


def rooms_look_down():
    headers = {os.path.basename(path): path for path in sources('src', ending='.h')}
    for path in sources('src'):
        for name in re.findall(r'^#include "([^"]+)"', read(path), re.MULTILINE):
            header = headers.get(os.path.basename(name))
            if header and ROOMS.index(room_of(header)) > ROOMS.index(room_of(path)):
                yield f'{path} includes {header}'
            elif header and room_of(header) in STRANGERS.get(room_of(path), []):
                yield f'{path} includes {header}'


def no_gtk_included():
    pattern = r'^#include <(gtk|gdk|gsk|adwaita)[^>]*>'
    yield from places(pattern, sources('src/core', 'src/cli'))


def no_gtk_linked():
    for folder in ('src/core', 'src/cli'):
        for root, _, names in os.walk(os.path.join(BUILD, folder)):
            for name in sorted(names):
                if not name.endswith('.a'):
                    continue
                listing = subprocess.run(['nm', os.path.join(root, name)], capture_output=True,
                                         text=True).stdout
                for symbol in sorted(set(re.findall(r' ((?:gtk|gdk|gsk|adw)_\w+)$', listing,
                                                    re.MULTILINE))):
                    yield f'{name}: {symbol}'


def sqlite_in_store_alone():
    paths = (path for path in sources('src') if not path.startswith(STORE))
    yield from places(r'^#include .*sqlite3.*$|\bsqlite3_\w+', paths)


def sql_in_store_alone():
    sql = re.compile(r'^\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s'
                     r'|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|VIRTUAL)\s|ALTER\s+TABLE\s'
                     r'|PRAGMA\s|BEGIN\s+\w+|COMMIT\b)')
    for path in sources('src'):
        if path.startswith(STORE):
            continue
        for line, literal in strings_of(read(path)):
            if sql.match(literal):
                yield f'{path}:{line}: {literal}'


def heads():
    for path in sources('src', 'tests'):
        lines = read(path).split('\n')
        name = os.path.basename(path)
        if lines[0] != f'/* {name}':
            yield f'{path}: does not start with its name'
        if not any('Copyright ' in line for line in lines[1:5]):
            yield f'{path}: no copyright'
        if ' * SPDX-License-Identifier: GPL-3.0-or-later' not in lines[1:5]:
            yield f'{path}: no SPDX line'
    for path in sources('src', 'tests', 'build-aux', 'data', ending=('.py', '.sh')):
        if 'SPDX-License-Identifier: GPL-3.0-or-later' not in '\n'.join(read(path).split('\n')[:12]):
            yield f'{path}: no SPDX line'


def guards():
    """What is read once for many files is itself the main file, and needs none."""
    for path in sources('src', 'tests', ending='.h'):
        if '/pch/' not in path and not re.search(r'^#pragma once$', read(path), re.MULTILINE):
            yield path


def long_files():
    for path in sources('src', 'tests', ending=('.c', '.h', '.py', '.ui', '.css')):
        count = read(path).count('\n')
        if count > MAX_FILE and os.path.basename(path) not in LONGER:
            yield f'{path}: {count} lines'


def functions(path):
    """Name and length of each function, from its name to its last brace."""
    name, start = None, 0
    for number, line in enumerate(read(path).split('\n')):
        match = re.match(r'(?:[A-Za-z_].*[ *])?([A-Za-z_]\w*) \(', line)
        if match and not line.endswith(';'):
            name, start = match.group(1), number
        elif line.startswith('}') and name:
            yield name, number - start + 1
            name = None


def long_functions():
    for path in sources('src', 'tests', ending='.c'):
        for name, count in functions(path):
            limit = MAX_TABLE if name.endswith('_class_init') else MAX_FUNCTION
            if count > limit and name not in LONGER:
                yield f'{path}: {name}, {count} lines'


def wide_lines():
    for path in sources('src', 'tests', 'build-aux', ending=('.c', '.h', '.py')):
        for number, line in enumerate(read(path).split('\n'), 1):
            if len(line) > MAX_LINE:
                yield f'{path}:{number}: {len(line)} columns'
            if line != line.rstrip() or '\t' in line:
                yield f'{path}:{number}: a tab or a trailing space'


def dots():
    for path in sources('src'):
        for line, literal in strings_of(read(path)):
            if '...' in literal:
                yield f'{path}:{line}: “{literal}”: “…” is one character'
    yield from places(r'>[^<]*\.\.\.[^<]*<', sources('src', 'data', ending=('.ui', '.xml', '.in')))


def skipped_without_reason():
    yield from places(r'g_test_skip \((NULL|"")\)', sources('tests'))


def waits():
    paths = (path for path in sources('tests', ending='.c')
             if os.path.basename(path) not in WAITING and not path.startswith('tests/bench'))
    yield from places(r'\b(g_usleep|usleep|nanosleep|sleep) \(', paths)


def fixed_paths():
    for path in sources('src', 'tests', ending='.c'):
        for line, literal in strings_of(read(path)):
            if re.match(r'/(tmp|home|root|work|var/tmp)\b', literal):
                yield f'{path}:{line}: {literal}'


tap.check('rooms look down only', rooms_look_down())
tap.check('no GTK is included in core and cli', no_gtk_included())
tap.check('no GTK symbol is in the libraries of core and cli', no_gtk_linked())
tap.check('SQLite is known to the store alone', sqlite_in_store_alone())
tap.check('SQL is written in the store alone', sql_in_store_alone())
tap.check('every file says its name, copyright and licence', heads())
tap.check('every header has its guard', guards())
tap.check(f'no file is above {MAX_FILE} lines', long_files())
tap.check(f'no function is above {MAX_FUNCTION} lines', long_functions())
tap.check(f'no line is above {MAX_LINE} columns, no tabs, no trailing spaces', wide_lines())
tap.check('an ellipsis is one character', dots())
tap.check('no test is skipped without a reason', skipped_without_reason())
tap.check('no test sleeps', waits())
tap.check('no path of one machine is written', fixed_paths())
tap.done()
