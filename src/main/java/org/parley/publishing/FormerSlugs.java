package org.parley.publishing;

import static org.parley.store.schema.Tables.INSTITUTION;
import static org.parley.store.schema.Tables.OLD_INSTITUTION_SLUG;
import static org.parley.store.schema.Tables.OLD_PERSON_SLUG;
import static org.parley.store.schema.Tables.PERSON;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.parley.language.Slug;

/** The words in the addresses of people or of institutions, those of former addresses too, which lead on for ever. */
final class FormerSlugs {

    private final DSLContext db;
    private final Table<Record> owners;
    private final TableField<Record, String> ownerId;
    private final TableField<Record, String> ownerSlug;
    private final Table<Record> former;
    private final TableField<Record, String> formerSlug;
    private final TableField<Record, String> formerOwner;

    private FormerSlugs(
            DSLContext db,
            Table<Record> owners,
            TableField<Record, String> ownerId,
            TableField<Record, String> ownerSlug,
            Table<Record> former,
            TableField<Record, String> formerSlug,
            TableField<Record, String> formerOwner) {
        this.db = db;
        this.owners = owners;
        this.ownerId = ownerId;
        this.ownerSlug = ownerSlug;
        this.former = former;
        this.formerSlug = formerSlug;
        this.formerOwner = formerOwner;
    }

    static FormerSlugs ofPeople(DSLContext db) {
        return new FormerSlugs(
                db, PERSON, PERSON.ID, PERSON.SLUG, OLD_PERSON_SLUG, OLD_PERSON_SLUG.SLUG, OLD_PERSON_SLUG.PERSON_ID);
    }

    static FormerSlugs ofInstitutions(DSLContext db) {
        return new FormerSlugs(
                db,
                INSTITUTION,
                INSTITUTION.ID,
                INSTITUTION.SLUG,
                OLD_INSTITUTION_SLUG,
                OLD_INSTITUTION_SLUG.SLUG,
                OLD_INSTITUTION_SLUG.INSTITUTION_ID);
    }

    /** The first word like this that leads to nobody. */
    Slug free(Slug wish) {
        Set<String> taken = new HashSet<>(db.select(ownerSlug)
                .from(owners)
                .where(ownerSlug.startsWith(wish.value()))
                .fetchSet(ownerSlug));
        taken.addAll(db.select(formerSlug)
                .from(former)
                .where(formerSlug.startsWith(wish.value()))
                .fetchSet(formerSlug));
        return Slugs.free(taken, wish);
    }

    /** Whether a word leads, or once led, to another than this owner. */
    boolean isOfAnother(Slug slug, String owner) {
        return db.fetchExists(owners, ownerSlug.eq(slug.value()), ownerId.ne(owner))
                || db.fetchExists(former, formerSlug.eq(slug.value()), formerOwner.ne(owner));
    }

    /** Gives an owner another word, and has the one before lead on. */
    void change(String owner, Slug slug) {
        String before = db.select(ownerSlug)
                .from(owners)
                .where(ownerId.eq(owner))
                .fetchSingle()
                .value1();
        if (before.equals(slug.value())) {
            return;
        }
        db.deleteFrom(former).where(formerSlug.eq(slug.value())).execute();
        db.update(owners).set(ownerSlug, slug.value()).where(ownerId.eq(owner)).execute();
        lead(before, owner);
    }

    /** Has a word that nobody has any longer lead to an owner. */
    void lead(String slug, String owner) {
        db.insertInto(former, formerSlug, formerOwner).values(slug, owner).execute();
    }

    /** The word in the address to which a former one leads. */
    Optional<Slug> now(Slug slug) {
        return db.select(ownerSlug)
                .from(former)
                .join(owners)
                .on(ownerId.eq(formerOwner))
                .where(formerSlug.eq(slug.value()))
                .fetchOptional(row -> Slug.of(row.value1()));
    }
}
