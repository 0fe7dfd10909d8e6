package org.parley.search.meaning;

/** Arithmetic of vectors. */
public final class Vectors {

    private Vectors() {}

    /** The vector in the same direction of length 1; itself where it has none. */
    public static float[] normalized(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        float[] normalized = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            normalized[at] = length == 0 ? 0 : vector[at] / length;
        }
        return normalized;
    }

    /** The cosine of the angle between two vectors of length 1. */
    public static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
