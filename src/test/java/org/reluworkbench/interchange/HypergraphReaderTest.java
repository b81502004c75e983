package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.problem.Hypergraph;

class HypergraphReaderTest {

  private static Diagnosed<Hypergraph> read(String text) {
    return HypergraphReader.read(Source.of("h.hg", text));
  }

  @Test
  void readsASetALine() {
    assertThat(read("c triangle\n1 2\r\n\n# more\n3,1\n 2\t3 3").toOptional())
        .contains(Hypergraph.ofNumbers(3, List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3))));
    assertThat(read("5\n").toOptional()).contains(Hypergraph.ofNumbers(5, List.of(List.of(5))));
    assertThat(read("").toOptional()).contains(Hypergraph.ofNumbers(0, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 0    | 1:5 | expected an element, found '0'",
        "1 -2     | 1:3 | expected an element, found '-2'",
        "1 x2     | 1:3 | expected an element, found 'x2'",
        "1.5      | 1:1 | expected an element, found '1.5'",
        "1 1000001 | 1:3 | too large: '1000001'",
        "99999999999999999999999 | 1:1 | too large: '99999999999999999999...'",
      })
  void reportsTheMistakeWhereItIs(String line, String position, String message) {
    assertThat(read(line).diagnostics())
        .extracting(Diagnostic::headline)
        .containsExactly("h.hg:" + position + ": error[hypergraph]: " + message);
  }

  @Test
  void reportsAllMistakesInOneRun() {
    assertThat(read("1 a\nb 2\n").diagnostics()).hasSize(2);
    assertThat(read("a\n".repeat(1000)).diagnostics()).hasSize(Findings.LIMIT);
  }

  @ParameterizedTest
  @CsvSource({
    "m2_triangle.hg, 3, 3",
    "m3_fano.hg, 7, 7",
    "ramsey_3_3_n6.hg, 15, 20",
    "vdw_3_3_n9.hg, 9, 16"
  })
  void readsPublishedHypergraphs(String file, int elements, int sets) {
    Hypergraph hypergraph = HypergraphReader.read(
            Corpus.source(Corpus.folder().resolve("hypergraph").resolve(file)))
        .toOptional()
        .orElseThrow();

    assertThat(hypergraph.elements()).hasSize(elements);
    assertThat(hypergraph.sets()).hasSize(sets);
  }
}
