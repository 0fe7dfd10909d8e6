package org.parley.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.store.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts entries of the audit trail into the words of a screen; what they speak of is named for all of them at once. */
@Component
class AuditLines {

    private final Accounts accounts;
    private final ObjectProvider<LoggedThings> things;

    AuditLines(Accounts accounts, ObjectProvider<LoggedThings> things) {
        this.accounts = accounts;
        this.things = things;
    }

    List<AuditLine> of(Caller caller, List<AuditTrail.Entry> entries, Language reader) {
        Messages words = Messages.in(reader);
        Map<Subject, LoggedThings.Named> names = names(caller, entries, reader);
        Map<String, String> acts = words.under("audit.act.");
        Map<String, String> kinds = words.under("audit.kind.");
        Map<String, String> itself = words.under("audit.by.");
        AuditNotes notes = new AuditNotes(words, names);
        return entries.stream()
                .map(entry -> {
                    AuditNotes.Note note = notes.of(entry);
                    LoggedThings.Named who = names.get(new Subject(AccountId.SUBJECT, entry.actor()));
                    return new AuditLine(
                            entry.at(),
                            who == null ? itself.getOrDefault(entry.actor(), entry.actor()) : who.name(),
                            acts.getOrDefault(entry.act(), entry.act()),
                            kinds.getOrDefault(entry.kind(), entry.kind()),
                            names.get(entry.about()),
                            entry.subject(),
                            note.words(),
                            note.moment());
                })
                .toList();
    }

    private Map<Subject, LoggedThings.Named> names(
            Caller caller, Collection<AuditTrail.Entry> entries, Language reader) {
        List<Subject> spokenOf = entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.about(), new Subject(AccountId.SUBJECT, entry.actor())),
                        AuditNotes.spokenOf(entry).stream()))
                .distinct()
                .toList();
        Map<Subject, LoggedThings.Named> names = new HashMap<>();
        things.forEach(some -> names.putAll(some.named(caller, spokenOf, reader)));
        accounts.names(Subject.keys(spokenOf, AccountId.SUBJECT, AccountId::of))
                .forEach((id, name) -> names.put(
                        new Subject(AccountId.SUBJECT, id.toString()),
                        new LoggedThings.Named(name, reader, "", "/desk/accounts/" + id)));
        return names;
    }
}
