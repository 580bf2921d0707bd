package dev.tuneready.checks.duplicates;

/** Whether the answers to the present prompt cannot all be right. */
final class Contradiction {
  private static final long YES_AND_NO = ExampleKeys.YES | ExampleKeys.NO;

  private long sorts;
  private int labels;
  private boolean numbers;
  private long numberless;
  private boolean any;

  /** The next answer; those that differ only in numbers come one after the other. */
  void add(long answer, long sort) {
    numbers |= any && answer >> ExampleKeys.NUMBER_BITS == numberless;
    numberless = answer >> ExampleKeys.NUMBER_BITS;
    any = true;
    sorts |= sort;
    labels += (sort & ExampleKeys.LABEL) != 0 ? 1 : 0;
  }

  /** Whether they contradict each other: labels, yes and no, or different numbers. */
  boolean end() {
    boolean contrary = numbers || labels > 1 || (sorts & YES_AND_NO) == YES_AND_NO;
    sorts = 0;
    labels = 0;
    numbers = false;
    any = false;
    return contrary;
  }
}
