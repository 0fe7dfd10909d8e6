#!/bin/sh
# Bundles style sheet, scripts and fonts into the given folder, and type to print with into the second; installs the bundler first if that has not been done.
set -eu
cd "$(dirname "$0")"
command -v npm >/dev/null || { echo "npm is missing: install Node.js 20 or newer, or run ./check, which does" >&2; exit 1; }
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund --loglevel=error
fi
node build.mjs "$@"
