package org.parley.positions;

/**
 * A position in a picture.
 *
 * @param actor whose it is
 * @param position the position
 * @param side the number of the actor's side; 0 for those on none
 * @param low the place of the low end of its range
 * @param best the place of its dot
 * @param high the place of the high end
 * @param y how far down it stands
 * @param radius the radius of its dot
 * @param toTheRight whether it stands in the right half, so that its name is to its left
 * @param shown whether a sentence shows it that is in its piece still
 */
public record PositionMark(
        Actor actor,
        Position position,
        int side,
        String low,
        String best,
        String high,
        int y,
        int radius,
        boolean toTheRight,
        boolean shown) {

    /** Where it stands, in figures. */
    public String value() {
        return Numbers.plain(position.value());
    }

    /** How much it cares, of a hundred. */
    public String salience() {
        return Long.toString(Math.round(position.salience().best() * 100));
    }

    /** How much it can. */
    public String capability() {
        return Numbers.plain(position.capability());
    }

    /** How far it would go, of a hundred. */
    public String flexibility() {
        return Long.toString(Math.round(position.flexibility() * 100));
    }

    /** How dark its place in the matrix is: from 0 at the low end to 10 at the high one. */
    public int shade(Scale scale) {
        return (int) Math.round(scale.share(position.value().best()) * 10);
    }
}
