package org.maplebridge.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * {@code /openapi}: the contract as it was agreed, byte for byte {@code web/openapi.json}. What the server would make of the annotations in its
 * place says less, and says it in another way after each update of the server.
 */
@WebServlet("/openapi")
public class ContractDocument extends HttpServlet {

    private static final String FILE = "openapi.json";

    private transient byte[] document;

    @Override
    public void init() {
        try (InputStream packaged = ContractDocument.class.getResourceAsStream(FILE)) {
            document = packaged.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
