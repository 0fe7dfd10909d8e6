package org.parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.Edition;
import org.parley.publishing.EditionState;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.Listing;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceQuery;
import org.parley.publishing.PieceView;
import org.parley.publishing.Policy;

/** Writes pieces to the index as the store has them now. */
final class Indexing {

    private static final Caller.Operator INDEXER = new Caller.Operator("search");
    private static final int AT_ONCE = 200;

    private final Catalogue catalogue;
    private final Directory directory;
    private final Neighbours neighbours;
    private final Making making;

    /**
     * What is around a piece.
     *
     * @param institutions those that its authors belonged to
     * @param debates the debates that it belongs to, by the word in the address of each
     */
    record Around(Collection<InstitutionView> institutions, Collection<Slug> debates) {}

    /** Makes the document of an edition of a piece. */
    interface Making {
        Document of(PieceView piece, Edition edition, Around around);
    }

    Indexing(Catalogue catalogue, Directory directory, Neighbours neighbours, Making making) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.neighbours = neighbours;
        this.making = making;
    }

    /** Makes the documents of these pieces, and of no others, agree with the store. */
    void write(IndexWriter index, Collection<PieceId> pieces) throws IOException {
        List<PieceId> all = List.copyOf(pieces);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            writeSome(index, all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    /** Makes the whole index agree with the store. */
    void writeAll(IndexWriter index) throws IOException {
        index.deleteAll();
        Listing<PieceCard> page;
        int number = 0;
        do {
            page = catalogue.list(INDEXER, PieceQuery.all(++number, AT_ONCE));
            writeSome(index, page.items().stream().map(PieceCard::id).toList());
        } while (page.hasNext());
    }

    private void writeSome(IndexWriter index, List<PieceId> pieces) throws IOException {
        Map<PieceId, PieceView> views = catalogue.pieces(INDEXER, pieces);
        Map<PieceId, List<InstitutionView>> institutions = directory.institutions(pieces);
        Map<PieceId, List<Slug>> debates = neighbours.debates(pieces);
        for (PieceId id : pieces) {
            PieceView view = views.get(id);
            index.updateDocuments(
                    new Term(Fields.PIECE, id.toString()),
                    view == null
                            ? List.of()
                            : documents(
                                    view,
                                    new Around(
                                            institutions.getOrDefault(id, List.of()),
                                            debates.getOrDefault(id, List.of()))));
        }
    }

    /** Those of one piece are written together and so stand side by side. */
    private List<Document> documents(PieceView piece, Around around) {
        Set<EditionState> searched = new TreeSet<>(Policy.listed(INDEXER));
        searched.addAll(Policy.listed(Caller.READER));
        List<Document> documents = new ArrayList<>();
        for (var edition : piece.editions().values()) {
            if (searched.contains(edition.state())) {
                documents.add(indexed(making.of(piece, edition, around)));
            }
        }
        return documents;
    }

    private static Document indexed(Document document) {
        try {
            return Dimension.CONFIG.build(document);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
