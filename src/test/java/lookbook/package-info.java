/** A small application of nothing but the web kit: what the kit's own tests look at. */
@NullMarked
package lookbook;

import org.jspecify.annotations.NullMarked;
