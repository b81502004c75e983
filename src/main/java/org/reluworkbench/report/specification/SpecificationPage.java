package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.Tally;
import org.reluworkbench.report.TextReport;
import org.reluworkbench.report.WitnessText;
import org.reluworkbench.report.chart.Chart;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Page;

/**
 * A specification with what became of its claims, as a page.
 *
 * @param specification what the page is about
 * @param questions its problems, in order
 * @param networks those that were to be made, in order
 * @param fits what training found for some of them
 * @param claims what became of its claims, in order
 * @param tools names and versions of what took part
 */
public record SpecificationPage(
    Specification specification,
    List<QuestionView> questions,
    List<NetworkView> networks,
    List<FitView> fits,
    List<ClaimReport> claims,
    Map<String, String> tools) {

  private static final int MOST_ROWS = 200;
  private static final int MOST_COLUMNS = 40;

  public SpecificationPage {
    Objects.requireNonNull(specification);
    questions = List.copyOf(questions);
    networks = List.copyOf(networks);
    fits = List.copyOf(fits);
    claims = List.copyOf(claims);
    tools = Map.copyOf(tools);
  }

  /** The whole page. */
  public String page() {
    Tally tally = Tally.of(claims, 0);
    String verdict = "<span class=\"verdict " + tally.overall().word() + "\">"
        + Html.escape(TextReport.summary(tally, org.reluworkbench.report.Style.PLAIN))
        + "</span>";
    StringBuilder out = new StringBuilder();
    claims(out);
    out.append("<h2 id=\"declared\">Declarations</h2>\n");
    specification.entities().forEach(entity -> entity(out, entity));
    source(out);
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("claims", "Claims");
    contents.put("declared", "Declarations");
    contents.put("source", "Source");
    List<String> versions = new ArrayList<>();
    tools.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(tool -> versions.add(tool.getKey() + " " + tool.getValue()));
    String footer = "Made by Relu Workbench with " + Html.escape(String.join(", ", versions))
        + ". All numbers in the text are exact.";
    return new Page(
            specification.source().name(),
            Page.style(Chart.class, "chart.css"),
            verdict,
            contents,
            out.toString(),
            footer)
        .html();
  }

  private void claims(StringBuilder out) {
    out.append("<h2 id=\"claims\">Claims</h2>\n");
    if (claims.isEmpty()) {
      out.append("<p>There are none.</p>\n");
    }
    for (ClaimReport claim : claims) {
      String word = claim.verdict().word();
      out.append("<h3><span class=\"verdict ").append(word).append("\">").append(word);
      out.append("</span> <a href=\"#line").append(claim.line()).append("\"><code>");
      out.append(Html.escape(claim.claim() + " " + claim.subject()))
          .append("</code></a></h3>\n<p>");
      out.append(Html.escape(claim.detail()).replace("\n", "<br>"));
      out.append(" <span class=\"soft\">").append(TextReport.time(claim.millis()));
      out.append("</span></p>\n");
      if (!claim.levels().isEmpty()) {
        List<List<String>> rows = new ArrayList<>();
        claim
            .levels()
            .forEach(level -> rows.add(
                List.of(String.valueOf(level.number()), level.status().word(), level.detail())));
        out.append(Html.table(
            "What was done for " + claim.claim() + " " + claim.subject() + ", by level",
            List.of("Level", "Verdict", "How"),
            rows));
      }
      claim
          .certificate()
          .ifPresent(path -> out.append("<p>Certificate: <code>")
              .append(Html.escape(path))
              .append("</code>, verified by <code>relu check</code></p>\n"));
    }
  }

  private void entity(StringBuilder out, Entity entity) {
    String kind;
    StringBuilder body = new StringBuilder();
    if (entity instanceof Entity.Question question) {
      QuestionView view = questions.stream()
          .filter(shown -> shown.name().equals(question.name()))
          .findFirst()
          .orElseThrow();
      kind = view.problem().kind().word();
      question(body, view);
    } else if (entity instanceof Entity.Data data) {
      kind = "data";
      data(body, data);
    } else if (entity instanceof Entity.Network network) {
      kind = "network";
      network(body, network.name(), network.inputs(), network.network());
    } else if (entity instanceof Entity.Made made) {
      kind = "network";
      made(body, made);
    } else if (entity instanceof Entity.Campaign) {
      kind = "campaign";
      body.append("<p>Worked at by <code>relu campaign</code>.</p>\n");
    } else {
      Entity.Gadget gadget = (Entity.Gadget) entity;
      kind = "gadget";
      body.append(examples("The points of the gadget", gadget.coordinates(), gadget.examples()));
      if (gadget.coordinates().size() == 2) {
        String caption = "The gadget " + gadget.name() + ": label 1 filled, label 0 as rings.";
        body.append(
            Pictures.plane(caption, gadget.coordinates(), gadget.examples(), Optional.empty()));
      }
    }
    int line = entity.span().position().line();
    out.append("<h3 id=\"").append(Html.escape(entity.name())).append("\">");
    out.append(kind).append(" <a href=\"#line").append(line).append("\"><code>");
    out.append(Html.escape(entity.name())).append("</code></a></h3>\n").append(body);
  }

  private void question(StringBuilder out, QuestionView view) {
    out.append("<ol class=\"chain\" aria-label=\"How ").append(Html.escape(view.name()));
    out.append(" comes about\">");
    for (int i = 0; i < view.path().size(); i++) {
      Problem<?> problem = view.path().get(i);
      out.append("<li><span class=\"kind\">").append(problem.kind().word()).append("</span>");
      out.append("<span class=\"sizes\">").append(Html.escape(problem.sizes().toString()));
      out.append("</span>");
      if (i > 0) {
        out.append("<span class=\"rule\">by ").append(view.rules().get(i - 1)).append("</span>");
      }
      out.append("</li>");
    }
    out.append("</ol>\n<p>").append(view.problem() instanceof Training ? "For loss zero: " : "");
    out.append(Html.escape(view.answer())).append("</p>\n");
    boolean fitted = fits.stream().anyMatch(fit -> fit.name().equals(view.name()));
    view.witness().filter(witness -> !fitted).ifPresent(witness -> {
      List<List<String>> rows = WitnessText.lines(view.problem(), witness).stream()
          .limit(MOST_ROWS)
          .map(List::of)
          .toList();
      out.append("<details><summary>The witness</summary>");
      out.append(Html.table("A witness of " + view.name(), List.of("Witness"), rows));
      out.append("</details>\n");
    });
    Optional<FitView> fit =
        fits.stream().filter(found -> found.name().equals(view.name())).findFirst();
    if (fit.isPresent()) {
      out.append(new FitSection(fit.get()).html());
      return;
    }
    Pictures.of(view.name(), view.problem(), view.witness()).ifPresent(out::append);
    if (view.problem() instanceof Training training) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= training.dimension(); i++) {
        columns.add("x" + i);
      }
      out.append("<details><summary>The training data</summary>");
      out.append(examples("The data of " + view.name(), columns, training.examples()));
      out.append("</details>\n");
    }
  }

  private static void data(StringBuilder out, Entity.Data data) {
    Dataset dataset = data.dataset();
    if (dataset.dimension() == 2) {
      String caption = "The data " + data.name() + ": positive labels filled, others as rings.";
      out.append(Pictures.plane(caption, dataset.columns(), dataset.examples(), Optional.empty()));
    }
    out.append("<details><summary>").append(dataset.examples().size());
    out.append(" rows</summary>");
    out.append(examples("The rows of " + data.name(), dataset.columns(), dataset.examples()));
    out.append("</details>\n");
  }

  private static String examples(String caption, List<String> columns, List<Example> examples) {
    if (columns.size() > MOST_COLUMNS) {
      return "<p>" + examples.size() + " rows of " + columns.size()
          + " columns: too wide for a page; <code>relu export --format csv</code> has them.</p>\n";
    }
    List<String> header = new ArrayList<>(columns);
    header.add("label");
    List<List<String>> rows = new ArrayList<>();
    for (Example example : examples.subList(0, Math.min(MOST_ROWS, examples.size()))) {
      List<String> row = new ArrayList<>();
      example.input().toList().forEach(coordinate -> row.add(coordinate.toString()));
      row.add(example.label().toString());
      rows.add(row);
    }
    String more = examples.size() > MOST_ROWS
        ? caption + ", the first " + MOST_ROWS + " of " + examples.size()
        : caption;
    return Html.table(more, header, rows);
  }

  private void made(StringBuilder out, Entity.Made made) {
    NetworkView view = networks.stream()
        .filter(shown -> shown.name().equals(made.name()))
        .findFirst()
        .orElseThrow();
    String what = view.network().isPresent() ? "Found: " : "Not found: ";
    out.append("<p>").append(what).append(Html.escape(view.detail())).append(".</p>\n");
    view.network().ifPresent(network -> network(out, made.name(), made.inputs(), network));
  }

  private static void network(
      StringBuilder out, String name, List<String> inputs, ReluNetwork network) {
    List<List<String>> rows = new ArrayList<>();
    for (int layer = 0; layer < network.layers().size(); layer++) {
      int number = layer + 1;
      network
          .layers()
          .get(layer)
          .units()
          .forEach(unit -> rows.add(List.of(String.valueOf(number), unit.toString())));
    }
    String caption = "The units of " + name + ", each rectified";
    boolean all = rows.size() <= MOST_ROWS;
    out.append(Html.table(
        all ? caption : caption + ", the first " + MOST_ROWS + " of " + rows.size(),
        List.of("Layer", "Pre-activation"),
        all ? rows : rows.subList(0, MOST_ROWS)));
    Optional<Weights> weights = Pictures.weights(network);
    weights.ifPresent(found -> {
      String regions = "The regions in which " + name + " is affine; darker is larger.";
      List<Example> corners = new ArrayList<>();
      for (long x = 0; x <= 1; x++) {
        for (long y = 0; y <= 1; y++) {
          org.reluworkbench.numeric.Vector corner = org.reluworkbench.numeric.Vector.of(x, y);
          corners.add(new Example(corner, found.at(corner)));
        }
      }
      out.append(Pictures.plane(regions, inputs, corners, weights));
    });
  }

  private void source(StringBuilder out) {
    out.append("<h2 id=\"source\">Source</h2>\n<pre tabindex=\"0\" aria-label=\"Source text\">");
    int number = 0;
    for (String line : specification.source().text().lines().toList()) {
      number++;
      out.append("<span id=\"line")
          .append(number)
          .append("\"><span class=\"n\">")
          .append(number);
      out.append("</span> ").append(Html.escape(line)).append("</span>\n");
    }
    out.append("</pre>\n");
  }
}
