# Finds a JDK 25 or newer and sets JAVA_HOME to it; says clearly when there is none. To be sourced.

jdk_version() {
    "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
        if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ]; then
            version=$(jdk_version "$candidate")
            if [ "${version:-0}" -ge 25 ]; then
                JAVA_HOME=$candidate
                export JAVA_HOME
                return 0
            fi
        fi
    done
    if command -v javac >/dev/null 2>&1; then
        candidate=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
        if [ "$(jdk_version "$candidate")" -ge 25 ] 2>/dev/null; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    fi
    echo "parley: no JDK 25 or newer was found. Install one (Eclipse Temurin 25, for instance) or set JAVA_HOME to it." >&2
    return 1
}
