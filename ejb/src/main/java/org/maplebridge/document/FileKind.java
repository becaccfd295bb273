package org.maplebridge.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of file that the office takes: what a case needs and what a reader can open without running anything in it. Everything
 * else is refused, old Word and Excel files among it, because they may carry macros.
 */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), List.of()),
    PNG("image/png", List.of("png"), List.of()),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), List.of("image/jpg", "image/pjpeg")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), List.of()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), List.of()),
    TXT("text/plain", List.of("txt"), List.of()),
    MP3("audio/mpeg", List.of("mp3"), List.of("audio/mp3")),
    M4A("audio/mp4", List.of("m4a"), List.of("audio/x-m4a", "audio/m4a")),
    MP4("video/mp4", List.of("mp4"), List.of("application/mp4")),
    WEBM("video/webm", List.of("webm"), List.of("audio/webm"));

    private final String mediaType;
    private final List<String> extensions;
    private final List<String> otherNames;

    FileKind(String mediaType, List<String> extensions, List<String> otherNames) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.otherNames = otherNames;
    }

    /** The media type under which a file of this kind is stored and served. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a picture made of points. */
    boolean picture() {
        return this == PNG || this == JPEG;
    }

    /** The ending that is given to a file without one. */
    public String extension() {
        return extensions.get(0);
    }

    /** Whether a file name with this ending (without dot) may be of this kind. */
    public boolean hasExtension(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** All endings taken, for the page that says so. */
    public static List<String> allExtensions() {
        return Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).toList();
    }

    /** The kind that a media type names, by any of its usual spellings; parameters are ignored. */
    static Optional<FileKind> named(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(bare) || kind.otherNames.contains(bare))
                .findFirst();
    }
}
