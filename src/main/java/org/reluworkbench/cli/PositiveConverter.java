package org.reluworkbench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers from one to a billion. */
final class PositiveConverter implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new TypeConversionException("'" + text + "' is no whole number above zero");
    }
    return Integer.valueOf(text);
  }
}
