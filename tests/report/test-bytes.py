#!/usr/bin/env python3
# test-bytes.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same input gives the same bytes, and a file is written whole or not at all:
test-bytes.py PROGRAM LOCALES"""
import os
import resource
import subprocess

import report
import senda

FORMATS = ['pdf', 'odt', 'xlsx', 'csv', 'text']


def test_the_same_bytes(cli):
    report.with_sample(cli)
    for name in report.REPORTS:
        for language in ('en', 'en+es'):
            for format in FORMATS:
                first = report.read(report.make(cli, name, language, format))
                cli.env.update({'TZ': 'Asia/Tokyo', 'LC_ALL': 'C', 'HOME': cli.path('elsewhere')})
                cli.env['XDG_CACHE_HOME'] = cli.path('another-cache')
                again = report.read(report.make(cli, name, language, format, name='again'))
                cli.env.update({'TZ': 'UTC', 'LC_ALL': 'C.UTF-8', 'HOME': cli.folder})
                assert first == again, f'{name} {language} {format}: {differ(first, again)}'
                assert first, f'{name} {language} {format} is empty'


def differ(first, again):
    at = next((index for index, pair in enumerate(zip(first, again)) if pair[0] != pair[1]), -1)
    return f'from byte {at} on: {first[at - 40:at + 40]} / {again[at - 40:at + 40]}'


def test_another_date_is_another_file(cli):
    report.with_sample(cli)
    for format in ('pdf', 'odt', 'text'):
        first = report.read(report.make(cli, 'profile', 'en', format))
        other = report.read(report.make(cli, 'roadmap-sheet', 'en', format, '--date', '2027-01-31'))
        assert first != other


def full(limit):
    """What a program finds that may not write more than so many bytes: as on a full disk, a write
    fails, and with it everything else."""
    def prepare():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    return prepare


def test_a_full_disk_keeps_the_old_file(cli):
    report.with_sample(cli)
    for format in FORMATS:
        whole = report.make(cli, 'roadmap', 'en', format)
        size = os.path.getsize(whole)
        for target in (whole, cli.path(f'new.{format}')):
            for limit in (0, 1, 4096, size // 2, size - 1):
                before = senda.snapshot(cli.folder)
                answer = cli.bare('--store', cli.store, 'report', 'workbook', '--format', format,
                                  '-o', target, '--date', '2027-01-31', preexec_fn=full(limit))
                if answer.status == 0:
                    assert limit >= size // 2, answer  # this report is the smaller one
                    report.make(cli, 'roadmap', 'en', format)
                    continue
                assert answer.status == 1, answer
                # libxlsxwriter says on its own what it could not write.
                said = answer.err.splitlines(keepends=True)
                senda.is_one_sentence(said[-1])
                assert len(said) == 1 or format == 'xlsx', answer
                assert 'room' in said[-1], answer
                assert senda.snapshot(cli.folder) == before, f'{format}, {limit} bytes'


def test_a_kill_keeps_the_old_file(cli):
    report.with_sample(cli)
    whole = report.make(cli, 'roadmap', 'en', 'pdf')
    before = report.read(whole)
    for delay in (0.002, 0.01, 0.03, 0.06, 0.1):
        process = subprocess.Popen([senda.PROGRAM, '--store', cli.store, 'report', 'workbook', '-o',
                                    whole], env=cli.env, stdout=subprocess.DEVNULL)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        now = report.read(whole)
        assert now == before or (now.startswith(b'%PDF-') and now.rstrip().endswith(b'%%EOF'))


def test_the_store_is_no_target(cli):
    report.with_sample(cli)
    os.mkdir(cli.path('store', 'backups'))
    cli.done('backup', cli.path('store', 'backups', 'senda.20260309-143005.daily.sendadb'))
    os.symlink(cli.path('store'), cli.path('another-way'))
    for format in FORMATS:
        for target in (cli.store, cli.path('another-way', 'senda.sendadb'), cli.store + '-wal',
                       cli.path('store', 'backups', 'senda.20260309-143005.daily.sendadb')):
            cli.refused('report', 'profile', '--format', format, '-o', target)
    assert cli.json('check')['faults'] == []


report.main(dict(globals()))
