#!/usr/bin/env bash
# The ledger of published addresses has a branch of its own, `addresses`, that only this script writes: so `main` needs
# no exception from its protection.
#
#   ledger.sh get        adds the lines of the fetched branch to ./addresses.txt; no branch, nothing to add
#   ledger.sh put FILE   adds the lines of FILE to the branch, and pushes it; nothing new, nothing to push
set -euo pipefail

branch=addresses
file=addresses.txt
remote="refs/remotes/origin/$branch"

# The lines of a file and of the branch, each once. None is ever lost.
together() {
  if git rev-parse --quiet --verify "$remote" > /dev/null; then git show "$remote:$file"; fi |
    cat - "$1" | LC_ALL=C sort -u
}

case "${1:-}" in
get)
  git rev-parse --quiet --verify "$remote" > /dev/null || exit 0
  touch "$file"
  together "$file" > "$file.new"
  mv "$file.new" "$file"
  ;;
put)
  # A pattern: no such branch is no fault, no network is one.
  git fetch --quiet origin "+refs/heads/$branch*:$remote*"
  parent="$(git rev-parse --quiet --verify "$remote" || true)"
  blob="$(together "$2" | git hash-object -w --stdin)"
  tree="$(printf '100644 blob %s\t%s\n' "$blob" "$file" | git mktree)"
  if [ -n "$parent" ] && [ "$tree" = "$(git rev-parse "$parent^{tree}")" ]; then exit 0; fi
  commit="$(
    git -c user.name=press-archive -c user.email=press-archive@localhost.invalid \
      commit-tree ${parent:+-p "$parent"} -m "Addresses published from $(git rev-parse HEAD)" "$tree"
  )"
  git push --quiet origin "$commit:refs/heads/$branch"
  ;;
*)
  echo "ledger.sh get | put FILE" >&2
  exit 2
  ;;
esac
