package dev.tuneready.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.tuneready.core.Unseen;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, indented, the same in every locale and on every JDK.
 *
 * <p>What a screen, a log or a reader might take for more than text is escaped: controls, marks
 * without a shape, line and paragraph separators, surrogates (so pairs as well as lone ones),
 * private and unassigned characters, and {@code #}, with which some CI logs begin their commands. A
 * lone surrogate, over which strict readers refuse a whole text, becomes the six characters of its
 * own escape.
 */
public final class JsonWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private final JsonGenerator generator;

  public JsonWriter(Appendable out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    this.generator = FACTORY.createGenerator(new Output(out));
    generator.setPrettyPrinter(
        new DefaultPrettyPrinter(SEPARATORS)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter));
    generator.setCharacterEscapes(Doubtful.ESCAPED);
  }

  public JsonWriter object() throws IOException {
    generator.writeStartObject();
    return this;
  }

  public JsonWriter endObject() throws IOException {
    generator.writeEndObject();
    return this;
  }

  public JsonWriter array() throws IOException {
    generator.writeStartArray();
    return this;
  }

  public JsonWriter endArray() throws IOException {
    generator.writeEndArray();
    return this;
  }

  public JsonWriter key(String name) throws IOException {
    generator.writeFieldName(paired(name));
    return this;
  }

  public JsonWriter value(@Nullable String text) throws IOException {
    generator.writeString(text == null ? null : paired(text));
    return this;
  }

  public JsonWriter value(long number) throws IOException {
    generator.writeNumber(number);
    return this;
  }

  /** JSON knows neither infinity nor "not a number": these are written as null. */
  public JsonWriter value(double number) throws IOException {
    if (Double.isFinite(number)) {
      generator.writeNumber(number);
    } else {
      generator.writeNull();
    }
    return this;
  }

  public JsonWriter value(boolean bool) throws IOException {
    generator.writeBoolean(bool);
    return this;
  }

  public JsonWriter none() throws IOException {
    generator.writeNull();
    return this;
  }

  /** Passes on all that is written so far. */
  public void flush() throws IOException {
    generator.flush();
  }

  /** The text with every lone surrogate as the escape that stands for it. */
  private static String paired(String text) {
    if (text.codePoints().noneMatch(JsonWriter::lone)) {
      return text;
    }
    StringBuilder paired = new StringBuilder(text.length() + 5);
    text.codePoints()
        .forEach(
            c -> {
              if (lone(c)) {
                paired.append("\\u").append(Integer.toHexString(c));
              } else {
                paired.appendCodePoint(c);
              }
            });
    return paired.toString();
  }

  /** A surrogate that is a code point of its own has no other half. */
  private static boolean lone(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Gives the characters that are escaped beyond what JSON asks for. */
  private static final class Doubtful extends CharacterEscapes {
    static final Doubtful ESCAPED = new Doubtful();
    private static final long serialVersionUID = 1;

    private final int[] ascii = standardAsciiEscapesForJSON();

    private Doubtful() {
      ascii['#'] = ESCAPE_STANDARD;
      ascii[0x7F] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return Unseen.shapeless(c)
          ? new SerializedString("\\u" + Integer.toHexString(0x10000 | c).substring(1))
          : null;
    }
  }

  /** Lends an {@link Appendable} to Jackson. */
  private static final class Output extends Writer {
    private final Appendable out;

    Output(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      out.append(new String(characters, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
