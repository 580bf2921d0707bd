package dev.tuneready.json;

import dev.tuneready.core.Flaw;

/** Why a value cannot be read. */
final class FaultException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Flaw flaw;

  FaultException(Flaw flaw) {
    super(flaw.message(), null, false, false);
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }
}
