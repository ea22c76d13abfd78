package org.tandemcrm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Tandem, the CRM in which marketing and sales work as one team. */
@Modulithic(systemName = "Tandem", sharedModules = "shared")
@SpringBootApplication(proxyBeanMethods = false)
public class TandemApplication {

    public static void main(String[] args) {
        SpringApplication.run(TandemApplication.class, args);
    }
}
