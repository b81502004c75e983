package org.reluworkbench.workbench.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluworkbench.train.cell.ArrangementFamily;
import org.reluworkbench.train.cell.KnownArrangement;
import org.reluworkbench.workbench.file.RequestException;

/** Families of arrangements as users write them: {@code affine:d=4,n=30}. */
final class ArrangementText {

  /** What is measured if nothing is asked for. */
  private static final List<String> USUAL = List.of(
      "affine:d=4,n=30",
      "affine:d=5,n=31",
      "central:r=7,n=14",
      "central:r=9,n=17",
      "affine:d=2,n=300",
      "braid:n=7",
      "type-b:n=5",
      "shi:n=6",
      "catalan:n=5",
      "resonance:n=5",
      "threshold:n=4",
      "threshold:n=5",
      "grid:rows=12,columns=12");

  private ArrangementText() {}

  /** All the forms that can be written. */
  static String forms() {
    return Arrays.stream(ArrangementFamily.values())
        .map(family -> family.word() + ":"
            + family.parameters().stream()
                .map(name -> name + "=..")
                .collect(Collectors.joining(",")))
        .collect(Collectors.joining("; "));
  }

  /** The arrangements asked for; if none, the usual ones. */
  static List<KnownArrangement> arrangements(List<String> texts, long seed)
      throws RequestException {
    List<KnownArrangement> all = new ArrayList<>();
    for (String text : texts.isEmpty() ? USUAL : texts) {
      all.add(arrangement(text, seed));
    }
    return all;
  }

  private static KnownArrangement arrangement(String text, long seed) throws RequestException {
    String[] halves = text.split(":", 2);
    ArrangementFamily family = Arrays.stream(ArrangementFamily.values())
        .filter(some -> some.word().equals(halves[0]))
        .findFirst()
        .orElseThrow(() -> mistake(text, "there is no such family of arrangements"));
    Map<String, Integer> sizes = new HashMap<>();
    for (String part : halves.length == 1 ? new String[0] : halves[1].split(",")) {
      String[] sides = part.split("=", 2);
      if (sides.length < 2 || !sides[1].matches("[0-9]{1,4}")) {
        throw mistake(text, "'" + part + "' is no size");
      }
      if (!family.parameters().contains(sides[0])
          || sizes.put(sides[0], Integer.valueOf(sides[1])) != null) {
        throw mistake(text, "'" + sides[0] + "' is no size of it, or there twice");
      }
    }
    if (sizes.size() < family.parameters().size()) {
      throw mistake(text, "sizes are missing");
    }
    return family
        .of(family.parameters().stream().map(sizes::get).toList(), seed)
        .orElseThrow(() -> mistake(text, "a size is too small, or its cells are not known"));
  }

  private static RequestException mistake(String text, String what) {
    return new RequestException("'" + text + "': " + what, "there are " + forms());
  }
}
