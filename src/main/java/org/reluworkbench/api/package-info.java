/**
 * The workbench for Java programs: small, stable, and the same as on the command line. Start at {@link
 * org.reluworkbench.api.Workbench} for files, {@link org.reluworkbench.api.Reductions} and {@link
 * org.reluworkbench.api.Decisions} for problems, {@link org.reluworkbench.api.Trainer} for networks,
 * and {@link org.reluworkbench.api.Certificates} for what is left to be checked. Problems, witnesses
 * and numbers are the values of {@link org.reluworkbench.problem}, {@link org.reluworkbench.logic},
 * {@link org.reluworkbench.network} and {@link org.reluworkbench.numeric}.
 *
 * <p>Results are immutable, nothing is {@code null}, and exceptions are checked where a caller can
 * act: {@link java.io.IOException} if a file cannot be written, {@link
 * org.reluworkbench.solver.SolverException} if a back end fails. Mistakes in a file are {@linkplain
 * org.reluworkbench.diagnostic.Diagnosed values}. Every example here is run by the build.
 *
 * <p>Layer 7, beside the command line: knows the workbench and what lies below it.
 */
package org.reluworkbench.api;
