package org.reluworkbench.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reluworkbench.problem.ProblemKind;

/**
 * Instances, engines and limits: every engine is to decide every instance that it can be asked about,
 * but for instances that name engines of their own.
 *
 * @param name as the plan calls itself
 * @param instances in the order of the tasks
 * @param engines at least one
 */
public record CampaignPlan(
    String name, List<Planned> instances, List<CampaignEngine> engines, Limits limits) {

  /**
   * An instance in a plan.
   *
   * @param kind the problem that it is born as, which tells which engines can be asked
   * @param engines in place of the plan's; if none, the plan's
   */
  public record Planned(Recipe recipe, ProblemKind kind, List<CampaignEngine> engines) {
    public Planned {
      engines = List.copyOf(new LinkedHashSet<>(engines));
      Objects.requireNonNull(recipe);
      Objects.requireNonNull(kind);
    }

    /** For all engines of the plan. */
    public Planned(Recipe recipe, ProblemKind kind) {
      this(recipe, kind, List.of());
    }
  }

  public CampaignPlan {
    Objects.requireNonNull(name);
    Objects.requireNonNull(limits);
    instances = List.copyOf(new LinkedHashSet<>(instances));
    engines = List.copyOf(new LinkedHashSet<>(engines));
    if (engines.isEmpty()) {
      throw new IllegalArgumentException("a campaign without engines");
    }
  }

  /** All tasks, instance by instance, no two of them equal. */
  public List<CampaignTask> tasks() {
    Set<CampaignTask> tasks = new LinkedHashSet<>();
    for (Planned instance : instances) {
      for (CampaignEngine engine : instance.engines().isEmpty() ? engines : instance.engines()) {
        if (engine.isFor(instance.kind())) {
          tasks.add(new CampaignTask(instance.recipe(), engine, limits));
        }
      }
    }
    return new ArrayList<>(tasks);
  }
}
