package dev.adjoint.hlo.bytecode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The enumerations of VHLO: the code of the attribute, and the names by number. */
final class VhloEnums {
  static final List<String> API_VERSIONS =
      List.of(
          "API_VERSION_UNSPECIFIED",
          "API_VERSION_ORIGINAL",
          "API_VERSION_STATUS_RETURNING",
          "API_VERSION_STATUS_RETURNING_UNIFIED",
          "API_VERSION_TYPED_FFI");

  /** One enumeration. */
  record Kind(int code, String kind, List<String> names) {}

  private static final List<Kind> ALL =
      List.of(
          new Kind(3, "comparison_direction", List.of("EQ", "NE", "GE", "GT", "LE", "LT")),
          new Kind(
              4, "comparison_type", List.of("NOTYPE", "FLOAT", "TOTALORDER", "SIGNED", "UNSIGNED")),
          new Kind(5, "custom_call_api_version", API_VERSIONS),
          new Kind(7, "fft_type", List.of("FFT", "IFFT", "RFFT", "IRFFT")),
          new Kind(11, "precision", List.of("DEFAULT", "HIGH", "HIGHEST")),
          new Kind(12, "rng_algorithm", List.of("DEFAULT", "THREE_FRY", "PHILOX")),
          // Numbered from 1.
          new Kind(13, "rng_distribution", List.of("", "UNIFORM", "NORMAL")),
          new Kind(
              16,
              "transpose",
              List.of("TRANSPOSE_INVALID", "NO_TRANSPOSE", "TRANSPOSE", "ADJOINT")),
          new Kind(19, "result_accuracy_mode", List.of("DEFAULT", "HIGHEST", "TOLERANCE")));

  static final Map<String, Kind> BY_KIND =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::kind, k -> k));

  private VhloEnums() {}

  /** {@return the enumeration whose attribute has this code, or an empty list} */
  static List<Kind> ofCode(long code) {
    return ALL.stream().filter(kind -> kind.code() == code).toList();
  }
}
