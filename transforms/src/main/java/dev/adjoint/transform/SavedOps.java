package dev.adjoint.transform;

import dev.adjoint.CheckpointPolicy;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Windowing.Convolution;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The policies that can be written down, and so are saved in files.
 *
 * @param names of custom rules, for {@link Kind#RULES}
 */
public record SavedOps(Kind kind, Set<String> names) implements CheckpointPolicy {
  private static final String RULES = "rules:";

  /** Copies the names. */
  public SavedOps {
    names = Set.copyOf(names);
  }

  /** Which ops. */
  public enum Kind {
    NOTHING,
    EVERYTHING,
    DOTS,
    RULES
  }

  /** {@return the policy of a kind that needs no names} */
  public static SavedOps of(Kind kind) {
    return new SavedOps(kind, Set.of());
  }

  @Override
  public boolean saves(Op op) {
    return switch (kind) {
      case NOTHING -> false;
      case EVERYTHING -> true;
      case DOTS -> op instanceof Contraction || op instanceof Convolution;
      case RULES ->
          op instanceof Composite composite
              && composite.compositeAttributes().get("name") instanceof Attribute.Text(var name)
              && names.contains(name);
    };
  }

  /** {@return the policy in words: {@code dots}, or {@code rules:a,b}} */
  public String text() {
    return kind == Kind.RULES
        ? RULES + String.join(",", new TreeSet<>(names))
        : kind.name().toLowerCase(Locale.ROOT);
  }

  /** {@return the policy that {@link #text} says; nothing if it is not the text of any} */
  public static Optional<SavedOps> parse(String text) {
    if (text.startsWith(RULES)) {
      var names = Set.copyOf(Arrays.asList(text.substring(RULES.length()).split(",", -1)));
      return Optional.of(new SavedOps(Kind.RULES, names));
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.RULES)
        .map(SavedOps::of)
        .filter(policy -> policy.text().equals(text))
        .findFirst();
  }
}
