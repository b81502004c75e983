package org.reluworkbench.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The versions of this product and of the solvers that it was built with. They are read from a file
 * that the build fills in, so that asking for them loads no native library.
 *
 * @param product the workbench itself
 * @param z3 the Z3 on the class path
 * @param sat4j the Sat4j on the class path
 */
public record Versions(String product, String z3, String sat4j) {

  private static final String RESOURCE = "versions.properties";

  public Versions {
    Objects.requireNonNull(product);
    Objects.requireNonNull(z3);
    Objects.requireNonNull(sat4j);
  }

  /** The versions of this build. */
  public static Versions ofThisBuild() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + RESOURCE);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new Versions(
        properties.getProperty("product"),
        properties.getProperty("z3"),
        properties.getProperty("sat4j"));
  }

  /** By name, for certificates. */
  public Map<String, String> tools() {
    return Map.of("Relu Workbench", product, "Sat4j", sat4j, "Z3", z3);
  }
}
