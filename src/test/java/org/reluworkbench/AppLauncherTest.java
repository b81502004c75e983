package org.reluworkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in the archive that is unpacked and run, with a Java that says how it is called. */
class AppLauncherTest {

  private static final String FAKE_JAVA = """
      #!/bin/sh
      printf '%s\\n' "$@"
      exit 20
      """;

  private record Ended(int code, String out, String err) {}

  @TempDir
  private Path folder;

  private Path app;
  private Path jdk;

  @BeforeEach
  void unpack() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "the launcher is a POSIX script");
    app = folder.toRealPath().resolve("an app");
    jdk = folder.resolve("jdk 17");
    program(app.resolve("bin/relu"), Files.readString(Path.of("src/main/app/relu")));
    program(jdk.resolve("bin/java"), FAKE_JAVA);
    Files.writeString(app.resolve("relu-workbench.jar"), "jar");
  }

  private static void program(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private Ended run(Path relu, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(relu.toString());
    builder.command().addAll(java.util.List.of(arguments));
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, err);
  }

  @Test
  void startsTheJarBesideItWhereverItIsCalledFrom() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), app.resolve("bin/relu"));
    for (Path relu : java.util.List.of(app.resolve("bin/relu"), link)) {
      Ended ended = run(relu, Map.of("JAVA_HOME", jdk.toString()), "decide", "my file.relu");
      assertThat(ended.code()).isEqualTo(20);
      assertThat(ended.out().lines())
          .endsWith("-jar", app.resolve("relu-workbench.jar").toString(), "decide", "my file.relu");
      assertThat(ended.err()).isEmpty();
    }
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Ended noJava = run(app.resolve("bin/relu"), Map.of("JAVA_HOME", "/nowhere"));
    assertThat(noJava.code()).isEqualTo(70);
    assertThat(noJava.err()).contains("JAVA_HOME is '/nowhere'", "help: ");

    Files.delete(app.resolve("relu-workbench.jar"));
    Ended noJar = run(app.resolve("bin/relu"), Map.of("JAVA_HOME", jdk.toString()));
    assertThat(noJar.code()).isEqualTo(70);
    assertThat(noJar.err()).contains("there is no '", "help: ");
  }
}
