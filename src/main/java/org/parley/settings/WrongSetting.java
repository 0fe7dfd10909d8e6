package org.parley.settings;

/** Says which setting makes no sense, what it takes, and what it was. */
public final class WrongSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * A mistake in the settings.
     *
     * @param name the name of the setting
     * @param expected what it takes, as in "takes a time of day such as 07:00"
     */
    public WrongSetting(String name, String expected, String text, Throwable cause) {
        super(name + " takes " + expected + ", not \"" + text + "\".", cause);
    }
}
