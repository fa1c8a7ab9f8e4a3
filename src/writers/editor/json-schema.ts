/** The part of JSON Schema (draft-07) that schemas for editors use, with what yaml-language-server and VS Code add to it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  /** Shown where the pointer rests on a key. */
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** `false`: a key that is refused. */
  readonly properties?: Readonly<Record<string, JsonSchema | false>>;
  readonly additionalProperties?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  /** The key is accepted, but not proposed. */
  readonly doNotSuggest?: true;
  /** Takes the place of the editor's own message. */
  readonly errorMessage?: string;
  readonly defaultSnippets?: readonly Snippet[];
}

/** A text that an editor proposes; `$1`, `${2:名称}` are the places where its user goes on. */
export interface Snippet {
  readonly label: string;
  readonly description?: string;
  /** `array`: the body is an item of a list. */
  readonly type?: 'array';
  readonly body: SnippetBody;
}

export type SnippetBody = string | { readonly [key: string]: SnippetBody };

export const draft07 = 'http://json-schema.org/draft-07/schema#';
