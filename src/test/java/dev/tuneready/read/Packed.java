package dev.tuneready.read;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Bytes as files pack them and pipes deliver them. */
final class Packed {
  private Packed() {}

  /** One gzip member. */
  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** Members of seven bytes, an empty one after each, the third with all that a header may hold. */
  static byte[] gzipMembers(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(gzip(new byte[0]));
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] member = gzip(Arrays.copyOfRange(bytes, at, Math.min(at + 7, bytes.length)));
      packed.writeBytes(at == 14 ? withFullHeader(member) : member);
      packed.writeBytes(gzip(new byte[0]));
    }
    return packed.toByteArray();
  }

  private static byte[] withFullHeader(byte[] member) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0});
    packed.writeBytes(new byte[] {3, 0, 'e', 'x', 0});
    packed.writeBytes(new byte[] {'n', 'a', 'm', 'e', 0});
    packed.writeBytes(new byte[] {'n', 'o', 't', 'e', 0});
    packed.writeBytes(new byte[] {0, 0});
    packed.write(member, 10, member.length - 10);
    return packed.toByteArray();
  }

  /** Frames of seven bytes, a skippable one before each. */
  static byte[] zstdFrames(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length || at == 0; at += 7) {
      packed.writeBytes(new byte[] {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, '\n', '{', 'x'});
      packed.writeBytes(
          Zstd.compress(Arrays.copyOfRange(bytes, at, Math.min(at + 7, bytes.length))));
    }
    return packed.toByteArray();
  }

  /** A pipe that delivers one byte a read and never says that more is there. */
  static InputStream dribble(byte[] bytes) {
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        return at == bytes.length ? -1 : bytes[at++] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (length == 0) {
          return 0;
        }
        int read = read();
        if (read >= 0) {
          into[from] = (byte) read;
        }
        return read < 0 ? -1 : 1;
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }
}
