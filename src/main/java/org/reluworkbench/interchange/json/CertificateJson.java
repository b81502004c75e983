package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.problem.Problem;

/**
 * Certificates as JSON: {@code {"format": "relu-certificate", "version": 1, "claim": CLAIM, "tools":
 * {NAME: VERSION, ...}, "source": PROBLEM, "path": [RULE, ...], "target": PROBLEM, ...}}, problems as
 * in {@link ProblemJson}; {@code target} is left out exactly if the path is empty.
 *
 * <ul>
 *   <li>{@code "claim": "decision"} adds {@code outcome}, that of the target.
 *   <li>{@code "claim": "lemma"} has, instead of source, path and target, the fields of {@link
 *       LemmaJson}.
 *   <li>{@code "claim": "agreement"} adds {@code sourceOutcome}, {@code targetOutcome} and {@code
 *       levels}, an array of {@code {"level": 2, "status": "holds", "detail": TEXT}}.
 * </ul>
 *
 * {@code "claim": "optimum"} has no source, path and target, but what {@link OptimumJson} says.
 *
 * <p>An outcome is {@code {"witness": WITNESS}}, as in {@link WitnessJson}, or one of these refutations:
 *
 * <ul>
 *   <li>{@code {"solver": NAME, "method": TEXT}}: on a solver's word.
 *   <li>{@code {"evident": TEXT}}: as the data shows.
 *   <li>{@code {"steps": ["-1 4", "d 1", ""]}}: a clausal proof that the problem's natural CNF, to which
 *       rules lead, has no model; steps as below.
 *   <li>{@code {"lemmas": [{"outside": [[3, "1/2"], ...], "inside": [[1, "1/2"], ...]}, ...],
 *       "firstPoints": [3], "steps": ["-1 4", "d 1", ""]}}: a proof that no hyperplanes separate;
 *       with {@code "gadget": [1, 7, 8]}, the examples at a forcing gadget's frame, that no weights fit.
 *       Points have numbers from one, on each side its own; shares are pairs of point and weight. A
 *       step is a clause of DIMACS literals, or {@code d} and the number, from one, of the step whose
 *       clause is forgotten; one string a step, since there may be millions of literals.
 *   <li>{@code {"trees": [["case 1 5", "1 f<=y 5 + 1/2 v<=l 1 5", ...], ...]}}: that no weights fit, by
 *       cases: the n-th tree, from zero, for n units of negative and k - n of positive sign. A tree is
 *       a flat array: {@code case U E} splits on unit U at example E and is followed by the trees for
 *       "active" and "inactive"; any other string is a sum of bounds that contradict each other, with
 *       multiplier, bound, unit (not where f is bounded) and example; see {@link
 *       org.reluworkbench.problem.ActivationTree.Bound}.
 * </ul>
 *
 * The last field, {@code digest}, is the {@link CertificateDigest} of all the others: it shows a file
 * that was altered even where what it says is still true.
 *
 * <p>Reading checks the form only; what it says is for the checker.
 */
public final class CertificateJson {

  private static final FileHeader HEADER = new FileHeader("relu-certificate", 1);
  private static final String DECISION = "decision";
  private static final String AGREEMENT = "agreement";
  private static final String LEMMA = "lemma";
  private static final List<String> CLAIMS = List.of(DECISION, AGREEMENT, OptimumJson.CLAIM, LEMMA);

  private CertificateJson() {}

  /**
   * What a file holds.
   *
   * @param certificate as it is written
   * @param intact whether the digest is that of the certificate
   */
  public record Sealed(Certificate certificate, boolean intact) {
    public Sealed {
      Objects.requireNonNull(certificate);
    }
  }

  /** The certificate with its digest. */
  public static ObjectNode write(Certificate certificate) {
    ObjectNode node = content(certificate);
    return node.put(CertificateDigest.FIELD, CertificateDigest.of(node));
  }

  private static ObjectNode content(Certificate certificate) {
    ObjectNode node = HEADER.start();
    node.put("claim", claim(certificate));
    ObjectNode tools = node.putObject("tools");
    certificate.tools().forEach(tools::put);
    if (certificate instanceof Certificate.Decision one) {
      RouteJson.write(one.route(), node);
      node.set("outcome", write(one.route().target(), one.outcome()));
    } else if (certificate instanceof Certificate.Agreement both) {
      RouteJson.write(both.route(), node);
      node.set("sourceOutcome", write(both.route().source(), both.source()));
      node.set("targetOutcome", write(both.route().target(), both.target()));
      ArrayNode levels = node.putArray("levels");
      both.levels()
          .forEach(level -> levels
              .addObject()
              .put("level", level.number())
              .put("status", level.status().word())
              .put("detail", level.detail()));
    } else if (certificate instanceof Certificate.Optimum optimum) {
      OptimumJson.write(optimum, node);
    } else {
      LemmaJson.write((Certificate.ProvedLemma) certificate, node);
    }
    return node;
  }

  private static String claim(Certificate certificate) {
    if (certificate instanceof Certificate.Decision) {
      return DECISION;
    }
    if (certificate instanceof Certificate.Agreement) {
      return AGREEMENT;
    }
    if (certificate instanceof Certificate.Optimum) {
      return OptimumJson.CLAIM;
    }
    if (certificate instanceof Certificate.ProvedLemma) {
      return LEMMA;
    }
    throw new IllegalStateException("a certificate of a new kind: " + certificate);
  }

  private static JsonNode write(Problem<?> problem, Outcome outcome) {
    if (outcome instanceof Outcome.Found found) {
      ObjectNode node = JsonText.NODES.objectNode();
      return node.set("witness", WitnessJson.write(problem, found.witness()));
    }
    return RefutationJson.write(((Outcome.None) outcome).refutation());
  }

  /** Reads a file; a digest that does not fit is no mistake of form, and is left to the caller. */
  public static Diagnosed<Sealed> read(Source source) {
    return JsonDecoder.read(source, (in, root) -> decode(in, source.text(), root));
  }

  private static Optional<Sealed> decode(JsonDecoder in, String text, JsonValue value) {
    String claim = claimed(value);
    List<String> required = new ArrayList<>(FileHeader.FIELDS);
    required.addAll(List.of("claim", "tools", CertificateDigest.FIELD));
    required.addAll(required(claim));
    return in.fields(value, required, optional(claim))
        .filter(fields -> HEADER.check(in, fields))
        .filter(fields -> fields.get("claim", at -> claim(in, at)).isPresent())
        .flatMap(fields -> {
          Optional<Map<String, String>> tools = fields.get("tools", list -> tools(in, list));
          Optional<String> digest = fields.get(CertificateDigest.FIELD, in::text);
          Optional<Certificate> certificate =
              tools.flatMap(names -> certificate(in, value, fields, claim, names));
          return certificate.flatMap(found ->
              digest.map(stated -> new Sealed(found, CertificateDigest.fits(text, value))));
        });
  }

  private static List<String> required(String claim) {
    List<String> fields = new ArrayList<>(RouteJson.REQUIRED);
    switch (claim) {
      case LEMMA -> fields = LemmaJson.REQUIRED;
      case OptimumJson.CLAIM -> fields = OptimumJson.REQUIRED;
      case AGREEMENT -> fields.addAll(List.of("sourceOutcome", "targetOutcome", "levels"));
      default -> fields.add("outcome");
    }
    return fields;
  }

  private static List<String> optional(String claim) {
    return switch (claim) {
      case LEMMA -> LemmaJson.OPTIONAL;
      case OptimumJson.CLAIM -> List.of();
      default -> RouteJson.OPTIONAL;
    };
  }

  private static Optional<Certificate> certificate(
      JsonDecoder in, JsonValue value, JsonFields fields, String claim, Map<String, String> tools) {
    if (claim.equals(LEMMA)) {
      return LemmaJson.decode(in, fields, tools);
    }
    if (claim.equals(OptimumJson.CLAIM)) {
      return OptimumJson.decode(in, fields, tools);
    }
    return RouteJson.decode(in, value, fields)
        .flatMap(route -> claim.equals(AGREEMENT)
            ? agreement(in, fields, route, tools)
            : fields
                .get("outcome", outcome -> outcome(in, outcome, route.target()))
                .map(outcome -> new Certificate.Decision(tools, route, outcome)));
  }

  /** Decides which fields to expect; a claim that is none is reported once they are read. */
  private static String claimed(JsonValue value) {
    if (value instanceof JsonValue.Object object) {
      for (JsonValue.Member member : object.members()) {
        if (member.name().equals("claim")
            && member.value() instanceof JsonValue.Text text
            && CLAIMS.contains(text.text())) {
          return text.text();
        }
      }
    }
    return DECISION;
  }

  private static Optional<String> claim(JsonDecoder in, JsonValue value) {
    return in.text(value)
        .flatMap(claim -> CLAIMS.contains(claim)
            ? Optional.of(claim)
            : in.fault(
                value,
                "there is no claim " + JsonDecoder.shown(claim),
                "the claims are " + String.join(", ", CLAIMS)));
  }

  private static Optional<Map<String, String>> tools(JsonDecoder in, JsonValue value) {
    return in.members(value).flatMap(members -> {
      Map<String, String> tools = new TreeMap<>();
      members.forEach(
          member -> in.text(member.value()).ifPresent(text -> tools.put(member.name(), text)));
      return tools.size() == members.size() ? Optional.of(tools) : Optional.empty();
    });
  }

  private static Optional<Certificate> agreement(
      JsonDecoder in, JsonFields fields, Route route, Map<String, String> tools) {
    Optional<Outcome> source =
        fields.get("sourceOutcome", outcome -> outcome(in, outcome, route.source()));
    Optional<Outcome> target =
        fields.get("targetOutcome", outcome -> outcome(in, outcome, route.target()));
    Optional<List<Level>> levels =
        fields.get("levels", list -> in.list(list, level -> level(in, level)));
    return source.flatMap(s -> target.flatMap(
        t -> levels.map(done -> new Certificate.Agreement(tools, route, s, t, done))));
  }

  private static Optional<Outcome> outcome(JsonDecoder in, JsonValue value, Problem<?> problem) {
    Optional<List<String>> names = in.members(value)
        .map(members -> members.stream().map(JsonValue.Member::name).toList());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    if (RefutationJson.isMeant(names.get())) {
      return RefutationJson.decode(in, value, names.get()).map(Outcome.None::new);
    }
    return in.fields(value, List.of("witness"), List.of())
        .flatMap(
            fields -> fields.get("witness", witness -> WitnessJson.decode(in, witness, problem)))
        .map(Outcome.Found::new);
  }

  private static Optional<Level> level(JsonDecoder in, JsonValue value) {
    return in.fields(value, List.of("level", "status", "detail"), List.of()).flatMap(fields -> {
      Optional<Integer> number = fields.get("level", level -> in.integer(level, 1, 4));
      Optional<Level.Status> status = fields.get("status", word -> status(in, word));
      Optional<String> detail = fields.get("detail", in::text);
      return number.flatMap(n -> status.flatMap(s -> detail.map(d -> new Level(n, s, d))));
    });
  }

  private static Optional<Level.Status> status(JsonDecoder in, JsonValue value) {
    List<String> words =
        Arrays.stream(Level.Status.values()).map(Level.Status::word).toList();
    return in.text(value)
        .flatMap(word -> words.contains(word)
            ? Optional.of(Level.Status.values()[words.indexOf(word)])
            : in.fault(
                value,
                "there is no status " + JsonDecoder.shown(word),
                "one of " + String.join(", ", words)));
  }
}
