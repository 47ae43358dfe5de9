#!/usr/bin/env bash
# archetype:generate of the archetype for tables beside maven-archetype-quickstart 1.5: same plugin, offline, interleaved.
# Both archetypes must be in the local repository (run each once without -o). Usage: generating.sh [mvn arguments]
set -euo pipefail
. "$(dirname "$0")/common.sh"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$(dirname "$0")/../../pom.xml" | head -n 1)
generate() {
  mvn -q -B -o org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate -DarchetypeCatalog=internal \
    -DgroupId=com.example -DartifactId="$1" -DoutputDirectory="$TIMES/out" "${@:2}"
}
conditions
for i in $(seq "$RUNS"); do
  mkdir -p "$TIMES/out"
  measure seedbed generate "ours-$i" -DarchetypeGroupId=io.github.seedbed -DarchetypeArtifactId=seedbed-tabular-classification \
    -DarchetypeVersion="$version" "$@"
  measure quickstart generate "theirs-$i" -DarchetypeGroupId=org.apache.maven.archetypes \
    -DarchetypeArtifactId=maven-archetype-quickstart -DarchetypeVersion=1.5 "$@"
done
echo "seedbed-tabular-classification:            $(median seedbed)"
echo "maven-archetype-quickstart: $(median quickstart)"
