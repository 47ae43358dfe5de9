#!/usr/bin/env bash
# The text template on its titles, every fifth for testing, beside scikit-learn's counts of words and pairs with a logistic
# regression, on the same rows. Usage: text.sh PROJECT [TITLES.csv] (see titles.sh). Needs python3-sklearn.
set -euo pipefail
. "$(dirname "$0")/common.sh"
peer=$(cd "$(dirname "$0")" && pwd)/titles_sklearn.py
. "$(dirname "$0")/titles.sh"
conditions
for _ in $(seq "$RUNS"); do
  measure seedbed start Train --output="$TIMES/run"
  cp "$TIMES/output" "$TIMES/ours"
  measure scikit-learn /usr/bin/python3 "$peer" "$TIMES/data/titles.csv" title label
  cp "$TIMES/output" "$TIMES/theirs"
done
grep -A 2 '  accuracy' "$TIMES/ours"
echo "scikit-learn: $(cat "$TIMES/theirs")"
echo "seedbed:      $(median seedbed)"
echo "scikit-learn: $(median scikit-learn)"
