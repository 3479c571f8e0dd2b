"""How long the program takes from its start to a painted first page, and how much memory its Rust process then holds.

It needs nothing from the program: a screen of its own (Xvfb) writes its picture into a file, and the file is looked at
every few milliseconds. A page counts as painted when the picture has many colours, as smoothed letters have.
The disk's cache is warm: this is a new process with a new home, not a machine that was just switched on.
"""

import contextlib
import mmap
import os
import pathlib
import signal
import statistics
import struct
import subprocess
import time

STARTS = 5
LIMIT = 60.0
PAINTED = 24  # colours; an empty window has one or two
IDLE = 5.0


class Screen:
    """The picture of an Xvfb screen, read from the file it keeps (an XWD dump that is always up to date)."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.map[:100])
        self.width, self.height, self.bits, self.row = header[4], header[5], header[11], header[12]
        self.start = header[0] + header[19] * 12
        if self.bits != 32:
            raise RuntimeError(f"the screen has {self.bits} bits a point, 32 were asked for")

    def colours(self):
        """How many colours are on every third row; stops counting once the page is surely painted."""
        seen = set()
        for y in range(0, self.height, 3):
            at = self.start + y * self.row
            seen.update(memoryview(self.map[at : at + self.width * 4]).cast("I"))
            if len(seen) >= PAINTED:
                break
        return len(seen)


@contextlib.contextmanager
def screen(folder):
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x900x24", "-fbdir", str(folder), "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}", Screen(folder / "Xvfb_screen0")
    finally:
        end(server)


def end(process):
    """Ends a process that we started, with all its children: it leads a group of its own."""
    for word in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, word)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
            return


def held(pid):
    """The memory of the Rust process alone, in MB; the web view's own processes are not ours to shrink.

    Resident counts every page it has mapped, whoever else has it too; the proportional share counts a page of five processes as a fifth;
    private is what only it has, so what ending it would give back.
    """
    kept = dict(row.split(":", 1) for row in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    figure = {name: int(value.split()[0]) / 1000 for name, value in kept.items()}
    return {"resident": figure["Rss"], "share": figure["Pss"], "private": figure["Private_Clean"] + figure["Private_Dirty"]}


@contextlib.contextmanager
def started(program, data, home, log):
    """The program on a new screen of its own, with a new home: the process, the picture, and when it was started."""
    home.mkdir(parents=True)
    framebuffer = home / "screen"
    framebuffer.mkdir()
    with screen(framebuffer) as (display, picture):
        if picture.colours() >= PAINTED:
            raise RuntimeError("the screen is not empty before the start")
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(home), "DISPLAY": display, "GDK_BACKEND": "x11",
            "ISTIQBAL_DATA": str(data), "NO_AT_BRIDGE": "1", "LANG": "C.UTF-8",
        }  # fmt: skip
        began = time.monotonic()
        with open(log, "ab") as out:
            process = subprocess.Popen(
                [program], env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
            )
        try:
            yield process, picture, began
        finally:
            end(process)


def still(process):
    """What it holds after some idle seconds."""
    time.sleep(IDLE)
    if process.poll() is not None:
        raise RuntimeError(f"the program ended with code {process.returncode}")
    return held(process.pid)


def start_once(program, data, home, log):
    """One start: milliseconds to the painted page, and what it holds then when nobody touches it."""
    with started(program, data, home, log) as (process, picture, began):
        while picture.colours() < PAINTED:
            if process.poll() is not None:
                raise RuntimeError(f"the program ended with code {process.returncode} before it painted a page")
            if time.monotonic() - began > LIMIT:
                raise RuntimeError(f"no page after {LIMIT:.0f} s")
            time.sleep(0.004)
        painted = (time.monotonic() - began) * 1000
        return painted, still(process)


def empty_once(program, home, log):
    """What a window of the same frame with nothing in it holds: that is not ours to shrink either."""
    with started(program, home / "data", home, log) as (process, _, began):
        while not any(web_views(process.pid)):
            if time.monotonic() - began > LIMIT:
                raise RuntimeError(f"no web view after {LIMIT:.0f} s")
            time.sleep(0.05)
        return still(process)


def web_views(pid):
    """The processes of the web view that a window has started."""
    for children in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            yield from children.read_text().split()


def measure(release, program, folder):
    """The figures of several starts of a program on a sample office, so that the first page is the sign-in. The first start only warms up."""
    data = folder / "data"
    log = folder / "start.log"
    made = subprocess.run(
        [release / "istiqbalctl", "demo", "--data", data, "--out", folder / "papers"],
        stdin=subprocess.DEVNULL, capture_output=True, timeout=300,
    )  # fmt: skip
    if made.returncode != 0 or not data.exists():
        raise RuntimeError("istiqbalctl demo made no sample office to sign in to")
    ours, empty = [], []
    # One after the other, so that both meet the same machine.
    for turn in range(STARTS + 1):
        ours.append(start_once(program, data, folder / f"home-{turn}", log))
        empty.append(empty_once(release / "examples/empty_window", folder / f"empty-{turn}", log))

    def memory(name, kind):
        mine = statistics.median(row[1][kind] for row in ours[1:])
        bare = statistics.median(row[kind] for row in empty[1:])
        figure = {"name": name, "value": round(mine, 1), "unit": "MB", "baseline": round(bare, 1)}
        return figure | {"baseline_of": "a window of the same frame with nothing in it"}

    return [
        {"name": "start_to_sign_in", "value": round(statistics.median(row[0] for row in ours[1:])), "unit": "ms"},
        memory("memory_idle", "resident"),
        memory("memory_idle.share", "share"),
        memory("memory_idle.private", "private"),
    ]
