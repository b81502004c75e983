package org.reluworkbench.train.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Java machine of its own with a small heap, in which there is no room for all cells at once. */
class StreamingTest {

  private static final String HEAP = "-Xmx8m";

  /** Counts 31,931 cells; with an argument, keeps them. */
  static final class Counting {

    public static void main(String[] arguments) {
      List<Cell> kept = new ArrayList<>();
      Tally tally = Cells.of(Arrangements.randomAffine(4, 30, 1000, 1))
          .forEach(
              cell -> {
                if (arguments.length > 0) {
                  kept.add(cell);
                }
              },
              () -> false);
      System.out.println(tally.cells() + " cells, " + tally.complete());
    }
  }

  @Test
  void cellsAreForgottenOnceDelivered() throws Exception {
    assertThat(output()).contains("31931 cells, true");
  }

  @Test
  void theHeapIsTooSmallForAllOfThem() throws Exception {
    assertThat(output("keep")).contains("OutOfMemoryError").doesNotContain("cells, true");
  }

  private static String output(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        HEAP,
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        Counting.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
