package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.problem.Hypergraph;

/**
 * Reads a graph in the DIMACS colouring format ({@code .col}): comments {@code c ...}, a header {@code
 * p edge VERTICES EDGES} (or {@code p col}), edges {@code e I J} between vertices counted from one.
 *
 * <p>Many published files give an edge twice, once from each end, and count it once or twice: an edge
 * counts once here, and the header's number of edges is not held against the file. A loop {@code e I I}
 * is an error: no colouring exists, which is hardly meant.
 */
public final class GraphReader {

  private static final int MAX_VERTICES = HypergraphReader.MAX_ELEMENTS;

  private final Findings findings;
  private final List<List<Integer>> edges = new ArrayList<>();
  private Optional<Integer> vertices = Optional.empty();

  private GraphReader(Source source) {
    this.findings = new Findings(source, DiagnosticCode.HYPERGRAPH);
  }

  /** The graph, each edge a set of two elements. */
  public static Diagnosed<Hypergraph> read(Source source) {
    GraphReader reader = new GraphReader(source);
    int start = 0;
    for (String line : source.text().split("\n", -1)) {
      if (!reader.findings.full()) {
        reader.readLine(line.strip(), start, start + line.length());
      }
      start += line.length() + 1;
    }
    if (reader.vertices.isEmpty() && !reader.findings.any()) {
      reader.findings.add(0, 0, "no line 'p edge VERTICES EDGES'");
    }
    return reader.findings.any()
        ? reader.findings.faulty()
        : Diagnosed.fine(Hypergraph.ofNumbers(
            reader.vertices.orElseThrow(), reader.edges.stream().distinct().toList()));
  }

  private void readLine(String line, int start, int end) {
    if (line.isEmpty() || line.startsWith("c")) {
      return;
    }
    String[] words = line.split("\\s+");
    if (words[0].equals("p")) {
      header(words, start, end);
    } else if (words[0].equals("e") && words.length == 3) {
      edge(words, start, end);
    } else if (!words[0].equals("n")) { // a line 'n ID VALUE' says more of a vertex than we ask
      findings.add(start, end, "not a line of a graph", "an edge is written as 'e 1 2'");
    }
  }

  private void header(String[] words, int start, int end) {
    boolean form = words.length == 4 && List.of("edge", "edges", "col").contains(words[1]);
    int number = form ? number(words[2], MAX_VERTICES) : -1;
    if (number < 0 || vertices.isPresent()) {
      findings.add(
          start,
          end,
          vertices.isPresent() ? "a second header" : "not a header",
          "the header is 'p edge VERTICES EDGES', with at most " + MAX_VERTICES + " vertices");
      return;
    }
    vertices = Optional.of(number);
  }

  private void edge(String[] words, int start, int end) {
    if (vertices.isEmpty()) {
      findings.add(start, end, "an edge before the header 'p edge VERTICES EDGES'");
      return;
    }
    int one = number(words[1], vertices.get());
    int other = number(words[2], vertices.get());
    if (one < 1 || other < 1 || one == other) {
      findings.add(
          start,
          end,
          one == other && one > 0 ? "an edge from a vertex to itself" : "no such vertices",
          "vertices are numbers from 1 to " + vertices.get());
      return;
    }
    edges.add(List.of(Math.min(one, other), Math.max(one, other)));
  }

  /** A number that is not above the limit, or -1. */
  private static int number(String word, int limit) {
    if (!word.matches("[0-9]{1,9}")) {
      return -1;
    }
    int number = Integer.parseInt(word);
    return number > limit ? -1 : number;
  }
}
