import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { FieldSchema, Labelled, Use } from '../../compiler/schema/form-schema.ts';
import type { Category, Form, Identified } from '../../compiler/schema/form.ts';
import { kinds } from '../../compiler/value/kinds.ts';

const words = {
  zh: {
    title: '申报表样：',
    fill: '把冒号后面的空填上。以 # 开头的行是说明，不会印出来；标“可填”的，没有内容就留空或删去。',
    check: '填好后运行 perfdecl build 文件名.yaml',
    required: '必填',
    expected: '应有',
    optional: '可填',
    also: '也可写 ',
    between: '、',
    clause: '；',
    terms: '选一项：',
    year: '四位年份，如 2026',
    date: '如 2026-01-01',
    period: '如 2026年1月-2026年12月，或 3年',
    amounts: (unit: string) => `金额单位是${unit}；写成其他单位要带上，如 349.80万元。没有的留空`,
    goal: '写在下面各行，每行缩进两格；编号的各条一行一条',
    item: '一项一行，去掉 # 照着写：',
    name: '指标名称',
    value: '指标值',
    uncomment: '要写的，去掉下面各行的 # 和一个空格',
    columns: '每项还可以在下面写：',
    takes: '可以是',
  },
  en: {
    title: 'form: ',
    fill: 'Fill in what is blank behind the colons. Lines that begin with # are remarks and are not printed; what is optional may stay blank.',
    check: 'Then run perfdecl build file.yaml',
    required: 'required',
    expected: 'expected',
    optional: 'optional',
    also: 'also ',
    between: ', ',
    clause: '; ',
    terms: 'one of ',
    year: 'four digits, as 2026',
    date: 'as 2026-01-01',
    period: 'as 2026年1月-2026年12月, or 3年',
    amounts: (unit: string) => `amounts in ${unit}; write another unit behind the amount, as 349.80万元; leave blank what there is not`,
    goal: 'on the lines below, each indented by two spaces; a numbered item a line',
    item: 'one line each; take the # away and write ',
    name: 'name',
    value: 'value',
    uncomment: 'to give it, take the # and one space from the lines below',
    columns: 'below each there may stand ',
    takes: 'can be ',
  },
};

/** A declaration of a form that is still to be filled in, each field with what belongs there. `reference` is what it writes after 表样. */
export function newDeclaration(form: Form, reference: string, lang: Language): string {
  const say = words[lang];
  const comment = (depth: number, remarks: readonly string[]): string =>
    `${'  '.repeat(depth)}# ${remarks.filter(Boolean).join(say.clause)}`;
  const also = ({ label, labels }: Labelled): string => {
    const others = labels.filter(other => other !== label);
    return others.length > 0 ? say.also + others.join(say.between) : '';
  };
  const about = (entry: Labelled): string => (lang === 'zh' ? (entry.description ?? '') : '');
  const use = ({ use: how }: { readonly use: Use }): string => (how === 'required' ? say.required : say.optional);

  // A group that is given needs its total, so one that may be left out stands there as a comment.
  const funding = (): readonly string[] =>
    used(form.groups.all).flatMap(group => {
      const mark = group.use === 'required' ? '' : '# ';
      const parts = used(form.parts(group.id).all).map(({ label }) => `  ${mark}  ${label}:`);
      return [comment(1, [use(group), about(group), mark && say.uncomment]), `  ${mark}${group.label}:`, ...parts];
    });
  const category = ({ level2 }: Category): readonly string[] => [
    `    ${level2.label}:`,
    comment(3, [say.takes + level2.kinds.map(kind => kinds[kind].name[lang]).join(say.between)]),
    ...(about(level2) === '' ? [] : [`      # ${about(level2)}`]),
  ];
  const indicators = (): readonly string[] =>
    form.level1.all.flatMap(level1 => [
      comment(1, [say[level1.presence], about(level1)]),
      `  ${level1.label}:`,
      ...form.categories.filter(({ level1: { id } }) => id === level1.id).flatMap(category),
    ]);
  const columns = (): string =>
    say.columns +
    used(form.columns.all)
      .filter(({ id }) => id !== 'name' && id !== 'value')
      .map(column => (lang === 'zh' ? `${column.label}（${use(column)}）` : `${column.label} (${use(column)})`))
      .join(say.between);

  const hints: Partial<Record<FieldSchema['kind'], (field: FieldSchema) => readonly string[]>> = {
    year: () => [say.year],
    date: () => [say.date],
    period: () => [say.period],
    term: ({ vocabulary = '' }) => [say.terms + (form.schema.vocabularies[vocabulary] ?? []).join(say.between)],
    funding: () => [say.amounts(form.schema.unit)],
    goal: () => [say.goal],
    indicators: () => [`${say.item}- ${say.name}: ${say.value}`, columns()],
  };
  const below: Partial<Record<FieldSchema['kind'], () => readonly string[]>> = { funding, indicators };
  const field = (schema: Identified<FieldSchema>): readonly string[] => {
    if (schema.kind === 'form') return [`${schema.label}: ${reference}`];
    const remarks = [use(schema), about(schema), ...(hints[schema.kind]?.(schema) ?? []), also(schema)];
    return ['', comment(0, remarks), `${schema.label}:${schema.kind === 'goal' ? ' |' : ''}`, ...(below[schema.kind]?.() ?? [])];
  };
  const head = [`# ${say.title}${form.schema.title}`, `# ${say.fill}`, `# ${say.check}`];
  return [...head, ...used(form.fields.all).flatMap(field), ''].join('\n');
}

/** Without what only other forms have. */
function used<T extends { readonly use: Use }>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ use }) => use === 'required' || use === 'optional');
}
