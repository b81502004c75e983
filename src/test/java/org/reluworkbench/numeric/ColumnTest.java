package org.reluworkbench.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColumnTest {

  private static List<Rational> numbers(String... texts) {
    return Stream.of(texts).map(Rational::parse).toList();
  }

  @Test
  void keepsNumbersOverTheirLeastCommonDenominator() {
    Column column = Column.of(numbers("1/6", "-3/4", "2"));
    assertThat(column.isScaled()).isTrue();
    assertThat(column.denominator()).isEqualTo(12);
    assertThat(column.toList()).isEqualTo(numbers("1/6", "-3/4", "2"));
  }

  @Test
  void keepsWhatHasNoCommonDenominatorAsItIs() {
    List<Rational> numbers = numbers("1/1000000000000000000000000007", "1e30", "-5");
    Column column = Column.of(numbers);
    assertThat(column.isScaled()).isFalse();
    assertThat(column.toList()).isEqualTo(numbers);
    assertThat(column.signum(2)).isEqualTo(-1);
  }

  @Test
  void reducesDecimalsThatAreWhole() {
    Column.Builder builder = new Column.Builder();
    builder.addDecimal(10, 1);
    builder.addDecimal(25, 1);
    builder.addDecimal(500, 2);
    Column column = builder.build();
    assertThat(column.toList()).isEqualTo(numbers("1", "5/2", "5"));
    assertThat(column.denominator()).isEqualTo(2);
  }

  @Test
  void decimalsThatOverflowTogetherStayExact() {
    Column.Builder builder = new Column.Builder();
    builder.addDecimal(999_999_999_999_999_999L, 0);
    builder.addDecimal(1, 18);
    builder.add(Rational.of(1, 3));
    builder.addDecimal(-7, 1);
    assertThat(builder.build().toList())
        .isEqualTo(numbers("999999999999999999", "1e-18", "1/3", "-7/10"));
  }

  @Property(tries = 300)
  void decimalsAreWhatTheyAreOneByOne(
      @ForAll @Size(max = 30) List<Long> digits, @ForAll @IntRange(max = 18) int decimals) {
    Column.Builder builder = new Column.Builder();
    List<Rational> expected = new ArrayList<>();
    for (int i = 0; i < digits.size(); i++) {
      long number = digits.get(i) % 1_000_000_000_000L;
      builder.addDecimal(number, i * decimals % 19);
      expected.add(Rational.parse(number + "e-" + i * decimals % 19));
    }
    assertThat(builder.build().toList()).isEqualTo(expected);
  }
}
