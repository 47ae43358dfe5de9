#!/usr/bin/env bash
# What a kit takes on a learner's machine, without a network, with an empty home folder, a space in the path, and settings
# of the user's with a mirror that nobody reaches and repositories of other names: copying it, its check, the commands to
# the first green build, every exercise, broken and solved, all on each JDK. Then the same from a medium that cannot be
# written to, and as a mirror over HTTP, on loopback, for a Maven that is not the kit's.
# Usage: kit.sh KIT JDK..., a folder that seedbed:kit made, and homes of JDKs, one of them 18 or newer.
# Needs unshare and mount, and the right to use them.
set -euo pipefail
. "$(dirname "$0")/common.sh"
RUNS=1
kit=$(realpath "$1")
shift
place="$TIMES/USB stick"
room="$TIMES/class room"
mkdir -p "$TIMES/home/.m2" "$place" "$room"
cat >"$TIMES/home/.m2/settings.xml" <<'END'
<settings>
  <mirrors>
    <mirror>
      <id>corp</id>
      <mirrorOf>*</mirrorOf>
      <url>https://corp.invalid/maven</url>
    </mirror>
  </mirrors>
  <profiles>
    <profile>
      <id>house</id>
      <repositories>
        <repository>
          <id>house-releases</id>
          <url>https://house.invalid/releases</url>
        </repository>
      </repositories>
      <pluginRepositories>
        <pluginRepository>
          <id>house-plugins</id>
          <url>https://house.invalid/plugins</url>
        </pluginRepository>
      </pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles>
    <activeProfile>house</activeProfile>
  </activeProfiles>
</settings>
END

# off JDK COMMAND... : without a network and with an empty environment, the kit's Maven in front
off() {
  local java=$1
  shift
  unshare -n -- env -i HOME="$TIMES/home" JAVA_HOME="$java" LANG=C.UTF-8 MAVEN_OPTS="-Duser.home=$TIMES/home" \
    PATH="$place/kit/maven/bin:/usr/bin:/bin" "$@"
}

# first NAME COMMAND... : an exercise begun and built in an empty room
first() {
  local name=$1
  shift
  rm -rf "${room:?}"/* "${room:?}"/.seedbed
  cd "$room"
  measure "begin $name" "$@" seedbed:exercise -Dn=0
  cd exercise-00
  measure "green $name" "$@" verify
  cd "$room"
}

# slowest NAME : the three longest builds of the rehearsal
slowest() {
  awk '/Building exercise-/ { what = $3 }
    /Total time:/ { if (what) { n = split($4, t, ":"); print (n == 2 ? 60 * t[1] + t[2] : $4) " s " what }; what = "" }' "$TIMES/output" |
    sort -rn | head -n 3 | sed "s/^/longest builds on $1: /"
}

conditions
measure copy cp -a "$kit" "$place/kit"
measure sums sh -c 'cd "$1" && sha256sum --quiet --check SHA256SUMS' sh "$place/kit"
for java in "$@"; do
  name=$(basename "$java")
  measure "check $name" off "$java" sh "$place/kit/check"
  first "$name" off "$java" mvn -B
  rm -r exercise-00 .seedbed
  measure "all $name" off "$java" mvn -B seedbed:rehearse
  grep ' of .* done:' "$TIMES/output"
  slowest "$name"
  if [ -x "$java/bin/jwebserver" ]; then server=$java; fi
done

mount --bind "$place/kit" "$place/kit"
mount -o remount,bind,ro "$place/kit"
trap 'umount "$place/kit"; rm -rf "$TIMES"' EXIT
first read-only off "$1" mvn -B

# A Maven of the learner's own: the same version, none of the kit's settings, an empty repository
cp -a "$place/kit/maven" "$TIMES/own"
echo '<settings/>' >"$TIMES/own/conf/settings.xml"
sed -i 's/ --offline / /' "$TIMES/own/bin/mvn"
cat >"$TIMES/http" <<'END'
ip link set lo up
"$1/bin/jwebserver" -b 127.0.0.1 -p 8000 -d "$2" >"$3/requests" &
trap "kill $!" EXIT
sleep 2
shift 3
"$@"
END
first http off "$1" bash "$TIMES/http" "$server" "$place" "$TIMES" \
  "$TIMES/own/bin/mvn" -B -ntp -s "$place/kit/room.xml" "-Dmaven.repo.local=$TIMES/own repository"

echo "the folder:              $(du -sm "$kit" | cut -f1) MB, $(find "$kit" -type f | wc -l) files," \
  "longest path below it $(cd "$kit" && find . -type f | awk '{ if (length > m) m = length } END { print m - 2 }')"
echo "copied:                  $(median copy)"
echo "its digests:             $(median sums)"
for name in "$@" read-only http; do
  name=$(basename "$name")
  echo "on $name"
  if [ -e "$TIMES/check $name" ]; then echo "  its check:              $(median "check $name")"; fi
  echo "  the first exercise:     $(median "begin $name")"
  echo "  its first green build:  $(median "green $name")"
  if [ -e "$TIMES/all $name" ]; then echo "  all exercises:          $(median "all $name")"; fi
done
echo "fetched over HTTP: $(grep -c GET "$TIMES/requests") requests, $(du -sm "$TIMES/own repository" | cut -f1) MB"
echo "in the home folder: $(cd "$TIMES/home" && find . -type f | tr '\n' ' ')"
