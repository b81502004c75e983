package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InterruptionTest {

  private final Interruption interruption = new Interruption();
  private final AtomicInteger cancelled = new AtomicInteger();

  @Test
  void cancelsTheWorkUnderWayOnce() {
    interruption.onRequest(cancelled::incrementAndGet);
    assertThat(interruption.isRequested()).isFalse();
    interruption.request();
    interruption.request();
    assertThat(interruption.isRequested()).isTrue();
    assertThat(cancelled).hasValue(1);
  }

  @Test
  void cancelsAtOnceWorkThatBeginsAfterTheRequest() {
    interruption.request();
    interruption.onRequest(cancelled::incrementAndGet);
    assertThat(cancelled).hasValue(1);
  }
}
