import type { Declaration, Indicator, Keys } from '../../declaration/declaration.ts';
import type { Text } from '../../diagnostic/problem.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import { type Place, placeIn } from '../../source/place.ts';
import { lostText } from '../lost-text.ts';
import { quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const missingField: Rule = {
  code: 'missing-field',
  group: 'B',
  severity: 'error',
  title: { zh: '必填项没有填写', en: 'a field that the form requires is absent or blank' },
  rationale: {
    zh: '表样规定必填的项空着，申报表不完整，系统也不予保存。',
    en: 'Without a field that the form requires the declaration is incomplete, and entry systems do not save it.',
  },
  basis: '审核 系统：申报表必填项',
  examples: {
    good: ['项目名称: 社区党建', '项目编码:', '项目概述: 坚持党建引领、融合发展，打造“15分钟党群服务圈”，服务辖区党员和群众。'],
    bad: ['项目名称:', '实施单位: ~', '年度:'],
  },
  *check(declaration) {
    yield* fields(declaration);
    yield* goals(declaration);
    yield* funding(declaration);
    for (const indicator of declaration.indicators) yield* columns(declaration, indicator);
  },
};

function* fields(declaration: Declaration): Iterable<Objection> {
  const { form, keys, unread } = declaration;
  for (const { id, label, kind, use } of form.fields.all) {
    if (use !== 'required' || kind === 'form' || kind === 'goal') continue;
    if (kind === 'indicators' && !keys.given.has(id) && unread.some(part => part.kind === 'set')) continue;
    const misread = kind === 'indicators' ? goalOfIndicators(declaration) : undefined;
    for (const objection of missing(keys, id, fileStart(declaration), [label]))
      yield misread === undefined ? objection : { ...objection, help: rowsIn(misread, label) };
  }
}

/** The goal below which rows of the table of indicators were pasted: its text begins with a first level. */
function goalOfIndicators({ form, goals: given }: Declaration): string | undefined {
  const labels = form.level1.all.flatMap(({ label, labels: others }) => [label, ...others]);
  const found = [...given].find(([, { value = [] }]) => labels.some(label => value[0]?.startsWith(label)));
  return found && form.fields.get(found[0])?.label;
}

function rowsIn(goal: string, label: string): Text {
  return {
    zh: `“${goal}”里的像是指标：移到“${label}:”下面，按类别写，每项一行“- 名称: 指标值”`,
    en: `“${goal}” seems to hold indicators: move them below “${label}:”, by category, a line “- name: value” each`,
  };
}

/** One of the goal texts is enough; which of several is missing says missing-goal. */
function* goals(declaration: Declaration): Iterable<Objection> {
  const { form, keys } = declaration;
  const printed = form.fields.all.filter(({ kind, use }) => kind === 'goal' && use !== 'absent');
  if (printed.length === 0 || printed.some(({ id }) => keys.misspelt.has(id) || keys.given.get(id)?.blank === false)) return;
  const blank = printed.map(({ id }) => keys.given.get(id)).find(given => given !== undefined);
  const labels = printed.map(({ label }) => label);
  yield {
    place: blank?.key.place ?? fileStart(declaration),
    message: { zh: `没有填写绩效目标（${labels.join('、')}）`, en: `there is no goal (${labels.join(', ')})` },
    help: { zh: `至少填写${labels.join('、')}中的一项`, en: `write at least one of ${labels.join(', ')}` },
    ...lostText(blank?.lost),
    subject: { labels: labels.slice(0, 1) },
  };
}

function* funding(declaration: Declaration): Iterable<Objection> {
  const { form, fundingKey, fundingKeys, keys, unread } = declaration;
  const field = form.fields.all.find(({ kind }) => kind === 'funding');
  const isUnread = unread.some(({ kind }) => kind === 'funding');
  if (field === undefined || fundingKey === undefined || isUnread || keys.given.get(field.id)?.blank !== false) return;
  for (const { id, label, use } of form.groups.all) {
    if (use === 'required') yield* missing(fundingKeys, id, fundingKey.place, [field.label, label]);
    const group = declaration.funding.get(id);
    if (group === undefined) continue;
    for (const part of form.parts(id).all) {
      if (part.use === 'required') yield* missing(group.keys, part.id, group.key.place, [field.label, label, part.label]);
    }
  }
}

/** A name always, and the columns that the form requires; for value and weight there are rules of their own. */
function* columns({ form }: Declaration, indicator: Indicator): Iterable<Objection> {
  const { name, place, lost, subject } = indicator;
  if (name === undefined)
    yield { place, message: { zh: '这项指标没有名称', en: 'this indicator has no name' }, help: itemHelp, ...lostText(lost), subject };
  for (const id of ['unit', 'note'] as const) {
    const column = form.columns.get(id);
    if (name?.node === undefined || column?.use !== 'required' || indicator[id] !== undefined) continue;
    const label = quoteName(name);
    yield {
      place: name.node.place,
      message: { zh: `指标“${label}”没有${column.label}`, en: `indicator “${label}” has no ${column.label}` },
      help: { zh: `写上“${column.label}: …”`, en: `write “${column.label}: …”` },
      subject,
    };
  }
}

/** A member of a mapping, at its key if that is there, else at the mapping's. */
function* missing({ given: keys, misspelt }: Keys, id: string, enclosing: Place, labels: readonly string[]): Iterable<Objection> {
  const given = keys.get(id);
  if (given?.blank === false || misspelt.has(id)) return;
  const label = labels.at(-1) ?? '';
  const name = labels.length > 1 ? labels.slice(1).join('的') : label;
  yield {
    place: given?.key.place ?? enclosing,
    message: given === undefined ? { zh: `缺少${name}`, en: `${name} is missing` } : { zh: `${name}为空`, en: `${name} is blank` },
    help: { zh: `写上“${label}: …”`, en: `write “${label}: …”` },
    ...lostText(given?.lost),
    subject: { labels },
  };
}

function fileStart({ root }: Declaration): Place {
  return placeIn(root.place.source, 0, 0);
}

const itemHelp = { zh: '写成“- 名称: 指标值”；没有内容就删去这一行', en: 'write “- name: value”, or delete the row if there is nothing' };
