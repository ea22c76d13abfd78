package org.tandemcrm.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test of the class starts from the rows that the migrations left, and from a running clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(CleanDatabase.Sweep.class)
public @interface CleanDatabase {

    /** Runs before the test's own {@code @BeforeEach}. */
    final class Sweep implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            var context = SpringExtension.getApplicationContext(test);
            context.getBean(TestClock.class).release();
            context.getBean(DatabaseBroom.class).sweep();
        }
    }
}
