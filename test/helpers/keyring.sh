#!/bin/sh
# Runs a command with a D-Bus session, an unlocked throw-away keyring and a home folder of their own, so that tests
# neither see nor touch the keys of the person at this machine. Only Linux needs it.
[ "$(uname -s)" = Linux ] || exec "$@"
for needed in dbus-run-session gnome-keyring-daemon; do
  command -v "$needed" >/dev/null || {
    echo "keyring.sh: $needed is missing. Debian: apt-get install gnome-keyring dbus libsecret-1-0" >&2
    exit 1
  }
done
HOME=$(mktemp -d)
XDG_RUNTIME_DIR=$HOME/run
export HOME XDG_RUNTIME_DIR
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME GNOME_KEYRING_CONTROL
mkdir -m 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$HOME"' EXIT
trap 'exit 130' INT TERM
# dbus-daemon mentions that it may not raise the number of open files; that changes nothing here.
dbus-run-session -- sh -c '
  printf "any\n" | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null 2>&1
  # The daemon takes its name on the bus a little later; asked before that, the bus would start a second, locked one.
  tries=0
  until reply=$(dbus-send --print-reply=literal --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets 2>/dev/null); do
    tries=$((tries + 1))
    if [ $tries -gt 100 ]; then
      echo "keyring.sh: gnome-keyring-daemon does not answer" >&2
      exit 1
    fi
    sleep 0.05
  done
  "$@"
  code=$?
  kill "${reply##* }" # it would outlive its session
  exit $code
' sh "$@"
