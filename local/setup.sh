# Sourced by run and test: makes sure that the tools, the packages, Azurite and the programs are there, and does only what is missing.
# Everything it says goes to standard error: standard output belongs to the command.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
artifacts="$root/artifacts"
local_program=local/CallFollowUp.Local
export CALLFOLLOWUP_HOME="$root" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say "$2"
  exit "$1"
}

# quietly LOG COMMAND...: shows the log's last lines only when the command fails. The lock is not handed to the servers that builds leave behind.
quietly() {
  local log="$artifacts/$1"
  shift
  if ! "$@" >"$log" 2>&1 </dev/null 9>&-; then
    { grep -E 'error|ERR!' "$log" | sort -u | head -20 || tail -n 20 "$log"; } >&2
    give_up 1 "That failed. The whole output is in $log."
  fi
}

check_tools() {
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' ||
    give_up 2 "The .NET SDK 10 is needed: install it from https://dotnet.microsoft.com/download/dotnet/10.0 (Debian: package dotnet-sdk-10.0)."
  local node=""
  command -v npm >/dev/null && node="$(node --version 2>/dev/null || true)"
  node="${node#v}"
  [[ "${node%%.*}" -ge 20 ]] 2>/dev/null ||
    give_up 2 "Node.js 20 or newer with npm is needed: install it from https://nodejs.org (Debian: packages nodejs and npm)."
}

# Package mode where the feed has the Azure Functions worker, stand-in mode where it has not (docs/build.md). Asked once.
ask_feed() {
  [[ -f "$artifacts/feed.props" ]] && return
  say "Asking the package feed for the Azure Functions worker ..."
  local worker=package log="$artifacts/feed-probe.log"
  if ! dotnet restore "$root/local/feed-probe/feed-probe.csproj" >"$log" 2>&1 </dev/null 9>&-; then
    # "Not found" is an answer; no answer is none, and must not be remembered as one.
    grep -qE 'NU110[0-9]|NU1603|NU1202' "$log" || give_up 1 "The package feed does not answer. Its last words: $(tail -n 3 "$log")"
    worker=stand-in
    say "It has not: the app is built with stand-ins for the worker's attributes. Everything runs; only publishing to Azure does not."
  fi
  printf '<Project><PropertyGroup><FunctionsWorker>%s</FunctionsWorker></PropertyGroup></Project>\n' "$worker" >"$artifacts/feed.props.new"
  mv "$artifacts/feed.props.new" "$artifacts/feed.props"
}

install_azurite() {
  local lock="$root/local/package-lock.json" installed="$root/local/node_modules/.installed-lock.json"
  cmp -s "$lock" "$installed" && return
  say "Installing Azurite, the storage emulator (once; about 190 MB) ..."
  quietly npm.log npm ci --prefix "$root/local" --no-audit --no-fund
  cp "$lock" "$installed"
}

# unchanged_since STAMP: no source is newer than the build that left this stamp.
unchanged_since() {
  [[ -f "$1" ]] && [[ -z "$(
    cd "$root" && find functions infra local tests bench ./*.props global.json host.json "$artifacts/feed.props" \
      -name node_modules -prune -o -newer "$1" -print -quit
  )" ]]
}

# build PROJECT-OR-SOLUTION: in Release, and only when a source is newer than its last build, so that a running copy keeps its files.
# The local program is published as well, which precompiles it: it starts in half the time.
build() {
  local stamp verb=build
  stamp="$artifacts/$(basename "$1").built"
  if [[ "$1" == "$local_program" ]]; then
    verb=publish
  elif unchanged_since "$artifacts/CallFollowUp.sln.built"; then
    return
  fi
  unchanged_since "$stamp" && return
  say "Building $(basename "$1") (the first time takes a minute or two) ..."
  touch "$stamp.new"
  quietly build.log dotnet "$verb" "$root/$1" -c Release --nologo -v minimal -nodeReuse:false
  mv "$stamp.new" "$stamp"
}

# set_up BUILD-TARGET...: two of us at once take turns.
set_up() {
  check_tools
  mkdir -p "$artifacts"
  exec 9>"$artifacts/setup.lock"
  if command -v flock >/dev/null && ! flock -n 9; then
    say "Waiting for another run or test to finish its set-up ..."
    flock 9
  fi
  ask_feed
  install_azurite
  local target
  for target in "$@"; do build "$target"; done
  exec 9>&-
}

# program NAME: where the build put it.
program() {
  local folder="bin/$1/release"
  [[ "$1" == "$(basename "$local_program")" ]] && folder="publish/$1"
  printf '%s/%s/%s.dll' "$artifacts" "$folder" "$1"
}
