package org.parley.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.parley.documents.WordRefused.Reason;
import org.parley.documents.WordWarning.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads one part of a document that is XML. A document type, and with it every entity, is refused; what a text cannot hold is
 * counted; readings above characters are put in parentheses after them, because whoever converts the part would drop both.
 */
final class WordPart extends XMLFilterImpl {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int DEEPEST = 250;

    private final WordAccount account;
    private final StringBuilder reading = new StringBuilder();
    private int depth;
    private int fallback;
    private int inReading;
    private boolean changed;

    private WordPart(XMLReader parent, WordAccount account) {
        super(parent);
        this.account = account;
    }

    static byte[] read(byte[] xml, WordAccount account) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXTransformerFactory factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
            TransformerHandler writer = factory.newTransformerHandler();
            writer.setResult(new StreamResult(out));
            WordPart part = new WordPart(parsers.newSAXParser().getXMLReader(), account);
            part.setContentHandler(writer);
            part.parse(new InputSource(new ByteArrayInputStream(xml)));
            return part.changed ? out.toByteArray() : xml;
        } catch (SAXException refused) {
            throw new WordRefused(isTrap(String.valueOf(refused.getMessage())) ? Reason.HARMFUL : Reason.DAMAGED);
        } catch (IOException | ParserConfigurationException | TransformerConfigurationException impossible) {
            throw new WordRefused(Reason.DAMAGED);
        }
    }

    /** A document type, or one of the parser's own limits reached. */
    private static boolean isTrap(String message) {
        return message.contains("DOCTYPE") || message.contains("JAXP0001");
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST) {
            throw new WordRefused(Reason.HARMFUL);
        }
        if (local.equals("Fallback")) {
            fallback++;
        }
        if (fallback == 0 && inReading == 0) {
            count(uri, local);
        }
        if (isReading(uri, local)) {
            inReading++;
            reading.setLength(0);
        }
        if (inReading == 0 && !isWrapper(uri, local)) {
            super.startElement(uri, local, name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        depth--;
        if (local.equals("Fallback")) {
            fallback--;
        }
        if (isReading(uri, local)) {
            inReading--;
        } else if (inReading == 0 && !isWrapper(uri, local)) {
            super.endElement(uri, local, name);
        } else if (uri.equals(WORD) && local.equals("ruby")) {
            writeReading(name.substring(0, name.indexOf(':') + 1));
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (inReading > 0) {
            reading.append(text, start, length);
        } else {
            super.characters(text, start, length);
        }
    }

    private void writeReading(String prefix) throws SAXException {
        changed = true;
        String text = "（" + reading.toString().strip() + "）";
        super.startElement(WORD, "t", prefix + "t", new AttributesImpl());
        super.characters(text.toCharArray(), 0, text.length());
        super.endElement(WORD, "t", prefix + "t");
    }

    private static boolean isReading(String uri, String local) {
        return uri.equals(WORD) && local.equals("rt");
    }

    private static boolean isWrapper(String uri, String local) {
        return uri.equals(WORD) && (local.equals("ruby") || local.equals("rubyBase") || local.equals("rubyPr"));
    }

    private void count(String uri, String local) {
        switch (local) {
            case "commentReference" -> account.count(Kind.COMMENTS);
            case "ins", "del", "moveFrom", "moveTo" -> {
                if (uri.equals(WORD)) {
                    account.count(Kind.TRACKED_CHANGES);
                }
            }
            case "txbxContent" -> account.count(Kind.TEXT_BOXES);
            case "oMath" -> account.count(Kind.EQUATIONS);
            case "ruby" -> account.count(Kind.RUBY);
            case "chart", "relIds", "OLEObject" -> {
                if (!uri.isEmpty() && !uri.equals(WORD)) {
                    account.count(Kind.OBJECTS);
                }
            }
            default -> {}
        }
    }
}
