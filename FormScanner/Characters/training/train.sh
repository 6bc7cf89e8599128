#!/usr/bin/env bash
# Trains the character network anew: draws the training cells through the whole paper path, fits the network, writes
# characters.onnx and vectors.bin. Usage: FormScanner/Characters/training/train.sh FOLDER_WITH_TRAIN_NPZ [WORK_FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../../.."
data=$(realpath "${1:?name the folder that holds train.npz (see docs/models.md)}")
work=${2:-$(mktemp -d)}
python=/usr/bin/python3
"$python" -c 'import torch, numpy' 2>/dev/null || { echo "Debian's packages python3-torch and python3-numpy are needed: apt-get install python3-torch python3-numpy" >&2; exit 2; }
dotnet run --project tests/Benchmarks -c Release -- cells --data "$data" --out "$work/training" --pages 900 --seed 1
dotnet run --project tests/Benchmarks -c Release -- cells --data "$data" --out "$work/held-out" --pages 50 --seed 2 --set tuning
"$python" FormScanner/Characters/training/train.py "$work/training" --held-out "$work/held-out" --model FormScanner/Characters/characters.onnx --vectors FormScanner/Characters/training/vectors.bin
echo "Now: dotnet build, then « Benchmarks calibrate » for the limits and « Benchmarks characters » and « fields » for docs/measures.md."
