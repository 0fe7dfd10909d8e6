package org.parley.desk.compare;

import java.util.Arrays;

/** Finds the longest selection of distinct numbers that rises from first to last. */
final class LongestRise {

    private LongestRise() {}

    /** The indices of the selected numbers, in order. It takes n log n steps. */
    static int[] of(int[] numbers) {
        int[] ends = new int[numbers.length];
        int[] before = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (numbers[ends[middle]] < numbers[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] rise = new int[length];
        int last = length == 0 ? -1 : ends[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            rise[i] = last;
            last = before[last];
        }
        return Arrays.copyOf(rise, length);
    }
}
