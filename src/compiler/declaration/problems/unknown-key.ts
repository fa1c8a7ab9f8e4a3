import { find, type Finding } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';

export const unknownKey: Problem = {
  code: 'unknown-key',
  group: 'A',
  severity: 'error',
  title: { zh: '表样没有的项', en: 'a key that the form does not have' },
  rationale: {
    zh: '项名写错，其内容就不会进入申报表；其他表样才有的项也不会被打印。',
    en: 'What stands under a misspelt key gets lost, and so does a field that only other forms have.',
  },
  examples: {
    good: ['实施单位: 上海市闵行区虹梅街道社区党群服务中心'],
    bad: ['实施单拉: 上海市闵行区虹梅街道社区党群服务中心', '项目属性: 延续项目', '联系电话: 021-64000000'],
  },
};

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
      ? { zh: `没有“${key.text}”这一项`, en: `there is no “${key.text}”` }
      : { zh: `本表样没有“${elsewhere}”，它是其他表样的项`, en: `this form has no “${elsewhere}”; other forms do` };
  const hint = meant === undefined ? { zh: '', en: '' } : { zh: `，您是否要写“${meant}”？`, en: `; did you mean “${meant}”?` };
  return find(unknownKey, {
    place: key.place,
    message: { zh: what.zh + hint.zh, en: what.en + hint.en },
    help: { zh: `可以写的项：${known.join('、')}`, en: `what can stand here: ${known.join(', ')}` },
    subject: path,
  });
}
