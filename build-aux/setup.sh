# shellcheck shell=sh
# setup.sh
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What build-aux/run and build-aux/test share: installing what is missing, configuring, building.
# Sourced with the top of the source tree as working folder.

say ()
{
  printf '%s\n' "$*" >&2
}

die ()
{
  say "$*"
  exit 1
}

have ()
{
  command -v "$1" >/dev/null 2>&1
}

# How to tell that it is there, what to look for, Debian's and Ubuntu's name, Fedora's name.
# Ubuntu 24.04 and Fedora: the names are known, the installation is untested.
needs_to_build ()
{
  cat <<'END'
command  cc                                     build-essential       gcc
command  meson                                  meson                 meson
command  ninja                                  ninja-build           ninja-build
command  pkg-config                             pkg-config            pkgconf-pkg-config
command  python3                                python3               python3
library  libadwaita-1:1.2                       libadwaita-1-dev      libadwaita-devel
library  sqlite3:3.37                           libsqlite3-dev        sqlite-devel
library  json-glib-1.0:1.6                      libjson-glib-dev      json-glib-devel
library  cairo-pdf:1.16                         libcairo2-dev         cairo-devel
library  pangocairo:1.50                        libpango1.0-dev       pango-devel
library  libarchive:3.6                         libarchive-dev        libarchive-devel
library  xlsxwriter:1                           libxlsxwriter-dev     libxlsxwriter-devel
library  libical:3.0                            libical-dev           libical-devel
library  libsodium:1.0.18                       libsodium-dev         libsodium-devel
command  msgfmt                                 gettext               gettext
command  glib-compile-resources                 libglib2.0-dev-bin    glib2-devel
command  gtk4-update-icon-cache                 libgtk-4-bin          gtk4
command  update-desktop-database                desktop-file-utils    desktop-file-utils
command  update-mime-database                   shared-mime-info      shared-mime-info
command  appstreamcli                           appstream             appstream
path     /usr/share/icons/Adwaita               adwaita-icon-theme    adwaita-icon-theme
found    */gdk-pixbuf-2.0/*/loaders/*svg*       librsvg2-common       librsvg2
END
}

needs_to_show ()
{
  cat <<'END'
command  gtk4-broadwayd                         libgtk-4-bin          gtk4
END
}

needs_to_test ()
{
  cat <<'END'
compiler libasan.so                             build-essential       libasan
compiler libubsan.so                            build-essential       libubsan
command  desktop-file-validate                  desktop-file-utils    desktop-file-utils
command  xmllint                                libxml2-utils         libxml2
command  man                                    man-db                man-db
command  nm                                     binutils              binutils
library  xdamage:1.1                            libxdamage-dev        libXdamage-devel
library  xtst:1.2                               libxtst-dev           libXtst-devel
command  Xvfb                                   xvfb                  xorg-x11-server-Xvfb
command  dbus-run-session                       dbus                  dbus-daemon
path     /usr/share/dbus-1/services/org.a11y.Bus.service at-spi2-core at-spi2-core
typelib  Atspi-2.0                              python3-gi,gir1.2-atspi-2.0 python3-gobject,at-spi2-core
command  orca                                   orca                  orca
command  xdotool                                xdotool               xdotool
command  xprop                                  x11-utils             xprop
command  import                                 imagemagick           ImageMagick
path     /usr/share/fonts/*/cantarell           fonts-cantarell       abattis-cantarell-fonts
command  pdfinfo                                poppler-utils         poppler-utils
module   vobject                                python3-vobject       python3-vobject
END
}

needs_to_fuzz ()
{
  cat <<'END'
command  clang                                  clang                 clang
found    */clang/*/libclang_rt.fuzzer*          libclang-rt-dev       compiler-rt
END
}

# Opens what Senda writes for it. Large, so that a machine may go without: the suite says then which
# of its checks it leaves out.
needs_to_convert ()
{
  cat <<'END'
command  soffice                                libreoffice-writer-nogui,libreoffice-calc-nogui libreoffice-writer,libreoffice-calc
found    */libreoffice/program/libswlo.so       libreoffice-writer-nogui libreoffice-writer
found    */libreoffice/program/libsclo.so       libreoffice-calc-nogui libreoffice-calc
END
}

# is_there KIND WHAT
is_there ()
{
  case $1 in
    command) have "$2" ;;
    library) have pkg-config && pkg-config --atleast-version="${2#*:}" "${2%:*}" ;;
    compiler) have cc && case $(cc -print-file-name="$2") in /*) ;; *) false ;; esac ;;
    path) for path in $2; do [ -e "$path" ] && return 0; done; return 1 ;;
    found) [ -n "$(find /usr/lib /usr/lib64 -path "$2" -print -quit 2>/dev/null)" ] ;;
    module) /usr/bin/python3 -c "import $2" 2>/dev/null ;;
    typelib)
      # The system's own python3, which has the bindings, also where another stands before it.
      /usr/bin/python3 -c 'import gi' 2>/dev/null \
        && [ -n "$(find /usr/lib /usr/lib64 -path "*/girepository-1.0/$2.typelib" \
                   -print -quit 2>/dev/null)" ] ;;
  esac
}

# missing COLUMN: reads a table of needs; the packages of that column for what is not there
missing ()
{
  while read -r kind what debian fedora; do
    is_there "$kind" "$what" && continue
    case $1 in
      debian) printf '%s\n' "$debian" ;;
      fedora) printf '%s\n' "$fedora" ;;
      what) printf '%s\n' "$what" ;;
    esac
  done | tr , '\n' | sort -u | tr '\n' ' '
}

as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "This needs root, and there is no sudo. As root, run: $*"
  fi
}

# install_missing TABLE...: the names of the functions above
install_missing ()
{
  table=$(for name in "$@"; do "$name"; done)
  lacking=$(printf '%s\n' "$table" | missing what)
  [ -n "$lacking" ] || return 0

  if have apt-get; then
    packages=$(printf '%s\n' "$table" | missing debian)
    say "Installing: $packages"
    as_root apt-get -o DPkg::Lock::Timeout=600 update -q >&2
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get -o DPkg::Lock::Timeout=600 install -q -y --no-install-recommends $packages >&2
  elif have dnf; then
    packages=$(printf '%s\n' "$table" | missing fedora)
    say "Installing (untested on Fedora): $packages"
    # shellcheck disable=SC2086
    as_root dnf install -y $packages >&2
  else
    say "Senda can install what it needs on Debian, Ubuntu and Fedora only. Missing here:"
    printf '%s\n' "$table" | while read -r kind what debian fedora; do
      is_there "$kind" "$what" || say "  $what (Debian: $debian; Fedora: $fedora)"
    done
    die "Install these and start again."
  fi

  lacking=$(printf '%s\n' "$table" | missing what)
  [ -z "$lacking" ] || die "Still missing after installing: $lacking"
}

# install_if_possible TABLE...: the same, where a failure is no reason to stop
install_if_possible ()
{
  (install_missing "$@") || say "Going on without it."
}

# compile FOLDER [TARGET...]: silent when there is nothing to do
compile ()
{
  folder=$1
  shift
  case $(ninja -C "$folder" -n "$@") in
    *'no work to do.'*) ;;
    *) ${gently:-} ninja -C "$folder" "$@" >&2 ;;
  esac
}

# configure FOLDER [OPTION...]: the first time with these options of meson, later when needed
configure ()
{
  if [ -f "$1/build.ninja" ]; then
    compile "$1" build.ninja
  else
    meson setup "$@" >&2
  fi
}

# build FOLDER [OPTION...]: both
build ()
{
  configure "$@"
  compile "$1"
}

# all_but FOLDER PATTERN: what `ninja` builds there, without the targets that match
all_but ()
{
  sed -n 's/^build all: phony //p' "$1/build.ninja" | tr ' ' '\n' \
    | grep -v -e '^meson-test-prereq$' -e "$2"
}
