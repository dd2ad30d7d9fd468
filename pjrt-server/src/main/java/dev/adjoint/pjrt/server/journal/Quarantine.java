package dev.adjoint.pjrt.server.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The programs that ended a worker, by digest. A folder that supervisor and workers share: a file a
 * program, which says why.
 */
public final class Quarantine {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /** The quarantine in {@code folder}, which must exist. */
  public Quarantine(Path folder) {
    this.folder = folder;
  }

  /** Refuses {@code program} from now on. */
  public void add(ProgramId program, String why) {
    // The digest comes from a journal that a dying process wrote, and becomes a file's name.
    if (!DIGEST.matcher(program.digest()).matches()) {
      return;
    }
    try {
      Files.writeString(folder.resolve(program.digest()), why);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot note that %s is refused".formatted(program), e);
    }
  }

  /** {@return why {@code program} is refused, if it is} */
  public Optional<String> find(ProgramId program) {
    try {
      return Optional.of(Files.readString(folder.resolve(program.digest())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read whether %s is refused".formatted(program), e);
    }
  }

  /** {@return how many programs are refused} */
  public int size() {
    var files = folder.toFile().list();
    return files == null ? 0 : files.length;
  }
}
