package org.reluworkbench.workbench.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.WitnessText;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingOptions;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.experiment.Laboratory;
import org.reluworkbench.workbench.file.Questions;
import org.reluworkbench.workbench.network.NetworkSearches;
import org.reluworkbench.workbench.prove.LemmaDecider;
import org.reluworkbench.workbench.prove.LevelOne;

/** Finds out whether a claim holds. Safe for use by several threads. */
public final class ClaimRunner {

  private static final int WITNESS_WIDTH = 100;

  /** "Every witness decodes" in raw arithmetic is quick or hopeless. */
  private static final Duration LEVEL_FOUR = Duration.ofSeconds(2);

  /** Z3 agrees quickly or not at all; the verdict does not rest on it. */
  private static final Duration CROSS_CHECK = Duration.ofSeconds(2);

  /** How many random instances a property is tried on where there are too many. */
  private static final int SAMPLES = 300;

  private final RunOptions options;
  private final Map<String, String> tools;
  private final Questions questions = new Questions();
  private final LevelOne levelOne;
  private final NetworkSearches searches;
  private final NetworkClaims networks;

  ClaimRunner(RunOptions options, Map<String, String> tools) {
    this.options = options;
    this.tools = tools;
    this.levelOne = new LevelOne(options.certificates());
    this.searches = new NetworkSearches(options, tools);
    this.networks = new NetworkClaims(searches);
  }

  /** The networks that were made for claims so far. */
  NetworkSearches searches() {
    return searches;
  }

  /**
   * What became of a claim.
   *
   * @param detail why, in one line
   * @param certificate where there is something to certify
   * @param made where the network is declared that the certificate is about, if it is about one that
   *     was made: other claims may speak of it too
   */
  record Result(
      ClaimVerdict verdict,
      String detail,
      List<Level> levels,
      Optional<Certificate> certificate,
      Optional<Span> made) {

    Result(
        ClaimVerdict verdict,
        String detail,
        List<Level> levels,
        Optional<Certificate> certificate) {
      this(verdict, detail, levels, certificate, Optional.empty());
    }

    static Result of(ClaimVerdict verdict, String detail) {
      return new Result(verdict, detail, List.of(), Optional.empty());
    }
  }

  /** The verdict; a solver's failure leaves the claim undecided and is named. */
  Result run(CheckedClaim claim, Budget budget) {
    try {
      return evaluate(claim, budget);
    } catch (SolverException e) {
      return Result.of(ClaimVerdict.UNDECIDED, "solver failure: " + e.getMessage());
    }
  }

  private Result evaluate(CheckedClaim claim, Budget budget) throws SolverException {
    if (claim instanceof CheckedClaim.Answer answer) {
      return answer(answer, budget);
    }
    if (claim instanceof CheckedClaim.Fits fits) {
      return networks.fits(fits, budget);
    }
    if (claim instanceof CheckedClaim.LossBound loss) {
      return loss(loss, budget);
    }
    if (claim instanceof CheckedClaim.Output output) {
      return networks.output(output, budget);
    }
    if (claim instanceof CheckedClaim.Agreement agreement) {
      return agreement(agreement, budget);
    }
    if (claim instanceof CheckedClaim.PropertyClaim property) {
      return property(property, budget);
    }
    return lemma(((CheckedClaim.LemmaClaim) claim).lemma(), budget);
  }

  private Result property(CheckedClaim.PropertyClaim claim, Budget budget) throws SolverException {
    PropertyReport report = new Laboratory(options.engine(), SAMPLES, options.threads())
        .run(claim.property(), options.seed(), budget);
    return Result.of(Laboratory.verdict(report), report.detail());
  }

  private Result answer(CheckedClaim.Answer claim, Budget budget) throws SolverException {
    Problem<?> problem = questions.problem(claim.question());
    ProblemDecider.Decided decided = new ProblemDecider(options.engine()).decide(problem, budget);
    Optional<Certificate> certificate = decided
        .outcome()
        .map(outcome -> new Certificate.Decision(tools, Route.direct(problem), outcome));
    if (decided.verdict() instanceof Verdict.Unknown<?> unknown) {
      return Result.of(ClaimVerdict.UNDECIDED, unknown.reason().word() + ": " + unknown.detail());
    }
    boolean satisfiable = decided.verdict() instanceof Verdict.Satisfiable;
    return new Result(
        satisfiable == claim.satisfiable() ? ClaimVerdict.HOLDS : ClaimVerdict.REFUTED,
        describe(problem, decided),
        List.of(),
        certificate);
  }

  private static String describe(Problem<?> problem, ProblemDecider.Decided decided) {
    if (decided.verdict() instanceof Verdict.Satisfiable<?> yes) {
      return "satisfiable: " + WitnessText.brief(problem, yes.witness(), WITNESS_WIDTH);
    }
    Refutation refutation = ((Verdict.Unsatisfiable<?>) decided.verdict()).refutation();
    if (refutation instanceof Refutation.Evident evident) {
      return "unsatisfiable: " + evident.why();
    }
    return "unsatisfiable, by "
        + decided.method()
        + (refutation instanceof Refutation.SolverWord ? " (uncertified)" : "");
  }

  private Result loss(CheckedClaim.LossBound claim, Budget budget) {
    TrainingOptions training =
        new TrainingOptions(TrainingOptions.DEFAULT.starts(), options.seed(), Optional.empty());
    TrainingResult result = GlobalTrainer.train(claim.task(), training, budget, ignored -> {});
    Certificate certificate = new Certificate.Optimum(
        tools, claim.task(), result.weights(), result.loss(), result.lowerBound(), result.proof());
    return new Result(
        verdict(result, claim.limit()), detail(result), List.of(), Optional.of(certificate));
  }

  private static ClaimVerdict verdict(TrainingResult result, Rational limit) {
    if (result.loss().compareTo(limit) <= 0) {
      return ClaimVerdict.HOLDS;
    }
    return result.lowerBound().compareTo(limit) > 0 ? ClaimVerdict.REFUTED : ClaimVerdict.UNDECIDED;
  }

  private static String detail(TrainingResult result) {
    return result instanceof TrainingResult.Bounded bounded
        ? bounded.reason().word() + ": the least loss is between " + result.lowerBound() + " and "
            + result.loss()
        : "the least loss is " + result.loss();
  }

  private Result agreement(CheckedClaim.Agreement claim, Budget budget) throws SolverException {
    Questions.Mapped mapped = questions.between(claim.source(), claim.target());
    AgreementCertifier certifier =
        new AgreementCertifier(new ProblemDecider(options.engine()), LEVEL_FOUR, CROSS_CHECK);
    AgreementCertifier.Certified certified =
        certifier.certify(mapped.rules(), mapped.chain(), tools, budget);
    List<Level> levels = new ArrayList<>();
    levels.add(levelOne.of(mapped.rules(), mapped.chain(), budget));
    levels.addAll(certified.levels());
    return new Result(
        certified.verdict(),
        certified.detail(),
        levels,
        certified.certificate().map(certificate -> certificate.with(levels)));
  }

  private Result lemma(Lemma lemma, Budget budget) throws SolverException {
    LemmaDecider.Decided decided = new LemmaDecider(options.threads()).decide(lemma, budget);
    return new Result(
        decided.verdict(),
        decided.detail(),
        List.of(),
        decided.certificate(lemma, tools).map(proved -> proved));
  }
}
