package org.reluworkbench.workbench.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.workbench.file.RequestException;

class ClusterInstallationTest {

  @TempDir
  private Path folder;

  private Path installed() throws IOException {
    Path home = Files.createDirectories(folder.resolve("spark"));
    Files.createFile(home.resolve("relu-spark.jar"));
    Files.createFile(Files.createDirectory(home.resolve("jars")).resolve("spark-core.jar"));
    Path app = Files.createDirectory(home.resolve("app"));
    Files.createFile(app.resolve("z3.jar"));
    Files.createFile(app.resolve("z3.txt"));
    return home;
  }

  @Test
  void whereThereIsNoneItSaysHowToGetOne() {
    assertThatThrownBy(() -> ClusterInstallation.in(List.of(folder)))
        .isInstanceOfSatisfying(RequestException.class, e -> {
          assertThat(e)
              .hasMessage("--spark needs Apache Spark, which is no part of the usual build");
          assertThat(e.help().orElseThrow()).contains("mvn -Pspark package", "RELU_SPARK");
        });
  }

  @Test
  void itsJarsAreOnlyInTheLoaderAndOnlyWhatIsOursIsSent() throws IOException, RequestException {
    Path home = installed();
    ClusterInstallation found = ClusterInstallation.in(List.of(folder, home));
    assertThat(found.folder()).contains(home.toAbsolutePath());
    try (URLClassLoader loader = (URLClassLoader) found.loader()) {
      assertThat(loader.getURLs())
          .extracting(url -> Path.of(url.getPath()).getFileName().toString())
          .containsExactly("relu-spark.jar", "spark-core.jar");
    }
    List<Path> sent = found.classPath(folder.resolve("work"));
    assertThat(sent)
        .extracting(path -> path.getFileName().toString())
        .hasSize(3)
        .endsWith("relu-spark.jar", "z3.jar");
    try (JarFile ours = new JarFile(sent.get(0).toFile())) {
      String worker = CampaignWorker.class.getName().replace('.', '/') + ".class";
      assertThat(ours.getEntry(worker)).isNotNull();
    }
  }

  @Test
  void whatIsAmongOurClassesIsNotSent() throws IOException {
    assertThat(new ClusterInstallation(Optional.empty()).classPath(folder)).isEmpty();
  }

  /** Spark is no part of the usual build, which thus compiles nothing below {@code src/spark}. */
  @Test
  void whatTheRunnerOnSparkImportsOfOursIsThere() throws IOException {
    Pattern ours = Pattern.compile("(?m)^import (org\\.reluworkbench\\.[a-z.]+)\\.([\\w.]+);");
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/spark"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        ours.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1) + "." + found.group(2).replace('.', '$'))
            .forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(10);
    assertThat(names).allSatisfy(name -> assertThat(Class.forName(name)).isPublic());
  }
}
