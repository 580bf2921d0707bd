package dev.tuneready.read;

import dev.tuneready.core.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells files that are something else than JSON Lines from their first bytes: other formats, which
 * begin with bytes of their own, binary data of any kind, and tables of text.
 *
 * <p>Where a line begins as an object does, the file is JSON Lines, however damaged.
 */
final class OtherKinds {
  private static final String UNPACK = "unpack it and check the .jsonl files within";
  private static final String REPACK =
      "tuneready unpacks gzip and zstd only: unpack it, or pack it with one of them";
  private static final String PANDAS = "(path, orient=\"records\", lines=True)";
  private static final String TEXT = "take the text out of it, and write one JSON object a line";
  private static final String EXPORT = "export the records from it, one JSON object a line";

  /**
   * How a kind of file begins.
   *
   * @param magic one character for each byte
   * @param named what the file is
   */
  private record Kind(int at, String magic, String named, String help) {
    Kind(String magic, String named, String help) {
      this(0, magic, named, help);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "version https://git-lfs.github.com/spec/",
              "a Git LFS pointer",
              "it stands for the data: run `git lfs pull`, then check again"),
          new Kind(
              "PAR1",
              "Parquet",
              "convert it, for example with pandas: pd.read_parquet(FILE).to_json" + PANDAS),
          new Kind(
              "ARROW1\0\0",
              "an Arrow file",
              "convert it, for example with pandas: pd.read_feather(FILE).to_json" + PANDAS),
          new Kind(
              "\u00FF\u00FF\u00FF\u00FF",
              "an Arrow stream",
              "convert it, for example with datasets: Dataset.from_file(FILE).to_json(path)"),
          new Kind("PK\3\4", "a zip archive, as .xlsx and .docx are too", UNPACK),
          new Kind(257, "ustar", "a tar archive", UNPACK),
          new Kind("7z\u00BC\u00AF'\u001C", "a 7z archive", UNPACK),
          new Kind("Rar!\u001A\7", "a RAR archive", UNPACK),
          new Kind("BZh", "packed with bzip2", REPACK),
          new Kind("\u00FD7zXZ\0", "packed with xz", REPACK),
          new Kind("\4\"M\u0018", "packed with lz4", REPACK),
          new Kind("%PDF-", "a PDF", TEXT),
          new Kind("\u00D0\u00CF\u0011\u00E0", "an old Office file", TEXT),
          new Kind("\u0089PNG", "a PNG image", TEXT),
          new Kind("\u00FF\u00D8\u00FF", "a JPEG image", TEXT),
          new Kind("GIF8", "a GIF image", TEXT),
          new Kind("SQLite format 3\0", "an SQLite database", EXPORT),
          new Kind("\u0089HDF\r\n", "an HDF5 file", EXPORT),
          new Kind("\u0093NUMPY", "a NumPy array", EXPORT),
          new Kind("Obj\1", "an Avro file", EXPORT),
          new Kind("\u007FELF", "a program", "name the file that holds the records"));

  /** Beyond this share of control characters no text goes: one in so many bytes. */
  private static final int CONTROLS = 50;

  /** Fewer of them may be damage. */
  private static final int FEW_CONTROLS = 8;

  private static final String SEPARATORS = ",\t;";

  /** How many rows of a table are looked at. */
  private static final int ROWS = 20;

  private static final int LONGEST_NAME = 64;

  private final byte[] bytes;
  private final boolean whole;

  /**
   * @param whole whether nothing comes after the bytes; else the last line is cut
   */
  OtherKinds(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /** What the file is if it is no JSON Lines, as a flaw of all of it. */
  Optional<Flaw> flaw() {
    if (anyObject()) {
      return Optional.empty();
    }
    for (Kind kind : KINDS) {
      if (begins(kind)) {
        return Optional.of(flaw("is " + kind.named, kind.help));
      }
    }
    if (page()) {
      return Optional.of(
          flaw(
              "is an HTML page",
              "a page to log in or to say what went wrong may have been saved instead of the data: download it again"));
    }
    return binary()
        ? Optional.of(flaw("is binary, not text", "name the file that holds the records"))
        : table();
  }

  private static Flaw flaw(String is, String help) {
    return new Flaw(
        Flaw.Kind.INVALID_JSON,
        0,
        "",
        "the file " + is + ", not JSON Lines; nothing else in it was checked",
        help);
  }

  private boolean begins(Kind kind) {
    byte[] magic = kind.magic.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < kind.at + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[kind.at + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean page() {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private boolean binary() {
    int controls = 0;
    for (byte b : bytes) {
      boolean blank = (b >= '\b' && b <= '\r') || b == 0x1B;
      controls += b >= 0 && b < ' ' && !blank ? 1 : 0;
    }
    return controls >= FEW_CONTROLS && (long) controls * CONTROLS >= bytes.length;
  }

  /** Whether any line begins with an object, that is with a brace and a quotation mark. */
  private boolean anyObject() {
    byte last = '\n';
    for (byte b : bytes) {
      if (last == '{' && (b == '"' || b == '\'' || b == '}')) {
        return true;
      }
      if (b == '\n' || last == '\n' || last == '{') {
        boolean blank = b == ' ' || b == '\t' || b == '\r';
        last = b == '\n' || b == '{' ? b : blank ? last : 0;
      }
    }
    return false;
  }

  /** A table of text: below a row of names, each row has as many fields. */
  private Optional<Flaw> table() {
    for (int i = 0; i < SEPARATORS.length(); i++) {
      List<List<String>> rows = rows(SEPARATORS.charAt(i));
      if (rows.size() > 1
          && rows.get(0).size() > 1
          && rows.get(0).stream().allMatch(OtherKinds::name)
          && rows.stream().allMatch(row -> row.size() == rows.get(0).size())) {
        boolean tabs = SEPARATORS.charAt(i) == '\t';
        return Optional.of(
            flaw(
                "looks like " + (tabs ? "TSV" : "CSV"),
                "convert it, for example with pandas: pd.read_csv(FILE"
                    + (tabs ? ", sep=\"\\t\"" : i == 0 ? "" : ", sep=\";\"")
                    + ").to_json"
                    + PANDAS));
      }
    }
    return Optional.empty();
  }

  private static boolean name(String field) {
    return !field.isBlank()
        && field.length() <= LONGEST_NAME
        && field
            .chars()
            .allMatch(
                c -> Character.isLetterOrDigit(c) || c >= 0x80 || "_- .\"\uFEFF".indexOf(c) >= 0);
  }

  /** The first rows with their fields, which may stand in quotation marks and go over lines. */
  private List<List<String>> rows(char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int at = 0; at < bytes.length && rows.size() < ROWS; at++) {
      quoted ^= bytes[at] == '"';
      boolean ends = !quoted && bytes[at] == '\n';
      if (ends || (!quoted && bytes[at] == separator)) {
        row.add(field(start, at));
        start = at + 1;
      }
      if (ends) {
        add(row, rows);
        row = new ArrayList<>();
      }
    }
    if (whole && !quoted && start < bytes.length && rows.size() < ROWS) {
      row.add(field(start, bytes.length));
      add(row, rows);
    }
    return rows;
  }

  private static void add(List<String> row, List<List<String>> rows) {
    if (row.size() > 1 || !row.get(0).isBlank()) {
      rows.add(row);
    }
  }

  private String field(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).strip();
  }
}
