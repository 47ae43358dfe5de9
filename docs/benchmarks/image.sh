#!/usr/bin/env bash
# The image by Jib beside one by a Dockerfile and buildah, without a base (scratch): size, rebuild after a change of one
# class, and whether the same content gives the same id. Usage: image.sh PROJECT, after mvn verify in it; works on a copy.
# Needs buildah. MAVEN_ARGUMENTS go to every mvn.
set -euo pipefail
RUNS=${RUNS:-5}
. "$(dirname "$0")/common.sh"
read -r -a more <<< "${MAVEN_ARGUMENTS:-}"
mkdir "$TIMES/one"
cp -R "$1/." "$TIMES/one"
cd "$TIMES/one"
train=$(find src/main/java -name Train.java)
main=$(sed -n 's/^package \(.*\);/\1.Train/p' "$train")
mkdir target/lib
# The class path of the training, but for the classes of the project itself
sed -n '/^"-cp"$/{n;p}' target/seedbed/run.args | tr -d '"' | tr : '\n' | grep '\.jar$' | xargs -I{} cp {} target/lib
cat > Dockerfile <<END
FROM scratch
COPY target/lib /app/libs
COPY experiment.yaml model.lock LICENSE /app/
COPY data /app/data
COPY target/classes /app/classes
USER 10001:10001
WORKDIR /app
VOLUME /output
ENTRYPOINT ["java", "-cp", "/app/classes:/app/libs/*", "$main"]
END

maven() { mvn --batch-mode --quiet -Dquick "${more[@]}" "$@"; }
jib() { maven compile jib:buildTar -Djib.from.image=scratch; }
bud() { buildah --root "$TIMES/storage" --runroot "$TIMES/runroot" bud --quiet --layers --tag mine "$@" .; }
dockerfile() { maven compile && bud; }
change() { sed -i "/CHANGE/d; s/^public final class Train {/&\n    static final int CHANGE = $1;/" "$train"; }

conditions
# What both need is there after that
jib
dockerfile > "$TIMES/output"
more+=(--offline)
for i in $(seq "$RUNS"); do
  change "$i"
  measure jib jib
  change "-$i"
  measure dockerfile dockerfile
done
echo "one class changed, Jib:                 $(median jib)"
echo "one class changed, compile and buildah: $(median dockerfile)"

# Layers are compressed as they are pushed, and pulled
jib
buildah --root "$TIMES/storage" --runroot "$TIMES/runroot" push --quiet mine "oci-archive:$TIMES/mine.tar"
echo "pushed, Jib:     $(stat -c %s target/jib-image.tar) bytes"
echo "pushed, buildah: $(stat -c %s "$TIMES/mine.tar") bytes"

ids() { echo "$1: Jib $(cut -c 8-19 target/jib-image.id), buildah $(bud --no-cache | cut -c 1-12)"; }
ids "here"
(umask 077 && cp -R . "$TIMES/other path" && cd "$TIMES/other path" && chmod -R go= . && jib && ids "elsewhere, umask 077")
