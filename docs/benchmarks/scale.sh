#!/usr/bin/env bash
# Whole trainings of made-up data (read, split, fit, metrics with slices and intervals, profile, parity, ONNX) beside scikit-learn's
# lbfgs, which reads, fits and scores. CPU seconds of whole processes, wall time and largest memory.
# Usage: scale.sh PROJECT [KIND:ROWS...], after mvn verify in the project; kinds: table, wide, text (scale_data.py), and
# documents: what card and check make of a table, next to a Maven that does neither. HEAP=1800m is the heap of the trainings.
# Needs GNU time, python3-sklearn, Maven offline.
set -euo pipefail
. "$(dirname "$0")/project.sh"
shift

settings() {
  echo "format: 1"
  echo "seed: 1"
  echo "data: {made: {file: data.csv, sha256: $(sha256sum "$work/data.csv" | cut -d' ' -f1)}}"
  echo "target: {column: label}"
  echo "features:"
  for name in $(head -1 "$work/data.csv" | tr ',' ' '); do
    case $name in
      n*) echo "  $name: {type: number}" ;;
      c*) echo "  $name: {type: category}" ;;
      title) echo "  $name: {type: text}" ;;
    esac
  done
  echo "split: {every: 5}"
  echo "slices: [$([ "$1" = wide ] || [ "$1" = text ] || echo "c0, c1")]"
  echo "hyperparameters: {l2: 1}"
  echo "thresholds: {accuracyAboveBaseline: 0}"
}

measured() {
  timed "${@:2}" || { cat "$work/output"; exit 1; }
  report "$1"
}

timed() {
  /usr/bin/time -f "%U %S %e %M" -o "$work/time" "$@" >"$work/output" 2>&1
}

report() {
  tail -n 1 "$work/time" | awk -v name="$1" '{printf "%-14s %6.1f CPU s, %6.1f s wall, %5.0f MB\n", name, $1 + $2, $3, $4 / 1024}'
}

# In a copy of the project, which takes the table in place of its own data. Its prose speaks of other data, and check says so
documents() {
  cp -r . "$work/project"
  cp "$work/data.csv" "$work/experiment.yaml" "$work/project"
  cd "$work/project"
  timed mvn -o compile seedbed:train || { cat "$work/output"; exit 1; }
  measured "Maven alone" mvn -o -Dseedbed.skip seedbed:card seedbed:check
  timed mvn -o seedbed:card seedbed:check || grep "ERROR" "$work/output" | head -n 3
  report "card and check"
  cd - >"$work/output"
}

training() {
  measured seedbed java -XX:+UseSerialGC ${HEAP:+-Xmx$HEAP} "@$work/jvm.args" "$main" --experiment="$work/experiment.yaml" --output="$work/run"
  grep -E "^fit|^model" "$work/output" || true
}

peer() {
  measured scikit-learn /usr/bin/python3 "$here/scale_sklearn.py" "$work/data.csv"
  cat "$work/output"
}

echo "cores: $(nproc), load before: $(cut -d' ' -f1 /proc/loadavg)"
java -version 2>&1 | head -n 1
for case in "${@:-table:100000 table:1000000 wide:100000 text:100000}"; do
  for each in $case; do
    kind=${each%:*}
    rows=${each#*:}
    /usr/bin/python3 "$here/scale_data.py" "${kind/documents/table}" "$rows" "$work/data.csv"
    settings "$kind" >"$work/experiment.yaml"
    echo "$each"
    if [ "$kind" = documents ]; then
      documents
      continue
    fi
    training
    # It would hold every cell of ten million rows as a string: 15 GB
    [ "$rows" -gt 2000000 ] || peer
  done
done
