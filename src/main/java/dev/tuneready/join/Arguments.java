package dev.tuneready.join;

import java.text.Normalizer;

/**
 * The wording of a tool call's arguments, which are JSON: as it stands, but for white space outside
 * of strings.
 */
final class Arguments extends Wording {
  private boolean string;
  private boolean escaped;

  Arguments(Sink sink) {
    super(sink);
  }

  @Override
  Normalizer.Form form() {
    return Normalizer.Form.NFC;
  }

  @Override
  boolean spells() {
    return false;
  }

  @Override
  void begin() {
    string = false;
    escaped = false;
  }

  @Override
  void run(String text, int from, int to) {
    int at = from;
    while (at < to) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (string || !space(codePoint)) {
        room();
        write(codePoint);
        keep = size;
        string ^= codePoint == '"' && !escaped;
        escaped = string && codePoint == '\\' && !escaped;
      }
    }
  }

  @Override
  void end() {}
}
