#!/usr/bin/env bash
# Whole trainings of made-up tables in memory and on Spark (one process, all processors), from the same folder of files: CPU seconds,
# wall time, largest memory, and whether the runs are the same. Then the rows are scored with the model.
# Usage: spark.sh PROJECT [ROWS...], after mvn verify in a project of the template spark-classification. HEAP=1000m is the heap.
# Needs GNU time, python3 with numpy.
set -euo pipefail
. "$(dirname "$0")/project.sh"
shift
add OneMachine.java

# One header, and rows of about the same number in each of eight files
deal() {
  mkdir -p "$work/data"
  /usr/bin/python3 "$here/scale_data.py" table "$1" "$work/all.csv"
  local header=$(head -n 1 "$work/all.csv")
  sed -i 1d "$work/all.csv"
  split -n l/8 -d --additional-suffix=.csv "$work/all.csv" "$work/data/part-"
  sed -i "1i $header" "$work"/data/part-*.csv
  rm "$work/all.csv"
}

digest() {
  for file in "$work"/data/*; do
    echo "$(sha256sum "$file" | cut -d' ' -f1) $(stat -c %s "$file") $(basename "$file")"
  done | sha256sum | cut -d' ' -f1
}

settings() {
  echo "format: 1"
  echo "seed: 1"
  echo "data: {made: {file: data, sha256: $(digest)}}"
  echo "target: {column: label}"
  echo "features:"
  for name in n0 n1 n2 n3 n4; do echo "  $name: {type: number}"; done
  for name in c0 c1 c2; do echo "  $name: {type: category}"; done
  echo "split: {test: 0.2}"
  echo "slices: [c0, c1]"
  echo "hyperparameters: {l2: 1}"
  echo "thresholds: {accuracyAboveBaseline: 0}"
}

measured() {
  /usr/bin/time -f "%U %S %e %M" -o "$work/time" "${@:2}" >"$work/output" 2>&1 || { cat "$work/output"; exit 1; }
  tail -n 1 "$work/time" | awk -v name="$1" '{printf "%-10s %6.1f CPU s, %6.1f s wall, %5.0f MB\n", name, $1 + $2, $3, $4 / 1024}'
}

run() {
  java -XX:+UseSerialGC ${HEAP:+-Xmx$HEAP} "@$work/jvm.args" "$@"
}

echo "cores: $(nproc), load before: $(cut -d' ' -f1 /proc/loadavg)"
java -version 2>&1 | head -n 1
for rows in "${@:-1000000}"; do
  echo "$rows rows of 8 columns"
  deal "$rows"
  settings >"$work/experiment.yaml"
  export -f run
  export HEAP work
  measured "in memory" bash -c 'run OneMachine "$@"' - --experiment="$work/experiment.yaml" --output="$work/memory"
  measured "on Spark" bash -c 'run "$@"' - "$main" --experiment="$work/experiment.yaml" --output="$work/spark"
  diff -r "$work/memory" "$work/spark"
  (cd "$work/spark" && sha256sum -- * >"$work/sums" && mv "$work/sums" SHA256SUMS)
  measured scoring bash -c 'run io.github.seedbed.spark.Score "$@"' - --bundle="$work/spark" --rows="$work/data" --output="$work/scored"
  tail -n 1 "$work/output"
  rm -r "$work/memory" "$work/spark" "$work/scored" "$work/data"
done
