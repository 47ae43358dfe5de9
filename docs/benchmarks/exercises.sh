#!/usr/bin/env bash
# How long learners wait for the check of each exercise, first as it was planted, then solved; where questions are the
# check, for seedbed:done. One run each.
# Usage: exercises.sh [NUMBER...], all by default, with a Maven in the PATH that knows the goals, such as the kit's.
set -euo pipefail
. "$(dirname "$0")/common.sh"
RUNS=1
numbers=("$@")
if [ $# = 0 ]; then
  mapfile -t numbers < <(sed 's/-.*//' "$(dirname "$0")/../workshop/en/exercises/exercises.txt")
fi
room="$TIMES/class room"
mkdir "$room"
cd "$room"

# check NAME STATE COMMAND... : its times, and an error unless it ends as it should
check() {
  local name=$1 state=$2
  shift 2
  { time "$@" >"$TIMES/output" 2>&1 && echo green >"$TIMES/state" || echo red >"$TIMES/state"; } 2>"$TIMES/$name"
  if [ "$(cat "$TIMES/state")" != "$state" ]; then
    cat "$TIMES/output"
    echo "$name is not $state: $*" >&2
    exit 1
  fi
}

conditions
for number in "${numbers[@]}"; do
  mvn -B -q seedbed:exercise "-Dn=$number" >"$TIMES/task"
  read -ra command < <(sed -n 's/^The check:  mvn //p' "$TIMES/task") || command=(seedbed:done)
  cd "exercise-$number"
  check "$number" "$([ "$number" = 00 ] && echo green || echo red)" mvn -B "${command[@]}"
  echo "$number as planted: $(median "$number"), load $(cut -d' ' -f1 /proc/loadavg)"
  mvn -B -q seedbed:solution >"$TIMES/output" || { cat "$TIMES/output" && exit 1; }
  check "$number" green mvn -B "${command[@]}"
  echo "$number solved:     $(median "$number"), load $(cut -d' ' -f1 /proc/loadavg)"
  cd "$room"
done
