#!/usr/bin/env bash
# What all documents of a bundle cost: card, datasheet, Croissant, citation, pictures, card.html, and then the check of them.
# The Maven that does neither is to be subtracted; the promise is one CPU second on top of it.
# Usage: documents.sh PROJECT (after mvn verify in it). Ends with an error if two bundles differ.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$1"
conditions
sha256sum target/bundle/SHA256SUMS target/card.html >"$TIMES/before"
for _ in $(seq "$RUNS"); do
  measure maven mvn -o -q -Dseedbed.skip seedbed:card seedbed:check
  measure card mvn -o -q seedbed:card
  measure both mvn -o -q seedbed:card seedbed:check
  sha256sum --quiet -c "$TIMES/before"
done
echo "Maven alone:           $(median maven)"
echo "Maven and card:        $(median card)"
echo "Maven, card and check: $(median both)"
