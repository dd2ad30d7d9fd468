/**
 * Arguments and results of any structure: tensors in records, lists, maps, arrays, and optionals.
 *
 * <p>Reading order: {@link dev.adjoint.tree.Tree} takes a structure apart into leaves and a {@link
 * dev.adjoint.tree.TreeDef}, and puts it together again. Nothing here knows what a leaf is for.
 */
@NullMarked
package dev.adjoint.tree;

import org.jspecify.annotations.NullMarked;
