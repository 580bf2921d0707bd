package dev.tuneready.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Numbers of 9 and more digits, also where single blanks, hyphens or dots part them as in the
 * number of a card or a phone; no dates, times and decimal fractions.
 */
final class LongNumbers {
  private static final int DIGITS = 9;

  private LongNumbers() {}

  static void hide(Reading reading, BitSet hidden) {
    hideRuns(reading, hidden);
    hideGroups(reading, hidden);
  }

  private static void hideRuns(Reading reading, BitSet hidden) {
    int start = 0;
    int digits = 0;
    for (int i = 0; i <= reading.length(); ) {
      int c = i < reading.length() ? reading.at(i) : ' ';
      if (Character.isDigit(c)) {
        digits++;
      } else if (!Unseen.withinWord(c)) {
        if (digits >= DIGITS || (digits > 0 && reading.touchesCut(start, i))) {
          reading.hide(start, i, hidden);
        }
        start = i + Character.charCount(c);
        digits = 0;
      }
      i += Character.charCount(c);
    }
  }

  /** Hides numbers that are written in groups of digits. */
  private static void hideGroups(Reading reading, BitSet hidden) {
    List<Group> run = new ArrayList<>();
    for (int at = 0; at < reading.length(); ) {
      int c = reading.at(at);
      if (!Character.isDigit(c)) {
        at += Character.charCount(c);
        continue;
      }
      Group group = group(reading, at);
      Group last = run.isEmpty() ? null : run.get(run.size() - 1);
      if (last != null && !(last.next() == at && group.digits() > 1)) {
        hideNumbers(reading, run, hidden);
        run.clear();
      }
      run.add(group);
      at = group.end();
    }
    hideNumbers(reading, run, hidden);
  }

  private static Group group(Reading reading, int start) {
    int digits = 0;
    int end = start;
    for (int at = start; at < reading.length(); ) {
      int c = reading.at(at);
      at += Character.charCount(c);
      if (Character.isDigit(c)) {
        digits++;
        end = at;
      } else if (!Unseen.withinWord(c)) {
        break;
      }
    }
    int after = end;
    while (after < reading.length() && Unseen.withinWord(reading.at(after))) {
      after += Character.charCount(reading.at(after));
    }
    return new Group(
        start,
        end,
        digits,
        after < reading.length() ? reading.characters().charAt(after) : 0,
        after + 1);
  }

  /** Hides what is left of the groups without dates, times and decimal fractions. */
  private static void hideNumbers(Reading reading, List<Group> run, BitSet hidden) {
    int from = 0;
    for (int i = 0; i < run.size(); i++) {
      if (dateAt(run, i)) {
        hideNumber(reading, run.subList(from, i), hidden);
        i += 2;
        from = i + 1;
      }
    }
    boolean time = !run.isEmpty() && run.get(run.size() - 1).separator() == ':';
    int to = time ? run.size() - 1 : run.size();
    hideNumber(reading, run.subList(Math.min(from, to), to), hidden);
  }

  private static void hideNumber(Reading reading, List<Group> groups, BitSet hidden) {
    boolean fraction = groups.size() == 2 && groups.get(0).separator() == '.';
    if (groups.size() < 2 || fraction) {
      return;
    }
    int start = groups.get(0).start();
    int end = groups.get(groups.size() - 1).end();
    boolean cut =
        (reading.cutBefore() && start <= 1) || (reading.cutAfter() && end + 1 >= reading.length());
    if (cut || groups.stream().mapToLong(Group::digits).sum() >= DIGITS) {
      reading.hide(start, end, hidden);
    }
  }

  /** Whether a date begins there, such as 2026-11-21 or 21.11.2026. */
  private static boolean dateAt(List<Group> run, int at) {
    if (at + 2 >= run.size()) {
      return false;
    }
    Group first = run.get(at);
    Group second = run.get(at + 1);
    Group third = run.get(at + 2);
    return first.separator() != ' '
        && first.separator() == second.separator()
        && second.digits() == 2
        && first.digits() + third.digits() == 6
        && Math.min(first.digits(), third.digits()) == 2;
  }

  /**
   * Digits that nothing parts.
   *
   * @param separator the character after it
   * @param after where the text goes on behind that
   */
  private record Group(int start, int end, long digits, char separator, int after) {
    /** Where the next group of the same number begins; -1 when there is none. */
    int next() {
      return separator == ' ' || separator == '-' || separator == '.' || separator == 0xA0
          ? after
          : -1;
    }
  }
}
