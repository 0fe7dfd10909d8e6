# Finds a JDK 25 or newer and sets JAVA_HOME to it; says clearly when there is none. To be sourced.

# Sets version to the first number of a JDK's version, read from its release file by the shell itself: each program that
# the shell starts delays every start of Parley.
jdk_version() {
    version=0
    if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
        while IFS= read -r line; do
            case $line in
                'JAVA_VERSION="'*)
                    version=${line#*\"}
                    version=${version%%[!0-9]*}
                    break
                    ;;
            esac
        done <"$1/release"
    fi
}

find_jdk() {
    on_path=
    if command -v javac >/dev/null 2>&1; then
        on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
        jdk_version "$candidate"
        if [ "${version:-0}" -ge 25 ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    echo "parley: no JDK 25 or newer was found. Install one (Eclipse Temurin 25, for instance) or set JAVA_HOME to it." >&2
    return 1
}
