package dev.tuneready.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How formats write a turn: its keys, and the words for who speaks. */
@SuppressWarnings("ImmutableEnumChecker") // Its lists and maps are copies.
public enum Dialect {
  CHAT(
      "role",
      "content",
      "weight",
      "name tool_calls tool_call_id function_call refusal audio reasoning_content reasoning thinking",
      "system user assistant tool",
      "developer function"),
  SHAREGPT(
      "from",
      "value",
      "weight",
      "name",
      "system human gpt function_call observation",
      "user assistant tool"),
  LLAMA_FACTORY("role", "content", "loss_weight", "", "system user assistant tool", ""),
  MISTRAL(
      "role",
      "content",
      "weight",
      "text name tool_calls tool_call_id",
      "system user assistant tool",
      ""),
  COHERE("role", "content", "", "", "System User Chatbot", ""),
  CLAUDE("role", "content", "", "", "user assistant", ""),
  CONVERSE("role", "content", "", "", "user assistant", ""),
  GEMINI("role", "parts", "", "", "user model", "function"),
  /** A field of the record is the turn: nobody says who speaks. */
  FIELD("", "", "", "", "system user assistant tool", "");

  private final String roleKey;
  private final String contentKey;
  private final String weightKey;
  private final Keys keys;
  private final List<String> words;
  private final Map<String, Role> roles;

  Dialect(
      String roleKey,
      String contentKey,
      String weightKey,
      String others,
      String words,
      String alsoTaken) {
    this.roleKey = roleKey;
    this.contentKey = contentKey;
    this.weightKey = weightKey;
    this.keys = Keys.of(String.join(" ", roleKey, contentKey, weightKey, others));
    this.words = Keys.of(words).names();
    Map<String, Role> taken = new HashMap<>();
    for (String word : Keys.of(words + " " + alsoTaken).names()) {
      taken.put(word, Role.meant(word));
    }
    this.roles = Map.copyOf(taken);
  }

  /** The key that says who speaks. */
  public String roleKey() {
    return roleKey;
  }

  /** The key of what is said. */
  public String contentKey() {
    return contentKey;
  }

  /** The key of the number that says whether a turn is trained on; empty when there is none. */
  public String weightKey() {
    return weightKey;
  }

  /** All keys that a turn may have. */
  public Keys keys() {
    return keys;
  }

  /** The words for those who speak, without older ones that are taken too. */
  public List<String> words() {
    return words;
  }

  /** Who speaks; {@link Role#OTHER} when the word is none of this dialect, or there is none. */
  public Role role(@Nullable String word) {
    return word == null ? Role.OTHER : roles.getOrDefault(word, Role.OTHER);
  }

  /** The word for a role: the usual one where this dialect has none. */
  public String word(Role role) {
    for (String word : words) {
      if (roles.get(word) == role) {
        return word;
      }
    }
    return role.word();
  }

  /** Whether somebody may speak in this role. */
  public boolean has(Role role) {
    return roles.containsValue(role);
  }
}
