#!/usr/bin/env bash
# What `seedbed:reproduce` adds to a build, beside one training: the promise is 2.5 trainings and one second at most.
# Both goals run in a Maven of their own; the Maven that does neither is subtracted.
# Usage: reproduce.sh PROJECT (after mvn verify in it).
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$1"
conditions
for _ in $(seq "$RUNS"); do
  measure training java @target/seedbed/run.args --output="$TIMES/run"
  rm -f target/seedbed/reproduce.json
  measure maven mvn -o -q -Dseedbed.skip seedbed:reproduce
  measure reproduce mvn -o -q seedbed:reproduce
done
echo "one training:          $(median training)"
echo "Maven alone:           $(median maven)"
echo "Maven and reproduce:   $(median reproduce)"
