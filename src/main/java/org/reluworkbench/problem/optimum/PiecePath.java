package org.reluworkbench.problem.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A piece by the answers that lead to it from the root of a tree.
 *
 * @param negativeUnits which tree: how many units have the sign -1
 * @param steps from the root
 */
public record PiecePath(int negativeUnits, List<Step> steps) {

  /** A question and its answer. */
  public record Step(Question question, boolean yes) {
    public Step {
      Objects.requireNonNull(question);
    }

    /** {@code ACTIVE.0.5.y}. */
    private String text() {
      return question.kind() + "." + question.unit() + "." + question.point() + (yes ? ".y" : ".n");
    }

    private static Step of(String text) {
      String[] parts = text.split("\\.");
      if (parts.length != 4) {
        throw new IllegalArgumentException("no step: " + text);
      }
      return new Step(
          new Question(
              Question.Kind.valueOf(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2])),
          parts[3].equals("y"));
    }
  }

  public PiecePath {
    steps = List.copyOf(steps);
  }

  /** The root of a tree. */
  public static PiecePath root(int negativeUnits) {
    return new PiecePath(negativeUnits, List.of());
  }

  public PiecePath then(Question question, boolean yes) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(question, yes));
    return new PiecePath(negativeUnits, longer);
  }

  /** The piece itself. */
  public Piece piece(TrainingTask task, int orderPoint) {
    Piece piece = new Piece(task, negativeUnits, orderPoint);
    steps.forEach(
        step -> piece.set(step.question(), step.yes() ? Piece.Answer.YES : Piece.Answer.NO));
    return piece;
  }

  /** On one line; {@link #of} reads it. */
  public String text() {
    return negativeUnits
        + steps.stream().map(step -> " " + step.text()).collect(Collectors.joining());
  }

  /**
   * The path that {@link #text} has written.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PiecePath of(String text) {
    String[] words = text.split(" ");
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      steps.add(Step.of(words[i]));
    }
    return new PiecePath(Integer.parseInt(words[0]), steps);
  }
}
