package org.reluworkbench.workbench.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;

/** Certificates as files; a name that ends in {@code .gz} means compressed. */
public final class CertificateFiles {

  private CertificateFiles() {}

  /**
   * Writes a certificate wholly or not at all; folders on the way are made.
   *
   * @throws IOException if that fails
   */
  public static void write(Path file, Certificate certificate) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    TextFile.write(file, JsonText.render(CertificateJson.write(certificate)));
  }

  /** Reads a certificate, compressed or not; what is wrong with it becomes diagnostics. */
  public static Diagnosed<CertificateJson.Sealed> read(Path file) {
    return TextFile.read(file).then(CertificateJson::read);
  }
}
