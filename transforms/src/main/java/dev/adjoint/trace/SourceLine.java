package dev.adjoint.trace;

import dev.adjoint.hlo.Location;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Set;

/** Finds the line of the user's code that asked for an operation. */
final class SourceLine {
  /** How many of our own frames are above the user's, mostly: so many are looked at together. */
  private static final int DEPTH = 8;

  /** Where all our packages are. */
  private static final String ROOT =
      SourceLine.class.getPackageName().replaceFirst("\\.trace$", "");

  private static final StackWalker WALKER =
      StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE), DEPTH);

  /** Whether a class is the user's: neither ours, nor the JDK's own. */
  private static final ClassValue<Boolean> IS_USERS =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          var domain = type.getProtectionDomain();
          var source = domain == null ? null : domain.getCodeSource();
          var own = SourceLine.class.getProtectionDomain().getCodeSource();
          // A jar may hold the user's classes and ours, and a package of ours the user's tests.
          boolean ours =
              type.getPackageName().startsWith(ROOT)
                  && source != null
                  && own != null
                  && source.getLocation() != null
                  && source.getLocation().equals(own.getLocation());
          var loader = type.getClassLoader();
          boolean ofTheJdk = loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
          return !ours && !ofTheJdk;
        }
      };

  private SourceLine() {}

  /** {@return the innermost line of the user's code on this thread's stack} */
  static Location find() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> IS_USERS.get(frame.getDeclaringClass()))
                .findFirst()
                .map(SourceLine::of)
                .orElse(Location.UNKNOWN));
  }

  private static Location of(StackFrame frame) {
    var file = frame.getFileName();
    return file == null ? Location.UNKNOWN : Location.of(file, frame.getLineNumber());
  }
}
