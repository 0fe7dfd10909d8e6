package org.parley.outlook.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;

/** All models, by name, each with the options that it has unless it is told otherwise. */
public final class Models {

    private static final List<Model> ALL = List.of(
            new Compromise(),
            new SalienceMean(),
            new Mean(),
            new Median(),
            new StrongCompromise(),
            new Camps(),
            new Nash(),
            new KalaiSmorodinsky(),
            new Challenge(),
            new Challenge(new Challenge.Options(Challenge.Variant.PUBLISHED, 10, 1)),
            new Exchange(),
            new WinSets(),
            new Condorcet());

    private Models() {}

    /** All of them. */
    public static List<Model> all() {
        return ALL;
    }

    /** The one of this name. */
    public static Optional<Model> named(String name) {
        return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** Their names, as a person reads them. */
    public static String names() {
        return ALL.stream().map(Model::name).collect(Collectors.joining(", "));
    }

    /** Those that can say something of every issue of a map. */
    public static List<Model> fitFor(PositionMap map) {
        boolean known = map.issues().stream().allMatch(issue -> issue.reference() != null);
        return ALL.stream().filter(model -> known || !model.needsReference()).toList();
    }

    /**
     * Checks that a model can say something of every issue of a map.
     *
     * @throws Unfit naming the field that is missing
     */
    public static void check(Model model, PositionMap map) {
        for (int i = 0; model.needsReference() && i < map.issues().size(); i++) {
            if (map.issues().get(i).reference() == null) {
                throw new Unfit(
                        "issues[" + i + "].reference",
                        "the model " + model.name() + " needs to know where the issue stays without a deal");
            }
        }
    }
}
