#!/usr/bin/env python3
# test-flatpak.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manifest is understood, and opens no hole: test-flatpak.py SOURCE ID PROGRAM"""
import json
import os
import shutil
import subprocess
import sys

import tap

SOURCE, ID, PROGRAM = sys.argv[1:]
MANIFEST = os.path.join(SOURCE, 'flatpak', f'{ID}.yml')
ALLOWED = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}


def named():
    with open(MANIFEST, encoding='utf-8') as file:
        text = file.read()
    for line in (f'id: {ID}', f'command: {PROGRAM}', 'separate-locales: false'):
        if f'\n{line}\n' not in text:
            yield f'no line “{line}”'


def not_understood(run):
    """A key that flatpak-builder does not know is a warning, and its status stays 0."""
    if run.returncode or run.stderr:
        yield run.stderr.strip() or f'status {run.returncode}'


def holes(manifest):
    for argument in manifest['finish-args']:
        if argument not in ALLOWED:
            yield argument
    for module in manifest['modules']:
        if 'build-args' in module.get('build-options', {}):
            yield f'{module["name"]}: arguments to its build'
        for source in module['sources']:
            if 'url' in source and 'sha256' not in source:
                yield f'{source["url"]}: no checksum'


tap.check('the manifest has our names and keeps translations', named())
if shutil.which('flatpak-builder'):
    run = subprocess.run(['flatpak-builder', '--show-manifest', MANIFEST], capture_output=True,
                         text=True)
    tap.check('flatpak-builder understands every line', not_understood(run))
    tap.check('no network, no files, no bus', holes(json.loads(run.stdout)))
else:
    tap.skip('flatpak-builder understands every line', 'flatpak-builder is not installed')
    tap.skip('no network, no files, no bus', 'flatpak-builder is not installed')
tap.done()
