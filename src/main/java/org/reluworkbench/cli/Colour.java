package org.reluworkbench.cli;

/** The few colours of a terminal that the command uses. */
public enum Colour {
  BOLD(1),
  FAINT(2),
  RED(31),
  GREEN(32),
  YELLOW(33),
  CYAN(36);

  private final int code;

  Colour(int code) {
    this.code = code;
  }

  /** The text with the control sequences around it that make it appear so. */
  public String paint(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
