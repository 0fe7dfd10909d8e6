package org.parley.outlook.random;

/**
 * A stream of random numbers that is a function of a seed and of a stream's number, and of nothing else: Philox 4x32-10.
 *
 * <p>J. Salmon, M. Moraes, R. Dror and D. Shaw, Parallel Random Numbers: As Easy as 1, 2, 3 (SC 2011). Every draw of a run
 * has a stream of its own, so that any number of threads may share the draws in any way.
 */
public final class Philox {

    private static final int MULTIPLY_0 = 0xD2511F53;
    private static final int MULTIPLY_1 = 0xCD9E8D57;
    private static final int KEY_STEP_0 = 0x9E3779B9;
    private static final int KEY_STEP_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final long LOW = 0xFFFF_FFFFL;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;
    private final long stream;
    private long block;
    private int word0;
    private int word1;
    private int word2;
    private int word3;
    private boolean half;

    /**
     * Begins a stream.
     *
     * @param seed the seed of the run
     * @param stream the number of the stream in it
     */
    public Philox(long seed, long stream) {
        this.seed = seed;
        this.stream = stream;
    }

    /** The next number from 0 (with) to 1 (without). */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** The next number from 0 (with) to a bound (without). */
    public int nextInt(int bound) {
        return (int) (nextDouble() * bound);
    }

    /** The next 64 bits. */
    public long nextLong() {
        half = !half;
        if (half) {
            scramble((int) block, (int) (block >>> 32), (int) stream, (int) (stream >>> 32));
            block++;
            return ((long) word0 << 32) | (word1 & LOW);
        }
        return ((long) word2 << 32) | (word3 & LOW);
    }

    private void scramble(int counter0, int counter1, int counter2, int counter3) {
        int key0 = (int) seed;
        int key1 = (int) (seed >>> 32);
        int c0 = counter0;
        int c1 = counter1;
        int c2 = counter2;
        int c3 = counter3;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = (MULTIPLY_0 & LOW) * (c0 & LOW);
            long product1 = (MULTIPLY_1 & LOW) * (c2 & LOW);
            c0 = (int) (product1 >>> 32) ^ c1 ^ key0;
            c1 = (int) product1;
            c2 = (int) (product0 >>> 32) ^ c3 ^ key1;
            c3 = (int) product0;
            key0 += KEY_STEP_0;
            key1 += KEY_STEP_1;
        }
        word0 = c0;
        word1 = c1;
        word2 = c2;
        word3 = c3;
    }
}
