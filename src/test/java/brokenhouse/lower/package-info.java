/** The lower module: it may import nothing, and does. */
@ApplicationModule(allowedDependencies = {})
package brokenhouse.lower;

import org.springframework.modulith.ApplicationModule;
