package dev.adjoint.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Structures taken apart and put together. The leaves of these tests are doubles. */
class TreeTest {
  record Layer(Double w, @Nullable Double b) {}

  record Model<T>(List<T> layers, Map<String, T> named, String name, int steps) {}

  private record Hidden(Double x, Hidden.Inner inner) {
    @SuppressWarnings("ArrayRecordComponent") // Trees may hold arrays.
    private record Inner(Optional<Double> y, Double[] zs) {}
  }

  record Empty() {}

  record Positive(Double x) {
    Positive {
      if (x <= 0) {
        throw new IllegalStateException("not positive: " + x);
      }
    }
  }

  enum Part {
    OUT,
    IN
  }

  private static TreeDef def(@Nullable Object tree) {
    return Tree.flatten(tree, Double.class).def();
  }

  private static List<Double> leaves(@Nullable Object tree) {
    return Tree.flatten(tree, Double.class).leaves();
  }

  private static @Nullable Object roundTrip(@Nullable Object tree) {
    return Tree.unflatten(def(tree), leaves(tree));
  }

  private static Model<Layer> model() {
    return new Model<>(
        List.of(new Layer(1., 2.), new Layer(3., null)), Map.of("out", new Layer(4., 5.)), "m", 7);
  }

  @Test
  void leafIsATreeOfItsOwn() {
    assertThat(leaves(1.5)).containsExactly(1.5);
    assertThat(roundTrip(1.5)).isEqualTo(1.5);
    assertThat(def(1.5).paths()).containsExactly("");
  }

  @Test
  void nestedGenericRecordsRoundTrip() {
    assertThat(leaves(model())).containsExactly(1., 2., 3., 4., 5.);
    assertThat(roundTrip(model())).isEqualTo(model());
    assertThat(def(model()).paths())
        .containsExactly(
            ".layers[0].w", ".layers[0].b", ".layers[1].w", ".named[out].w", ".named[out].b");
  }

  @Test
  void privateNestedRecordsRoundTrip() {
    var tree = new Hidden(1., new Hidden.Inner(Optional.of(2.), new Double[] {3., 4.}));
    assertThat(leaves(tree)).containsExactly(1., 2., 3., 4.);
    var back = (Hidden) roundTrip(tree);
    assertThat(back.inner().y()).contains(2.);
    assertThat(back.inner().zs()).containsExactly(3., 4.);
    assertThat(def(tree).paths())
        .containsExactly(".x", ".inner.y.get()", ".inner.zs[0]", ".inner.zs[1]");
  }

  @Test
  void recordsWithoutComponentsRoundTrip() {
    assertThat(roundTrip(new Empty())).isEqualTo(new Empty());
    assertThat(leaves(new Empty())).isEmpty();
  }

  @Test
  void listsWithNullRoundTrip() {
    var list = Arrays.asList(1., null, List.of(), List.of(2.));
    assertThat(roundTrip(list)).isEqualTo(list);
    assertThat(leaves(list)).containsExactly(1., 2.);
  }

  @Test
  void mapsRoundTripInTheOrderOfTheirKeys() {
    var map = new LinkedHashMap<String, Double>();
    map.put("b", 2.);
    map.put("a", 1.);
    assertThat(leaves(map)).containsExactly(1., 2.);
    assertThat(roundTrip(map)).isEqualTo(map);
    assertThat(def(map)).isEqualTo(def(Map.of("a", 5., "b", 6.)));
    assertThat(leaves(Map.of(Part.IN, 1., Part.OUT, 2.))).containsExactly(2., 1.);
    assertThat(leaves(Map.of(10, 1., 9, 2.))).containsExactly(2., 1.);
  }

  @Test
  void mapsOfKeysWithoutAnOrderKeepTheirOwn() {
    var map = new LinkedHashMap<Object, Double>();
    map.put("b", 1.);
    map.put(3, 2.);
    map.put(List.of("a"), 3.);
    assertThat(leaves(map)).containsExactly(1., 2., 3.);
    assertThat(roundTrip(map)).isEqualTo(map);
  }

  @Test
  void mapWithTheKeyNullIsRefused() {
    var map = new HashMap<@Nullable String, Double>();
    map.put(null, 1.);
    assertThatThrownBy(() -> leaves(map))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key null");
  }

  @Test
  void arraysKeepTheirComponentType() {
    assertThat(roundTrip(new Double[] {1., 2.})).isEqualTo(new Double[] {1., 2.});
    assertThat(roundTrip(new Layer[] {new Layer(1., 2.)}))
        .isInstanceOf(Layer[].class)
        .isEqualTo(new Layer[] {new Layer(1., 2.)});
    assertThat(roundTrip(new Double[][] {{1.}, {}})).isEqualTo(new Double[][] {{1.}, {}});
  }

  @Test
  void optionalsRoundTrip() {
    assertThat(roundTrip(Optional.of(1.))).isEqualTo(Optional.of(1.));
    assertThat(roundTrip(Optional.empty())).isEqualTo(Optional.empty());
    assertThat(roundTrip(Optional.of(new Layer(1., null))))
        .isEqualTo(Optional.of(new Layer(1., null)));
    assertThat(def(Optional.of(1.))).isNotEqualTo(def(Optional.empty()));
  }

  @Test
  void nullIsAnEmptyTree() {
    assertThat(leaves(null)).isEmpty();
    assertThat(roundTrip(null)).isNull();
  }

  @Test
  void staticPartsArePartOfTheStructure() {
    assertThat(leaves(List.of("text", 3, 1.))).containsExactly(1.);
    assertThat(roundTrip(List.of("text", 3, 1.))).isEqualTo(List.of("text", 3, 1.));
    assertThat(def(List.of("a", 3))).isEqualTo(def(List.of("a", 3)));
    assertThat(def(List.of("a", 3))).isNotEqualTo(def(List.of("a", 4)));
  }

  @Test
  void staticArraysAreComparedByTheirElements() {
    assertThat(def(List.of(new int[] {1, 2}))).isEqualTo(def(List.of(new int[] {1, 2})));
    assertThat(def(List.of(new int[] {1, 2})).hashCode())
        .isEqualTo(def(List.of(new int[] {1, 2})).hashCode());
    assertThat(def(List.of(new int[] {1, 2}))).isNotEqualTo(def(List.of(new int[] {1, 3})));
    assertThat(TreeDef.describe(def(List.of(new int[] {1, 2})))).isEqualTo("[[1, 2]]");
  }

  @Test
  void leavesOfAnotherKindTakeTheirPlaces() {
    var def = def(List.of(1., Map.of("k", 2.)));
    assertThat(Tree.unflatten(def, List.of("x", "y"))).isEqualTo(List.of("x", Map.of("k", "y")));
  }

  @Test
  void resultsAreNotTheCallersToChange() {
    var list = new ArrayList<>(List.of(1., 2.));
    var def = def(list);
    list.clear();
    assertThat(def.leaves()).isEqualTo(2);
    assertThatThrownBy(() -> ((List<?>) roundTrip(List.of(1.))).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void wrongNumberOfLeavesIsAnError() {
    assertThatThrownBy(() -> Tree.unflatten(def(List.of(1., 2.)), List.of(1.)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("[*, *] has 2 leaves; found 1");
  }

  @Test
  void errorOfARecordsConstructorIsItsOwn() {
    assertThatThrownBy(() -> Tree.unflatten(def(new Positive(1.)), List.of(-1.)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not positive: -1.0");
  }

  @Test
  void differenceNamesThePath() {
    var other =
        new Model<>(
            List.of(new Layer(1., 2.), new Layer(3., 4.)),
            Map.of("out", new Layer(4., 5.)),
            "m",
            7);
    assertThat(def(model()).difference(def(other)))
        .isEqualTo("at .layers[1].b expected null, found *");
    assertThat(def(model()).difference(def(model()))).isEmpty();
    assertThat(def(List.of(1.)).difference(def(List.of(1., 2.))))
        .isEqualTo("at the root expected [*], found [*, *]");
    assertThat(def(Map.of("a", 1.)).difference(def(Map.of("b", 1.))))
        .isEqualTo("at the root expected {a=*}, found {b=*}");
    assertThat(def(List.of("a", 1.)).difference(def(List.of("b", 1.))))
        .isEqualTo("at [0] expected a, found b");
  }
}
