package org.reluworkbench.workbench.campaign;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@link CampaignWorker} as the process that started it sees it: lines in, lines out, and what it
 * died of.
 */
final class WorkerProcess implements AutoCloseable {

  /**
   * How a worker is started.
   *
   * @param mebibytes of its heap, and of what Z3 may take
   * @param folder of its own, for what it unpacks; deleted when it ends
   * @param log gets what it says on standard error
   * @param directory its working directory, for the files that tasks name
   * @param options for the Java machine besides ours
   */
  record Setup(int mebibytes, Path folder, Path log, Path directory, List<String> options) {
    Setup {
      options = List.copyOf(options);
    }
  }

  /** A worker is gone, or was killed, before it answered. */
  static final class Died extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final boolean mayPass;

    Died(String reason, boolean mayPass) {
      super(reason);
      this.reason = reason;
      this.mayPass = mayPass;
    }

    String reason() {
      return reason;
    }

    /** Whether it is worth another attempt. */
    boolean mayPass() {
      return mayPass;
    }
  }

  /** What a process takes besides its heap and its solver: the Java machine itself. */
  private static final int OVERHEAD_MEBIBYTES = 512;

  /** To start, on a machine with much else to do; no task is charged for that. */
  private static final Duration START = Duration.ofMinutes(2);

  private static final Duration GLANCE = Duration.ofMillis(100);

  /** With which the Java machine ends where its heap is full. */
  private static final int OUT_OF_MEMORY = 3;

  /** With which a process ends that was killed, as the kernel does where memory runs out. */
  private static final int KILLED = 128 + 9;

  private final Setup setup;
  private final Process process;
  private final BufferedWriter tasks;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

  /** Whether it has said that it waits for tasks. */
  private boolean ready;

  private WorkerProcess(Setup setup, Process process) {
    this.setup = setup;
    this.process = process;
    this.tasks = process.outputWriter(StandardCharsets.UTF_8);
    Thread reader = new Thread(this::read, "answers of worker " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  static WorkerProcess start(Setup setup) throws IOException {
    Files.createDirectories(setup.folder());
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + setup.mebibytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + setup.folder().resolve("crash.log"),
        "-Djava.io.tmpdir=" + setup.folder()));
    command.addAll(setup.options());
    command.addAll(List.of(
        "-cp", classPath(), CampaignWorker.class.getName(), String.valueOf(setup.mebibytes())));
    Process process = new ProcessBuilder(command)
        .directory(setup.directory().toAbsolutePath().toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(setup.log().toFile()))
        .start();
    return new WorkerProcess(setup, process);
  }

  /** That of this process, or of the loader that its classes come from; good in any directory. */
  static String classPath() {
    Stream<Path> entries = CampaignWorker.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())))
        : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of);
    return entries
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read() {
    try (BufferedReader in = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      // The stream of a process that is killed breaks; that it ended is what counts.
      lines.add(Optional.empty());
      return;
    }
    lines.add(Optional.empty());
  }

  /**
   * Asks, and waits for the answer.
   *
   * @param begins how the last line of the answer begins
   * @param before hears the lines before it
   * @return the last line without that beginning
   * @throws Died if there is none; the process is gone then
   */
  String ask(String question, String begins, Duration patience, Consumer<String> before)
      throws Died, InterruptedException {
    if (!ready) {
      await(CampaignWorker.READY, START, line -> {});
      ready = true;
    }
    try {
      tasks.write(question + "\n");
      tasks.flush();
    } catch (IOException e) {
      throw died(); // it can't be written to because it has ended
    }
    return await(begins, patience, before);
  }

  private String await(String begins, Duration patience, Consumer<String> before)
      throws Died, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<String> line = lines.poll(GLANCE.toNanos(), TimeUnit.NANOSECONDS);
      if (line == null) {
        watch(deadline);
      } else if (line.isEmpty()) {
        throw died();
      } else if (line.get().startsWith(begins)) {
        return line.get().substring(begins.length());
      } else {
        before.accept(line.get());
      }
    }
  }

  private void watch(long deadline) throws Died, InterruptedException {
    if (residentMebibytes() > setup.mebibytes() + OVERHEAD_MEBIBYTES) {
      kill();
      throw new Died(Reasons.MEMORY, false);
    }
    if (System.nanoTime() - deadline > 0) {
      kill();
      throw new Died(Reasons.HANG, false);
    }
  }

  /** As far as the system tells: elsewhere than on Linux, zero. */
  private long residentMebibytes() {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
          .sum();
    } catch (IOException e) {
      return 0; // no such system, or the process has just ended
    }
  }

  private Died died() throws InterruptedException {
    kill(); // its output may be closed while it still runs
    return switch (process.exitValue()) {
      case OUT_OF_MEMORY -> new Died(Reasons.MEMORY, false);
      case KILLED -> new Died(Reasons.MEMORY, true);
      default -> new Died(Reasons.CRASH, true);
    };
  }

  /** Ends it at once, if it is not at its end by itself. */
  private void kill() throws InterruptedException {
    if (!process.waitFor(GLANCE.toNanos(), TimeUnit.NANOSECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it, and deletes its folder. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (Files.exists(setup.folder())) { // who made the folder around it may have been quicker
      CampaignFolder.deleteTree(setup.folder());
    }
  }
}
