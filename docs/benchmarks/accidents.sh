#!/usr/bin/env bash
# Accidents: trainings and Mavens killed at random moments, trainings at the same time into one folder, full disks. After each,
# the run must be a whole one, the old or the new; anything else ends the script with 1. The moments are drawn from SEED.
# Usage: accidents.sh PROJECT (after mvn verify in it; needs Linux, and root for the small disks). KILLS=80 trainings,
# MAVENS=20 (as MVN, mvn by default), TOGETHER=20, ROOM="0 4 16 40 72 88", in KiB on a disk that holds the old run.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
RANDOM=${SEED:-1}
declare -A outcomes

# whole FOLDER : which of the two runs the folder is, byte for byte
whole() {
  (cd "$1" 2>/dev/null && sha256sum -- * | sha256sum | cut -c1-64) | grep -nxF -f - "$work/runs" | cut -d: -f1 || true
}

# count PART FOLDER : the run there counts as the old or the new one of this part, or ends the script
count() {
  local found
  found=$(whole "$2")
  if [ -z "$found" ]; then
    echo "$1: neither the old run nor the new one is whole"
    ls -lA "$2" "$(dirname "$2")"
    exit 1
  fi
  local outcome=old
  [ "$found" = "$new" ] && outcome=new
  outcomes[$1, $outcome]=$((${outcomes[$1, $outcome]:-0} + 1))
}

# alone FOLDER : nothing but the run lies there
alone() {
  [ "$(ls -A "$1" | grep -cvxE 'run(\.json)?')" = 0 ] || { echo "something is left:" && ls -lA "$1" && exit 1; }
}

report() {
  echo "$1: ${outcomes[$1, old]:-0} times the old run, ${outcomes[$1, new]:-0} times the new one, $2"
}

# train SEED FOLDER
train() {
  exec java -XX:TieredStopAtLevel=1 @"$work/run.args" --seed="$1" --output="$2"
}

milliseconds() {
  echo $((RANDOM * 32768 + RANDOM)) "$1" | awk '{printf "%.3f", $1 % $2 / 1000}'
}

now() { date +%s%3N; }

cd "$1"
project=$PWD
grep -v '^"--output' target/seedbed/run.args >"$work/run.args"
echo "cores: $(nproc), load before: $(cut -d' ' -f1 /proc/loadavg)"
# The two runs that may be found, and how long one takes
: >"$work/runs"
for seed in 1 2; do
  start=$(now)
  (train $seed "$work/$seed/run" >"$work/output" 2>&1) || { cat "$work/output"; exit 1; }
  took=$(($(now) - start))
  (cd "$work/$seed/run" && sha256sum -- * | sha256sum | cut -c1-64) >>"$work/runs"
done

new=1
cp -r "$work/2" "$work/killed"
for _ in $(seq "${KILLS:-80}"); do
  train $new "$work/killed/run" >/dev/null 2>&1 &
  sleep "$(milliseconds $((took * 12 / 10)))"
  kill -9 $! 2>/dev/null || true
  wait $! 2>/dev/null || true
  count "trainings killed" "$work/killed/run"
  [ "$(whole "$work/killed/run")" = $new ] && new=$((3 - new))
done
(train 1 "$work/killed/run" >/dev/null 2>&1)
alone "$work/killed"
report "trainings killed" "nothing left by the next training"

maven() {
  exec ${MVN:-mvn} -q -o -B seedbed:train "-Dseedbed.arguments=--seed=$1"
}
new=1
start=$(now)
(maven 2 >"$work/output" 2>&1) || { cat "$work/output"; exit 1; }
took=$(($(now) - start))
slowest=0
for _ in $(seq "${MAVENS:-20}"); do
  maven $new >/dev/null 2>&1 &
  sleep "$(milliseconds $took)"
  kill -9 $! 2>/dev/null || true
  wait $! 2>/dev/null || true
  start=$(now)
  while pgrep -f "@$project/target/seedbed/run.args" >/dev/null; do
    sleep 0.1
  done
  ended=$(($(now) - start))
  slowest=$((ended > slowest ? ended : slowest))
  count "Mavens killed" target/run
  [ "$(whole target/run)" = $new ] && new=$((3 - new))
done
(maven 1 >"$work/output" 2>&1) || { cat "$work/output"; exit 1; }
report "Mavens killed" "their trainings ended after at most $slowest ms"

new=1
cp -r "$work/2" "$work/together"
trainings=()
for i in $(seq "${TOGETHER:-20}"); do
  train $((1 + i % 2)) "$work/together/run" >"$work/output.$i" 2>&1 &
  trainings+=($!)
done
looks=0
while [ -n "$(jobs -rp)" ]; do
  looks=$((looks + 1))
  [ "$(ls "$work/together/run" 2>/dev/null | wc -l)" = "$(ls "$work/1/run" | wc -l)" ] || gone=$((${gone:-0} + 1))
done
failed=0
for each in "${trainings[@]}"; do
  wait "$each" || failed=$((failed + 1))
done
count together "$work/together/run"
alone "$work/together"
echo "${TOGETHER:-20} trainings together: $failed failed, one of the runs is there, $looks looks, ${gone:-0} at a folder that lacked something"

new=1
if unshare --mount true 2>/dev/null; then
  mkdir "$work/disk"
  export -f train
  export work
  for room in ${ROOM:-0 4 16 40 72 88}; do
    unshare --mount bash -euc "mount -t tmpfs tmpfs $work/disk
      cp -r $work/2/. $work/disk
      used=\$(df --output=used -k $work/disk | tail -1)
      mount -o remount,size=\$((used + $room))k $work/disk
      (train 1 $work/disk/run) >$work/output 2>&1 || grep -A 9 'do: ' $work/output >$work/advice
      cp -r $work/disk $work/found"
    count "disks full" "$work/found/run"
    alone "$work/found"
    rm -rf "$work/found"
  done
  report "disks full" "nothing left, and the advice: $(sed 's/ *do: *//' "$work/advice")"
else
  echo "disks full: not tried, for only root can mount"
fi
