import { type LayoutNames, checkLayout } from './check-layout.ts';
import { checkPrinted } from './check-printed.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { PlainData } from '../../syntax/plain-data.ts';
import { isMapping } from './extend.ts';
import type { FieldKind, FormSchema, Labelled, Use } from '../form-schema.ts';
import { foldCategory, foldLabel } from '../../source/fold.ts';
import { spellingsOf } from '../label-index.ts';
import { nearest } from '../../source/nearest.ts';
import { didYouMean, pathText, type SchemaFault } from './schema-fault.ts';
import { type Path, type SchemaLayer, valueAt } from './schema-layer.ts';

/** The problems of which a form may set the severity, by code. */
export type Problems = Readonly<Record<string, Problem>>;

/** What a schema of the right shape can still get wrong: names that mean nothing, or two things. */
export function checkSchema(schema: FormSchema, layers: readonly SchemaLayer[], problems: Problems): readonly SchemaFault[] {
  const faults = [...checkNames(schema, layers, problems)];
  // What a faulty layout does not print is a consequence.
  return faults.length > 0 ? faults : [...checkPrinted(schema, ownFields(layers))];
}

/** The fields that no shipped form has. */
function ownFields(layers: readonly SchemaLayer[]): ReadonlySet<string> {
  const shipped = new Set(idsOf(layers.filter(({ text }) => text === undefined)));
  return new Set(idsOf(layers.filter(({ text }) => text !== undefined)).filter(id => !shipped.has(id)));
}

function idsOf(layers: readonly SchemaLayer[]): readonly string[] {
  return layers.flatMap(({ data }) => keys(valueAt(data, ['fields'])));
}

function* checkNames(schema: FormSchema, layers: readonly SchemaLayer[], problems: Problems): Iterable<SchemaFault> {
  const names = layoutNames(layers);
  yield* checkFields(schema);
  yield* checkFunding(schema, names.amounts);
  yield* checkSpellings(schema.categories, ['categories'], foldCategory);
  for (const [id, level] of Object.entries(schema.categories))
    yield* checkSpellings(level.categories, ['categories', id, 'categories'], foldCategory);
  yield* checkWeights(schema, layers);
  const level2 = categoryIds(layers);
  for (const id of Object.keys(schema.words.categoryEndings)) {
    if (!level2.has(id)) yield unknown(id, level2, ['words', 'categoryEndings'], id);
  }
  for (const code of Object.keys(schema.severities)) {
    if (!Object.hasOwn(problems, code)) yield unknown(code, Object.keys(problems), ['severities'], code);
    else if (problems[code]?.unconditional === true) yield notSettable(code);
  }
  yield* checkLayout(schema, names);
}

function notSettable(code: string): SchemaFault {
  return {
    path: ['severities'],
    key: code,
    message: { zh: `“${code}”是源文件的错误，不能降低`, en: `“${code}” is an error of the source and cannot be lowered` },
    help: { zh: '删去这一行', en: 'delete the line' },
  };
}

function* checkFields({ fields, vocabularies }: FormSchema): Iterable<SchemaFault> {
  yield* checkSpellings(fields, ['fields'], foldLabel);
  yield* checkKinds(fields);
  for (const [id, field] of Object.entries(fields)) {
    if (field.kind === 'term' && field.use !== 'absent' && !Object.hasOwn(vocabularies, field.vocabulary ?? '')) {
      yield unknown(field.vocabulary ?? '', Object.keys(vocabularies), ['fields', id, 'vocabulary']);
    }
    if (id === 'indicators' && !field.columns)
      yield { path: ['fields', id], message: { zh: `fields.${id} 缺少 columns`, en: `fields.${id} has no columns` } };
    yield* checkSpellings(field.columns ?? {}, ['fields', id, 'columns'], foldLabel);
    yield* checkSpellings(field.sets ?? {}, ['fields', id, 'sets'], foldLabel);
  }
}

/** The fields whose meaning the compiler knows: these ids have these kinds. */
const knownKinds: ReadonlyMap<string, FieldKind> = new Map([
  ['form', 'form'],
  ['fiscalYear', 'year'],
  ['projectPeriod', 'period'],
  ['startDate', 'date'],
  ['endDate', 'date'],
  ['funding', 'funding'],
  ['moneyUnit', 'unit'],
  ['indicators', 'indicators'],
]);
const indispensable = ['form', 'fiscalYear', 'indicators'];

function* checkKinds(fields: FormSchema['fields']): Iterable<SchemaFault> {
  for (const id of indispensable) {
    if (fields[id] === undefined) yield { path: ['fields'], message: { zh: `fields 缺少 ${id}`, en: `fields lacks ${id}` } };
  }
  for (const [id, { kind }] of Object.entries(fields)) {
    const [owner] = [...knownKinds].find(([, known]) => known === kind && kind !== 'date') ?? [id];
    const wanted = knownKinds.get(id) ?? kind;
    const path = ['fields', id, 'kind'];
    if (wanted !== kind)
      yield {
        path,
        message: { zh: `fields.${id} 的 kind 应为 ${wanted}，实为 ${kind}`, en: `fields.${id} is to be of kind ${wanted}, not ${kind}` },
      };
    else if (owner !== id)
      yield { path, message: { zh: `kind: ${kind} 只用于 fields.${owner}`, en: `only fields.${owner} is of kind ${kind}` } };
  }
}

/** `amounts` are the parts of all groups, also of those that the form has removed: what it has removed, it need not remove from sums as well. */
function* checkFunding({ funding }: FormSchema, amounts: ReadonlySet<string>): Iterable<SchemaFault> {
  yield* checkSpellings(funding, ['funding'], foldLabel);
  const groups = new Set([...amounts].map(amount => amount.slice(0, amount.indexOf('.'))));
  for (const [id, group] of Object.entries(funding)) {
    const path = ['funding', id];
    const parts = Object.keys(group.parts);
    yield* checkSpellings(group.parts, [...path, 'parts'], foldLabel);
    for (const [total, summed] of Object.entries(group.sums)) {
      if (!amounts.has(`${id}.${total}`)) yield unknown(total, parts, [...path, 'sums'], total);
      for (const [index, part] of summed.entries())
        if (!amounts.has(`${id}.${part}`)) yield unknown(part, parts, [...path, 'sums', total, index]);
    }
    if (group.within !== undefined && !groups.has(group.within)) yield unknown(group.within, groups, [...path, 'within']);
  }
}

function* checkWeights({ weights, categories }: FormSchema, layers: readonly SchemaLayer[]): Iterable<SchemaFault> {
  if (!weights) return;
  const levels = Object.keys(categories);
  const absent = (level: string, path: Path, key?: string): SchemaFault =>
    removal(level, path, layers) ?? unknown(level, levels, path, key);
  for (const [index, band] of weights.bands.entries()) {
    for (const level of Object.keys(band)) if (!levels.includes(level)) yield absent(level, ['weights', 'bands', index], level);
  }
  for (const [missing, bearer] of Object.entries(weights.standIns)) {
    if (!levels.includes(missing)) yield absent(missing, ['weights', 'standIns'], missing);
    if (!levels.includes(bearer)) yield absent(bearer, ['weights', 'standIns', missing]);
  }
}

/** The fault of removing a first level that a shipped form names at `path`; it stands at the removal, for a user cannot edit a shipped form. */
function removal(level: string, path: Path, layers: readonly SchemaLayer[]): SchemaFault | undefined {
  const own = layers.filter(({ text }) => text !== undefined);
  if (own.some(({ data }) => valueAt(data, path) !== undefined)) return undefined;
  if (!own.some(({ data }) => valueAt(data, ['categories', level]) === null)) return undefined;
  const at = pathText(path);
  return {
    path: ['categories'],
    key: level,
    message: { zh: `categories 去掉了 ${level}，而 ${at} 仍提到它`, en: `categories removes ${level}, which ${at} still names` },
  };
}

/** One spelling cannot mean two members of the form. */
function* checkSpellings(
  members: Readonly<Record<string, Labelled & { readonly use?: Use }>>,
  path: Path,
  fold: (text: string) => string,
): Iterable<SchemaFault> {
  const owners = new Map<string, string>();
  for (const [id, member] of Object.entries(members)) {
    // A field of the form's own goes before what is accepted because other forms print it.
    if (member.use === 'absent' || member.use === 'extra') continue;
    for (const spelling of new Set(spellingsOf({ ...member, id }, fold))) {
      const owner = owners.get(spelling);
      if (owner === undefined) owners.set(spelling, id);
      else {
        const at = pathText(path);
        yield {
          path: [...path, id],
          message: { zh: `“${spelling}”在 ${at} 中既指 ${owner}，又指 ${id}`, en: `in ${at} “${spelling}” means both ${owner} and ${id}` },
        };
      }
    }
  }
}

function unknown(name: string, known: Iterable<string>, path: Path, key?: string): SchemaFault {
  const at = pathText(path);
  return {
    path,
    ...(key === undefined ? {} : { key }),
    message: { zh: `${at} 中的“${name}”不存在`, en: `“${name}” in ${at} does not exist` },
    ...didYouMean(nearest(name, known)),
  };
}

function layoutNames(layers: readonly SchemaLayer[]): LayoutNames {
  const keysAt = (...path: Path): readonly string[] => [...new Set(layers.flatMap(({ data }) => keys(valueAt(data, path))))];
  const fields = keysAt('fields');
  const groups = keysAt('funding');
  const amounts = groups.flatMap(group => keysAt('funding', group, 'parts').map(part => `${group}.${part}`));
  const columns = fields.flatMap(field => keysAt('fields', field, 'columns').map(column => `${field}.${column}`));
  return { fields: new Set(fields), amounts: new Set(amounts), labels: new Set([...fields, ...groups, ...amounts, ...columns]) };
}

/** The ids of all second levels, also of those that the form has removed; of those that a shipped form has removed only its words tell. */
function categoryIds(layers: readonly SchemaLayer[]): ReadonlySet<string> {
  const ids = layers.flatMap(({ data, text }) => [
    ...keys(valueAt(data, ['categories'])).flatMap(level1 => keys(valueAt(data, ['categories', level1, 'categories']))),
    ...(text === undefined ? keys(valueAt(data, ['words', 'categoryEndings'])) : []),
  ]);
  return new Set(ids);
}

function keys(value: PlainData | undefined): readonly string[] {
  return isMapping(value) ? Object.keys(value) : [];
}
