# Sourced by the scripts beside it, in the root of the checkout.

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# find_jdk sets JDK to the home of a JDK 25 or newer, or says in one sentence what to install. Looked at in this order:
# ADJOINT_JAVA_HOME, JAVA_HOME, the `java` on PATH, then where systems and tools put JDKs (/usr/lib/jvm, /usr/java, /opt, SDKMAN,
# ~/.jdks, jabba, mise, asdf, Homebrew, macOS). The first one that fits is taken; a JDK's version is read from its `release` file,
# so looking costs no start of a JVM.
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

# Maven itself may run on an older JDK, and does where that is the default. Which one it compiles with it finds by looking where
# find_jdk looks, and at variables such as this one.
need_maven() {
  type -P mvn >/dev/null || die "Adjoint is built with Maven and 'mvn' is not on the PATH: install Maven 3.8 or newer, for example 'apt install maven'."
  export JAVA25_HOME=$JDK
  [[ -n ${JAVA_HOME:-} ]] || type -P java >/dev/null || export JAVA_HOME=$JDK
}

need_pip() {
  type -P python3 >/dev/null || die "the build fetches XLA's CPU plugin with Python 3 and 'python3' is not on the PATH: install it, for example 'apt install python3 python3-pip'."
  python3 -m pip --version >/dev/null 2>&1 || die "the build fetches XLA's CPU plugin with pip and 'python3 -m pip' does not run: install it, for example 'apt install python3-pip'."
}

user_cache() {
  if [[ -n ${ADJOINT_CACHE:-} ]]; then
    echo "$ADJOINT_CACHE"
  elif [[ ${XDG_CACHE_HOME:-} == /* ]]; then
    echo "$XDG_CACHE_HOME/adjoint"
  else
    echo "$HOME/.cache/adjoint"
  fi
}

# run_maven LOG ARGUMENT... runs Maven, keeps what it prints in LOG, and shows the warnings and errors of it where it fails.
run_maven() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! mvn -B -ntp "$@" >"$log" 2>&1; then
    grep -E '^(\[WARNING\]|\[ERROR\]|[a-z-]+: |    |  Did)' "$log" | grep -vE 'Help 1|stack trace|-X switch|more information|JAR will be empty|^\[ERROR\] *$' | awk '!seen[$0]++' >&2 || true
    die "the build failed; all that Maven printed is in $PWD/$log"
  fi
}

# launcher MODULE TRAINING... leaves in MODULE/target/adjoint what starts that module's program without Maven: lib/ with all jars,
# `classpath`, and, where TRAINING is given, a cache of loaded and linked classes (JEP 514) from one run with these arguments.
# Builds only where a source is newer than the last build. Sets LAUNCH to the command line up to the name of the main class.
launcher() {
  local module=$1 main=dev.adjoint.$1.Main
  shift
  local home=$PWD/$module/target/adjoint
  if ! launcher_is_fresh "$home"; then
    need_maven
    need_pip
    mkdir -p target
    exec 9>target/launcher.lock
    type -P flock >/dev/null && flock 9
    launcher_is_fresh "$home" || build_launcher "$module" "$main" "$home" "$@"
    exec 9>&-
  fi
  LAUNCH=("$JDK/bin/java" --enable-native-access=ALL-UNNAMED)
  [[ $# == 0 ]] || LAUNCH+=(-XX:+UseSerialGC -XX:TrimNativeHeapInterval=5000 -Dio.grpc.netty.shaded.io.netty.leakDetection.level=disabled -XX:AOTCache="$home/classes.aot" -Xlog:aot=off,cds=off)
  # shellcheck disable=SC2206 # the options are words, and they come last so that they win
  LAUNCH+=(${ADJOINT_JAVA_OPTIONS:-} -cp "$(<"$home/classpath")" "$main")
}

launcher_is_fresh() { # HOME
  [[ -f $1/stamp && $(<"$1/stamp") == "$JDK" ]] &&
    [[ -z $(find pom.xml ./*/pom.xml ./*/src/main pjrt-plugin-cpu/fetch_library.py -newer "$1/stamp" -print -quit) ]]
}

build_launcher() { # MODULE MAIN HOME TRAINING...
  local module=$1 main=$2 home=$3 jar
  shift 3
  printf '%s: building, once (under a minute; a few minutes where Maven has yet to download what it needs) ...\n' "${0##*/}" >&2
  rm -rf "$home"
  mkdir -p "$home/lib"
  echo "$JDK" >"$home/stamp.new"
  run_maven target/build.log -Dmaven.test.skip=true -pl "$module" -am package
  cp "$module"/target/launcher/lib/*.jar "$home/lib" # our own, as the class cache fits only jars that no later build touched
  for jar in "$home"/lib/*.jar; do
    printf '%s:' "$jar"
  done >"$home/classpath"
  if [[ $# != 0 ]]; then
    "$JDK/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:AOTCacheOutput="$home/classes.aot" \
      -cp "$(<"$home/classpath")" "$main" "$@" >"$home/training.log" 2>&1 </dev/null ||
      die "the program does not start; what it printed is in $home/training.log"
  fi
  mv "$home/stamp.new" "$home/stamp"
}
