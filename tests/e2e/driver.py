# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real programs: a world of its own in a temporary folder, programs as child processes,
their widgets through AT-SPI. Words are matched in both languages: every name is a regular expression.

Nothing here sleeps and hopes: everything waits for a condition, with a deadline."""
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = float(os.environ.get('KIOS_TEST_PATIENCE', '20'))
BUTTONS = ('push button', 'button', 'toggle button')
MORNING = '2026-11-20T09:55:00+08:00'
OFFICERS = (('rina', 'receptionist', 'Rina'), ('sari', 'desk_officer', 'Sari'), ('budi', 'desk_officer', 'Budi'),
            ('tono', 'desk_officer', 'Tono'),
            ('dewi', 'backoffice_officer', 'Dewi'), ('agus', 'manager', 'Agus'))


class Failure(Exception):
    """What was expected did not come."""


def wait_until(what, condition, patience_s=None):
    """Returns the first true result of the condition."""
    deadline = time.monotonic() + (patience_s or PATIENCE_S)
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > deadline:
            raise Failure('waited in vain for ' + what)
        time.sleep(0.05)


class World:
    """A site in a temporary folder, and the programs that use it."""

    def __init__(self, bindir, at=MORNING, **extra):
        self.bindir = bindir
        self.folder = tempfile.mkdtemp(prefix='kios-e2e.')
        self.programs = []
        self.displays = []
        self.env = dict(os.environ, HOME=self.folder, XDG_DATA_HOME=self.folder + '/data',
                        XDG_CONFIG_HOME=self.folder + '/config', XDG_STATE_HOME=self.folder + '/state',
                        XDG_CACHE_HOME=self.folder + '/cache', GSETTINGS_BACKEND='memory', GSK_RENDERER='cairo',
                        KIOS_NON_UNIQUE='1', KIOS_DEVELOPER='1', KIOS_DATABASE='sqlite://%s/kios.db' % self.folder,
                        KIOS_KEY_FILE=self.folder + '/site.key', KIOS_CLOCK=at,
                        KIOS_CLOCK_SINCE=str(int(time.time())), **extra)
        settings = self.folder + '/config/gtk-4.0'
        os.makedirs(settings)
        with open(settings + '/settings.ini', 'w', encoding='utf-8') as file:
            file.write('[Settings]\ngtk-font-name=Cantarell 11\n')

    def path(self, name):
        """Where a program is: installed, or in the build."""
        for path in (os.path.join(self.bindir, name),
                     os.path.join(self.bindir, 'apps', name.replace('kios-', ''), name)):
            if os.access(path, os.X_OK) and not os.path.isdir(path):
                return path
        raise Failure('%s is not in %s' % (name, self.bindir))

    def init(self, **options):
        draft = dict(unit='BPVP Kendari', type='1', zone='Asia/Makassar', region='74.71')
        draft.update(options)
        arguments = []
        for key, value in draft.items():
            arguments += ['--' + key, value]
        self.kiosctl('init', *arguments)
        for login, role, name in OFFICERS:
            self.kiosctl('officer', 'add', login, '--role', role, '--name', name)

    def kiosctl(self, *arguments, expect=0):
        """Runs kiosctl --json and returns the document."""
        done = subprocess.run([self.path('kiosctl'), '--json', *arguments], env=self.env,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
        if done.returncode != expect:
            raise Failure('kiosctl %s ended with %d: %s' % (' '.join(arguments), done.returncode, done.stderr))
        return json.loads(done.stdout) if done.stdout.strip() else None

    def display(self, size):
        """A further screen, for a program that fills it."""
        self.displays.append(Display(self.folder, size))
        return self.displays[-1]

    def start(self, name, *arguments, **extra):
        program = Program(self, name, arguments, extra)
        self.programs.append(program)
        program.wait_for_window()
        return program

    def close(self):
        for program in self.programs:
            program.kill(signal.SIGTERM)
        for program in self.programs:
            program.reap()
        for display in self.displays:
            display.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Display:
    """An X server with a window manager; it chooses a free number by itself."""

    def __init__(self, folder, size):
        reader, writer = os.pipe()
        with open(os.path.join(folder, 'display.log'), 'a', encoding='utf-8') as log:
            self.server = subprocess.Popen(['Xvfb', '-displayfd', str(writer), '-screen', '0', size + 'x24', '-nolisten',
                                            'tcp', '-noreset'], pass_fds=(writer,), stdout=log, stderr=log)
            os.close(writer)
            with os.fdopen(reader) as pipe:
                self.name = ':' + pipe.readline().strip()
            self.manager = subprocess.Popen(['openbox', '--sm-disable'], env=dict(os.environ, DISPLAY=self.name),
                                            stdout=log, stderr=log)

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()


class Program:
    """One running program."""

    def __init__(self, world, name, arguments, extra):
        self.world = world
        self.name = name
        self.log_path = os.path.join(world.folder, '%s-%d.log' % (name, len(world.programs)))
        self.log = open(self.log_path, 'w', encoding='utf-8')
        self.env = dict(world.env, **extra)
        self.process = subprocess.Popen([world.path(name), *arguments], env=self.env, stdout=self.log,
                                        stderr=subprocess.STDOUT)
        self.accessible = None
        self.window = None

    # Its life

    def is_running(self):
        return self.process.poll() is None

    def kill(self, sign=signal.SIGKILL):
        if self.is_running():
            self.process.send_signal(sign)

    def reap(self):
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()

    def crash(self):
        """kill -9, as a power cut would."""
        self.kill()
        self.process.wait()

    def output(self):
        with open(self.log_path, encoding='utf-8', errors='replace') as file:
            return file.read()

    def wait_for_window(self):
        self.accessible = wait_until('%s on the accessibility bus' % self.name, self.find_accessible)
        self.window = wait_until('the window of %s' % self.name, self.find_window)

    def find_accessible(self):
        if not self.is_running():
            raise Failure('%s ended by itself:\n%s' % (self.name, self.output()))
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            try:
                child = desktop.get_child_at_index(i)
                if child is not None and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                    return child
            except GLib.Error:
                continue
        return None

    def do(self, *command, check=True):
        """Runs a tool on the program's display and returns what it says."""
        return subprocess.run(command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30,
                              check=check).stdout

    def find_window(self):
        ids = self.do('xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), check=False).split()
        return ids[-1].decode() if ids else None

    # What is on its screen

    def nodes(self, root=None):
        """Every accessible of the program, or below one, in reading order."""
        if not self.is_running():
            raise Failure('%s ended by itself:\n%s' % (self.name, self.output()))
        self.accessible.clear_cache()
        found = []
        pending = [root or self.accessible]
        while pending:
            node = pending.pop()
            try:
                if node is None:
                    continue
                found.append(node)
                pending.extend(node.get_child_at_index(i) for i in reversed(range(node.get_child_count())))
            except GLib.Error:
                continue
        return found

    @staticmethod
    def describe(node):
        try:
            return node.get_role_name(), node.get_name() or ''
        except GLib.Error:
            return '', ''

    @staticmethod
    def has_size(node):
        try:
            extents = node.get_extents(Atspi.CoordType.WINDOW)
            return extents.width > 0 and extents.height > 0
        except GLib.Error:
            return False

    @staticmethod
    def is_sensitive(node):
        try:
            return node.get_state_set().contains(Atspi.StateType.SENSITIVE)
        except GLib.Error:
            return False

    def look_for(self, name, roles=None, root=None, needs_sense=False):
        pattern = re.compile(name)
        for node in self.nodes(root):
            role, text = self.describe(node)
            if ((roles is None or role in roles) and pattern.search(text) and self.has_size(node) and
                    (not needs_sense or self.is_sensitive(node))):
                return node
        return None

    def find(self, name, roles=None, patience_s=None):
        try:
            return wait_until('“%s” in %s' % (name, self.name), lambda: self.look_for(name, roles), patience_s)
        except Failure as failure:
            raise Failure('%s; it shows:\n%s' % (failure, self.text())) from None

    def find_sensitive(self, name, roles=None, root=None):
        try:
            return wait_until('“%s” to be pressed in %s' % (name, self.name),
                              lambda: self.look_for(name, roles, root, True))
        except Failure as failure:
            raise Failure('%s; it shows:\n%s' % (failure, self.text())) from None

    def shows(self, name):
        return self.look_for(name) is not None

    def text(self):
        """What is in the newest window, one accessible per line."""
        windows = [self.accessible.get_child_at_index(i) for i in range(self.accessible.get_child_count())]
        lines = []
        for node in self.nodes(windows[-1] if windows else None):
            role, name = self.describe(node)
            if name and role != 'filler' and self.has_size(node):
                lines.append('  %s: %s' % (role, name))
        return '\n'.join(lines)

    # Hands

    def press(self, name, roles=BUTTONS):
        """Presses a button by its action."""
        self.act(self.find_sensitive(name, roles))

    def press_in(self, root, name, roles=BUTTONS):
        self.act(self.find_sensitive(name, roles, root))

    def act(self, node):
        for i in range(node.get_n_actions()):
            if node.get_action_name(i) in ('click', 'activate', 'toggle'):
                node.do_action(i)
                return
        self.point(node)

    def point(self, node, times=1):
        """Clicks with the pointer, for what has no action in GTK 4.8."""
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        self.raise_window()
        self.do('xdotool', 'mousemove', '--window', self.window, str(extents.x + extents.width // 2),
                str(extents.y + extents.height // 2), 'click', '--repeat', str(times), '--delay', '20', '1')

    def click(self, name, roles=None):
        self.point(self.find_sensitive(name, roles))

    def write(self, name, text, roles=('text', 'entry')):
        node = self.find(name, roles)
        editable = node.get_editable_text_iface()
        if editable is None:
            raise Failure('“%s” in %s cannot be written to' % (name, self.name))
        Atspi.EditableText.set_text_contents(editable, text)

    def raise_window(self):
        self.window = self.find_window() or self.window
        self.do('xdotool', 'windowactivate', '--sync', self.window, check=False)

    def settle(self):
        """Waits until two looks at the window see the same: nothing moves any more."""
        def look():
            return self.do('import', '-window', self.window, '-resize', '25%', 'rgb:-')
        self.raise_window()
        last = [look()]

        def is_still():
            seen = look()
            is_same = seen == last[0]
            last[0] = seen
            return is_same
        wait_until('%s to come to rest' % self.name, is_still)

    def picture(self, path):
        self.raise_window()
        self.do('import', '-window', self.window, path)
