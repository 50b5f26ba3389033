#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command beside a CUPS of its own with virtual ticket printers.

usage: cups-fixture.py [--tap] [--ipp] [--raw] COMMAND…

--ipp, the default, gives the queue TIKET: an IPP printer for 80 mm paper that takes PDF.
--raw gives the queue RAW: an ESC/POS printer behind a network socket.
With both, KIOS_PRINTER is the IPP one.

The command finds in its environment
  CUPS_SERVER           the server
  KIOS_PRINTER          the queue to print on
  KIOS_TEST_RAW_PRINTER the raw queue, with --raw
  KIOS_TEST_SPOOL       folder of what came out: slip-1.pdf…, raw-1.bin…
  KIOS_TEST_PAPER       file that says how the printer is: ok, out, cover, jam or fail
  KIOS_TEST_CUPS        folder with the logs; there is a file "busy" while the head works

Everything lives in one temporary folder and ends with the command, whose status is returned.
Status 77, which test harnesses read as "skipped", means that a program is not installed; with --tap
that is said the TAP way instead.
"""

import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
SERVER_BIN = pathlib.Path('/usr/lib/cups')
SKIPPED = 77
PATIENCE_S = 15
SYSTEM_PATH = '/usr/sbin:/sbin:/usr/bin:/bin'

BUS_CONF = '''<busconfig>
  <type>system</type>
  <listen>unix:path={dir}/bus</listen>
  <auth>EXTERNAL</auth>
  <auth>ANONYMOUS</auth>
  <allow_anonymous/>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
'''

CUPSD_CONF = '''Listen {dir}/cups.sock
Browsing No
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
ErrorPolicy retry-job
JobRetryInterval 2
MaxLogSize 0
LogLevel warn
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
'''

CUPS_FILES_CONF = '''ServerRoot {dir}/etc
StateDir {dir}/state
CacheDir {dir}/cache
RequestRoot {dir}/jobs
TempDir {dir}/tmp
ServerBin {dir}/lib
DataDir /usr/share/cups
AccessLog {dir}/access.log
ErrorLog {dir}/error.log
PageLog {dir}/page.log
SystemGroup {group}
SyncOnClose No
'''

# What the head of the virtual printer does with a document. It takes its time to fail: CUPS calls a
# job completed that its printer has aborted before CUPS looked for the first time.
HEAD = '''#!/bin/sh
for document; do :; done
touch "{dir}/busy"
trap 'rm "{dir}/busy"' EXIT
fault=
while :; do
  read -r paper < "{dir}/paper" || [ -n "$paper" ] || {{ sleep 0.01; continue; }}
  case "$paper" in
    out) now=media-empty-error ;;
    cover) now=cover-open-error ;;
    jam) now=media-jam-error ;;
    fail) sleep 3; exit 1 ;;
    *) now= ;;
  esac
  if [ "$now" != "$fault" ]; then
    [ -n "$fault" ] && echo "STATE: -$fault" >&2
    [ -n "$now" ] && echo "STATE: +$now" >&2
    fault=$now
  fi
  [ -z "$fault" ] && break
  sleep 0.05
done
n=1
while [ -e "{dir}/spool/slip-$n.pdf" ]; do n=$((n + 1)); done
cp "$document" "{dir}/spool/.slip"
mv "{dir}/spool/.slip" "{dir}/spool/slip-$n.pdf"
'''

# Stands in for CUPS's own "socket" backend where only the daemon is installed, and says what that
# one says of a printer that does not answer.
SOCKET_BACKEND = '''#!/usr/bin/python3
import os, socket, sys, time, urllib.parse
if len(sys.argv) < 6:
    print('network socket "Unknown" "AppSocket"')
    sys.exit(0)
uri = urllib.parse.urlsplit(os.environ['DEVICE_URI'])
source = open(sys.argv[6], 'rb') if len(sys.argv) > 6 else sys.stdin.buffer
while True:
    try:
        sink = socket.create_connection((uri.hostname, uri.port), 5)
        break
    except OSError:
        print('WARNING: The printer may not exist or is unavailable at this time.', file=sys.stderr,
              flush=True)
        time.sleep(5)
with sink:
    sink.sendall(source.read())
    sink.shutdown(socket.SHUT_WR)
    while sink.recv(4096):
        pass
'''


class Missing(Exception):
    pass


def find(program):
    path = shutil.which(program, path=SYSTEM_PATH)
    if path is None:
        raise Missing(f'{program} is not installed')
    return path


def wait_for(condition, what):
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            raise RuntimeError(f'{what} did not come up')
        time.sleep(0.01)


def is_listening(address):
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family) as probe:
        return probe.connect_ex(address) == 0


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


class Sink:
    """A receipt printer behind a socket: keeps what it is sent."""

    def __init__(self, spool):
        self.spool = spool
        self.socket = socket.create_server(('127.0.0.1', 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        n = 0
        while True:
            peer, _ = self.socket.accept()
            with peer:
                data = b''
                while chunk := peer.recv(65536):
                    data += chunk
            if data:
                n += 1
                part = self.spool / '.raw'
                part.write_bytes(data)
                part.rename(self.spool / f'raw-{n}.bin')


class Fixture:
    def __init__(self, folder):
        self.dir = folder
        self.processes = []
        self.owner = {}
        self.group = 'root'
        self.env = {'PATH': SYSTEM_PATH, 'HOME': str(folder), 'LANG': 'C.UTF-8',
                    'TMPDIR': str(folder / 'tmp')}
        for name in ('etc', 'state', 'cache', 'jobs', 'tmp', 'spool', 'lib'):
            (folder / name).mkdir()
        if os.geteuid() == 0:
            # cupsd as root wants files of several owners; as anybody it is content with its own.
            user = pwd.getpwnam('lp')
            self.owner = {'user': user.pw_uid, 'group': user.pw_gid, 'extra_groups': []}
            folder.chmod(0o755)

    def write(self, name, text, mode=0o644):
        path = self.dir / name
        path.write_text(text.format(dir=self.dir, group=self.group) if '{dir}' in text else text)
        path.chmod(mode)
        return str(path)

    def give_away(self):
        if self.owner:
            for path in [self.dir, *self.dir.rglob('*')]:
                os.chown(path, self.owner['user'], self.owner['group'], follow_symlinks=False)

    def start(self, name, *command):
        with open(self.dir / f'{name}.log', 'wb') as log:
            self.processes.append(subprocess.Popen(command, cwd=self.dir, env=self.env,
                                                   stdin=subprocess.DEVNULL, stdout=log,
                                                   stderr=log, start_new_session=True,
                                                   **self.owner))
        return self.processes[-1]

    def run(self, *command):
        subprocess.run(command, cwd=self.dir, env=self.env, check=True, timeout=PATIENCE_S,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, **self.owner)

    def prepare(self):
        lib = self.dir / 'lib'
        for name in ('daemon', 'filter', 'driver', 'notifier', 'cgi-bin'):
            if (SERVER_BIN / name).exists():
                (lib / name).symlink_to(SERVER_BIN / name)
        (lib / 'backend').mkdir()
        for name in ('ipp', 'http'):
            (lib / 'backend' / name).symlink_to(SERVER_BIN / 'backend' / name)
        for folder in ('backend', 'backend-available'):
            if os.access(SERVER_BIN / folder / 'socket', os.X_OK):
                (lib / 'backend/socket').symlink_to(SERVER_BIN / folder / 'socket')
                break
        else:
            self.write('lib/backend/socket', SOCKET_BACKEND, 0o755)
        self.write('etc/cupsd.conf', CUPSD_CONF)
        self.write('etc/cups-files.conf', CUPS_FILES_CONF)
        self.write('bus.conf', BUS_CONF)
        self.write('head', HEAD, 0o755)
        self.write('paper', 'ok\n', 0o666)
        shutil.copy(HERE / 'ticket80.conf', self.dir)
        self.give_away()

    def start_cups(self):
        server = f'{self.dir}/cups.sock'
        self.start('cupsd', find('cupsd'), '-f', '-c', f'{self.dir}/etc/cupsd.conf',
                   '-s', f'{self.dir}/etc/cups-files.conf')
        self.env['CUPS_SERVER'] = server
        return server

    def start_printer(self):
        """Told not to announce itself ("-r off"), ippeveprinter does without Avahi, but not
        without a system bus."""
        port = free_port()
        self.start('bus', find('dbus-daemon'), f'--config-file={self.dir}/bus.conf', '--nofork',
                   '--nopidfile')
        self.env['DBUS_SYSTEM_BUS_ADDRESS'] = f'unix:path={self.dir}/bus'
        wait_for(lambda: is_listening(f'{self.dir}/bus'), 'the bus')
        self.start('ippeveprinter', find('ippeveprinter'), '-p', str(port), '-n', 'localhost',
                   '-r', 'off', '-d', f'{self.dir}/tmp', '-a', f'{self.dir}/ticket80.conf',
                   '-c', f'{self.dir}/head', f'Tiket {port}')
        wait_for(lambda: is_listening(('127.0.0.1', port)), 'the printer')
        return f'ipp://localhost:{port}/ipp/print'

    def stop(self):
        for process in reversed(self.processes):
            for number in (signal.SIGTERM, signal.SIGKILL):
                try:
                    os.killpg(process.pid, number)
                except ProcessLookupError:
                    break
                try:
                    process.wait(2)
                except subprocess.TimeoutExpired:
                    continue


def run(options, command, folder):
    fixture = Fixture(folder)
    env = dict(os.environ, KIOS_TEST_SPOOL=str(folder / 'spool'),
               KIOS_TEST_PAPER=str(folder / 'paper'), KIOS_TEST_CUPS=str(folder))
    try:
        lpadmin = find('lpadmin')
        fixture.prepare()
        server = env['CUPS_SERVER'] = fixture.start_cups()
        uri = fixture.start_printer() if '--ipp' in options else None
        wait_for(lambda: is_listening(server), 'cupsd')
        if '--raw' in options:
            sink = Sink(folder / 'spool')
            fixture.run(lpadmin, '-p', 'RAW', '-E', '-v', f'socket://127.0.0.1:{sink.port}',
                        '-m', 'raw')
            env['KIOS_PRINTER'] = env['KIOS_TEST_RAW_PRINTER'] = 'RAW'
        if uri is not None:
            fixture.run(lpadmin, '-p', 'TIKET', '-E', '-v', uri, '-m', 'everywhere')
            env['KIOS_PRINTER'] = 'TIKET'
        return subprocess.run(command, env=env).returncode
    except (RuntimeError, subprocess.SubprocessError) as error:
        print(f'cups-fixture: {error}', file=sys.stderr)
        for log in sorted(folder.glob('*.log')):
            print(f'--- {log.name}\n{log.read_text(errors="replace")[-2000:]}', file=sys.stderr)
        return 1
    finally:
        fixture.stop()


def main():
    arguments = sys.argv[1:]
    options = []
    while arguments and arguments[0] in ('--tap', '--ipp', '--raw'):
        options.append(arguments.pop(0))
    if not arguments:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # A folder below /tmp: socket paths are short, and lp can enter it when we are root.
    with tempfile.TemporaryDirectory(prefix='kios-cups-', dir='/tmp') as folder:
        if not {'--ipp', '--raw'} & set(options):
            options.append('--ipp')
        try:
            status = run(options, arguments, pathlib.Path(folder))
        except Missing as error:
            if '--tap' in options:
                print(f'1..0 # SKIP {error}')
                sys.exit(0)
            print(f'cups-fixture: {error}', file=sys.stderr)
            sys.exit(SKIPPED)
    sys.exit(status if status >= 0 else 128 - status)


if __name__ == '__main__':
    main()
