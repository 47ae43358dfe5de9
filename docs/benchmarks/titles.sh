# Sourced by the scripts about titles, after common.sh: copies the data, writes the settings, and finds how the project's
# classes are started. $1: a project generated from the template text, after mvn verify in it; $2: other titles than its
# own, with the columns label and title.
titles=$(realpath "${2:-$1/data/titles.csv}")
cd "$1"
mkdir "$TIMES/data"
cp "$titles" "$TIMES/data/titles.csv"
# Only these lines differ from the generated project. Every fifth row is for testing
cat >"$TIMES/experiment.yaml" <<YAML
format: 1
seed: 2026
data:
  titles: {file: data/titles.csv, sha256: $(sha256sum "$titles" | cut -d' ' -f1)}
target: {column: label, title: Genre}
features:
  title: {type: text, title: Title, minimum: 2}
split: {every: 5}
hyperparameters: {l2: 1}
thresholds: {accuracyAboveBaseline: 0.05}
YAML
main=$(sed -n 's/.*<seedbed.package>\(.*\)<.*/\1.Train/p' pom.xml)
grep -v '^"--' target/seedbed/run.args | grep -vxF "\"$main\"" >"$TIMES/jvm.args"

# start CLASS ARGUMENTS... : Train or Tune, with these settings
start() {
  local class=$1
  shift
  java "@$TIMES/jvm.args" "${main%Train}$class" --experiment="$TIMES/experiment.yaml" "$@"
}
