package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * CNF-SAT to NAE-SAT: a new variable z; clause C becomes C with z added. (T. J. Schaefer, The
 * complexity of satisfiability problems, 1978, shows NAE-SAT hard; the map is folklore.)
 *
 * <p>Sizes, with n variables and m clauses: {@code n + 1} variables, {@code m} clauses.
 *
 * <p>Forward: keep the assignment, z false. Each clause has a true literal, and z is a false one.
 * Backward: x becomes {@code x xor z}. If z is false, each clause must have a true literal besides
 * it. If z is true, each has a false one besides it, which flipping all variables makes true.
 *
 * <p>Total. The empty clause becomes {z}, which no assignment satisfies; a tautology stays
 * satisfied; with no variables, z is the only one.
 */
public final class CnfToNae
    implements Reduction<Satisfiability, Assignment, NotAllEqual, Assignment> {

  @Override
  public ProblemKind source() {
    return ProblemKind.CNF;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.NAE;
  }

  @Override
  public Sizes targetSizes(Satisfiability source) {
    return Sizes.of(Measure.VARIABLES, source.cnf().variableCount() + 1L)
        .and(Measure.CLAUSES, source.cnf().clauses().size());
  }

  @Override
  public Reduced<Satisfiability, Assignment, NotAllEqual, Assignment> apply(Satisfiability source) {
    int z = source.cnf().variableCount();
    List<String> variables = new ArrayList<>(source.cnf().variables());
    variables.add(new FreshNames(variables).like("z"));
    List<Clause> clauses = source.cnf().clauses().stream()
        .map(clause -> with(clause, Literal.positive(z)))
        .toList();
    return new Reduced<>(
        source,
        new NotAllEqual(variables, clauses, new TreeSet<>(List.of(z))),
        assignment -> assignment.append(false),
        new PullBack.OfBooleans(
            IntStream.range(0, z).mapToObj(x -> differs(x, z)).toList()));
  }

  private static Formula differs(int x, int z) {
    return new Formula.Binary(Formula.Connective.XOR, Formula.atom(x), Formula.atom(z));
  }

  private static Clause with(Clause clause, Literal literal) {
    List<Literal> literals = new ArrayList<>(clause.literals());
    literals.add(literal);
    return new Clause(literals);
  }
}
