package org.parley.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document that a test writes part by part. */
public final class WordFile {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> styles = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder footnotes = new StringBuilder();
    private final StringBuilder endnotes = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    /** A paragraph in a style of this name; its runs as they stand in the file. */
    public WordFile styled(String style, String runs) {
        String id = styles.computeIfAbsent(style, _ -> "s" + styles.size());
        body.append("<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(id, runs));
        return this;
    }

    /** A paragraph. */
    public WordFile paragraph(String runs) {
        body.append("<w:p>").append(runs).append("</w:p>");
        return this;
    }

    /** An item of a list, at a level from 0. */
    public WordFile item(boolean ordered, int level, String text) {
        body.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, ordered ? 2 : 1, run(text)));
        return this;
    }

    /** Whatever stands in the body. */
    public WordFile raw(String xml) {
        body.append(xml);
        return this;
    }

    /** A footnote. */
    public WordFile footnote(int id, String runs) {
        footnotes.append("<w:footnote w:id=\"%d\"><w:p>%s</w:p></w:footnote>".formatted(id, runs));
        return this;
    }

    /** An endnote. */
    public WordFile endnote(int id, String runs) {
        endnotes.append("<w:endnote w:id=\"%d\"><w:p>%s</w:p></w:endnote>".formatted(id, runs));
        return this;
    }

    /** A target of the document, by its id. */
    public WordFile relation(String id, String type, String target, boolean external) {
        relations.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"%s/>"
                .formatted(id, OFFICE, type, target, external ? " TargetMode=\"External\"" : ""));
        return this;
    }

    /** A picture in a paragraph of its own. */
    public WordFile picture(String id, String alternative, byte[] bytes) {
        relation(id, "image", "media/" + id + ".png", false);
        parts.put("word/media/" + id + ".png", bytes);
        return paragraph(drawing(id, alternative));
    }

    /** A part of any name. */
    public WordFile part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A run of text. */
    public static String run(String text) {
        return run(text, "");
    }

    /** A run of text with properties. */
    public static String run(String text, String properties) {
        return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(properties, text);
    }

    /** The drawing of a picture. */
    public static String drawing(String id, String alternative) {
        return """
                <w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="%s"/><a:graphic><a:graphicData>\
                <pic:pic><pic:blipFill><a:blip r:embed="%s"/></pic:blipFill></pic:pic>\
                </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""".formatted(alternative, id);
    }

    /** The file. */
    public byte[] bytes() {
        return bytes(Map.of());
    }

    /** The file with some of its parts replaced. */
    public byte[] bytes(Map<String, byte[]> instead) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(all, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
                </Types>""");
        put(
                all,
                "_rels/.rels",
                relations("<Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/>"));
        put(all, "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        put(
                all,
                "word/_rels/document.xml.rels",
                relations(relations.toString()
                        + relationTo("styles")
                        + relationTo("numbering")
                        + relationTo("footnotes")
                        + relationTo("endnotes")));
        put(all, "word/styles.xml", styles());
        put(all, "word/numbering.xml", numbering());
        put(all, "word/footnotes.xml", "<w:footnotes " + W + ">" + footnotes + "</w:footnotes>");
        put(all, "word/endnotes.xml", "<w:endnotes " + W + ">" + endnotes + "</w:endnotes>");
        all.putAll(parts);
        all.putAll(instead);
        return zip(all);
    }

    private static String relationTo(String part) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>".formatted(part, OFFICE, part, part);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private String styles() {
        StringBuilder xml = new StringBuilder("<w:styles " + W + ">");
        styles.forEach((name, id) -> xml.append(
                "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/></w:style>".formatted(id, name)));
        return xml.append("</w:styles>").toString();
    }

    private static String numbering() {
        StringBuilder xml = new StringBuilder("<w:numbering " + W + ">");
        for (int list = 1; list <= 2; list++) {
            xml.append("<w:abstractNum w:abstractNumId=\"%d\">".formatted(list));
            for (int level = 0; level < 3; level++) {
                xml.append("<w:lvl w:ilvl=\"%d\"><w:numFmt w:val=\"%s\"/></w:lvl>"
                        .formatted(level, list == 1 ? "bullet" : "decimal"));
            }
            xml.append("</w:abstractNum>");
        }
        return xml + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (XML + xml).getBytes(StandardCharsets.UTF_8));
    }

    /** A small archive in which a part is 300 MB when it is unpacked. */
    public static byte[] bomb(String part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** An archive of any parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
