package org.reluworkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a project of its own, with a Java and a Maven that only note how they are
 * called. It sees no other program than those that it may rely on everywhere.
 */
class LauncherTest {

  private static final List<String> TOOLS = List.of(
      "cat", "cp", "date", "env", "find", "head", "ln", "ls", "mkdir", "mv", "rm", "rmdir", "sleep",
      "stty", "uname");

  /** Notes its arguments if it is to run the workbench, and ends as the workbench would. */
  private static final String FAKE_JAVA = """
      #!/bin/sh
      case "$*" in
        -version) echo 'openjdk version "17.0.1" 2021' >&2 ;;
        *-Xshare:dump*) for a in "$@"; do case $a in
          -XX:SharedArchiveFile=*) echo archive >"${a#*=}" ;; esac; done ;;
        *-XX:DumpLoadedClassList*) ;;
        *) cd "$(dirname "$0")" && printf '%s\\n' "$@" >>calls; exit "${FAKE_EXIT:-0}" ;;
      esac
      """;

  private static final String FAKE_MAVEN = """
      #!/bin/sh
      while [ "$1" != -f ]; do shift; done
      cd "${2%/*}" && echo build >>"builds" && mkdir -p target/lib || exit
      if [ -e broken ]; then echo '[ERROR] A.java: it is broken'; exit 1; fi
      sleep "${FAKE_BUILD_SECONDS:-0}"
      echo jar >target/relu-workbench.jar && echo lib >target/lib/a.jar
      """;

  private record Ended(int code, String out, String err) {}

  @TempDir
  private Path folder;

  private Path home;
  private Path jdk;

  @BeforeEach
  void makeProject() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "the launcher is a POSIX script");
    folder = folder.toRealPath();
    home = Files.createDirectories(folder.resolve("a project of mine"));
    jdk = Files.createDirectories(folder.resolve("jdk 17/bin")).getParent();
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("grammar"));
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    program(home.resolve("relu"), Files.readString(Path.of("relu")));
    program(jdk.resolve("bin/java"), FAKE_JAVA);
    program(jdk.resolve("bin/javac"), FAKE_JAVA);
    Path tools = Files.createDirectories(folder.resolve("bin"));
    program(tools.resolve("mvn"), FAKE_MAVEN);
    program(tools.resolve("dirname"), "#!/bin/sh\necho \"${1%/*}\"\n");
    for (String tool : TOOLS) {
      program(tools.resolve(tool), "#!/bin/sh\nexec '" + find(tool) + "' \"$@\"\n");
    }
  }

  private static Path find(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(part -> Path.of(part, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void program(Path path, String text) throws IOException {
    Files.writeString(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private Process start(Path relu, List<String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(relu.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("JAVA_HOME", jdk.toString());
    for (String assignment : environment) {
      String[] parts = assignment.split("=", 2);
      builder.environment().put(parts[0], parts[1]);
    }
    return builder.start();
  }

  private static Ended end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, err);
  }

  private Ended relu(String... arguments) throws IOException, InterruptedException {
    return end(start(home.resolve("relu"), List.of(), arguments));
  }

  private long builds() throws IOException {
    Path builds = home.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  private List<String> lastCall() throws IOException {
    return Files.readAllLines(jdk.resolve("bin/calls"));
  }

  @Test
  void buildsOnceThenStartsTheBuildWithItsArchive() throws Exception {
    Ended first = relu("verify", "my file.relu");
    assertThat(first).isEqualTo(new Ended(0, "", first.err()));
    assertThat(first.err().lines()).singleElement().asString().startsWith("relu: building");
    Files.delete(jdk.resolve("bin/calls"));

    assertThat(relu("verify", "my file.relu")).isEqualTo(new Ended(0, "", ""));
    assertThat(builds()).isEqualTo(1);
    assertThat(lastCall()).endsWith("verify", "my file.relu");
    assertThat(lastCall())
        .filteredOn(argument -> argument.startsWith("-XX:SharedArchiveFile="))
        .singleElement()
        .satisfies(argument ->
            assertThat(Path.of(argument.substring(argument.indexOf('=') + 1))).exists());
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    assertThat(
            end(start(home.resolve("relu"), List.of("FAKE_EXIT=20"), "decide")).code())
        .isEqualTo(20);
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
    relu();
    Path source = home.resolve("src/main/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    assertThat(relu().err()).isEqualTo("relu: building, because sources have changed …\n");
    assertThat(builds()).isEqualTo(2);

    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    relu();
    assertThat(builds()).isEqualTo(2);

    Files.delete(source);
    relu();
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void buildsAgainWhereItWasMovedTo() throws Exception {
    relu();
    Files.move(home, folder.resolve("elsewhere"));
    home = folder.resolve("elsewhere");
    relu();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void showsWhatMavenSaysOnlyWhenTheBuildFails() throws Exception {
    relu();
    Files.writeString(home.resolve("broken"), "");
    Files.setLastModifiedTime(
        home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
    Ended failed = relu("verify");
    assertThat(failed.code()).isEqualTo(70);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("it is broken", "relu: the build failed");

    Files.delete(home.resolve("broken"));
    assertThat(relu("verify").code()).isZero();
    assertThat(builds()).isEqualTo(3);
    assertThat(leftOvers()).isEmpty();
  }

  private List<String> leftOvers() throws IOException {
    try (var files = Files.list(home.resolve("target/app"))) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("current") && !name.matches("[0-9]{8}-[0-9]{6}-[0-9]+"))
          .toList();
    }
  }

  @Test
  void findsItsFolderThroughRelativeAndAbsoluteLinks() throws Exception {
    Path links = Files.createDirectories(folder.resolve("links"));
    Path relative =
        Files.createSymbolicLink(links.resolve("relative"), links.relativize(home.resolve("relu")));
    Path absolute = Files.createSymbolicLink(links.resolve("absolute"), relative);
    assertThat(end(start(absolute, List.of(), "verify")).code()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void severalFirstUsesBuildOnce() throws Exception {
    List<Process> started = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      started.add(start(home.resolve("relu"), List.of("FAKE_BUILD_SECONDS=1"), "verify"));
    }
    for (Process process : started) {
      assertThat(end(process).code()).isZero();
    }
    assertThat(builds()).isEqualTo(1);
    assertThat(leftOvers()).isEmpty();
  }

  @Test
  void lockOfAProcessThatIsGoneHoldsNobodyUp() throws Exception {
    Process gone = new ProcessBuilder("uname", "-n").start();
    String host = end(gone).out().strip();
    Files.createDirectories(home.resolve("target/app"));
    Files.writeString(home.resolve("target/app/lock"), gone.pid() + " " + host + "\n");
    assertThat(relu("verify").code()).isZero();
    assertThat(leftOvers()).isEmpty();
  }

  @Test
  void terminatedBuildLeavesNothingBehind() throws Exception {
    Process process = start(home.resolve("relu"), List.of("FAKE_BUILD_SECONDS=2"), "verify");
    while (builds() == 0) {
      Thread.sleep(20);
    }
    process.toHandle().destroy();
    assertThat(end(process).code()).isEqualTo(143);
    assertThat(leftOvers()).isEmpty();
    assertThat(jdk.resolve("bin/calls")).doesNotExist();
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Files.delete(folder.resolve("bin/mvn"));
    assertThat(relu("verify").err()).contains("there is no mvn");
    Files.delete(jdk.resolve("bin/javac"));
    assertThat(relu("verify").err()).contains("has no compiler beside it");
    program(jdk.resolve("bin/java"), "#!/bin/sh\necho 'java version \"1.8.0_392\"' >&2\n");
    assertThat(relu("verify").err()).contains("is Java 1.8.0_392; 17 or newer is needed");
    Files.delete(jdk.resolve("bin/java"));
    assertThat(relu("verify").err()).contains("there is no bin/java in it");
    Ended without = end(start(home.resolve("relu"), List.of("JAVA_HOME="), "verify"));
    assertThat(without).isEqualTo(new Ended(70, "", without.err()));
    assertThat(without.err()).startsWith("relu: there is no Java");
  }
}
