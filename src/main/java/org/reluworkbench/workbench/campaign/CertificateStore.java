package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.interchange.TextFile;

/**
 * Certificates in a folder under the hash of their text, compressed: {@code ab/abcdef....json.gz}.
 * Equal certificates are one file; a file is there wholly or not at all. 'relu check' reads them.
 */
public record CertificateStore(Path folder) {

  private static final int PREFIX = 2;

  public CertificateStore {
    Objects.requireNonNull(folder);
  }

  /** Where the certificate of this hash is, or would be. */
  public Path file(String digest) {
    return folder.resolve(digest.substring(0, PREFIX)).resolve(digest + ".json.gz");
  }

  /**
   * Whether the certificate of this hash is there, as it was kept. A file that is another text by now
   * is deleted, so that it can be kept anew.
   *
   * @throws IOException if it cannot be deleted
   */
  public boolean holds(String digest) throws IOException {
    Path file = file(digest);
    boolean kept = TextFile.read(file)
        .toOptional()
        .filter(source -> Digest.of(source.text()).equals(digest))
        .isPresent();
    if (!kept) {
      Files.deleteIfExists(file);
    }
    return kept;
  }

  /**
   * Keeps a certificate; when this returns it is on disk.
   *
   * @return the hash of the text
   * @throws IOException if it cannot be written
   */
  public String keep(String text) throws IOException {
    String digest = Digest.of(text);
    Path file = file(digest);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      TextFile.write(file, text);
    }
    return digest;
  }
}
