# Sourced by the scripts beside it: enters the project that is named first, and writes into $work/jvm.args how its trainings are
# started, but for the limit of the compiler: the optimising one is worth its start from some 300,000 rows on.

here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
main=$(sed -n 's/.*<seedbed.package>\(.*\)<.*/\1.Train/p' pom.xml)
grep -v '^"--' target/seedbed/run.args | grep -vxF "\"$main\"" | grep -v TieredStopAtLevel >"$work/jvm.args"

# add FILE : compiles a class that lies beside the script, and puts it onto the class path
add() {
  local path
  path=$(grep -A1 -xE '"?-cp"?' "$work/jvm.args" | tail -1 | tr -d '"')
  javac -cp "$path" -d "$work" "$here/$1"
  sed -i "s|^\"\?$path\"\?$|\"$path:$work\"|" "$work/jvm.args"
}
