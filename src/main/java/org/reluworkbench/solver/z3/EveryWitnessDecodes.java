package org.reluworkbench.solver.z3;

import com.microsoft.z3.BoolExpr;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.PullBack;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Z3Solver.Answer;

/**
 * Whether <em>all</em> weights that fit the data at the end of a chain of reductions decode to a
 * witness of its source, asked in one query: "some weights fit all data and what they decode to is
 * no witness of the source".
 *
 * <p>The chain's pull-backs are composed symbolically, so the maps in the query are those that are
 * run. That it holds is the word of Z3.
 */
public final class EveryWitnessDecodes {

  /** In which form the question is put. */
  public enum Method {
    /** The definition of training untouched, over all real weights. */
    RAW_NRA("one query in raw QF_NRA"),
    /** By the lemma of a forcing gadget found in the data; that lemma is proved elsewhere. */
    CORNER_LRA("one query in QF_LRA by the gadget's lemma");

    private final String description;

    Method(String description) {
      this.description = description;
    }

    /** One line, for reports. */
    public String description() {
      return description;
    }
  }

  /** What came out, and by which method. */
  public sealed interface Result {

    Method method();

    /** Every witness decodes; the basis is a solver, by name and version, or that nothing fits. */
    record Holds(Method method, String basis) implements Result {}

    /** These weights fit all data, exactly, and decode to no witness of the source. */
    record Refuted(Method method, Weights counterexample) implements Result {}

    /** Not known. */
    record Unknown(Method method, Verdict.Reason reason, String detail) implements Result {}
  }

  private final Method method;
  private final String version;

  /**
   * A procedure that uses this method.
   *
   * @throws SolverException if Z3 cannot be loaded
   */
  public EveryWitnessDecodes(Method method) throws SolverException {
    this.method = method;
    this.version = Z3Library.version();
  }

  /**
   * Asks the question for a chain that ends at training.
   *
   * @throws SolverException if Z3 fails, or hands over a counterexample that does not check
   */
  public Result decide(ReducedChain chain, Budget budget) throws SolverException {
    Optional<String> objection = DecodedSource.objection(chain);
    if (objection.isPresent()) {
      return new Result.Unknown(method, Verdict.Reason.INCOMPLETE, objection.orElseThrow());
    }
    Training training = (Training) chain.target();
    if (training.obviousConflict().isPresent()) {
      return new Result.Holds(
          method, "nothing fits: " + training.obviousConflict().orElseThrow());
    }
    return switch (method) {
      case RAW_NRA -> run(budget, session -> raw(session, chain, training));
      case CORNER_LRA -> {
        Optional<String> declined = GadgetEncoding.coverObjection(training);
        yield declined.isPresent()
            ? new Result.Unknown(method, Verdict.Reason.INCOMPLETE, declined.orElseThrow())
            : run(budget, session -> gadget(session, chain, training));
      }
    };
  }

  private Result run(Budget budget, Z3Worker.Query<Result> query) throws SolverException {
    return Z3Worker.run(
        budget, query, (reason, detail) -> new Result.Unknown(method, reason, detail));
  }

  private Result raw(Z3Session session, ReducedChain chain, Training training)
      throws SolverException {
    Terms terms = session.terms();
    RawEncoding.UnknownNetwork network =
        RawEncoding.UnknownNetwork.of(terms, training.units(), training.dimension());
    Z3Solver solver = session.nonlinearSolver();
    for (Example example : training.examples()) {
      solver.require(network.fitsByPatterns(terms, example));
    }
    BoolExpr violation =
        new DecodedSource(terms, chain, new DecodedSource.RawUnits(terms, network)).violation();
    solver.require(violation);
    return result(
        chain, solver.check(), model -> RawEncoding.weights(session, training, network, model));
  }

  private Result gadget(Z3Session session, ReducedChain chain, Training training)
      throws SolverException {
    Cover cover = GadgetEncoding.cover(session.terms(), training);
    Z3Solver solver = session.linearSolver();
    GadgetEncoding.require(solver, cover, training);
    solver.require(
        new DecodedSource(session.terms(), chain, new DecodedSource.CoverUnits(cover)).violation());
    return result(chain, solver.check(), model -> GadgetEncoding.weights(cover, model));
  }

  private Result result(ReducedChain chain, Answer answer, TrainingQuery.Reading reading)
      throws SolverException {
    if (answer instanceof Answer.Unknown unknown) {
      return new Result.Unknown(method, unknown.reason(), unknown.detail());
    }
    if (answer instanceof Answer.Sat sat) {
      Weights weights = reading.weights(sat.model());
      if (!((Training) chain.target()).accepts(weights) || decodes(chain, weights)) {
        throw new SolverException("Z3 " + version + ", " + method.description()
            + ", handed over a counterexample that does not check: " + weights);
      }
      return new Result.Refuted(method, weights);
    }
    return new Result.Holds(method, "Z3 " + version);
  }

  /** Whether the pull-back of these weights is a witness of the source. */
  static boolean decodes(ReducedChain chain, Weights weights) {
    PullBack<?, ?> first = chain.stages().get(0).pullBack();
    boolean partial = first instanceof PullBack.OfColours || first instanceof PullBack.OfFirstSides;
    try {
      return accepts(chain.source(), chain.pullBack(weights));
    } catch (IllegalArgumentException e) {
      if (partial) {
        return false; // how these two say that some element gets no colour at all
      }
      throw e;
    }
  }

  /** Safe because a chain's pull-back yields witnesses of its source's kind. */
  @SuppressWarnings("unchecked")
  private static <W> boolean accepts(Problem<W> problem, Object witness) {
    return problem.accepts((W) witness);
  }
}
