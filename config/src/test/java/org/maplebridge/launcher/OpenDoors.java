package org.maplebridge.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses on which a process listens, as the kernel knows them. */
final class OpenDoors {

    private static final String LISTENING = "0A";

    private OpenDoors() {}

    static Set<InetAddress> of(long pid) throws IOException {
        List<String> sockets;
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            sockets = descriptors.map(OpenDoors::target).toList();
        }
        Set<InetAddress> addresses = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTENING) && sockets.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(address(columns[1].substring(0, columns[1].indexOf(':'))));
                }
            }
        }
        return addresses;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** The kernel prints an address as words of four bytes in the machine's order. */
    private static InetAddress address(String hex) throws IOException {
        ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer address = ByteBuffer.allocate(words.capacity());
        while (words.hasRemaining()) {
            address.putInt(words.getInt());
        }
        return InetAddress.getByAddress(address.array());
    }
}
