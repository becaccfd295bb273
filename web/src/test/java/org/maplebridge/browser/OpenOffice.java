package org.maplebridge.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.DemoApplication;
import org.maplebridge.launcher.EmbeddedMariaDb;
import org.maplebridge.launcher.OfficeEnvironment;
import org.maplebridge.launcher.PayaraMicro;

/**
 * The demo office as its readers meet it, and a browser to visit it with. Started at the first test that asks for an
 * {@link OpenOffice}, shared by all browser tests of the run, closed with its servers when the run ends. With
 * {@code -Doffice=http://127.0.0.1:8080/} the tests visit a demo office that runs already, whose log {@code -Doffice.log} names.
 */
public final class OpenOffice implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern FAULT = Pattern.compile("\\[SEVERE]|^\\s+at [\\w.$/]+\\(|^Caused by: |Exception: ");

    private static final String HUNG_UP = "java.io.IOException: Connection is closed";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final URI address;

    /** One for each thread that visits, because no browser bears two. */
    private final ThreadLocal<Browser> browsers = ThreadLocal.withInitial(this::launch);

    private Path log;

    private OpenOffice() throws Exception {
        String running = System.getProperty("office");
        try {
            address = running == null ? start() : URI.create(running);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        synchronized (open) {
            open.push(playwright);
        }
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private URI start() throws Exception {
        DataFolder folder =
                DataFolder.open(Files.createDirectories(Path.of("target")).resolve("browser-office"));
        open.push(folder);
        folder.reset();
        EmbeddedMariaDb database = EmbeddedMariaDb.start(folder);
        open.push(database);
        PayaraMicro server = PayaraMicro.serving(DemoApplication.layInto(folder), folder)
                .environment(OfficeEnvironment.ofDemo(folder, database))
                .start();
        open.push(server);
        log = server.log();
        server.awaitReady(PATIENCE, elapsed -> {});
        return server.baseUri();
    }

    /** How much the server has written so far, in bytes. */
    long logLength() {
        try {
            return Files.size(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first lines of what the server has written of faults since its log had this length. */
    List<String> faultsSince(long length) {
        try {
            byte[] all = Files.readAllBytes(log());
            List<String> faults = new ArrayList<>();
            boolean hungUp = false;
            for (String line : new String(all, (int) length, all.length - (int) length, StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                // a browser that has gone on to the next page hangs up on the one before: the server's own words, and
                // no fault
                hungUp = line.contains(HUNG_UP) || hungUp && line.startsWith("\tat ");
                if (!hungUp && faults.size() < 20 && FAULT.matcher(line).find()) {
                    faults.add(line);
                }
            }
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        if (log == null) {
            String given = System.getProperty("office.log");
            if (given == null) {
                throw new IllegalStateException(
                        "Tests of an office that runs already also need -Doffice.log=<its server.log>");
            }
            log = Path.of(given);
        }
        return log;
    }

    /** A visitor with a browser of his own, not logged in. */
    Visitor visitor(Language language, int width) {
        return new Visitor(browsers.get(), address, language, width);
    }

    /** The youngest first: the server still uses the database while it stops. */
    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** Hands the one office of the run to whoever asks for it. */
    public static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == OpenOffice.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(OpenOffice.class))
                    .getOrComputeIfAbsent(OpenOffice.class, asked -> {
                        try {
                            return new OpenOffice();
                        } catch (Exception e) {
                            throw new IllegalStateException("The demo office does not open", e);
                        }
                    });
        }
    }
}
