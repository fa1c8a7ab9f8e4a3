import { z } from 'zod';
import { schemaShape } from '../../src/compiler/schema/own/schema-shape.ts';
import type { Generated } from './generated.ts';
import { descriptions } from './form-key-descriptions.ts';

/** The part of JSON Schema that zod makes of the shape of a form schema. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
}

interface Row {
  readonly path: string;
  readonly shape: Shape;
  readonly required: boolean;
}

/** The reference of all keys of a form schema, from the shape by which forms are read. Throws where a key has no description, or a description no key. */
export function generatedFormReference(): readonly Generated[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod types JSON Schema as open as the standard is
  const shape = z.toJSONSchema(schemaShape, { io: 'input', unrepresentable: 'any' }) as Shape;
  const rows = rowsOf(shape, '');
  const unused = Object.keys(descriptions).filter(
    path =>
      !rows.some(
        row => row.path === path || row.path.replace(/[^.]+$/, '*') === path || (!path.includes('.') && nameOf(row.path) === path),
      ),
  );
  if (unused.length > 0) throw new Error(`descriptions of keys that no form has: ${unused.join(', ')}`);
  const sections = Object.keys(shape.properties ?? {}).map(section => {
    const inside = rows.filter(({ path }) => path === section || path.startsWith(`${section}.`) || path.startsWith(`${section}[`));
    return `## ${section}\n\n| 键 | 写什么 | 说明 |\n|---|---|---|\n${inside.map(line).join('')}`;
  });
  return [{ path: 'docs/forms.md', text: `${introduction}\n${sections.join('\n')}` }];
}

const introduction = `<!-- 由 scripts/generate/form-reference.ts 按读表样的程序生成；改说明请改 scripts/generate/form-key-descriptions.ts -->

# 表样文件参考

表样是一个 YAML 文件。自己单位的表样 \`extends\` 一张随附的表样，只写不同之处：各层按键合并，\`null\` 去掉继承来的一项，列表整个替换。
改了 \`label\` 的，原来的名称仍然认。写好后用 \`perfdecl check 表样.yaml\` 检查，用 \`perfdecl forms 表样.yaml\` 看它要填什么，\`perfdecl schema 表样.yaml\` 输出编辑器补全用的 JSON Schema，申报里写 \`表样: ./表样.yaml\`。

加一栏并印在单位的下一行：

\`\`\`yaml
id: our-bureau
extends: national-2021
title: 某某区项目支出绩效目标表
fields:
  owner: { label: 责任人, use: required }
layout:
  annual:
    rows:
      owner: { after: units, cells: [{ label: '{owner}', columns: 2 }, { field: owner, columns: 6 }] }
\`\`\`

每一行各单元格的 \`columns\` 加起来等于 \`widths\` 的列数。表里的 \`*\` 是自己起的编号（英文名），\`[]\` 是列表的每一项。

\`extends\`（文字）：继承的表样，随附表样的编号，或 \`base\`、\`national\`、\`shanghai\`，或一个文件的路径。
`;

function rowsOf(shape: Shape, path: string): readonly Row[] {
  const inner = shape.anyOf?.find(({ properties, items, additionalProperties }) => properties ?? items ?? additionalProperties);
  const { properties, items, additionalProperties, required = [] } = inner ?? shape;
  const named = Object.entries(properties ?? {}).flatMap(([key, value]) => {
    const below = path === '' ? key : `${path}.${key}`;
    return [{ path: below, shape: value, required: required.includes(key) }, ...rowsOf(value, below)];
  });
  const any = typeof additionalProperties === 'object' ? rowsOf(additionalProperties, `${path}.*`) : [];
  return [...named, ...any, ...(items === undefined ? [] : rowsOf(items, `${path}[]`))];
}

function line({ path, shape, required }: Row): string {
  const text = descriptions[path] ?? descriptions[nameOf(path)] ?? descriptions[path.replace(/[^.]+$/, '*')];
  if (text === undefined) throw new Error(`no description of ${path} in form-key-descriptions.ts`);
  const initial = shape.default;
  const isPlain = typeof initial === 'string' || typeof initial === 'number' || typeof initial === 'boolean';
  const remark = required ? '。必写（可以继承）' : isPlain ? `。默认 \`${String(initial)}\`` : '';
  return `| \`${path}\` | ${typeOf(shape).replaceAll('|', '\\|')} | ${text.replaceAll('|', '\\|')}${remark} |\n`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: 'true 或 false',
  object: '一组键',
};

function typeOf(shape: Shape): string {
  if (shape.enum !== undefined) return shape.enum.map(each => `\`${each}\``).join(' ');
  if (shape.const !== undefined) return `\`${shape.const}\``;
  if (shape.anyOf !== undefined) return [...new Set(shape.anyOf.filter(({ type }) => type !== 'null').map(typeOf))].join('或');
  if (shape.type === 'array') return `列表：${typeOf(shape.items ?? {})}`;
  return TYPES[shape.type ?? ''] ?? '任意';
}

function nameOf(path: string): string {
  return /[^.[\]]+$/.exec(path.replace(/\[\]$/, ''))?.[0] ?? path;
}
