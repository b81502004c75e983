package org.reluworkbench.interchange.onnx;

/** A graph is no network of the supported shape; the message says which node or tensor is not. */
final class UnsupportedGraph extends Exception {

  private static final long serialVersionUID = 1L;

  private final String help;

  UnsupportedGraph(String message, String help) {
    super(message);
    this.help = help;
  }

  UnsupportedGraph(String message, String help, Throwable cause) {
    super(message, cause);
    this.help = help;
  }

  String help() {
    return help;
  }
}
