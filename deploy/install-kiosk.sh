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
# shellcheck source-path=SCRIPTDIR source=install-common.sh
source "$here/install-common.sh"
public_key='' remove=no

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

check() {
  require_root
  [ "$remove" = no ] || return 0
  require_programs kiosk formscanner
  [ -n "$public_key" ] || [ -e "$root$key" ] || stop "Il manque la clé publique de la commune : --public-key FICHIER."
  [ -z "$public_key" ] || grep -q 'BEGIN PUBLIC KEY' "$public_key" || stop "$public_key n’est pas une clé publique."
  [ ! -e "$root/var/lib/kiosk/keys/sealing.private.pem" ] ||
    stop "La clé privée est sur cette machine : $root/var/lib/kiosk/keys/sealing.private.pem. Mettez-la en lieu sûr, ailleurs, puis recommencez."
}

make_users_and_folders() {
  make_users /usr/lib/sysusers.d/kiosk.conf /usr/lib/tmpfiles.d/kiosk.conf
  may_make_users || return 0
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
  remove_files "${files[@]}"
  remove_programs kiosk formscanner
  act rm -rf "$root/usr/share/kiosk" "$root/etc/systemd/system/ctrl-alt-del.target"
  ! on_this_machine || act systemctl daemon-reload
  echo "La borne est retirée. Restent /var/lib/kiosk (les dépôts) et /etc/kiosk (formulaires et réglages)."
}

check
if [ "$remove" = yes ]; then
  put_away
  exit 0
fi
! on_this_machine || act "$here/install-missing.sh" kiosk
lay_files "$here" "${files[@]}"
# Three keys together must not restart the kiosk.
act ln -sfn /dev/null "$root/etc/systemd/system/ctrl-alt-del.target"
lay_programs kiosk formscanner
lay_templates "$here/../forms-templates"
make_users_and_folders
systemctl_here enable "${enabled[@]}"
if on_this_machine; then
  make_drop_box
  start
fi
[ "$dry_run" = yes ] || echo "La borne est installée${root:+ dans $root}."
