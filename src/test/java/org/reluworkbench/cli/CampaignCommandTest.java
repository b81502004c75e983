package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignCommandTest {

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode run(Object... arguments) {
    return captured.relu(arguments);
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aPlanBecomesATableWhoseCertificatesCheck() throws Exception {
    Path plan =
        file("p.relu", "campaign p { steiner elements 3, 7; engines sat4j, own; memory 64 MiB; }");
    Path out = folder.resolve("out");
    assertThat(run("campaign", plan, "-o", out)).as(captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains(
            "family   engine  tasks  sat  up to  unsat  up to  undecided",
            "1    n=3      1    n=7  0")
        .contains("4 tasks: 2 satisfiable, 2 unsatisfiable, 0 undecided; no disagreement;"
            + " certificates: 4 verified");
    try (var files = Files.walk(out.resolve("certificates"))) {
      List<Path> certificates = files.filter(Files::isRegularFile).toList();
      assertThat(certificates).hasSize(4);
      assertThat(run("check", certificates.get(0))).isEqualTo(ExitCode.SUCCESS);
    }
    String results = Files.readString(out.resolve("results.csv"));
    assertThat(run("campaign", plan, "-o", out, "--json")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out().lines().toList())
        .hasSize(5)
        .last()
        .asString()
        .isEqualTo(
            "{\"summary\":{\"tasks\":4,\"satisfiable\":2,\"unsatisfiable\":2,\"holds\":0,\"refuted\":0,\"undecided\":0,"
                + "\"agree\":4,\"disagree\":0,\"rejected\":0}}");
    assertThat(Files.readString(out.resolve("results.csv"))).isEqualTo(results);
  }

  @Test
  void aFolderOfProblemsIsAPlanTooAndWhatIsUndecidedIsSaid() throws Exception {
    Path collection = Files.createDirectories(folder.resolve("collection"));
    Files.writeString(collection.resolve("a.cnf"), "p cnf 2 2\n1 2 0\n-1 -2 0\n");
    Files.writeString(
        collection.resolve("b.relu"), "splitting s { sets {1,2}; } reduce s to points as P;");
    Files.writeString(collection.resolve("c.csv"), "x,y\n0,0\n1,1\n2,0\n");
    Path out = folder.resolve("out");
    assertThat(run("campaign", collection, "-o", out, "--engines", "own", "--memory", 64))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(Files.readString(out.resolve("results.csv")))
        .contains(",a.cnf#a,", ",b.relu#s,", "b.relu#P,", "c.csv#relu(2,1) to c");
    // The lemma of a gadget is of no use where there is no gadget.
    assertThat(run("campaign", collection, "-o", out, "--engines", "own,z3-corner", "--memory", 64))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("holds the results of another plan", "--resume");
    assertThat(run(
            "campaign",
            collection,
            "-o",
            out,
            "--engines",
            "own,z3-corner",
            "--memory",
            64,
            "--resume"))
        .isEqualTo(ExitCode.UNDECIDED);
    assertThat(captured.out()).contains("1 (1 incomplete)");
  }

  @Test
  void equalFoldersHaveEqualTablesWhereverTheyLie() throws Exception {
    List<String> tables = new ArrayList<>();
    for (String place : List.of("here", "there")) {
      Path collection = Files.createDirectories(folder.resolve(place).resolve("sub"));
      Files.writeString(collection.resolve("a.cnf"), "p cnf 2 2\n1 2 0\n-1 -2 0\n");
      Files.writeString(collection.resolve("b.relu"), "cnf b = dimacs \"a.cnf\";");
      Path out = folder.resolve("out-" + place);
      assertThat(
              run("campaign", folder.resolve(place), "-o", out, "--engines", "own", "--memory", 64))
          .as(captured.err())
          .isEqualTo(ExitCode.SUCCESS);
      tables.add(Files.readString(out.resolve("tasks.jsonl"))
          + Files.readString(out.resolve("results.csv")).replaceAll("(?m)\\d+,\\d+,\\d+$", ""));
    }
    assertThat(tables.get(0)).contains("sub/b.relu#b").isEqualTo(tables.get(1));
    // What is imported is part of the plan.
    Path imported = folder.resolve("here/sub/a.cnf");
    Files.writeString(imported, "p cnf 2 2\n1 0\n-2 0\n");
    Path alone = folder.resolve("here/sub/b.relu");
    Path out = folder.resolve("alone");
    Object[] command = {"campaign", alone, "-o", out, "--engines", "own", "--memory", 64};
    assertThat(run(command)).isEqualTo(ExitCode.SUCCESS);
    Files.writeString(imported, "p cnf 2 2\n1 0\n2 0\n");
    assertThat(run(command)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("holds the results of another plan");
  }

  @Test
  void whatCannotBeDoneIsSaidBeforeAnythingIsDone() throws Exception {
    Path out = folder.resolve("out");
    Path two = file(
        "two.relu",
        "campaign a { steiner elements 7; engines own; } campaign b { steiner elements 9; engines own; }");
    assertThat(run("campaign", two, "-o", out)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("declares several campaigns; name one; they are a, b");
    assertThat(run("campaign", two, "bb", "-o", out)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("declares no campaign 'bb'");
    assertThat(run("campaign", two, "a", "--engines", "onw", "-o", out))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("there is no engine 'onw'; did you mean 'own'?");
    Path points =
        file("points.relu", "campaign a { halfspaces dimension 2 points 4; engines sat4j; }");
    assertThat(run("campaign", points, "-o", out)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("none of these engines can be asked");
    Path broken = file("broken.relu", "campaign a { steiner elements 8; engines own; }");
    assertThat(run("campaign", broken, "-o", out)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(captured.err()).contains("no Steiner triple system of 8 elements");
    assertThat(run("campaign", file("empty.relu", ""), "-o", out)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("there is neither a campaign nor a problem");
    assertThat(out).doesNotExist();
  }
}
