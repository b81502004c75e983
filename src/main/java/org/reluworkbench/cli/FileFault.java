package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** A file or folder that can't be used as was asked, told in a line: no fault of ours, and no trace. */
record FileFault(IOException cause) {

  FileFault {
    Objects.requireNonNull(cause);
  }

  void print(Terminal terminal) {
    terminal.err().println(terminal.messages().bad("relu:") + " " + message());
  }

  private String message() {
    if (!(cause instanceof FileSystemException failure) || failure.getFile() == null) {
      return "reading or writing failed: "
          + Objects.requireNonNullElse(cause.getMessage(), "" + cause);
    }
    return "'" + failure.getFile() + "' can't be read or written: " + why(failure);
  }

  private static String why(FileSystemException failure) {
    if (failure.getReason() != null) {
      return failure.getReason();
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "that is not allowed";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return "it is no folder";
    }
    return failure.toString();
  }
}
