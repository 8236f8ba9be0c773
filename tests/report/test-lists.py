#!/usr/bin/env python3
# test-lists.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists as LibreOffice opens them: test-lists.py MAKE-LISTS LOCALES"""
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import tap

# Every sheet into a file of its own, cells as they are kept, in UTF-8.
TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
# Commas, double quotes, UTF-8.
FROM_CSV = '--infilter=CSV:44,34,76'
HOSTILE = ["=cmd|'/C calc'!A0", '+1', '-1+2', '@SUM(A1)', '<b>&amp;</b>', 'مرحبا',
           '😀, "quoted"; more']


def make(folder):
    """Has the lists made; of each its rows and columns."""
    program, locales = sys.argv[1:3]
    done = subprocess.run([program, folder], capture_output=True, timeout=120, check=False,
                          env={**os.environ, 'SENDA_LOCALEDIR': locales, 'HOME': folder})
    assert done.returncode == 0, done.stderr.decode()
    told = [line.split('\t') for line in done.stdout.decode('utf-8').splitlines()]
    return {name: (int(rows), int(columns)) for name, rows, columns in told}


def convert(folder, files, to, target, *options):
    """Has LibreOffice open files and save them as something else; the folder with these."""
    out = os.path.join(folder, target)
    os.makedirs(out, exist_ok=True)
    done = subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/office', '--headless',
                           '--norestore', *options, '--convert-to', to, '--outdir', out, *files],
                          env={**os.environ, 'HOME': folder, 'LC_ALL': 'C.UTF-8'}, cwd=folder,
                          capture_output=True, timeout=170, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return out


def rows_of(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.reader(file))


def check_cells(name, rows, size):
    assert (len(rows), len(rows[0])) == size, f'{name}: {len(rows)} rows of {len(rows[0])}'
    assert all(rows[0]) and len(set(rows[0])) == len(rows[0]), rows[0]
    errors = [cell for row in rows for cell in row if re.match(r'#[A-Z]+[!?]|Err:', cell)]
    assert not errors, f'{name}: {errors}'


def opened(folder, name, out):
    found = [path for path in os.listdir(out) if path.startswith(f'{name}-')]
    assert len(found) == 1, f'{name}: {found}'
    return rows_of(os.path.join(out, found[0]))


def test_workbooks(folder):
    """Each opens with its rows and columns; no cell is a formula, and days are days."""
    sizes = make(folder)
    out = convert(folder, [os.path.join(folder, f'{name}.xlsx') for name in sizes], TO_CSV, 'x')
    for name, size in sizes.items():
        check_cells(name, opened(folder, name, out), size)
        with zipfile.ZipFile(os.path.join(folder, f'{name}.xlsx')) as book:
            assert '<f>' not in book.read('xl/worksheets/sheet1.xml').decode('utf-8'), name
    members = opened(folder, 'members', out)
    names = [row[0] for row in members]
    assert not [each for each in HOSTILE if each not in names], names
    began = members[0].index('Term began on')
    assert all(re.fullmatch(r'\d{2}/\d{2}/\d{2,4}', row[began]) or not row[began]
               for row in members[1:]), [row[began] for row in members]


def test_tables(folder):
    """CSV opens with the same rows; what looks like a formula stays words, and days become days."""
    sizes = make(folder)
    books = convert(folder, [os.path.join(folder, f'{name}.csv') for name in sizes], 'xlsx', 'o',
                    FROM_CSV)
    out = convert(folder, [os.path.join(books, f'{name}.xlsx') for name in sizes], TO_CSV, 'c')
    for name, size in sizes.items():
        check_cells(name, opened(folder, name, out), size)
        with zipfile.ZipFile(os.path.join(books, f'{name}.xlsx')) as book:
            assert '<f' not in book.read('xl/worksheets/sheet1.xml').decode('utf-8'), name
    names = [row[0] for row in opened(folder, 'members', out)]
    for each in HOSTILE:
        assert each in names or "'" + each in names, (each, names)


def main():
    for name, test in list(globals().items()):
        if not name.startswith('test_'):
            continue
        said = name[len('test_'):].replace('_', ' ')
        if shutil.which('soffice') is None:
            tap.skip(said, 'LibreOffice is not installed')
            continue
        folder = tempfile.mkdtemp(prefix='senda-lists-')
        faults = []
        try:
            test(folder)
        except Exception as fault:
            faults = [f'{type(fault).__name__}: {fault}']
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        tap.check(said, faults)
    tap.done()


if __name__ == '__main__':
    main()
