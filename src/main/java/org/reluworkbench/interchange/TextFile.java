package org.reluworkbench.interchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;

/** Text on disk, in UTF-8, compressed with gzip or not. */
public final class TextFile {

  /** Longer texts are refused, so that a small compressed file can't fill the memory. */
  private static final int MAX_BYTES = 1 << 29;

  /** The path that stands for standard input. */
  public static final Path STANDARD_INPUT = Path.of("-");

  private TextFile() {}

  /**
   * Reads a file, or {@linkplain #STANDARD_INPUT standard input}; it is unpacked if it is gzip, whatever its name. A text that is not UTF-8 is taken
   * as ISO 8859-1, as the comments of old collections are; what then is no number or name is for the
   * reader of the format to say.
   *
   * @return the source, named by the path as given; or a diagnostic that says why it can't be read
   */
  public static Diagnosed<Source> read(Path file) {
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? unreadable(file, "longer than " + MAX_BYTES + " bytes")
          : Diagnosed.fine(Source.of(file.toString(), decoded(bytes)));
    } catch (NoSuchFileException e) {
      return unreadable(file, "there is no such file");
    } catch (AccessDeniedException e) {
      return unreadable(file, "reading it is not allowed");
    } catch (ZipException | EOFException e) {
      return unreadable(file, "the compressed data is damaged");
    } catch (IOException e) {
      return unreadable(
          file, Files.isDirectory(file) ? "it is a folder" : "reading failed: " + e.getMessage());
    }
  }

  /** The bytes of a file, or of {@linkplain #STANDARD_INPUT standard input}, unpacked if need be. */
  static InputStream open(Path file) throws IOException {
    boolean piped = file.equals(STANDARD_INPUT);
    BufferedInputStream in =
        new BufferedInputStream(piped ? System.in : Files.newInputStream(file));
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Diagnosed<Source> unreadable(Path file, String why) {
    return Diagnosed.faulty(Diagnostic.of(
        DiagnosticCode.UNREADABLE_FILE,
        Source.of(file.toString(), "").span(0, 0),
        "the file can't be read: " + why));
  }

  /** Writes a file, wholly or not at all; compressed if its name ends in {@code .gz}. */
  public static void write(Path file, String text) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      AtomicFile.write(file, text);
      return;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    AtomicFile.write(file, packed::writeTo);
  }
}
