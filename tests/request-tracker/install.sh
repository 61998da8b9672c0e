#!/usr/bin/env bash
# Installs Request Tracker 5 from Debian's packages, where it is missing: about a minute, 214 MB. As root.
# Only the programs: each test run makes itself a database and a configuration of its own (start.sh), and nothing is started here.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

if [[ -x /usr/share/request-tracker5/libexec/rt-server ]]; then
  exit 0
fi
if ! command -v apt-get >/dev/null || [[ $(id -u) -ne 0 ]]; then
  say "Request Tracker 5 is missing, and only root on Debian or Ubuntu can install it from here: apt-get install request-tracker5 rt5-db-sqlite starman"
  exit 1
fi

say "Installing Request Tracker 5 (once; about a minute, 214 MB) ..."
export DEBIAN_FRONTEND=noninteractive
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
{
  apt-get update -q &&
    # Without these answers the package would make a database of its own and ask for its password.
    apt-get install -qy --no-install-recommends debconf &&
    debconf-set-selections <<'ANSWERS' &&
request-tracker5 request-tracker5/rtname string rt.test
request-tracker5 request-tracker5/organization string rt.test
request-tracker5 request-tracker5/install-cronjobs boolean false
request-tracker5 request-tracker5/handle-siteconfig-permissions boolean false
request-tracker5 request-tracker5/dbconfig-install boolean false
ANSWERS
    apt-get install -qy --no-install-recommends request-tracker5 rt5-db-sqlite starman w3m
} >"$log" 2>&1 </dev/null || {
  tail -n 20 "$log" >&2
  exit 1
}
