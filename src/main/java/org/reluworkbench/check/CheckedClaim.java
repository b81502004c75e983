package org.reluworkbench.check;

import java.util.Objects;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Property;

/** A claim whose names are resolved. */
public sealed interface CheckedClaim {

  /** The whole claim. */
  Span span();

  /** What it is about, in one line, as the user wrote it: {@code T agrees with phi}. */
  String subject();

  /** The word it starts with: {@code expect}, {@code certify}, {@code lemma}, {@code property}. */
  String word();

  /** That a problem has, or has no, witness. */
  record Answer(Span span, String subject, Entity.Question question, boolean satisfiable)
      implements CheckedClaim {
    public Answer {
      Objects.requireNonNull(question);
    }

    @Override
    public String word() {
      return "expect";
    }
  }

  /** That a network's output is the label on each row. */
  record Fits(Span span, String subject, Entity.AnyNetwork network, Entity.Data data)
      implements CheckedClaim {
    public Fits {
      Objects.requireNonNull(network);
      Objects.requireNonNull(data);
    }

    @Override
    public String word() {
      return "expect";
    }
  }

  /**
   * That weights of at most such a loss exist.
   *
   * @param training by its name
   */
  record LossBound(Span span, String subject, String training, TrainingTask task, Rational limit)
      implements CheckedClaim {
    public LossBound {
      Objects.requireNonNull(training);
      Objects.requireNonNull(task);
      Objects.requireNonNull(limit);
    }

    @Override
    public String word() {
      return "expect";
    }
  }

  /** That a network has a given output at a point. */
  record Output(Span span, String subject, Entity.AnyNetwork network, Vector point, Rational value)
      implements CheckedClaim {
    public Output {
      Objects.requireNonNull(network);
      Objects.requireNonNull(point);
      Objects.requireNonNull(value);
    }

    @Override
    public String word() {
      return "expect";
    }
  }

  /**
   * That a problem and what it reduces to agree.
   *
   * @param target what it reduces to
   * @param source the target's origin, or that one's origin, and so on
   */
  record Agreement(Span span, String subject, Entity.Reduction target, Entity.Question source)
      implements CheckedClaim {
    public Agreement {
      Objects.requireNonNull(target);
      Objects.requireNonNull(source);
    }

    @Override
    public String word() {
      return "certify";
    }
  }

  /** That all networks that fit a gadget are of some form. */
  record LemmaClaim(Span span, String subject, Lemma lemma) implements CheckedClaim {
    public LemmaClaim {
      Objects.requireNonNull(lemma);
    }

    @Override
    public String word() {
      return "lemma";
    }
  }

  /** That a chain of rules behaves on all instances up to some size. */
  record PropertyClaim(Span span, String subject, Property property) implements CheckedClaim {
    public PropertyClaim {
      Objects.requireNonNull(property);
    }

    @Override
    public String word() {
      return "property";
    }
  }
}
