#!/usr/bin/env bash
# Installe ce qui manque, prépare la boîte de dépôt, lit des papiers d’exemple, ouvre la borne et les pages de la mairie, puis surveille le dossier d’arrivée.
#   ./run.sh                 tout cela, jusqu’à Ctrl-C
#   ./run.sh --once          tout sauf la borne, les pages et la surveillance
#   ./run.sh kiosk           la borne tactile seule, jusqu’à Ctrl-C
#   ./run.sh mairie          les pages de la mairie seules, jusqu’à Ctrl-C
#   ./run.sh demo            les pages de la mairie sur une commune inventée (200 demandes, 120 bénévoles) et un premier envoi à un serveur de la commune, dans un dossier à part
#   ./run.sh apercu          ce qui partirait cette nuit vers le serveur de la commune, à l’octet près
#   ./run.sh read FICHIER…   lit des fichiers et affiche les réponses, sans rien garder
#   ./run.sh explain FICHIER dessine sur chaque page ce qui y a été trouvé (dossier out/)
#   ./run.sh doctor          vérifie l’installation ; les autres commandes de formscanner marchent aussi
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 OMP_THREAD_LIMIT=1
export Templates__Directory="${Templates__Directory:-$here/forms-templates}"
export Store__Directory="${Store__Directory:-$here/data}"
inbox="${Inbox__Directory:-$Store__Directory/inbox}"
archive="${Inbox__Archive:-$Store__Directory/archive}"
program="$here/FormScanner/bin/Release/net10.0/formscanner"
kiosk="$here/Kiosk/bin/Release/net10.0/kiosk"
kiosk_port="${Kiosk__Port:-5080}"
backoffice="$here/BackOffice/bin/Release/net10.0/backoffice"
staff_port="${BackOffice__Port:-5443}"
syncagent="$here/SyncAgent/bin/Release/net10.0/syncagent"
communeserver="$here/CommuneServer/bin/Release/net10.0/communeserver"
commune_port="${Commune__Port:-5090}"
started=()
export Camera__Enabled="${Camera__Enabled:-true}" Camera__Reader="${Camera__Reader:-$program}"

# One form whose first page was scanned and whose second was photographed, and the first pages of the two other forms.
samples=(flatbed-150-grey.jpg phone-tilted.jpg volunteer-offer.webp alert-register.webp)

say() { printf '\n%s\n' "$*"; }

prepare() {
  command -v dotnet >/dev/null 2>&1 || { echo "Il manque le SDK .NET 10 : https://dotnet.microsoft.com/download" >&2; exit 2; }
  "$here/deploy/install-missing.sh" run
  local log
  log=$(mktemp)
  [ -x "$program" ] || echo "Première préparation des programmes : une à deux minutes…"
  local project
  for project in "$@"; do
    if ! dotnet build "$here/$project" -c Release -v quiet >"$log" 2>&1; then
      cat "$log" >&2
      rm -f "$log"
      echo "Le programme $project n’a pas pu être préparé ; les lignes ci-dessus disent pourquoi." >&2
      exit 2
    fi
  done
  rm -f "$log"
}

# Whatever was started ends with this script.
trap 'for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done' EXIT

await_port() {
  local process=$1 port=$2 log=$3 tries=0
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    tries=$((tries + 1))
    if ! kill -0 "$process" 2>/dev/null || [ "$tries" -gt 150 ]; then
      cat "$log" >&2
      return 1
    fi
    sleep 0.2
  done
}

# serve NAME PORT LOG PROGRAM ARGUMENTS…: starts a program and waits until it answers; its number is then in $serving.
serve() {
  local name=$1 port=$2 log=$3
  shift 3
  "$@" >>"$log" 2>&1 &
  serving=$!
  started+=("$serving")
  await_port "$serving" "$port" "$log" || {
    echo "$name ne démarre pas ; les lignes ci-dessus disent pourquoi. Si le port $port est pris, ./run.sh accepte BackOffice__Port, Kiosk__Port et Commune__Port devant lui." >&2
    return 1
  }
}

# The pages of the staff, over TLS with the town hall's own authority. The first time, an account is made and its code is shown.
start_staff() {
  local log="$Store__Directory/backoffice.log" new=no code
  [ -e "$Store__Directory/access.db" ] || new=yes
  "$backoffice" migrate >"$log" 2>&1 || { cat "$log" >&2; return 1; }
  serve "La mairie" "$staff_port" "$log" "$backoffice" serve --BackOffice:Port="$staff_port" --BackOffice:SyncAgent="$syncagent" || return 1
  staff_process=$serving
  say "Les pages de la mairie sont ouvertes : https://localhost:$staff_port/"
  echo "Le navigateur demande une fois de faire confiance à la mairie : $Store__Directory/certificates/racine-mairie.crt"
  if [ "$new" = yes ]; then
    code=$("$backoffice" add-agent accueil --role agent coordinator administrator dpo)
    echo "Première connexion : compte « accueil », code à usage unique $code, sur https://localhost:$staff_port/premiere"
  fi
}

# A server of the commune on this machine, the town hall enrolled at it, a first sending, and the figures it makes for the elected.
start_commune() {
  export Commune__Directory="$Store__Directory/commune"
  local log="$Store__Directory/communeserver.log" kiosk=33352-accueil new=no code
  [ -e "$Store__Directory/sync/enrolment.json" ] || new=yes
  "$communeserver" migrate >"$log" 2>&1 || { cat "$log" >&2; return 1; }
  serve "Le serveur de la commune" "$commune_port" "$log" "$communeserver" serve --Commune:Port="$commune_port" || return 1
  say "Le serveur de la commune est ouvert : http://localhost:$commune_port/"
  if [ "$new" = yes ]; then
    code=$("$communeserver" add-kiosk "$kiosk")
    "$syncagent" enrol --server "http://localhost:$commune_port/" --code "$code"
    echo "Pour voir les chiffres des élus, cette clé, montrée une seule fois : $("$communeserver" add-viewer "${kiosk%%-*}" maire)"
  fi
  "$syncagent" push-now
  echo "Ce qui est parti et ce qui attend : page « Envois » de la mairie, ou ./run.sh apercu"
}

# In a town hall the session of deploy/ shows it full screen; here it is a page of this machine in an ordinary window.
start_kiosk() {
  local address="http://127.0.0.1:$kiosk_port/" browser
  serve "La borne" "$kiosk_port" "$Store__Directory/kiosk.log" "$kiosk" --Kiosk:Port="$kiosk_port" || return 1
  kiosk_process=$serving
  say "La borne tactile est ouverte : $address"
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || { echo "Ouvrez cette adresse dans un navigateur de cette machine."; return 0; }
  for browser in chromium google-chrome xdg-open; do
    command -v "$browser" >/dev/null 2>&1 || continue
    if [ "$browser" = xdg-open ]; then "$browser" "$address" >/dev/null 2>&1 & else "$browser" --app="$address" >/dev/null 2>&1 & fi
    return 0
  done
  echo "Ouvrez cette adresse dans un navigateur."
}

# Only into a store that does not exist yet: invented people have no place among real ones.
give_samples() {
  [ ! -e "$Store__Directory/deposits.db" ] || return 0
  local folder="$here/tests/FormScanner.Tests/Corpus" name digest
  (umask 077 && mkdir -p "$inbox")
  for name in "${samples[@]}"; do
    [ -f "$folder/$name" ] || continue
    digest=$(sha256sum "$folder/$name" | cut -d ' ' -f 1)
    [ -z "$(find "$archive" -name "$digest.sealed" -print -quit 2>/dev/null)" ] || continue
    cp "$folder/$name" "$inbox/"
    given+=("$folder/$name")
  done
}

freeze_forms() {
  local form said
  say "Formulaires"
  for form in "$Templates__Directory"/*/; do
    form=$(basename "$form")
    said=$("$program" publish "$form")
    case "$said" in
      *": frozen"$'\n'* | *": frozen") echo "  $form : mise en page figée, prête à imprimer" ;;
      *) echo "  $form : mise en page déjà figée, inchangée" ;;
    esac
  done
}

open_box() {
  local key="$Store__Directory/keys/sealing.private.pem" new=yes
  [ ! -e "$key" ] || new=no
  "$program" init >/dev/null
  say "Boîte de dépôt prête : $Store__Directory"
  [ "$new" = no ] || echo "La clé qui l’ouvre est $key : gardez-en une copie en lieu sûr, sans elle rien ne se relit."
}

read_inbox() {
  local waiting=()
  mapfile -d '' waiting < <(find "$inbox" -maxdepth 1 -type f ! -name '.*' ! -name '*.part' ! -name '*.tmp' -print0 | sort -z)
  if [ ${#waiting[@]} -eq 0 ]; then
    say "Aucun papier n’attend dans le dossier d’arrivée."
    return 0
  fi
  say "Lecture de ${#waiting[@]} fichier(s)…"
  [ ${#given[@]} -eq 0 ] || echo "Ce sont des exemples, remplis par des personnes inventées ; à deux d’entre eux il manque exprès la seconde page."
  status=0
  "$program" import --take -- "${waiting[@]}" || status=$?
  [ "$status" -ne 2 ] || exit 2
  [ "$status" -eq 0 ] || echo "Ce qui n’a pas pu être lu est expliqué dans $Store__Directory/rejected"
}

# Only where the private key lies: on a scanning desk of its own it does not.
show_box() {
  local key="$Store__Directory/keys/sealing.private.pem"
  [ -f "$key" ] || return 0
  say "Dans la boîte de dépôt (détail technique, sans les réponses)"
  "$program" show-deposits --private-key "$key" || status=$?
  echo "Pour voir aussi les réponses : ./run.sh show-deposits --answers --private-key $key"
}

draw_samples() {
  [ ${#given[@]} -gt 0 ] || return 0
  local file
  for file in "${given[@]}"; do "$program" explain "$file" --output "$Store__Directory/explained" >/dev/null || true; done
  say "Ce qui a été vu sur chaque page d’exemple est dessiné ici : $Store__Directory/explained"
}

once() {
  given=()
  status=0
  freeze_forms
  give_samples
  open_box
  read_inbox
  show_box
  draw_samples
}

case "${1:-}" in
  --help|-h)
    sed -n '2,11s/^# \{0,1\}//p' "$0"
    ;;
  "")
    prepare FormScanner Kiosk BackOffice SyncAgent
    once
    start_kiosk || true
    start_staff || true
    say "Déposez vos numérisations (PDF, TIFF, JPEG, PNG) dans : $inbox"
    echo "Elles sont lues en quelques secondes. Ctrl-C pour arrêter."
    "$program" watch
    ;;
  --once)
    prepare FormScanner
    once
    exit "$status"
    ;;
  kiosk)
    prepare FormScanner Kiosk
    open_box
    start_kiosk || exit 2
    echo "Ctrl-C pour arrêter."
    wait "$kiosk_process"
    ;;
  mairie)
    prepare FormScanner BackOffice SyncAgent
    open_box
    start_staff || exit 2
    echo "Ctrl-C pour arrêter."
    wait "$staff_process"
    ;;
  demo)
    export Store__Directory="$here/data/demo"
    prepare FormScanner BackOffice SyncAgent CommuneServer
    open_box
    start_staff || exit 2
    "$backoffice" demo || echo "La commune inventée est déjà là."
    start_commune || echo "Sans serveur de la commune, rien n’est envoyé ; tout le reste marche." >&2
    echo "Ctrl-C pour arrêter."
    wait "$staff_process"
    ;;
  apercu)
    prepare SyncAgent
    [ -e "$Store__Directory/statistics.db" ] || export Store__Directory="$here/data/demo"
    exec "$syncagent" preview
    ;;
  explain)
    prepare FormScanner
    case " $* " in
      *" --output "*) exec "$program" "$@" ;;
      *) exec "$program" "$@" --output "$here/out" ;;
    esac
    ;;
  *)
    prepare FormScanner
    exec "$program" "$@"
    ;;
esac
