package org.reluworkbench.interchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a file wholly or not at all: into a new file in the same folder, which then takes the name
 * in one step. A failed or interrupted run leaves what was there before, and no rest beside it.
 *
 * <p>Where the name stands for something that is no regular file (a pipe, {@code /dev/stdout}), it is
 * written to directly. A symbolic link stays one; what it points to is replaced.
 */
public final class AtomicFile {

  /** What is being written now; deleted if the machine is told to stop meanwhile. */
  private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(AtomicFile::deleteUnfinished));
    } catch (IllegalStateException e) {
      // Told to stop already: what an interrupted command has found is still to be written.
    }
  }

  /** What puts the bytes into the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /** Writes the text in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes what {@code content} writes; if that throws, the file stays as it was. */
  public static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (!Files.isDirectory(target.getParent())) {
      throw new NoSuchFileException(target.getParent().toString(), null, "no such folder");
    }
    Path unfinished =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    UNFINISHED.add(unfinished);
    try {
      fill(unfinished, content);
      try {
        move(unfinished, target);
      } catch (NoSuchFileException e) {
        // Deleted since the machine was told to stop meanwhile; that is done once, so this one
        // stays.
        fill(unfinished, content);
        move(unfinished, target);
      }
    } finally {
      Files.deleteIfExists(unfinished);
      UNFINISHED.remove(unfinished);
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems can't; a plain move is the nearest thing there.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteUnfinished() {
    for (Path file : UNFINISHED) {
      if (!file.toFile().delete() && Files.exists(file)) {
        System.err.println("could not delete the unfinished file " + file);
      }
    }
  }
}
