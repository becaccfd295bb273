package org.maplebridge.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine on which the bench runs, as it says of itself. */
final class Machine {

    private static final int PROBES = 200;

    private Machine() {}

    /**
     * What a figure must be read with: processor, memory, system, and how long this disk takes to make something durable.
     *
     * @param folder on the disk of the database
     */
    static Map<String, String> described(Path folder) throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put(
                "processor",
                Runtime.getRuntime().availableProcessors() + " × "
                        + value("/proc/cpuinfo", "model name").strip());
        long kilobytes = Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
        machine.put("memory", Math.round(kilobytes / 1024.0 / 1024.0) + " GB");
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("durable write", String.format("%.2f ms (median of %d)", durableWrite(folder), PROBES));
        machine.put("load before", Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        return machine;
    }

    private static String value(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1))
                .orElse("unknown");
    }

    /** What a commit waits for: four kilobytes that are on the disk, in milliseconds. */
    private static double durableWrite(Path folder) throws IOException {
        Path file = folder.resolve("durable-write");
        long[] took = new long[PROBES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < PROBES; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096), 4096L * i);
                channel.force(false);
                took[i] = System.nanoTime() - begun;
            }
        } finally {
            Files.deleteIfExists(file);
        }
        Arrays.sort(took);
        return took[PROBES / 2] / 1e6;
    }
}
