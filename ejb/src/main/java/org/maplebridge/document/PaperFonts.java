package org.maplebridge.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts of the papers, as official papers have them: the text in 宋体 (Noto Serif SC), titles and headings in 黑体 (Noto Sans SC Bold), both of
 * which the house carries under the OFL; and the fall-back files that the operator names for the rare characters of people's names (𠮷 is in
 * neither). Knows before printing which characters can be printed.
 *
 * <p>Parsing takes longer than printing, and a parsed font may serve one paper at a time. So parsed sets are lent and taken back; a
 * few idle ones are kept, more are made when several papers are printed at once. What the fonts cover is kept for good.
 */
final class PaperFonts {

    /** Names one or more TrueType files for characters that the papers' own fonts lack, separated as on a class path. */
    static final String FALLBACK_SETTING = "MAPLEBRIDGE_FALLBACK_FONT";

    private static final String REGULAR = "fonts/NotoSerifSC-Regular.ttf";
    private static final String BOLD = "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";
    private static final int IDLE_SETS = 2;

    /** Held, so that its level stays: it warns at every parse of variation selectors, which papers refuse anyway. */
    private static final Logger TABLES = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    static {
        TABLES.setLevel(Level.SEVERE);
    }

    private final List<Path> fallbackFiles;
    private final BlockingQueue<Parsed> idleMain = new ArrayBlockingQueue<>(IDLE_SETS);
    private final BlockingQueue<List<TrueTypeFont>> idleFallbacks = new ArrayBlockingQueue<>(IDLE_SETS);
    private final BitSet main;
    private final List<BitSet> fallbacks = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    /** Reads all fonts once. A fall-back font that cannot be used is left out, and {@link #troubles} tells of it: most papers do without. */
    PaperFonts(List<Path> fallbackFiles) {
        Parsed parsed = parseMain();
        main = coverage(parsed.regular());
        main.and(coverage(parsed.bold()));
        idleMain.add(parsed);
        List<Path> usable = new ArrayList<>();
        for (Path file : fallbackFiles) {
            // Not kept: it is large, and most papers do without.
            try (TrueTypeFont font = parse(file)) {
                fallbacks.add(coverage(font));
                usable.add(file);
            } catch (IOException unreadable) {
                troubles.add(
                        FALLBACK_SETTING + " names " + file
                                + ", which is no readable TrueType font: papers with characters that only it would hold are refused");
            }
        }
        this.fallbackFiles = List.copyOf(usable);
    }

    /** A line for the operator about each fall-back font that cannot be used, naming the setting and the file. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** The fonts that the environment configures. */
    static PaperFonts configured() {
        String setting = System.getenv(FALLBACK_SETTING);
        List<Path> files = new ArrayList<>();
        if (setting != null && !setting.isBlank()) {
            for (String file : setting.split(Pattern.quote(File.pathSeparator))) {
                files.add(Path.of(file.strip()));
            }
        }
        return new PaperFonts(files);
    }

    /**
     * Whether a character can be printed. Control and format characters cannot, even where a font holds them: they would vanish or turn
     * the text around, and the paper would no longer say what the stored text says.
     */
    boolean prints(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> inMain(codePoint) || fallbacks.stream().anyMatch(font -> font.get(codePoint));
        };
    }

    /** Whether a character is in both main fonts, so that no fall-back is needed for it. */
    boolean inMain(int codePoint) {
        return main.get(codePoint);
    }

    /** Lends a set of fonts for one paper; to be closed when the paper has been written. */
    Loan lend(boolean withFallbacks) {
        Parsed mainSet = idleMain.poll();
        List<TrueTypeFont> fallbackSet = withFallbacks ? idleFallbacks.poll() : List.of();
        return new Loan(mainSet == null ? parseMain() : mainSet, fallbackSet == null ? parseFallbacks() : fallbackSet);
    }

    /** A set of fonts in the hands of one paper. */
    final class Loan implements AutoCloseable {

        private final Parsed mainSet;
        private final List<TrueTypeFont> fallbackSet;

        private Loan(Parsed mainSet, List<TrueTypeFont> fallbackSet) {
            this.mainSet = mainSet;
            this.fallbackSet = fallbackSet;
        }

        TrueTypeFont regular() {
            return mainSet.regular();
        }

        TrueTypeFont bold() {
            return mainSet.bold();
        }

        List<TrueTypeFont> fallbacks() {
            return fallbackSet;
        }

        @Override
        public void close() {
            if (!idleMain.offer(mainSet)) {
                PaperFonts.close(mainSet.regular());
                PaperFonts.close(mainSet.bold());
            }
            if (!fallbackSet.isEmpty() && !idleFallbacks.offer(fallbackSet)) {
                fallbackSet.forEach(PaperFonts::close);
            }
        }
    }

    private record Parsed(TrueTypeFont regular, TrueTypeFont bold) {}

    private static Parsed parseMain() {
        return new Parsed(parse(REGULAR), parse(BOLD));
    }

    private static TrueTypeFont parse(String resource) {
        try (InputStream stream = PaperFonts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + resource + " is not on the class path");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The font " + resource + " cannot be read", unreadable);
        }
    }

    private List<TrueTypeFont> parseFallbacks() {
        List<TrueTypeFont> parsed = new ArrayList<>();
        for (Path file : fallbackFiles) {
            try {
                parsed.add(parse(file));
            } catch (IOException gone) {
                throw new IllegalStateException(
                        FALLBACK_SETTING + " names " + file + ", which could be read before and cannot now", gone);
            }
        }
        return parsed;
    }

    private static TrueTypeFont parse(Path file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }

    private static BitSet coverage(TrueTypeFont font) {
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet covered = new BitSet();
            for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (glyphs.getGlyphId(codePoint) != 0) {
                    covered.set(codePoint);
                }
            }
            return covered;
        } catch (IOException unreadable) {
            throw new IllegalStateException("A font has no table of characters", unreadable);
        }
    }

    private static void close(TrueTypeFont font) {
        try {
            font.close();
        } catch (IOException harmless) {
            // Nothing was written; the file is let go either way.
        }
    }
}
