#!/usr/bin/env bash
# Installs what a fresh Debian or Ubuntu machine lacks, and says what and why. Does nothing when all is there.
# Usage: deploy/install-missing.sh [run|test|kiosk|mairie]   kiosk: a machine that carries the touch screen and builds nothing; mairie: one that serves the staff's pages
set -euo pipefail

wanted=(
  "libzbar0|reads the QR codes on the forms"
  "libtesseract5|reads printed text"
  "tesseract-ocr-fra|the French words for it"
  "poppler-utils|opens PDF files"
)
purpose=${1:-run}
# npm fetches the typeface of the forms; any npm will do, wherever it comes from. A kiosk gets it with its programs.
[ "$purpose" = kiosk ] || command -v npm >/dev/null 2>&1 || wanted+=("npm|fetches the typeface printed on the forms")
# The desk scanner is driven by scanimage; the tests use its test device and make an encrypted PDF with qpdf.
wanted+=("sane-utils|talks to the desk scanner")
# A program of its own, run as a process: its licence (GPL) stays with it. Any engine may take its place with Speech:Command.
wanted+=("espeak-ng|reads the screens of the kiosk aloud")
[ "$purpose" = test ] && wanted+=("qpdf|makes damaged and encrypted PDF files for the tests" "postgresql|the database of the commune server in the tests")
# run.sh opens the kiosk in a window of the desktop that is there; only a machine of its own, and the tests, need a session.
[ "$purpose" = run ] || wanted+=(
  "chromium|shows the kiosk"
  "cage|lets the browser fill the screen, and nothing else on it"
  "xwayland|cage does not begin without it"
  "curl|asks the kiosk whether its page is alive"
  "fonts-dejavu-core|the letters of the page « Borne en panne »"
)
[ "$purpose" = kiosk ] && wanted+=("dbus|gives the session the screen" "libpam-systemd|gives the session the screen")
[ "$purpose" = test ] && wanted+=(
  "chromium-headless-shell|the same engine without windows, in which the tests look at pages"
  "sway|stands for the monitor in the tests of the session"
  "grim|takes a picture of that monitor"
  "bubblewrap|gives each tested session policies and processes of its own"
  "shellcheck|checks the scripts"
  "systemd|checks the units"
)
[ "$purpose" = test ] && wanted+=(
  "fonts-urw-base35|the letters of forms that the tests fill in on a computer"
  "fonts-dejavu-extra|the same"
  "fonts-noto-mono|the same"
)
[ "$purpose" = test ] && wanted+=("cups-daemon|a real printer queue for the tests of the receipt" "cups-client|prints the receipt")

# What a self-contained .NET program looks for; the number in the name of the first differs with the release of Debian.
[ "$purpose" = mairie ] && wanted=(
  "$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d ' ' -f 1 | sort -V | tail -n 1)|dates and words in French"
  "libssl3|keys, signatures and TLS"
  "ca-certificates|the authorities that vouch for the commune's server"
  "tzdata|the hour of the town hall"
)

missing=()
for entry in "${wanted[@]}"; do
  package=${entry%%|*}
  # Debian 13 and Ubuntu renamed some libraries for 64-bit time; either name will do.
  found=$(dpkg-query -W -f='${Status}\n' "$package" "${package}t64" 2>/dev/null || true)
  [[ $found == *"install ok installed"* ]] || missing+=("$entry")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing what is missing:"
for entry in "${missing[@]}"; do printf '  %-20s %s\n' "${entry%%|*}" "${entry#*|}"; done
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Ask an administrator to run: apt-get install ${missing[*]%%|*}" >&2; exit 2; }
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
packages=()
for entry in "${missing[@]}"; do
  package=${entry%%|*}
  apt-cache show "$package" >/dev/null 2>&1 || package="${package}t64"
  packages+=("$package")
done
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
echo "Installed."
