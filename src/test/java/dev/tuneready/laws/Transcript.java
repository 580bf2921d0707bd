package dev.tuneready.laws;

import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Table;
import dev.tuneready.core.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All that a check says, as text. The order in which places are named does not count. */
final class Transcript implements Findings {
  private final Recording recording;
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  Transcript(Recording recording) {
    this.recording = recording;
  }

  @Override
  public void count(Rule rule, long limit, long findings) {
    counts.merge(rule.id() + " beyond " + limit, findings, Long::sum);
  }

  @Override
  public void look(Rule rule, long limit, long place, Function<Example, List<Spot>> spots) {
    places.add(
        rule.id() + " beyond " + limit + " at " + place + " " + spots.apply(recording.at(place)));
  }

  @Override
  public void whole(Rule rule, String message, String help) {
    said.add(rule.id() + ": " + message + " (" + help + ")");
  }

  @Override
  public void whole(Rule rule, Target target, String message, String help) {
    said.add(rule.id() + " to " + target.name() + ": " + message + " (" + help + ")");
  }

  @Override
  public void headline(Rule rule, long limit, String text) {
    said.add(rule.id() + " beyond " + limit + " headline " + text);
  }

  @Override
  public void summary(String module, String text) {
    said.add(module + " summary " + text);
  }

  @Override
  public void absent(String module) {
    said.add(module + " absent");
  }

  @Override
  public void metric(String module, String name, Object value) {
    said.add(module + " metric " + name + " " + value);
  }

  @Override
  public void table(String module, Table table) {
    said.add(module + " table " + table);
  }

  @Override
  public void estimated(String what) {
    said.add("estimated " + what);
  }

  @Override
  public void skipped(String what, String why) {
    said.add("skipped " + what + " " + why);
  }

  @Override
  public String toString() {
    List<String> sorted = places.stream().sorted().toList();
    return counts + "\n" + String.join("\n", sorted) + "\n" + String.join("\n", said);
  }
}
