package org.reluworkbench.interchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class NetworkImportTest {

  @TempDir
  private Path folder;

  private static AffineFunction unit(String constant, String... weights) {
    return new AffineFunction(
        Vector.of(Stream.of(weights).map(Rational::parse).toList()), Rational.parse(constant));
  }

  private static NamedNetwork network() {
    return new NamedNetwork(
        List.of("width", "height"),
        new ReluNetwork(
            2,
            List.of(
                new ReluNetwork.Layer(
                    List.of(unit("0", "1/3", "1"), unit("-1", "1", "1/7"), unit("1/10", "0", "0"))),
                new ReluNetwork.Layer(List.of(unit("2/3", "1", "-2", "1e-60")))),
            0));
  }

  private static OnnxModel model(Precision precision) {
    RoundedNetwork rounding = RoundedNetwork.of(network().network(), precision).orElseThrow();
    InputBox box = InputBox.parse("0..1", 2);
    return new NetworkExport(network(), rounding, box, rounding.errorBound(box).orElseThrow())
        .model();
  }

  private Diagnosed<NetworkImport> read(ModelProto proto, boolean floatsOnly) throws IOException {
    Path file = folder.resolve("net.onnx");
    new OnnxModel(proto).write(file);
    return NetworkImport.read(file, floatsOnly);
  }

  private String complaint(ModelProto proto) throws IOException {
    Diagnosed<NetworkImport> read = read(proto, false);
    assertThat(read.diagnostics()).hasSize(1);
    return read.diagnostics().get(0).message();
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void theExactNetworkComesBack(Precision precision) throws IOException {
    NetworkImport back = read(model(precision).proto(), false).toOptional().orElseThrow();
    assertThat(back.network()).isEqualTo(network());
    assertThat(back.origin()).isEqualTo(NetworkImport.Origin.METADATA);
  }

  @Test
  void theFloatsAreTakenExactlyWhereThereIsNothingElseOrOnRequest() throws IOException {
    ModelProto proto = model(Precision.FLOAT32).proto();
    NetworkImport back = read(proto, true).toOptional().orElseThrow();
    AffineFunction first = back.network().network().layers().get(0).units().get(0);
    assertThat(first.linear().get(0)).isEqualTo(Rational.ofExactly(1f / 3));
    assertThat(back.network().inputs()).containsExactly("x1", "x2");
    assertThat(back.origin()).isEqualTo(NetworkImport.Origin.FLOATS);
    assertThat(read(proto.toBuilder().clearMetadataProps().build(), false).toOptional())
        .contains(back);
  }

  @Test
  void aModelThatWasChangedAfterItsExportIsNotTakenForTheExactOne() throws IOException {
    ModelProto proto = model(Precision.FLOAT64).proto();
    ByteString bytes = proto.getGraph().getInitializer(0).getRawData();
    ModelProto changed = changed(
        proto,
        graph -> graph
            .getInitializerBuilder(0)
            .setRawData(
                bytes.substring(0, 8).concat(bytes.substring(0, 8)).concat(bytes.substring(16))));
    assertThat(complaint(changed))
        .contains("weight 2 of unit 1 of the node 'layer1' (Gemm) is 60", "which is not next to 1");
    assertThat(read(changed, true)).isInstanceOf(Diagnosed.Fine.class);
  }

  private static ModelProto changed(ModelProto proto, Consumer<GraphProto.Builder> change) {
    ModelProto.Builder builder = proto.toBuilder();
    change.accept(builder.getGraphBuilder());
    return builder.build();
  }

  static Stream<Arguments> unsupported() {
    return Stream.of(
        change("the node 'relu1' (Sigmoid) is not", g -> g.getNodeBuilder(1).setOpType("Sigmoid")),
        change(
            "the node 'relu1' (Relu) is not supported",
            g -> g.getNodeBuilder(1).setDomain("com.example")),
        change(
            "stands where a Gemm is needed",
            g -> g.removeNode(0).getNodeBuilder(0).setInput(0, "x")),
        change("does not end in a Relu, but in the node 'layer2'", g -> g.removeNode(3)),
        change("the output of the graph is not 'y'", g -> g.getOutputBuilder(0).setName("z1")),
        change("does not take up 'v1'", g -> g.getNodeBuilder(2).setInput(0, "x")),
        change("has 2 inputs", g -> g.addInput(ValueInfoProto.newBuilder().setName("extra"))),
        change(
            "has the attribute alpha, which changes what it computes",
            g -> g.getNodeBuilder(0)
                .addAttribute(AttributeProto.newBuilder().setName("alpha").setF(0.5f))),
        change(
            "reads 'other', which is no initializer",
            g -> g.getNodeBuilder(2).setInput(1, "other")),
        change(
            "'layer1.weight' is of type INT8, not FLOAT or DOUBLE",
            g -> g.getInitializerBuilder(0).setDataType(TensorProto.DataType.INT8_VALUE)),
        change(
            "'layer1.weight' has the shape [3, 2], but 1 numbers",
            g -> g.getInitializerBuilder(0).clearRawData().addDoubleData(1)),
        change(
            "'layer2.bias' holds Infinity",
            g -> g.getInitializerBuilder(3).clearRawData().addDoubleData(Double.POSITIVE_INFINITY)),
        change(
            "is kept in a file of its own",
            g -> g.getInitializerBuilder(0).setDataLocation(TensorProto.DataLocation.EXTERNAL)),
        change(
            "takes 2 values, but the layer before has 3",
            g -> g.getNodeBuilder(2).setInput(1, "layer1.weight").setInput(2, "layer1.bias")),
        change(
            "'layer1.bias' has the shape [3], but there are 1 units",
            g -> g.getNodeBuilder(2).setInput(2, "layer1.bias")));
  }

  private static Arguments change(String message, Consumer<GraphProto.Builder> change) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsupported")
  void namesTheNodeOrTensorThatIsNotSupported(String message, Consumer<GraphProto.Builder> change)
      throws IOException {
    assertThat(complaint(changed(model(Precision.FLOAT64).proto(), change))).contains(message);
  }

  /** As frameworks write it: floats in a list, weights not transposed, no bias. */
  @Test
  void otherWaysToWriteTheSameAreRead() throws IOException {
    GraphProto graph = GraphProto.newBuilder()
        .addInput(ValueInfoProto.newBuilder().setName("in"))
        .addInput(ValueInfoProto.newBuilder().setName("w"))
        .addInitializer(TensorProto.newBuilder()
            .setName("w")
            .setDataType(TensorProto.DataType.FLOAT_VALUE)
            .addAllDims(List.of(2L, 1L))
            .addAllFloatData(List.of(0.5f, -2f)))
        .addNode(NodeProto.newBuilder()
            .setOpType("Gemm")
            .addAllInput(List.of("in", "w"))
            .addOutput("z"))
        .addNode(NodeProto.newBuilder().setOpType("Relu").addInput("z").addOutput("out"))
        .addOutput(ValueInfoProto.newBuilder().setName("out"))
        .build();
    NetworkImport back = read(ModelProto.newBuilder().setGraph(graph).build(), false)
        .toOptional()
        .orElseThrow();
    assertThat(back.network().network().layers())
        .containsExactly(new ReluNetwork.Layer(List.of(unit("0", "1/2", "-2"))));
  }

  @Test
  void aFileThatIsNoModelIsToldFromOneThatIsMissing() throws IOException {
    Path file = Files.write(folder.resolve("short.onnx"), new byte[] {58, 100, 1});
    assertThat(NetworkImport.read(file, false).diagnostics().get(0).message())
        .isEqualTo("the file is no ONNX model");
    Files.write(file, new byte[0]);
    assertThat(NetworkImport.read(file, false).diagnostics().get(0).message())
        .isEqualTo("the file holds no graph");
    assertThat(NetworkImport.read(folder.resolve("none.onnx"), false)
            .diagnostics()
            .get(0)
            .message())
        .contains("there is no such file");
  }
}
