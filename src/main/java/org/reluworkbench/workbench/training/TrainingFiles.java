package org.reluworkbench.workbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.interchange.json.WitnessJson;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Training;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;

/** Writes the certificate and the weights of one training, where they are asked for. */
final class TrainingFiles {

  private final Optional<Path> certificate;
  private final Map<String, String> tools;
  private final Map<String, String> written = new LinkedHashMap<>();

  /**
   * Nothing is written yet.
   *
   * @param certificates the folder for the certificate, if there is to be one
   */
  TrainingFiles(TrainingRequest request, Optional<Path> certificates, Map<String, String> tools) {
    String stem = request.data().getFileName().toString().replaceFirst("\\..*$", "");
    this.certificate = certificates.map(folder -> folder.resolve(stem + "-train.json"));
    this.tools = Map.copyOf(tools);
  }

  /**
   * Sees to the folders before the work, which would be lost without them.
   *
   * @throws RequestException if the folder of the weights is none
   * @throws IOException if the folder of the certificate can't be made
   */
  void prepare(Optional<Path> weights) throws RequestException, IOException {
    Optional<Path> parent = weights.map(file -> file.toAbsolutePath().getParent());
    if (parent.isPresent() && !Files.isDirectory(parent.get())) {
      throw new RequestException(
          "there is no folder '" + parent.get() + "' to write the weights to",
          "make it first, or write them elsewhere");
    }
    if (certificate.isPresent()) {
      Files.createDirectories(certificate.get().toAbsolutePath().getParent());
    }
  }

  boolean hasCertificate() {
    return certificate.isPresent();
  }

  /** What certificates are to say of names and versions. */
  Map<String, String> tools() {
    return tools;
  }

  void certify(Training problem, Outcome outcome) throws IOException {
    certify(new Certificate.Decision(tools, Route.direct(problem), outcome));
  }

  void certify(Certificate claim) throws IOException {
    if (certificate.isPresent()) {
      CertificateFiles.write(certificate.get(), claim);
      written.put("certificate", certificate.get().toString());
    }
  }

  void writeWeights(Path file, int dimension, Weights weights) throws IOException {
    write(file, dimension, weights);
    written.put("weights", file.toString());
  }

  /** Writes weights as {@code relu} reads them, whatever else is written. */
  static void write(Path file, int dimension, Weights weights) throws IOException {
    Training shape = new Training(Math.max(1, weights.units().size()), dimension, List.of());
    Loader.write(file, JsonText.render(WitnessJson.write(shape, weights)));
  }

  /** What was written where, in this order. */
  Map<String, String> written() {
    return new LinkedHashMap<>(written);
  }
}
