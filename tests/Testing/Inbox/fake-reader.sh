#!/bin/sh
# Stands in for « formscanner read --json --pictures »: the files of these tests hold the lines it must print.
for file in "$@"; do
  [ -f "$file" ] || continue
  while IFS= read -r line; do
    case "$line" in
      HANG) exec sleep 60 ;;
      CRASH) kill -9 $$ ;;
      GREEDY) exec dd if=/dev/zero of=/dev/null bs=300M ;;
      *@FILE@*) printf '%s\n' "${line%%@FILE@*}$file${line#*@FILE@}" ;;
      *) printf '%s\n' "$line" ;;
    esac
  done < "$file"
done
