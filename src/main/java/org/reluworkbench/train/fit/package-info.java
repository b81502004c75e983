/**
 * Exact fits by networks with as many units as it takes.
 *
 * <p>Layer 3: knows problems. Boob, Dey, Lan, Complexity of Training ReLU Neural Network, Discrete
 * Optimization 44 (2022), for the (N-1,1) fit; Baum, On the capabilities of multilayer perceptrons,
 * Journal of Complexity 4 (1988), and Bubeck, Eldan, Lee, Mikulincer, Network size and size of the
 * weights in memorization with two-layers neural networks, NeurIPS 33 (2020), for about 4N/d units.
 * The constructions here are our own.
 */
package org.reluworkbench.train.fit;
