#!/usr/bin/env bash
# Installe les pages de la mairie et l’envoi de nuit sur cette machine, ou les met à jour. À relancer autant de fois qu’on veut : ce qui est en place reste en place.
#   sudo deploy/install-mairie.sh --programs DOSSIER --host NOM
#     --programs DOSSIER  contient backoffice/ et syncagent/, faits par « dotnet publish » (voir docs/guide-mairie.fr.md)
#     --host NOM          le nom de cette machine sur le réseau, comme entraide.mairie.local ; inutile s’il est déjà réglé
#     --dry-run           dit ce qui serait fait, sans rien faire
#     --root DOSSIER      installe dans ce dossier au lieu de cette machine, sans rien démarrer
#     --remove            retire les programmes ; les données, les clés, les formulaires et les réglages restent
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=install-common.sh
source "$here/install-common.sh"
host='' remove=no

while [ $# -gt 0 ]; do
  case $1 in
    --root | --programs | --host)
      [ $# -ge 2 ] || stop "Il manque un nom après $1."
      case $1 in --root) root=${2%/} ;; --programs) programs=${2%/} ;; *) host=$2 ;; esac
      shift
      ;;
    --dry-run) dry_run=yes ;;
    --remove) remove=yes ;;
    --help | -h) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) stop "Option inconnue : $1 (voir --help)." ;;
  esac
  shift
done

files=(
  "staff/backoffice.service|/etc/systemd/system/backoffice.service|644"
  "staff/syncagent.service|/etc/systemd/system/syncagent.service|644"
  "staff/as-its-user|/usr/sbin/backoffice|755"
  "staff/as-its-user|/usr/sbin/syncagent|755"
  "system/mairie.sysusers|/usr/lib/sysusers.d/kiosk-mairie.conf|644"
  "system/mairie.tmpfiles|/usr/lib/tmpfiles.d/kiosk-mairie.conf|644"
)
units=(backoffice.service syncagent.service)
settings=/etc/kiosk/backoffice.env

check() {
  require_root
  [ "$remove" = no ] || return 0
  require_programs backoffice syncagent
  [ -n "$host" ] || [ -e "$root$settings" ] || stop "Il manque le nom de cette machine sur le réseau : --host entraide.mairie.local"
  case $host in *[!a-z0-9.-]*) stop "$host n’est pas un nom de machine : lettres sans accent, chiffres, points et tirets." ;; esac
}

write_settings() {
  if [ -e "$root$settings" ]; then
    echo "Les réglages sont déjà dans $settings : ils restent tels quels."
    return 0
  fi
  act mkdir -p "$root/etc/kiosk"
  [ "$dry_run" = yes ] || printf 'BackOffice__Host=%s\n' "$host" >"$root$settings"
}

# Of all files of the store the nightly sending opens this one alone; a new file is its maker's own.
make_store() {
  act /usr/sbin/backoffice migrate
  act chgrp kiosk-box /var/lib/kiosk/statistics.db
  act chmod 660 /var/lib/kiosk/statistics.db
}

say_what_is_next() {
  cat <<'END'
Les pages de la mairie sont installées. Il reste, une fois :
  sudo backoffice key-shares                                # la clé maîtresse en deux parties : imprimez-les, deux coffres différents
  sudo backoffice recover-key --test                        # retapez-les : la preuve qu’elles sont bonnes
  sudo backoffice add-agent PRÉNOM.NOM --role administrator # affiche un code à usage unique
  la clé publique pour la borne : /var/lib/kiosk/keys/sealing.public.pem
  le certificat à donner aux PC : /var/lib/kiosk/certificates/racine-mairie.crt
END
}

check
if [ "$remove" = yes ]; then
  ! on_this_machine || act systemctl stop "${units[@]}"
  systemctl_here disable "${units[@]}"
  remove_files "${files[@]}"
  remove_programs backoffice syncagent
  ! on_this_machine || act systemctl daemon-reload
  echo "Les programmes sont retirés. Restent /var/lib/kiosk (registre, clés) et /etc/kiosk (formulaires et réglages)."
  exit 0
fi
! on_this_machine || act "$here/install-missing.sh" mairie
lay_files "$here" "${files[@]}"
lay_programs backoffice syncagent
lay_templates "$here/../forms-templates"
write_settings
make_users /usr/lib/sysusers.d/kiosk-mairie.conf /usr/lib/tmpfiles.d/kiosk-mairie.conf
systemctl_here enable "${units[@]}"
if on_this_machine; then
  make_store
  act systemctl daemon-reload
  act systemctl restart "${units[@]}"
fi
[ "$dry_run" = yes ] || say_what_is_next
