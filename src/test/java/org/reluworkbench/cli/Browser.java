package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, where one is installed. */
record Browser(String program) {

  /** What a browser made of a page: its document, and what it wrote on its console. */
  record Shown(String document, String log) {}

  static Optional<Browser> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(path -> Path.of(path, "chromium"))
        .filter(Files::isExecutable)
        .map(path -> new Browser(path.toString()))
        .findFirst();
  }

  Shown show(Path page, Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Path document = folder.resolve("dom.html");
    Process process = new ProcessBuilder(
            program,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            page.toUri().toString())
        .redirectOutput(document.toFile())
        .redirectError(log.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    return new Shown(Files.readString(document), Files.readString(log));
  }
}
