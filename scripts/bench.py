"""Runs every benchmark, prints one line a figure and keeps all of them in bench-results/bench.json.

usage: bench.py RELEASE-FOLDER [--quick]. Started by ./bench, which has built what is run here.
A figure is {"name", "value", "unit", "goal", "better": "lower"|"higher", "baseline"}; goals that a program does not bring
itself stand in GOALS below.
"""

import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import venv

import app_start
import window_story

HERE = pathlib.Path(__file__).resolve().parent.parent
RESULTS = HERE / "bench-results"
LIMIT = 45 * 60
WEASYPRINT = "weasyprint==70.0"
QUICK = "--quick"  # 50,000 people instead of a million

# name -> (goal, which way is better): for programs that only measure.
GOALS = {
    "letter.cpu": (20.0, "lower"),
    "letter.size": (60.0, "lower"),
    "case_file.cpu": (3.0, "lower"),
    "case_file.peak": (160.0, "lower"),
    "case_file.size": (1.5, "lower"),
    "start_to_sign_in": (1500.0, "lower"),
    "memory_idle": (150.0, "lower"),
    # The window's stories bring their goals themselves; here they are named so that a missing one is told.
    "visit.screens": (12, "lower"),
    "visit.stops": (None, "lower"),
    "visit.strokes": (None, "lower"),
    "visit.waits": (None, "lower"),
    "returning.stops": (15, "lower"),
    "key_to_list.p95": (100.0, "lower"),
}
# What the baseline calls its figures -> ours that they stand beside.
BASELINES = {"letter_cpu": "letter.cpu", "letter_size": "letter.size"}


def read_lines(name, command, problems, environment=None):
    """A program's figures: each line that is a JSON object with a name and a value. What else it prints is let through."""
    print(f"-- {name}", flush=True)
    try:
        answer = subprocess.run(
            command, cwd=HERE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, timeout=LIMIT, env=environment
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        problems.append(f"{name}: {error}")
        return []
    figures = []
    for line in answer.stdout.splitlines():
        try:
            figure = json.loads(line)
        except ValueError:
            figure = None
        if isinstance(figure, dict) and "name" in figure and isinstance(figure.get("value"), (int, float)):
            figures.append(figure)
        elif line.strip():
            print(f"   {line}")
    if answer.returncode != 0:
        problems.append(f"{name} ended with code {answer.returncode}")
    elif not figures:
        problems.append(f"{name} printed no figure")
    return figures


def baseline():
    """WeasyPrint's figures for the same letter, or why there are none. Its environment is kept beside the other build results."""
    place = pathlib.Path(os.environ["CARGO_TARGET_DIR"]) / "weasyprint"
    python = place / "bin/python"
    log = place.with_suffix(".log")
    try:
        if not (place / "ready").exists():
            shutil.rmtree(place, ignore_errors=True)
            venv.create(place, with_pip=True)
            with open(log, "wb") as out:
                subprocess.run(
                    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", WEASYPRINT],
                    check=True, stdin=subprocess.DEVNULL, stdout=out, stderr=out, timeout=600,
                )  # fmt: skip
            (place / "ready").touch()
    except (OSError, subprocess.SubprocessError) as error:
        return [], f"baseline not run: WeasyPrint could not be installed ({type(error).__name__}, see {log})"
    problems = []
    figures = read_lines("baseline: the same letter by WeasyPrint", [python, "scripts/baseline_letter.py", "assets/fonts"], problems)
    return figures, "; ".join(f"baseline not run: {problem}" for problem in problems)


def judge(figure):
    goal, better = figure.get("goal"), figure.get("better")
    if goal is None and figure["name"] in GOALS:
        goal, better = GOALS[figure["name"]]
        figure["goal"], figure["better"] = goal, better
    if goal is None:
        figure["verdict"] = "-"
    else:
        reached = figure["value"] >= goal if better == "higher" else figure["value"] <= goal
        figure["verdict"] = "ok" if reached else "short"
    return figure


def shown(value):
    return "-" if value is None else f"{value:g}" if isinstance(value, (int, float)) else str(value)


def main():
    release = pathlib.Path(sys.argv[1]).resolve()
    # As the office gets it: no other program can steer this one. The window's stories need one that can be steered.
    plain = release / "istiqbal-plain"
    problems = []
    load = os.getloadavg()[0]
    figures = []
    people = ["--quick"] if QUICK in sys.argv else []
    with tempfile.TemporaryDirectory(prefix="istiqbal-bench-") as folder:
        command = [release / "istiqbalctl", "bench", "--data", pathlib.Path(folder) / "office", *people]
        figures += read_lines("deeds and the store", command, problems)
    figures += read_lines("papers", [release / "examples/bench_papers"], problems)

    print("-- start of the program", flush=True)
    with tempfile.TemporaryDirectory(prefix="istiqbal-bench-") as folder:
        try:
            figures += app_start.measure(release, plain, pathlib.Path(folder))
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            problems.append(f"start of the program: {error}")

    print("-- the real window: what a visit costs, and how the search follows the typing", flush=True)
    with tempfile.TemporaryDirectory(prefix="istiqbal-bench-") as folder:
        try:
            told, problem = window_story.measure(release, pathlib.Path(folder), QUICK in sys.argv)
            figures += told
            problems += [f"the real window: {problem}"] if problem else []
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            problems.append(f"the real window: {error}")

    other, why_not = baseline()
    by_name = {BASELINES.get(figure["name"], figure["name"]): figure["value"] for figure in other}
    for figure in figures:
        judge(figure)
        if figure.get("baseline") is None and figure["name"] in by_name:
            figure["baseline"] = by_name[figure["name"]]
            figure["baseline_of"] = "WeasyPrint"
    measured = {figure["name"] for figure in figures}
    missing = sorted(set(GOALS) - measured)

    RESULTS.mkdir(exist_ok=True)
    record = {
        "when": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "machine": {"processors": os.cpu_count(), "system": platform.platform(), "load_before": round(load, 2)},
        "figures": figures,
        "not_measured": missing,
        "problems": problems + ([why_not] if why_not else []),
    }
    part = RESULTS / "bench.json.part"
    part.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.replace(RESULTS / "bench.json")

    print(f"\n{'figure':40} {'value':>12} {'unit':8} {'goal':>10}  {'':5} baseline    (load before: {load:.1f})")
    for figure in figures:
        print(
            f"{figure['name']:40} {shown(figure['value']):>12} {figure.get('unit', ''):8} {shown(figure.get('goal')):>10}"
            f"  {figure['verdict']:5} {shown(figure.get('baseline'))}"
        )
    for name in missing:
        print(f"{name:40} {'not measured':>12}")
    if why_not:
        print(why_not)
    for problem in problems:
        print(f"failed: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
