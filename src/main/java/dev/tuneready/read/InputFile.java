package dev.tuneready.read;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import dev.tuneready.core.Flaw;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file of the dataset: opened when its turn comes, its packing told from its first bytes, and
 * closed when all of it is dealt and nobody reads it any more.
 */
final class InputFile implements Closeable {
  private static final int WINDOW_LOG = 27;

  /** What Linux and macOS say when a process may open no more files. */
  private static final String TOO_MANY = "Too many open files";

  /** A name whose bytes are none of UTF-8 comes from Java in this form, and leads nowhere. */
  private static final String NAMELESS =
      " cannot be found: if \uFFFD stands for bytes that are no UTF-8, Java opens no such file; rename"
          + " it, or give it on standard input: tuneready check - < FILE";

  private final Source source;
  private final InputStream standardInput;
  private final ChunkFiller filler;
  private final Spool spool;
  private final @Nullable BasicFileAttributes before;

  private @Nullable FileChannel spooled;
  private @Nullable Chunks chunks;
  private int readers;
  private boolean dealt;
  private long taken = -1;
  private long told;
  private @Nullable Flaw flaw;
  private boolean flawTold;

  InputFile(Source source, InputStream standardInput, ChunkFiller filler, Spool spool)
      throws UnreadableException {
    this.source = source;
    this.standardInput = standardInput;
    this.filler = filler;
    this.spool = spool;
    this.before = source.path() == null ? null : attributes(source.path());
  }

  boolean next(Chunk chunk) throws UnreadableException {
    try {
      Chunks opened = enter();
      if (opened == null) {
        return false;
      }
      boolean more = false;
      try {
        more = flaw() == null ? opened.next(chunk) : tellFlaw(chunk);
      } finally {
        leave(more);
      }
      return more;
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** Opens the file once more, or what was copied of it, which stays open for the next time. */
  synchronized Chunks reopen() throws UnreadableException {
    try {
      FileChannel copy = spooled;
      if (copy != null) {
        return open(copy, () -> {});
      }
      Path path = source.path();
      if (path == null) {
        throw new IllegalStateException("standard input was not read yet");
      }
      requireUnchanged();
      return open(path);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** What is wrong with the file as a whole; null when nothing is, or it was not opened yet. */
  synchronized @Nullable Flaw flaw() {
    return flaw;
  }

  /** How many bytes have been taken since this was asked last. */
  synchronized long advance() {
    long now = Math.max(0, taken());
    long more = now - told;
    told = now;
    return more;
  }

  /** The size of the file as it stands; of a stream what was read of it, -1 before its turn. */
  synchronized long bytes() {
    return size() >= 0 ? size() : taken();
  }

  private long taken() {
    return chunks == null ? taken : chunks.taken();
  }

  /** The size of the file as it stands; -1 for a stream. */
  long size() {
    return before != null && before.isRegularFile() ? before.size() : -1;
  }

  void requireUnchanged() throws UnreadableException {
    if (before == null || source.path() == null || !before.isRegularFile()) {
      return;
    }
    if (Files.notExists(source.path())) {
      throw new UnreadableException(source.name() + " was removed while it was read");
    }
    BasicFileAttributes now = attributes(source.path());
    if (now.size() != before.size()
        || !now.lastModifiedTime().equals(before.lastModifiedTime())
        || !Objects.equals(now.fileKey(), before.fileKey())) {
      throw new UnreadableException(
          source.name() + " changed while it was read: run again when it is finished");
    }
  }

  UnreadableException unreadable(IOException failure) {
    if (failure instanceof ZstdIOException) {
      return new UnreadableException(
          source.name()
              + " is cut short or damaged: its zstd data cannot be unpacked, or only with more than 128 MiB at once");
    }
    if (failure instanceof RefusedException refused) {
      return new UnreadableException(source.name() + " " + refused.why());
    }
    if (failure instanceof FileSystemException system && tooMany(system.getReason())) {
      return new UnreadableException(
          source.name() + " cannot be opened: too many files are open, see `ulimit -n`");
    }
    return new UnreadableException(
        source.name() + " cannot be read (" + failure.getClass().getSimpleName() + ")");
  }

  @Override
  public synchronized void close() throws IOException {
    Chunks opened = chunks;
    chunks = null;
    if (opened != null) {
      taken = size() >= 0 ? size() : opened.taken();
      opened.close();
    }
  }

  private static boolean tooMany(@Nullable String reason) {
    return reason != null && reason.startsWith(TOO_MANY);
  }

  private synchronized boolean tellFlaw(Chunk chunk) {
    chunk.reset(chunk.file, 0);
    chunk.flaw = flaw;
    boolean first = !flawTold;
    flawTold = true;
    return first;
  }

  /** The chunks to read from, to be left again; null when all are dealt. */
  private synchronized @Nullable Chunks enter() throws IOException {
    if (dealt) {
      return null;
    }
    Chunks opened = chunks == null ? open() : chunks;
    chunks = opened;
    readers++;
    return opened;
  }

  private synchronized void leave(boolean more) {
    readers--;
    dealt |= !more;
    if (dealt && readers == 0) {
      try {
        close();
      } catch (IOException unclosed) {
        // All that was asked of it has been read.
      }
    }
  }

  private Chunks open() throws IOException {
    Path path = source.path();
    if (path != null && size() >= 0) {
      return open(path);
    }
    FileChannel copy = spool.open();
    spooled = copy;
    InputStream in = path == null ? standardInput : Files.newInputStream(path);
    return stream(new CountingStream(in, Channels.newOutputStream(copy)));
  }

  private Chunks open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      return open(channel, channel);
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
  }

  /**
   * Opens what is in the channel.
   *
   * @param closing is closed with the chunks
   */
  private Chunks open(FileChannel channel, Closeable closing) throws IOException {
    byte[] bytes = new byte[Head.BYTES];
    int read = new FileBytes(channel, 0).read(bytes, 0, bytes.length);
    Head head = new Head(Arrays.copyOf(bytes, read));
    if (head.gzip() || head.zstd()) {
      return stream(new CountingStream(new FileBytes(channel, 0).stream(closing), null));
    }
    flaw = head.flaw();
    return new PlainChunks(channel, closing, filler);
  }

  private Chunks stream(CountingStream raw) throws IOException {
    byte[] first = raw.readNBytes(Head.BYTES);
    Head head = new Head(first);
    PushbackInputStream whole = new PushbackInputStream(raw, Head.BYTES);
    whole.unread(first);
    InputStream in = whole;
    if (head.gzip()) {
      in = new GzipMembers(whole);
    } else if (head.zstd()) {
      in = new ZstdInputStream(whole).setLongMax(WINDOW_LOG);
    }
    byte[] start = in.readNBytes(Head.BYTES);
    Head inner = new Head(start);
    if (inner.gzip() || inner.zstd()) {
      throw new RefusedException("is packed twice: unpack it once, then check again");
    }
    flaw = inner.flaw();
    return new StreamChunks(new StreamBytes(raw, in, start, StreamBytes.SUSPECT), filler);
  }

  private BasicFileAttributes attributes(Path path) throws UnreadableException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new UnreadableException(
            source.name() + " is a directory: name the .jsonl files in it");
      }
      if (!Files.isReadable(path)) {
        throw new UnreadableException(
            source.name() + " may not be read by you: check its permissions");
      }
      return attributes;
    } catch (AccessDeniedException denied) {
      throw new UnreadableException(
          source.name() + " may not be read by you: check its permissions");
    } catch (NoSuchFileException missing) {
      throw new UnreadableException(source.name() + (lossy(source) ? NAMELESS : " does not exist"));
    } catch (IOException failure) {
      if (Files.isSymbolicLink(path)) {
        throw new UnreadableException(
            source.name() + " leads to no file: the links go in a circle");
      }
      throw unreadable(failure);
    }
  }

  private static boolean lossy(Source source) {
    return source.name().indexOf('\uFFFD') >= 0;
  }
}
