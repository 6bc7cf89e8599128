#!/usr/bin/env bash
# Sets up what is missing and runs everything that guards the project: locked restore, format, warnings as errors, all tests.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 OMP_THREAD_LIMIT=1
# Hundreds of short processes: profiling their code to make it faster later costs more than it gives.
export DOTNET_TieredPGO=0

deploy/install-missing.sh test
dotnet restore Kiosk.sln --locked-mode
# One compiler for all projects, in spite of settings of the machine that would start it anew for each; ended at once, since it keeps a gigabyte.
dotnet build Kiosk.sln -c Release --no-restore -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true
# Style and analysers are part of the build; what is left is blanks.
dotnet format whitespace Kiosk.sln --no-restore --verify-no-changes

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution Kiosk.sln -c Release --no-build --no-progress 2>&1 | tee "$log" || status=$?

passed=$(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' "$log" | tail -n 1)
failed=$(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' "$log" | tail -n 1)
echo "${passed:-0} passed, ${failed:-0} failed"
[ "${passed:-0}" -gt 0 ] || { echo "No test ran." >&2; exit 1; }
exit "$status"
