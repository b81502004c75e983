/**
 * Turns files of one form into another: export, import, the canonical layout, a first specification.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.convert;
