#!/usr/bin/env bash
# A generated project's build: verify from clean, verify without a change, test -Dquick; and what each plugin takes of it.
# Usage: building.sh PROJECT, a generated project that was built once. Builds offline.
set -euo pipefail
. "$(dirname "$0")/common.sh"
RUNS=${BUILDS:-5}
cd "$1"
conditions
stamped=(-o -B -Dorg.slf4j.simpleLogger.showDateTime=true -Dorg.slf4j.simpleLogger.dateTimeFormat=A)

# shares : reads a log whose lines start with the millisecond of the day; «seconds goal», the longest first
shares() {
  awk '
    # A goal ends where the next one starts, the last one at the summary
    / --- .* @ | BUILD / {
      if (goal != "") took[goal] += $1 - since
      goal = ""
      if ($0 ~ / --- /) { goal = $0; sub(/.* --- (maven-)?/, "", goal); sub(/-maven-plugin/, "", goal); sub(/:[0-9.]+:/, ":", goal); sub(/ .*/, "", goal); since = $1 }
      if (first == "") first = $1
      last = $1
    }
    END { for (goal in took) printf "%6.2f  %s\n", took[goal] / 1000, goal }
  ' "$1" | sort -rn | awk '$1 >= 0.1'
}

for _ in $(seq "$RUNS"); do
  measure clean mvn "${stamped[@]}" clean verify
  cp "$TIMES/output" "$TIMES/clean.log"
  measure unchanged mvn "${stamped[@]}" verify
  cp "$TIMES/output" "$TIMES/unchanged.log"
  measure quick mvn "${stamped[@]}" test -Dquick
  cp "$TIMES/output" "$TIMES/quick.log"
done
for build in clean unchanged quick; do
  echo "$build: $(median "$build")"
  shares "$TIMES/$build.log"
done
