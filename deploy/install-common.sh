#!/usr/bin/env bash
# What the installations share; each names its files, its programs and its units, and then uses these. Not run by itself.
root='' programs='' dry_run=no

stop() { echo "$1" >&2; exit 2; }

act() {
  if [ "$dry_run" = yes ]; then printf '  %s\n' "$*"; else "$@"; fi
}

on_this_machine() { [ -z "$root" ]; }

systemctl_here() { act systemctl ${root:+"--root=$root"} --quiet "$@"; }

require_root() {
  if on_this_machine && [ "$dry_run" = no ] && [ "$(id -u)" -ne 0 ]; then stop "À lancer avec sudo."; fi
}

# require_programs NAME…: each was published into a folder of its name.
require_programs() {
  [ -n "$programs" ] || stop "Dites où sont les programmes : --programs DOSSIER."
  local program
  for program in "$@"; do
    [ -x "$programs/$program/$program" ] || stop "Il manque le programme $programs/$program/$program : dotnet publish … -o $programs/$program (voir docs)."
  done
}

# lay_files FOLDER « FROM|TO|MODE »…: what lies in deploy/, where it goes, and its mode.
lay_files() {
  local here=$1 entry from to mode
  shift
  for entry in "$@"; do
    IFS='|' read -r from to mode <<<"$entry"
    act install -D -m "$mode" "$here/$from" "$root$to"
  done
}

remove_files() {
  local entry to
  for entry in "$@"; do
    IFS='|' read -r _ to _ <<<"$entry"
    act rm -f "$root$to"
  done
}

# A program is replaced whole: nothing of an older version stays beside it.
lay_programs() {
  local program target
  for program in "$@"; do
    target=$root/usr/lib/kiosk/$program
    act rm -rf "$target.new"
    act mkdir -p "$root/usr/lib/kiosk"
    act cp -R --no-preserve=ownership "$programs/$program" "$target.new"
    act rm -rf "$target"
    act mv "$target.new" "$target"
  done
}

lay_templates() {
  if [ -e "$root/etc/kiosk/forms-templates" ]; then
    echo "Les formulaires de la commune sont déjà dans /etc/kiosk/forms-templates : ils restent tels quels."
  else
    act mkdir -p "$root/etc/kiosk"
    act cp -R --no-preserve=ownership "$1" "$root/etc/kiosk/forms-templates"
  fi
}

may_make_users() { [ "$(id -u)" -eq 0 ] || [ "$dry_run" = yes ]; }

# make_users SYSUSERS TMPFILES: the accounts and the folders of data; only an administrator can.
make_users() {
  if may_make_users; then
    act systemd-sysusers ${root:+"--root=$root"} "$root$1"
    act systemd-tmpfiles ${root:+"--root=$root"} --create "$root$2"
  else
    echo "Sans droits d’administrateur, les comptes et les dossiers de données ne sont pas créés."
  fi
}

remove_programs() {
  local program
  for program in "$@"; do act rm -rf "$root/usr/lib/kiosk/$program"; done
  [ ! -d "$root/usr/lib/kiosk" ] || act rmdir --ignore-fail-on-non-empty "$root/usr/lib/kiosk"
}
