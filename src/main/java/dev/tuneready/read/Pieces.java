package dev.tuneready.read;

import dev.tuneready.core.Part;
import dev.tuneready.core.ToolAnswer;
import dev.tuneready.core.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** What stands in the content of one turn where calls and results are parts of it. */
final class Pieces {
  final List<Part> parts = new ArrayList<>(1);
  final List<ToolCall> calls = new ArrayList<>(0);
  final List<ToolAnswer> answers = new ArrayList<>(0);
}
