package dev.tuneready.cli;

/** Prints its arguments. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    for (String argument : arguments) {
      System.out.println(argument);
    }
  }
}
