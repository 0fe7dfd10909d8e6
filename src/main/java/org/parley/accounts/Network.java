package org.parley.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The net that a request comes from: enough to count by and to show later where a consent came from, too little to know a
 * person by.
 *
 * @param prefix the first half of the network address, such as {@code 192.0.2.0/24} or {@code 2001:db8:7::/48}
 */
public record Network(String prefix) {

    /** Where what comes from no network comes from: a file, the desk. */
    public static final Network NONE = new Network("");

    private static final int OLD_BYTES = 3;
    private static final int NEW_BYTES = 6;

    /** The net of a network address, written in numbers. */
    public static Network of(String address) {
        if (!address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return NONE;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            boolean old = bytes.length == 4;
            for (int at = old ? OLD_BYTES : NEW_BYTES; at < bytes.length; at++) {
                bytes[at] = 0;
            }
            String folded = InetAddress.getByAddress(bytes).getHostAddress();
            return new Network(old ? folded + "/24" : folded.replaceFirst("(:0)+$", "::") + "/48");
        } catch (UnknownHostException none) {
            return NONE;
        }
    }
}
