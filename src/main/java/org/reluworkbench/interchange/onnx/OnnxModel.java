package org.reluworkbench.interchange.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.AtomicFile;

/** An ONNX model, of whatever kind. */
public final class OnnxModel {

  /** Of our models: opset 13 is the first whose Gemm and Relu are still those of today's runtimes. */
  static final int OPSET = 13;

  static final int IR_VERSION = 7;

  private static final long MAX_BYTES = 1L << 30;

  private final ModelProto proto;

  OnnxModel(ModelProto proto) {
    this.proto = Objects.requireNonNull(proto);
  }

  ModelProto proto() {
    return proto;
  }

  /** Reads a file; what kind of model it holds is not looked at. */
  public static Diagnosed<OnnxModel> read(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
        return faulty(file, DiagnosticCode.ONNX, "longer than " + MAX_BYTES + " bytes", "");
      }
      return parsed(file, Files.readAllBytes(file));
    } catch (IOException e) {
      return faulty(
          file,
          DiagnosticCode.UNREADABLE_FILE,
          "the file can't be read: "
              + (Files.exists(file) ? e.getMessage() : "there is no such file"),
          "");
    }
  }

  private static Diagnosed<OnnxModel> parsed(Path file, byte[] bytes) {
    try {
      ModelProto proto = ModelProto.parseFrom(bytes);
      return proto.hasGraph()
          ? Diagnosed.fine(new OnnxModel(proto))
          : faulty(file, DiagnosticCode.ONNX, "the file holds no graph", "is it an ONNX model?");
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      return faulty(
          file, DiagnosticCode.ONNX, "the file is no ONNX model", "is it cut off or damaged?");
    }
  }

  static <T> Diagnosed<T> faulty(Path file, DiagnosticCode code, String message, String help) {
    Diagnostic diagnostic = Diagnostic.of(code, Source.of(file.toString(), "").span(0, 0), message);
    return Diagnosed.faulty(help.isEmpty() ? diagnostic : diagnostic.withHelp(help));
  }

  /**
   * Writes the model, wholly or not at all.
   *
   * @throws IOException if that fails
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, this::writeTo);
  }

  public void writeTo(OutputStream out) throws IOException {
    proto.writeTo(out);
  }
}
