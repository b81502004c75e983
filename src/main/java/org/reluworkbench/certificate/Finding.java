package org.reluworkbench.certificate;

import java.util.Objects;

/** One thing that the checker looked at. */
public sealed interface Finding {

  String what();

  /** Recomputed, and as claimed. */
  record Confirmed(String what) implements Finding {
    public Confirmed {
      Objects.requireNonNull(what);
    }
  }

  /** Recomputed, and not as claimed. */
  record Rejected(String what) implements Finding {
    public Rejected {
      Objects.requireNonNull(what);
    }
  }

  /** Claimed on somebody's word; there is nothing to recompute. */
  record Uncertified(String what) implements Finding {
    public Uncertified {
      Objects.requireNonNull(what);
    }
  }
}
