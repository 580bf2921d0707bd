package dev.tuneready.checks.tools;

import dev.tuneready.json.Json;
import dev.tuneready.schema.Schema;
import org.jspecify.annotations.Nullable;

/** One declared tool; its pointers lead from the list of the tools. */
final class Tool {
  private final @Nullable String name;
  private final boolean described;
  private final @Nullable Json parameters;
  private final String pointer;
  private final String namePointer;
  private final String parametersPointer;
  private final boolean openApi;
  private @Nullable Schema schema;

  /**
   * @param name null when there is none that is a string
   * @param parameters null when there are none
   * @param openApi whether their schema is written as OpenAPI has it
   */
  Tool(
      @Nullable String name,
      boolean described,
      @Nullable Json parameters,
      String pointer,
      String namePointer,
      String parametersPointer,
      boolean openApi) {
    this.name = name;
    this.described = described;
    this.parameters = parameters;
    this.pointer = pointer;
    this.namePointer = namePointer;
    this.parametersPointer = parametersPointer;
    this.openApi = openApi;
  }

  @Nullable String name() {
    return name;
  }

  boolean described() {
    return described;
  }

  @Nullable Json parameters() {
    return parameters;
  }

  String pointer() {
    return pointer;
  }

  String namePointer() {
    return namePointer;
  }

  String parametersPointer() {
    return parametersPointer;
  }

  /** Whether it stands in the list as it is, not under a key that says what it is. */
  boolean flat() {
    return !openApi && !pointer.endsWith("/function") && !pointer.endsWith("/toolSpec");
  }

  boolean openApi() {
    return openApi;
  }

  /** The schema of its arguments, read when it is first asked for; null when it declares none. */
  @Nullable Schema schema() {
    if (schema == null && parameters != null) {
      schema = Schema.of(parameters, openApi);
    }
    return schema;
  }
}
