#!/usr/bin/env bash
# The report in a real browser: web/test. Skipped (exit 77) where Node, Chromium or web/node_modules are not there.
# usage: report_test.sh ANNALS SOURCE_DIR
set -u
export ANNALS=$1 CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
cd "$2/web" || exit 1
for needed in "$(command -v node)" "$CHROMIUM" node_modules/playwright-core node_modules/esbuild; do
  if [[ ! -e $needed ]]; then
    echo "skipped: needs node, chromium, and 'npm ci' in web/"
    exit 77
  fi
done
exec node --test test/
