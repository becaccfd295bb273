package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ProductionWarIT {

    @Test
    void the_war_holds_neither_the_demo_office_nor_the_launcher_nor_a_test() throws IOException {
        List<String> names = everythingIn(Files.readAllBytes(RunningOffice.WAR));

        assertThat(names).contains("org/maplebridge/casefile/MediationCase.class");
        assertThat(names)
                .noneMatch(name -> name.contains("org/maplebridge/demo")
                        || name.contains("org/maplebridge/launcher")
                        || name.contains("org/maplebridge/container")
                        || name.contains("org/maplebridge/bench")
                        || name.contains("demo_clock"));
    }

    /** The names of all entries, those of the libraries inside too. */
    private static List<String> everythingIn(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().endsWith(".jar")) {
                    names.addAll(everythingIn(zip.readAllBytes()));
                }
            }
        }
        return names;
    }
}
