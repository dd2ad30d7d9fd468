/** What a user might write. */
@NullMarked
package user;

import org.jspecify.annotations.NullMarked;
