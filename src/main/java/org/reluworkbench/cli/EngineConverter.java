package org.reluworkbench.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.reluworkbench.workbench.decide.Engine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an engine. */
final class EngineConverter implements ITypeConverter<Engine> {

  @Override
  public Engine convert(String text) {
    return Engine.ofWord(text)
        .orElseThrow(() -> new TypeConversionException(
            "there is no engine '" + text + "'; there are " + String.join(", ", new Words())));
  }

  /** The names of all engines. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Engine.values()).map(Engine::word).iterator();
    }
  }
}
