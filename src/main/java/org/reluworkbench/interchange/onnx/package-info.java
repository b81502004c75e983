/**
 * Networks as ONNX models (Open Neural Network Exchange: {@code Gemm} and {@code Relu} nodes), with
 * the exact rationals beside the floats and a proved bound on what rounding does; and training
 * problems as graphs for the verifiers of networks (VNN-LIB).
 *
 * <p>Layer 5. The only place that knows the classes generated of the ONNX format. Error analysis
 * after N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, 2002, chapter 3.
 */
package org.reluworkbench.interchange.onnx;
