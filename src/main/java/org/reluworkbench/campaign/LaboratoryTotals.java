package org.reluworkbench.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.reluworkbench.campaign.ResultRow.Answer;

/** What the pieces of enumerations come to: the random ones count as a piece, too. */
final class LaboratoryTotals {

  private static final Pattern NUMBERED = Pattern.compile("(.*): (\\d+)/(\\d+)");
  private static final Pattern RANDOM = Pattern.compile("(.*): random, besides (\\d+)");
  private static final Pattern COUNTS =
      Pattern.compile("(\\d+) instances?: (\\d+) YES, (\\d+) NO(, (\\d+) whose .*)?");

  private LaboratoryTotals() {}

  /** A row, and which piece it is of. */
  private record Piece(String name, int number, int of, ResultRow row) {

    static Optional<Piece> of(ResultRow row) {
      Matcher numbered = NUMBERED.matcher(row.parameters());
      Matcher random = RANDOM.matcher(row.parameters());
      if (!row.family().equals(Recipe.Laboratory.FAMILY)) {
        return Optional.empty();
      }
      if (random.matches()) {
        return Optional.of(new Piece(random.group(1), 0, Integer.parseInt(random.group(2)), row));
      }
      return numbered.matches()
          ? Optional.of(new Piece(
              numbered.group(1),
              Integer.parseInt(numbered.group(2)),
              Integer.parseInt(numbered.group(3)),
              row))
          : Optional.empty();
    }
  }

  /** The totals of a table, in the order of its rows. */
  static List<PieceTotal> of(ResultTable table) {
    Map<List<Object>, List<Piece>> groups = new LinkedHashMap<>();
    for (ResultRow row : table.rows()) {
      Piece.of(row)
          .ifPresent(piece -> groups
              .computeIfAbsent(
                  List.of(piece.name(), piece.of(), row.engine()), key -> new ArrayList<>())
              .add(piece));
    }
    return groups.values().stream().map(LaboratoryTotals::total).toList();
  }

  private static PieceTotal total(List<Piece> pieces) {
    Piece first = pieces.get(0);
    Optional<Piece> refuted =
        pieces.stream().filter(piece -> piece.row().verdict() == Answer.REFUTED).findFirst();
    if (refuted.isPresent()) {
      return total(first, Answer.REFUTED, refuted.get().row().detail().orElse(""));
    }
    List<String> open = open(pieces, first.of());
    return open.isEmpty()
        ? total(first, Answer.HOLDS, counts(pieces))
        : total(
            first,
            Answer.UNDECIDED,
            "of " + first.of() + " pieces and the random ones: " + String.join(", ", open));
  }

  private static PieceTotal total(Piece piece, Answer verdict, String detail) {
    return new PieceTotal(piece.name(), piece.row().engine(), verdict, detail);
  }

  /** Each piece that doesn't hold, or isn't there, by name. */
  private static List<String> open(List<Piece> pieces, int of) {
    Set<Integer> missing = new HashSet<>(IntStream.rangeClosed(0, of).boxed().toList());
    List<String> open = new ArrayList<>();
    for (Piece piece : pieces) {
      missing.remove(piece.number());
      if (piece.row().verdict() != Answer.HOLDS) {
        open.add(name(piece.number()) + " " + piece.row().reason().orElse(""));
      }
    }
    missing.stream().sorted().forEach(number -> open.add(name(number) + " missing"));
    return open;
  }

  private static String name(int number) {
    return number == 0 ? "random" : String.valueOf(number);
  }

  /** As the laboratory says it of the whole. */
  private static String counts(List<Piece> pieces) {
    long[] sums = new long[3];
    long besides = 0;
    for (Piece piece : pieces) {
      Matcher counts = COUNTS.matcher(piece.row().detail().orElse(""));
      if (!counts.matches()) {
        throw new IllegalStateException("no counts: " + piece.row());
      }
      if (piece.number() == 0) {
        besides = Long.parseLong(counts.group(1));
      } else {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += Long.parseLong(counts.group(i + 1));
        }
      }
    }
    return "all " + sums[0] + " instances: " + sums[1] + " YES, " + sums[2]
        + " NO, up to isomorphism; and " + besides + " random ones";
  }
}
