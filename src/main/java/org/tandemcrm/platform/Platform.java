package org.tandemcrm.platform;

import java.util.Locale;

/** The kind of machine this is, in the words of the binaries' packager. */
record Platform(String system, String machine) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        var os = osName.toLowerCase(Locale.ROOT);
        var arch = osArch.toLowerCase(Locale.ROOT);
        var system =
                os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        var arm = arch.equals("aarch64") || arch.equals("arm64");
        // Windows on ARM runs the other machine's programs.
        var machine = arm && !system.equals("windows") ? "arm_64" : "x86_64";
        return new Platform(system, machine);
    }

    boolean windows() {
        return system.equals("windows");
    }

    String archive() {
        return "postgres-%s-%s.txz".formatted(system, machine);
    }

    String program(String name) {
        return windows() ? name + ".exe" : name;
    }
}
