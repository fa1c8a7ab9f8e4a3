import { type Finding, findingOf, type Outcome } from '../diagnostic/finding.ts';
import { withSuggestion } from '../diagnostic/suggestion.ts';
import { withoutUnseen } from '../source/unseen.ts';
import { placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Form } from '../schema/form.ts';
import { nearest } from '../source/nearest.ts';
import { missingForm } from './problems/missing-form.ts';
import { unknownForm } from './problems/unknown-form.ts';
import type { Scalar, SyntaxTree } from '../syntax/syntax-tree.ts';
import { isFormPath } from '../schema/is-form-path.ts';
import { formReference, misshapenReference } from './form-reference.ts';
import { wrongShape } from './shape.ts';

/** The forms that a declaration can name. */
export interface Forms {
  find(reference: string): Form | undefined;
  /** The ids that a reference may name, for messages. */
  readonly ids: readonly string[];
  /** The form of a declaration that names none. */
  readonly defaultForm: string | undefined;
}

/** The form that a declaration names, or the default one. */
export function chooseForm(source: SourceFile, tree: SyntaxTree, forms: Forms): Outcome<Form | undefined> {
  const misshapen = misshapenReference(tree);
  if (misshapen !== undefined)
    return { value: undefined, findings: tree.sound ? [wrongShape(misshapen, 'scalar', { labels: ['表样'] })] : [] };
  const reference = formReference(tree);
  const name = (reference && nameIn(reference)) ?? forms.defaultForm;
  const form = name === undefined ? undefined : forms.find(name);
  if (form !== undefined) return { value: form, findings: [] };
  if (reference !== undefined) return { value: undefined, findings: [unknownFormFinding(reference, forms)] };
  // Where the text is broken, the key may stand in the part that could not be read.
  return { value: undefined, findings: tree.sound ? [missingFormFinding(source, forms)] : [] };
}

function nameIn({ text }: Scalar): string {
  return withoutUnseen(text).trim();
}

function missingFormFinding(source: SourceFile, { ids }: Forms): Finding {
  return findingOf(missingForm, {
    place: placeIn(source, 0, 0),
    message: { zh: '没有写明表样', en: 'no form is named' },
    help: { zh: `在第一行写“表样: …”，可选 ${ids.join('、')}`, en: `write “表样: …” in the first line: one of ${ids.join(', ')}` },
    subject: { labels: ['表样'] },
  });
}

function unknownFormFinding(reference: Scalar, { ids }: Forms): Finding {
  const name = nameIn(reference);
  const near = isFormPath(name) ? undefined : nearest(name, ids);
  const message = isFormPath(name)
    ? { zh: `没有表样文件“${name}”`, en: `there is no form file “${name}”` }
    : { zh: `没有表样“${name}”`, en: `there is no form “${name}”` };
  return findingOf(unknownForm, {
    place: reference.place,
    message: withSuggestion(message, near),
    help: {
      zh: `可选 ${ids.join('、')}，或自己的表样文件的路径（相对于本文件）`,
      en: `one of ${ids.join(', ')}, or the path of a form schema of your own, relative to this file`,
    },
    subject: { labels: ['表样'] },
  });
}
