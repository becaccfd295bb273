package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.document.Papers;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Download;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Reader;

/**
 * Hands out the files of an agreement, always to be saved: {@code /files/agreement/<case>} prints the text as it stands,
 * {@code /files/agreement/<case>/<document>} gives the sealed PDF or a scan, {@code /files/agreement/<case>/simulation?D1=2024-01-12} prints what
 * it comes to in every case, with the days that are assumed for the service of decisions.
 */
@WebServlet("/files/agreement/*")
public class AgreementFiles extends HttpServlet {

    private static final String PRINT_NAME = "调解协议书.pdf";
    private static final String SIMULATION = "/simulation";
    private static final String SIMULATION_NAME = "各种情形下的履行说明.pdf";

    @Inject
    private Agreements agreements;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String info = request.getPathInfo();
            if (info != null && info.endsWith(SIMULATION)) {
                UUID caseId = ids(info.substring(0, info.length() - SIMULATION.length()))
                        .get(0);
                Papers.Printed printed = agreements.printSimulation(currentUser.actor(), caseId, assumed(request));
                Download.announce(response, SIMULATION_NAME, "application/pdf", printed.pdf().length);
                response.getOutputStream().write(printed.pdf());
                return;
            }
            List<UUID> path = ids(info);
            if (path.size() == 1) {
                Papers.Printed printed = agreements.print(currentUser.actor(), path.get(0));
                Download.announce(response, PRINT_NAME, "application/pdf", printed.pdf().length);
                response.getOutputStream().write(printed.pdf());
            } else {
                give(agreements.open(currentUser.actor(), path.get(0), path.get(1)), response);
            }
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, reader.words());
        }
    }

    /** The days of the address; what is no day is left out, as if nobody had assumed one. */
    private static Map<String, LocalDate> assumed(HttpServletRequest request) {
        Map<String, LocalDate> assumed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("D[1-9]") && values[0].matches("\\d{4}-\\d{2}-\\d{2}")) {
                try {
                    assumed.put(name, LocalDate.parse(values[0]));
                } catch (DateTimeException noDay) {
                    // as above
                }
            }
        });
        return assumed;
    }

    private static List<UUID> ids(String path) {
        try {
            List<UUID> ids = path == null
                    ? List.of()
                    : List.of(path.substring(1).split("/")).stream()
                            .map(UUID::fromString)
                            .toList();
            if (ids.isEmpty() || ids.size() > 2) {
                throw new NotFound("fault.document.unknown");
            }
            return ids;
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.document.unknown");
        }
    }

    private static void give(Agreements.OpenFile file, HttpServletResponse response) throws IOException {
        try (InputStream content = file.content()) {
            Download.announce(response, file.name(), file.mediaType(), file.size());
            content.transferTo(response.getOutputStream());
        }
    }
}
