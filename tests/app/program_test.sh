#!/usr/bin/env bash
# What a user of the program sees: exit codes, messages, streams, the same bytes for any order and thread count.
# usage: program_test.sh ANNALS SOURCE_DIR
. "$2/tests/prelude.sh"
same() {
  local name=$1
  if ! cmp -s "$2" "$3"; then
    fail "$name: $2 and $3 differ"
  fi
}

articles=("$source"/examples/articles/*.txt)
expect "version" 0 "^annals [0-9]" "$annals" --version
expect "help names every command" 0 "extract" "$annals" --help
for command in build compare stats graph read extract export explain parse times actors lint formats completion man show; do
  expect "$command --help has examples" 0 "Examples:" "$annals" $command --help
done
expect "the manual page" 0 "^.TH ANNALS 1" "$annals" man
expect "a mistyped shell" 2 "did you mean 'bash'" "$annals" completion bsh
expect "help of a command by its name" 0 "^Usage: annals parse" "$annals" help parse
expect "help names the configuration file" 0 "annals.toml" "$annals" help
expect "no command is wrong usage" 2 "annals --help" "$annals"
expect "a mistyped command" 2 "did you mean 'build'" "$annals" biuld x
expect "a mistyped option" 2 "did you mean '--published'" "$annals" build --publishd 2020-01-01 x
expect "a mistyped format" 2 "did you mean 'csv'" "$annals" build --to cvs x
expect "a mistyped type" 2 "type: 'ASAULT' is not known; did you mean 'ASSAULT'" "$annals" stats --type CONSULT,ASAULT x
expect "a mistyped status" 2 "status: 'plannd' is not known; did you mean 'planned'? (it takes actual, " "$annals" stats --status plannd x
expect "help names the formats of a command" 0 "(text, md, json, html)" "$annals" compare --help
expect "an impossible --published" 2 "YYYY-MM-DD" "$annals" extract --published 2021-02-30 x
expect "a missing file" 1 "no such file" "$annals" extract "$folder/none.txt"
expect "an empty file" 1 "no text" "$annals" extract /dev/null
expect "a folder of data that is not there" 1 "cannot be read" "$annals" formats --events --data "$folder/none"
expect "export of what is no timeline" 1 "timeline" "$annals" export "${articles[0]}"
expect "an output that cannot be written" 1 "cannot be written" "$annals" build "${articles[0]}" -o "$folder/none/x.json"

expect "errors as JSON" 1 '^{"level":"error","file":".*none.txt","message":".*no such file' "$annals" extract --errors json "$folder/none.txt"
expect "errors of usage as JSON" 2 '^{"level":"error","message":".*did you mean' "$annals" extract --errors=json --publishd x y
expect "an error that ends the run as JSON" 1 '^{"level":"error","file":".*x.json","message":"cannot be written' "$annals" build "${articles[0]}" -o "$folder/none/x.json" --errors json
expect "errors as what is not known" 2 "it takes text, json" "$annals" formats --errors xml

mkdir -p "$XDG_CONFIG_HOME/annals" "$folder/project"
in_project() { (cd "$folder/project" && "$annals" "$@"); }
echo '[show]
by = "month"' > "$XDG_CONFIG_HOME/annals/annals.toml"
expect "the user's file sets a default" 0 "^2021-11 (" "$annals" show "${articles[0]}"
echo '[show]
by = "source"' > "$folder/project/annals.toml"
expect "the file of the folder wins over it" 0 "^border-evening (" in_project show "${articles[0]}"
expect "the command line wins over both" 0 "^Belarus (" in_project show --by actor "${articles[0]}"
expect "--no-config takes none" 0 "^2021 (" in_project show --no-config "${articles[0]}"
echo 'errors = "json"' > "$folder/own.toml"
expect "--config takes one file and no other" 0 "^2021 (" in_project show --config "$folder/own.toml" "${articles[0]}"
expect "a configuration file that is not there" 2 "none.toml: cannot be read" "$annals" formats --config "$folder/none.toml"
echo 'threads = "two"' > "$folder/project/annals.toml"
expect "a bad configuration file" 2 "annals.toml:1: 'threads' takes a whole number" in_project formats
rm -r "$XDG_CONFIG_HOME"
echo '[build]
to = "csv"
strict = true' > "$folder/project/annals.toml"
expect "a default format" 0 "^id," in_project build "${articles[0]}"
expect "yields to the suffix of -o" 0 '"schema"' bash -c "cd '$folder/project' && '$annals' build '${articles[0]}' -o x.json && cat x.json"
expect "a switch of a file is turned off" 0 "--published" bash -c "cd '$folder/project' && echo 'Poland met Latvia.' > u.txt && '$annals' build --strict=false u.txt"
mkdir "$folder/empty"
expect "a folder without files" 1 "a folder without readable files" "$annals" extract "$folder/empty"
printf 'date 2020-01-01 Treffen\n\nDie Minister trafen sich am Dienstag in Oslo, um über die Lage an der Grenze zu beraten.\n' > "$folder/de.txt"
expect "another language is read" 0 '"language":"de"' "$annals" read "$folder/de.txt"
expect "and passed over by extract" 0 "warning: .*only English" "$annals" extract "$folder/de.txt"
"$annals" read "${articles[@]}" > "$folder/read.ndjson"
"$annals" read "$folder/read.ndjson" > "$folder/again.ndjson"
same "what read writes is read the same" <(sed 's/"from":.*//' "$folder/read.ndjson") <(sed 's/"from":.*//' "$folder/again.ndjson")
printf '%s\n' "${articles[@]}" | "$annals" read - > "$folder/listed.ndjson"
same "a list of files on standard input" "$folder/read.ndjson" "$folder/listed.ndjson"
gzip -c "${articles[0]}" > "$folder/packed.txt.gz"
expect "a packed file has the name of what is in it" 0 '"id":"packed"' "$annals" read "$folder/packed.txt.gz"
{ echo 'date 2020-01-01 Long'; echo; yes 'The ministers met in Oslo.' | head -100000; } > "$folder/long.txt"
gzip -c "$folder/long.txt" | head -c 5000 > "$folder/long_cut.txt.gz"
gzip -c "$folder/long.txt" > "$folder/long.txt.gz"
"$annals" read "$folder/long.txt" > "$folder/long.ndjson"
"$annals" read "$folder/long.txt.gz" > "$folder/unpacked.ndjson"
same "a long file reads the same when packed" "$folder/long.ndjson" "$folder/unpacked.ndjson"
expect "what came before a cut is read" 0 "warning: .*gzip data that are cut short" "$annals" read "$folder/long_cut.txt.gz"
head -c 15 "$folder/long.txt.gz" > "$folder/nothing.txt.gz"
expect "a cut before any article is an error" 1 "nothing.txt.gz: gzip data that are cut short" "$annals" read "$folder/nothing.txt.gz"
cp "${articles[0]}" "$folder/copy.txt"
echo 'One line more, which a reprint may have.' >> "$folder/copy.txt"
stories=$("$annals" read --dedup "${articles[@]}" "$folder/copy.txt" | grep -o '"story":"[0-9a-f]*"' | sort | uniq -d | wc -l)
[[ $stories == 1 ]] || fail "a copy has no story in common with the original"

printf 'Poland met Latvia.\n' > "$folder/undated.txt"
expect "no date is a warning" 0 "warning: .*--published" "$annals" extract "$folder/undated.txt"
expect "--strict makes it an error" 1 "no publication date" "$annals" extract --strict "$folder/undated.txt"

"$annals" build "${articles[@]}" --threads 1 > "$folder/one.json"
"$annals" build $(printf '%s\n' "${articles[@]}" | sort -r) --threads 2 > "$folder/two.json"
same "order and threads leave no trace" "$folder/one.json" "$folder/two.json"
for number in {1..3000}; do
  echo "{\"id\": \"$number\", \"text\": \"Talks.\"}"
done > "$folder/undated.ndjson"
"$annals" extract --quiet "$folder/undated.ndjson" --threads 1 > "$folder/undated_one.ndjson"
for run in 1 2 3; do
  "$annals" extract "$folder/undated.ndjson" --threads 4 2> "$folder/warnings" > "$folder/undated_many.ndjson"
  same "warnings of one thread leave the lines of another whole" "$folder/undated_one.ndjson" "$folder/undated_many.ndjson"
done
"$annals" extract "${articles[@]}" --threads 2 | "$annals" build - > "$folder/three.json"
same "extractions build the same timeline as articles" "$folder/one.json" "$folder/three.json"
expect "compare takes articles and timelines" 0 "Told by more than one" "$annals" compare "$folder/one.json" "${articles[0]}"
expect "a timeline has all in common with itself" 0 "100% of all" "$annals" compare "$folder/one.json" "$folder/two.json"
expect "compare by source as JSON" 0 '"schema":"annals/comparison/1"' "$annals" compare "$folder/one.json" "${articles[0]}" --to json
expect "one side is no comparison" 2 "two sides" "$annals" compare "${articles[0]}"
expect "an unknown --by" 2 "it takes source" "$annals" compare --by place "${articles[0]}"
expect "a mistyped comparison format" 2 "did you mean 'json'" "$annals" compare --to jsn a b
"$annals" build "${articles[0]}" -o "$folder/first.json"
"$annals" build "${articles[@]:1}" --onto "$folder/first.json" > "$folder/onto.json"
same "building onto a timeline is building all at once" "$folder/one.json" "$folder/onto.json"
expect "stats counts" 0 "By type" "$annals" stats "$folder/one.json"
expect "an impossible --from" 2 "no date" "$annals" stats "$folder/one.json" --from soon
expect "an impossible --min-confidence" 2 "from 0 to 1" "$annals" stats "$folder/one.json" --min-confidence 75
expect "no event is surer than sure" 0 "^0 events of" "$annals" stats "$folder/one.json" --min-confidence 1
expect "--top leaves so many" 0 "^2 events of" "$annals" stats "$folder/one.json" --top 2
expect "graph lists actors" 0 "pairs that deal" "$annals" graph "$folder/one.json"
expect "graph finds groups" 0 "modularity" "$annals" graph "$folder/one.json" --communities
expect "a chain needs known actors" 2 "no actor 'Nobody'" "$annals" graph "$folder/one.json" --paths Nobody Russia
expect "graph shows one thing" 2 "one of" "$annals" graph "$folder/one.json" --actors --communities
expect "graph writes GEXF" 0 "<gexf" "$annals" graph "$folder/one.json" --to gexf
expect "graph writes JSON" 0 '"graph"' "$annals" graph "$folder/one.json" --to json
"$annals" build "${articles[@]}" -o "$folder/timeline.csv"
"$annals" export "$folder/one.json" --to csv > "$folder/export.csv"
same "export writes what build writes" "$folder/timeline.csv" "$folder/export.csv"

for version in 1.2 1.3; do
  expect "GEXF $version" 0 "version=\"$version\"" "$annals" export "$folder/one.json" --to gexf --gexf-version $version
done
expect "a version of GEXF that is not known" 2 "it takes 1.2, 1.3" "$annals" export "$folder/one.json" --to gexf --gexf-version 1.1
expect "what a format cannot hold is told" 0 "left out of geojson: without a place" "$annals" export "$folder/one.json" --to geojson
printf '{"schema":"annals/timeline/1"}' > "$folder/empty.json"
expect "show is by year" 0 "^2021 (" "$annals" show "$folder/one.json"
expect "show by month" 0 "^2021-11 (" "$annals" show --by month "$folder/one.json"
expect "show by actor" 0 "^Belarus (" "$annals" show --by actor "$folder/one.json"
expect "show by source; an article without one stands for itself" 0 "^vienna (" "$annals" show --by source "$folder/one.json"
expect "show by what is not known" 2 "did you mean 'actor'" "$annals" show --by actr "$folder/one.json"
expect "show of nothing is told" 0 "holds no events" "$annals" show "$folder/empty.json"
wide=$(printf '外交 %.0s' {1..60})  # characters of two columns each
sed "s/Minsk rejects blame/$wide/g" "$folder/one.json" > "$folder/wide.json"
for columns in 40 60 120; do
  COLUMNS=$columns "$annals" show "$folder/wide.json" > "$folder/shown"
  widest=$(LC_ALL=C.UTF-8 wc -L < "$folder/shown")
  ((widest <= columns && widest > columns / 2)) || fail "show in $columns columns is $widest wide"
done
grep -q $'\x1b' "$folder/shown" && fail "colours in a file"
if command -v script > /dev/null; then
  on_terminal() { script -qec "TERM=xterm ${1:-} '$annals' show '$folder/one.json'" /dev/null; }
  expect "colours on a terminal" 0 $'\x1b\[31m' on_terminal
  on_terminal NO_COLOR=1 | grep -q $'\x1b' && fail "NO_COLOR is not honoured"
fi
if command -v script > /dev/null; then
  # The pipe is read a second after it was opened: progress is due by then, whatever the machine.
  slow_articles() { sleep 1; cat "$folder/read.ndjson"; }
  mkfifo "$folder/slow"
  progress() {
    slow_articles > "$folder/slow" &
    script -qec "TERM=xterm '$annals' extract $* '$folder/slow' -o '$folder/slow.ndjson'" /dev/null | tr '\r' '\n'
  }
  expect "progress on a terminal, erased at the end" 0 $'^\x1b\[K1 article, ' progress
  tail -1 "$folder/said" | grep -q $'\x1b\[K$' || fail "progress is not erased"
  for option in --quiet --errors=json; do
    progress $option | grep -q articles && fail "progress with $option"
  done
fi
for format in $("$annals" formats | sed '1,/^Output/d' | awk '{print $1}'); do
  expect "an empty timeline as $format is told" 0 "holds no events" "$annals" export "$folder/empty.json" --to $format
done
if command -v dot > /dev/null; then
  "$annals" export "$folder/one.json" --to dot -o "$folder/one.dot"
  expect "GraphViz draws the chart without complaint" 0 "^<svg" dot -Tsvg "$folder/one.dot"
fi

echo kept > "$folder/old.json"
expect "a failed run" 1 "no publication date" "$annals" build --strict "$folder/undated.txt" -o "$folder/old.json"
[[ $(cat "$folder/old.json") == kept ]] || fail "a failed run replaced the old file"
[[ -z $(ls "$folder" | grep part) ]] || fail "an unfinished file was left"
expect "--quiet tells no warnings" 0 "^$" bash -c "'$annals' extract -q '$folder/undated.txt' 2>&1 > /dev/null | wc -c | sed 's/^0$//'"
expect "a full disk is told" 1 "not all could be written" bash -c "'$annals' build '${articles[0]}' > /dev/full"

end "all program tests passed"
