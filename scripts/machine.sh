# What this machine has and what it lacks: packages, Rust, Node, the window's parts. Sourced by ./run, ./test and ./bench.
# Everything missing is found first and asked for once, so that an administrator has one command to run, not five.
# shellcheck shell=bash disable=SC2034

rust_wanted=1.90
node_wanted=18

say() { printf '%s\n' "$*"; }
headline() { printf '\n== %s\n' "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# at_least 1.95.0 1.90: is the first version the second or newer?
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# ---- Rust -----------------------------------------------------------------------------------------------------------
# Looks in PATH, in rustup's own folder and in the system's: an old toolchain in front must not hide a good one behind it.
use_rust() {
  local folder version
  local -a folders=()
  IFS=: read -r -a folders <<<"$PATH"
  for folder in "${folders[@]}" "${CARGO_HOME:-$HOME/.cargo}/bin" /usr/bin; do
    if [ ! -x "$folder/rustc" ] || [ ! -x "$folder/cargo" ]; then continue; fi
    version=$("$folder/rustc" --version 2>/dev/null | cut -d ' ' -f 2) || continue
    if [ -n "$version" ] && at_least "$version" "$rust_wanted"; then
      if [ "$(command -v rustc)" != "$folder/rustc" ] || [ "$(command -v cargo)" != "$folder/cargo" ]; then
        export PATH="$folder:$PATH"
      fi
      rust_version=$version
      return 0
    fi
  done
  return 1
}

use_rustup() {
  local rustup
  rustup=$(command -v rustup || true)
  [ -n "$rustup" ] || rustup="${CARGO_HOME:-$HOME/.cargo}/bin/rustup"
  [ -x "$rustup" ] || return 1
  say "Rust $rust_wanted or newer is missing; asking rustup for it."
  "$rustup" toolchain install stable --profile minimal --component clippy --component rustfmt --no-self-update </dev/null || return 1
  export RUSTUP_TOOLCHAIN=stable
  use_rust
}

# Names the packages that bring a Rust new enough on this system, as far as its package lists say.
rust_packages() {
  local name version
  for name in rustc-web rustc; do
    version=$(apt-cache policy "$name" 2>/dev/null | sed -n 's/^ *Candidate: *//p')
    case "$version" in '' | '(none)') continue ;; esac
    if at_least "${version%%[+~-]*}" "$rust_wanted"; then
      say "$name" "${name/rustc/cargo}"
      return 0
    fi
  done
  version=$(apt-cache policy rustup 2>/dev/null | sed -n 's/^ *Candidate: *//p')
  case "$version" in '' | '(none)') return 1 ;; *) say rustup ;; esac
}

# ---- Packages of the system -----------------------------------------------------------------------------------------
installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

node_is_enough() {
  command -v node >/dev/null && command -v npm >/dev/null || return 1
  at_least "$(node --version | tr -d v)" "$node_wanted"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# A sudo that asks for its password is of use only where somebody can type one.
may_become_root() {
  [ "$(id -u)" = 0 ] && return 0
  command -v sudo >/dev/null || return 1
  sudo -n true 2>/dev/null && return 0
  [ -t 0 ] && sudo -v
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null; }

# have PACKAGE…: brings what is missing of the packages named, and of Rust. With need_node=yes also of Node.
have() {
  local name rust='' rust_missing=no
  local -a missing=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    have_without_apt "$@"
    return
  fi
  for name in "$@"; do installed "$name" || missing+=("$name"); done
  if [ "${need_node:-no}" = yes ] && ! node_is_enough; then
    # The two packages go together: Debian's npm wants Debian's node.
    missing+=(nodejs npm)
  fi
  use_rust || rust_missing=yes
  if [ "${#missing[@]}" = 0 ] && [ "$rust_missing" = no ]; then return 0; fi

  if ! may_become_root; then
    if [ "$rust_missing" = yes ]; then
      rust=$(rust_packages || true)
      # Old package lists do not know it yet; the update in the command below brings it.
      if [ -z "$rust" ] && grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then rust='rustc-web cargo-web'; fi
      # A rustup of one's own needs no administrator.
      if [ -z "$rust" ] && use_rustup; then rust_missing=no; fi
    fi
    if [ "${#missing[@]}" -gt 0 ] || [ -n "$rust" ]; then
      say "Some packages are missing and this account may not install them. An administrator runs this once:"
      say ""
      say "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}${missing[*]:+ }$rust"
      say ""
      say "Then start $0 again."
      exit 1
    fi
    [ "$rust_missing" = no ] || no_rust
    return 0
  fi

  say "Missing here: ${missing[*]}$([ "$rust_missing" = no ] || printf "%s" " Rust $rust_wanted or newer")"
  say "Installing by apt-get."
  apt_get update >/dev/null || say "The package lists could not be renewed; going on with the old ones."
  if [ "$rust_missing" = yes ]; then
    rust=$(rust_packages || true)
    # A Rust of the user's own, kept by rustup, and Debian's package exclude each other only as packages.
    read -r -a rust_names <<<"$rust"
    missing+=("${rust_names[@]}")
  fi
  if [ "${#missing[@]}" -gt 0 ]; then
    apt_get install -y --no-install-recommends "${missing[@]}" >"$machine_log" 2>&1 || {
      tail -n 20 "$machine_log" >&2
      stop "apt-get could not install: ${missing[*]}"
    }
  fi
  use_rust || use_rustup || no_rust
  if [ "${need_node:-no}" = yes ]; then
    node_is_enough || stop "Node $node_wanted or newer with npm is needed; this system's packages do not have it."
  fi
}

no_rust() {
  stop "Rust $rust_wanted or newer is needed: on Debian 12 it is rustc-web and cargo-web of the security suite (is that suite in the package sources?), elsewhere install it by rustup."
}

# Other systems: nothing is installed, only looked for, and what is lacking is named.
have_without_apt() {
  local lacking=''
  command -v cc >/dev/null || lacking+=' a C compiler;'
  command -v pkg-config >/dev/null || lacking+=' pkg-config;'
  pkg-config --exists openssl 2>/dev/null || lacking+=' OpenSSL with its headers;'
  if [ "${need_view:-no}" = yes ]; then
    pkg-config --exists webkit2gtk-4.1 2>/dev/null || lacking+=' WebKitGTK 4.1 with its headers;'
  fi
  if [ "${need_node:-no}" = yes ]; then node_is_enough || lacking+=" Node $node_wanted or newer with npm;"; fi
  [ -z "$lacking" ] || stop "This system has no apt-get. Install by its own means:$lacking then start $0 again. (Debian 12 is what we have proven.)"
  use_rust || use_rustup || no_rust
}

# ---- The window's pages ---------------------------------------------------------------------------------------------
# npm ci empties node_modules each time; it runs only when the lock file or Node changed.
build_ui() {
  local mark=ui/node_modules/.istiqbal-lock now
  [ -f ui/package.json ] || stop "ui/package.json is missing: this is not a whole checkout."
  now="$(sha256sum ui/package-lock.json | cut -d ' ' -f 1) $(node --version)"
  if [ "$(cat "$mark" 2>/dev/null)" != "$now" ]; then
    say "Fetching the window's packages (npm ci)."
    (cd ui && npm ci --no-audit --no-fund --loglevel=error </dev/null)
    printf '%s\n' "$now" >"$mark"
  fi
  say "Building the window's pages."
  (cd ui && npm run --silent build </dev/null)
}

# ---- Groups of packages ---------------------------------------------------------------------------------------------
build_packages=(build-essential ca-certificates libssl-dev pkg-config perl)
view_packages=(libgtk-3-dev librsvg2-dev libwebkit2gtk-4.1-dev)
test_packages=(git imagemagick poppler-utils procps python3 qpdf webkit2gtk-driver xauth xvfb)

export PYTHONDONTWRITEBYTECODE=1
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
mkdir -p "$CARGO_TARGET_DIR"
machine_log="$CARGO_TARGET_DIR/packages.log"
