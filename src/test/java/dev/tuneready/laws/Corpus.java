package dev.tuneready.laws;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up datasets with a little of everything: all formats, flaws, duplicates, contradictions. */
final class Corpus {
  private static final String[] TOPICS = {
    "star", "river", "fruit", "city", "colour", "planet", "bird", "Straße", "İstanbul", "poème"
  };
  private static final String[] ANSWERS = {
    "Vega.",
    "The Elbe.",
    "A pear.",
    "Oslo, since 1814.",
    "Blue",
    "mars",
    "Mars",
    "Mars!",
    "Ünlü",
    ""
  };

  /** Shapes of a record: %1$s is a topic, %2$s and %3$s are answers, %4$s a number. */
  private static final List<String> SHAPES =
      List.of(
          "{'messages': [{'role': 'user', 'content': 'Name a %1$s.'}, {'role': 'assistant', 'content': '%2$s'}]}",
          "{'messages': [{'role': 'system', 'content': 'Be brief.'}, {'role': 'user', 'content': 'Name  a %1$s'}, {'role': 'assistant', 'content': '%2$s'}]}",
          "{'messages': [{'content': 'Name a %1$s.', 'role': 'user'}, {'content': '%2$s', 'role': 'assistant'}]}",
          "{'messages': [{'role': 'user', 'content': 'Name a %1$s.'}, {'role': 'system', 'content': 'Be kind.'}, {'role': 'bot', 'content': '%2$s'}]}",
          "{'messages': [{'role': 'user', 'content': 'Name a %1$s.'}, {'role': 'assistant', 'content': '%2$s'}, {'role': 'user', 'content': 'And a %3$s?'}]}",
          "{'messages': [{'role': 'user', 'content': 'Name a %1$s.'}]}",
          "{'messages': [{'role': 'user', 'content': 'Name a %1$s.'}], 'answer': '%2$s'}",
          "{'messages': []}",
          "{'messages': [{'role': 'user', 'content': null}, {'role': 'assistant'}, 7]}",
          "{'id': %4$s, 'messages': [{'role': 'user', 'content': [{'type': 'text', 'text': '%1$s'}]}, {'role': 'assistant', 'content': {'a': %4$s}, 'wieght': 1}]}",
          "{'messages': [{'role': 'user', 'content': 'Rain in %1$s?'}, {'role': 'assistant', 'content': null, 'tool_calls': [{'id': 'c%4$s', 'type': 'function', 'function': {'name': 'rain', 'arguments': '{}'}}]}, {'role': 'tool', 'tool_call_id': 'c%4$s', 'content': ''}, {'role': 'assistant', 'content': '%2$s', 'weight': 0}], 'tools': [{'type': 'function', 'function': {'name': 'rain'}}]}",
          "{'prompt': 'Name a %1$s.', 'completion': '%2$s'}",
          "{'prompt': 'Name a %1$s.', 'completion': '%2$s', 'source%4$s': true}",
          "{'text': 'The %1$s is %2$s since %4$s, says Ana Lopez of https://example.com/%1$s.'}",
          "{'input': {'messages': [{'role': 'user', 'content': 'Name a %1$s.'}]}, 'preferred_output': [{'role': 'assistant', 'content': '%2$s'}], 'non_preferred_output': [{'role': 'assistant', 'content': '%3$s'}]}",
          "{'prompt': 'Name a %1$s.', 'chosen': '%2$s', 'rejected': '%3$s'}",
          "{'prompt': 'Name a %1$s.', 'chosen': '%2$s', 'rejected': ' %2$s'}",
          "{'prompt': 'Name a %1$s.', 'completion': '%2$s', 'label': true}",
          "{'contents': [{'role': 'user', 'parts': [{'text': '%1$s?'}]}], 'completions': [{'score': %4$s, 'completion': {'role': 'model', 'parts': [{'text': '%2$s'}]}}, {'score': 0, 'completion': {'role': 'model', 'parts': [{'text': '%3$s'}]}}]}",
          "{'messages': [{'role': 'user', 'content': [{'type': 'text', 'text': '%1$s?'}, {'type': 'image_url', 'image_url': {'url': 'data:image/png;base64,%4$sAAA'}}, {'type': 'image_url', 'image_url': {'url': 'https://example.com/%1$s.gif'}}]}, {'role': 'assistant', 'content': '%2$s'}]}",
          "{'messages': [{'role': 'user', 'content': 'Name a %1$s.'}], 'answer': '%2$s', 'key%4$s': null}",
          "{'conversations': [{'from': 'human', 'value': 'Name a %1$s.'}, {'from': 'gpt', 'value': '%2$s'}]}",
          "{'conversations': [{'from': 'human', 'value': 'Name a %1$s.'}]}",
          "{'instruction': 'Name it.', 'input': 'a %1$s', 'output': '%2$s'}",
          "{'question': '%1$s?', 'answer': '%2$s'}",
          "{'utterance': '%1$s', 'reply': '%2$s'}",
          "{'role': 'user', 'role': 'assistant', 'prompt': '%1$s', 'completion': '%2$s'}",
          "{'prompt': '%1$s', 'completion': '%2$s',}",
          "['%1$s', '%2$s']",
          "not JSON at all: %1$s",
          "   ",
          "");

  /** A chat with keys of its own. */
  static final String MARKED =
      "{'id': %4$s, 'messages': [{'role': 'user', 'content': 'Name a %1$s.'}, {'role': 'assistant', 'content': 'It is %2$s'}]}";

  /** A question that nobody answers. */
  static final String ASKED = "{'messages': [{'role': 'user', 'content': 'Name a %1$s.'}]}";

  private final Random random;

  Corpus(long seed) {
    this.random = new Random(seed);
  }

  /** So many lines, most of them chats; some end with CRLF, the last may have no end at all. */
  byte[] lines(int rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<byte[]> written = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      byte[] line = random.nextInt(6) == 0 && row > 0 ? any(written) : line();
      written.add(line);
      bytes.writeBytes(line);
      String end = random.nextInt(20) == 0 ? "\r\n" : "\n";
      bytes.writeBytes(
          (row == rows - 1 && random.nextBoolean() ? "" : end).getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  /** So many lines of one shape, without a flaw. */
  byte[] alike(int rows, String shape) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int row = 0; row < rows; row++) {
      bytes.writeBytes((filled(shape) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private byte[] line() {
    int shapes = random.nextBoolean() ? 3 : SHAPES.size();
    return filled(SHAPES.get(random.nextInt(shapes)))
        .getBytes(random.nextInt(15) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private String filled(String shape) {
    String topic = TOPICS[random.nextInt(TOPICS.length)];
    return shape
        .replace("%1$s", topic.repeat(random.nextInt(30) == 0 ? 40 : 1))
        .replace("%2$s", ANSWERS[random.nextInt(ANSWERS.length)])
        .replace("%3$s", ANSWERS[random.nextInt(ANSWERS.length)])
        .replace("%4$s", Integer.toString(random.nextInt(5)))
        .replace('\'', '"');
  }

  private byte[] any(List<byte[]> written) {
    return written.get(random.nextInt(written.size()));
  }
}
