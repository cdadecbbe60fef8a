#!/usr/bin/env bash
# What Tab offers in bash, zsh and fish; the latter two where they are installed.
# usage: completion_test.sh ANNALS SOURCE_DIR
. "$2/tests/prelude.sh"

for shell in bash zsh fish; do
  "$annals" completion $shell > "$folder/completion.$shell"
  expect "completion for $shell offers every command" 0 "communities" cat "$folder/completion.$shell"
  if command -v $shell > /dev/null; then
    $shell -n "$folder/completion.$shell" || fail "$shell cannot read its completion"
  fi
done
completed() {
  bash -c 'source "$1"; shift; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _annals; echo "${COMPREPLY[*]}"' _ "$folder/completion.bash" "$@"
}
expect "Tab completes a command" 0 "^build$" completed annals bu
expect "Tab completes a command to be helped with" 0 "^build$" completed annals help bu
expect "Tab completes an option of the command" 0 "^--published$" completed annals extract --pub
expect "Tab offers no option of another command" 0 "^$" completed annals extract --ded
expect "Tab completes a format" 0 "^geojson$" completed annals build --to geoj
expect "Tab completes a shell" 0 "^fish$" completed annals completion f
expect "Tab completes a format of the parse" 0 "^conllu json$" completed annals parse --to ''
expect "Tab completes a version" 0 "^1.2 1.3$" completed annals export --gexf-version ''
expect "Tab completes what to group by" 0 "^actor month source$" completed annals show --by ''
expect "Tab completes a type" 0 "^CONSULT/visit$" completed annals stats --type CONSULT/v
expect "Tab completes one type more" 0 "^ASSAULT,THREATEN$" completed annals stats --type ASSAULT,THR
expect "Tab completes a type after the marks at which the shell cuts it" 0 "^vote$" completed annals stats --type = ASSAULT,OTHER : vo
expect "Tab completes a status" 0 "^planned possible$" completed annals graph --status p
if command -v zsh > /dev/null; then
  zsh_completed() { zsh -f "$source/tests/app/tab.zsh" "$folder/completion.zsh" "$1"; }
  expect "zsh completes a type with a colon" 0 "annals stats --type=OTHER:vote" zsh_completed "annals stats --type=OTHER:vo"
  expect "zsh completes one type more" 0 "annals stats --type ASSAULT,THREATEN" zsh_completed "annals stats --type ASSAULT,THR"
  expect "zsh completes a status" 0 "annals graph --status planned" zsh_completed "annals graph --status pl"
fi
if command -v fish > /dev/null; then
  fish_completed() { fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$folder/completion.fish" "$1"; }
  expect "fish completes one type more" 0 "^ASSAULT,THREATEN" fish_completed "annals stats --type ASSAULT,THR"
  expect "fish completes a type with a colon" 0 "^OTHER:vote" fish_completed "annals stats --type OTHER:vo"
  expect "fish completes a status" 0 "^planned" fish_completed "annals graph --status pl"
fi
end "all completion tests passed"
