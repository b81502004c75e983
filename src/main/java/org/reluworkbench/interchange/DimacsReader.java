package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;

/**
 * Reads the DIMACS CNF format, as strictly as SAT solvers do by default: the header's two numbers
 * are binding, every clause ends in {@code 0}.
 *
 * <p>Comments start with {@code c}, at the start of a line before the header and wherever a literal
 * may start (or end) after it. Lines end in LF or CR LF, the last one need not end. A line with
 * {@code %} ends the clauses, as in the SATLIB collection, whose files continue with a lone {@code 0}.
 * Repeated literals, tautologies and empty clauses are kept as written. The variables are called
 * {@code x1, x2, ...}. The work is linear in the text; memory follows the text too, except that each
 * variable of the header gets its name, of at most {@value #MAX_VARIABLES}.
 */
public final class DimacsReader {

  /** More variables than this are refused. */
  public static final int MAX_VARIABLES = 1_000_000;

  private static final String HEADER_HELP = "write 'p cnf VARIABLES CLAUSES', such as 'p cnf 3 2'";

  private final DimacsScanner scanner;
  private final Findings findings;

  private int variables;
  private int headerStart;
  private int headerEnd;
  private long promisedClauses;
  private int surplusStart = -1;
  private Literal[] known = new Literal[0];
  private final List<Clause> clauses = new ArrayList<>();

  private DimacsReader(Source source) {
    this.scanner = new DimacsScanner(source.text());
    this.findings = new Findings(source, DiagnosticCode.DIMACS);
  }

  public static Diagnosed<Cnf> read(Source source) {
    DimacsReader reader = new DimacsReader(source);
    if (reader.readUpToHeader() && reader.readHeader()) {
      reader.readClauses();
    }
    return reader.findings.any()
        ? reader.findings.faulty()
        : Diagnosed.fine(Cnf.of(reader.variables, reader.clauses));
  }

  private boolean readUpToHeader() {
    while (!scanner.atEnd()) {
      if (scanner.peek() == 'p') {
        return true;
      }
      if (scanner.peek() == 'c') {
        scanner.skipLine();
      } else if (!scanner.skipLineEnd()) {
        int start = scanner.position();
        findings.add(
            start,
            start + 1,
            "expected a comment or the header, found " + scanner.describe(),
            scanner.peek() == '\uFEFF'
                ? "save the file without a byte order mark"
                : "before the header each line is empty or starts with 'c'; " + HEADER_HELP);
        return false;
      }
    }
    findings.add(
        scanner.position(), scanner.position(), "the text ends before the header", HEADER_HELP);
    return false;
  }

  private boolean readHeader() {
    headerStart = scanner.position();
    if (!scanner.skipWord("p ")) {
      return headerFault("a space", scanner.position() + 1);
    }
    scanner.skipBlanks();
    if (!scanner.skipWord("cnf ")) {
      return headerFault("'cnf' and a space", scanner.position());
    }
    scanner.skipBlanks();
    Optional<Long> count = readCount("variables", MAX_VARIABLES);
    if (count.isEmpty()) {
      return false;
    }
    if (scanner.peek() != ' ') {
      return headerFault("a space and the number of clauses", scanner.position());
    }
    scanner.skipBlanks();
    Optional<Long> promised = readCount("clauses", Integer.MAX_VALUE);
    if (promised.isEmpty()) {
      return false;
    }
    headerEnd = scanner.position();
    scanner.skipBlanks();
    if (!scanner.atEnd() && !scanner.skipLineEnd()) {
      return headerFault("the end of the line", scanner.position());
    }
    variables = Math.toIntExact(count.get());
    promisedClauses = promised.get();
    return true;
  }

  private boolean headerFault(String expected, int at) {
    int place = Math.min(at, scanner.length());
    findings.add(
        place,
        Math.min(place + 1, scanner.length()),
        "expected " + expected + " in the header, found " + scanner.describe(place),
        HEADER_HELP);
    return false;
  }

  private Optional<Long> readCount(String what, long most) {
    int start = scanner.position();
    if (!scanner.skipDigits()) {
      headerFault("the number of " + what, start);
      return Optional.empty();
    }
    long count = scanner.number(start, scanner.position());
    if (count > most) {
      findings.add(
          start,
          scanner.position(),
          "more " + what + " than can be read",
          "the most is " + most + (what.equals("variables") ? "; are all of them used?" : ""));
      return Optional.empty();
    }
    return Optional.of(count);
  }

  private void readClauses() {
    List<Literal> clause = new ArrayList<>();
    int clauseStart = -1;
    int lastEnd = 0;
    while (!findings.full() && skipToToken() && scanner.peek() != '%') {
      int start = scanner.position();
      Optional<Integer> number = readLiteral();
      if (number.isPresent() && number.get() == 0) {
        add(clause, clauseStart < 0 ? start : clauseStart);
        clause.clear();
        clauseStart = -1;
      } else {
        number.map(this::literal).ifPresent(clause::add);
        clauseStart = clauseStart < 0 ? start : clauseStart;
        lastEnd = scanner.position();
      }
    }
    readTrailer();
    if (clauseStart >= 0 && !findings.any()) {
      findings.add(
          clauseStart, lastEnd, "the last clause does not end in 0", "write ' 0' after it");
    }
    compareClauseCount();
  }

  private void add(List<Literal> clause, int start) {
    if (clauses.size() == promisedClauses && surplusStart < 0) {
      surplusStart = start;
    }
    clauses.add(new Clause(clause));
  }

  private void compareClauseCount() {
    if (findings.any() || clauses.size() == promisedClauses) {
      return;
    }
    boolean surplus = clauses.size() > promisedClauses;
    int start = surplus ? surplusStart : headerStart;
    int end = surplus ? surplusStart + 1 : headerEnd;
    findings.add(
        start,
        end,
        "the number of clauses is " + clauses.size() + ", but the header says " + promisedClauses,
        surplus
            ? "the first one too many is here; correct the header if it belongs here"
            : "correct the header, or add what is missing");
  }

  /** Skips blanks, line ends and comments; false at the end of the text. */
  private boolean skipToToken() {
    while (!scanner.atEnd()) {
      int start = scanner.position();
      if (scanner.peek() == 'c') {
        scanner.skipLine();
      } else if (!scanner.skipBlanks() && !scanner.skipLineEnd()) {
        if (scanner.peek() != '\r') {
          return true;
        }
        findings.add(
            start,
            start + 1,
            "a carriage return without a line feed",
            "end the lines in LF or CR LF");
        scanner.skipOne();
      }
    }
    return false;
  }

  private Optional<Integer> readLiteral() {
    int start = scanner.position();
    boolean negative = scanner.skipWord("-");
    int digits = scanner.position();
    boolean number = scanner.skipDigits();
    int end = scanner.position();
    if (!number || !scanner.atTokenEnd()) {
      scanner.skipToken();
      reportNoLiteral(start, negative && scanner.position() == start + 1);
      return Optional.empty();
    }
    long variable = scanner.number(digits, end);
    if (variable > variables) {
      findings.add(
          start,
          end,
          "variable " + scanner.excerpt(digits, end) + " of only " + variables,
          "the header's first number is the largest variable");
      return Optional.empty();
    }
    if (negative && variable == 0) {
      findings.add(start, end, "-0 is no literal", "a clause ends in plain 0");
      return Optional.empty();
    }
    return Optional.of((int) (negative ? -variable : variable));
  }

  private void reportNoLiteral(int start, boolean loneMinus) {
    int end = Math.max(scanner.position(), start + 1);
    String word = scanner.excerpt(start, end);
    if (loneMinus) {
      findings.add(start, end, "a minus sign without a variable", "write it as in '-3'");
    } else if (word.equals("p")) {
      scanner.skipLine();
      findings.add(start, end, "a second header", "a file holds one formula");
    } else {
      findings.add(
          start,
          end,
          "expected a literal or 0, found '" + word + "'",
          "literals are whole numbers such as 3 and -3; comments start with 'c'");
    }
  }

  /** What may follow {@code %}: a zero, blanks, comments. */
  private void readTrailer() {
    if (scanner.atEnd() || scanner.peek() != '%') {
      return;
    }
    scanner.skipOne();
    if (skipToToken() && scanner.peek() == '0') {
      scanner.skipOne();
    }
    if (skipToToken()) {
      int start = scanner.position();
      findings.add(
          start, start + 1, "text after the '%' line", "'%' ends the clauses: nothing follows it");
    }
  }

  /** Each literal is one object, however often it occurs. */
  private Literal literal(int number) {
    int index = 2 * (Math.abs(number) - 1) + (number > 0 ? 0 : 1);
    if (index >= known.length) {
      known = java.util.Arrays.copyOf(known, Math.max(64, 2 * (index + 1)));
    }
    if (known[index] == null) {
      known[index] = Literal.ofDimacs(number);
    }
    return known[index];
  }
}
