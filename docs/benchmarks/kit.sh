#!/usr/bin/env bash
# What a kit takes on a learner's machine, without a network, with an empty home folder, a space in the path and a mirror
# in the user's settings that nobody reaches: its check, the three commands to the first green build, then every exercise,
# broken and solved. Usage: kit.sh KIT, a folder that seedbed:kit made. Needs unshare, and the right to use it.
set -euo pipefail
. "$(dirname "$0")/common.sh"
RUNS=1
kit=$(realpath "$1")
place="$TIMES/USB stick"
mkdir -p "$TIMES/home/.m2" "$place" "$TIMES/class room"
cat >"$TIMES/home/.m2/settings.xml" <<'END'
<settings>
  <mirrors>
    <mirror>
      <id>corp</id>
      <mirrorOf>*</mirrorOf>
      <url>https://corp.invalid/maven</url>
    </mirror>
  </mirrors>
</settings>
END
java=${JAVA_HOME:-$(dirname "$(dirname "$(realpath "$(command -v java)")")")}
off() {
  unshare -n -- env -i HOME="$TIMES/home" JAVA_HOME="$java" LANG=C.UTF-8 MAVEN_OPTS="-Duser.home=$TIMES/home" \
    PATH="$place/kit/maven/bin:/usr/bin:/bin" "$@"
}
conditions
measure copy cp -a "$kit" "$place/kit"
measure sums sh -c 'cd "$1" && sha256sum --quiet --check SHA256SUMS' sh "$place/kit"
measure check off sh "$place/kit/check"
cd "$TIMES/class room"
measure begin off mvn -B seedbed:exercise -Dn=0
cd exercise-00
measure green off mvn -B verify
cd "$TIMES/class room"
rm -r exercise-00 .seedbed
measure all off mvn -B seedbed:rehearse
tail -n 20 "$TIMES/output"
echo "copying the folder:      $(median copy), $(du -sm "$kit" | cut -f1) MB"
echo "its digests:             $(median sums)"
echo "its check:               $(median check)"
echo "the first exercise:      $(median begin)"
echo "its first green build:   $(median green)"
echo "all exercises, rehearsed: $(median all)"
ls -A "$TIMES/home/.m2"
