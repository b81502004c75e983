package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.ResultRow.Answer;

/**
 * A fault that a test has a worker commit. There is none unless the worker was started with the
 * system property {@value #PROPERTY}, which only tests set: the word of a kind and a subject.
 *
 * @param subject the task that it strikes by its id; of a lie, the engine
 */
record Fault(Kind kind, String subject) {

  static final String PROPERTY = "relu.campaign.fault";

  /** What goes wrong. */
  enum Kind {
    /** The process gets the signal that a wild pointer in native code would raise. */
    CRASH,
    /** The heap fills up. */
    MEMORY,
    /** Memory outside the heap fills up. */
    NATIVE_MEMORY,
    /** The process never answers. */
    HANG,
    /** An engine says that what is satisfiable is not. */
    LIE
  }

  /** The fault that this process is to commit. */
  static Optional<Fault> ofThisProcess() {
    String text = System.getProperty(PROPERTY, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] words = text.split(" ");
    return Optional.of(new Fault(Kind.valueOf(words[0]), words[1]));
  }

  /** Commits the fault if the task is its subject. */
  void strike(CampaignTask task) throws IOException, InterruptedException {
    if (!task.id().equals(subject)) {
      return;
    }
    switch (kind) {
      case CRASH -> {
        new ProcessBuilder(
                "kill", "-SEGV", String.valueOf(ProcessHandle.current().pid()))
            .start()
            .waitFor();
        Thread.sleep(Long.MAX_VALUE); // the signal arrives
      }
      case MEMORY -> {
        List<long[]> hoard = new ArrayList<>();
        while (hoard.size() >= 0) {
          hoard.add(new long[1 << 17]);
        }
      }
      case NATIVE_MEMORY -> {
        List<java.nio.ByteBuffer> hoard = new ArrayList<>();
        while (hoard.size() >= 0) {
          java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocateDirect(1 << 24);
          while (buffer.hasRemaining()) {
            buffer.putLong(1);
          }
          hoard.add(buffer);
        }
      }
      case HANG -> Thread.sleep(Long.MAX_VALUE);
      case LIE -> throw new IllegalStateException("a lie strikes no task");
    }
  }

  /** What an engine is heard to say. */
  Answer heard(CampaignEngine engine, Answer said) {
    return kind == Kind.LIE && engine.word().equals(subject) && said == Answer.SATISFIABLE
        ? Answer.UNSATISFIABLE
        : said;
  }
}
