package dev.tuneready.checks.size;

import dev.tuneready.checks.images.Illustrated;
import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import java.util.List;

/** Whether the target takes so few examples, so many, or so large a file. */
public record TargetSize() implements Check {
  private static final Rule TOO_FEW =
      Rule.limited("size/under-target-minimum", "fewer examples than the target takes");
  private static final Rule TOO_MANY =
      Rule.limited("size/over-target-maximum", "more examples than the target takes");
  private static final Rule TOO_FEW_IN_ALL =
      Rule.limited("size/too-few-in-all", "fewer examples, those to validate on counted in");
  private static final Rule TOO_MANY_IN_ALL =
      Rule.limited("size/too-many-in-all", "more examples, those to validate on counted in");
  private static final Rule TOO_MANY_PICTURED =
      Rule.limited("size/too-many-with-images", "more examples with images than it takes");
  private static final Rule FILE =
      Rule.limited("size/file-too-large", "a file is larger than the target takes");

  @Override
  public List<Rule> rules() {
    return List.of(TOO_FEW, TOO_MANY, TOO_FEW_IN_ALL, TOO_MANY_IN_ALL, TOO_MANY_PICTURED, FILE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return settings.asked(TOO_MANY_PICTURED) ? List.of(new Illustrated()) : List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Dataset dataset = measured.dataset();
    long train = dataset.examples(Split.TRAIN);
    long all = dataset.examples();
    String inAll = " to train and to validate on";
    long pictured = settings.asked(TOO_MANY_PICTURED) ? measured.of(new Illustrated()).train() : 0;
    String illustrated = Counted.of(pictured, "example") + " with images";
    for (Target target : measured.targets()) {
      Bound.least(train, "", TOO_FEW, target, findings);
      Bound.most(train, Counted.of(train, "example"), TOO_MANY, target, findings);
      Bound.least(all, inAll, TOO_FEW_IN_ALL, target, findings);
      Bound.most(all, Counted.of(all, "example") + inAll, TOO_MANY_IN_ALL, target, findings);
      Bound.most(pictured, illustrated, TOO_MANY_PICTURED, target, findings);
      for (DataFile file : dataset.files().stream().filter(DataFile::inside).toList()) {
        String phrase = file.path() + " has " + Counted.of(file.bytes(), "byte");
        Bound.most(file.bytes(), phrase, FILE, target, findings);
      }
    }
  }
}
