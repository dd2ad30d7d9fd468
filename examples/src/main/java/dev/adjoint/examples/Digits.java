package dev.adjoint.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Handwritten digits: 1,797 images of 8 x 8 pixels (UCI; source and licence are in the README
 * beside the data). A fifth is held out, the same one every time.
 *
 * @param training what to learn from
 * @param heldOut what to test on
 */
public record Digits(List<Image> training, List<Image> heldOut) {
  /** The number of pixels of an image. */
  public static final int PIXELS = 64;

  /**
   * One image.
   *
   * @param pixels row by row, from 0 to 1
   * @param digit what it shows
   */
  @SuppressWarnings("ArrayRecordComponent") // images are not compared
  public record Image(float[] pixels, int digit) {}

  /** {@return the digits} */
  public static Digits load() {
    var images = new ArrayList<Image>();
    try (var data = Digits.class.getResourceAsStream("digits.csv.gz");
        var reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(data), StandardCharsets.US_ASCII))) {
      reader.lines().map(Digits::parse).forEach(images::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read digits.csv.gz", e);
    }
    Collections.shuffle(images, new Random(0));
    int fifth = images.size() / 5;
    return new Digits(
        List.copyOf(images.subList(fifth, images.size())), List.copyOf(images.subList(0, fifth)));
  }

  private static Image parse(String line) {
    var fields = line.split(",", -1);
    var pixels = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      pixels[i] = Float.parseFloat(fields[i]) / 16;
    }
    return new Image(pixels, Integer.parseInt(fields[PIXELS]));
  }
}
