#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds (release) and runs a benchmark:
#   tests/bench/run.sh index --corpus FILE --queries FILE [options]
#   tests/bench/run.sh index --generator FOLDER [--messages N] [--seeds 42,43,44] [options]
#     --peers fts5-tok,xapian-rev   other engines on the same corpus and queries, one after another
#     --messages N                  the first N of the corpus, or so many generated ones (1000000)
#     --instructions                callgrind's instructions for a query of five classes
#     --out FOLDER                  results, and what the engines write (build/release/bench)
# FOLDER of the generator holds gen.cpp, queries.cpp and data/ of the shared index bench.
# Prints ROW and META lines of every engine and leaves results_<engine>.tsv in the output folder; says at the end in how
# many queries the engines differ.
set -euo pipefail

usage() { sed -n '4,10s/^# *//p' "$0" >&2; exit 2; }
[ "${1:-}" = index ] || usage
shift
corpus='' queries='' peers='' out='' generator='' messages='' seeds=42 instructions=''
while [ $# -gt 0 ]; do
    if [ "$1" = --instructions ]; then instructions=yes; shift; continue; fi
    [ $# -ge 2 ] || usage
    case "$1" in
        --corpus) corpus=$(realpath "$2") ;;
        --queries) queries=$(realpath "$2") ;;
        --generator) generator=$(realpath "$2") ;;
        --messages) messages=$2 ;;
        --seeds) seeds=$2 ;;
        --peers) peers=$2 ;;
        --out) out=$2 ;;
        *) usage ;;
    esac
    shift 2
done
if [ -n "$generator" ]; then
    [ -f "$generator/gen.cpp" ] || usage
else
    [ -f "$corpus" ] && [ -f "$queries" ] || usage
fi

cd "$(dirname "$(realpath "$0")")/../.."
out=${out:-build/release/bench}
mkdir -p "$out"
out=$(realpath "$out")

declare -A program=([staffroom]=bench_index_staffroom [fts5-tok]=bench_index_fts5 [xapian-rev]=bench_index_xapian)
engines=(staffroom)
IFS=, read -ra asked <<< "$peers"
for peer in "${asked[@]}"; do
    [ -n "${program[$peer]:-}" ] || { echo "unknown peer: $peer" >&2; exit 2; }
    engines+=("$peer")
done
cmake --preset release > /dev/null
for engine in "${engines[@]}"; do
    cmake --build build/release --target "${program[$engine]}" | tail -1
done

# compare CORPUS QUERIES: every engine, then what they disagree about.
compare() {
    local engine differ
    for engine in "${engines[@]}"; do
        "build/release/tests/bench/${program[$engine]}" "$1" "$2" "$out/results_$engine.tsv" "$out/data_$engine"
    done
    for engine in "${engines[@]:1}"; do
        differ=$(diff "$out/results_staffroom.tsv" "$out/results_$engine.tsv" | grep -c '^<' || true)
        echo "staffroom and $engine differ in $differ of $(wc -l < "$out/results_staffroom.tsv") queries"
    done
    [ -z "$instructions" ] || count_instructions "$2"
}

# instructions_of QUERIES CLASS TIMES: of a whole run that asks each query of the class so often.
instructions_of() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "build/release/tests/bench/${program[staffroom]}" \
        --again "$1" "$out/data_staffroom" "$2" "$3" 2>&1 | awk '/Collected :/ { print $NF }'
}

# The opening counts in both runs and falls out of the difference.
count_instructions() {
    local kind once more number
    for kind in a_freq c_and2 d_pfx4 e_phrase i_3w+pfx; do
        number=$(awk -F '\t' -v kind="$kind" '$2 == kind' "$1" | wc -l)
        once=$(instructions_of "$1" "$kind" 1)
        more=$(instructions_of "$1" "$kind" 3)
        printf 'META\tstaffroom\tinstructions:%s\tn=%d per_query=%d\n' "$kind" "$number" \
            $(((more - once) / 2 / number))
    done
}

if [ -z "$generator" ]; then
    if [ -n "$messages" ]; then
        head -n "$messages" "$corpus" > "$out/corpus.tsv"
        corpus=$out/corpus.tsv
    fi
    compare "$corpus" "$queries"
    exit
fi
for part in gen queries; do
    g++ -O2 -std=c++17 -w "$generator/$part.cpp" -o "$out/$part" -lstemmer
done
data=$generator/data
for packed in "$data"/*.xz; do
    [ -f "${packed%.xz}" ] && continue
    mkdir -p "$out/generator"
    cp "$data"/* "$out/generator/"
    data=$out/generator
    xz -dkf "$data"/*.xz
    break
done
for seed in ${seeds//,/ }; do
    echo "# seed $seed, ${messages:-1000000} messages"
    "$out/gen" "${messages:-1000000}" "$seed" "$data" > "$out/corpus.tsv"
    "$out/queries" "$out/corpus.tsv" "$((seed - 35))" > "$out/queries.tsv" # seed 42 goes with queries of seed 7
    compare "$out/corpus.tsv" "$out/queries.tsv"
done
