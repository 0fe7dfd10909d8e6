package org.parley.outlook.run;

/** Hears how long work goes on, and may end it. */
public interface Progress {

    /** Hears nothing, and lets all be done. */
    Progress NONE = new Progress() {};

    /** So many draws are going to be made. */
    default void begun(long draws) {}

    /** So many more are made. Comes from any thread. */
    default void done(long draws) {}

    /** Whether to end here, with what is done. */
    default boolean stopped() {
        return false;
    }
}
