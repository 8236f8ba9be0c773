#!/usr/bin/env python3
# test-man.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page is sound, and tells what --help tells: test-man.py PAGE SENDA"""
import os
import re
import subprocess
import sys

import tap

PAGE, SENDA = sys.argv[1:]
ENVIRONMENT = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '', 'MANWIDTH': '200',
               'MANPAGER': 'cat', 'MAN_KEEP_FORMATTING': ''}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT)


def section(text, title):
    """The lines of a section, until the next line that is not indented."""
    return re.search(rf'^{title}:?\n((?:[ ].*\n|\n)*)', text, re.MULTILINE).group(1)


def options(text):
    return set(re.findall(r'(?<![\w-])--[a-z][a-z-]+', text))


def commands(text, indent):
    """The words of each command, without what stands for something else."""
    return set(re.findall(rf'^ {{{indent}}}([a-z][a-z-]*(?: [a-z-]+)?)(?= |$)', text, re.MULTILINE))


def different(page, help_text):
    yield from (f'the page alone: {name}' for name in sorted(page - help_text))
    yield from (f'--help alone: {name}' for name in sorted(help_text - page))


rendered = run('man', '--warnings', '-l', PAGE)
page = rendered.stdout.replace('‐', '-').replace('−', '-')
told = run(SENDA, '--help').stdout
body = section(page, 'OPTIONS') + section(page, 'COMMANDS')

tap.check('the page is sound', rendered.stderr.splitlines())
tap.check('the page has the options of --help', different(options(body), options(told)))
tap.check('the page has the commands of --help',
          different(commands(section(page, 'COMMANDS'), 7), commands(section(told, 'Commands'), 2)))
tap.done()
