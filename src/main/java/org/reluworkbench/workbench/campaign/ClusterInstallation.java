package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.reluworkbench.workbench.file.RequestException;

/**
 * Where the means to reach a cluster are, which are no part of the usual download: already among our
 * classes, as under {@code spark-submit}; or in the folder that the build with {@code -Pspark} makes.
 *
 * @param folder holds {@code relu-spark.jar}, Spark's own jars in {@code jars} and what our classes
 *     stand on in {@code app}; empty where all of it is among our classes
 */
record ClusterInstallation(Optional<Path> folder) {

  static final String VARIABLE = "RELU_SPARK";

  private static final String JAR = "relu-spark.jar";

  /** How far above our classes the folder of the build may be. */
  private static final int LEVELS = 4;

  /**
   * The installation of this machine.
   *
   * @throws RequestException if there is none; it says how to get one
   */
  static ClusterInstallation find() throws RequestException {
    if (ServiceLoader.load(Cluster.class).findFirst().isPresent()) {
      return new ClusterInstallation(Optional.empty());
    }
    List<Path> places = new ArrayList<>();
    Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of).ifPresent(places::add);
    Path above = ourClasses();
    for (int level = 0; level < LEVELS && above != null; level++) {
      places.add(above.resolve("spark"));
      above = above.getParent();
    }
    return in(places);
  }

  /** The first of these places that is one. */
  static ClusterInstallation in(List<Path> places) throws RequestException {
    return places.stream()
        .filter(place -> Files.exists(place.resolve(JAR)))
        .findFirst()
        .map(place -> new ClusterInstallation(Optional.of(place.toAbsolutePath())))
        .orElseThrow(() -> new RequestException(
            "--spark needs Apache Spark, which is no part of the usual build",
            "'mvn -Pspark package -DskipTests' adds it, in target/spark; or name such a folder in "
                + VARIABLE));
  }

  /** The jar or folder that our classes come from. */
  private static Path ourClasses() {
    try {
      return Path.of(ClusterInstallation.class
          .getProtectionDomain()
          .getCodeSource()
          .getLocation()
          .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes come from nowhere", e);
    }
  }

  /**
   * The loader in which a cluster is found.
   *
   * @throws IOException if the folder cannot be read
   */
  ClassLoader loader() throws IOException {
    ClassLoader ours = ClusterInstallation.class.getClassLoader();
    if (folder.isEmpty()) {
      return Objects.requireNonNullElse(Thread.currentThread().getContextClassLoader(), ours);
    }
    List<URL> urls = new ArrayList<>(List.of(url(folder.get().resolve(JAR))));
    for (Path jar : jars("jars")) {
      urls.add(url(jar));
    }
    return new URLClassLoader("spark", urls.toArray(URL[]::new), ours);
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private List<Path> jars(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.orElseThrow().resolve(name))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /**
   * What is to be sent to the machines of a cluster.
   *
   * @param scratch a folder, for a jar of our classes where they are no jar
   * @throws IOException if something cannot be read or written
   */
  List<Path> classPath(Path scratch) throws IOException {
    if (folder.isEmpty()) {
      return List.of();
    }
    List<Path> jars = new ArrayList<>();
    Path ours = ourClasses();
    jars.add(Files.isDirectory(ours) ? packed(ours, scratch.resolve("relu-classes.jar")) : ours);
    jars.add(folder.get().resolve(JAR));
    jars.addAll(jars("app"));
    return jars;
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path entry : files) {
        out.putNextEntry(new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
