package org.tandemcrm.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.tandemcrm.TandemApplication;

/**
 * The whole application on a real PostgreSQL, without a web server. Façades commit: add {@link
 * CleanDatabase} where other tests' rows would disturb. Every such test shares one context with
 * every {@link PageTest}; a {@code @MockitoBean}, a property or an import of one's own costs
 * another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = TandemApplication.class,
        properties = "spring.jpa.hibernate.ddl-auto=validate")
@AutoConfigureMockMvc
@Import(TestBeans.class)
public @interface ModuleTest {}
