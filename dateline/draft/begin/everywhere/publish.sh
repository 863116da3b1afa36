#!/bin/sh
# Build the site strictly, so that nothing is lost of what is published there, prove what was built, and
# copy it to a web server:
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

# What is published is asked what it promised. Options that say how to get there hold for this too.
promised=$(mktemp -d)
trap 'rm -rf "$promised"' EXIT
case $target in
  */ | *:) published=$target ;;
  *) published=$target/ ;;
esac
ask() {
  what=$1
  shift
  for option do
    shift
    case $option in
      -n | --dry-run | --delete*) ;;
      *) set -- "$@" "$option" ;;
    esac
  done
  case $what in
    promised)
      rsync --recursive --include='*/' --include=/dateline-manifest.json \
        --include='/events/*/v/*/index.json' --exclude='*' "$@" -- "$published" "$promised/" ;;
    there) rsync --list-only "$@" -- "$published" > /dev/null 2>&1 ;;
  esac
}
ask promised "$@" || {
  # 23 is what rsync says where TARGET is not there yet, and where a part of it cannot be read.
  [ "$?" -eq 23 ] || exit 1
  if ask there "$@"; then
    echo "error: a part of what is published at $target cannot be read, so nobody can tell what it promised" >&2
    echo "  = help: see what rsync says above; whoever publishes must be able to read the files there" >&2
    exit 1
  fi
}
if [ -e "$promised/dateline-manifest.json" ]; then
  previous=$promised
else
  previous=none
  echo "no site is published at $target yet"
fi
python3 "$here/build.py" build --strict --previous "$previous"
python3 "$here/build.py" verify
rsync --recursive --links --times --checksum "$@" -- "$here/output/" "$target"
echo "copied to $target"
