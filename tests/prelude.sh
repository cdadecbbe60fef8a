# What tests of the program begin with; sourced by them, with the program and the source tree as arguments.
set -u
annals=$1 source=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CONFIG_HOME=$folder/configuration  # not the user's own
failures=0
fail() {
  echo "FAILED: $1"
  failures=$((failures + 1))
}
# expect NAME CODE PATTERN COMMAND...: the exit code, and a pattern that stdout and stderr together must hold
expect() {
  local name=$1 code=$2 pattern=$3 got
  shift 3
  "$@" > "$folder/said" 2>&1 < /dev/null
  got=$?
  if [[ $got != "$code" ]] || ! grep -q -e "$pattern" "$folder/said"; then
    fail "$name: exit $got (want $code), want '$pattern' in:"
    head -5 "$folder/said"
  fi
}
# The last line of a test: end WHAT
end() {
  if ((failures > 0)); then exit 1; fi
  echo "$1"
}
