package org.tandemcrm.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.tandemcrm.TandemApplication;

/**
 * The whole application behind a real server, walked through by a real browser: a test method takes
 * a {@link Browser}. Skipped where there is no Chromium or no Node, unless E2E_REQUIRED is true.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@NeedsBrowser
@SpringBootTest(
        classes = TandemApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestBeans.class)
public @interface JourneyTest {}
