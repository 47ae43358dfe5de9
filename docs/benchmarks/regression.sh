#!/usr/bin/env bash
# Learners of numbers beside scikit-learn's, on the same rows: RMSE, R2, coverage of the intervals, CPU seconds of whole processes.
# Usage: regression.sh PROJECT [TABLE:LEARNER...], after mvn verify in a project of the template tabular-regression whose POM has
# tribuo-regression-xgboost (docs/your-own-data.md). Tables: penguins, mixed, tails, spread. Needs GNU time, python3-sklearn.
set -euo pipefail
. "$(dirname "$0")/project.sh"
shift
add Regression.java

settings() {
  echo "format: 1"
  echo "seed: 1"
  echo "data: {made: {file: data.csv, sha256: $(sha256sum "$work/data.csv" | cut -d' ' -f1)}}"
  echo "target: {column: $1, type: number}"
  echo "features:"
  for name in $(head -1 "$work/data.csv" | tr ',' ' '); do
    case $name in
      "$1") ;;
      c*|species|island|sex) echo "  $name: {type: category}" ;;
      *) echo "  $name: {type: number}" ;;
    esac
  done
  echo "split: {every: $2}"
  echo "hyperparameters: {}"
  echo "thresholds: {rmseBelowBaseline: 0}"
}

measured() {
  /usr/bin/time -f "%U %S %e %M" -o "$work/time" "${@:2}" >"$work/output" 2>&1 || { cat "$work/output"; exit 1; }
  awk -v name="$1" '{printf "  %-14s %6.1f CPU s, %5.0f MB  ", name, $1 + $2, $4 / 1024}' "$work/time"
}

echo "cores: $(nproc), load before: $(cut -d' ' -f1 /proc/loadavg)"
java -version 2>&1 | head -n 1
for case in "${@:-penguins:ridge penguins:elastic penguins:tree penguins:forest penguins:boosted mixed:ridge mixed:elastic mixed:boosted tails:ridge tails:boosted spread:ridge}"; do
  for each in $case; do
    table=${each%:*} learner=${each#*:} target=y every=10
    if [ "$table" = penguins ]; then
      cp data/penguins.csv "$work/data.csv"
      target=body_mass_g every=5
    else
      /usr/bin/python3 "$here/regression_data.py" "$table" 100000 "$work/data.csv"
    fi
    settings "$target" "$every" >"$work/experiment.yaml"
    echo "$each"
    measured seedbed java -XX:+UseSerialGC -Dlearner="$learner" "@$work/jvm.args" Regression --experiment="$work/experiment.yaml" --output="$work/run"
    /usr/bin/python3 - "$work/run/metrics.json" <<'PY'
import json, sys
overall = json.load(open(sys.argv[1]))["model"]["overall"]
print("RMSE %.4f, R2 %.4f, coverage %.4f" % tuple(overall[name]["value"] for name in ("rmse", "r2", "coverage")))
PY
    # One thread, as XGBoost: threads that wait for each other on a busy machine would be counted, too
    measured scikit-learn env OMP_NUM_THREADS=1 /usr/bin/python3 "$here/regression_sklearn.py" "$learner" "$every" "$work/data.csv" "$target"
    cat "$work/output"
  done
done
