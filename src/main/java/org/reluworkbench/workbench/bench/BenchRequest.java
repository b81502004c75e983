package org.reluworkbench.workbench.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.family.Family;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;

/** What a user asks to have measured, made out of words. */
public final class BenchRequest {

  /** Each takes seconds with all engines, save where raw arithmetic runs out of time. */
  private static final List<String> SMALL_CHOICE =
      List.of("3sat:n=8/20", "planted:d=2,size=30,flips=0/1", "waerden:k=3,n=8/9");

  private static final List<Engine> ALL =
      List.of(Engine.OWN, Engine.Z3_CORNER, Engine.Z3_LRA, Engine.Z3_NRA);

  private BenchRequest() {}

  /**
   * The engines of these names; all of them if there are no names. Our own comes first, for the
   * others are compared with it.
   *
   * @throws RequestException if there is no such engine
   */
  public static List<Engine> engines(List<String> words) throws RequestException {
    for (String word : words) {
      if (ALL.stream().noneMatch(engine -> engine.word().equals(word))) {
        throw new RequestException(
            "there is no engine '" + word + "' to be measured",
            "there are " + String.join(", ", ALL.stream().map(Engine::word).toList()));
      }
    }
    return ALL.stream()
        .filter(engine -> words.isEmpty() || words.contains(engine.word()))
        .toList();
  }

  /**
   * Everything that files and families name.
   *
   * @param seed of the first instance of each random family
   * @param count how many of each random family
   * @throws RequestException if there is no such kind or family, or no rule that leads there
   */
  public static Lineup.Builder lineup(
      String kind, int disguises, List<Path> files, List<String> families, long seed, int count)
      throws RequestException {
    ProblemKind target = ProblemKind.ofWord(kind)
        .orElseThrow(() -> new RequestException("there is no kind of problem '" + kind + "'", ""));
    Lineup.Builder builder = new Lineup.Builder(target, disguises);
    for (Path file : files) {
      builder.add(file);
    }
    List<String> named = new ArrayList<>(families);
    if (files.isEmpty() && families.isEmpty()) {
      named.addAll(SMALL_CHOICE);
    }
    for (String text : named) {
      for (Family family : FamilyText.read(text)) {
        builder.add(family, seed, count);
      }
    }
    return builder;
  }
}
