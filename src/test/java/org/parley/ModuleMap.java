package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the map of the modules: what each is for, and which it uses. */
final class ModuleMap {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern FIRST_COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private ModuleMap() {}

    /** The map as Markdown with a Mermaid diagram, the same for the same modules. */
    static String of(ApplicationModules modules) {
        List<ApplicationModule> sorted =
                modules.stream().sorted(Comparator.comparing(ModuleMap::name)).toList();
        StringBuilder map = new StringBuilder("# Modules\n\n");
        map.append("Written by `ModularityTests`; do not edit. An arrow leads from a module to one that it uses.\n\n");
        map.append("```mermaid\nflowchart TD\n");
        sorted.forEach(module -> map.append("    %s[%s]\n".formatted(name(module), module.getDisplayName())));
        sorted.forEach(module ->
                uses(modules, module).forEach(used -> map.append("    %s --> %s\n".formatted(name(module), used))));
        map.append("```\n\n| Module | What it is for | Uses |\n| --- | --- | --- |\n");
        sorted.forEach(module -> map.append("| `%s` | %s | %s |\n"
                .formatted(name(module), purpose(module), String.join(", ", uses(modules, module)))));
        return map.toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static List<String> uses(ApplicationModules modules, ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModuleMap::name)
                .filter(used -> !used.equals(name(module)))
                .distinct()
                .sorted()
                .toList();
    }

    private static String purpose(ApplicationModule module) {
        Path file = SOURCES.resolve(module.getBasePackage().getName().replace('.', '/'))
                .resolve("package-info.java");
        try {
            Matcher comment = FIRST_COMMENT.matcher(Files.readString(file));
            return comment.find()
                    ? comment.group(1)
                            .replaceAll("(?m)^\\s*\\*", "")
                            .replaceAll("\\{@code ([^}]*)}", "`$1`")
                            .replaceAll("\\s+", " ")
                            .strip()
                    : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
