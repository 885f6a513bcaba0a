#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds (release) and runs a benchmark:
#   tests/bench/run.sh index --corpus FILE --queries FILE [--peers fts5-tok] [--out FOLDER]
# prints ROW and META lines of every engine and leaves results_<engine>.tsv in the output folder; says at the end in how
# many queries the engines differ.
set -euo pipefail

usage() { sed -n '4,6s/^# *//p' "$0" >&2; exit 2; }
[ "${1:-}" = index ] || usage
shift
corpus= queries= peers= out=
while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || usage
    case "$1" in
        --corpus) corpus=$(realpath "$2") ;;
        --queries) queries=$(realpath "$2") ;;
        --peers) peers=$2 ;;
        --out) out=$2 ;;
        *) usage ;;
    esac
    shift 2
done
[ -f "$corpus" ] && [ -f "$queries" ] || usage

cd "$(dirname "$(realpath "$0")")/../.."
out=${out:-build/release/bench}
mkdir -p "$out"
out=$(realpath "$out")

engines=(staffroom)
IFS=, read -ra asked <<< "$peers"
for peer in "${asked[@]}"; do
    [ "$peer" = fts5-tok ] || { echo "unknown peer: $peer" >&2; exit 2; }
    engines+=("$peer")
done
declare -A program=([staffroom]=bench_index_staffroom [fts5-tok]=bench_index_fts5)

cmake --preset release > /dev/null
for engine in "${engines[@]}"; do
    cmake --build build/release --target "${program[$engine]}" | tail -1
done
for engine in "${engines[@]}"; do
    "build/release/tests/bench/${program[$engine]}" "$corpus" "$queries" "$out/results_$engine.tsv" "$out/data_$engine"
done
for engine in "${engines[@]:1}"; do
    differ=$(diff "$out/results_staffroom.tsv" "$out/results_$engine.tsv" | grep -c '^<' || true)
    echo "staffroom and $engine differ in $differ of $(wc -l < "$out/results_staffroom.tsv") queries"
done
