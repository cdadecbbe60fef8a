#!/usr/bin/env bash
# What README.md shows is true: its programs are parts of examples/, its commands run, its outputs are what they print.
# usage: readme_test.sh ANNALS SOURCE_DIR; with UPDATE_GOLDEN=1 the table of the sample articles is written anew.
. "$2/tests/prelude.sh"
readme=$source/README.md
# The lines of the first block of the language after the line that matches.
block() { awk -v from="$1" -v start="\`\`\`$2" '$0 ~ from {seen = 1} inside && /^```/ {exit} inside {print} seen && $0 == start {inside = 1}' "$readme"; }

# Programs.
program=$(block '^## As a library' cpp)
[[ -n $program ]] || fail "README.md shows no program"
found=
for example in "$source"/examples/*.cpp; do
  [[ $(< "$example") == *"$program"* ]] && found=$example
  (($(wc -l < "$example") <= 80)) || fail "$example is longer than 80 lines"
done
[[ -n $found ]] || fail "the program of README.md is no part of an example"

# Outputs.
cd "$folder" || exit 1
mkdir -p build/release/app
ln -s "$annals" build/release/app/annals
export PATH=$folder/build/release/app:$PATH
table=$(annals build "$source"/examples/articles/*.txt --to table)
shown=$(block '^## What comes out' '')
if [[ ${UPDATE_GOLDEN:-0} == 1 ]]; then
  new=$(< "$readme")
  printf '%s\n' "${new/"$shown"/"$table"}" > "$readme"
  shown=$table
fi
diff <(echo "$shown") <(echo "$table") > difference || { fail "the table of the sample articles:"; cat difference; }
explained=$(block '^Nothing is taken on trust' '')
command=${explained%%$'\n'*}
output=$(bash -c "${command#\$ }")
[[ $output == *"${explained##*…$'\n'}" ]] || { fail "the output of '$command' is now:"; echo "$output"; }

# Commands, with stand-ins for what they name.
articles=("$source"/examples/articles/*.txt)
mkdir pages articles new paper-a paper-b my-rules
cp "$source/fuzz/seeds/page.html" pages
cp "$source/fuzz/seeds/feed.xml" feed.xml
gzip -c "$source/fuzz/seeds/pages.warc" > crawl.warc.gz
cp "${articles[@]:0:2}" articles
cp "${articles[3]}" new
cp "${articles[0]}" article.txt
cp "${articles[0]}" paper-a
cp "${articles[1]}" paper-b
annals read "${articles[@]}" > archive.ndjson
printf 'threads = 1\n' > annals.toml
run() {
  bash -c "$1" > said 2>&1 < /dev/null || { fail "'$1' ends with $?:"; cat said; }
}
while read -r line; do
  [[ $line == annals* ]] && run "$line"
done < <(block '^## From an article' '' && block '^## Use' '')

end "all of README.md is true"
