package org.reluworkbench.editor;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.syntax.Claim;

/**
 * The commands on claims. Their arguments are the document and the claim, by its fingerprint or by a
 * line that it stands on, counted from zero.
 */
final class ClaimCommands {

  static final String RUN = "relu.runClaim";
  static final String CANCEL = "relu.cancelClaim";

  private final Session session;
  private final OpenTexts texts;
  private final ClaimRuns runs;

  /** What the cancel button of a progress display ends. */
  private final Map<String, String> cancellable = new ConcurrentHashMap<>();

  ClaimCommands(Session session, OpenTexts texts, ClaimRuns runs) {
    this.session = session;
    this.texts = texts;
    this.runs = runs;
  }

  /** A claim that a command speaks of. */
  private record Target(String uri, String fingerprint, Optional<CheckedClaim> claim) {}

  CompletableFuture<Object> execute(ExecuteCommandParams params) {
    List<Object> arguments = params.getArguments();
    boolean known = RUN.equals(params.getCommand()) || CANCEL.equals(params.getCommand());
    if (!known || arguments == null || arguments.size() != 2) {
      return Session.refused(
          ResponseErrorCode.InvalidParams,
          "the commands are " + RUN + " and " + CANCEL + ", with a document and a claim");
    }
    String uri = primitive(arguments.get(0)).getAsString();
    Optional<OpenText> text = texts.newest(uri);
    if (text.isEmpty()) {
      return Session.refused(ResponseErrorCode.InvalidParams, "not open: " + uri);
    }
    JsonPrimitive which = primitive(arguments.get(1));
    return texts.analysis(text.get()).thenCompose(analysis -> {
      Optional<Target> target = target(text.get(), analysis, which);
      if (target.isEmpty()) {
        return Session.refused(
            ResponseErrorCode.RequestFailed, "this claim is no longer in the text");
      }
      return RUN.equals(params.getCommand()) ? run(target.get()) : cancel(target.get());
    });
  }

  private static JsonPrimitive primitive(Object argument) {
    if (argument instanceof JsonPrimitive primitive) {
      return primitive;
    }
    return argument instanceof Number number
        ? new JsonPrimitive(number)
        : new JsonPrimitive(argument.toString());
  }

  private static Optional<Target> target(OpenText text, Analysis analysis, JsonPrimitive which) {
    Map<Integer, String> prints = text.fingerprints(analysis);
    return analysis.claims().stream()
        .filter(claim -> which.isNumber()
            ? isOn(analysis, claim, which.getAsInt())
            : prints.get(claim.span().start()).equals(which.getAsString()))
        .findFirst()
        .map(claim ->
            new Target(text.uri(), prints.get(claim.span().start()), analysis.resolved(claim)));
  }

  private static boolean isOn(Analysis analysis, Claim claim, int line) {
    return analysis.lines().place(claim.span().start()).line() <= line
        && line <= analysis.lines().place(claim.span().end()).line();
  }

  private CompletableFuture<Object> cancel(Target target) {
    runs.cancel(target.fingerprint());
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Object> run(Target target) {
    if (target.claim().isEmpty()) {
      return Session.refused(
          ResponseErrorCode.RequestFailed,
          "the text has mistakes: no claim is run before they are mended");
    }
    CheckedClaim claim = target.claim().get();
    Optional<String> token = begin(claim, target.fingerprint());
    CompletableFuture<Object> result = runs.run(target.uri(), target.fingerprint(), claim)
        .whenComplete((report, failure) -> end(token, Optional.ofNullable(report)))
        .thenApply(ClaimCommands::fields);
    result.whenComplete((done, failure) -> {
      if (result.isCancelled()) {
        runs.cancel(target.fingerprint());
      }
    });
    return result;
  }

  private static Map<String, Object> fields(ClaimReport report) {
    return Map.of(
        "claim", report.claim() + " " + report.subject(),
        "verdict", report.verdict().word(),
        "detail", report.detail(),
        "millis", report.millis());
  }

  static String line(ClaimReport report) {
    return report.verdict().word() + "  " + report.claim() + " " + report.subject() + "  ("
        + report.detail() + "; " + report.millis() + " ms)";
  }

  // ---- telling the user ----

  private Optional<String> begin(CheckedClaim claim, String fingerprint) {
    if (!session.abilities().progress()) {
      return Optional.empty();
    }
    String token = UUID.randomUUID().toString();
    cancellable.put(token, fingerprint);
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle("relu");
    begin.setMessage(claim.word() + " " + claim.subject());
    begin.setCancellable(true);
    session.client().ifPresent(client -> {
      client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)));
      client.notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(begin)));
    });
    return Optional.of(token);
  }

  private void end(Optional<String> token, Optional<ClaimReport> report) {
    Optional<LanguageClient> client = session.client();
    token.ifPresent(id -> {
      cancellable.remove(id);
      WorkDoneProgressEnd end = new WorkDoneProgressEnd();
      report.ifPresent(found -> end.setMessage(found.verdict().word()));
      client.ifPresent(
          to -> to.notifyProgress(new ProgressParams(Either.forLeft(id), Either.forLeft(end))));
    });
    report.ifPresent(found -> client.ifPresent(to -> tell(to, found)));
  }

  /** In the log; where no lens is refreshed by itself, so that it is seen. */
  private void tell(LanguageClient client, ClaimReport report) {
    MessageType type =
        report.verdict() == ClaimVerdict.HOLDS ? MessageType.Info : MessageType.Warning;
    MessageParams message = new MessageParams(type, line(report));
    if (session.abilities().refreshedLenses()) {
      client.logMessage(message);
    } else {
      client.showMessage(message);
    }
  }

  void cancelProgress(Either<String, Integer> token) {
    if (token.isLeft()) {
      Optional.ofNullable(cancellable.get(token.getLeft())).ifPresent(runs::cancel);
    }
  }
}
