#!/usr/bin/env python3
# test-pictures.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as they are seen, in colour and in grey: test-pictures.py PROGRAM LOCALES"""
import collections
import glob
import os
import re

import report

RESOLUTION = 60


def render(cli, pdf, *options, resolution=RESOLUTION):
    """The pages as pictures: width, height, samples per dot, and the samples."""
    folder = cli.path('pictures')
    os.makedirs(folder, exist_ok=True)
    for old in glob.glob(os.path.join(folder, '*')):
        os.remove(old)
    report.run('pdftoppm', '-r', str(resolution), *options, pdf, os.path.join(folder, 'page'))
    for path in sorted(glob.glob(os.path.join(folder, '*'))):
        raw = report.read(path)
        head = re.match(rb'P([56])\s+(\d+)\s+(\d+)\s+255\s', raw)
        kind, width, height = (int(number) for number in head.groups())
        yield width, height, 1 if kind == 5 else 3, raw[head.end():]


def share_of_ink(samples):
    """How much of a page in grey is not white."""
    return 1 - samples.count(255) / len(samples)


def test_no_page_is_blank_and_none_is_full(cli):
    report.with_sample(cli)
    for name in report.REPORTS:
        for language, paper in (('en', 'letter'), ('es', 'a4'), ('en+es', 'letter')):
            pdf = report.make(cli, name, language, 'pdf', '--paper', paper)
            count = 0
            for number, (_, _, _, samples) in enumerate(render(cli, pdf, '-gray'), 1):
                ink = share_of_ink(samples)
                assert 0.002 < ink < 0.6, f'{name} {language}, page {number}: {ink:.4f}'
                count += 1
            assert count == int(report.info(pdf)['Pages'])


def areas(picture):
    """Colours that fill areas, and how many dots each fills: not those of the edges of letters."""
    width, _, depth, samples = picture
    counts = collections.Counter()
    row = width * depth
    for top in range(0, len(samples), row):
        line = samples[top:top + row]
        for left in range(0, row - 4 * depth, 4 * depth):
            dot = line[left:left + depth]
            if line[left:left + 4 * depth] == dot * 4:
                counts[dot] += 4
    return counts


def tints(cli, pdf, *options):
    """The colours of large areas on all pages of a report, white left out."""
    counts = collections.Counter()
    for picture in render(cli, pdf, *options):
        counts.update(areas(picture))
    return {dot for dot, count in counts.items()
            if count > 1500 and min(dot) < 245}


def rate_at_every_stage(cli):
    """A task force with as many elements at each stage."""
    cli.done('task-force', 'add', 'Lake County')
    for number, element in enumerate(cli.json('show', 'roadmap')['elements']):
        cli.done('rate', element['id'], str(number % 5 + 1), '--reason', 'Agreed')


def luminance(dot):
    def linear(value):
        value /= 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    red, green, blue = dot if len(dot) == 3 else dot * 3
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def test_stages_are_told_apart_in_grey(cli):
    rate_at_every_stage(cli)
    pdf = report.make(cli, 'roadmap-sheet')
    grey = sorted(luminance(dot) for dot in tints(cli, pdf, '-gray'))
    told_apart = [grey[0]] if grey else []
    for each in grey:
        if (each + 0.05) / (told_apart[-1] + 0.05) >= 1.15:
            told_apart.append(each)
    assert len(told_apart) >= 4, f'levels of grey: {grey}'
    colours = tints(cli, pdf)
    assert len(colours) >= 4, colours
    for red, green, blue in colours:
        assert blue >= green >= red - 8, f'not one hue: {red} {green} {blue}'


def test_a_grey_page_has_what_a_coloured_one_has(cli):
    """Nothing is white on light or black on dark when the colours are gone."""
    report.with_sample(cli)
    pdf = report.make(cli, 'roadmap-sheet')
    coloured = [sum(sample != 255 for sample in samples[1::3]) for _, _, _, samples in
                render(cli, pdf)]
    grey = [sum(sample != 255 for sample in samples) for _, _, _, samples in
            render(cli, pdf, '-gray')]
    for one, other in zip(coloured, grey):
        assert abs(one - other) < 0.2 * one, (one, other)


report.main(dict(globals()))
