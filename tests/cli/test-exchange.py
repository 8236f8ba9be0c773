#!/usr/bin/env python3
# test-exchange.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the store and what comes into it: test-exchange.py PROGRAM LOCALES"""
import csv
import json
import os
import signal
import subprocess

import senda

WORDS = 'river lamp orange window seven'
ELEMENT = 'mission-statement'


def with_sample(cli):
    cli.done('task-force', 'add', '--sample')
    with open(cli.path('words'), 'w', encoding='utf-8') as file:
        file.write(WORDS + '\n')
    return cli


def colleague(cli):
    """Somebody else, with a store of their own in the same folder."""
    other = senda.Senda(cli.folder)
    other.store = cli.path('other', 'senda.sendadb')
    return other


def sealed(cli):
    """A file that opens with the words."""
    cli.done('export', 'all', '-o', 'sealed.senda', '--passphrase-file', 'words')
    return 'sealed.senda'


def names_of_people(cli):
    return [member['name'] for member in cli.json('member', 'list')]


def test_all_and_back(cli):
    with_sample(cli)
    other = colleague(cli)
    sent = cli.json('export', 'all', '-o', 'all.senda', '--plain')
    assert sent['file'] == cli.path('all.senda') and sent['changes'] > 1000, sent
    assert not sent['is_sealed'] and sent['passphrase'] is None and len(sent['hash']) >= 32
    assert 'no store' in other.refused('merge', 'all.senda')
    looked = other.json('import', 'all.senda', '--dry-run')
    assert not looked['taken'] and looked['changes'] == sent['changes'], looked
    assert looked['kind'] and looked['differences'] == []
    assert other.json('task-force', 'list') == []
    taken = other.json('import', 'all.senda')
    assert taken['taken'] and taken['changes'] == sent['changes']
    assert names_of_people(other) == names_of_people(cli)
    assert other.json('show', 'roadmap') == cli.json('show', 'roadmap')
    assert other.json('check')['faults'] == []
    again = other.json('merge', 'all.senda')
    assert not again['taken'] and again['changes'] == 0
    assert 'already' in other.done('merge', 'all.senda')
    other.done('rate', ELEMENT, '5', '--reason', 'The group says so')
    other.done('export', 'all', '-o', 'back.senda', '--plain')
    text = cli.done('merge', 'back.senda', '--dry-run')
    assert 'Nothing was changed' in text, text
    assert cli.json('merge', 'back.senda')['taken']
    assert cli.element(ELEMENT)['stage'] == 5


def test_passphrases(cli):
    with_sample(cli)
    other = colleague(cli)
    made = cli.json('export', 'all', '-o', 'new.senda')
    assert made['is_sealed'] and len(made['passphrase'].split()) == 5
    assert made['passphrase'] not in cli.done('history')
    said = cli.done('export', 'all', '-o', 'said.senda')
    assert 'Sealed with the passphrase: ' in said
    cli.json('export', 'all', '-o', 'words.senda', '--passphrase-file', 'words')
    assert senda.holds(cli.folder, *names_of_people(cli)) != []
    with open(cli.path('words.senda'), 'rb') as file:
        content = file.read()
    assert not any(name.encode() in content for name in names_of_people(cli))
    other.done('task-force', 'add', 'Mine')
    assert 'passphrase' in other.refused('merge', 'words.senda')
    with open(cli.path('wrong'), 'w', encoding='utf-8') as file:
        file.write('some other words than those\n')
    assert 'passphrase' in other.refused('merge', 'words.senda', '--passphrase-file', 'wrong')
    other.refused('merge', 'words.senda', '--passphrase-file', 'nowhere')
    assert not other.json('merge', 'words.senda', '--dry-run', '--passphrase-file', 'words')['taken']
    other.env['SENDA_PASSPHRASE'] = WORDS
    assert not other.json('merge', 'words.senda', '--dry-run')['taken']
    del other.env['SENDA_PASSPHRASE']
    done = subprocess.run([senda.PROGRAM, '--store', other.store, '--format', 'json', 'merge',
                           'words.senda', '--passphrase-file', '-'], env=other.env,
                          input=WORDS.encode() + b'\n', capture_output=True, cwd=other.folder,
                          check=False)
    assert done.returncode == 0 and json.loads(done.stdout)['taken'], done


def test_copy_keeps_back(cli):
    with_sample(cli)
    cli.json('export', 'copy', 'public', '-o', 'public.senda', '--plain')
    members = cli.json('export', 'copy', 'members', '-o', 'members.senda', '--plain')
    with open(cli.path('public.senda'), encoding='utf-8') as file:
        public = file.read()
    mails = [member['email'] for member in cli.json('member', 'list') if member.get('email')]
    assert not any(mail in public for mail in mails)
    full = cli.json('export', 'copy', 'full', '-o', 'full.senda', '--plain')
    assert full['changes'] > members['changes']
    assert cli.run('export', 'copy', 'everybody', '-o', 'x.senda').status == 2
    assert cli.run('export', 'copy', 'members').status == 2
    other = colleague(cli)
    assert other.json('import', 'members.senda')['taken']
    assert other.json('check')['faults'] == []


def test_summary_and_statewide(cli):
    with_sample(cli)
    cli.json('export', 'summary', '-o', 'summary.senda', '--plain')
    with open(cli.path('summary.senda'), encoding='utf-8') as file:
        summary = file.read()
    for member in cli.json('member', 'list'):
        for word in (member['name'], member.get('email'), member.get('phone')):
            assert not word or word not in summary, word
    office = colleague(cli)
    office.done('task-force', 'add', 'State Office')
    with open(cli.path('broken.senda'), 'w', encoding='utf-8') as file:
        file.write(summary[:len(summary) // 2])
    planned = office.json('rollup', 'summary.senda', '--dry-run')
    assert planned[0]['new'] > 0 and planned[0]['problem'] is None, planned
    taken = office.json('rollup', 'summary.senda', 'broken.senda')
    assert taken[0]['new'] == planned[0]['new']
    assert taken[1]['problem'] and taken[1]['new'] == 0
    assert [file['new'] for file in office.json('rollup', 'summary.senda')] == [0]
    assert 'broken.senda' in office.done('rollup', 'broken.senda')
    shown = office.json('show', 'statewide')
    assert shown['task_forces'] == 1 and not shown['is_shown'] and shown['elements'] == []
    assert shown['regions'] == []
    assert '5' in office.done('show', 'statewide')
    for number in range(5):
        few = colleague(cli)
        few.store = cli.path(f'few{number}', 'senda.sendadb')
        few.done('task-force', 'add', f'County {number}')
        few.done('rate', ELEMENT, str(1 + number))
        few.run('round', 'state', few.json('round', 'list')[0]['id'], 'agreed')
        few.done('export', 'summary', '-o', f'few{number}.senda', '--plain')
    os.mkdir(cli.path('sent'))
    for number in range(5):
        os.rename(cli.path(f'few{number}.senda'), cli.path('sent', f'few{number}.senda'))
    assert len(office.json('rollup', 'sent')) == 5
    shown = office.json('show', 'statewide')
    assert shown['is_shown'] and shown['task_forces'] == 6 and len(shown['elements']) == 23
    element = next(each for each in shown['elements'] if each['id'] == ELEMENT)
    assert sum(element['stages']) + element['not_discussed'] + element['no_agreement'] + \
        element['not_applicable'] == 6, element
    english = office.done('show', 'statewide')
    spanish = office.done('--language', 'es', 'show', 'statewide')
    assert 'County' not in english and english.count('\n') == 23
    assert spanish != english
    assert shown['region'] is None and shown['least'] == 5 and element['is_shown']
    assert [region['name'] for region in shown['regions']] == ['Other regions']
    others = office.json('show', 'statewide', '--region', 'other regions')
    assert others['region'] == 'Other regions' and others['task_forces'] == 6
    assert office.run('show', 'statewide', '--region', 'Nowhere').status == 1
    # Two days that lie close would tell what came in between.
    assert office.run('show', 'statewide', '--on', '2026-01-01').status == 2


def test_ballots_list_calendar(cli):
    with_sample(cli)
    ballots = cli.json('export', 'ballots', 'ballots', '--plain') \
        if any(each['state'] == 'collecting' for each in cli.json('round', 'list')) else None
    if ballots:
        assert all(os.path.exists(each['file']) for each in ballots['files'])
    members = cli.json('member', 'list')
    cli.done('member', 'add', '=HYPERLINK("http://example.org")')
    cli.json('export', 'list', 'members', '-o', 'members.csv')
    with open(cli.path('members.csv'), encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file))
    assert len(rows) >= len(members) + 2
    assert not any(cell.startswith(('=', '+', '-', '@')) and len(cell) > 1
                   for row in rows for cell in row), rows
    cli.json('export', 'list', 'members', '-o', 'members.xlsx')
    assert cli.run('export', 'list', 'nothing', '-o', 'x.csv').status == 2
    assert cli.run('export', 'list', 'members', '-o', 'x.txt').status == 2
    made = cli.json('export', 'calendar', '-o', 'dates.ics')
    assert made['entries'] >= 0
    with open(cli.path('dates.ics'), encoding='utf-8', newline='') as file:
        content = file.read()
    assert content.startswith('BEGIN:VCALENDAR\r\n') and \
        content.count('BEGIN:VEVENT') + content.count('BEGIN:VTODO') == made['entries']
    cli.refused('export', 'calendar', '-o', 'no/such/folder/dates.ics')
    cli.refused('export', 'all', '--plain', '-o', cli.store)


def test_sync(cli):
    with_sample(cli)
    other = colleague(cli)
    cli.done('export', 'all', '-o', 'all.senda', '--plain')
    other.done('import', 'all.senda')
    os.mkdir(cli.path('shared'))
    assert 'passphrase' in cli.refused('sync', 'shared')
    assert 'not shared yet' in cli.refused('sync', 'shared', '--dry-run', '--passphrase-file',
                                           'words')
    assert cli.json('sync', 'shared', '--passphrase-file', 'words')['written'] > 1000
    nothing = {'written': 0, 'taken': False, 'files': []}
    assert cli.json('sync', 'shared') == nothing
    cli.env['SENDA_PASSPHRASE'] = WORDS
    assert cli.json('sync', 'shared') == nothing
    del cli.env['SENDA_PASSPHRASE']
    other.refused('sync', 'shared', '--passphrase-file', 'nowhere')
    other.done('rate', ELEMENT, '4', '--reason', 'The group says so')
    other.done('sync', 'shared', '--passphrase-file', 'words')
    assert other.json('sync', 'shared') == nothing
    cli.done('rate', 'meetings', '2', '--reason', 'The group says so')
    cli.done('rate', 'meetings', '2', '--reason', 'The group says so')
    looked = cli.json('sync', 'shared', '--dry-run')
    assert not looked['taken'] and looked['written'] == 0 and looked['changes'] > 0, looked
    assert [file['state'] for file in looked['files']] == ['new'], looked
    taken = cli.json('sync', 'shared')
    assert taken['taken'] and taken['written'] > 0 and taken['files'] == [], taken
    assert cli.element(ELEMENT)['stage'] == 4
    assert 'Nothing new' in cli.done('sync', 'shared')
    cli.refused('sync', os.path.dirname(cli.store), '--passphrase-file', 'words')
    os.rename(cli.path('shared'), cli.path('out'))
    cli.refused('sync', 'shared')


def test_sync_names_what_it_cannot_take(cli):
    with_sample(cli)
    other = colleague(cli)
    os.mkdir(cli.path('shared'))
    cli.done('sync', 'shared', '--passphrase-file', 'words')
    task_force = os.listdir(cli.path('shared', 'Senda'))[0]
    [written] = [os.path.join(folder, name)
                 for folder, _, names in os.walk(cli.path('shared', 'Senda', task_force))
                 for name in names if name.endswith('.senda')]
    cli.done('export', 'all', '-o', 'new.senda', '--plain')
    other.done('import', 'new.senda')
    other.done('sync', 'shared', '--passphrase-file', 'words')
    place = cli.path('shared', 'Senda', task_force, '6f9c1c52-0000-4000-8000-000000000001')
    os.mkdir(place)
    with open(written, 'rb') as file:
        whole = file.read()
    with open(os.path.join(place, '000001-half.senda'), 'wb') as file:
        file.write(whole[:len(whole) // 2])
    said = cli.done('sync', 'shared')
    assert '000001-half.senda' in said and 'Nothing new' not in said, said
    waiting = cli.json('sync', 'shared')
    assert [file['state'] for file in waiting['files']] == ['waiting'], waiting
    assert waiting['files'][0]['problem'].endswith('.') and not waiting['taken'], waiting
    with open(cli.path('wrong'), 'w', encoding='utf-8') as file:
        file.write('some other words than those\n')
    cli.done('export', 'all', '-o', os.path.join(place, '000002-sealed.senda'), '--passphrase-file',
             'wrong')
    answer = cli.run('sync', 'shared')
    senda.is_one_sentence(answer.err)
    assert answer.status == 1 and '000002-sealed.senda' in answer.err, answer
    assert '000001-half.senda' in answer.out, answer
    other.done('rate', ELEMENT, '4', '--reason', 'The group says so')
    assert other.run('sync', 'shared').status == 1
    answer = cli.run('--format', 'json', 'sync', 'shared')
    told = json.loads(answer.out)
    assert answer.status == 1 and told['taken'] and cli.element(ELEMENT)['stage'] == 4, answer
    assert sorted(file['state'] for file in told['files']) == ['refused', 'waiting'], told


def test_merge_knows_the_words_of_ballots(cli):
    with_sample(cli)
    cli.done('round', 'add', 'Spring', '--all-members')
    cli.done('round', 'state', 'latest', 'collecting')
    assert 'passphrase' in cli.refused('merge', sealed(cli), '--dry-run')
    os.mkdir(cli.path('ballots'))
    cli.done('export', 'ballots', 'ballots', '--round', 'latest', '--passphrase-file', 'words')
    cli.done('merge', sealed(cli), '--dry-run')
    cli.env['SENDA_PASSPHRASE'] = 'some other words than those'
    cli.done('merge', 'sealed.senda', '--dry-run')


def test_seal_and_unseal(cli):
    with_sample(cli)
    with open(cli.path('notes.txt'), 'w', encoding='utf-8') as file:
        file.write('The lighthouse keeper agreed\n' * 1000)
    made = cli.json('seal', 'notes.txt', '-o', 'notes.sealed', '--passphrase-file', 'words')
    assert made == {'file': cli.path('notes.sealed'), 'passphrase': None}
    with open(cli.path('notes.sealed'), 'rb') as file:
        assert b'lighthouse' not in file.read()
    cli.refused('unseal', 'notes.sealed', '-o', 'x.txt', '--passphrase-file', 'notes.txt')
    cli.refused('unseal', 'notes.sealed', '-o', 'x.txt')
    cli.done('unseal', 'notes.sealed', '-o', 'open.txt', '--passphrase-file', 'words')
    with open(cli.path('open.txt'), encoding='utf-8') as file:
        assert file.read() == 'The lighthouse keeper agreed\n' * 1000
    assert len(cli.json('seal', 'notes.txt', '-o', 'new')['passphrase'].split()) == 5


def test_spanish(cli):
    with_sample(cli)
    cli.done('export', 'all', '-o', 'all.senda', '--plain')
    other = colleague(cli)
    english = other.done('import', 'all.senda', '--dry-run')
    spanish = other.done('--language', 'es', 'import', 'all.senda', '--dry-run')
    assert len(spanish.splitlines()) == len(english.splitlines()) > 1


def test_interrupt(cli):
    """Ctrl+C in the middle leaves the store as it was, and says so."""
    with_sample(cli)
    cli.done('export', 'all', '-o', 'all.senda', '--plain')
    other = colleague(cli)
    other.done('task-force', 'add', 'Mine')
    before = other.json('task-force', 'list')
    n_refused = 0
    for wait in (0.05, 0.1, 0.2, 0.4, 0.8):
        process = subprocess.Popen([senda.PROGRAM, '--store', other.store, 'merge', 'all.senda'],
                                   env=other.env, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=other.folder)
        try:
            process.wait(wait)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=120)
        assert other.json('check')['faults'] == []
        if process.returncode == 0:
            assert b'changes' in out
            break
        assert process.returncode in (1, -signal.SIGINT), (process.returncode, err)
        assert other.json('task-force', 'list') == before
        n_refused += process.returncode == 1
        if process.returncode == 1:
            senda.is_one_sentence(err.decode())
    assert len(other.json('task-force', 'list')) in (1, 2)


def test_help_and_manual(cli):
    page = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'senda.1.in')
    with open(page, encoding='utf-8') as file:
        manual = file.read().replace('\\-', '-')
    said = cli.bare('--help').out
    for words in ('export all', 'export copy', 'export summary', 'export ballots', 'export list',
                  'export calendar', 'import', 'merge', 'sync', 'seal', 'unseal', 'rollup',
                  'show statewide'):
        assert words in said, words
        assert words in manual, words
    for option in ('--plain', '--passphrase-file', '--all', '--part-ways'):
        assert option in said and option in manual, option
    assert 'SENDA_PASSPHRASE' in manual


senda.main(dict(globals()))
