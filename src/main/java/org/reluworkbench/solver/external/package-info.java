/**
 * A second solver as a command of the machine: cvc5 (Barbosa et al., TACAS 2022), a process a
 * question, fed with SMT-LIB 2. What it does wrong - crash, hang, print nonsense - stays with that
 * process, which is ended where its time is over.
 *
 * <p>Layer 3: knows the port, budgets and nothing of Z3.
 */
package org.reluworkbench.solver.external;
