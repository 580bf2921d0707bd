package dev.tuneready.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Words at the ends of a request that ask for nothing: "could you please", "thanks". */
final class Courtesy {
  /** Words in {@link Term}s, the longest phrases first. */
  static final List<List<String>> LEADING =
      phrases(
          "please",
          "kindly",
          "hi",
          "hello",
          "hey",
          "hi there",
          "hello there",
          "hey there",
          "dear assistant",
          "can you",
          "could you",
          "would you",
          "will you",
          "would you mind",
          "can you help me",
          "could you help me",
          "help me",
          "can you tell me",
          "could you tell me",
          "i want you to",
          "i would like you to",
          "i 'd like you to",
          "i need you to",
          "请",
          "请 你",
          "请 您",
          "请 问",
          "请 帮 我",
          "请 帮 忙",
          "帮 我",
          "麻 烦",
          "麻 烦 你",
          "麻 烦 您",
          "你 好",
          "您 好",
          "你 能",
          "你 能 不 能",
          "你 可 以",
          "能 否");

  static final List<List<String>> TRAILING =
      phrases(
          "please",
          "thanks",
          "thank you",
          "thanks in advance",
          "thank you in advance",
          "thank you very much",
          "thanks a lot",
          "谢 谢",
          "谢 谢 你",
          "谢 谢 您",
          "好 吗",
          "吗");

  private Courtesy() {}

  /** Takes them off, unless nothing else would be left. */
  static void strip(List<Segment> segments) {
    List<Segment> left = new ArrayList<>(segments);
    while (!left.isEmpty() && step(left, 0, LEADING)) {}
    while (!left.isEmpty() && step(left, left.size() - 1, TRAILING)) {}
    if (!left.isEmpty()) {
      segments.clear();
      segments.addAll(left);
    }
  }

  /** Takes one phrase off the first or last segment; whether there was one. */
  private static boolean step(List<Segment> segments, int index, List<List<String>> phrases) {
    Segment segment = segments.get(index);
    List<Term> terms = segment.terms();
    boolean leading = phrases == LEADING;
    for (List<String> phrase : phrases) {
      int count = phrase.size();
      int at = leading ? 0 : terms.size() - count;
      if (!segment.code() && at >= 0 && says(terms, at, phrase)) {
        List<Term> rest = leading ? terms.subList(count, terms.size()) : terms.subList(0, at);
        if (rest.isEmpty()) {
          segments.remove(index);
        } else {
          segments.set(index, new Segment(rest, false));
        }
        return true;
      }
    }
    return false;
  }

  private static boolean says(List<Term> terms, int at, List<String> phrase) {
    if (at + phrase.size() > terms.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!terms.get(at + i).said().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The words of each phrase, the longest first. */
  private static List<List<String>> phrases(String... phrases) {
    return Stream.of(phrases)
        .map(Vocabulary::words)
        .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
        .toList();
  }
}
