import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.outlook.Level;
import org.parley.outlook.Range;
import org.parley.outlook.Voice;
import org.parley.positions.Actor;
import org.parley.positions.Agreement;
import org.parley.positions.DebateMap;
import org.parley.positions.Evidence;
import org.parley.positions.Gain;
import org.parley.positions.Interest;
import org.parley.positions.Issue;
import org.parley.positions.Linkage;
import org.parley.positions.MapFormat;
import org.parley.positions.Named;
import org.parley.positions.Position;
import org.parley.positions.Precondition;
import org.parley.positions.Scale;

/** Makes a map of 60 actors and 40 issues, always the same, whose sentences are those that the sample journal's map quotes. */
final class LargeMap {

    private static final String[][] SIDES = {
        {"japan", "Japanese", "日本"},
        {"us", "American", "米国"},
        {"korea", "Korean", "韓国"},
        {"china", "Chinese", "中国"},
        {"eu", "European", "欧州連合"},
    };

    private static final String[][] BODIES = {
        {"government", "government", "政府"},
        {"foreign", "foreign ministry", "外務省"},
        {"trade", "trade ministry", "通商省"},
        {"defence", "defence ministry", "国防省"},
        {"farm", "ministry of agriculture and fisheries", "農林水産省"},
        {"ruling", "ruling party", "与党"},
        {"opposition", "opposition parties", "野党"},
        {"farmers", "farmers’ union", "農業団体"},
        {"makers", "car and machine makers", "自動車・機械業界"},
        {"labour", "confederation of labour unions", "労働組合連合"},
        {"business", "business federation", "経済団体連合会"},
        {"civic", "civic groups", "市民団体"},
    };

    private static final String[][] MATTERS = {
        {"rice", "rice", "コメ"},
        {"beef", "beef", "牛肉"},
        {"cars", "cars and car parts", "自動車と部品"},
        {"steel", "steel", "鉄鋼"},
        {"medicines", "medicines and their prices", "医薬品とその価格"},
        {"banking", "banking and insurance", "銀行と保険"},
        {"textiles", "textiles", "繊維"},
        {"data", "data that cross borders", "国境を越えるデータ"},
    };

    private static final String[][] QUESTIONS = {
        {"tariffs", "How far tariffs on %s fall", "%sの関税をどこまで下げるか", "Not at all", "下げない", "To nothing", "全廃する"},
        {"time", "How many years %s are given", "%sの移行期間を何年とするか", "None", "設けない", "Twenty", "二十年"},
        {"rules", "Whose rules hold for %s", "%sに誰の規則を用いるか", "Those of the buyer", "輸入国の規則", "Those of the seller", "輸出国の規則"},
        {"disputes", "Who settles disputes about %s", "%sの紛争を誰が裁くか", "National courts", "国内裁判所", "An arbiter of both", "双方の仲裁人"},
        {"aid", "How much those who lose by %s are paid", "%sで損をする側への補償をどうするか", "Nothing", "補償しない", "All that they lose", "全額を補償する"},
    };

    private final Random random = new Random(60 * 40);
    private final List<Evidence> sentences;

    private LargeMap(List<Evidence> sentences) {
        this.sentences = sentences;
    }

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), MapFormat.json.write(make()));
    }

    static DebateMap make() throws IOException {
        try (InputStream sample = DebateMap.class.getResourceAsStream("/sample/map.json")) {
            return new LargeMap(MapFormat.json.read(sample.readAllBytes()).evidence()).map();
        }
    }

    private DebateMap map() {
        List<Named> sides = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        for (String[] side : SIDES) {
            sides.add(new Named(Slug.of(side[0]), LocalText.of(side[1] + " side", side[2] + "側")));
            for (String[] body : BODIES) {
                boolean government = body == BODIES[0];
                actors.add(new Actor(
                        Slug.of(side[0] + "-" + body[0]),
                        LocalText.of(side[1] + " " + body[1], side[2] + body[2]),
                        LocalText.NONE,
                        side[0],
                        List.of(Slug.of(side[0])),
                        government ? Level.INTERNATIONAL : Level.DOMESTIC,
                        government,
                        Voice.MEMBER));
            }
        }
        List<Named> tracks = List.of(
                new Named(Slug.of("goods"), LocalText.of("Trade in goods", "物品貿易")),
                new Named(Slug.of("services"), LocalText.of("Services and rules", "サービスと規則")));
        List<Issue> issues = new ArrayList<>();
        for (String[] matter : MATTERS) {
            for (String[] question : QUESTIONS) {
                issues.add(issue(matter, question, tracks, actors));
            }
        }
        return new DebateMap(
                LocalText.of("Five sides, forty issues", "五つの側、四十の争点"),
                tracks,
                sides,
                actors,
                issues,
                linkages(issues, actors),
                preconditions(issues),
                List.of(
                        interest("prices", "That food stays within everybody’s means", "食料が誰にも買えること", actors),
                        interest("peace", "That no dispute ends the alliance", "紛争が同盟を壊さないこと", actors)),
                List.of(new Gain(
                        Slug.of("china-makers"),
                        issues.getFirst().id(),
                        LocalText.of("While others wait, it sells.", "他が待つ間に売る。"),
                        some(1))),
                List.of(agreement(issues, actors)));
    }

    private Issue issue(String[] matter, String[] question, List<Named> tracks, List<Actor> actors) {
        double[] centres = new double[SIDES.length];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = random.nextInt(101);
        }
        List<Position> positions = new ArrayList<>();
        List<Position> earlier = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            if (random.nextInt(100) < 90) {
                double value = within(centres[i / BODIES.length] + random.nextGaussian() * 18);
                positions.add(position(actors.get(i), value, 3 + random.nextInt(8)));
                if (random.nextInt(100) < 5) {
                    earlier.add(position(actors.get(i), within(value + random.nextGaussian() * 25), 1 + random.nextInt(2)));
                }
            }
        }
        positions.addAll(earlier);
        return new Issue(
                Slug.of(question[0] + "-" + matter[0]),
                LocalText.of(question[1].formatted(matter[1]), question[2].formatted(matter[2])),
                LocalText.NONE,
                tracks.get(issueTrack(question)).id(),
                false,
                new Scale(0, 100, LocalText.of(question[3], question[4]), LocalText.of(question[5], question[6])),
                random.nextInt(3) == 0
                        ? List.of(new Issue.Point(50, LocalText.of("Half of that", "その半分")))
                        : List.of(),
                random.nextInt(3) == 0 ? 20.0 : null,
                null,
                positions);
    }

    private static int issueTrack(String[] question) {
        return question == QUESTIONS[0] || question == QUESTIONS[1] ? 0 : 1;
    }

    private Position position(Actor actor, double value, int month) {
        boolean sure = random.nextInt(4) > 0;
        return new Position(
                actor.id(),
                null,
                PartialDate.of(2006, month),
                sure ? Range.exactly(value) : new Range(within(value - 10), value, within(value + 10)),
                Range.exactly((5 + random.nextInt(96)) / 100.0),
                Range.exactly(1 + random.nextInt(9)),
                0,
                LocalText.NONE,
                random.nextInt(10) < 7 ? some(1) : List.of());
    }

    private static double within(double value) {
        return Math.rint(Math.max(0, Math.min(100, value)));
    }

    private List<Linkage> linkages(List<Issue> issues, List<Actor> actors) {
        List<Linkage> linkages = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            int first = random.nextInt(issues.size());
            int second = (first + 1 + random.nextInt(issues.size() - 1)) % issues.size();
            linkages.add(new Linkage(
                    issues.get(first).id(),
                    issues.get(second).id(),
                    i % 3 == 0,
                    actors.get(i * 4).id(),
                    LocalText.of("One is offered against the other.", "一方が他方と引き換えに示されている。"),
                    some(1)));
        }
        return linkages;
    }

    private List<Precondition> preconditions(List<Issue> issues) {
        List<Precondition> conditions = new ArrayList<>();
        for (int i = 0; i < MATTERS.length; i++) {
            int first = i * QUESTIONS.length;
            for (int later : new int[] {1, 3, 4}) {
                conditions.add(condition(issues.get(first + later), issues.get(first + (later == 4 ? 3 : 0)), null));
            }
        }
        conditions.add(condition(issues.get(6), issues.get(4), new Range(50, 70, 100)));
        return conditions;
    }

    private Precondition condition(Issue issue, Issue requires, @Nullable Range within) {
        return new Precondition(
                issue.id(),
                requires.id(),
                within,
                null,
                LocalText.of("Nobody speaks of the one before the other.", "一方の前に他方を語る者はいない。"),
                some(1));
    }

    private Interest interest(String id, String english, String japanese, List<Actor> actors) {
        return new Interest(
                Slug.of(id),
                LocalText.of(english, japanese),
                List.of(actors.get(0).id(), actors.get(12).id(), actors.get(24).id()),
                some(1));
    }

    private Agreement agreement(List<Issue> issues, List<Actor> actors) {
        Slug issue = issues.get(2).id();
        return new Agreement(
                Slug.of("communique"),
                LocalText.of("The communiqué of June", "六月の共同声明"),
                LocalText.of("Rules shall be such as suit both.", "規則は双方にふさわしいものとする。"),
                PartialDate.of(2006, 6),
                List.of(actors.get(0).id(), actors.get(12).id()),
                List.of(
                        new Agreement.Reading(
                                actors.get(0).id(), issue, 20, LocalText.of("The buyer’s.", "輸入国の規則。"), some(1)),
                        new Agreement.Reading(
                                actors.get(12).id(), issue, 85, LocalText.of("The seller’s.", "輸出国の規則。"), some(1))));
    }

    private List<Evidence> some(int number) {
        List<Evidence> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(sentences.get(random.nextInt(sentences.size())));
        }
        return some;
    }
}
