#!/usr/bin/env bash
# Installe la borne sur cette machine, ou la met à jour. À relancer autant de fois qu’on veut : ce qui est en place reste en place.
#   sudo deploy/install-kiosk.sh --programs DOSSIER --public-key FICHIER
#     --programs DOSSIER    contient kiosk/ et formscanner/, faits par « dotnet publish » (voir docs/guide-installation.fr.md)
#     --public-key FICHIER  la clé publique de la commune ; inutile si elle est déjà en place
#     --dry-run             dit ce qui serait fait, sans rien faire
#     --root DOSSIER        installe dans ce dossier au lieu de cette machine, sans rien démarrer
#     --remove              retire la borne ; les données, les formulaires et les réglages restent
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root='' programs='' public_key='' dry_run=no remove=no

stop() { echo "$1" >&2; exit 2; }

while [ $# -gt 0 ]; do
  case $1 in
    --root | --programs | --public-key)
      [ $# -ge 2 ] || stop "Il manque un nom après $1."
      case $1 in --root) root=${2%/} ;; --programs) programs=${2%/} ;; *) public_key=$2 ;; esac
      shift
      ;;
    --dry-run) dry_run=yes ;;
    --remove) remove=yes ;;
    --help | -h) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) stop "Option inconnue : $1 (voir --help)." ;;
  esac
  shift
done

# What lies in deploy/, where it goes, and its mode.
files=(
  "kiosk-session|/usr/lib/kiosk/kiosk-session|755"
  "borne-en-panne.html|/usr/share/kiosk/borne-en-panne.html|644"
  "chromium-policies.json|/etc/chromium/policies/managed/kiosk.json|644"
  "system/kiosk.sysusers|/usr/lib/sysusers.d/kiosk.conf|644"
  "system/kiosk.tmpfiles|/usr/lib/tmpfiles.d/kiosk.conf|644"
  "system/kiosk-session.pam|/etc/pam.d/kiosk-session|644"
  "system/kiosk-logind.conf|/etc/systemd/logind.conf.d/kiosk.conf|644"
  "system/kiosk-sysctl.conf|/etc/sysctl.d/90-kiosk.conf|644"
)
for unit in "$here"/units/*; do files+=("units/${unit##*/}|/etc/systemd/system/${unit##*/}|644"); done
enabled=(kiosk.service kiosk-session.service kiosk-session-restart.timer formscanner-watch.service)
key=/var/lib/kiosk/keys/sealing.public.pem

act() {
  if [ "$dry_run" = yes ]; then printf '  %s\n' "$*"; else "$@"; fi
}

on_this_machine() { [ -z "$root" ]; }

systemctl_here() { act systemctl ${root:+"--root=$root"} --quiet "$@"; }

check() {
  if on_this_machine && [ "$dry_run" = no ] && [ "$(id -u)" -ne 0 ]; then stop "À lancer avec sudo."; fi
  [ "$remove" = no ] || return 0
  [ -n "$programs" ] || stop "Dites où sont les programmes : --programs DOSSIER."
  local program
  for program in kiosk formscanner; do
    [ -x "$programs/$program/$program" ] || stop "Il manque le programme $programs/$program/$program : dotnet publish ${program^} -o $programs/$program"
  done
  [ -n "$public_key" ] || [ -e "$root$key" ] || stop "Il manque la clé publique de la commune : --public-key FICHIER."
  [ -z "$public_key" ] || grep -q 'BEGIN PUBLIC KEY' "$public_key" || stop "$public_key n’est pas une clé publique."
  [ ! -e "$root/var/lib/kiosk/keys/sealing.private.pem" ] ||
    stop "La clé privée est sur cette machine : $root/var/lib/kiosk/keys/sealing.private.pem. Mettez-la en lieu sûr, ailleurs, puis recommencez."
}

lay_files() {
  local entry from to mode
  for entry in "${files[@]}"; do
    IFS='|' read -r from to mode <<<"$entry"
    act install -D -m "$mode" "$here/$from" "$root$to"
  done
  # Three keys together must not restart the kiosk.
  act ln -sfn /dev/null "$root/etc/systemd/system/ctrl-alt-del.target"
}

# A program is replaced whole: nothing of an older version stays beside it.
lay_programs() {
  local program target
  for program in kiosk formscanner; do
    target=$root/usr/lib/kiosk/$program
    act rm -rf "$target.new"
    act cp -R --no-preserve=ownership "$programs/$program" "$target.new"
    act rm -rf "$target"
    act mv "$target.new" "$target"
  done
  if [ -e "$root/etc/kiosk/forms-templates" ]; then
    echo "Les formulaires de la commune sont déjà dans /etc/kiosk/forms-templates : ils restent tels quels."
  else
    act mkdir -p "$root/etc/kiosk"
    act cp -R --no-preserve=ownership "$here/../forms-templates" "$root/etc/kiosk/forms-templates"
  fi
}

make_users_and_folders() {
  if [ "$(id -u)" -ne 0 ] && [ "$dry_run" = no ]; then
    echo "Sans droits d’administrateur, les comptes et les dossiers de données ne sont pas créés."
    return 0
  fi
  act systemd-sysusers ${root:+"--root=$root"} "$root/usr/lib/sysusers.d/kiosk.conf"
  act systemd-tmpfiles ${root:+"--root=$root"} --create "$root/usr/lib/tmpfiles.d/kiosk.conf"
  [ -z "$public_key" ] || act install -m 644 "$public_key" "$root$key"
}

# With a public key in place, init makes no private one. The box is then opened to the group: the kiosk puts in too.
make_drop_box() {
  act setpriv --reuid kiosk-scan --regid kiosk-scan --init-groups env Store__Directory=/var/lib/kiosk Templates__Directory=/etc/kiosk/forms-templates \
    /usr/lib/kiosk/formscanner/formscanner init
  act chgrp kiosk-box /var/lib/kiosk/deposits.db
  act chmod 660 /var/lib/kiosk/deposits.db
}

start() {
  act systemctl daemon-reload
  act sysctl --quiet --load /etc/sysctl.d/90-kiosk.conf
  act systemctl set-default --quiet graphical.target
  act systemctl restart kiosk.service formscanner-watch.service kiosk-session-restart.timer kiosk-session.service
}

put_away() {
  ! on_this_machine || act systemctl stop "${enabled[@]}"
  systemctl_here disable "${enabled[@]}"
  local entry to
  for entry in "${files[@]}"; do
    IFS='|' read -r _ to _ <<<"$entry"
    act rm -f "$root$to"
  done
  act rm -rf "$root/usr/lib/kiosk" "$root/usr/share/kiosk" "$root/etc/systemd/system/ctrl-alt-del.target"
  ! on_this_machine || act systemctl daemon-reload
  echo "La borne est retirée. Restent /var/lib/kiosk (les dépôts) et /etc/kiosk (formulaires et réglages)."
}

check
if [ "$remove" = yes ]; then
  put_away
  exit 0
fi
! on_this_machine || act "$here/install-missing.sh" kiosk
lay_files
lay_programs
make_users_and_folders
systemctl_here enable "${enabled[@]}"
if on_this_machine; then
  make_drop_box
  start
fi
[ "$dry_run" = yes ] || echo "La borne est installée${root:+ dans $root}."
