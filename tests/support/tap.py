# tap.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Test results as meson reads them, the Test Anything Protocol."""
import sys

_count = 0
_failed = False


def check(name, faults):
    """One result: it holds when the list of faults is empty."""
    global _count, _failed
    _count += 1
    faults = list(faults)
    print(f'{"not ok" if faults else "ok"} {_count} {name}')
    for fault in faults:
        print(f'# {fault}')
    _failed = _failed or bool(faults)


def skip(name, reason):
    """One result that could not be had here, and why."""
    global _count
    _count += 1
    print(f'ok {_count} {name} # SKIP {reason}')


def done():
    """Ends the program."""
    print(f'1..{_count}')
    sys.exit(1 if _failed else 0)
