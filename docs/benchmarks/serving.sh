#!/usr/bin/env bash
# The service beside Flask, gunicorn and scikit-learn, under wrk; a million rows of CSV; a minute of trouble.
# Usage: serving.sh PROJECT [SECONDS], a project of the template tabular-classification after mvn verify in it.
# Needs wrk, gunicorn, python3-flask and python3-sklearn; REPOSITORY, if the jars lie in another than ~/.m2/repository.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$1" && pwd)
seconds=${2:-30}
repository=${REPOSITORY:-$HOME/.m2/repository}
work=$(mktemp -d)
cd "$work"
trap 'stop; rm -r "$work"' EXIT
port=8199
url=http://127.0.0.1:$port
service=(-jar "$repository/io/github/seedbed/seedbed-serve/0.1.0/seedbed-serve-0.1.0.jar"
  "--bundle=$project/target/bundle" "--port=$port")
java=(java -Xmx64m -Xmn6m -XX:+UseSerialGC -XX:ReservedCodeCacheSize=24m -XX:TrimNativeHeapInterval=2000)
seedbed=("${java[@]}" -XX:SharedArchiveFile=serve.jsa "${service[@]}")
flask=(env "DATA=$project/data/penguins.csv" /usr/bin/python3 -m gunicorn.app.wsgiapp --chdir "$here" --bind "127.0.0.1:$port"
  --worker-class gthread --workers 2 --threads 4 serving_sklearn:app)
cat > row.lua <<'LUA'
wrk.method = "POST"
wrk.body = '{"species":"Adelie","island":"Torgersen","bill_length_mm":39.1,"bill_depth_mm":18.7,"flipper_length_mm":181,"body_mass_g":3750}'
wrk.headers["Content-Type"] = "application/json"
LUA
# 16 connections, each of which waits 80 ms before its next row: 200 a second
{ cat row.lua; echo 'function delay() return 80 end'; } > slowly.lua

process=
start() {
  "$@" > service.log 2>&1 &
  process=$!
  until curl -s -o /dev/null "$url/ready"; do sleep 0.05; done
}
stop() {
  [ -z "$process" ] || { kill "$process"; wait "$process" || true; }
  process=
}
# Of the process and its children: CPU time in hundredths of a second, memory (shared pages in shares) in MiB
all() { echo "$process"; pgrep -P "$process" || true; }
ticks() { for p in $(all); do awk '{ print $14 + $15 }' "/proc/$p/stat"; done | awk '{ n += $1 } END { print n }'; }
memory() { for p in $(all); do awk '/^Pss:/ { print $2 }' "/proc/$p/smaps_rollup"; done | awk '{ n += $1 } END { print int(n / 1024) }'; }

measure() {
  local name=$1
  shift
  start "$@"
  echo "$name: ready after $(ticks) hundredths of a CPU second, $(memory) MiB"
  wrk -t1 -c16 -d20s -s row.lua "$url/predict" > /dev/null
  local before
  before=$(ticks)
  wrk -t1 -c16 "-d${seconds}s" --latency -s row.lua "$url/predict" > wrk.txt
  awk -v ticks=$(($(ticks) - before)) -v memory="$(memory)" -v name="$name" '
    /50%/ { median = $2 } /99%/ { high = $2 } /requests in/ { n = $1 } /Requests\/sec/ { rate = $2 } /Non-2xx|Socket/ { print }
    END { printf "%s: %d requests/s, p50 %s, p99 %s, %d requests a CPU second, %d MiB\n", name, rate, median, high, 100 * n / ticks, memory }' wrk.txt
  wrk -t1 -c16 -d10s --latency -s slowly.lua "$url/predict" > wrk.txt
  awk -v name="$name" '/50%/ { median = $2 } /99%/ { high = $2 } /Requests\/sec/ { rate = $2 }
    END { printf "%s: at %d requests/s p50 %s, p99 %s\n", name, rate, median, high }' wrk.txt
}

# The archive of classes, made once
start "${java[@]}" -XX:ArchiveClassesAtExit=serve.jsa "${service[@]}"
stop
echo "cores: $(nproc), load before: $(cut -d' ' -f1 /proc/loadavg)"
measure Seedbed "${seedbed[@]}"
stop
measure Flask "${flask[@]}"
stop
start "${seedbed[@]}"

rows=1000000
{ head -n 1 "$project/data/penguins.csv"; yes "$(tail -n +2 "$project/data/penguins.csv")" | head -n "$rows" || true; } > rows.csv
before=$(ticks)
answered=$(curl -s -H 'Content-Type: text/csv' -X POST -T rows.csv "$url/predict" | tail -n +2 | wc -l)
echo "CSV: $answered rows, $((100 * rows / ($(ticks) - before))) rows a CPU second, $(memory) MiB"
stop

/usr/bin/python3 "$here/serving_trouble.py" 60 "${seedbed[@]}" --seconds=5
