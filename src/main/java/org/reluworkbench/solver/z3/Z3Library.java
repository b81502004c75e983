package org.reluworkbench.solver.z3;

import com.microsoft.z3.Version;
import org.reluworkbench.solver.SolverException;

/** Loads Z3's native library, which is unpacked to the folder for temporary files at first use. */
public final class Z3Library {

  private Z3Library() {}

  /**
   * The version of the loaded library, such as {@code 4.14.1}.
   *
   * @throws SolverException if the library cannot be loaded; the message says what can be done
   */
  public static String version() throws SolverException {
    try {
      return Version.getMajor() + "." + Version.getMinor() + "." + Version.getBuild();
    } catch (LinkageError e) {
      throw new SolverException(
          "the native library of Z3 could not be loaded; it is unpacked to "
              + System.getProperty("java.io.tmpdir")
              + ", which must be writable and must allow execution (no 'noexec' mount):"
              + " choose another folder with -Djava.io.tmpdir=FOLDER",
          e);
    }
  }
}
