package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms that the language promises its users, one of each, as its description shows them. */
class ContractTest {

  private static final Map<String, String> FILES = Map.of(
      "uf20-01.cnf", "c first\np cnf 3 2\n1 -2 0\n2 3 0\n",
      "iris.csv", "width,species\n0.2,setosa\n1.4,versicolor\n",
      "plain.csv", "length,width\n1,0.2\n3,1.4\n");

  private static final String DECLARATIONS = """
      // formulas
      formula psi = (a -> b) & !(a <-> c) | d;             // any propositional formula
      cnf phi { (a | b | !c) & (!a | c) & (b | c) }        // clauses as written
      cnf uf = dimacs "uf20-01.cnf";                       // imported
      nae nu { (a, b, !c), (b, c, d) }                     // not-all-equal
      splitting fano { sets {1,2,3}, {1,4,5}, {1,6,7}, {2,4,6}, {2,5,7}, {3,4,7}, {3,5,6}; }
      splitting s2 { elements p, q, r; sets {p,q}; }       // 'elements' only where some are in no set
      colouring c5 { colours 3; edges 1-2, 2-3, 3-4, 4-5, 5-1; }      // or 'sets' for hypergraphs
      colouring h { colours 2; sets {x,y,z}, {x,w}; }
      points quad in R^2 { inside (0,0), (-1,-1); outside (1,0), (0,1); }
      points three in R^2 { planes 3; inside (0,0); outside (1,0); }

      /* data, networks,
         training problems */
      data table(x, y) { (0,0) -> 0; (0,1) -> 1; (1,0) -> 1; (1,1) -> 0; }
      data iris = csv "iris.csv" label "species" == "setosa";         // label 1 / 0
      data wide = csv "plain.csv" label "width";
      network xor(x, y) {
        layer h { h1 = relu(x + y); h2 = relu(x + y - 1); }
        layer g { g1 = relu(h1 - 2*h2); }
        output g1;
      }
      training U = fit relu(2,1) to table;                 // stated directly

      // reductions
      reduce phi to training as T;
      reduce fano to points as P;

      // gadgets
      gadget corner(u, v) {
        (0,0) -> 1; (0,-2) -> 1; (-2,0) -> 1; (-2,-2) -> 1; (1,-1) -> 0; (-1,1) -> 0;
      }
      """;

  private static final String CLAIMS = """
      expect phi satisfiable;            expect fano unsatisfiable;
      expect T satisfiable;              expect U satisfiable;
      expect xor fits table;             expect xor(1/2, 1/2) = 1;
      certify T agrees with phi;
      lemma corner_forces on relu(2,1) with corner:
        bias = 1 and weight1 < 0 and weight2 < 0;
      property chain: forall cnf with variables <= 3, clauses <= 3: agrees;
      """;

  @Test
  void takesEveryForm() {
    Specification specification = Checking.specification(DECLARATIONS + CLAIMS, FILES);
    assertThat(specification.entities()).hasSize(18);
    assertThat(specification.claims()).hasSize(9);
  }

  @Test
  void takesTheSameTextWithTheLineEndsOfWindowsAndAByteOrderMark() {
    Specification specification =
        Checking.specification("\uFEFF" + (DECLARATIONS + CLAIMS).replace("\n", "\r\n"), FILES);
    assertThat(specification.entities()).hasSize(18);
    assertThat(specification.claims()).hasSize(9);
  }

  @Test
  void takesAnEmptyFile() {
    assertThat(Checking.specification("").entities()).isEmpty();
    assertThat(Checking.specification(" // nothing\n/* at all */").claims()).isEmpty();
  }
}
