#!/usr/bin/env bash
# The whole training process of a generated project (start, train, test, save, reload, parity) beside scikit-learn doing
# load, fit, score and save on the same rows. Usage: training.sh PROJECT (after mvn verify in it). Needs python3-sklearn.
set -euo pipefail
. "$(dirname "$0")/common.sh"
peer=$(cd "$(dirname "$0")" && pwd)/penguins_sklearn.py
cd "$1"
conditions
for _ in $(seq "$RUNS"); do
  measure seedbed java @target/seedbed/run.args --output="$TIMES/run"
  measure scikit-learn /usr/bin/python3 "$peer" data/penguins.csv
done
echo "seedbed:      $(median seedbed)"
echo "scikit-learn: $(median scikit-learn)"
