package org.reluworkbench.workbench.network;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.network.Weights;

/** What came of the search for a network that a specification wants made. */
public sealed interface NetworkSearch {

  /** What was done, or why it came to nothing, in one line. */
  String detail();

  /** The proof that the network is the best, or that there is none, or how near the search came. */
  Optional<Certificate> certificate();

  /** The network, exactly. */
  record Found(Weights weights, String detail, Optional<Certificate> certificate)
      implements NetworkSearch {
    public Found {
      Objects.requireNonNull(weights);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(certificate);
    }
  }

  /** There is no such network. */
  record None(String detail, Optional<Certificate> certificate) implements NetworkSearch {
    public None {
      Objects.requireNonNull(detail);
      Objects.requireNonNull(certificate);
    }
  }

  /** The search ended early: what the best network is, nobody knows. */
  record Unknown(String detail, Optional<Certificate> certificate) implements NetworkSearch {
    public Unknown {
      Objects.requireNonNull(detail);
      Objects.requireNonNull(certificate);
    }
  }
}
