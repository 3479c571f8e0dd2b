"""Licences, bans and rooms: what the program may be made of, and which crate may name what (design: who may import whom).

Reads `cargo tree` for each system we build for (it knows which features and packages really go in; `cargo metadata` joins
all systems' features), the crates' own manifests and ui/package-lock.json. Nothing is fetched but what cargo needs anyway.
"""

import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
SYSTEMS = ("x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu")

# Each may be given away inside a program under MIT OR Apache-2.0. MPL-2.0 binds only its own files, which we do not change.
ALLOWED = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "blessing", "CC0-1.0",
    "ISC", "MIT", "MIT-0", "MPL-2.0", "OFL-1.1", "Unicode-3.0", "Unlicense", "WTFPL", "Zlib",
}  # fmt: skip
# Tools that build the pages and are not in them may carry these too.
ALLOWED_IN_TOOLS = ALLOWED | {"BlueOak-1.0.0", "CC-BY-3.0", "CC-BY-4.0", "Python-2.0"}
# Packages of the pages whose manifest says its licence in a way the lock file does not take over; each was read.
SAID_ELSEWHERE = {"svg-tags": "MIT"}

# The program speaks to no network and keeps its data in one store.
BANNED = {
    "reqwest": "a network client", "hyper": "a network client", "hyper-util": "a network client", "ureq": "a network client",
    "curl": "a network client", "curl-sys": "a network client", "isahc": "a network client", "attohttpc": "a network client",
    "native-tls": "network encryption without a network", "rustls": "network encryption without a network",
    "sqlite3-src": "a second SQLite", "sqlite3-sys": "a second SQLite", "sqlx": "a second way to the store", "diesel": "a second way to the store",
    "tauri-plugin-fs": "opens files to the pages", "tauri-plugin-shell": "opens programs to the pages", "tauri-plugin-http": "opens the network to the pages",
}  # fmt: skip
NOT_GRANTED = re.compile(r'"(?:fs|shell|http|opener|process|upload|websocket):[^"]*"')
BANNED_ON = {"x86_64-unknown-linux-gnu": {"openssl-src": "on Linux the system's OpenSSL is taken, which the system keeps mended"}}
EXACTLY_ONE = ("libsqlite3-sys", "rusqlite", "lopdf", "printpdf")

# Only these crates may name the package on the left, except in their tests. `istiqbal` is the shell.
ROOMS = {
    "rusqlite": {"store"}, "printpdf": {"papers"}, "parley": {"papers"}, "subsetter": {"papers"}, "qrcode": {"papers"},
    "lopdf": {"papers", "intake"}, "image": {"intake"}, "tauri": {"istiqbal"}, "clap": {"ctl"}, "directories": {"istiqbal", "ctl"}, "fs4": {"ctl"},
    "argon2": {"vault"}, "age": {"vault"}, "chacha20poly1305": {"vault"}, "hkdf": {"vault"}, "ed25519-dalek": {"vault"}, "zip": {"vault"},
    "windows-sys": {"intake", "istiqbal"},
}  # fmt: skip
# What a crate must never know, as crates of ours.
STRANGERS = {
    "domain": {"store", "vault", "papers", "intake", "desk", "istiqbal", "ctl"},
    "store": {"desk", "papers", "intake", "vault", "istiqbal", "ctl"},
    "vault": {"store", "domain", "desk", "papers", "intake", "istiqbal", "ctl"},
    "papers": {"store", "desk", "vault", "intake", "istiqbal", "ctl"},
    "intake": {"store", "desk", "vault", "papers", "istiqbal", "ctl"},
    "desk": {"istiqbal", "ctl"},
}


def is_allowed(expression, allowed):
    """Reads a licence expression: AND needs both sides, OR (or the old `/`) one."""
    words = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))
    at = 0

    def one():
        nonlocal at
        word = words[at] if at < len(words) else ""
        at += 1
        if word == "(":
            inner = either()
            at += 1
            return inner
        if at + 1 < len(words) and words[at] == "WITH":
            word = f"{word} WITH {words[at + 1]}"
            at += 2
        return word in allowed

    def both():
        nonlocal at
        good = one()
        while at < len(words) and words[at] == "AND":
            at += 1
            good = one() and good
        return good

    def either():
        nonlocal at
        good = both()
        while at < len(words) and words[at] == "OR":
            at += 1
            good = both() or good
        return good

    good = either()
    return good and at == len(words)


def run(*command):
    answer = subprocess.run(command, cwd=HERE, capture_output=True, text=True)
    if answer.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{answer.stderr}")
    return answer.stdout


def crates(complaints):
    seen = set()
    for system in SYSTEMS:
        # Without dev-dependencies: what stands in the program. Build scripts run here, so they count.
        rows = run("cargo", "tree", "--locked", "--workspace", "--target", system, "-e", "normal,build", "--prefix", "none", "-f", "{p}|{l}")
        versions = {}
        for row in set(rows.splitlines()):
            package, _, licence = row.replace(" (*)", "").rpartition("|")
            name, version = package.split()[:2] if package.strip() else ("", "")
            if not name:
                continue
            versions.setdefault(name, set()).add(version)
            if (name, version) not in seen and not is_allowed(licence.strip(), ALLOWED):
                complaints.append(f"{name} {version}: licence `{licence.strip() or 'none'}` is not on the list")
            seen.add((name, version))
        for name, why in {**BANNED, **BANNED_ON.get(system, {})}.items():
            if name in versions:
                complaints.append(f"{name} is banned ({system}): {why}")
        for name in EXACTLY_ONE:
            if len(versions.get(name, ())) > 1:
                complaints.append(f"{name} is there {len(versions[name])} times ({system}): {', '.join(sorted(versions[name]))}")
        if "libsqlite3-sys" not in versions:
            complaints.append(f"libsqlite3-sys is missing ({system}): the store is not what it was")
    lock = (HERE / "Cargo.lock").read_text(encoding="utf-8")
    for source in sorted(set(re.findall(r'^source = "(git\+[^"]*|registry\+[^"]*)"', lock, re.M))):
        if source.startswith("git+") or "crates.io-index" not in source:
            complaints.append(f"Cargo.lock takes a package from {source}: only the public registry is taken")
    return len(seen)


def rooms(complaints):
    data = json.loads(run("cargo", "metadata", "--format-version", "1", "--no-deps", "--locked"))
    ours = {package["name"] for package in data["packages"]}
    for package in data["packages"]:
        name = package["name"]
        if package["license"] != "MIT OR Apache-2.0":
            complaints.append(f"{name}: our own crates are MIT OR Apache-2.0")
        for dependency in package["dependencies"]:
            wanted = dependency["name"]
            # A test may look at a paper or a file with whatever reads it.
            if dependency["kind"] == "dev":
                continue
            if wanted in ROOMS and name not in ROOMS[wanted]:
                complaints.append(f"{name} names {wanted}; only {', '.join(sorted(ROOMS[wanted]))} may")
            if wanted in ours and wanted in STRANGERS.get(name, set()):
                complaints.append(f"{name} names {wanted}, which it must never know")


def capabilities(complaints):
    """The pages may be granted nothing that opens files, programs or the network."""
    for path in sorted((HERE / "src-tauri/capabilities").glob("**/*")):
        if path.is_file():
            for grant in NOT_GRANTED.findall(path.read_text(encoding="utf-8")):
                complaints.append(f"{path.relative_to(HERE).as_posix()} grants {grant} to the pages")


def pages(complaints):
    path = HERE / "ui/package-lock.json"
    if not path.exists():
        complaints.append("ui/package-lock.json is missing")
        return 0
    count = 0
    for place, package in json.loads(path.read_text(encoding="utf-8")).get("packages", {}).items():
        if not place:
            continue
        count += 1
        name = place.removeprefix("node_modules/")
        licence = package.get("license") or SAID_ELSEWHERE.get(name, "")
        tool = package.get("dev") or package.get("devOptional")
        if not is_allowed(licence, ALLOWED_IN_TOOLS if tool else ALLOWED):
            complaints.append(f"ui: {name}: licence `{licence or 'none'}` is not on the list")
        if "resolved" in package:
            complaints.append(f"ui: {name}: the lock file names where it was fetched; write it without (see ui/.npmrc)")
    return count


def main():
    complaints = []
    in_program = crates(complaints)
    rooms(complaints)
    capabilities(complaints)
    in_pages = pages(complaints)
    for complaint in complaints:
        print(f"   {complaint}")
    print(f"   {in_program} crates and {in_pages} packages of the pages looked at, {len(complaints)} objections")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
