package org.reluworkbench.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.numeric.Rational;

/**
 * What the pieces of searches for the least loss come to: an optimum only if no piece was lost, and
 * those of the last round leave nothing to another one.
 */
final class SearchTotals {

  private static final Pattern PIECE = Pattern.compile("(.*): round (\\d+), piece (\\d+)");
  private static final Pattern LOSS = Pattern.compile("loss ([^,]+), .*");

  private SearchTotals() {}

  private record Piece(String name, int round, int number, ResultRow row) {

    static Optional<Piece> of(ResultRow row) {
      Matcher parts = PIECE.matcher(row.parameters());
      return row.family().equals(Recipe.Search.FAMILY) && parts.matches()
          ? Optional.of(new Piece(
              parts.group(1),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)),
              row))
          : Optional.empty();
    }

    boolean isSound() {
      return row.checked().equals(Optional.of(Checked.VERIFIED));
    }

    boolean goesOn() {
      return isSound() && row.reason().equals(Optional.of(Recipe.Search.LEFT_TO_NEXT_ROUND));
    }

    boolean isDone() {
      return isSound() && row.verdict() == Answer.HOLDS;
    }

    Optional<Rational> loss() {
      return row.detail()
          .map(LOSS::matcher)
          .filter(Matcher::matches)
          .map(loss -> Rational.parse(loss.group(1)));
    }
  }

  static List<PieceTotal> of(ResultTable table) {
    Map<String, List<Piece>> groups = new LinkedHashMap<>();
    for (ResultRow row : table.rows()) {
      Piece.of(row)
          .ifPresent(piece ->
              groups.computeIfAbsent(piece.name(), name -> new ArrayList<>()).add(piece));
    }
    return groups.values().stream().map(SearchTotals::total).toList();
  }

  private static PieceTotal total(List<Piece> pieces) {
    Piece first = pieces.get(0);
    int last = pieces.stream().mapToInt(Piece::round).max().orElseThrow();
    List<String> open = new ArrayList<>();
    for (int round = 0; round <= last; round++) {
      open.addAll(open(pieces, round, round == last));
    }
    String best = pieces.stream()
        .flatMap(piece -> piece.loss().stream())
        .min(Rational::compareTo)
        .map(loss -> "loss " + loss)
        .orElse("no weights");
    return open.isEmpty()
        ? total(first, Answer.HOLDS, best + " is the least")
        : total(first, Answer.UNDECIDED, best + "; " + String.join(", ", open));
  }

  private static PieceTotal total(Piece piece, Answer verdict, String detail) {
    return new PieceTotal(piece.name(), piece.row().engine(), verdict, detail);
  }

  /** What is missing of a round, or not settled by it or those that follow. */
  private static List<String> open(List<Piece> all, int round, boolean isLast) {
    List<Piece> pieces = all.stream().filter(piece -> piece.round() == round).toList();
    int most = pieces.stream().mapToInt(Piece::number).max().orElse(1);
    List<String> open = new ArrayList<>();
    for (int number = 1; number <= most; number++) {
      int wanted = number;
      Optional<Piece> piece =
          pieces.stream().filter(one -> one.number() == wanted).findFirst();
      boolean settled =
          piece.isPresent() && (piece.get().isDone() || piece.get().goesOn() && !isLast);
      if (!settled) {
        open.add("round " + round + ", piece " + number + ": "
            + piece
                .map(one -> one.row().reason().orElse("certificate rejected"))
                .orElse("missing"));
      }
    }
    return open;
  }
}
