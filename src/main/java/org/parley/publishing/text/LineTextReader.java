package org.parley.publishing.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line as it was typed: first into tokens, of which those without a partner are characters, then into runs. */
final class LineTextReader {

    private static final Pattern NOTE = Pattern.compile("\\[\\^([a-z0-9]{1,16})]");
    private static final Pattern TAG = Pattern.compile("<(/?)(su[bp])>");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final NoteLabels notes;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder characters = new StringBuilder();
    private int linkEnd = -1;
    private int afterLink = -1;

    LineTextReader(String text, NoteLabels notes) {
        this.text = text;
        this.notes = notes;
    }

    private sealed interface Token {}

    private record Characters(String text) implements Token {}

    private record Marking(Set<Mark> marks, boolean opens) implements Token {}

    private record Link(@Nullable URI to) implements Token {}

    private record Note(BlockId id) implements Token {}

    Line read() {
        int at = 0;
        while (at < text.length()) {
            at = token(at);
        }
        endCharacters();
        dropUnpaired(Mark.EMPHASIS, "*");
        dropUnpaired(Mark.STRONG, "**");
        dropUnclosed(Mark.SUBSCRIPT, "sub");
        dropUnclosed(Mark.SUPERSCRIPT, "sup");
        return line();
    }

    private int token(int at) {
        if (at == linkEnd) {
            add(new Link(null));
            linkEnd = -1;
            return afterLink;
        }
        return switch (text.charAt(at)) {
            case '\\' -> escape(at);
            case '*' -> stars(at);
            case '<' -> tag(at);
            case '[' -> bracket(at);
            default -> character(at);
        };
    }

    private int character(int at) {
        characters.append(text.charAt(at));
        return at + 1;
    }

    private boolean isEscape(int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    private int escape(int at) {
        return isEscape(at) ? character(at + 1) : character(at);
    }

    private int stars(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        boolean spaceBefore = at == 0 || text.charAt(at - 1) == ' ';
        boolean spaceAfter = end == text.length() || text.charAt(end) == ' ';
        if (end - at > 3 || (spaceBefore && spaceAfter)) {
            characters.append(text, at, end);
        } else {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            if ((end - at) % 2 == 1) {
                marks.add(Mark.EMPHASIS);
            }
            if (end - at > 1) {
                marks.add(Mark.STRONG);
            }
            add(new Marking(marks, true));
        }
        return end;
    }

    private int tag(int at) {
        Matcher tag = TAG.matcher(text).region(at, text.length());
        if (!tag.lookingAt()) {
            return character(at);
        }
        Mark mark = tag.group(2).equals("sub") ? Mark.SUBSCRIPT : Mark.SUPERSCRIPT;
        add(new Marking(Set.of(mark), tag.group(1).isEmpty()));
        return tag.end();
    }

    private int bracket(int at) {
        Matcher note = NOTE.matcher(text).region(at, text.length());
        if (note.lookingAt()) {
            String label = note.group(1);
            add(new Note(notes.find(label).orElseThrow(() -> new LineText.Unreadable(LineText.Fault.NOTE, label))));
            return note.end();
        }
        return linkEnd < 0 && findLink(at) ? at + 1 : character(at);
    }

    /** Looks for the rest of a link that begins here. */
    private boolean findLink(int at) {
        int end = end(at + 1, ']');
        if (end < 0 || end == at + 1 || end + 1 >= text.length() || text.charAt(end + 1) != '(') {
            return false;
        }
        int close = end(end + 2, ')');
        if (close <= end + 2) {
            return false;
        }
        String address = text.substring(end + 2, close).replaceAll("\\\\([()])", "$1");
        if (address.indexOf(' ') >= 0 || address.indexOf('\n') >= 0) {
            return false;
        }
        add(new Link(address(address)));
        linkEnd = end;
        afterLink = close + 1;
        return true;
    }

    private int end(int from, char closing) {
        for (int i = from; i < text.length(); i++) {
            if (isEscape(i)) {
                i++;
            } else if (text.charAt(i) == closing) {
                return i;
            } else if (text.charAt(i) == '[') {
                return -1;
            }
        }
        return -1;
    }

    private static URI address(String address) {
        try {
            URI uri = new URI(address);
            if (Inline.Run.isAllowed(uri)) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // It is told below.
        }
        throw new LineText.Unreadable(LineText.Fault.LINK, address);
    }

    private void add(Token token) {
        endCharacters();
        tokens.add(token);
    }

    private void endCharacters() {
        if (!characters.isEmpty()) {
            tokens.add(new Characters(characters.toString()));
            characters.setLength(0);
        }
    }

    /** Signs that open and close alike: the last of an odd number is a character. */
    private void dropUnpaired(Mark mark, String sign) {
        int last = -1;
        boolean odd = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Marking marking && marking.marks.contains(mark)) {
                last = i;
                odd = !odd;
            }
        }
        if (odd) {
            drop(last, mark, sign);
        }
    }

    private void dropUnclosed(Mark mark, String name) {
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Marking marking && marking.marks.contains(mark)) {
                if (marking.opens && open < 0) {
                    open = i;
                } else if (!marking.opens && open >= 0) {
                    open = -1;
                } else {
                    drop(i, mark, (marking.opens ? "<" : "</") + name + ">");
                }
            }
        }
        if (open >= 0) {
            drop(open, mark, "<" + name + ">");
        }
    }

    private void drop(int index, Mark mark, String sign) {
        Marking marking = (Marking) tokens.get(index);
        Set<Mark> rest = EnumSet.copyOf(marking.marks);
        rest.remove(mark);
        if (rest.isEmpty()) {
            tokens.set(index, new Characters(sign));
        } else {
            tokens.set(index, new Marking(rest, marking.opens));
            tokens.add(index, new Characters(sign));
        }
    }

    private Line line() {
        Line.Builder line = new Line.Builder();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        URI link = null;
        for (Token token : tokens) {
            switch (token) {
                case Characters(var words) -> line.text(words, marks, link);
                case Note(var id) -> line.note(id);
                case Link(var to) -> link = to;
                case Marking(var toggled, var _) ->
                    toggled.forEach(mark -> {
                        if (!marks.remove(mark)) {
                            marks.add(mark);
                        }
                    });
            }
        }
        return line.build();
    }
}
