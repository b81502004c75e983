package org.reluworkbench.interchange.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.numeric.Rational;

/** The numbers of a tensor of floats, exactly, in row-major order. */
record Tensor(String name, List<Long> shape, Precision precision, List<Rational> numbers) {

  Tensor {
    Objects.requireNonNull(name);
    shape = List.copyOf(shape);
    Objects.requireNonNull(precision);
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads a tensor.
   *
   * @throws IllegalArgumentException if it is not of a supported kind, or damaged; its message goes
   *     on from the tensor's name and may be shown to the user
   */
  static Tensor of(TensorProto proto) {
    if (proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
      throw new IllegalArgumentException("is kept in a file of its own");
    }
    Precision precision = precision(proto);
    List<Double> values = values(proto, precision);
    long count = 1;
    try {
      for (long dim : proto.getDimsList()) {
        count = Math.multiplyExact(count, dim);
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("has the impossible shape " + proto.getDimsList(), e);
    }
    if (count != values.size() || proto.getDimsList().stream().anyMatch(dim -> dim < 0)) {
      throw new IllegalArgumentException(
          "has the shape " + proto.getDimsList() + ", but " + values.size() + " numbers");
    }
    List<Rational> numbers = new ArrayList<>(values.size());
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("holds " + value + ", which is no number");
      }
      numbers.add(Rational.ofExactly(value));
    }
    return new Tensor(proto.getName(), proto.getDimsList(), precision, numbers);
  }

  private static Precision precision(TensorProto proto) {
    if (proto.getDataType() == TensorProto.DataType.FLOAT_VALUE) {
      return Precision.FLOAT32;
    }
    if (proto.getDataType() == TensorProto.DataType.DOUBLE_VALUE) {
      return Precision.FLOAT64;
    }
    TensorProto.DataType type = TensorProto.DataType.forNumber(proto.getDataType());
    throw new IllegalArgumentException("is of type "
        + (type == null ? String.valueOf(proto.getDataType()) : type.name())
        + ", not FLOAT or DOUBLE");
  }

  private static List<Double> values(TensorProto proto, Precision precision) {
    List<Double> values = new ArrayList<>();
    if (!proto.hasRawData() || proto.getRawData().isEmpty()) {
      proto.getFloatDataList().forEach(value -> values.add((double) value));
      values.addAll(proto.getDoubleDataList());
      return values;
    }
    ByteBuffer bytes = proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    int size = precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    while (bytes.remaining() >= size) {
      values.add(precision == Precision.FLOAT32 ? bytes.getFloat() : bytes.getDouble());
    }
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException("ends in the middle of a number");
    }
    return values;
  }
}
