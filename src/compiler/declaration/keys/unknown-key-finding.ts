import { type Finding, findingOf } from '../../diagnostic/finding.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import { withSuggestion } from '../../diagnostic/suggestion.ts';
import { clip } from '../../syntax/clip.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';
import { unknownKey } from '../problems/unknown-key.ts';

export interface UnknownKey {
  readonly key: Scalar;
  readonly subject: Subject;
  /** The label of the did-you-mean suggestion. */
  readonly intended: string | undefined;
  /** The label of the member that has this key in other forms. */
  readonly ofOtherForms: string | undefined;
  /** The labels that the form has here. */
  readonly known: readonly string[];
}

export function unknownKeyFinding({ key, subject, intended, ofOtherForms, known }: UnknownKey): Finding {
  const fact =
    ofOtherForms === undefined
      ? { zh: `没有“${clip(key.text)}”这一项`, en: `there is no “${clip(key.text)}”` }
      : { zh: `本表样没有“${ofOtherForms}”，它是其他表样的项`, en: `this form has no “${ofOtherForms}”; other forms do` };
  const isField = subject.labels.length === 1;
  const advice = intended === undefined && isField ? ownColumn : { zh: '', en: '' };
  return findingOf(unknownKey, {
    place: key.place,
    message: withSuggestion(fact, intended),
    help: { zh: advice.zh + `可以写的项：${known.join('、')}`, en: advice.en + `what can stand here: ${known.join(', ')}` },
    subject,
  });
}

const ownColumn = {
  zh: '本表样没有这一栏，删去这一行；本单位的表上有这一栏的，在自己的表样文件里加上。',
  en: 'the form has no such cell: delete the line, or add the field in a form of your own; ',
};

/** A category of indicators beside the fields of the declaration. */
export function categoryBesideFields(key: Scalar, indicators: string): Finding {
  return findingOf(unknownKey, {
    place: key.place,
    message: {
      zh: `“${clip(key.text)}”是指标类别，不是表样的项`,
      en: `“${clip(key.text)}” is a category of indicators, no field of the form`,
    },
    help: { zh: `写在“${indicators}”下面，并比它多缩进两个空格`, en: `write it under “${indicators}”, two spaces further right` },
    subject: { labels: [key.text] },
  });
}
