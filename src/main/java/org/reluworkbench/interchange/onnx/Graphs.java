package org.reluworkbench.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;

/** Builds graphs of affine maps and rectified linear units, whose weights are floats already. */
final class Graphs {

  static final String INPUT = "x";
  static final String OUTPUT = "y";

  private static final String BATCH = "N";

  private final Precision precision;
  private final GraphProto.Builder graph;
  private String current = INPUT;

  Graphs(String name, Precision precision, int inputs) {
    this.precision = precision;
    this.graph = GraphProto.newBuilder().setName(name).addInput(value(INPUT, inputs));
  }

  private TensorProto.DataType type() {
    return precision == Precision.FLOAT32
        ? TensorProto.DataType.FLOAT
        : TensorProto.DataType.DOUBLE;
  }

  private ValueInfoProto value(String name, int width) {
    TensorShapeProto shape = TensorShapeProto.newBuilder()
        .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH))
        .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width))
        .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder()
            .setTensorType(
                TypeProto.Tensor.newBuilder().setElemType(type().getNumber()).setShape(shape)))
        .build();
  }

  /** Appends an affine map; its rows are the next layer's pre-activations. */
  void affine(String name, List<AffineFunction> rows, String output) {
    int width = rows.get(0).dimension();
    ByteBuffer weights = buffer(rows.size() * width);
    ByteBuffer biases = buffer(rows.size());
    for (AffineFunction row : rows) {
      for (int j = 0; j < width; j++) {
        put(weights, row.linear().get(j));
      }
      put(biases, row.constant());
    }
    graph.addInitializer(tensor(name + ".weight", weights, rows.size(), width));
    graph.addInitializer(tensor(name + ".bias", biases, rows.size()));
    graph.addNode(NodeProto.newBuilder()
        .setOpType("Gemm")
        .setName(name)
        .addAllInput(List.of(current, name + ".weight", name + ".bias"))
        .addOutput(output)
        .addAttribute(AttributeProto.newBuilder()
            .setName("transB")
            .setType(AttributeProto.AttributeType.INT)
            .setI(1)));
    current = output;
  }

  /** Appends rectified linear units, one a value. */
  void relu(String name, String output) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Relu").setName(name).addInput(current).addOutput(output));
    current = output;
  }

  /** The model of the graph, whose last value is its output. */
  OnnxModel finish(int outputs, String description, Map<String, String> metadata) {
    graph.addOutput(value(current, outputs));
    ModelProto.Builder model = ModelProto.newBuilder()
        .setIrVersion(OnnxModel.IR_VERSION)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OnnxModel.OPSET))
        .setProducerName("relu-workbench")
        .setDocString(description)
        .setGraph(graph);
    metadata.forEach((key, text) ->
        model.addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(text)));
    return new OnnxModel(model.build());
  }

  private ByteBuffer buffer(int numbers) {
    int size = precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    return ByteBuffer.allocate(Math.multiplyExact(numbers, size)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(ByteBuffer buffer, Rational exactly) {
    double number = precision
        .nearest(exactly)
        .filter(nearest -> Rational.ofExactly(nearest).equals(exactly))
        .orElseThrow(() -> new IllegalStateException(exactly + " is no " + precision.word()));
    if (precision == Precision.FLOAT32) {
      buffer.putFloat((float) number);
    } else {
      buffer.putDouble(number);
    }
  }

  private TensorProto tensor(String name, ByteBuffer numbers, long... dims) {
    TensorProto.Builder tensor = TensorProto.newBuilder()
        .setName(name)
        .setDataType(type().getNumber())
        .setRawData(ByteString.copyFrom(numbers.flip()));
    for (long dim : dims) {
      tensor.addDims(dim);
    }
    return tensor.build();
  }
}
