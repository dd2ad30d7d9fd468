package dev.adjoint.linalg;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Einstein's summation: products of tensors whose dimensions have names, summed over the names that
 * the result lacks.
 *
 * <p>The counterpart of {@code jax.numpy.einsum}. Operands are contracted in pairs, each time the
 * pair whose product is smallest in comparison, each by one {@code stablehlo.dot_general}.
 */
public final class Einsum {
  private final String equation;
  private final List<Term> terms = new ArrayList<>();
  private final Map<Integer, Long> sizes = new HashMap<>();

  /** A tensor with a label for each of its dimensions. */
  private record Term(Tensor tensor, List<Integer> labels) {}

  private Einsum(String equation) {
    this.equation = equation;
  }

  /**
   * {@return the sum of products that {@code equation} says}
   *
   * {@snippet :
   * Tensor c = Einsum.einsum("bij,bjk->bik", a, b);      // products of batches of matrices
   * Tensor t = Einsum.einsum("ii", a);                   // a trace
   * Tensor s = Einsum.einsum("...qd,...kd->...qk", q, k); // scores of attention
   * }
   *
   * @param equation for each operand a letter per dimension, separated by commas, then after {@code
   *     ->} those of the result; {@code ...} stands for any dimensions, which broadcast; a letter
   *     that an operand has twice takes the diagonal. Without an arrow the result has the letters
   *     that occur once, in alphabetic order.
   * @throws HloException if the equation is not one, or does not fit the operands, with the place
   */
  public static Tensor einsum(String equation, Tensor... operands) {
    if (operands.length == 0) {
      throw new HloException("einsum \"%s\": expected operands, found none".formatted(equation));
    }
    return Matrices.staged("einsum", List.of(operands), in -> new Einsum(equation).contracted(in));
  }

  private HloException error(String format, Object... arguments) {
    return new HloException("einsum \"%s\": ".formatted(equation) + format.formatted(arguments));
  }

  private Tensor contracted(List<Tensor> operands) {
    var sides = equation.replace(" ", "").split("->", -1);
    if (sides.length > 2) {
      throw error("expected one arrow at most, found %d", sides.length - 1);
    }
    var inputs = sides[0].split(",", -1);
    if (inputs.length != operands.size()) {
      throw error("expected %d operands, found %d", inputs.length, operands.size());
    }
    int broadcast = 0;
    for (int i = 0; i < inputs.length; i++) {
      broadcast = Math.max(broadcast, read(i, inputs[i], operands.get(i)));
    }
    var result = sides.length == 2 ? result(sides[1], broadcast) : implied(broadcast);
    for (int i = 0; i < terms.size(); i++) {
      terms.set(i, diagonal(squeezed(terms.get(i))));
    }
    while (terms.size() > 1) {
      for (int i = 0; i < terms.size(); i++) {
        terms.set(i, summed(i, result));
      }
      contractBest(result);
    }
    var last = summed(0, result);
    return arranged(last, result);
  }

  /** Takes up an operand; the labels that an ellipsis stands for are negative, the last one -1. */
  private int read(int number, String letters, Tensor operand) {
    int at = letters.indexOf("...");
    int named = letters.length() - (at < 0 ? 0 : 3);
    int broadcast = operand.rank() - named;
    if (at < 0 ? broadcast != 0 : broadcast < 0) {
      throw error(
          "expected operand %d of rank %s%d as \"%s\" says, found %s",
          number, at < 0 ? "" : "at least ", named, letters, operand.type());
    }
    if (operand.elementType()
        != (terms.isEmpty() ? operand : terms.getFirst().tensor()).elementType()) {
      throw error(
          "expected operands of one element type, found %s and %s",
          terms.getFirst().tensor().type(), operand.type());
    }
    var labels = labels(letters, at < 0 ? 0 : broadcast);
    for (int d = 0; d < labels.size(); d++) {
      int label = labels.get(d);
      long size = operand.shape().get(d);
      long known = sizes.getOrDefault(label, size);
      if (known != size && (label > 0 || (known != 1 && size != 1))) {
        throw error(
            "expected %s of size %d in operand %d as before, found %s",
            name(label), known, number, operand.type());
      }
      sizes.put(label, Math.max(known, size));
      if (known == 0 || size == 0) {
        sizes.put(label, 0L);
      }
    }
    terms.add(new Term(operand, labels));
    return at < 0 ? 0 : broadcast;
  }

  private static String name(int label) {
    return label > 0 ? "'" + (char) label + "'" : "dimension " + label + " of the ellipsis";
  }

  private List<Integer> labels(String letters, int broadcast) {
    var labels = new ArrayList<Integer>();
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letters.startsWith("...", i) && !labels.contains(-1)) {
        for (int d = broadcast; d > 0; d--) {
          labels.add(-d);
        }
        i += 2;
      } else if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
        labels.add((int) letter);
      } else {
        throw error(
            "expected letters, commas, one \"...\" a term and an arrow, found '%s'", letter);
      }
    }
    return labels;
  }

  private List<Integer> result(String letters, int broadcast) {
    var labels = labels(letters, broadcast);
    if (Set.copyOf(labels).size() != labels.size()) {
      throw error("expected each letter of the result once, found \"%s\"", letters);
    }
    for (int label : labels) {
      if (!sizes.containsKey(label)) {
        throw error("expected the letters of the operands in the result, found %s", name(label));
      }
    }
    return labels;
  }

  private List<Integer> implied(int broadcast) {
    var counts = new TreeMap<Integer, Integer>();
    for (var term : terms) {
      term.labels().forEach(label -> counts.merge(label, 1, Integer::sum));
    }
    var labels = labels("...", broadcast);
    counts.forEach(
        (label, count) -> {
          if (label > 0 && count == 1) {
            labels.add(label);
          }
        });
    return labels;
  }

  /** Without the dimensions of size 1 that others stretch. */
  private Term squeezed(Term term) {
    var labels = new ArrayList<Integer>();
    var shape = Dims.of();
    for (int d = 0; d < term.labels().size(); d++) {
      int label = term.labels().get(d);
      long size = term.tensor().shape().get(d);
      if (size == sizes.get(label)) {
        labels.add(label);
        shape = shape.concat(Dims.of(size));
      }
    }
    return new Term(term.tensor().reshape(shape), labels);
  }

  private static Term diagonal(Term term) {
    for (int d = 0; d < term.labels().size(); d++) {
      int first = term.labels().indexOf(term.labels().get(d));
      if (first < d) {
        var x = term.tensor();
        var indices = x.type().withElementType(ElementType.I32);
        var isSame = Tensor.iota(indices, first).eq(Tensor.iota(indices, d));
        var kept = Tensor.select(isSame, x, Tensor.zeros(x.type())).sum(d);
        var labels = new ArrayList<>(term.labels());
        labels.subList(d, d + 1).clear();
        return diagonal(new Term(kept, labels));
      }
    }
    return term;
  }

  /** Summed over the labels that neither the result nor another term has. */
  private Term summed(int index, List<Integer> result) {
    var term = terms.get(index);
    var needed = needed(result, index, index);
    var axes = new ArrayList<Integer>();
    var labels = new ArrayList<Integer>();
    for (int d = 0; d < term.labels().size(); d++) {
      if (needed.contains(term.labels().get(d))) {
        labels.add(term.labels().get(d));
      } else {
        axes.add(d);
      }
    }
    if (axes.isEmpty()) {
      return term;
    }
    int[] all = axes.stream().mapToInt(axis -> axis).toArray();
    return new Term(term.tensor().sum(all), labels);
  }

  /** The labels of the result and of all terms but two. */
  private Set<Integer> needed(List<Integer> result, int i, int j) {
    var needed = new LinkedHashSet<>(result);
    for (int k = 0; k < terms.size(); k++) {
      if (k != i && k != j) {
        needed.addAll(terms.get(k).labels());
      }
    }
    return needed;
  }

  private long elements(Iterable<Integer> labels) {
    long count = 1;
    for (int label : labels) {
      count *= sizes.get(label);
    }
    return count;
  }

  private void contractBest(List<Integer> result) {
    int bestI = 0;
    int bestJ = 1;
    long best = Long.MAX_VALUE;
    long bestWork = Long.MAX_VALUE;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        var kept = new LinkedHashSet<>(terms.get(i).labels());
        kept.addAll(terms.get(j).labels());
        long work = elements(kept);
        kept.retainAll(needed(result, i, j));
        long grown =
            elements(kept) - elements(terms.get(i).labels()) - elements(terms.get(j).labels());
        if (grown < best || (grown == best && work < bestWork)) {
          best = grown;
          bestWork = work;
          bestI = i;
          bestJ = j;
        }
      }
    }
    var product = product(terms.get(bestI), terms.get(bestJ), needed(result, bestI, bestJ));
    terms.remove(bestJ);
    terms.remove(bestI);
    terms.add(product);
  }

  private static Term product(Term a, Term b, Set<Integer> needed) {
    var batching = new ArrayList<Integer>();
    var contracting = new ArrayList<Integer>();
    for (int label : a.labels()) {
      if (b.labels().contains(label)) {
        (needed.contains(label) ? batching : contracting).add(label);
      }
    }
    var labels = new ArrayList<>(batching);
    for (var term : List.of(a, b)) {
      for (int label : term.labels()) {
        if (!batching.contains(label) && !contracting.contains(label)) {
          labels.add(label);
        }
      }
    }
    var product =
        a.tensor()
            .dotGeneral(
                b.tensor(),
                places(a, batching),
                places(b, batching),
                places(a, contracting),
                places(b, contracting));
    return new Term(product, labels);
  }

  private static Dims places(Term term, List<Integer> labels) {
    return Dims.of(labels.stream().mapToLong(term.labels()::indexOf).toArray());
  }

  private Tensor arranged(Term term, List<Integer> result) {
    // What only dimensions of size 1 stood for, or was stretched away, comes back here.
    var shape = Dims.of(result.stream().mapToLong(sizes::get).toArray());
    var order = new long[term.labels().size()];
    int next = 0;
    var dimensions = new long[order.length];
    for (int d = 0; d < result.size(); d++) {
      int at = term.labels().indexOf(result.get(d));
      if (at >= 0) {
        order[next] = at;
        dimensions[next++] = d;
      }
    }
    var moved = term.tensor().transpose(Dims.of(Arrays.copyOf(order, next)));
    return moved.shape().equals(shape)
        ? moved
        : moved.broadcastInDim(shape, Dims.of(Arrays.copyOf(dimensions, next)));
  }
}
