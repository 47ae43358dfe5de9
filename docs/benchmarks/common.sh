# Sourced by the scripts beside it: runs commands in turn and prints the medians of their times.

RUNS=${RUNS:-9}
TIMEFORMAT='%R %U %S'

# measure NAME COMMAND... : appends one line «wall user system» to $TIMES/NAME
measure() {
  local name=$1
  shift
  { time "$@" >"$TIMES/output" 2>&1; } 2>>"$TIMES/$name" || {
    cat "$TIMES/output"
    echo "$name failed: $*" >&2
    exit 1
  }
}

# median NAME : «wall-seconds cpu-seconds»
median() {
  local middle=$(((RUNS + 1) / 2))
  printf '%s s wall, %s CPU s\n' \
    "$(awk '{print $1}' "$TIMES/$1" | sort -n | sed -n "${middle}p")" \
    "$(awk '{printf "%.2f\n", $2 + $3}' "$TIMES/$1" | sort -n | sed -n "${middle}p")"
}

conditions() {
  echo "cores: $(nproc), load before: $(cut -d' ' -f1 /proc/loadavg), runs: $RUNS, interleaved, medians"
  java -version 2>&1 | head -n 1
}

TIMES=$(mktemp -d)
trap 'rm -rf "$TIMES"' EXIT
