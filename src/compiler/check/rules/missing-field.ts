import type { Declaration, Indicator } from '../../declaration/declaration.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import { type Place, placeIn } from '../../source/place.ts';
import { quote } from '../quote.ts';
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
  for (const { id, label, kind, use } of declaration.form.fields.all) {
    if (use === 'required' && kind !== 'form' && kind !== 'goal') yield* missing(declaration, id, label, undefined);
  }
}

/** One of the goal texts is enough; which of several is missing says missing-goal. */
function* goals(declaration: Declaration): Iterable<Objection> {
  const { form, given, misspelt } = declaration;
  const printed = form.fields.all.filter(({ kind, use }) => kind === 'goal' && use !== 'absent');
  if (printed.length === 0 || printed.some(({ id }) => misspelt.has(id) || given.get(id)?.blank === false)) return;
  const blank = printed.map(({ id }) => given.get(id)?.key).find(key => key !== undefined);
  const labels = printed.map(({ label }) => label);
  yield {
    place: blank?.place ?? fileStart(declaration),
    message: { zh: `没有填写绩效目标（${labels.join('、')}）`, en: `there is no goal (${labels.join(', ')})` },
    help: { zh: `至少填写${labels.join('、')}中的一项`, en: `write at least one of ${labels.join(', ')}` },
    subject: labels[0] ?? '',
  };
}

function* funding(declaration: Declaration): Iterable<Objection> {
  const { form, fundingKey, given, unread } = declaration;
  const field = form.fields.all.find(({ kind }) => kind === 'funding');
  if (field === undefined || fundingKey === undefined || unread.has('funding') || given.get(field.id)?.blank !== false) return;
  for (const { id, label, use } of form.groups.all) {
    const path = `${field.label}/${label}`;
    if (use === 'required') yield* missing(declaration, id, path, fundingKey.place);
    const group = declaration.funding.get(id);
    if (group === undefined) continue;
    for (const part of form.parts(id).all) {
      if (part.use === 'required') yield* missing(declaration, `${id}.${part.id}`, `${path}/${part.label}`, group.key.place);
    }
  }
}

/** A name always, and the columns that the form requires; for value and weight there are rules of their own. */
function* columns({ form }: Declaration, indicator: Indicator): Iterable<Objection> {
  const { name, place, path } = indicator;
  if (name === undefined)
    yield { place, message: { zh: '这项指标没有名称', en: 'this indicator has no name' }, help: itemHelp, subject: path };
  for (const id of ['unit', 'note'] as const) {
    const column = form.columns.get(id);
    if (name === undefined || column?.use !== 'required' || indicator[id] !== undefined) continue;
    const label = quote(name.value ?? '');
    yield {
      place: name.node.place,
      message: { zh: `指标“${label}”没有${column.label}`, en: `indicator “${label}” has no ${column.label}` },
      help: { zh: `写上“${column.label}: …”`, en: `write “${column.label}: …”` },
      subject: path,
    };
  }
}

function* missing(declaration: Declaration, id: string, path: string, enclosing: Place | undefined): Iterable<Objection> {
  const given = declaration.given.get(id);
  if (given?.blank === false || declaration.misspelt.has(id)) return;
  const label = path.slice(path.lastIndexOf('/') + 1);
  const name = path.slice(path.indexOf('/') + 1).replace('/', '的');
  yield {
    place: given?.key.place ?? enclosing ?? fileStart(declaration),
    message: given === undefined ? { zh: `缺少${name}`, en: `${name} is missing` } : { zh: `${name}为空`, en: `${name} is blank` },
    help: { zh: `写上“${label}: …”`, en: `write “${label}: …”` },
    subject: path,
  };
}

function fileStart({ root }: Declaration): Place {
  return placeIn(root.place.source, 0, 0);
}

const itemHelp = { zh: '写成“- 名称: 指标值”', en: 'write “- name: value”' };
