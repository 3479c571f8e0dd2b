#!/usr/bin/env bash
# Istiqbal for Windows, made and tried on Debian 12: the program for x86_64-pc-windows-gnu, its tests under wine, the installer.
#   scripts/windows.sh check       compiles everything for Windows, links nothing
#   scripts/windows.sh test        runs the tests of the crates under wine (further words go to cargo: -p store …)
#   scripts/windows.sh app         builds istiqbal.exe and istiqbalctl.exe as the office gets them
#   scripts/windows.sh installer   app, then the setup program, then installs, tries and removes it under wine
# Everything it makes lies under target/win and is made once; it needs the package sources of Debian, Rust and npm, nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
task=${1:-}
case "$task" in check | test | app | installer) shift ;; *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;; esac
. scripts/machine.sh

target=x86_64-pc-windows-gnu
win=$PWD/target/win
wine=/usr/lib/wine/wine64
core=(-p domain -p store -p vault -p papers -p intake -p desk -p ctl)
mkdir -p "$win"

# ---- Rust's standard library for Windows ----------------------------------------------------------------------------
# Debian packages the compiler and the library's sources but not the built library, so it is built from them, once for each
# version. A rustup that has the target already (`rustup target add x86_64-pc-windows-gnu`) is taken as it is.
rust_has_target() { compgen -G "$(rustc --print sysroot 2>/dev/null)/lib/rustlib/$target/lib/libstd-*.rlib" >/dev/null; }

standard_library() {
  local version
  version=$("$RUSTC" --version | cut -d ' ' -f 2)
  sysroot=$win/sysroot-$version
  [ ! -e "$sysroot/.whole" ] || return 0
  say "Building Rust's standard library $version for Windows (once, about two minutes of computing)."
  mkdir -p "$win/std/src" "$sysroot/lib/rustlib/$target/lib"
  : >"$win/std/src/lib.rs"
  printf '[package]\nname="stdbuild"\nversion="0.0.0"\nedition="2021"\n[workspace]\n[profile.release]\ndebug=0\n' >"$win/std/Cargo.toml"
  (cd "$win/std" && RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$win/std/target" \
    "$cargo" build --release --quiet -Zbuild-std=std,panic_abort,panic_unwind,test --target "$target" </dev/null)
  cp "$win/std/target/$target"/release/deps/*.rlib "$sysroot/lib/rustlib/$target/lib/"
  rm -f "$sysroot/lib/rustlib/$target"/lib/libstdbuild-*
  ln -sfn /usr/lib/rustlib/x86_64-unknown-linux-gnu "$sysroot/lib/rustlib/x86_64-unknown-linux-gnu"
  touch "$sysroot/.whole"
}

compiler() {
  # These would silence the flags of the one target below, and with them the standard library.
  unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
  # printpdf declares a C library of its own; without this the linker would export every symbol and count past its limit.
  local flags=-Clink-arg=-Wl,--exclude-all-symbols
  if use_rust && rust_has_target; then
    cargo=cargo
  else
    cargo=/usr/bin/cargo
    export RUSTC=/usr/bin/rustc
    standard_library
    flags="--sysroot=$sysroot $flags"
  fi
  export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS=$flags
  export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=$wine
  # Its own folder: another compiler's output in the usual one would be built anew at every change of system.
  export CARGO_TARGET_DIR=$win/build
}

# ---- Wine -----------------------------------------------------------------------------------------------------------
# What wine lacks for the trials (see scripts/wine); none of it goes into the installer.
wine_prefix() {
  export WINEPREFIX=$win/wine WINEARCH=win64 WINEDEBUG=-all WINEPATH="Z:$win/wine-tools"
  local system=$WINEPREFIX/drive_c/windows/system32 tool
  if [ ! -e "$WINEPREFIX/.whole" ]; then
    say "Setting up wine in target/win (once)."
    mkdir -p "$WINEPREFIX"
    "$wine" wineboot -i </dev/null >/dev/null 2>&1 || true
    [ -d "$system" ] || stop "wine made no folder of its own: $system is missing."
    [ -e "$system/bcryptprimitives.dll" ] ||
      x86_64-w64-mingw32-gcc -O2 -shared -s scripts/wine/random.c -ladvapi32 -o "$system/bcryptprimitives.dll"
    touch "$WINEPREFIX/.whole"
  fi
  mkdir -p "$win/wine-tools"
  x86_64-w64-mingw32-gcc -O2 -s -municode scripts/wine/tool.c -o "$win/wine-tools/pdftotext.exe"
  for tool in pdfinfo pdfimages qpdf; do cp "$win/wine-tools/pdftotext.exe" "$win/wine-tools/$tool.exe"; done
}

# ---- The tasks ------------------------------------------------------------------------------------------------------
check_all() { "$cargo" check --locked --workspace --all-targets --target "$target" "$@" </dev/null; }

# No tests in the docs: rustdoc would look for a standard library of its own.
test_core() {
  [ "$#" -gt 0 ] || set -- "${core[@]}"
  "$cargo" test --locked --no-fail-fast --lib --bins --tests --target "$target" "$@" </dev/null
}

# A paper says the same on every system, to the last byte.
compare_papers() {
  local here=$win/papers/here there=$win/papers/there count=0 paper
  rm -rf "$win/papers"
  headline "The sample papers, here and under wine"
  (unset RUSTC; CARGO_TARGET_DIR=$native_target cargo run --locked --quiet -p papers --example proofs -- "$here" </dev/null)
  "$cargo" run --locked --quiet -p papers --example proofs --target "$target" -- "$there" </dev/null
  for paper in "$here"/*.pdf; do
    cmp "$paper" "$there/${paper##*/}" || stop "The paper ${paper##*/} differs between the systems."
    count=$((count + 1))
  done
  [ "$count" -gt 0 ] || stop "No papers were made."
  say "$count papers are the same, byte for byte."
}

built=$win/build/$target/release

build_app() {
  "$cargo" build --locked --release -p istiqbal -p ctl --bins --target "$target" "$@" </dev/null
  local name library
  for name in istiqbal.exe istiqbalctl.exe WebView2Loader.dll; do
    [ -s "$built/$name" ] || stop "The build left no $name."
  done
  # What the programs load at their start is Windows' own or the one library that goes into the installer.
  for name in istiqbal.exe istiqbalctl.exe; do
    while read -r library; do
      case "${library,,}" in webview2loader.dll | api-ms-win-* | bcryptprimitives.dll) continue ;; esac
      [ -e "$(find /usr/lib/x86_64-linux-gnu/wine -iname "$library" -print -quit)" ] ||
        stop "$name wants $library, which is no part of Windows."
    done < <(x86_64-w64-mingw32-objdump -p "$built/$name" | sed -n 's/^.*DLL Name: //p')
  done
  ls -l "$built/istiqbal.exe" "$built/istiqbalctl.exe"
}

make_installer() {
  local version kilobytes
  version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
  kilobytes=$(du -ck "$built/istiqbal.exe" "$built/istiqbalctl.exe" "$built/WebView2Loader.dll" | tail -n 1 | cut -f 1)
  setup=$win/istiqbal-$version-setup.exe
  rm -f "$setup"
  makensis -V2 -INPUTCHARSET UTF8 -DROOT="$PWD" -DBUILT="$built" -DVERSION="$version" -DKILOBYTES="$kilobytes" -DOUT="$setup" \
    installer/setup.nsi </dev/null
  [ -s "$setup" ] || stop "makensis left no ${setup##*/}."
  ls -l "$setup"
}

# wait_for WHAT COMMAND…: setup programs go on in another process, so their end is seen by what they leave.
wait_for() {
  local what=$1 tries
  shift
  for ((tries = 0; tries < 60; tries++)); do
    if "$@"; then return 0; fi
    sleep 1
  done
  stop "$what did not happen."
}

# A visit with the installed program, then removal: the program goes, the data stay.
try_installer() {
  local account program data visit
  account=$(find "$WINEPREFIX/drive_c/users" -mindepth 1 -maxdepth 1 -type d ! -name Public -print -quit)
  program=$account/AppData/Local/Programs/Istiqbal
  data=$account/AppData/Local/Istiqbal/istiqbal/data
  visit=$win/visit
  # Of an earlier try; everything here belongs to wine's made-up account.
  rm -rf "$program" "$account/AppData/Local/Istiqbal" "$visit"
  mkdir -p "$visit"
  "$wine" "$setup" /S </dev/null
  wait_for "The installation" test -s "$program/uninstall.exe"
  local name
  for name in istiqbal.exe istiqbalctl.exe WebView2Loader.dll; do
    cmp "$built/$name" "$program/$name" || stop "$name was not installed whole."
  done
  find "$account/AppData/Roaming/Microsoft/Windows/Start Menu" -name '*.lnk' | grep -q . || stop "No shortcut was made."
  "$wine" "$program/istiqbalctl.exe" demo --data "Z:$data" --out "Z:$visit" </dev/null >"$visit/said.json"
  for name in declaration.pdf letter.pdf; do
    head -c 5 "$visit/$name" | grep -q '^%PDF-' || stop "The installed program made no $name."
  done
  [ -s "$data/istiqbal.db" ] || stop "The installed program left no store."
  "$wine" "$program/uninstall.exe" /S </dev/null
  wait_for "The removal" test ! -e "$program"
  for name in istiqbal.db keys; do
    [ -s "$data/$name" ] || stop "Removing the program took data with it."
  done
  say "Installed, made a visit ($(find "$visit" -name '*.pdf' | wc -l) PDF papers in target/win/visit), removed; the data stayed."
}

headline "What this machine lacks"
packages=("${build_packages[@]}" gcc-mingw-w64-x86-64 nsis wine64)
rust_has_target || packages+=(cargo-web rust-web-src rustc-web)
[ "$task" != test ] || packages+=(poppler-utils qpdf)
case "$task" in app | installer) need_node=yes ;; *) need_node=no ;; esac
have "${packages[@]}"
native_target=$CARGO_TARGET_DIR
compiler
say "$("${RUSTC:-rustc}" --version)"

case "$task" in
  check)
    headline "Compiling for Windows"
    check_all "$@"
    ;;
  test)
    wine_prefix
    headline "Tests under wine"
    test_core "$@"
    [ "$#" -gt 0 ] || compare_papers
    ;;
  app | installer)
    headline "Pages of the window"
    build_ui
    headline "Programs"
    build_app "$@"
    ;;
esac
if [ "$task" = installer ]; then
  headline "Installer"
  make_installer
  headline "The installer under wine"
  wine_prefix
  try_installer
fi
