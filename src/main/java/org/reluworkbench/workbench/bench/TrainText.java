package org.reluworkbench.workbench.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluworkbench.workbench.bench.TrainFamily.Trainer;
import org.reluworkbench.workbench.file.RequestException;

/** Families of data for trainers, as users write them: {@code l1:k=1,d=2,n=8/16/32}. */
final class TrainText {

  private static final List<String> USUAL = List.of(
      "zero:k=2,d=2,n=25/50/100",
      "zero:k=2,d=2,flips=1,n=25/50/100",
      "l1:k=1,d=2,n=10/20/40",
      "l2:k=1,d=1,n=8/16/32",
      "linf:k=1,d=2,n=10/20/40",
      "01:k=1,d=2,n=50/100/200",
      "overparameterised:d=10,n=10000/30000/100000",
      "compact:d=4,n=100/200/400");

  private static final int LARGEST = 1_000_000;

  private TrainText() {}

  /** What can be written. */
  static String forms() {
    return Arrays.stream(Trainer.values())
            .map(trainer ->
                trainer.word() + (trainer.byPieces() ? ":k=..,d=..,n=../.." : ":d=..,n=../.."))
            .collect(Collectors.joining("; "))
        + "; each with ,flips=.. too";
  }

  /** The families asked for; if none, the usual ones. */
  static List<TrainFamily> families(List<String> texts) throws RequestException {
    List<TrainFamily> all = new ArrayList<>();
    for (String text : texts.isEmpty() ? USUAL : texts) {
      all.add(family(text));
    }
    return all;
  }

  private static TrainFamily family(String text) throws RequestException {
    String[] halves = text.split(":", 2);
    Trainer trainer = Arrays.stream(Trainer.values())
        .filter(some -> some.word().equals(halves[0]))
        .findFirst()
        .orElseThrow(() -> mistake(text, "there is no such trainer"));
    Map<String, List<Integer>> values = new HashMap<>();
    for (String part : halves.length == 1 ? new String[0] : halves[1].split(",")) {
      String[] sides = part.split("=", 2);
      if (sides.length < 2 || !List.of("k", "d", "n", "flips").contains(sides[0])) {
        throw mistake(text, "'" + part + "' is no size");
      }
      if (values.put(sides[0], numbers(text, sides[1])) != null) {
        throw mistake(text, "'" + sides[0] + "' is there twice");
      }
    }
    if (!values.containsKey("d") || !values.containsKey("n")) {
      throw mistake(text, "sizes are missing");
    }
    for (int size : values.get("n")) {
      positive(text, size);
    }
    return new TrainFamily(
        trainer,
        positive(text, single(text, values, "k", trainer.byPieces() ? 1 : 2)),
        positive(text, single(text, values, "d", 1)),
        single(text, values, "flips", trainer == Trainer.ZERO ? 0 : 1),
        values.get("n"));
  }

  private static List<Integer> numbers(String text, String value) throws RequestException {
    List<Integer> numbers = new ArrayList<>();
    for (String number : value.split("/", -1)) {
      if (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) > LARGEST) {
        throw mistake(text, "'" + number + "' is no number up to " + LARGEST);
      }
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }

  private static int single(
      String text, Map<String, List<Integer>> values, String name, int otherwise)
      throws RequestException {
    List<Integer> all = values.getOrDefault(name, List.of(otherwise));
    if (all.size() > 1) {
      throw mistake(text, "only n has several values");
    }
    return all.get(0);
  }

  private static int positive(String text, int number) throws RequestException {
    if (number < 1) {
      throw mistake(text, "a size is too small");
    }
    return number;
  }

  private static RequestException mistake(String text, String what) {
    return new RequestException("'" + text + "': " + what, "there are " + forms());
  }
}
