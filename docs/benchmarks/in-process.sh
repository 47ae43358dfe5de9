#!/usr/bin/env bash
# How long each further project takes when one process generates many, as seedbed:new does. Usage: in-process.sh, in a clone.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$(dirname "$0")/../.."
RUNS=1
conditions
mvn -q -B -pl runtime,plugin test-compile org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dquick \
  -Dmdep.outputFile=target/benchmark.classpath
cd plugin
java -cp "target/test-classes:target/classes:../runtime/target/classes:$(cat target/benchmark.classpath)" \
  io.github.seedbed.template.GenerationBenchmark
