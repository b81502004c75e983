package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignPlan;
import org.reluworkbench.campaign.CampaignPlan.Planned;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;

/**
 * The plan that a user asks for: a campaign that a specification declares, or all problems of a file,
 * or of all files below a folder.
 *
 * @param path a specification, a CNF, data, or a folder of such
 * @param name which campaign, where a specification declares several
 * @param engines in place of the plan's; where there is no plan, of the problems in the files
 * @param limits where there is no plan
 */
public record CampaignRequest(
    Path path, Optional<String> name, List<String> engines, Limits limits) {

  private static final List<CampaignEngine> USUAL =
      List.of(CampaignEngine.SAT4J, CampaignEngine.OWN, CampaignEngine.Z3_CORNER);

  private static final List<String> ENDINGS = List.of(".relu", ".cnf", ".csv");

  public CampaignRequest {
    engines = List.copyOf(engines);
  }

  /**
   * The plan, or all that is wrong with its files.
   *
   * @throws RequestException if there is no such campaign or engine, or nothing to do
   * @throws IOException if a folder cannot be read
   */
  public Diagnosed<CampaignPlan> plan() throws RequestException, IOException {
    Diagnosed<CampaignPlan> plan = read();
    if (plan.toOptional().filter(found -> found.tasks().isEmpty()).isPresent()) {
      throw new RequestException(
          "none of these engines can be asked about these instances",
          "sat4j is for what is propositional, own-points and z3-points are not for training");
    }
    return plan;
  }

  /** From where the files lie that tasks of the plan name. */
  public Path directory() {
    Path absolute = absolute(path);
    return Files.isDirectory(absolute) || absolute.getParent() == null
        ? absolute
        : absolute.getParent();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private Diagnosed<CampaignPlan> read() throws RequestException, IOException {
    Optional<List<CampaignEngine>> chosen =
        engines.isEmpty() ? Optional.empty() : Optional.of(chosen());
    Diagnosed<CampaignPlan> plan = Files.isDirectory(path)
        ? ofFiles(files(), chosen.orElse(USUAL))
        : ofFile(chosen.orElse(USUAL));
    return plan.then(found -> Diagnosed.fine(chosen
        .map(others -> new CampaignPlan(found.name(), found.instances(), others, found.limits()))
        .orElse(found)));
  }

  private static List<Planned> withoutEngines(CampaignPlan plan) {
    return plan.instances().stream()
        .map(instance -> new Planned(instance.recipe(), instance.kind()))
        .toList();
  }

  private List<CampaignEngine> chosen() throws RequestException {
    List<CampaignEngine> chosen = new ArrayList<>();
    for (String word : engines) {
      chosen.add(CampaignEngine.ofWord(word)
          .orElseThrow(() -> new RequestException(
              "there is no engine '" + word + "'",
              Spelling.nearest(word, CampaignEngine.words())
                  .map(near -> "did you mean '" + near + "'?")
                  .orElse("the engines are " + String.join(", ", CampaignEngine.words())))));
    }
    return chosen;
  }

  private Diagnosed<CampaignPlan> ofFile(List<CampaignEngine> otherwise)
      throws RequestException, IOException {
    Diagnosed<Specification> loaded = Loader.load(path);
    if (loaded.toOptional().isEmpty()) {
      return Diagnosed.faulty(loaded.diagnostics());
    }
    List<Entity.Campaign> campaigns = loaded.toOptional().get().entities().stream()
        .filter(Entity.Campaign.class::isInstance)
        .map(Entity.Campaign.class::cast)
        .toList();
    if (campaigns.isEmpty() && name.isEmpty()) {
      return ofFiles(List.of(path), otherwise);
    }
    return Diagnosed.fine(campaign(campaigns).plan());
  }

  private Entity.Campaign campaign(List<Entity.Campaign> campaigns) throws RequestException {
    List<String> names = campaigns.stream().map(Entity.Campaign::name).toList();
    if (name.isEmpty() && campaigns.size() > 1) {
      throw new RequestException(
          path + " declares several campaigns; name one", "they are " + String.join(", ", names));
    }
    return campaigns.stream()
        .filter(campaign -> name.isEmpty() || campaign.name().equals(name.get()))
        .findFirst()
        .orElseThrow(() -> new RequestException(
            path + " declares no campaign '" + name.orElse("") + "'",
            Spelling.nearest(name.orElse(""), names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("it declares " + String.join(", ", names))));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> below = Files.walk(path)) {
      return below
          .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private Diagnosed<CampaignPlan> ofFiles(List<Path> files, List<CampaignEngine> engines)
      throws RequestException, IOException {
    List<Planned> instances = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Path file : files) {
      FileProblem.Found found = FileProblem.in(file);
      Diagnosed<Specification> loaded = found.specification();
      diagnostics.addAll(loaded.diagnostics());
      if (loaded.toOptional().isPresent()) {
        // Relative, so that equal collections are equal plans, wherever they lie.
        String relative =
            absolute(directory()).relativize(absolute(file)).toString().replace('\\', '/');
        for (FileProblem one : FileProblem.all(loaded.toOptional().get())) {
          instances.add(new Planned(
              new Recipe.Read(relative, found.digest(), one.name()),
              one.problem().kind()));
        }
      }
    }
    if (!diagnostics.isEmpty()) {
      return Diagnosed.faulty(diagnostics);
    }
    if (instances.isEmpty()) {
      throw new RequestException(
          "there is neither a campaign nor a problem in " + path,
          "a campaign is a block 'campaign NAME { ... }' of a .relu file");
    }
    return Diagnosed.fine(new CampaignPlan(stem(), instances, engines, limits));
  }

  private String stem() {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? "campaign" : last.toString().replaceFirst("\\.[^.]*$", "");
  }
}
