package org.parley.accounts;

import java.util.Collection;
import java.util.Map;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.store.Subject;

/** What the things that the log speaks of are called, and where at the desk they are: the module of the desk knows them. */
public interface LoggedThings {

    /**
     * Names things, each kind in a fixed number of queries.
     *
     * @param reader the language of whoever reads the names
     * @return the names; what is gone, or of a kind that is not known, has none
     */
    Map<Subject, Named> named(Caller caller, Collection<Subject> things, Language reader);

    /**
     * A thing by its name.
     *
     * @param name what it is called
     * @param language the language of the name
     * @param detail what tells it from others of the name, in the language of the reader; may be empty
     * @param path where at the desk it is, without the language of the screen
     */
    record Named(String name, Language language, String detail, String path) {}
}
