#!/usr/bin/env bash
# Compares two ONNX models of 1 GiB each, of which the last number differs, in a heap of 64 MiB; `cmp` beside it.
# Usage: comparing.sh [MIB] in a built checkout; writes twice MIB into TMPDIR.
set -euo pipefail
. "$(dirname "$0")/common.sh"
root=$(cd "$(dirname "$0")/../.." && pwd)
conditions
mvn -B -q -f "$root/pom.xml" -pl runtime,plugin -Dquick test-compile dependency:build-classpath -Dmdep.outputFile="$TIMES/path"
java -Xmx64m -cp "$root/plugin/target/test-classes:$root/plugin/target/classes:$root/runtime/target/classes:$(cat "$TIMES/path")" \
  io.github.seedbed.difference.LargeModels "$TIMES" "${1:-1024}"
time cmp "$TIMES/one.onnx" "$TIMES/other.onnx" || true
