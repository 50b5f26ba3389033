# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of one visitor through the four programs, as the tests and the tour take them, in either
language. Words are the programs' own: English msgids, translated by the catalogue under test."""
import gettext
import glob
import json
import os
import re
import subprocess

from driver import BUTTONS, Failure, wait_until

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data')


def load(name):
    with open(os.path.join(DATA, name), encoding='utf-8') as file:
        return json.load(file)


class Words:
    """What the screens say in one language."""

    def __init__(self, language):
        self.language = language
        if language == 'en':
            self.catalogue = gettext.NullTranslations()
        else:
            self.catalogue = gettext.translation('kios-siapkerja', os.environ['KIOS_LOCALEDIR'], ['id'])

    def __call__(self, msgid):
        """The words as a regular expression; what is filled in later matches anything."""
        text = self.catalogue.gettext(msgid)
        return re.sub(r'%(\\ )?[a-z]', '.+', re.escape(text))

    def begins(self, msgid):
        return '^' + self(msgid)

    def field(self, item, name):
        return re.escape(item['%s_%s' % (name, self.language)])


def nothing(_name):
    """Takes no picture."""


# Reception

def type_digits(reception, digits):
    """With the finger: a button's action takes GTK a quarter of a second, in which it is deaf."""
    keys = {digit: reception.find('^%s$' % digit, BUTTONS) for digit in set(digits)}
    for digit in digits:
        reception.point(keys[digit])


def take_number(reception, words, need='find_work', service='4a.1', nik='7471014101900001', picture=nothing,
                stop_after=None):
    """From the start screen to the number; returns it. stop_after: the page at which to stop."""
    tile = next(entry for entry in load('needs.json')['needs'] if entry['key'] == need)
    entry = next(entry for entry in load('catalogue.json')['services'] if entry['code'] == service)

    def give_nik():
        type_digits(reception, nik)
        reception.find_sensitive(words.begins('Continue'), BUTTONS)
        picture('account-typed')
        reception.press(words.begins('Continue'))

    steps = (
        ('start', words('Touch here to begin'), lambda: reception.press(words('Touch here to begin'))),
        ('need', words('What do you need?'), lambda: reception.press('^' + words.field(tile, 'title'))),
        ('account', words('Do you have a SIAPkerja account?'), give_nik),
        ('service', words('Which service do you need?'), lambda: reception.press('^' + words.field(entry, 'title'))),
        ('priority', words('Shall we serve you first?'), lambda: reception.press(words('No, I wait for my turn'))),
    )
    for name, title, act in steps:
        reception.find(title)
        picture(name)
        if name == stop_after:
            return None
        act()
    return number_on_screen(reception)


def number_on_screen(reception):
    def look():
        match = re.search(r'(?:label|heading): ([A-GTP]-\d{3,})$', reception.text(), re.M)
        return match.group(1) if match else None
    return wait_until('a number on the screen', look)


def printed_slip(spool, index=-1):
    """The slip as the printer received it, once it is whole."""
    def look():
        files = sorted(glob.glob(os.path.join(spool, 'slip-*.pdf')), key=os.path.getmtime)
        return files[index] if files else None
    return wait_until('a slip at the printer', look)


def read_code(pdf, folder):
    """What the code on the slip says, as a scanner would read it from paper."""
    base = os.path.join(folder, 'slip')
    subprocess.run(['pdftoppm', '-r', '203', '-mono', '-singlefile', pdf, base], check=True)
    done = subprocess.run(['zbarimg', '--quiet', '--raw', base + '.pbm'], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, check=False)
    if done.returncode != 0:
        raise Failure('no code can be read from the slip')
    return done.stdout.strip()


# Desk

def call(desk, words):
    desk.press(words.begins('Call next'))
    desk.find_sensitive('^%s$' % words('Start'), BUTTONS)


def start(desk, words):
    desk.press('^%s$' % words('Start'))
    desk.find_sensitive('^%s$' % words('Finish'), BUTTONS)


def refer(desk, words, problem, picture=nothing):
    desk.press('^%s$' % words('Refer'))
    desk.write(words.begins('What could not be solved today?'), problem)
    picture('desk-refer')
    dialog = desk.find(words.begins('Refer to the back office'), ('frame', 'dialog'))
    desk.press_in(dialog, '^%s$' % words('Refer'))
    desk.find(words('%s is with the back office as case %s'))


def finish(desk, words):
    desk.press('^%s$' % words('Documents complete'))
    desk.press('^%s$' % words('Finish'))
    desk.find(words('%s is done'))


# Back office

def open_case(backoffice, words, number='K-2026-0001', picture=nothing):
    backoffice.click('^%s$' % words('Cases'), ('list item',))
    backoffice.find('^' + number, ('list item',))
    picture('cases')
    backoffice.click('^' + number, ('list item',))
    backoffice.find(words('Next step'))


def route(backoffice, words, picture=nothing):
    backoffice.find_sensitive(words.begins('Choose the office…'), BUTTONS)
    picture('case')
    backoffice.press(words.begins('Choose the office…'))
    backoffice.click(words.begins('Regency or city office'), ('check box', 'radio button'))
    backoffice.write(words.begins('Why this office?'), 'Data pelatihan ada di sana')
    backoffice.find_sensitive(words.begins('Send to this office'), BUTTONS)
    picture('case-route')
    backoffice.press(words.begins('Send to this office'))
    backoffice.find_sensitive(words.begins('Accepted'), BUTTONS)


def follow(backoffice, words, picture=nothing):
    """From the office's answer to the closed case."""
    backoffice.press(words.begins('Accepted'))
    backoffice.press(words.begins('Documents complete'))
    backoffice.press(words.begins('Schedule the meeting…'))
    backoffice.write(words.begins('Place'), 'Ruang rapat')
    picture('case-schedule')
    backoffice.press('^%s$' % words('Schedule the meeting'))
    backoffice.find_sensitive(words.begins('The visitor has been told'), BUTTONS)
    picture('case-informed')
    backoffice.press(words.begins('The visitor has been told'))
    backoffice.press(words.begins('The meeting was held'))
    backoffice.press(words.begins('The need is fulfilled'))
    backoffice.press(words.begins('Close the case'))


# Survey

def answer(survey, words, number, answers, picture=nothing):
    """The number that woke the survey, then the questions."""
    survey.press(words('Tell us how it was, %s').replace('.+', number))
    answer_questions(survey, words, answers, picture)


def answer_questions(survey, words, answers, picture=nothing):
    """Nine faces; nothing is told about oneself and nothing is written."""
    for i, (element, score) in enumerate(zip(load('survey.json')['elements'], answers)):
        survey.find(words('Question %u of %u').replace('.+', str(i + 1), 1).replace('.+', '9'))
        if i in (0, 3):
            picture('survey-question-%d' % (i + 1))
        survey.press('^%s$' % re.escape(element['answers_' + words.language][score - 1]))
    survey.find(words('A little about you'))
    picture('survey-about')
    survey.press('^%s$' % words('Skip'))
    survey.find(words('Your last education'))
    survey.press('^%s$' % words('Skip'))
    survey.find(words('Anything you would like to tell us?'))
    picture('survey-comment')
    survey.press(words.begins('Send without a message'))
    survey.find('^%s$' % words('Thank you'))
    picture('survey-thanks')
