package dev.tuneready.report;

import dev.tuneready.core.DataFile;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Finding.Excerpt;
import dev.tuneready.core.Finding.Where;
import dev.tuneready.core.Format;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Coverage;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Report.RuleReport;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Report.Stop;
import dev.tuneready.core.Report.TargetReport;
import dev.tuneready.core.Severity;
import dev.tuneready.json.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The report for machines, of the schema {@value #SCHEMA}: the same fields in the same order every
 * time, null where a finding has no place. Tables are left out: their numbers stand in the metrics.
 */
public final class JsonReporter implements Reporter {
  public static final String SCHEMA = "tuneready-report/1";

  @Override
  public void print(Report report, Appendable out) throws IOException {
    new Printing(new JsonWriter(out)).print(report);
    out.append('\n');
  }

  /** Prints what stands in a list of reports for a file that could not be read. */
  public static void printUnread(String version, String path, String why, Appendable out)
      throws IOException {
    JsonWriter json = new JsonWriter(out);
    new Printing(json).head(version);
    json.key("verdict").none();
    json.key("dataset").object().key("files").array();
    json.object().key("path").value(path).endObject().endArray().endObject();
    json.key("error").value(why).endObject().flush();
    out.append('\n');
  }

  /** One report on its way out. */
  private record Printing(JsonWriter json) {

    void print(Report report) throws IOException {
      head(report.version());
      json.key("verdict").value(report.verdict().word());
      json.key("dataset").object().key("files").array();
      for (DataFile file : report.dataset().files()) {
        print(file);
      }
      json.endArray().endObject();
      json.key("targets").array();
      for (TargetReport target : report.targets()) {
        print(target);
      }
      json.endArray();
      json.key("survey").value(report.survey());
      json.key("modules").array();
      for (ModuleReport module : report.modules()) {
        print(module);
      }
      json.endArray();
      json.key("findings").array();
      for (Finding finding : report.findings()) {
        print(finding);
      }
      json.endArray();
      print(report.coverage(), report.modules());
      json.endObject().flush();
    }

    private void head(String version) throws IOException {
      json.object().key("schema").value(SCHEMA);
      json.key("tool").object();
      json.key("name").value("tuneready");
      json.key("version").value(version).endObject();
    }

    private void print(DataFile file) throws IOException {
      json.object().key("path").value(file.path()).key("role").value(file.split().word());
      json.key("bytes").value(file.bytes()).key("lines").value(file.lines());
      json.key("examples").value(file.examples()).key("format").value(file.format().id());
      json.key("formats").object();
      for (Format format : Format.values()) {
        Long examples = file.formats().get(format);
        if (examples != null) {
          json.key(format.id()).value(examples.longValue());
        }
      }
      json.endObject().endObject();
    }

    private void print(TargetReport said) throws IOException {
      json.object().key("name").value(said.target().name());
      json.key("verdict").value(said.verdict().word());
      json.key("read").value(said.target().read());
      json.key("stops").array();
      for (Stop stop : said.stops()) {
        json.object().key("rule").value(stop.rule().id());
        json.key("severity").value(stop.severity().word()).key("count").value(stop.count());
        json.key("says").value(stop.fact().map(Fact::says).orElse(null));
        json.key("source").value(stop.fact().map(Fact::source).orElse(null));
        json.key("confidence")
            .value(stop.fact().map(fact -> fact.confidence().word()).orElse(null));
        json.key("read").value(stop.fact().map(Fact::read).orElse(null)).endObject();
      }
      json.endArray().endObject();
    }

    private void print(ModuleReport module) throws IOException {
      json.object().key("module").value(module.module());
      json.key("verdict").value(module.verdict().word());
      json.key("summary").value(module.summary());
      json.key("metrics");
      any(module.metrics());
      json.key("rules").array();
      for (RuleReport rule : module.rules()) {
        json.object().key("rule").value(rule.rule().id());
        json.key("severity").value(rule.severity().word()).key("count").value(rule.count());
        json.key("shown").value(rule.shown()).key("headline").value(rule.headline()).endObject();
      }
      json.endArray().endObject();
    }

    private void print(Finding finding) throws IOException {
      json.object().key("rule").value(finding.rule().id());
      json.key("severity").value(finding.severity().word());
      json.key("targets").object();
      for (Map.Entry<String, Severity> target : finding.targets().entrySet()) {
        json.key(target.getKey()).value(target.getValue().word());
      }
      json.endObject();
      place(finding.where());
      json.key("message").value(finding.message()).key("help").value(finding.help());
      json.key("related").array();
      for (Where where : finding.related()) {
        json.object();
        place(where);
        json.endObject();
      }
      json.endArray();
      json.key("excerpt");
      excerpt(finding.excerpt());
      json.endObject();
    }

    private void place(@Nullable Where where) throws IOException {
      json.key("file").value(where == null ? null : where.path());
      numberOrNull("line", where == null ? 0 : where.line());
      numberOrNull("column", where == null ? 0 : where.column());
      json.key("pointer").value(where == null ? null : Quote.pointer(where.pointer()));
    }

    private void numberOrNull(String key, long number) throws IOException {
      json.key(key);
      if (number > 0) {
        json.value(number);
      } else {
        json.none();
      }
    }

    private void excerpt(@Nullable Excerpt excerpt) throws IOException {
      if (excerpt == null) {
        json.none();
        return;
      }
      json.object().key("text").value(excerpt.text()).key("caret").value(excerpt.caret());
      json.key("width").value(excerpt.width()).key("before").value(excerpt.before());
      json.key("after").value(excerpt.after()).endObject();
    }

    private void print(Coverage coverage, List<ModuleReport> modules) throws IOException {
      json.key("coverage").object();
      strings("ran", coverage.ran());
      json.key("skipped").array();
      print(coverage.skipped(), modules);
      print(coverage.idle(), modules);
      json.endArray();
      strings("estimated", coverage.estimated());
      strings("allowed", coverage.allowed());
      strings("plugins", coverage.plugins());
      json.endObject();
    }

    private void print(List<Skipped> all, List<ModuleReport> modules) throws IOException {
      for (Skipped skipped : all) {
        json.object().key("module").value(module(skipped.what(), modules));
        json.key("what").value(skipped.what()).key("why").value(skipped.why()).endObject();
      }
    }

    /** The module that something is, or whose rule it is; null when it is something else. */
    private static @Nullable String module(String what, List<ModuleReport> modules) {
      int slash = what.indexOf('/');
      String name = slash < 0 ? what : what.substring(0, slash);
      return modules.stream().anyMatch(one -> one.module().equals(name)) ? name : null;
    }

    private void strings(String key, List<String> strings) throws IOException {
      json.key(key);
      any(strings);
    }

    /** A metric: whatever {@link dev.tuneready.core.Findings#metric} takes. */
    private void any(Object value) throws IOException {
      if (value instanceof Map<?, ?> map) {
        json.object();
        for (Map.Entry<String, Object> entry : ordered(map).entrySet()) {
          json.key(entry.getKey());
          any(entry.getValue());
        }
        json.endObject();
      } else if (value instanceof List<?> list) {
        json.array();
        for (Object element : list) {
          any(element);
        }
        json.endArray();
      } else if (value instanceof Double || value instanceof Float) {
        json.value(((Number) value).doubleValue());
      } else if (value instanceof Number number) {
        json.value(number.longValue());
      } else if (value instanceof Boolean bool) {
        json.value(bool.booleanValue());
      } else {
        json.value(value.toString());
      }
    }

    /** Keeps an order that was meant; {@code Map.of} has another one in every run. */
    private static Map<String, Object> ordered(Map<?, ?> map) {
      boolean meant = map instanceof LinkedHashMap || map instanceof SortedMap;
      Map<String, Object> ordered = meant ? new LinkedHashMap<>() : new TreeMap<>();
      map.forEach((key, value) -> ordered.put(String.valueOf(key), value));
      return ordered;
    }
  }
}
