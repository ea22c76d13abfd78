package org.tandemcrm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.tandemcrm.platform.DatabaseLaunch;

/** Starts Tandem, the CRM in which marketing and sales work as one team. */
@Modulithic(systemName = "Tandem", sharedModules = "shared")
@SpringBootApplication(
        proxyBeanMethods = false,
        // Two modules may call different things by the same short name.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TandemApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(TandemApplication.class);
        application.addInitializers(new DatabaseLaunch());
        application.run(args);
    }
}
