package org.maplebridge.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The form of a paper: an XHTML file of ours with places to be filled. Read once, filled for each paper. Nothing that a person typed
 * is ever interpreted: texts become text nodes of the tree, so there is nothing to escape and no expression to inject.
 *
 * <p>The places are attributes, looked up by name in the model, innermost list item first; {@code .} is the item itself:
 *
 * <ul>
 *   <li>{@code data-each="parties"}: the element once for every item
 *   <li>{@code data-if="open"}, {@code data-unless="open"}: the element only if the value is true, or neither blank nor empty
 *   <li>{@code data-text="number"}: the text, line ends as {@code br}
 *   <li>{@code data-picture="qr"}: a PNG as the source of an {@code img}
 * </ul>
 *
 * A name that the model does not hold is a mistake of ours and fails at once.
 */
final class PaperTemplate {

    private static final String FOLDER = "papers/";
    private static final String STYLE_LINK = "<link rel=\"stylesheet\" href=\"paper.css\"/>";

    private final String name;
    private final byte[] xhtml;
    private final int version;

    private PaperTemplate(String name, byte[] xhtml) {
        this.name = name;
        this.xhtml = xhtml;
        this.version = versionOf(parse());
    }

    /** Reads a template that comes with the house, with the papers' common style laid in. */
    static PaperTemplate named(String name) {
        String text = resource(name + ".xhtml");
        if (!text.contains(STYLE_LINK)) {
            throw new IllegalStateException(name + ".xhtml does not use the common style");
        }
        String styled = text.replace(STYLE_LINK, "<style>" + resource("paper.css") + "</style>");
        return new PaperTemplate(name, styled.getBytes(StandardCharsets.UTF_8));
    }

    /** A template from text, for tests of the manner itself. */
    static PaperTemplate of(String xhtml) {
        return new PaperTemplate("text", xhtml.getBytes(StandardCharsets.UTF_8));
    }

    /** The template's own version, raised by whoever changes it and stored with every paper issued from it. */
    int version() {
        return version;
    }

    /** The template filled with the model. */
    Document fill(Map<String, Object> model) {
        Document document = parse();
        Deque<Object> scopes = new ArrayDeque<>();
        scopes.push(model);
        fill(document.getDocumentElement(), scopes);
        return document;
    }

    private void fill(Element element, Deque<Object> scopes) {
        String each = take(element, "data-each");
        if (each != null) {
            repeat(element, list(each, scopes), scopes);
            return;
        }
        String condition = take(element, "data-if");
        String exception = take(element, "data-unless");
        if (condition != null && !holds(value(condition, scopes))
                || exception != null && holds(value(exception, scopes))) {
            element.getParentNode().removeChild(element);
            return;
        }
        String picture = take(element, "data-picture");
        if (picture != null) {
            byte[] png = (byte[]) value(picture, scopes);
            element.setAttribute(
                    "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        }
        String text = take(element, "data-text");
        if (text != null) {
            write(element, String.valueOf(value(text, scopes)));
            return;
        }
        for (Element child : children(element)) {
            fill(child, scopes);
        }
        dissolvePlainSpans(element);
    }

    /** Spans without a style of their own become part of the sentence, so that lines are broken by its punctuation. */
    private static void dissolvePlainSpans(Element element) {
        for (Element child : children(element)) {
            if (child.getTagName().equals("span") && !child.hasAttributes()) {
                while (child.getFirstChild() != null) {
                    element.insertBefore(child.getFirstChild(), child);
                }
                element.removeChild(child);
            }
        }
        element.normalize();
    }

    private void repeat(Element pattern, List<?> items, Deque<Object> scopes) {
        Node parent = pattern.getParentNode();
        for (Object item : items) {
            Element copy = (Element) pattern.cloneNode(true);
            parent.insertBefore(copy, pattern);
            scopes.push(item);
            fill(copy, scopes);
            scopes.pop();
        }
        parent.removeChild(pattern);
    }

    private static void write(Element element, String text) {
        element.setTextContent("");
        Document document = element.getOwnerDocument();
        String separator = null;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            if (separator != null) {
                element.appendChild(document.createElement(separator));
            }
            element.appendChild(document.createTextNode(line));
            separator = "br";
        }
    }

    private Object value(String path, Deque<Object> scopes) {
        if (path.equals(".")) {
            return scopes.peek();
        }
        for (Object scope : scopes) {
            if (scope instanceof Map<?, ?> map && map.containsKey(path)) {
                return map.get(path);
            }
        }
        throw new IllegalStateException("Template " + name + " asks for '" + path + "', which the paper does not give");
    }

    private List<?> list(String path, Deque<Object> scopes) {
        if (value(path, scopes) instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("Template " + name + " repeats '" + path + "', which is no list");
    }

    private static boolean holds(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof byte[] bytes) {
            return bytes.length > 0;
        }
        return !String.valueOf(value).isBlank();
    }

    private static String take(Element element, String attribute) {
        Attr attr = element.getAttributeNode(attribute);
        if (attr == null) {
            return null;
        }
        element.removeAttributeNode(attr);
        return attr.getValue();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Parsed anew for each paper: a DOM tree may not be read by two threads at once, and these files are small. */
    private Document parse() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Throws what it finds; the JDK's own would print it as well.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xhtml));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("Template " + name + " cannot be read", broken);
        }
    }

    private int versionOf(Document document) {
        NodeList metas = document.getElementsByTagName("meta");
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            if (meta.getAttribute("name").equals("template-version")) {
                return Integer.parseInt(meta.getAttribute("content"));
            }
        }
        throw new IllegalStateException("Template " + name + " does not state its version");
    }

    private static String resource(String file) {
        try (InputStream stream = PaperTemplate.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no template file " + FOLDER + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
