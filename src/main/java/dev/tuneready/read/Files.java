package dev.tuneready.read;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import org.jspecify.annotations.Nullable;

/** Reads parts that are files: images, sounds, films, documents. */
final class Files {
  private static final String[] ADDRESS = {"url", "data", "file_data", "file_id"};
  private static final Media ELSEWHERE = new Media(Media.Source.ELSEWHERE, null, -1, null);

  private Files() {}

  /**
   * A file of a chat part: an object under the key that holds an address or the bytes, or such a
   * text itself. Where neither stands the part is only a mark.
   */
  static Part ofChat(Part.Kind kind, Fields part, String key, String pointer) {
    Json value = part.get(key);
    String at = Pointer.of(pointer, key);
    if (value instanceof Fields fields) {
      String format = fields.text("format");
      String type = format == null ? null : Part.Kind.AUDIO == kind ? "audio/" + format : format;
      for (String name : ADDRESS) {
        if (fields.isText(name) && !blank(fields.get(name))) {
          return ofAddress(kind, fields, name, type, Pointer.of(at, name));
        }
      }
    }
    return value != null && value.type() == JsonType.STRING && !blank(value)
        ? written(kind, value, null, null, at)
        : new Part(kind, "", 0, pointer, ELSEWHERE);
  }

  private static boolean blank(@Nullable Json value) {
    return value instanceof Json.Text text && text.value().isBlank();
  }

  /** Whether a part is but a mark for a file. */
  static boolean elsewhere(Part file) {
    return file.media() != null && file.media().source() == Media.Source.ELSEWHERE;
  }

  private static Part ofAddress(
      Part.Kind kind, Fields file, String key, @Nullable String type, String pointer) {
    Json value = file.get(key);
    Part part = written(kind, value, type, detail(file.get("detail")), pointer);
    boolean bytes = key.equals("data") || key.equals("file_data");
    if (key.equals("file_id")) {
      Media uploaded = new Media(Media.Source.ID, null, -1, null);
      return new Part(kind, part.text(), part.length(), pointer, uploaded);
    }
    return bytes && !part.text().startsWith("data:") ? inline(kind, value, type, pointer) : part;
  }

  /** How closely it is to be looked at; blank when that is no string. */
  private static @Nullable String detail(@Nullable Json value) {
    return value instanceof Json.Text text
        ? text.value()
        : value == null || value.type() == JsonType.NULL ? null : "";
  }

  /**
   * A file by its address, a data URI, or its bytes in base64.
   *
   * @param type what kind of file it is said to be
   */
  static Part written(
      Part.Kind kind,
      @Nullable Json value,
      @Nullable String type,
      @Nullable String detail,
      String pointer) {
    if (value instanceof Json.Text text) {
      int length = text.value().length();
      return new Part(
          kind, text.value(), length, pointer, Media.at(text.value(), length, type, detail));
    }
    if (value instanceof Json.Blob blob) {
      return new Part(
          kind,
          blob.head(),
          blob.length(),
          pointer,
          Media.at(blob.head(), blob.length(), type, detail));
    }
    return new Part(kind, "", 0, pointer, ELSEWHERE);
  }

  /** A file whose bytes stand in the record, in base64. */
  static Part inline(Part.Kind kind, @Nullable Json value, @Nullable String type, String pointer) {
    Part part = written(kind, value, type, null, pointer);
    return new Part(kind, part.text(), part.length(), pointer, Media.inline(part.length(), type));
  }

  /** What kind of part a file of this type is: {@code image/png} an image. */
  static Part.Kind kind(@Nullable String mediaType) {
    if (mediaType == null) {
      return Part.Kind.FILE;
    }
    return mediaType.startsWith("image/")
        ? Part.Kind.IMAGE
        : mediaType.startsWith("audio/")
            ? Part.Kind.AUDIO
            : mediaType.startsWith("video/") ? Part.Kind.VIDEO : Part.Kind.FILE;
  }
}
