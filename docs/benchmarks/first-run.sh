#!/usr/bin/env bash
# Command one and the project's first verify from an empty local repository: seconds, megabytes, files, and what dominates.
# Usage: first-run.sh, in a clone. Works in a temporary folder.
set -euo pipefail
. "$(dirname "$0")/common.sh"
RUNS=1
clone=$(cd "$(dirname "$0")/../.." && pwd)
work=$TIMES/work
mkdir -p "$work"
git clone -q "$clone" "$work/seedbed"
repository=$work/repository
conditions
cd "$work/seedbed"
measure command-one mvn -q -B -Pnew install -DartifactId=my-model -Dmaven.repo.local="$repository"
cd "$work/my-model"
measure verify mvn -B verify -Dmaven.repo.local="$repository"
echo "command one:  $(median command-one)"
echo "first verify: $(median verify)"
echo "repository:   $(du -sm "$repository" | cut -f1) MB, $(find "$repository" -name '*.jar' | wc -l) jars, $(find "$repository" -type f | wc -l) files"
find "$repository" -name '*.jar' -printf '%s %f\n' | sort -rn | head -n 8 | awk '{printf "  %5.1f MB  %s\n", $1 / 1e6, $2}'
