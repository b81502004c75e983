package org.reluworkbench.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The frame of a page that needs nothing else: head with styles, header with contents, main part, footer.
 *
 * @param title plain text
 * @param styles further style sheets, after that of all pages
 * @param verdict what stands below the title, as HTML
 * @param contents headings by the name of their place in the page
 * @param main as HTML
 * @param footer as HTML
 */
public record Page(
    String title,
    String styles,
    String verdict,
    Map<String, String> contents,
    String main,
    String footer) {

  public Page {
    Objects.requireNonNull(title);
    Objects.requireNonNull(styles);
    Objects.requireNonNull(verdict);
    contents = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    Objects.requireNonNull(main);
    Objects.requireNonNull(footer);
  }

  /** The whole page. */
  public String html() {
    String name = Html.escape(title);
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n<title>").append(name).append("</title>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<link rel=\"icon\" href=\"data:,\">\n<style>\n");
    out.append(style(Page.class, "style.css")).append(styles);
    out.append("</style>\n</head>\n<body>\n<header>\n<h1>").append(name).append("</h1>\n<p>");
    out.append(verdict).append("</p>\n<nav aria-label=\"Contents\"><ul>");
    contents.forEach((place, heading) -> out.append("<li><a href=\"#")
        .append(place)
        .append("\">")
        .append(Html.escape(heading))
        .append("</a></li>"));
    out.append("</ul></nav>\n</header>\n<main>\n").append(main).append("</main>\n");
    return out.append("<footer class=\"soft\"><p>")
        .append(footer)
        .append("</p></footer>\n</body>\n</html>\n")
        .toString();
  }

  /** A style sheet that lies beside a class. */
  public static String style(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
