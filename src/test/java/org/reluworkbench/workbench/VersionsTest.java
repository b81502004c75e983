package org.reluworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.Version;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sat4j.minisat.SolverFactory;

class VersionsTest {

  @Test
  void namesTheSolversThatAreReallyOnTheClassPath() {
    Versions versions = Versions.ofThisBuild();
    assertThat(String.format(
            Locale.ROOT, "%d.%d.%d", Version.getMajor(), Version.getMinor(), Version.getBuild()))
        .isEqualTo(versions.z3());
    assertThat(SolverFactory.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath())
        .endsWith("core-" + versions.sat4j() + ".jar");
  }

  @Test
  void namesTheProductByItsNumber() {
    assertThat(Versions.ofThisBuild().product()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
  }
}
