/** Linear equations whose matrix is only known as a function: {@link dev.adjoint.solve.Krylov}. */
@NullMarked
package dev.adjoint.solve;

import org.jspecify.annotations.NullMarked;
