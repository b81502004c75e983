package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.problem.Table;

class CsvTablesTest {

  private static final CsvSelection LAST = CsvSelection.lastAsLabel(Optional.empty());

  private static Optional<Table> streamed(String text, CsvSelection selection) throws IOException {
    return CsvStream.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), selection);
  }

  private static Table slowly(String text, CsvSelection selection) {
    return Table.of(
        CsvReader.read(Source.of("d.csv", text), selection).toOptional().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y\n1,2\n",
        "x,y\n1,2",
        "x , y\r\n -1.50 ,+2\r\n0.25,3e2\r\n\r\n\n",
        "x,y\n1/3,2\n.5,4.\n",
        "x,y\n123456789012345678901234567890.5,2\n1e-30,7\n",
        "y\n7\n",
        "x,y\n"
      })
  void readsPlainFilesAsTheOtherReaderDoes(String text) throws IOException {
    Table table = streamed(text, LAST).orElseThrow();
    assertThat(table.toDataset()).isEqualTo(slowly(text, LAST).toDataset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x,x\n1,2\n",
        "x,\n1,2\n",
        "x,y\n1\n",
        "x,y\n1,2,3\n",
        "x,y\n1,\n",
        "x,y\n1,abc\n",
        "x,y\n\"1\",2\n",
        "\"x\",y\n1,2\n",
        "x,y\n\n1,2\n",
        "\uFEFFx,y\n1,2\n",
        "x,größe\n1,2\n"
      })
  void leavesAllElseToTheOtherReader(String text) throws IOException {
    assertThat(streamed(text, LAST)).isEmpty();
  }

  @Test
  void readsOnlyTheColumnsAndRowsThatAreSelected() throws IOException {
    String text = "name,a,kind,b,c\nann,1,red,2,x\nbob,3,blue,4,y\ncid,oops,red,6,z\n";
    CsvSelection selection = new CsvSelection(
        Optional.of("kind"), Optional.of("red"), List.of("b", "a"), OptionalInt.of(2));
    Table table = streamed(text, selection).orElseThrow();
    assertThat(table.names()).containsExactly("b", "a");
    assertThat(table.toDataset().examples().toString()).isEqualTo("[(2, 1) -> 1, (4, 3) -> 0]");
    assertThat(slowly(text, selection).toDataset()).isEqualTo(table.toDataset());
  }

  @Test
  void aValueThatNeverOccursIsForTheOtherReaderToReport(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("d.csv"), "x,kind\n1,red\n2,blue\n");
    Diagnosed<Table> table =
        CsvTables.read(file, CsvSelection.labelled("kind", Optional.of("rad")));
    assertThat(table.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("no row has 'rad' in column 'kind'");
  }

  @Test
  void reportsRowAndColumnOfABadValue(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("d.csv"), "x,y\n1,2\n3,four\n5\n");
    assertThat(CsvTables.read(file, LAST).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("row 2, column 'y': not a number: 'four'", "row 3 has 1 of 2 columns");
  }

  @Test
  void reportsColumnsThatDoNotExistOrAreUsedTwice(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("d.csv"), "width,height,y\n1,2,3\n");
    CsvSelection selection = new CsvSelection(
        Optional.empty(),
        Optional.empty(),
        List.of("width", "hight", "width", "y"),
        OptionalInt.empty());
    assertThat(CsvTables.read(file, selection).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "no column is called 'hight'",
            "column 'width' is used twice",
            "column 'y' is used twice");
  }

  @Test
  void aFileThatIsNotThereIsToldAsEverywhere() {
    assertThat(CsvTables.read(Path.of("no-such.csv"), LAST).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("the file can't be read: there is no such file");
  }
}
