package dev.tuneready.read;

import java.io.IOException;
import java.util.Arrays;

/**
 * The chunks of a file that can only be read from front to back: whoever asks reads on, while the
 * others work on what they have.
 */
final class StreamChunks implements Chunks {
  private final Bytes in;
  private final ChunkFiller filler;
  private byte[] carry = new byte[0];
  private long start;

  StreamChunks(Bytes in, ChunkFiller filler) {
    this.in = in;
    this.filler = filler;
  }

  @Override
  public synchronized boolean next(Chunk chunk) throws IOException {
    int size = filler.size();
    chunk.reset(chunk.file, start / size);
    int least = Math.max(size, carry.length);
    if (chunk.bytes.length < least || chunk.bytes.length > 8L * least) {
      chunk.bytes = new byte[2 * least];
    }
    System.arraycopy(carry, 0, chunk.bytes, 0, carry.length);
    chunk.to = carry.length;
    int rest = filler.fill(chunk, in, start);
    start += chunk.to + Math.max(0, chunk.overlong + 1);
    carry = Arrays.copyOfRange(chunk.bytes, chunk.to, chunk.to + rest);
    return chunk.to > 0 || chunk.overlong >= 0;
  }

  @Override
  public boolean seek(Chunk chunk, long index) throws IOException {
    while (next(chunk)) {
      if (chunk.index == index) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long taken() {
    return in.taken();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
