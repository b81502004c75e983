package org.reluworkbench.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.campaign.CampaignPlan;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.reduction.ReductionChain;

/** Something that a specification declares under a name. */
public sealed interface Entity {

  String name();

  /** Where the name stands in its declaration. */
  Span span();

  /** Something that has a yes or no answer: a problem stated directly, or one that is reduced to. */
  sealed interface Question extends Entity {}

  /** A problem stated directly: a formula, CNF, splitting, colouring, point set, training problem. */
  record Stated(String name, Span span, Problem<?> problem) implements Question {
    public Stated {
      Objects.requireNonNull(problem);
    }
  }

  /**
   * What another problem reduces to.
   *
   * @param origin the problem that is reduced
   * @param rules from the origin's problem (its target, if it is itself a reduction) to this one;
   *     they are known to apply to it
   */
  record Reduction(String name, Span span, Question origin, ReductionChain rules)
      implements Question {
    public Reduction {
      Objects.requireNonNull(origin);
      Objects.requireNonNull(rules);
    }
  }

  /** Labelled data. */
  record Data(String name, Span span, Dataset dataset) implements Entity {
    public Data {
      Objects.requireNonNull(dataset);
    }
  }

  /** A network, whether its weights are given or are still to be found. */
  sealed interface AnyNetwork extends Entity {
    /** The names of the inputs, in order. */
    List<String> inputs();
  }

  /** A network whose weights are to be found. */
  sealed interface Made extends AnyNetwork {}

  /** A network with given weights; the inputs' names in order. */
  record Network(String name, Span span, List<String> inputs, ReluNetwork network)
      implements AnyNetwork {
    public Network {
      inputs = List.copyOf(inputs);
      Objects.requireNonNull(network);
    }
  }

  /**
   * The best network of a training problem; it may be that there is none, for no weights fit.
   *
   * @param problem the question of weights that fit all data
   * @param task what is to be least; if absent, all data is to be fitted
   */
  record Trained(
      String name, Span span, List<String> inputs, Training problem, Optional<TrainingTask> task)
      implements Made {
    public Trained {
      inputs = List.copyOf(inputs);
      Objects.requireNonNull(problem);
      Objects.requireNonNull(task);
    }
  }

  /**
   * The network of a construction that fits data with as many units as it takes; no input has two
   * labels, and no label is negative.
   *
   * @param compact whether to look for few units
   */
  record Fitted(String name, Span span, Data data, boolean compact) implements Made {
    public Fitted {
      Objects.requireNonNull(data);
    }

    @Override
    public List<String> inputs() {
      return data.dataset().columns();
    }
  }

  /** Labelled points that lemmas speak of; the coordinates' names in order. */
  record Gadget(String name, Span span, List<String> coordinates, List<Example> examples)
      implements Entity {
    public Gadget {
      coordinates = List.copyOf(coordinates);
      examples = List.copyOf(examples);
    }
  }

  /** Tasks to be worked at by {@code relu campaign}. */
  record Campaign(String name, Span span, CampaignPlan plan) implements Entity {
    public Campaign {
      Objects.requireNonNull(plan);
    }
  }
}
