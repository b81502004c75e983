package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.workbench.file.RequestException;

/**
 * What a campaign leaves on disk, and where it goes on after it was killed. A row is appended to
 * {@code rows.jsonl} and forced to disk after its certificate is there; a last line that was torn is
 * cut off when the folder is opened again, and a row whose certificate is lost or altered by then is
 * forgotten, so that its task is open. {@code results.csv} and {@code results.jsonl} are written
 * at the end, each wholly or not at all. Safe for use by several threads; one process at a time.
 */
public final class CampaignFolder implements AutoCloseable {

  private static final String LOG = "rows.jsonl";

  private final Path folder;
  private final CertificateStore certificates;
  private final FileChannel log;
  private final FileLock lock;
  private final Map<String, ResultRow> rows = new LinkedHashMap<>();

  private CampaignFolder(Path folder, FileChannel log, FileLock lock) {
    this.folder = folder;
    this.certificates = new CertificateStore(folder.resolve("certificates"));
    this.log = log;
    this.lock = lock;
  }

  /**
   * Opens a folder, which is made if need be, and reads the rows that are finished.
   *
   * @throws IOException if it cannot be read or written
   * @throws RequestException if another process works in it, or it holds what no campaign has written
   */
  public static CampaignFolder open(Path folder) throws IOException, RequestException {
    Files.createDirectories(folder);
    FileChannel log = FileChannel.open(
        folder.resolve(LOG),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
    boolean opened = false;
    try {
      CampaignFolder open = new CampaignFolder(folder, log, locked(log, folder));
      open.deleteLeftOvers();
      open.readRows();
      open.forgetRowsWithoutCertificate();
      opened = true;
      return open;
    } finally {
      if (!opened) {
        log.close();
      }
    }
  }

  private static FileLock locked(FileChannel log, Path folder)
      throws IOException, RequestException {
    try {
      FileLock lock = log.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      throw inUse(folder);
    }
    throw inUse(folder);
  }

  private static RequestException inUse(Path folder) {
    return new RequestException(
        "another campaign is at work in " + folder,
        "wait for it, or choose another folder with -o");
  }

  private void readRows() throws IOException, RequestException {
    byte[] bytes = Files.readAllBytes(folder.resolve(LOG));
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end < bytes.length) {
      log.truncate(end);
      log.force(true);
    }
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        ResultRow row = ResultTable.rowOfJson(line);
        rows.put(row.task(), row);
      } catch (IllegalArgumentException e) {
        throw new RequestException(
            folder.resolve(LOG) + ":" + number + " is no row of a campaign: " + e.getMessage(),
            "choose another folder with -o");
      }
    }
    log.position(end);
  }

  /** Their tasks are open again: a row says what its certificate, as it is there, says. */
  private void forgetRowsWithoutCertificate() throws IOException {
    for (ResultRow row : List.copyOf(rows.values())) {
      if (row.certificate().isPresent() && !certificates.holds(row.certificate().get())) {
        rows.remove(row.task());
      }
    }
  }

  private void deleteLeftOvers() throws IOException {
    Path work = folder.resolve("work");
    if (Files.exists(work)) {
      deleteTree(work);
    }
    Path store = folder.resolve("certificates");
    if (Files.exists(store)) {
      try (Stream<Path> files = Files.walk(store)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".part")).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Deletes a folder of ours with all that is in it. */
  static void deleteTree(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Where everything is. */
  public Path path() {
    return folder;
  }

  public CertificateStore certificates() {
    return certificates;
  }

  /** The finished row of a task. */
  public synchronized Optional<ResultRow> row(CampaignTask task) {
    return Optional.ofNullable(rows.get(task.id()));
  }

  /**
   * Keeps what became of a task; when this returns it survives whatever happens to the process. A
   * task that has a row already keeps that one: whoever does a task twice changes nothing.
   *
   * @return whether it had none
   * @throws IOException if it cannot be written
   */
  public boolean add(TaskExecution.Executed executed) throws IOException {
    if (executed.certificate().isPresent()) {
      certificates.keep(executed.certificate().get());
    }
    synchronized (this) {
      long end = log.position();
      if (rows.putIfAbsent(executed.row().task(), executed.row()) != null) {
        return false;
      }
      boolean kept = false;
      try {
        append(ResultTable.jsonLine(executed.row()) + "\n");
        kept = true;
      } finally {
        if (!kept) { // half a line must not have another one behind it
          rows.remove(executed.row().task());
          if (log.isOpen()) {
            log.truncate(end);
          }
        }
      }
      return true;
    }
  }

  private void append(String line) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (buffer.hasRemaining()) {
      log.write(buffer);
    }
    log.force(false);
  }

  /** The finished rows of these tasks, in their order, with their agreement. */
  public synchronized ResultTable table(Collection<CampaignTask> tasks) {
    return new ResultTable(List.copyOf(rows.values())).inOrderOf(tasks).withAgreement();
  }

  /**
   * Begins, or goes on with, a plan, whose tasks are kept for the record.
   *
   * @param changed whether the plan of this folder may have been another one
   * @throws RequestException if it was
   * @throws IOException if the folder cannot be read or written
   */
  public void begin(Collection<CampaignTask> tasks, boolean changed)
      throws IOException, RequestException {
    Path file = folder.resolve("tasks.jsonl");
    String text = tasks.stream().map(task -> task.json() + "\n").collect(Collectors.joining());
    if (Files.exists(file) && !changed && !Files.readString(file).equals(text)) {
      throw new RequestException(
          folder + " holds the results of another plan",
          "choose another folder with -o, or go on with what both have in common by --resume");
    }
    TextFile.write(file, text);
  }

  /**
   * Begins, or goes on with, the rounds of a plan whose later tasks depend on what came of earlier
   * ones.
   *
   * @param tasks of all rounds so far
   * @throws RequestException if this folder is that of another plan
   * @throws IOException if the folder cannot be read or written
   */
  public void beginRound(Collection<CampaignTask> tasks) throws IOException, RequestException {
    Path file = folder.resolve("tasks.jsonl");
    String text = tasks.stream().map(task -> task.json() + "\n").collect(Collectors.joining());
    boolean further = Files.exists(file) && Files.readString(file).startsWith(text);
    if (!further) {
      begin(tasks, Files.exists(file) && text.startsWith(Files.readString(file)));
    }
  }

  /**
   * Writes {@code results.csv} and {@code results.jsonl}.
   *
   * @throws IOException if that fails
   */
  public void writeResults(ResultTable table) throws IOException {
    TextFile.write(folder.resolve("results.csv"), table.csv());
    TextFile.write(folder.resolve("results.jsonl"), table.jsonLines());
  }

  @Override
  public void close() throws IOException {
    log.close(); // which also gives the lock back, and is no mistake where an interrupt closed it
  }
}
