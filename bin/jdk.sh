# Sourced by the scripts beside it. Sets JDK to the home of a JDK 25 or newer, or says in one sentence what to install.
#
# Looked at in this order: ADJOINT_JAVA_HOME, JAVA_HOME, the `java` on PATH, then where systems and tools put JDKs
# (/usr/lib/jvm, /usr/java, /opt, SDKMAN, mise, asdf, jabba, ~/.jdks, Homebrew, macOS). The first one that fits is taken; a
# JDK's version is read from its `release` file, so looking costs no start of a JVM.

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

jdk_fits() { # DIRECTORY: is a JDK (with javac), version 25 or newer
  [[ -n ${1:-} && -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 1
  local line
  while IFS= read -r line; do
    if [[ $line =~ ^JAVA_VERSION=\"?([0-9]+) ]]; then
      ((BASH_REMATCH[1] >= 25))
      return
    fi
  done <"$1/release"
  return 1
}

find_jdk() {
  local candidate on_path
  on_path=$(type -P java || true)
  [[ -z $on_path ]] || on_path=$(readlink -f "$on_path")
  shopt -s nullglob
  for candidate in "${ADJOINT_JAVA_HOME:-}" "${JAVA_HOME:-}" "${on_path%/bin/java}" \
    /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jabba/jdk/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_fits "$candidate"; then
      shopt -u nullglob
      JDK=$candidate
      return
    fi
  done
  die "Adjoint needs JDK 25 or newer and found none: install one, for example Eclipse Temurin 25, or set JAVA_HOME to it."
}

# Maven itself may run on an older JDK; it finds the newer one as the pom tells it. Only where there is no other does it get ours.
need_maven() {
  type -P mvn >/dev/null || die "Adjoint is built with Maven and 'mvn' is not on the PATH: install Maven 3.8 or newer, for example 'apt install maven'."
  [[ -n ${JAVA_HOME:-} ]] || type -P java >/dev/null || export JAVA_HOME=$JDK
}

need_pip() {
  type -P python3 >/dev/null || die "the build fetches XLA's CPU plugin with Python 3 and 'python3' is not on the PATH: install it, for example 'apt install python3 python3-pip'."
  python3 -m pip --version >/dev/null 2>&1 || die "the build fetches XLA's CPU plugin with pip and 'python3 -m pip' does not run: install it, for example 'apt install python3-pip'."
}
