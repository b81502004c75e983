package org.reluworkbench.workbench.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Z3Library;

/**
 * A process that works at one task after the other. It is told them on standard input, a line each,
 * and answers in lines on standard output; when its input ends, because whoever started it ended or
 * died, it stops at once.
 */
public final class CampaignWorker {

  /** Said once, before anything is asked. */
  static final String READY = "ready";
  /** Before a task. */
  static final String TASK = "task ";
  /** Before two tasks that are separated by a tabulator, to be shrunk. */
  static final String SHRINK = "shrink ";
  /** Before the row with the sizes, as soon as they are known. */
  static final String BEGUN = "begun ";
  /** Before a certificate as a string of JSON; it comes before its row. */
  static final String CERTIFICATE = "certificate ";
  /** Before a finished row. */
  static final String ROW = "row ";
  /** Before a regression as a string of JSON. */
  static final String REGRESSION = "regression ";

  /** How much longer than its limit of processor time a task may take by the clock. */
  static final int SLACK = 5;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final PrintStream out;
  private final Optional<Fault> fault = Fault.ofThisProcess();

  private CampaignWorker(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the worker.
   *
   * @param arguments the memory that Z3 may take, in mebibytes
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err); // nothing but answers on standard output
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(lines), "tasks");
    reader.setDaemon(true);
    reader.start();
    int mebibytes = Integer.parseInt(arguments[0]);
    CampaignWorker worker = new CampaignWorker(answers);
    boolean limited = false;
    worker.print(READY);
    while (true) {
      String line = lines.take();
      if (!limited && asksZ3(line)) {
        Z3Library.limitMemory(mebibytes);
        limited = true;
      }
      worker.answer(line);
    }
  }

  private static void read(BlockingQueue<String> lines) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      System.err.println("the tasks cannot be read: " + e.getMessage());
    }
    // Nobody waits for an answer any more, and a native call may not return for hours.
    Runtime.getRuntime().halt(0);
  }

  private static boolean asksZ3(String line) {
    return line.startsWith(SHRINK) || line.contains("\"z3-");
  }

  private void answer(String line) throws Exception {
    if (line.startsWith(TASK)) {
      work(CampaignTask.ofJson(line.substring(TASK.length())));
    } else if (line.startsWith(SHRINK)) {
      shrink(line.substring(SHRINK.length()).split("\t"));
    } else {
      throw new IllegalStateException("no task: " + line);
    }
  }

  private void work(CampaignTask task) throws IOException, InterruptedException {
    if (fault.isPresent() && fault.get().kind() != Fault.Kind.LIE) {
      fault.get().strike(task);
    }
    TaskExecution.Executed executed = execute(task);
    if (executed.certificate().isPresent()) {
      print(CERTIFICATE + quoted(executed.certificate().get()));
    }
    print(ROW + ResultTable.jsonLine(heard(task.engine(), executed.row())));
  }

  /** The limit is one of processor time, and by the clock of several times as much. */
  private TaskExecution.Executed execute(CampaignTask task) {
    Budget budget = Budget.unlimited();
    try (ProcessorLimit limit = ProcessorLimit.on(budget, task.limits().time())) {
      TaskExecution.Executed executed = TaskExecution.execute(
          task,
          budget,
          task.limits().time().multipliedBy(SLACK),
          row -> print(BEGUN + ResultTable.jsonLine(row)));
      return limit.isReached() && !executed.row().isDecided()
          ? TaskExecution.timedOut(executed)
          : executed;
    }
  }

  private ResultRow heard(CampaignEngine engine, ResultRow row) {
    return fault
        .map(lie -> {
          Map<String, String> cells = row.cells();
          cells.put("verdict", lie.heard(engine, row.verdict()).name().toLowerCase(Locale.ROOT));
          return ResultRow.ofCells(cells);
        })
        .orElse(row);
  }

  private void shrink(String[] tasks)
      throws TaskInstance.Unavailable, SolverException, JsonProcessingException {
    String regression = new Disagreement(
            CampaignTask.ofJson(tasks[0]), CampaignTask.ofJson(tasks[1]), fault)
        .regression();
    print(REGRESSION + quoted(regression));
  }

  private static String quoted(String text) throws JsonProcessingException {
    return MAPPER.writeValueAsString(text);
  }

  /** The text of a string of JSON. */
  static String unquoted(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, String.class);
  }

  private void print(String line) {
    out.print(line + "\n");
    out.flush();
  }
}
