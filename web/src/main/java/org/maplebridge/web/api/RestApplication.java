package org.maplebridge.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The door for other systems. Its contract is {@code web/openapi.json}, which a test holds against the resources. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Maple Bridge",
                        version = "1",
                        description =
                                "Errors are application/problem+json (RFC 9457) in the language of Accept-Language, Chinese unless"
                                        + " English is asked for. Days are YYYY-MM-DD in Asia/Shanghai, instants ISO 8601 in UTC, money is a"
                                        + " decimal string in yuan. Every POST takes an Idempotency-Key."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        in = SecuritySchemeIn.HEADER,
        description = "The token of an API client that the administrator registered")
public class RestApplication extends Application {}
