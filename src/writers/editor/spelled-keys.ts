import type { Identified, LabelIndex } from '../../compiler/schema/form.ts';
import type { Labelled, Use } from '../../compiler/schema/form-schema.ts';
import type { EditorTemplate } from './editor-template.ts';
import type { JsonSchema } from './json-schema.ts';

type Properties = NonNullable<JsonSchema['properties']>;
type Member = Labelled & { readonly use?: Use };

/** What stands behind the key of a member, defined once under a name for all its spellings. */
type Named<T> = (member: Identified<T>) => readonly [name: string, schema: JsonSchema];

/** The ways to write a member that a schema lists: its label first, then other labels, then its id. */
export function spellingsOf({ label, labels, id }: Identified<Labelled>): readonly string[] {
  return [...new Set([label, ...labels, id])];
}

/**
 * The properties by which the members of a form are written. Only what the form prints is proposed; other spellings are accepted. A member of
 * other forms is refused.
 */
export function spelledProperties<T extends Member>(
  { define }: EditorTemplate,
  index: LabelIndex<T>,
  named: Named<T>,
  spellings: (member: Identified<T>) => readonly string[] = spellingsOf,
): Properties {
  const entries = index.all.flatMap((member): readonly (readonly [string, JsonSchema | false])[] => {
    const written = spellings(member).filter(spelling => index.find(spelling)?.id === member.id);
    if (member.use === 'absent') return written.map(spelling => [spelling, false]);
    const [name, schema] = named(member);
    const proposed = { $ref: define(name, schema) };
    // Beside a reference nothing else counts.
    const accepted = { $ref: define(`${name}.accepted`, { allOf: [proposed], doNotSuggest: true }) };
    const isProposed = (spelling: string): boolean => spelling === member.label && member.use !== 'extra';
    return written.map(spelling => [spelling, isProposed(spelling) ? proposed : accepted]);
  });
  return Object.fromEntries(entries);
}
