#!/usr/bin/env bash
# Stops Flux: bash dev-end.sh [--soft] [--yes]. Without --soft it also removes the development data (.flux) and caches, never .env;
# at a terminal it asks first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
if [ ! -x node_modules/.bin/node ]; then
  echo "Nothing is installed here (no node_modules), so Flux cannot be running."
  exit 0
fi
exec "$PWD/node_modules/.bin/node" "$PWD/src/bin/dev-end.ts" "$@"
