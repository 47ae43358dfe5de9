#!/usr/bin/env bash
# What `seedbed:diff` of one project, of 200 projects, and `seedbed:history` of 500 models cost. The Maven that does
# nothing is to be subtracted; the promises are 0.5 CPU s, 30 s of wall time and 2 CPU s on top of it.
# Usage: teams.sh PROJECT [mvn arguments], after mvn verify in it, offline.
set -euo pipefail
. "$(dirname "$0")/common.sh"
project=$(realpath "$1")
shift
conditions
copy() {
  mkdir -p "$1"
  tar -C "$project" --exclude=./target --exclude=./.git -cf - . | tar -C "$1" -xf -
}
for i in $(seq 200); do
  copy "$TIMES/repos/project-$i"
done
copy "$TIMES/models"
cd "$TIMES/models"
git init -q .
for i in $(seq 500); do
  sed -i -E "s/[0-9a-f]{64}/$(echo "$i" | sha256sum | cut -c1-64)/" model.lock
  git add . && git -c user.name=Ada -c user.email=ada@example.org commit -q -m "Accept model $i"
done
for _ in $(seq "$RUNS"); do
  cd "$project"
  measure maven mvn -o -q "$@" -Dseedbed.skip seedbed:diff
  measure diff mvn -o -q "$@" seedbed:diff
  cd "$TIMES/models"
  measure history mvn -o -q "$@" seedbed:history
done
plugin=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$project/pom.xml" | head -n 1)
echo "Maven alone:                    $(median maven)"
echo "Maven and diff:                 $(median diff)"
echo "Maven and history, 500 models:  $(median history)"
cd "$TIMES"
RUNS=1
measure fleet mvn -o -q "$@" "io.github.seedbed:seedbed-maven-plugin:$plugin:diff" -Drepos=repos
echo "Maven and diff, 200 projects:   $(median fleet), once"
