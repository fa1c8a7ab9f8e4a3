import { findingOf, type Finding } from '../diagnostic/finding.ts';
import type { Text } from '../diagnostic/problem.ts';
import type { Subject } from '../diagnostic/subject.ts';
import { compact } from '../source/fold.ts';
import { clip } from '../syntax/clip.ts';
import { wrongType } from '../syntax/problems/wrong-type.ts';
import type { Mapping, Scalar, SyntaxNode } from '../syntax/syntax-tree.ts';

export type Shape = SyntaxNode['kind'];

const shapes = {
  scalar: { zh: '一段文字', en: 'a text' },
  mapping: { zh: '一组带名称的下级项', en: 'a mapping of keys' },
  sequence: { zh: '以“- ”开头的列表', en: 'a list of items' },
} as const satisfies Record<Shape, object>;

/** A minus or dash of any width, or a bullet, which is no list item of YAML where a text follows at once or it is not the ASCII one. */
const DASH = /^[-－—–―−‐·•●○◆■*]/;

/** Items whose sign is not one of YAML, so that they are read as keys. */
export function isListWithoutDashes(node: SyntaxNode): boolean {
  return node.kind === 'mapping' && node.entries.length > 0 && node.entries.every(({ key }) => DASH.test(key.text));
}

/** A node of another kind than what belongs there. */
export function wrongShape(node: SyntaxNode, expected: Shape, subject: Subject): Finding {
  const label = subject.labels.at(-1) ?? '';
  const [first] = node.kind === 'mapping' && expected === 'sequence' && isListWithoutDashes(node) ? node.entries : [];
  return findingOf(wrongType, {
    place: node.place,
    message:
      first === undefined
        ? {
            zh: `${label}应为${shapes[expected].zh}，这里是${shapes[node.kind].zh}`,
            en: `${label} should be ${shapes[expected].en}, not ${shapes[node.kind].en}`,
          }
        : {
            zh: `${label}应为以“- ”开头的列表，这里的“${clip(first.key.text)}”没有读成一项`,
            en: `${label} should be a list of items, but “${clip(first.key.text)}” is not read as one`,
          },
    help: isNone(node) && expected !== 'scalar' ? noIndicators(label) : helps[expected](node),
    subject,
  });
}

/** How what stands there is to be written instead. */
const helps: Readonly<Record<Shape, (node: SyntaxNode) => Text>> = {
  scalar: node =>
    node.kind === 'sequence'
      ? {
          zh: '在冒号后面直接写文字；有几段的，冒号后写“|”，换行缩进，每段之间空一行',
          en: 'write the text after the colon; several paragraphs below “|”, indented, with blank lines between them',
        }
      : { zh: '在冒号后面直接写文字', en: 'write the text after the colon' },
  mapping: () => ({ zh: '换行，缩进后逐行写“项名: 内容”', en: 'write “key: value” lines, indented, below it' }),
  sequence: node => {
    const item = node.kind === 'mapping' ? itemOf(node) : undefined;
    if (isListWithoutDashes(node)) {
      const example = item === undefined ? { zh: '“- 名称: 指标值”', en: '“- name: value”' } : { zh: `- ${item}`, en: `- ${item}` };
      return { zh: `用半角减号，减号后要空一格：${example.zh}`, en: `begin each with an ASCII minus and a space: ${example.en}` };
    }
    return item === undefined
      ? { zh: '换行，缩进后每行以“- ”开头', en: 'write lines that begin with “- ”, indented, below it' }
      : { zh: `每项以“- ”开头：- ${item}`, en: `begin each with “- ”: - ${item}` };
  },
};

function noIndicators(category: string): Text {
  return {
    zh: `没有指标的，删去这一行；表样要求的类别，在文件里写明理由：# perfdecl-ignore-file missing-category:${category} -- 理由`,
    en: `delete the line; for a category that the form requires, say why: # perfdecl-ignore-file missing-category:${category} -- reason`,
  };
}

function isNone(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && /^(?:无|暂无|不适用|没有|\/|-|—{1,2})$/.test(compact(node.text));
}

/** What stands before a name in the place of the dash: another sign, or the number of a list. */
const INSTEAD_OF_DASH = /^(?:[-－—–―−‐·•●○◆■*]|\d{1,2}[.．、)）]|[(（]\d{1,2}[)）]|[①-⑳])\s*(?=\S)/;

/** The first entry of a mapping as an item of a list, if it is short enough to be shown whole. */
function itemOf({ entries: [first] }: Mapping): string | undefined {
  if (first === undefined || first.value.kind !== 'scalar') return undefined;
  const item = `${first.key.text.replace(INSTEAD_OF_DASH, '')}: ${first.value.text.trim()}`;
  return clip(item) === item ? item : undefined;
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
