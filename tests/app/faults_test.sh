#!/usr/bin/env bash
# What is left when a run fails or is ended from outside: the old file whole, no new one half written, nothing that a
# next run trips over.
# usage: faults_test.sh ANNALS SOURCE_DIR
. "$2/tests/prelude.sh"

# The status that a command ends with, without the shell's word on it.
status_of() { { "$@"; } 2> /dev/null; echo $?; }

articles=("$source"/examples/articles/*.txt)
out=$folder/out/timeline.json
mkdir "$folder/out"
"$annals" build "${articles[@]}" -o "$folder/whole.json"
"$annals" read "${articles[@]}" > "$folder/articles.ndjson"
old() { echo old > "$out"; }
# has NAME WANTED: the folder holds the output alone, and that is the file WANTED
has() {
  local files
  files=$(ls -A "$folder/out")
  [[ $files == timeline.json ]] || fail "$1: the folder holds $files"
  cmp -s "$out" "$2" || fail "$1: the output is neither old nor whole"
}
echo old > "$folder/old"

# Standard output.
for command in "build ${articles[0]}" "extract ${articles[0]}" "read ${articles[0]}" "formats" "times ${articles[0]}" "man" "completion bash"; do
  # shellcheck disable=SC2086 # one argument a word
  said=$("$annals" $command 2>&1 > /dev/full)
  code=$?
  [[ $code == 1 && $said == *"not all could be written"* ]] || fail "a full disk under '$command': exit $code, $said"
done
# A reader that leaves: the program ends as all programs do (141 is SIGPIPE), and says nothing.
sed_ids() { for i in {1..60}; do sed "s/\"id\":\"/&$i-/" "$folder/articles.ndjson"; done; }
sed_ids > "$folder/many.ndjson"
for command in read extract; do
  "$annals" $command "$folder/many.ndjson" 2> "$folder/said" | head -1 > /dev/null
  code=${PIPESTATUS[0]}
  [[ $code == 141 ]] || fail "a closed pipe ends $command with $code, not 141"
  [[ ! -s $folder/said ]] || fail "a closed pipe makes $command say: $(head -1 "$folder/said")"
done
(trap '' PIPE && "$annals" read "$folder/many.ndjson" 2> "$folder/said" | head -1 > /dev/null)
grep -q "not all could be written" "$folder/said" || fail "a closed pipe is no error where its signal is ignored"

# Files. A limit of one block is a disk that fills up.
old
[[ $(ulimit -f 1 && status_of "$annals" build "${articles[@]}" -o "$out") == 1 ]] || fail "a full disk under build -o is no failure"
has "a full disk" "$folder/old"
[[ $(ulimit -f 1 && status_of "$annals" extract "$folder/many.ndjson" -o "$out") == 1 ]] || fail "a full disk under extract -o is no failure"
has "a full disk in the middle of a run" "$folder/old"

# Signals, when a part is written already: articles come by a pipe that stays open.
mkfifo "$folder/pipe"
part() { ls -A "$folder/out" | grep '^\.timeline\.json\.[0-9]*\.part$'; }
# begin: an extract in the background that has written a part; its process is $run
begin() {
  "$annals" extract "$folder/pipe" -o "$out" 2> /dev/null &
  run=$!
  exec 3> "$folder/pipe"
  cat "$folder/many.ndjson" >&3
  until [[ -n $(part) && -s $folder/out/$(part) ]]; do sleep 0.05; done
}
for signal in INT TERM HUP; do
  old
  set -m  # else the shell has its children ignore SIGINT
  begin
  kill -$signal $run
  wait $run 2> /dev/null
  code=$?
  exec 3>&-
  set +m
  [[ $code == $((128 + $(kill -l $signal))) ]] || fail "SIG$signal ends with $code"
  has "SIG$signal" "$folder/old"
done

old
begin
kill -KILL $run
wait $run 2> /dev/null
exec 3>&-
cmp -s "$out" "$folder/old" || fail "kill -9 in the middle of a run: the old file is not whole"
[[ -n $(part) ]] || fail "kill -9 left no part: the test tests nothing"
expected=$("$annals" read "$folder/old" 2> /dev/null | wc -l)
found=$("$annals" read "$folder/out" 2> /dev/null | wc -l)
[[ $found == "$expected" ]] || fail "a part that was left is read as an article"
"$annals" build "${articles[@]}" -o "$out" || fail "a run after kill -9"
has "a run after kill -9" "$folder/whole.json"

# A part of a run that still goes on is left alone.
touch "$folder/out/.timeline.json.$$.part"
"$annals" build "${articles[@]}" -o "$out"
[[ -e $folder/out/.timeline.json.$$.part ]] || fail "the part of another run was removed"
rm "$folder/out/.timeline.json.$$.part"

# build -o, killed at any moment: the old file or the new one, never anything else.
for delay in 0.00 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.10 0.15 0.20; do
  old
  "$annals" build "${articles[@]}" -o "$out" &
  run=$!
  sleep $delay
  kill -KILL $run 2> /dev/null
  wait $run 2> /dev/null
  cmp -s "$out" "$folder/old" || cmp -s "$out" "$folder/whole.json" || fail "kill -9 after $delay s: the file is neither old nor new"
done
"$annals" build "${articles[@]}" -o "$out"
has "a run after many kills" "$folder/whole.json"

# What stands in the output's place keeps what it is.
ln -s timeline.json "$folder/out/link.json"
old
"$annals" build "${articles[@]}" -o "$folder/out/link.json"
[[ -L $folder/out/link.json ]] || fail "a link was replaced by a file"
rm "$folder/out/link.json"
has "a link as output" "$folder/whole.json"
chmod 640 "$out"
"$annals" build "${articles[@]}" -o "$out"
[[ $(stat -c %a "$out") == 640 ]] || fail "the file's mode was lost"
"$annals" build "${articles[@]}" -o "$folder/pipe" &
cmp -s "$folder/pipe" "$folder/whole.json" || fail "a named pipe as output"
wait
[[ -p $folder/pipe ]] || fail "a pipe was replaced by a file"
[[ $("$annals" build "${articles[0]}" -o "$folder/out" 2>&1) == *"is a folder"* ]] || fail "a folder as output"

end "all fault tests passed"
