#!/bin/sh
# Runs a command with a D-Bus session, an unlocked throw-away keyring and a home folder of their own, so that tests
# neither see nor touch the keys of the person at this machine. Only Linux needs it.
[ "$(uname -s)" = Linux ] || exec "$@"
HOME=$(mktemp -d)
XDG_RUNTIME_DIR=$HOME/run
export HOME XDG_RUNTIME_DIR
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME GNOME_KEYRING_CONTROL
mkdir -m 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$HOME"' EXIT
# dbus-daemon mentions that it may not raise the number of open files; that changes nothing here.
dbus-run-session -- sh -c '
  printf "any\n" | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null 2>&1 || {
    echo "keyring.sh: gnome-keyring-daemon does not start. Debian: apt-get install gnome-keyring dbus libsecret-1-0" >&2
    exit 1
  }
  exec "$@"
' sh "$@"
