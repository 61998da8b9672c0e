#!/usr/bin/env bash
# Starts a Request Tracker of its own: a fresh SQLite database in a temporary folder, a free port on this machine, any user.
# Prints one line, ADDRESS SERVICE-TOKEN ADMIN-TOKEN; it answers a few seconds later. It runs for as long as standard input stays open:
# however its owner ends, the pipe closes, the server stops and the folder goes.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
folder="$(mktemp -d)"
server=""
leave() {
  if [[ -n "$server" ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap leave EXIT
trap 'exit 130' INT TERM

port="$(perl -MIO::Socket::INET -e 'print IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1", ReuseAddr => 1)->sockport')"
address="http://127.0.0.1:$port"
mkdir "$folder/conf.d"
cat >"$folder/RT_SiteConfig.pm" <<CONFIG
Set(\$rtname, 'rt.test');
Set(\$Organization, 'rt.test');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$folder/rt.db');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $port);
Set(\$WebPath, '');
Set(\$WebBaseURL, '$address');
Set(\$WebURL, '$address/');
Set(\$Timezone, 'UTC');
Set(\$MailCommand, 'testfile');
Set(\$RestrictReferrer, 0);
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
1;
CONFIG

# Ours instead of /etc/request-tracker5: nothing of a Request Tracker that somebody really uses here is read or changed.
export RT_SITE_CONFIG="$folder/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$folder/conf.d" HOME="$folder" TMPDIR="$folder"
log="$folder/rt.log"
{
  /usr/sbin/rt-setup-database-5 --action init --dba root --dba-password '' </dev/null >"$log" 2>&1 &&
    tokens="$(perl "$here/seed.pl" 2>>"$log")"
} || {
  tail -n 20 "$log" >&2
  exit 1
}

/usr/share/request-tracker5/libexec/rt-server --server Starman --host 127.0.0.1 --port "$port" --workers 4 --disable-keepalive >>"$log" 2>&1 </dev/null &
server=$!
echo "$address $tokens"
cat >/dev/null
