package dev.tuneready.checks;

import dev.tuneready.checks.duplicates.ConflictingAnswers;
import dev.tuneready.checks.duplicates.CopyStatistics;
import dev.tuneready.checks.duplicates.ExactDuplicates;
import dev.tuneready.checks.duplicates.NormalizedDuplicates;
import dev.tuneready.checks.format.BlankLine;
import dev.tuneready.checks.format.ByteOrderMark;
import dev.tuneready.checks.format.DuplicateKey;
import dev.tuneready.checks.format.EmptyContent;
import dev.tuneready.checks.format.EmptyMessages;
import dev.tuneready.checks.format.FormatStatistics;
import dev.tuneready.checks.format.InvalidField;
import dev.tuneready.checks.format.InvalidJson;
import dev.tuneready.checks.format.InvalidUtf8;
import dev.tuneready.checks.format.LineTooLong;
import dev.tuneready.checks.format.MisplacedSystem;
import dev.tuneready.checks.format.MissingContent;
import dev.tuneready.checks.format.MixedFormats;
import dev.tuneready.checks.format.NoFinalNewline;
import dev.tuneready.checks.format.NotAccepted;
import dev.tuneready.checks.format.NotAnObject;
import dev.tuneready.checks.format.NullText;
import dev.tuneready.checks.format.Unanswered;
import dev.tuneready.checks.format.UnknownKey;
import dev.tuneready.checks.format.UnknownRole;
import dev.tuneready.checks.format.UnknownShape;
import dev.tuneready.checks.format.WindowsLineEnd;
import dev.tuneready.checks.images.ImageCount;
import dev.tuneready.checks.images.ImageKind;
import dev.tuneready.checks.images.ImagePlace;
import dev.tuneready.checks.images.MarksDiffer;
import dev.tuneready.checks.knowledge.FactExample;
import dev.tuneready.checks.preference.BadScore;
import dev.tuneready.checks.preference.LengthBias;
import dev.tuneready.checks.preference.OneLabel;
import dev.tuneready.checks.preference.Outputs;
import dev.tuneready.checks.preference.PairPrompt;
import dev.tuneready.checks.preference.SameAnswers;
import dev.tuneready.checks.reinforcement.GraderFields;
import dev.tuneready.checks.size.TargetSize;
import dev.tuneready.checks.size.TooFew;
import dev.tuneready.checks.tokens.AnswerCutOff;
import dev.tuneready.checks.tokens.LengthOutlier;
import dev.tuneready.checks.tokens.OverLimit;
import dev.tuneready.checks.tokens.TokenStatistics;
import dev.tuneready.core.Check;
import java.util.List;

/** Every check that ships, in the order of the report. */
public final class BuiltInChecks {
  private static final List<Check> ALL =
      List.of(
          new FormatStatistics(),
          new InvalidJson(),
          new InvalidUtf8(),
          new NotAnObject(),
          new DuplicateKey(),
          new LineTooLong(),
          new UnknownShape(),
          new MixedFormats(),
          new NotAccepted(),
          new EmptyMessages(),
          new UnknownRole(),
          new MissingContent(),
          new Unanswered(),
          new ByteOrderMark(),
          new MisplacedSystem(),
          new UnknownKey(),
          new EmptyContent(),
          new NullText(),
          new InvalidField(),
          new BlankLine(),
          new WindowsLineEnd(),
          new NoFinalNewline(),
          new ImagePlace(),
          new ImageCount(),
          new ImageKind(),
          new MarksDiffer(),
          new SameAnswers(),
          new Outputs(),
          new PairPrompt(),
          new BadScore(),
          new OneLabel(),
          new LengthBias(),
          new GraderFields(),
          new TooFew(),
          new TargetSize(),
          new CopyStatistics(),
          new ExactDuplicates(),
          new NormalizedDuplicates(),
          new ConflictingAnswers(),
          new FactExample(),
          new TokenStatistics(),
          new OverLimit(),
          new AnswerCutOff(),
          new LengthOutlier());

  private BuiltInChecks() {}

  public static List<Check> all() {
    return ALL;
  }
}
