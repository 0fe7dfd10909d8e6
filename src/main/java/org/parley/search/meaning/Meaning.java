package org.parley.search.meaning;

/** What a text means: a vector of length 1, which lies near those of texts that mean alike. */
public final class Meaning {

    private final float[] numbers;

    private Meaning(float[] numbers) {
        this.numbers = numbers;
    }

    /** The meaning in the direction of a vector. */
    public static Meaning towards(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        float[] numbers = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            numbers[at] = length == 0 ? 0 : vector[at] / length;
        }
        return new Meaning(numbers);
    }

    /** How near another is: the cosine of the angle between the two, 1 where they are the same. */
    public float near(Meaning other) {
        return dot(numbers, other.numbers);
    }

    /** Its numbers. */
    public float[] numbers() {
        return numbers.clone();
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
