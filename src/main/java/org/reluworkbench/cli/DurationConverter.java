package org.reluworkbench.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as users write them: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}. */
final class DurationConverter implements ITypeConverter<Duration> {

  // Nine digits of any unit are far from any overflow.
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");
  private static final Map<String, Duration> UNITS = Map.of(
      "ms", Duration.ofMillis(1),
      "s", Duration.ofSeconds(1),
      "m", Duration.ofMinutes(1),
      "h", Duration.ofHours(1));

  @Override
  public Duration convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no duration; write it like 500ms, 30s, 2m or 1h");
    }
    Duration duration = UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
    if (duration.isZero()) {
      throw new TypeConversionException("'" + text + "' leaves no time at all");
    }
    return duration;
  }
}
