package org.parley.search;

import java.nio.file.Path;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.Neighbours;
import org.parley.store.ChangeLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The index of the words of all editions, in which search finds. */
@Component
class SearchIndex extends FollowingIndex {

    SearchIndex(
            @Value("${parley.data}") Path data,
            ChangeLog log,
            Catalogue catalogue,
            Directory directory,
            Neighbours neighbours) {
        super(
                "search",
                data.resolve("index"),
                log,
                new Indexing(catalogue, directory, neighbours, EditionDocument::of));
    }
}
