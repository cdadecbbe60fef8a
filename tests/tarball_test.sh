#!/usr/bin/env bash
# The release tarball: what is unpacked configures, in whatever folder it stands, and makes the same tarball again.
# usage: tarball_test.sh BUILD_DIR
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# pack BUILD_DIR FOLDER: writes the tarball into the folder, and its list of files beside it
pack() {
  cpack --config "$1/CPackSourceConfig.cmake" -B "$2" > "$folder/said" 2>&1 || { cat "$folder/said"; exit 1; }
  tar -tzf "$2"/annals-*.tar.gz | grep -v '/$' | sort > "$2/files"
}
pack "$1" "$folder/first"
mkdir -p "$folder/c++/build"
tar -xzf "$folder"/first/annals-*.tar.gz -C "$folder/c++/build"
cmake -S "$folder"/c++/build/annals-* -B "$folder/own" > "$folder/said" 2>&1 || { cat "$folder/said"; exit 1; }
pack "$folder/own" "$folder/second"
diff "$folder/first/files" "$folder/second/files" || { echo "FAILED: the tarball of the tarball holds other files"; exit 1; }
if grep -E '/(build|out|node_modules|\.git)/' "$folder/first/files"; then echo "FAILED: the tarball holds built files"; exit 1; fi
echo "all tarball tests passed"
