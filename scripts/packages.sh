# Installs Debian packages that are missing, as root; otherwise says which to install. To be sourced.

install_package() {
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        echo "parley: $1 is missing: install it (on Debian: apt-get install $1)" >&2
        exit 1
    fi
    list_packages
    echo "parley: installing $1" >&2
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$1" >/dev/null
}

list_packages() {
    if [ -z "${packages_listed:-}" ]; then
        apt-get -qq update >/dev/null
        packages_listed=yes
    fi
}

# can_install PACKAGE: whether the package is to be had here, and by us.
can_install() {
    [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
    list_packages
    apt-cache show "$1" >/dev/null 2>&1
}

# need_package PACKAGE COMMAND...: installs the package unless one of the commands is there.
need_package() {
    package=$1
    shift
    for command in "$@"; do
        if command -v "$command" >/dev/null 2>&1; then
            return 0
        fi
    done
    install_package "$package"
}

# need_font PACKAGE FAMILY: installs the package unless the family is there.
need_font() {
    need_package fontconfig fc-list
    if [ -z "$(fc-list "$2")" ]; then
        install_package "$1"
    fi
}

# need_file FILE PACKAGE: installs the package unless the file is there.
need_file() {
    if [ ! -r "$1" ]; then
        install_package "$2"
    fi
}
