#!/usr/bin/env python3
# test-files.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The store as a file, seen from the command line: test-files.py PROGRAM LOCALES"""
import os
import pty
import shutil
import sqlite3
import subprocess

import senda

ELEMENT = 'mission-statement'
SECRET = 'Ombrelune'


def with_rating(cli, *more):
    cli.done('task-force', 'add', 'Lake County')
    cli.done('rate', ELEMENT, '3', *more)
    return cli


def test_check_changes_no_byte(cli):
    with_rating(cli)
    before = senda.snapshot(cli.folder)
    found = cli.json('check')
    assert found['faults'] == [] and found['records'] >= 3 and found['changes'] > 0
    assert cli.done('check').count('\n') == 1
    assert senda.snapshot(cli.folder) == before


def test_looking_changes_no_byte(cli):
    with_rating(cli)
    before = senda.snapshot(cli.folder)
    for words in (['show', 'roadmap'], ['history'], ['history', ELEMENT], ['task-force', 'list'],
                  ['search', 'Lake']):
        cli.done(*words)
        cli.json(*words)
    assert senda.snapshot(cli.folder) == before


def test_backup_and_restore(cli):
    with_rating(cli)
    copy = cli.path('copy.sendadb')
    assert cli.json('backup', 'copy.sendadb') == {'file': copy}
    assert os.stat(copy).st_mode & 0o777 == 0o600
    cli.done('rate', ELEMENT, '5')
    restored = cli.json('restore', 'copy.sendadb')
    assert restored['file'] == copy and os.path.exists(restored['kept'])
    assert cli.element(ELEMENT)['stage'] == 3
    assert cli.json('check')['faults'] == []
    cli.store = restored['kept']
    assert cli.element(ELEMENT)['stage'] == 5


def test_backup_list(cli):
    with_rating(cli)
    assert cli.json('backup', 'list') == []
    backups = os.path.join(os.path.dirname(cli.store), 'backups')
    os.makedirs(backups, exist_ok=True)
    name = os.path.splitext(os.path.basename(cli.store))[0]
    kept = os.path.join(backups, f'{name}.20260309-143005.daily.sendadb')
    cli.done('backup', kept)
    cli.done('rate', ELEMENT, '5')
    before = senda.snapshot(cli.folder)
    listed = cli.json('backup', 'list')
    assert senda.snapshot(cli.folder) == before
    assert len(listed) == 1, listed
    first = listed[0]
    assert (first['file'], first['reason'], first['problem']) == (kept, 'daily', None)
    assert first['task_forces'] == ['Lake County'] and first['rounds'] == 1 and first['members'] == 0
    assert first['since']['steps'] == 1 and len(first['since']['latest']) == 1
    assert first['beyond'] == {'steps': 0, 'latest': []}
    assert first['last']['label'] and first['size'] == os.path.getsize(kept)
    assert kept in cli.done('backup', 'list')
    restored = cli.json('restore', kept)
    listed = cli.json('backup', 'list')
    aside = next(each for each in listed if each['reason'] == 'replaced')
    assert aside['file'] == restored['kept'] and aside['beyond']['steps'] == 1


def test_backup_list_of_a_damaged_store(cli):
    with_rating(cli)
    backups = os.path.join(os.path.dirname(cli.store), 'backups')
    os.makedirs(backups, exist_ok=True)
    name = os.path.splitext(os.path.basename(cli.store))[0]
    kept = os.path.join(backups, f'{name}.20260309-143005.daily.sendadb')
    cli.done('backup', kept)
    for path in (cli.store, kept):
        with open(path, 'r+b') as file:
            file.truncate(os.path.getsize(path) // 2 // 4096 * 4096)
    listed = cli.json('backup', 'list')
    assert listed[0]['since'] is None and listed[0]['problem'], listed


def test_restore_needs_a_good_backup(cli):
    with_rating(cli)
    with open(cli.path('text'), 'w', encoding='utf-8') as file:
        file.write('not a store\n' * 1000)
    cli.refused('restore', 'text')
    cli.refused('restore', 'nowhere')
    cli.done('backup', 'copy')
    with open(cli.path('copy'), 'r+b') as file:
        file.truncate(os.path.getsize(cli.path('copy')) // 2)
    cli.refused('restore', 'copy')


def test_backup_refuses(cli):
    with_rating(cli)
    cli.refused('backup', 'no/such/folder/copy')
    cli.refused('backup', '.')


def test_damage(cli):
    with_rating(cli)
    size = os.path.getsize(cli.store)
    with open(cli.store, 'r+b') as file:
        file.truncate(size // 2)
    answer = cli.run('check')
    assert answer.status == 1, answer
    senda.is_one_sentence(answer.err)
    answer = cli.run('show', 'roadmap')
    assert answer.status == 1, answer
    senda.is_one_sentence(answer.err)


def test_a_flipped_byte(cli):
    with_rating(cli, '--note', 'The lighthouse keeper agreed')
    with open(cli.store, 'r+b') as file:
        content = bytearray(file.read())
        at = content.find(b'lighthouse keeper')
        content[at] ^= 1
        file.seek(0)
        file.write(content)
    before = senda.snapshot(cli.folder)
    answer = cli.run('check')
    assert answer.status == 1 and answer.err, answer
    assert senda.snapshot(cli.folder) == before


def test_what_is_not_a_store(cli):
    os.mkdir(os.path.dirname(cli.store))
    with open(cli.store, 'w', encoding='utf-8') as file:
        file.write('Dear diary\n' * 1000)
    for words in (['show', 'roadmap'], ['check'], ['task-force', 'add', 'x'], ['undo']):
        cli.refused(*words)
    os.remove(cli.store)
    with sqlite3.connect(cli.store) as other:
        other.execute('CREATE TABLE diary (day TEXT)')
    other.close()
    for words in (['show', 'roadmap'], ['check'], ['task-force', 'add', 'x']):
        cli.refused(*words)
    os.remove(cli.store)
    os.mkdir(cli.store)
    for words in (['show', 'roadmap'], ['check'], ['task-force', 'add', 'x']):
        cli.refused(*words)


def test_a_newer_store(cli):
    with_rating(cli)
    with sqlite3.connect(cli.store) as newer:
        newer.execute('PRAGMA user_version = 999')
    newer.close()
    for words in (['show', 'roadmap'], ['check'], ['rate', ELEMENT, '4']):
        assert 'newer' in cli.refused(*words)


def test_a_link(cli):
    with_rating(cli)
    link = cli.path('link.sendadb')
    os.symlink(cli.store, link)
    cli.store = link
    for words in (['show', 'roadmap'], ['check'], ['rate', ELEMENT, '4']):
        assert 'link' in cli.refused(*words)


def as_nobody(cli, *words):
    """Runs a copy of the program as a user for whom permissions count, and whom the build's folder
    may be closed to."""
    done = subprocess.run([cli.path('program'), '--store', cli.store, *words], env=cli.env, user=65534,
                          group=65534, extra_groups=[], stdin=subprocess.DEVNULL,
                          capture_output=True, cwd='/', check=False)
    return senda.Answer(done)


def test_a_store_that_can_only_be_read(cli):
    with_rating(cli)
    folder = os.path.dirname(cli.store)
    run = (lambda *words: as_nobody(cli, *words)) if os.getuid() == 0 else cli.run
    shutil.copy(senda.PROGRAM, cli.path('program'))
    os.chmod(cli.folder, 0o755)
    os.chmod(cli.store, 0o444)
    os.chmod(folder, 0o555)
    try:
        before = senda.snapshot(cli.folder)
        answer = run('show', 'roadmap')
        assert answer.status == 0 and answer.err == '', answer
        for words in (['rate', ELEMENT, '4'], ['undo'], ['task-force', 'add', 'x']):
            answer = run(*words)
            assert answer.status == 1, answer
            senda.is_one_sentence(answer.err)
        cli.store = os.path.join(folder, 'new.sendadb')
        answer = run('task-force', 'add', 'x')
        assert answer.status == 1, answer
        senda.is_one_sentence(answer.err)
        assert senda.snapshot(cli.folder) == before
    finally:
        os.chmod(folder, 0o700)


def test_purge_leaves_no_byte(cli):
    with_rating(cli)
    record = cli.json('rate', ELEMENT, '3', '--note', f'{SECRET} lives here')['record']
    cli.done('rate', ELEMENT, '4', '--note', f'{SECRET} moved')
    shutil.copytree(os.path.dirname(cli.store), cli.path('before'))
    assert senda.holds(cli.path('before'), SECRET)
    shutil.rmtree(cli.path('before'))
    before = senda.snapshot(cli.folder)
    preview = cli.json('purge', record, '--dry-run')
    assert preview['erased'] is False and preview['records'] >= 1 and preview['values'] >= 2
    assert senda.snapshot(cli.folder) == before
    erased = cli.json('purge', record)
    assert {**erased, 'erased': False} == preview
    assert senda.holds(cli.folder, SECRET) == []
    assert cli.json('search', SECRET) == []
    assert cli.element(ELEMENT)['state'] == 'not-discussed'
    assert cli.json('check')['faults'] == []


def on_terminal(cli, answer, *words):
    """Runs a command whose standard input is a terminal on which @answer is typed."""
    ours, theirs = pty.openpty()
    try:
        os.write(ours, answer.encode())
        done = subprocess.run([senda.PROGRAM, '--store', cli.store, *words], env=cli.env,
                              stdin=theirs, capture_output=True, check=False)
    finally:
        os.close(ours)
        os.close(theirs)
    return senda.Answer(done)


def test_purge_asks_on_a_terminal(cli):
    with_rating(cli)
    record = cli.element(ELEMENT)['record']
    for words, typed, status in ((['purge', record], 'no\n', 1), (['purge', record], '\x04', 1),
                                 (['purge', record], 'yes\n', 0)):
        before = senda.snapshot(cli.folder)
        answer = on_terminal(cli, typed, *words)
        assert answer.status == status and 'Erase' in answer.err, answer
        assert record in answer.out
        assert (senda.snapshot(cli.folder) == before) == (status == 1)
    record = cli.json('rate', ELEMENT, '3')['record']
    answer = on_terminal(cli, '', 'purge', record, '--yes')
    assert answer.status == 0 and answer.err == '', answer


def test_new_files_are_private(cli):
    with_rating(cli)
    assert os.stat(cli.store).st_mode & 0o777 == 0o600
    assert os.stat(os.path.dirname(cli.store)).st_mode & 0o777 == 0o700


def test_the_usual_store(cli):
    assert cli.bare('task-force', 'add', 'Lake County').status == 0
    assert os.path.exists(cli.path('data', 'senda', 'senda.sendadb'))
    assert 'Lake County' in cli.bare('task-force', 'list').out


senda.main(dict(globals()))
