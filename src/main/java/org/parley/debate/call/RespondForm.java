package org.parley.debate.call;

import org.parley.debate.Written;

/**
 * The form by which a reader sends a response, as it was filled in.
 *
 * @param address the e-mail address as it was typed
 * @param answers the key of the piece that is answered; empty for the question itself
 * @param written what is written
 * @param stamp the signed time at which it was shown
 * @param field the field that is wrong
 * @param wrong what is wrong
 */
public record RespondForm(String address, String answers, Written written, String stamp, String field, String wrong) {

    RespondForm stamped(String other) {
        return new RespondForm(address, answers, written, other, field, wrong);
    }

    RespondForm wrong(String at, String what) {
        return new RespondForm(address, answers, written, stamp, at, what);
    }
}
