package org.reluworkbench.workbench.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.lab.RegressionFile;
import org.reluworkbench.lab.Shrinker;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.decide.ProblemDecider;

/**
 * Two engines that answer one instance differently: made small, and written as a specification that
 * fails as long as they do.
 *
 * @param one a task
 * @param other a task of the same instance
 * @param fault for tests
 */
record Disagreement(CampaignTask one, CampaignTask other, Optional<Fault> fault) {

  /** Shrinking is worth minutes, not hours. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  Disagreement {
    if (!one.recipe().equals(other.recipe())) {
      throw new IllegalArgumentException("tasks of different instances");
    }
  }

  /**
   * The specification of an instance on which they still disagree, as small as was found in time; of
   * the instance itself if they do not disagree again.
   */
  String regression() throws TaskInstance.Unavailable, SolverException {
    Problem<?> instance = TaskInstance.of(one.recipe()).problem();
    Budget patience = Budget.of(PATIENCE);
    boolean again = differ(instance, patience);
    Problem<?> smallest =
        again ? Shrinker.shrunk(instance, less -> differ(less, patience)) : instance;
    return text(smallest, again);
  }

  private boolean differ(Problem<?> problem, Budget patience) throws SolverException {
    Optional<Answer> first = answer(one.engine(), problem, patience);
    return first.isPresent()
        && answer(other.engine(), problem, patience).stream()
            .anyMatch(second -> second != first.get());
  }

  private Optional<Answer> answer(CampaignEngine engine, Problem<?> problem, Budget patience)
      throws SolverException {
    ProblemKind target = engine == CampaignEngine.SAT4J ? problem.kind() : engine.target();
    Optional<ReductionChain> rules = ReductionChain.find(problem, target);
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    Verdict<?> verdict = new ProblemDecider(TaskExecution.engine(engine))
        .decide(rules.get().apply(problem).target(), patience.child(one.limits().time()))
        .verdict();
    if (verdict instanceof Verdict.Unknown) {
      return Optional.empty();
    }
    Answer said =
        verdict instanceof Verdict.Satisfiable ? Answer.SATISFIABLE : Answer.UNSATISFIABLE;
    return Optional.of(fault.map(lie -> lie.heard(engine, said)).orElse(said));
  }

  private String text(Problem<?> problem, boolean again) {
    String why = "Found by 'relu campaign': " + one.engine().word() + " and "
        + other.engine().word() + " disagree on\n" + one.recipe().family() + ", "
        + one.recipe().parameterText()
        + one.recipe().seed().map(seed -> ", seed " + seed).orElse("")
        + (again ? "; made smaller since." : "; they did not when asked again.");
    return problem instanceof Training training
        ? text(training, why)
        : RegressionFile.text(problem, why);
  }

  /** Training that comes from no other problem: as data. */
  static String text(Training training, String why) {
    List<String> lines = new ArrayList<>(why.lines().map(line -> "// " + line).toList());
    lines.add("");
    lines.add(IntStream.rangeClosed(1, training.dimension())
        .mapToObj(i -> "x" + i)
        .collect(Collectors.joining(", ", "data failing(", ") {")));
    training
        .examples()
        .forEach(example -> lines.add(example.input().toList().stream()
            .map(Rational::toString)
            .collect(Collectors.joining(", ", "  (", ") -> " + example.label() + ";"))));
    lines.add("}");
    lines.add("");
    lines.add("training T = fit relu(" + training.units() + ",1) to failing;");
    lines.add("expect T satisfiable;");
    return String.join("\n", lines) + "\n";
  }
}
