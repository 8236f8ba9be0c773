# senda.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program on a command line, with a store, a home and an environment of its own."""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

import tap

PROGRAM, LOCALES = (os.path.abspath(name) for name in sys.argv[1:3])

UUID = r'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'


class Answer:
    """What the program said, and how it ended."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()

    def __repr__(self):
        return f'status {self.status}\nout: {self.out[:2000]}\nerr: {self.err[:2000]}'


class Senda:
    def __init__(self, folder):
        self.folder = folder
        self.store = os.path.join(folder, 'store', 'senda.sendadb')
        self.env = {
            'PATH': os.environ['PATH'],
            'HOME': folder,
            'LC_ALL': 'C.UTF-8',
            'SENDA_LOCALEDIR': LOCALES,
            'GSETTINGS_BACKEND': 'memory',
            'G_DEBUG': 'fatal-warnings',
            'TZ': 'UTC',
        }
        for name, place in (('DATA', 'data'), ('CONFIG', 'config'), ('CACHE', 'cache'),
                            ('STATE', 'state')):
            self.env[f'XDG_{name}_HOME'] = os.path.join(folder, place)
        self.env['XDG_RUNTIME_DIR'] = os.path.join(folder, 'run')
        for name in ('GSETTINGS_SCHEMA_DIR', 'ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS'):
            if name in os.environ:
                self.env[name] = os.environ[name]

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def bare(self, *args, **more):
        """Runs the program with these words alone."""
        done = subprocess.run([PROGRAM, *args], env=self.env, stdin=subprocess.DEVNULL,
                              capture_output=True, cwd=self.folder, timeout=300, **more)
        return Answer(done)

    def run(self, *args):
        return self.bare('--store', self.store, *args)

    def done(self, *args):
        """Runs what must succeed without a complaint; gives what it says."""
        answer = self.run(*args)
        assert (answer.status, answer.err) == (0, ''), f'{args}: {answer}'
        return answer.out

    def json(self, *args):
        return json.loads(self.done('--format', 'json', *args))

    def refused(self, *args, status=1):
        """Runs what must fail with one line, and leave every byte as it was; gives that line."""
        before = snapshot(self.folder)
        answer = self.run(*args)
        assert answer.status == status, f'{args}: {answer}'
        assert answer.out == '', f'{args}: {answer}'
        is_one_sentence(answer.err)
        assert snapshot(self.folder) == before, f'{args} changed a file: {answer}'
        return answer.err

    def element(self, id, *args):
        """What `show roadmap` says of one element."""
        return next(element for element in self.json('show', 'roadmap', *args)['elements']
                    if element['id'] == id)


def is_one_sentence(line):
    assert line.startswith('senda: ') and line.endswith('\n'), line
    assert line.count('\n') == 1 and len(line) < 400, line
    assert line.rstrip()[-1] in '.?', line


def snapshot(folder):
    """Every file below a folder: what it is, and what it holds."""
    found = {}
    for root, folders, names in os.walk(folder):
        if root == folder:
            folders[:] = [name for name in folders if name not in ('cache', 'run')]
        for name in folders + names:
            path = os.path.join(root, name)
            state = os.lstat(path)
            if os.path.islink(path):
                content = os.readlink(path)
            elif os.path.isfile(path):
                with open(path, 'rb') as file:
                    content = hashlib.sha256(file.read()).hexdigest()
            else:
                content = None
            found[path] = (state.st_mode, content)
    return found


def holds(folder, *words):
    """The files below a folder that hold one of these words, whatever they are."""
    found = []
    for root, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(root, name), 'rb') as file:
                content = file.read()
            found += [(name, word) for word in words
                      if any(form in content for form in (word.encode(), word.encode('utf-16-le')))]
    return found


def main(tests):
    """Runs each function that is called test_…, with a program of its own."""
    for name, test in tests.items():
        if not name.startswith('test_'):
            continue
        folder = tempfile.mkdtemp(prefix='senda-cli-')
        try:
            os.mkdir(os.path.join(folder, 'run'), 0o700)
            test(Senda(folder))
            faults = []
        except Exception:
            faults = traceback.format_exc().splitlines()
        finally:
            shutil.rmtree(folder)
        tap.check(name[len('test_'):].replace('_', ' '), faults)
    tap.done()
