package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures instead of proving: how long the sealing of an agreement of five pages or more keeps the lock of its case, for printing and for signing. No
 * part of a build: {@code mvn test -pl ejb -Dtest=SealBench}.
 */
class SealBench {

    private static final int WARM = 20;
    private static final int ROUNDS = 30;

    @Test
    void printing_and_signing(@TempDir Path folder) throws IOException {
        ElectronicSeals seals =
                new ElectronicSeals(new TestAuthority().issue("RSA", "RSA").into(folder), TestAuthority.PASSWORD);
        Papers papers = new Papers(new PaperFonts(List.of()));
        Paper agreement = PaperSamples.longAgreement(20);
        int pages;
        try (PDDocument opened =
                Loader.loadPDF(papers.print(agreement, PaperSamples.AT).pdf())) {
            pages = opened.getNumberOfPages();
        }
        assertThat(pages).isGreaterThanOrEqualTo(5);
        double[] printing = new double[ROUNDS];
        double[] signing = new double[ROUNDS];
        double[] both = new double[ROUNDS];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = -WARM; round < ROUNDS; round++) {
            long worked = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Papers.Printed printed = papers.print(agreement, PaperSamples.AT);
            long between = System.nanoTime();
            Papers.Printed sealed = seals.seal(printed, "RSA", PaperSamples.ROOM, PaperSamples.AT);
            long end = System.nanoTime();
            assertThat(sealed.sealedWith()).isNotNull();
            if (round >= 0) {
                printing[round] = (between - start) / 1e6;
                signing[round] = (end - between) / 1e6;
                both[round] = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
            }
        }
        System.out.printf(
                "%d pages, %d rounds: printing %s, signing (RSA 2048) %s; of the processor both took %s%n",
                pages, ROUNDS, told(printing), told(signing), told(both));
    }

    private static String told(double[] millis) {
        Arrays.sort(millis);
        return "median %.0f ms, p95 %.0f ms"
                .formatted(millis[millis.length / 2], millis[(int) (millis.length * 0.95) - 1]);
    }
}
