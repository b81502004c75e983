package org.reluworkbench.workbench.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.reluworkbench.interchange.TextFile;

/** Specifications to start from; every claim in them holds. */
public enum Starter {
  FORMULA("""
      // A formula, the training problem that it reduces to, and the certificate that they agree.

      formula phi = (a -> b) & (b | c) & !(a & c);
      reduce phi to training as T;

      expect phi satisfiable;
      expect T satisfiable;
      certify T agrees with phi;
      """),
  SPLITTING("""
      // Can the elements be divided into two parts such that no set lies in one of them?

      splitting s { sets {1,2,3}, {3,4,5}, {1,4}, {2,5}; }
      reduce s to training as T;

      expect s satisfiable;
      certify T agrees with s;
      """),
  NETWORK("""
      // A network with two hidden layers, and data that it fits.

      network xor(x, y) {
        layer h { h1 = relu(x + y); h2 = relu(x + y - 1); }
        layer g { g1 = relu(h1 - 2*h2); }
        output g1;
      }
      data table(x, y) { (0,0) -> 0; (0,1) -> 1; (1,0) -> 1; (1,1) -> 0; }
      training T = fit relu(2,1) to table;

      expect xor fits table;
      expect xor(1/2, 1/2) = 1;
      expect T satisfiable;
      """),
  LEMMA("""
      // What every network that fits a gadget has in common, for all real weights.

      gadget corner(u, v) {
        (0,0) -> 1; (0,-2) -> 1; (-2,0) -> 1; (-2,-2) -> 1; (1,-1) -> 0; (-1,1) -> 0;
      }

      lemma corner_forces on relu(2,1) with corner:
        bias = 1 and weight1 < 0 and weight2 < 0;
      """);

  private final String text;

  Starter(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /**
   * Writes it, wholly or not at all.
   *
   * @throws IOException if that fails
   */
  public void write(Path file) throws IOException {
    TextFile.write(file, text);
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
