#!/usr/bin/env bash
# Starts all of Flux for development: bash dev-start.sh [--watch] [--setup] [--yes] [--docker]. Needs Node 20 or newer with npm, and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

major() { "$1" --version 2>/dev/null | sed -E 's/^v?([0-9]+).*/\1/'; }
need() {
  echo "Flux needs Node 20 or newer with npm 10 or newer; $1." >&2
  echo "Install the current LTS from https://nodejs.org/en/download (or: nvm install --lts, brew install node), then run this again." >&2
  exit 1
}
command -v node >/dev/null || need "there is no \"node\" here"
command -v npm >/dev/null || need "there is no \"npm\" here"
[ "$(major node)" -ge 20 ] || need "this is Node $(node --version)"
[ "$(major npm)" -ge 10 ] || need "this is npm $(npm --version)"

if [ ! -x node_modules/.bin/node ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "Installing what Flux is made of (npm ci; only now and after updates) …"
  npm ci --no-audit --no-fund --loglevel=error
fi
if [ ! -x node_modules/.bin/node ]; then
  echo "npm did not install the Node runtime that Flux runs on: install scripts seem to be switched off. Run: npm ci --ignore-scripts=false" >&2
  exit 1
fi
exec "$PWD/node_modules/.bin/node" "$PWD/src/bin/dev.ts" "$@"
