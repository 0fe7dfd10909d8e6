package org.parley.debate;

/**
 * Something of a debate that has a page of its own below the debate's: its map, its outlook. The page of a debate leads there and
 * does not know what it is: the module that does supplies it, in the order of its {@code @Order}.
 */
public interface DebateAspect {

    /** The word for it in addresses; the words of the link are {@code WORD.see}. */
    String word();

    /** Whether readers have it of a debate. */
    boolean has(DebateId debate);
}
