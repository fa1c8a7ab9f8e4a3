import { type Finding, find } from '../../diagnostic/finding.ts';
import { unknownKey } from '../problems/unknown-key.ts';
import { clip } from '../../syntax/clip.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';

export interface Unknown {
  readonly key: Scalar;
  readonly path: string;
  /** The label that was probably meant. */
  readonly meant: string | undefined;
  /** What the key names in other forms. */
  readonly elsewhere: string | undefined;
  /** What can stand there. */
  readonly known: readonly string[];
}

export function strangeKey({ key, path, meant, elsewhere, known }: Unknown): Finding {
  const what =
    elsewhere === undefined
      ? { zh: `没有“${clip(key.text)}”这一项`, en: `there is no “${clip(key.text)}”` }
      : { zh: `本表样没有“${elsewhere}”，它是其他表样的项`, en: `this form has no “${elsewhere}”; other forms do` };
  const hint = meant === undefined ? { zh: '', en: '' } : { zh: `，您是否要写“${meant}”？`, en: `; did you mean “${meant}”?` };
  return find(unknownKey, {
    place: key.place,
    message: { zh: what.zh + hint.zh, en: what.en + hint.en },
    help: { zh: `可以写的项：${known.join('、')}`, en: `what can stand here: ${known.join(', ')}` },
    subject: path,
  });
}

/** A category beside the fields of the declaration. */
export function strayCategory(key: Scalar, indicators: string): Finding {
  return find(unknownKey, {
    place: key.place,
    message: {
      zh: `“${clip(key.text)}”是指标类别，不是表样的项`,
      en: `“${clip(key.text)}” is a category of indicators, no field of the form`,
    },
    help: { zh: `写在“${indicators}”下面，并比它多缩进两个空格`, en: `write it under “${indicators}”, two spaces further right` },
    subject: key.text,
  });
}
