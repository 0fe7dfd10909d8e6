package org.parley.settings;

import java.time.DateTimeException;
import java.util.function.Function;
import org.springframework.core.env.Environment;

/** Reads settings, each of which has a name, and a value that holds where it is not set. */
public final class Settings {

    private Settings() {}

    /**
     * Reads a setting.
     *
     * @param normal its text where it is not set
     * @param expected what it takes, in words that follow "takes"
     * @param reading makes a value of its text, or throws an {@link IllegalArgumentException} or {@link DateTimeException}
     * @throws WrongSetting if nothing can be made of its text
     */
    public static <T> T read(
            Environment settings, String name, String normal, String expected, Function<String, T> reading) {
        String text = settings.getProperty(name, normal).strip();
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new WrongSetting(name, expected, text, wrong);
        }
    }

    /** Reads a whole number in a range, both ends of which are in it. */
    public static int whole(Environment settings, String name, int normal, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return read(
                settings,
                name,
                Integer.toString(normal),
                expected,
                text -> within(Integer.parseInt(text), least, most).intValue());
    }

    /** Reads a rate, such as a number of messages a second; 0 stands for no limit. */
    public static double rate(Environment settings, String name, double normal) {
        return read(settings, name, Double.toString(normal), "a number, 0 for no limit", Settings::rate);
    }

    /** Makes a rate of a text. */
    public static double rate(String text) {
        return within(Double.parseDouble(text), 0, Double.MAX_VALUE).doubleValue();
    }

    /** Reads whether something is wanted. */
    public static boolean wanted(Environment settings, String name, boolean normal) {
        return read(settings, name, Boolean.toString(normal), "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    private static Number within(Number value, double least, double most) {
        if (!(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new IllegalArgumentException(value + " is out of range");
        }
        return value;
    }
}
