"""What a visit costs at the keyboard, and how fast the list of the search follows the typing, in the real window of the release build.

The stories are those of tests/window: they leave their figures, one JSON line each, in the file that ISTIQBAL_FIGURES names.
The typing is measured over a large office, which `istiqbalctl bench` makes and leaves with its passphrase beside it.
"""

import json
import os
import pathlib
import subprocess

PEOPLE, FEW = 100_000, 20_000
LIMIT = 15 * 60
STORIES = ["one_visit::", "returning::", "typing::"]


def run(command, log, **options):
    """Runs a command to its end; what it says goes into the log, whose last lines tell what went wrong."""
    with open(log, "ab") as out:
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, timeout=LIMIT, **options)
    if ended.returncode != 0:
        last = pathlib.Path(log).read_text(encoding="utf-8", errors="replace").splitlines()[-12:]
        raise RuntimeError(f"{pathlib.Path(command[0]).name} ended with code {ended.returncode}: " + " | ".join(last))


def measure(release, folder, quick):
    """The figures of the stories, and what went wrong, if anything: a story that failed does not take the others' figures with it.

    The window's tests are built already; cargo only finds them.
    """
    log = folder / "window.log"
    office = folder / "office"
    people = FEW if quick else PEOPLE
    run(
        [release / "istiqbalctl", "bench", "--people", str(people), "--data", office, "--passphrase-to", office.with_suffix(".passphrase")],
        log,
    )  # fmt: skip
    kept = folder / "figures.jsonl"
    # The same choice of packages as in ./bench: another one would build most of it anew.
    packages = ["-p", "istiqbal", "-p", "ctl", "-p", "papers", "--features", "istiqbal/window-tests"]
    tests = ["cargo", "test", "--release", "--locked", *packages, "--test", "window", "--", *STORIES]
    environment = os.environ | {"ISTIQBAL_FIGURES": str(kept), "ISTIQBAL_BENCH_OFFICE": str(office), "RUST_BACKTRACE": "0"}
    problem = None
    try:
        run(["xvfb-run", "-a", "-s", "-screen 0 1366x900x24 -nolisten tcp", *tests], log, env=environment, cwd=pathlib.Path(__file__).parent.parent)
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        problem = str(error)
    rows = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    return [*map(json.loads, rows), {"name": "key_to_list.people", "value": people, "unit": "people"}], problem
