package org.reluworkbench.statement;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.network.Weights;

/** A Boolean combination of comparisons between polynomials in the weights of a network. */
public sealed interface Conclusion {

  /** Whether it is true of these weights, by exact arithmetic. */
  boolean holds(Weights weights);

  /** All of them; true if there are none. */
  record All(List<Conclusion> parts) implements Conclusion {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Weights weights) {
      return parts.stream().allMatch(part -> part.holds(weights));
    }
  }

  /** At least one of them; false if there are none. */
  record Any(List<Conclusion> parts) implements Conclusion {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Weights weights) {
      return parts.stream().anyMatch(part -> part.holds(weights));
    }
  }

  /** Negation. */
  record Not(Conclusion part) implements Conclusion {
    public Not {
      Objects.requireNonNull(part);
    }

    @Override
    public boolean holds(Weights weights) {
      return !part.holds(weights);
    }
  }

  /** A comparison of two terms. */
  record Compare(Term left, Relation relation, Term right) implements Conclusion {
    public Compare {
      Objects.requireNonNull(left);
      Objects.requireNonNull(relation);
      Objects.requireNonNull(right);
    }

    @Override
    public boolean holds(Weights weights) {
      return relation.holds(left.of(weights).compareTo(right.of(weights)));
    }
  }

  /** How two numbers may be related. */
  enum Relation {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    DIFFERENT("!="),
    AT_LEAST(">="),
    GREATER(">");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /** Whether a comparison with this sign ({@code left.compareTo(right)}) satisfies the relation. */
    public boolean holds(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case EQUAL -> comparison == 0;
        case DIFFERENT -> comparison != 0;
        case AT_LEAST -> comparison >= 0;
        case GREATER -> comparison > 0;
      };
    }
  }
}
