#!/usr/bin/env bash
# Opening a bundle and one answer, in CPU time, next to an earlier commit: what the checks of strangers' models cost.
# Usage: loading.sh PROJECT COMMIT [BUNDLE] (after mvn verify in PROJECT). BUNDLE is what COMMIT made of the same model,
# where it cannot read what is written today.
set -euo pipefail
. "$(dirname "$0")/common.sh"
here=$(cd "$(dirname "$0")" && pwd)
top=$(git -C "$here" rev-parse --show-toplevel)
commit=$2
declare -A bundles
bundles[HEAD]=$(cd "$1" && pwd)/target/bundle
bundles[$commit]=${3:-${bundles[HEAD]}}
libraries=$(grep -A1 '^"-cp"' "$1/target/seedbed/run.args" | tail -1 | tr -d '"' | tr ':' '\n' | grep -E 'jackson|onnxruntime' | paste -sd:)
for version in HEAD "$commit"; do
  mkdir -p "$TIMES/$version"
  git -C "$top" archive "$version" --prefix="$version.source/" bundle/src/main | tar -x -C "$TIMES"
  find "$TIMES/$version.source" -name '*.java' ! -name module-info.java >"$TIMES/files"
  javac -nowarn --release 17 -cp "$libraries" -d "$TIMES/$version" @"$TIMES/files" "$here/Loading.java"
done
conditions
for _ in $(seq "$RUNS"); do
  for version in HEAD "$commit"; do
    java -XX:+UseSerialGC -cp "$TIMES/$version:$libraries" Loading "${bundles[$version]}" "${LOADS:-400}" >>"$TIMES/$version.ms"
  done
done
for version in HEAD "$commit"; do
  middle=$(((RUNS + 1) / 2))
  echo "$version: first $(cut -d' ' -f1 "$TIMES/$version.ms" | sort -n | sed -n "${middle}p") CPU ms," \
    "later $(cut -d' ' -f2 "$TIMES/$version.ms" | sort -n | sed -n "${middle}p") CPU ms"
done
