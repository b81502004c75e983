package org.reluworkbench.workbench.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluworkbench.diagnostic.Span;

/**
 * What the certificates of one run are called, each differently: {@code FILE-lineN-WORD.json}. Files of
 * one name are told apart by as many of their folders as it takes, and claims on one line by their
 * columns. Safe for use by several threads; who is named first gets the shorter name.
 */
final class CertificateNames {

  private record Thing(Path file, Span span, String word) {}

  private final Map<Path, String> stems;
  private final Map<Thing, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** For these specifications. */
  CertificateNames(List<Path> files) {
    this.stems = stems(files);
  }

  /**
   * The name for what a span of one of the files is about, the same whenever it is asked for.
   *
   * @param word what kind of thing it is, such as {@code certify}
   */
  synchronized String of(Path file, Span span, String word) {
    return names.computeIfAbsent(new Thing(absolute(file), span, word), this::name);
  }

  private String name(Thing thing) {
    String place = stems.get(thing.file()) + "-line" + thing.span().position().line();
    String name = place + "-" + thing.word();
    if (!taken.add(name)) {
      name = place + "-column" + thing.span().position().column() + "-" + thing.word();
      for (int more = 2; !taken.add(name); more++) {
        name = place + "-" + thing.word() + "-" + more;
      }
    }
    return name + ".json";
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static Map<Path, String> stems(List<Path> files) {
    Map<Path, String> stems = new HashMap<>();
    Set<Path> open = new LinkedHashSet<>();
    files.forEach(file -> open.add(absolute(file)));
    for (int folders = 0; !open.isEmpty(); folders++) {
      int depth = folders;
      Map<String, List<Path>> alike = open.stream()
          .collect(Collectors.groupingBy(
              file -> stem(file, depth), LinkedHashMap::new, Collectors.toList()));
      alike.forEach((stem, group) -> {
        boolean whole = group.stream().allMatch(file -> depth >= file.getNameCount());
        if (whole || group.size() == 1 && !stems.containsValue(stem)) {
          group.forEach(file -> stems.put(file, stem));
          open.removeAll(group);
        }
      });
    }
    return stems;
  }

  /** The file's name without its ending, after those of so many of its folders. */
  private static String stem(Path file, int folders) {
    List<String> parts = new ArrayList<>();
    for (int i = Math.max(0, file.getNameCount() - 1 - folders); i < file.getNameCount(); i++) {
      parts.add(file.getName(i).toString());
    }
    parts.add(parts.remove(parts.size() - 1).replaceFirst("\\.[^.]*$", ""));
    return String.join("-", parts);
  }
}
