package org.reluworkbench.report.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.ResultRow;

/** The engines of a table, in the order of the plan's language; unknown ones last, by name. */
record Engines(List<String> words) {

  Engines {
    words = List.copyOf(words);
  }

  static Engines of(List<ResultRow> rows) {
    List<String> present =
        rows.stream().map(ResultRow::engine).distinct().sorted().toList();
    List<String> known = CampaignEngine.words();
    return new Engines(java.util.stream.Stream.concat(
            known.stream().filter(present::contains),
            present.stream().filter(word -> !known.contains(word)))
        .toList());
  }

  /** The look of an engine, the same in all charts of a page. */
  int style(String engine) {
    return words.indexOf(engine);
  }

  /** The rows of each engine that has some, in the order of the engines. */
  Map<String, List<ResultRow>> split(List<ResultRow> rows) {
    Map<String, List<ResultRow>> all =
        rows.stream().collect(Collectors.groupingBy(ResultRow::engine));
    Map<String, List<ResultRow>> ordered = new LinkedHashMap<>();
    words.stream().filter(all::containsKey).forEach(word -> ordered.put(word, all.get(word)));
    return ordered;
  }
}
