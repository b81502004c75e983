package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a certificate's text: all members but the last, which is the digest itself, in their
 * braces, without the white space outside strings.
 *
 * <p>Of the text as it stands, not as we would write what it says: so {@code -0} is not {@code 0}, and
 * a program in any language can say in a few lines whether a file is as it was written.
 */
final class CertificateDigest {

  /** The name of the last member. */
  static final String FIELD = "digest";

  private static final int CHUNK = 1 << 13;

  private final MessageDigest hash;
  private final char[] chunk = new char[CHUNK];
  private int filled;

  private CertificateDigest() {
    try {
      hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of a certificate that has none yet. */
  static String of(ObjectNode content) {
    String text = JsonText.compact(content);
    return of(text, 0, text.length() - 1);
  }

  /** Whether a file's digest is its last member and the right one. */
  static boolean fits(String text, JsonValue root) {
    if (!(root instanceof JsonValue.Object object) || object.members().isEmpty()) {
      return false;
    }
    JsonValue.Member last = object.members().get(object.members().size() - 1);
    return last.name().equals(FIELD)
        && last.value() instanceof JsonValue.Text stated
        && stated.text().equals(of(text, object.start(), text.lastIndexOf(',', last.nameStart())));
  }

  /** Of the members from the opening brace to where the last one ends. */
  private static String of(String text, int start, int end) {
    CertificateDigest digest = new CertificateDigest();
    boolean inString = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        inString = !inString;
      }
      if (inString || c > ' ') {
        digest.append(c);
      }
      if (c == '\\') {
        i++;
        digest.append(text.charAt(i));
      }
    }
    digest.append('}');
    digest.flush();
    return "sha256:" + HexFormat.of().formatHex(digest.hash.digest());
  }

  private void append(char c) {
    // The halves of a character beyond the sixteen bits must not be encoded one by one.
    if (filled == CHUNK || filled == CHUNK - 1 && !Character.isLowSurrogate(c)) {
      flush();
    }
    chunk[filled] = c;
    filled++;
  }

  private void flush() {
    hash.update(new String(chunk, 0, filled).getBytes(StandardCharsets.UTF_8));
    filled = 0;
  }
}
