#!/usr/bin/env python3
# bench.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures windows in turn and prints medians and ratios: bench.py KIND SENDA TOOLS [ROUNDS]

KIND is start, grid or keys; SENDA the program; TOOLS the folder of bare, watch-start and watch-keys.
Runs under tests/support/headless. Each start has a session bus of its own; the programs take turns,
and the first round, which warms caches, is thrown away.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

KIND, SENDA, TOOLS = sys.argv[1:4]
ROUNDS = int(sys.argv[4]) if len(sys.argv) > 4 else 5 if KIND == 'keys' else 11
IDLE = 10
KEYS = '20'
IN_SIGHT = 11  # rows of the grid, in a window of SIZE
SCROLLING_KEYS = '10'
SIZE = ('1280', '800')

BARE = [os.path.join(TOOLS, 'bare')]


def settings(**values):
    """Writes our settings where the program will read them."""
    listing = subprocess.run(['gsettings', 'list-schemas'], capture_output=True, text=True).stdout
    schema = next(name for name in listing.split() if name.endswith('.Senda'))
    for key, value in values.items():
        subprocess.run(['gsettings', 'set', schema, key.replace('_', '-'), value], check=True)


def prepare():
    """A store with the sample, a window of the size of the bare one, and no first start."""
    subprocess.run([SENDA, 'task-force', 'add', '--sample'], check=True, stdout=subprocess.DEVNULL)
    settings(window_width=SIZE[0], window_height=SIZE[1], privacy_seen='true')
    os.sync()  # what was built just now and is not on the disk yet would count as changed memory


def measure(tool, *arguments):
    """One run in a session of its own; None when the program did not answer."""
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, 'log')
        with open(log, 'w') as errors:
            run = subprocess.run(['dbus-run-session', '--', os.path.join(TOOLS, tool), *arguments],
                                 stdout=subprocess.PIPE, stderr=errors, text=True)
        if run.returncode:
            with open(log) as errors:
                sys.exit(f'{tool} {" ".join(arguments)}: {errors.read()}')
    # The services of the session share standard output.
    return next(json.loads(line) for line in run.stdout.splitlines() if line.startswith('{'))


def rounds(**programs):
    """Runs each program in turn, and gathers what they say by name and key."""
    found = {name: {} for name in programs}
    for number in range(ROUNDS + 1):
        for name, (tool, *arguments) in programs.items():
            said = measure(tool, *arguments)
            if number:
                for key, value in said.items():
                    found[name].setdefault(key, []).append(value)
    return found


def table(title, lines, found):
    """One line per key: medians, their spread, and the ratio to the first program."""
    names = list(found)
    print(f'{title}: median (least to most) of {ROUNDS} rounds in turn')
    print(f'  {"":32}' + ''.join(f'{name:>26}' for name in names) + f'{"ratio":>8}  goal')
    for key, words, goal in lines:
        cells, medians = '', []
        for name in names:
            values = found[name][key]
            medians.append(statistics.median(values))
            spread = f'({min(values):.1f} to {max(values):.1f})'
            cells += f'{medians[-1]:9.2f} {spread:>16}'
        ratio = f'{medians[-1] / medians[0]:8.2f}' if len(medians) > 1 and medians[0] else f'{"":8}'
        print(f'  {words:32}{cells}{ratio}  {goal}')


def start():
    """From start to rest: the first painted Overview, memory, and what happens when idle."""
    found = rounds(bare=('watch-start', '0', *BARE), Senda=('watch-start', '0', SENDA))
    table('start', [('paint_ms', 'first painted frame, ms', '1.20, at most 1.30'),
                    ('last_ms', 'last frame of the start, ms', ''),
                    ('cpu_ms', 'CPU until then, ms', ''),
                    ('private_mib', 'private dirty memory, MiB', '1.25, at most 1.35')], found)
    for name, program in (('bare', BARE), ('Senda', [SENDA])):
        said = measure('watch-start', str(IDLE), *program)
        print(f'  {name}, idle for {IDLE} s: {said["wakeups"]} wakeups, '
              f'{said["idle_cpu_ms"]:.2f} ms CPU')


def grid():
    """What the program runs for Alt+2 on the Overview, until the roadmap's grid is at rest."""
    settings(last_place='overview')
    found = rounds(Senda=('watch-keys', '', 'Alt_L+2', '1', SENDA))
    table('opening the grid', [('cpu_ms', 'CPU, ms', '60, at most 75'),
                               ('key_ms', 'until the first changed pixels', '')], found)


def keys():
    """Down and Up in the roadmap's grid, beside a bare list view: what stays in sight, and what
    scrolls at every key."""
    settings(last_place='roadmap')
    lines = [('key_ms', 'median, ms', '1.5'), ('key95_ms', 'slowest but 1 in 20, ms', ''),
             ('cpu_ms', 'CPU for one key, ms', '1.5'), ('seen', 'keys that were answered', '')]
    found = rounds(bare=('watch-keys', 'Down,Down', 'Down,Up', KEYS, *BARE, 'list'),
                   Senda=('watch-keys', 'Tab,Down', 'Down,Up', KEYS, SENDA))
    table('key to pixels, in sight', lines, found)
    lowest = ','.join(['Tab'] + ['Down'] * IN_SIGHT)
    found = rounds(bare=('watch-keys', 'Down,Next,Next', 'Down', SCROLLING_KEYS, *BARE, 'list'),
                   Senda=('watch-keys', lowest, 'Down', SCROLLING_KEYS, SENDA))
    table('key to pixels, scrolling', lines, found)


def main():
    missing = [name for name in ('dbus-run-session', 'gsettings') if not shutil.which(name)]
    if missing:
        sys.exit(f'not installed: {", ".join(missing)}')
    prepare()
    {'start': start, 'grid': grid, 'keys': keys}[KIND]()


main()
