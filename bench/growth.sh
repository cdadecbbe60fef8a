#!/usr/bin/env bash
# Time and memory of 'annals build' as articles grow: the extractions of a corpus, repeated with shifted dates.
# usage: bench/growth.sh ANNALS EXTRACTIONS.ndjson [ARTICLES ...]   (default: 1000 3000 10000 30000 100000)
# Needs python3 and GNU time (Debian package time). Prints a Markdown table.
set -euo pipefail
annals=$1 corpus=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo '| articles | reports | events | s | articles/s | MB |'
echo '| ---: | ---: | ---: | ---: | ---: | ---: |'
for articles in "${@:-1000 3000 10000 30000 100000}"; do
  for count in $articles; do
    python3 "$(dirname "$0")/repeat_shifted.py" "$corpus" "$count" > "$folder/in.ndjson"
    /usr/bin/time -f '%e %M' -o "$folder/cost" "$annals" build "$folder/in.ndjson" -o "$folder/out.json" 2> /dev/null
    python3 - "$count" "$folder" <<'PYTHON'
import json, sys
count, folder = int(sys.argv[1]), sys.argv[2]
reports = sum(len(json.loads(line)["events"]) for line in open(folder + "/in.ndjson", encoding="utf-8"))
events = sum(1 for line in open(folder + "/out.json", encoding="utf-8") if line.startswith('{"id":') and '"first_reported"' in line)
seconds, kilobytes = open(folder + "/cost").read().split()[-2:]
print(f"| {count} | {reports} | {events} | {float(seconds):.1f} | {count / float(seconds):.0f} | {int(kilobytes) / 1024:.0f} |", flush=True)
PYTHON
  done
done
