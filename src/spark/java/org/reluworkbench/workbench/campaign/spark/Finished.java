package org.reluworkbench.workbench.campaign.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.workbench.campaign.TaskExecution.Executed;

/** What became of a task, as it travels to the driver: its row, and its certificate, compressed. */
final class Finished implements Serializable {

  private static final long serialVersionUID = 1;

  private final String row;
  private final byte[] certificate;

  private Finished(String row, byte[] certificate) {
    this.row = row;
    this.certificate = certificate;
  }

  static Finished of(Executed executed) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    if (executed.certificate().isPresent()) {
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(executed.certificate().get().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new Finished(ResultTable.jsonLine(executed.row()), packed.toByteArray());
  }

  /** The same again; that the certificate is the one that the row names is checked. */
  Executed executed() throws IOException {
    if (certificate.length == 0) {
      return new Executed(ResultTable.rowOfJson(row), Optional.empty());
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(certificate))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Executed(ResultTable.rowOfJson(row), Optional.of(text));
    }
  }
}
