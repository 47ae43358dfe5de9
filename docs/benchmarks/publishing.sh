#!/usr/bin/env bash
# Uploads to the Hub that the tests play, next to the Hub's official client for JavaScript: wall time and peak memory of
# whole processes, and the time from the first call to the end of the last, which is what a process that runs already waits.
# By turns, and against a Hub that is no longer cold. Usage: publishing.sh, in a clone; needs Node.js with npm, Linux, and
# 8 GB of disk. "start" is one small file: what a process costs.
set -euo pipefail
RUNS=${RUNS:-3}
. "$(dirname "$0")/common.sh"
cd "$(dirname "$0")/../.."
conditions
mvn -q -B -pl bundle,runtime,share test-compile org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dquick \
  -Dmdep.outputFile=target/benchmark.classpath
for part in bundle/target/classes share/target/classes share/target/test-classes; do
  jar --create --file "$TIMES/$(tr / - <<<"$part").jar" -C "$part" .
done
libraries=$(tr : '\n' <share/target/benchmark.classpath | grep jackson | paste -sd:)
classpath="$(printf '%s:' "$TIMES"/*.jar)$libraries"
# Classes as the JVM has them in memory, of any JDK from 13 on: starts in half the time
archive="$TIMES/upload.jsa"
npm --prefix "$TIMES" install --no-audit --no-fund --silent @huggingface/hub@2.17.5

mkdir -p "$TIMES"/files/{warm,start,one,five,many}
echo "a small file" >"$TIMES/files/start/1.txt"
head -c $((1 << 30)) /dev/urandom >"$TIMES/files/one/model.onnx"
for i in 1 2 3 4 5; do
  head -c $((10 << 20)) /dev/urandom >"$TIMES/files/warm/$i.onnx"
  head -c $((10 << 20)) /dev/urandom >"$TIMES/files/five/$i.onnx"
done
for i in $(seq 2000); do head -c 3072 /dev/urandom | base64 -w 0 >"$TIMES/files/many/$i.txt"; done

cat >"$TIMES/upload.mjs" <<'JS'
import { createRepo, uploadFiles } from "@huggingface/hub";
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
const [, , hubUrl, name, folder] = process.argv;
const common = { hubUrl, accessToken: "hf_loopback", repo: { type: "model", name } };
const files = readdirSync(folder).map((path) => ({ path, content: pathToFileURL(`${folder}/${path}`) }));
const begin = performance.now();
await createRepo(common);
await uploadFiles({ ...common, files });
const millis = Math.round(performance.now() - begin);
console.log(Math.round(process.resourceUsage().maxRSS / 1024), millis);
JS

# upload CLIENT FILES : a repository of its own for each, and nothing that another one stored
number=0
upload() {
  number=$((number + 1))
  find "$TIMES/store" -type f -size +2k -delete
  if [ "$1" = javascript ]; then
    measure "$1-$2" node "$TIMES/upload.mjs" "$url" "acme/$number" "$TIMES/files/$2"
  else
    local shared="-XX:SharedArchiveFile=$archive"
    [ -e "$archive" ] || shared="-XX:ArchiveClassesAtExit=$archive"
    # The quick compiler, as in a project's Maven; for a gigabyte the one that knows the processor's instructions for
    # digests, in one thread and with little inlining, which is what takes its memory
    local compiler=(-XX:TieredStopAtLevel=1)
    [ "$2" != one ] || compiler=(-XX:-TieredCompilation -XX:CICompilerCount=1 -XX:MaxInlineLevel=2)
    measure "$1-$2" java -Xmx8m -XX:+UseSerialGC "${compiler[@]}" "$shared" -cp "$classpath" io.github.seedbed.hub.UploadBenchmark "$url" "acme/$number" "$TIMES/files/$2"
  fi
  tail -n 1 "$TIMES/output" >>"$TIMES/$1-$2.process"
}

java -cp "$classpath" io.github.seedbed.hub.HubPlayer "$TIMES/store" 0 >"$TIMES/hub" &
hub=$!
trap 'kill "$hub"; wait "$hub" || true; rm -rf "$TIMES"' EXIT
until [ -s "$TIMES/hub" ]; do sleep 0.1; done
url=$(cat "$TIMES/hub")
for _ in 1 2 3; do
  upload seedbed warm
  upload javascript warm
done
for files in start five many one; do
  for _ in $(seq "$RUNS"); do
    upload seedbed "$files"
    upload javascript "$files"
  done
  for client in seedbed javascript; do
    peak=$(sort -n "$TIMES/$client-$files.process" | tail -n 1 | cut -d' ' -f1)
    calls=$(cut -d' ' -f2 "$TIMES/$client-$files.process" | sort -n | sed -n "$(((RUNS + 1) / 2))p")
    echo "$client, $files: $(median "$client-$files"), peak $peak MiB, the calls alone $calls ms"
  done
done
