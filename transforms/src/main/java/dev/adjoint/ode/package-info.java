/**
 * Ordinary differential equations whose solutions are differentiated: {@link
 * dev.adjoint.ode.Ode#odeint}.
 */
@NullMarked
package dev.adjoint.ode;

import org.jspecify.annotations.NullMarked;
