# Sourced by bin/adjoint. Some programs make XLA end the process that compiles or runs them, whatever a verifier says.

# guarded COMMAND ARGUMENT... -- JAVA... runs JAVA, which is 'adjoint COMMAND ARGUMENT...'. Its exit code is JAVA's; where a crash ended
# JAVA, it is 1, and standard error is one sentence that names the command, what ended it, and what XLA said last, in place of stack
# traces of native code; with --debug those come first.
guarded() {
  local words=() debug=0 said pid code=0 signal why
  while [[ $1 != -- ]]; do
    words+=("$1")
    [[ $1 != --debug ]] || debug=1
    shift
  done
  shift
  said=$(mktemp) || exec "$@"
  # In the background, so that signals are passed on at once; bash would close its standard input.
  "$@" <&0 2>"$said" &
  pid=$!
  trap 'kill -TERM $pid 2>/dev/null' INT TERM HUP
  # Bash itself would tell of a crash.
  { wait "$pid" || code=$?; } 2>/dev/null
  if ((code > 128)) && kill -0 "$pid" 2>/dev/null; then # a signal to us has ended the waiting
    code=0
    { wait "$pid" || code=$?; } 2>/dev/null
  fi
  trap - INT TERM HUP
  case $((code - 128)) in
    4) signal=SIGILL ;;
    6) signal=SIGABRT ;;
    7) signal=SIGBUS ;;
    8) signal=SIGFPE ;;
    11) signal=SIGSEGV ;;
    *)
      cat "$said" >&2
      rm -f "$said"
      return "$code"
      ;;
  esac
  if ((debug)); then
    cat "$said" >&2
  fi
  why=$(grep -aoE 'Check failed: .*' "$said" | head -n 1) || true
  rm -f "$said"
  printf "adjoint: the program of 'adjoint %s' ended the process in XLA (%s)%s\n" "${words[*]}" "$signal" "${why:+: $why}" >&2
  return 1
}
