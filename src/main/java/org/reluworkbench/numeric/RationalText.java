package org.reluworkbench.numeric;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, exactly. */
final class RationalText {

  /** Exponents beyond this are refused by {@link #parse}: they would only fill the memory. */
  private static final int MAX_EXPONENT = 100_000;

  private static final int MAX_EXPONENT_DIGITS = 6;

  /** So many decimal digits fit a {@code long}, whatever they are. */
  private static final int SHORT_DIGITS = 18;

  private static final Pattern NUMBER = Pattern.compile(
      "([+-]?)(?:(\\d+)/(\\d+)|(\\d+)(?:\\.(\\d*))?(?:[eE]([+-]?\\d+))?|\\.(\\d+)(?:[eE]([+-]?\\d+))?)");

  private RationalText() {}

  static Rational parse(String text) {
    int slash = text.indexOf('/');
    return isShortInteger(text, 0, slash < 0 ? text.length() : slash)
            && (slash < 0 || isShortInteger(text, slash + 1, text.length()))
        ? parsedShort(text, slash)
        : parsedByPattern(text);
  }

  /** Most numbers in files: read without a pattern, which takes several times as long. */
  private static Rational parsedShort(String text, int slash) {
    if (slash < 0) {
      return Rational.of(Long.parseLong(text));
    }
    long denominator = Long.parseLong(text, slash + 1, text.length(), 10);
    return denominator == 0
        ? parsedByPattern(text)
        : Rational.of(Long.parseLong(text, 0, slash, 10), denominator);
  }

  /** One to 18 ASCII digits, before the slash with a minus sign perhaps. */
  private static boolean isShortInteger(String text, int start, int end) {
    int first = start == 0 && end > 0 && text.charAt(0) == '-' ? 1 : start;
    if (end <= first || end - first > SHORT_DIGITS) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Rational parsedByPattern(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw new NumberFormatException("not a number: '" + text + "'");
    }
    Rational magnitude;
    if (matcher.group(2) != null) {
      BigInteger denominator = new BigInteger(matcher.group(3));
      if (denominator.signum() == 0) {
        throw new NumberFormatException("division by zero: '" + text + "'");
      }
      magnitude = Rational.of(new BigInteger(matcher.group(2)), denominator);
    } else if (matcher.group(4) != null) {
      magnitude = decimal(matcher.group(4), matcher.group(5), matcher.group(6), text);
    } else {
      magnitude = decimal("", matcher.group(7), matcher.group(8), text);
    }
    return matcher.group(1).equals("-") ? magnitude.negate() : magnitude;
  }

  private static Rational decimal(String whole, String fraction, String exponent, String text) {
    String decimals = fraction == null ? "" : fraction;
    long scale = -decimals.length();
    if (exponent != null) {
      if (exponent.replaceFirst("^[+-]?0*", "").length() > MAX_EXPONENT_DIGITS) {
        throw new NumberFormatException("exponent out of range: '" + text + "'");
      }
      scale += Integer.parseInt(exponent);
    }
    if (Math.abs(scale) > MAX_EXPONENT) {
      throw new NumberFormatException("exponent out of range: '" + text + "'");
    }
    BigInteger digits = new BigInteger(whole + decimals);
    BigInteger power = BigInteger.TEN.pow((int) Math.abs(scale));
    return scale >= 0 ? Rational.of(digits.multiply(power)) : Rational.of(digits, power);
  }
}
