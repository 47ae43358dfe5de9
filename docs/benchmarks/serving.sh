#!/bin/sh
# Requests per CPU second of the service, with wrk (Debian's package of that name). Usage: serving.sh BUNDLE [SECONDS]
set -eu
jar="$HOME/.m2/repository/io/github/seedbed/seedbed-serve/0.1.0/seedbed-serve-0.1.0.jar"
script=$(mktemp)
cat > "$script" <<'LUA'
wrk.method = "POST"
wrk.body = '{"species":"Adelie","island":"Torgersen","bill_length_mm":39.1,"bill_depth_mm":18.7,"flipper_length_mm":181,"body_mass_g":3750}'
wrk.headers["Content-Type"] = "application/json"
LUA
java -Xmx64m -XX:+UseSerialGC -jar "$jar" "--bundle=$1" --port=8199 > /dev/null &
service=$!
trap 'kill $service; rm "$script"' EXIT
until curl -s -o /dev/null http://127.0.0.1:8199/ready; do sleep 0.1; done
ticks() { awk '{ print $14 + $15 }' "/proc/$service/stat"; }
echo "CPU seconds until ready: $(ticks) / 100"
wrk -t1 -c16 -d5s -s "$script" http://127.0.0.1:8199/predict > /dev/null
before=$(ticks)
wrk -t1 -c16 "-d${2:-30}s" --latency -s "$script" http://127.0.0.1:8199/predict
echo "CPU ticks (hundredths of a second): $(($(ticks) - before))"
grep VmHWM "/proc/$service/status"
