#!/bin/sh
# Build the site strictly, prove what was built, and copy it to a web server:
#
#   sh publish.sh TARGET [OPTION ...]
#
# TARGET is what rsync takes, for example user@example.org:/var/www/timeline/
# Options behind it go to rsync: `--dry-run` shows what would be copied; `--delete` also removes
# from TARGET whatever is not of this site, so look at `--dry-run --delete` first.
set -eu

if [ "$#" -eq 0 ] || [ -z "$1" ]; then
  echo "error: no target is given, so nothing was built and nothing was copied" >&2
  echo "  = help: name it as rsync takes it: \`sh publish.sh user@example.org:/var/www/timeline/\`" >&2
  exit 2
fi
if ! command -v rsync > /dev/null; then
  echo "error: this script copies with rsync, which is not installed here" >&2
  echo "  = help: install it with the packages of your system, for example \`apt-get install rsync\`" >&2
  exit 69
fi

here=$(dirname -- "$0")
target=$1
shift
python3 "$here/build.py" build --strict
python3 "$here/build.py" verify
rsync --recursive --links --times --checksum "$@" -- "$here/output/" "$target"
echo "copied to $target"
