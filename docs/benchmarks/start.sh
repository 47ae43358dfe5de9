#!/usr/bin/env bash
# Start to the first line of a training: on the host, in a container, and what the engine takes of that for itself.
# By turns: the same JRE, jars, settings and data. Usage: start.sh PROJECT, after mvn verify in it. Needs podman, runc and
# buildah, and glibc as Debian has it; RUNS, 9 by default.
set -euo pipefail
RUNS=${RUNS:-9}
. "$(dirname "$0")/common.sh"
root=$TIMES/root
app=$root/app
mkdir -p "$root"/{bin,lib/x86_64-linux-gnu,lib64,opt,output,tmp} "$app/libs"
cp /bin/true "$root/bin"
for name in c dl gcc_s m pthread rt stdc++ z; do
  cp -L /lib/x86_64-linux-gnu/lib$name.so.? "$root/lib/x86_64-linux-gnu"
done
cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64"
jlink --add-modules java.base,java.desktop,java.management,java.scripting,java.sql,jdk.unsupported --no-header-files --no-man-pages \
  --output "$root/opt/java"
cd "$1"
cp -R experiment.yaml model.lock data target/classes "$app"
# The class path of the training, but for the classes of the project itself
sed -n '/^"-cp"$/{n;p}' target/seedbed/run.args | tr -d '"' | tr : '\n' | grep '\.jar$' | xargs -d '\n' -I{} cp {} "$app/libs"
main=$(sed -n 's/^package \(.*\);/\1.Train/p' "$(find src/main/java -name Train.java)")
java=("$root/opt/java/bin/java" -XX:TieredStopAtLevel=1 -cp "classes:libs/*" "$main")

cat >"$TIMES/containers.conf" <<'END'
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
END
export CONTAINERS_CONF=$TIMES/containers.conf
storage=(--root "$TIMES/storage" --runroot "$TIMES/runroot")
printf 'FROM scratch\nCOPY . /\nWORKDIR /app\n' >"$TIMES/Dockerfile"
buildah "${storage[@]}" bud --quiet --file "$TIMES/Dockerfile" --tag mine "$root" >"$TIMES/output"
podman=(podman "${storage[@]}" run --rm --pull=never --network=none --read-only --cap-drop=ALL mine)
trap 'podman "${storage[@]}" rmi --force mine >/dev/null 2>&1 || true; rm -rf "$TIMES"' EXIT
cd "$app"

# first NAME COMMAND... : until its first line; the rest runs on to its end, so that it takes nothing of the next
first() {
  local name=$1 begin=$EPOCHREALTIME
  shift
  "$@" 2>&1 | {
    read -r line
    awk -v begin="$begin" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", end - begin }' >>"$TIMES/$name"
    cat >/dev/null
    [ -n "$line" ]
  }
}
whole() {
  local name=$1 begin=$EPOCHREALTIME
  shift
  "$@" >/dev/null
  awk -v begin="$begin" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", end - begin }' >>"$TIMES/$name"
}
report() { sort -n "$TIMES/$1" | awk -v name="$2" '{ all[NR] = $1 } END { printf "%-40s %s, %s s\n", name, all[1], all[int((NR + 1) / 2)] }'; }

conditions
# Each once, so that its files are in memory
"${java[@]}" "--output=$TIMES/out" >/dev/null
"${podman[@]}" true
for _ in $(seq "$RUNS"); do
  whole engine "${podman[@]}" true
  first container "${podman[@]}" "/${java[0]#"$root/"}" "${java[@]:1}" --output=/tmp/out
  first host "${java[@]}" "--output=$TIMES/out"
done
echo "least and median:"
report engine "the engine alone (podman run true)"
report container "to the first line in a container"
report host "to the first line on the host"
