package org.reluworkbench.workbench.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.family.Disguise;
import org.reluworkbench.family.Family;
import org.reluworkbench.family.Instance;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.file.Selection;

/**
 * What is to be measured: instances, already reduced, each group together.
 *
 * @param entries in the order in which they are measured
 */
public record Lineup(List<Entry> entries) {

  /**
   * An instance, and the one that it is in disguise.
   *
   * @param instance whose problem is decided as it is
   * @param undisguised the name of that other instance, which comes before it
   */
  public record Entry(Instance instance, Optional<String> undisguised) {}

  public Lineup {
    entries = List.copyOf(entries);
  }

  /** Collects instances. */
  public static final class Builder {

    private final ProblemKind kind;
    private final int disguises;
    private final List<Entry> plain = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * Nothing yet.
     *
     * @param kind what every instance is reduced to
     * @param disguises how many affine images of each training problem there are to be besides
     */
    public Builder(ProblemKind kind, int disguises) {
      this.kind = kind;
      this.disguises = disguises;
    }

    /**
     * Instances of a family; one, if it is not random.
     *
     * @throws RequestException if they cannot be reduced
     */
    public void add(Family family, long firstSeed, int count) throws RequestException {
      for (int i = 0; i < (family.isRandom() ? count : 1); i++) {
        add(family.instance(firstSeed + i));
      }
    }

    /**
     * All problems of a file; mistakes in it are kept, see {@link #diagnostics}. Files whose names
     * differ in their last number only are one group.
     *
     * @throws RequestException if there is none, or one cannot be reduced
     */
    public void add(Path file) throws RequestException {
      Diagnosed<Specification> loaded = Loader.load(file);
      diagnostics.addAll(loaded.diagnostics());
      if (loaded.toOptional().isPresent()) {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        List<Selection> problems = Selection.all(loaded.toOptional().get());
        if (problems.isEmpty()) {
          throw new RequestException(
              file + " declares no problem", "name a .cnf file, or a .relu file with problems");
        }
        for (Selection selection : problems) {
          boolean only = selection.name().equals(stem);
          add(Instance.of(
              only ? stem.replaceFirst("-?[0-9]+$", "") : stem,
              only ? stem : stem + " " + selection.name(),
              selection.problem()));
        }
      }
    }

    /** What is wrong with the files. */
    public List<Diagnostic> diagnostics() {
      return List.copyOf(diagnostics);
    }

    private void add(Instance instance) throws RequestException {
      Problem<?> problem = instance.problem();
      ReductionChain chain = ReductionChain.find(problem, kind)
          .orElseThrow(() -> new RequestException(
              "no rules lead from " + instance.group() + " (" + problem.kind().word() + ", "
                  + problem.sizes() + ") to " + kind.word(),
              "choose another kind with --as"));
      plain.add(new Entry(
          new Instance(
              instance.group(),
              instance.name(),
              instance.source(),
              chain.apply(problem).target()),
          Optional.empty()));
    }

    /** The line-up: each group followed by its disguises. */
    public Lineup build(long seed) {
      List<Entry> entries = new ArrayList<>();
      plain.stream().map(entry -> entry.instance().group()).distinct().forEach(group -> {
        List<Entry> members = plain.stream()
            .filter(entry -> entry.instance().group().equals(group))
            .toList();
        entries.addAll(members);
        members.forEach(entry -> entries.addAll(disguised(entry.instance(), seed)));
      });
      return new Lineup(entries);
    }

    private List<Entry> disguised(Instance instance, long seed) {
      List<Entry> images = new ArrayList<>();
      if (instance.problem() instanceof Training training) {
        for (int i = 0; i < disguises; i++) {
          images.add(new Entry(
              new Instance(
                  instance.group() + " disguised",
                  instance.name() + " map " + (seed + i),
                  instance.source(),
                  new Disguise(seed + i).of(training)),
              Optional.of(instance.name())));
        }
      }
      return images;
    }
  }
}
