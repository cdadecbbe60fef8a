#!/usr/bin/env bash
# What an engineer sees who installs the library: find_package and pkg-config build a program outside the source tree.
# usage: install_test.sh BUILD_DIR SOURCE_DIR COMPILER
set -euo pipefail
build=$1 source=$2 compiler=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --component development --prefix "$folder/first" > /dev/null
mv "$folder/first" "$folder/prefix"  # the package must not know where it was installed
mkdir "$folder/project"
cp "$source/examples/timeline.cpp" "$folder/project"
{
  printf 'cmake_minimum_required(VERSION 3.25)\nproject(outside LANGUAGES CXX)\n'
  sed -n '/^```cmake$/,/^```$/{/^```/!p}' "$source/README.md"  # what the README says is what is built
} > "$folder/project/CMakeLists.txt"
says_timeline() {
  "$1" "$source"/examples/articles/*.txt | grep '2021-11-09.*COERCE' > /dev/null || { echo "FAILED: $2"; exit 1; }
}
cmake -S "$folder/project" -B "$folder/project/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$folder/prefix" > "$folder/said" \
  && cmake --build "$folder/project/build" >> "$folder/said" 2>&1 || { cat "$folder/said"; exit 1; }
says_timeline "$folder/project/build/mine" "the program built by find_package"

if command -v pkg-config > /dev/null; then
  pkgconfig=$(dirname "$(find "$folder/prefix" -name annals.pc)")
  flags=$(PKG_CONFIG_PATH=$pkgconfig pkg-config --cflags --libs annals)
  # shellcheck disable=SC2086 # one flag a word
  "$compiler" -std=c++20 "$folder/project/timeline.cpp" $flags -o "$folder/outside"
  says_timeline "$folder/outside" "the program built by pkg-config"
fi
echo "all install tests passed"
