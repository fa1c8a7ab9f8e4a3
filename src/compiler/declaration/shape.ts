import { findingOf, type Finding } from '../diagnostic/finding.ts';
import type { Subject } from '../diagnostic/subject.ts';
import { clip } from '../syntax/clip.ts';
import { wrongType } from '../syntax/problems/wrong-type.ts';
import type { Mapping, Scalar, SyntaxNode } from '../syntax/syntax-tree.ts';

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

/** A minus or dash of any width, which is no list item of YAML where a text follows at once or it is not the ASCII one. */
const dash = /^[-－—–―−‐]/;

/** Items whose sign is not one of YAML, so that they are read as keys. */
export function isListWithoutDashes(node: SyntaxNode): node is Mapping {
  return node.kind === 'mapping' && node.entries.length > 0 && node.entries.every(({ key }) => dash.test(key.text));
}

/** A node of another kind than what belongs there. */
export function wrongShape(node: SyntaxNode, expected: Shape, subject: Subject): Finding {
  const label = subject.labels.at(-1) ?? '';
  if (expected === 'sequence' && isListWithoutDashes(node)) {
    return findingOf(wrongType, {
      place: node.place,
      message: {
        zh: `${label}应为以“- ”开头的列表，这里的“${clip(node.entries[0]?.key.text ?? '')}”没有读成一项`,
        en: `${label} should be a list of items, but “${clip(node.entries[0]?.key.text ?? '')}” is not read as one`,
      },
      help: { zh: '用半角减号，减号后要空一格：“- 名称: 指标值”', en: 'begin each with an ASCII minus and a space: “- name: value”' },
      subject,
    });
  }
  return findingOf(wrongType, {
    place: node.place,
    message: {
      zh: `${label}应为${shapes[expected].zh}，这里是${shapes[node.kind].zh}`,
      en: `${label} should be ${shapes[expected].en}, not ${shapes[node.kind].en}`,
    },
    help: helps[expected],
    subject,
  });
}

/** A text where a number belongs. */
export function wrongNumber(node: Scalar, label: string, subject: Subject, example: string): Finding {
  const text = clip(node.text.trim());
  return findingOf(wrongType, {
    place: node.place,
    message: { zh: `${label}“${text}”应为数，如 ${example}`, en: `${label} “${text}” should be a number, as ${example}` },
    help: { zh: '只写数字，不写其他文字', en: 'write the number only' },
    subject,
  });
}
