"""Counts the tests that ran, so that a test which silently stopped running is noticed.

targets                      prints `--test NAME` for each test file of the crates (not of the root package)
total LOGS [--without PATH]… -- FAILED-CHECK…
                             compares three things: the `#[test]` functions in the sources, what the test programs
                             listed, and what ran; ends with `N passed, M failed`
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
# A test function with the attributes around it: those for another system are left out below.
TEST = re.compile(r"((?:^[ \t]*#\[[^\n]*\]\s*\n)*?^[ \t]*#\[test\]\s*\n(?:[ \t]*#\[[^\n]*\]\s*\n|[ \t]*//[^\n]*\n)*)[ \t]*(?:pub )?fn (\w+)", re.M)
OTHER_SYSTEM = re.compile(r"cfg\((?:windows|target_os = \"(?:windows|macos)\"|not\((?:unix|target_os = \"linux\")\))")
RESULT = re.compile(r"^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored; (\d+) measured; (\d+) filtered out", re.M)
# node's test runner: "# pass 3" when piped under Node 18, "ℹ pass 3" under later ones.
NODE = re.compile(r"^(?:#|ℹ) (pass|fail|skipped|todo|cancelled) (\d+)", re.M)


def targets():
    answer = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--no-deps", "--locked"], cwd=HERE, check=True, capture_output=True, text=True
    )
    names = sorted(
        {
            target["name"]
            for package in json.loads(answer.stdout)["packages"]
            if package["name"] != "istiqbal"
            for target in package["targets"]
            if "test" in target["kind"]
        }
    )
    print(" ".join(f"--test {name}" for name in names))


def written(without):
    """Every test function of the sources, by name: how often it is written."""
    names = collections.Counter()
    for folder in ("crates", "src-tauri", "tests"):
        for path in sorted((HERE / folder).rglob("*.rs")):
            place = path.relative_to(HERE).as_posix()
            if any(place.startswith(start) for start in without) or "/target/" in place:
                continue
            for attributes, name in TEST.findall(path.read_text(encoding="utf-8")):
                if not OTHER_SYSTEM.search(attributes):
                    names[name] += 1
    return names


def total(logs, without, failed_checks):
    passed = failed = ignored = listed_count = 0
    listed = collections.Counter()
    complaints = []
    failed_in = {}
    for path in sorted(pathlib.Path(logs).glob("*.list")):
        names = re.findall(r"^(.+): test$", path.read_text(encoding="utf-8", errors="replace"), re.M)
        if path.stem != "docs":
            listed.update(name.rsplit("::", 1)[-1] for name in names)
        run = path.with_suffix(".run")
        results = [tuple(map(int, row)) for row in RESULT.findall(run.read_text(encoding="utf-8", errors="replace"))] if run.exists() else []
        ran = sum(row[0] + row[1] for row in results)
        passed += sum(row[0] for row in results)
        failed_in[path.stem] = sum(row[1] for row in results)
        ignored += sum(row[2] for row in results)
        listed_count += len(names)
        if ran < len(names):
            complaints.append(f"{path.stem}: {len(names)} tests are listed, only {ran} ran")
    for name, times in sorted((written(without) - listed).items()):
        complaints.append(f"in the sources but in no test program: {name}" + (f" ({times} times)" if times > 1 else ""))

    ui = pathlib.Path(logs) / "ui.run"
    if ui.exists():
        figures = {key: int(value) for key, value in NODE.findall(ui.read_text(encoding="utf-8", errors="replace"))}
        passed += figures.get("pass", 0)
        failed_in["ui"] = figures.get("fail", 0) + figures.get("cancelled", 0)
        if figures.get("pass", 0) == 0:
            complaints.append("ui: no test ran")
        if figures.get("skipped", 0) + figures.get("todo", 0):
            complaints.append(f"ui: {figures.get('skipped', 0) + figures.get('todo', 0)} tests are switched off")
    if listed_count == 0:
        complaints.append("the crates list no test at all")

    # A failed test is counted once, as itself; a check that failed without a failed test counts as one.
    log_of = {
        "tests of the crates": "crates",
        "tests in the docs": "docs",
        "tests: stories": "stories",
        "tests: window": "window",
        "tests: pages of the window": "ui",
    }
    failed = sum(failed_in.values())
    failed += sum(1 for check in failed_checks if failed_in.get(log_of.get(check, ""), 0) == 0)
    failed += len(complaints)
    for complaint in complaints:
        print(f"failed: {complaint}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed == 0 else 0


def main(arguments):
    if arguments[:1] == ["targets"]:
        return targets() or 0
    if arguments[:1] == ["total"] and len(arguments) > 1:
        split = arguments.index("--") if "--" in arguments else len(arguments)
        options = arguments[2:split]
        without = [options[at + 1] for at, word in enumerate(options) if word == "--without" and at + 1 < len(options)]
        return total(arguments[1], without, arguments[split + 1 :])
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
