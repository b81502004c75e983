package org.reluworkbench.solver.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A shell script that says that it is cvc5, and answers as it is told. */
public final class FakeSolver {

  private FakeSolver() {}

  /** Writes one whose answer is made by a shell command. */
  public static Path answering(Path folder, String shell) throws IOException {
    Path script = folder.resolve("fake-cvc5");
    Files.writeString(
        script,
        "#!/bin/sh\nif [ \"$1\" = --version ]; then\n  echo 'This is cvc5 version 0.0.fake'\n"
            + "  exit 0\nfi\n" + shell + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }
}
