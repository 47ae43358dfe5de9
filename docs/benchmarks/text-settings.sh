#!/usr/bin/env bash
# How text.sh's settings were chosen: cross-validation in five folds on the training rows, dealt anew for each seed, of each
# candidate of the project's Tune and each minimum. Prints the mean log loss and accuracy over the seeds for the best
# candidate of each minimum, the best first; no test row is looked at. Usage: text-settings.sh PROJECT [TITLES.csv] (see
# titles.sh)
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/titles.sh"
for seed in ${SEEDS:-2026 1 2 3 4}; do
  for minimum in ${MINIMUMS:-1 2 3 4 5}; do
    start Tune --seed="$seed" --features.title.minimum="$minimum" | sed -n "s/^log loss/$minimum/p" >>"$TIMES/results"
  done
done
# $1 minimum, $2 log loss, $4 accuracy, $5 and on the candidate
awk '{
  minimum = $1; loss = $2; accuracy = $4
  $1 = $2 = $3 = $4 = ""
  key = "minimum " minimum " " $0
  losses[key] += loss; accuracies[key] += accuracy; n[key]++
}
END { for (key in n) printf "log loss %.4f  accuracy %.4f  %s\n", losses[key] / n[key], accuracies[key] / n[key], key }' \
  "$TIMES/results" | tr -s ' ' | LC_ALL=C sort | awk '!seen[$7]++'
