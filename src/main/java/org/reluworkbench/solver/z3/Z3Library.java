package org.reluworkbench.solver.z3;

import com.microsoft.z3.Global;
import com.microsoft.z3.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.reluworkbench.solver.SolverException;

/** Loads Z3's native library, which is unpacked to the folder for temporary files at first use. */
public final class Z3Library {

  /** Longer than a process is likely to take between unpacking and loading. */
  private static final Duration STALE = Duration.ofDays(2);

  private static final String TEMPORARY = System.getProperty("java.io.tmpdir");

  static {
    StaleLibraries.deleteBefore(Path.of(TEMPORARY), Instant.now().minus(STALE));
  }

  private Z3Library() {}

  /**
   * Has Z3 give up, from now on and in all of this process, rather than take more memory.
   *
   * @throws SolverException if the library cannot be loaded
   */
  public static void limitMemory(int mebibytes) throws SolverException {
    version();
    Global.setParameter("memory_max_size", String.valueOf(mebibytes));
  }

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
              + TEMPORARY
              + ", which must be writable and must allow execution (no 'noexec' mount):"
              + " choose another folder with -Djava.io.tmpdir=FOLDER",
          e);
    }
  }
}
