package org.reluworkbench.workbench.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is said of one training: now and then to who waits for it, and at the end in its report. */
final class TrainingJournal {

  private final Consumer<String> progress;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  TrainingJournal(Consumer<String> progress) {
    this.progress = progress;
  }

  void tell(String progressed) {
    progress.accept(progressed);
  }

  void note(String text) {
    notes.add(text);
  }

  void count(String what, long howMany) {
    counts.put(what, howMany);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** In the order in which they were counted. */
  Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }
}
