#!/usr/bin/env bash
# propose.sh BRANCH TITLE BODY_FILE
# Puts all that changed in the working tree on BRANCH, as one commit on top of what is checked out, and opens or renews the
# branch's pull request. Touches nothing if nothing changed. Needs what a workflow has: gh, GH_TOKEN and GITHUB_REF_NAME.
set -euo pipefail
branch=$1 title=$2 body=$3

if [ -z "$(git status --porcelain)" ]; then
  echo "Nothing changed."
  exit 0
fi
git checkout --quiet -B "$branch"
git add --all
git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
  commit --quiet --message "$title"

gh auth setup-git
# The record of the same page differs by the day on which it was fetched: that alone is no reason to push again.
if git fetch --quiet origin "$branch" 2>/dev/null &&
  git diff --quiet FETCH_HEAD HEAD -- . ":(exclude)specs/*/source.json"; then
  echo "$branch has it already."
  exit 0
fi
git push --quiet --force origin "$branch"

# GitHub takes 65,536 characters.
text=$(mktemp)
head -c 60000 "$body" > "$text"
if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" = 0 ]; then
  gh pr create --head "$branch" --base "$GITHUB_REF_NAME" --title "$title" --body-file "$text"
else
  gh pr edit "$branch" --title "$title" --body-file "$text"
fi
# What a workflow pushes starts no workflow of itself.
gh workflow run ci.yml --ref "$branch"
