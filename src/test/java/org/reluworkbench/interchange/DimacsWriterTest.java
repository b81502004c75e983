package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;

class DimacsWriterTest {

  @Test
  void writesHeaderAndClauses() {
    assertThat(DimacsWriter.write(Cnf.ofDimacs(3, new int[][] {{1, -2}, {}, {3}})))
        .isEqualTo("p cnf 3 3\n1 -2 0\n0\n3 0\n");
  }

  @Test
  void namesVariablesInComments() {
    Cnf cnf = new Cnf(List.of("x1", "sunny", "two\nlines"), List.of(Clause.ofDimacs(-2)));

    assertThat(DimacsWriter.write(cnf)).isEqualTo("c 2 sunny\nc 3 two lines\np cnf 3 1\n-2 0\n");
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll Cnf cnf) {
    assertThat(DimacsReader.read(Source.of("f.cnf", DimacsWriter.write(cnf))).toOptional())
        .contains(cnf);
  }
}
