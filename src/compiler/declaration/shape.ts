import { find, type Finding } from '../diagnostic/finding.ts';
import { clip } from '../syntax/clip.ts';
import { wrongType } from '../syntax/problems/wrong-type.ts';
import type { Scalar, SyntaxNode } from '../syntax/syntax-tree.ts';

export type Shape = SyntaxNode['kind'];

const shapes = {
  scalar: { zh: '一段文字', en: 'a text' },
  mapping: { zh: '一组带名称的下级项', en: 'a mapping of keys' },
  sequence: { zh: '以“- ”开头的列表', en: 'a list of items' },
} as const satisfies Record<Shape, object>;

const helps = {
  scalar: { zh: '在冒号后面直接写文字', en: 'write the text after the colon' },
  mapping: { zh: '换行，缩进后逐行写“项名: 内容”', en: 'write “key: value” lines, indented, below it' },
  sequence: { zh: '换行，缩进后每行以“- ”开头', en: 'write lines that begin with “- ”, indented, below it' },
} as const satisfies Record<Shape, object>;

/** A node of another kind than what belongs there. */
export function wrongShape(node: SyntaxNode, expected: Shape, path: string): Finding {
  const label = path.slice(path.lastIndexOf('/') + 1);
  return find(wrongType, {
    place: node.place,
    message: {
      zh: `${label}应为${shapes[expected].zh}，这里是${shapes[node.kind].zh}`,
      en: `${label} should be ${shapes[expected].en}, not ${shapes[node.kind].en}`,
    },
    help: helps[expected],
    subject: path,
  });
}

/** A text where a number belongs. */
export function wrongNumber(node: Scalar, label: string, path: string, example: string): Finding {
  const text = clip(node.text.trim());
  return find(wrongType, {
    place: node.place,
    message: { zh: `${label}“${text}”应为数，如 ${example}`, en: `${label} “${text}” should be a number, as ${example}` },
    help: { zh: '只写数字，不写其他文字', en: 'write the number only' },
    subject: path,
  });
}
