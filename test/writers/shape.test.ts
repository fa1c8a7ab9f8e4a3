import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { valueKinds } from '../../src/compiler/value/kinds.ts';
import { valueJson } from '../../src/compiler/value/value-json.ts';
import { build, check } from '../../src/index.ts';
import { json as report } from '../../src/writers/report/json.ts';
import { declarationSchema } from '../../src/writers/shape/declaration-schema.ts';
import { reportSchema } from '../../src/writers/shape/report-schema.ts';
import { valueSchema } from '../../src/writers/shape/value-schema.ts';
import { readFaces } from '../../src/program/host/read-faces.ts';
import { shipped } from '../program/scenario.ts';
import { declarations } from '../written-declarations.ts';
import { faultText, shapeFaults } from '../written-json.ts';
import { print } from './reported.ts';

type Json = { [key: string]: unknown };

const faces = readFaces({ readShipped: shipped });

async function declarationJson(text: string): Promise<Json | undefined> {
  const { json } = await build(text, { faces, to: ['json'] });
  return json === undefined ? undefined : JSON.parse(json);
}

function reportJson(text: string): Json {
  return JSON.parse(print(report, [check(text)]));
}

describe.each(declarations)('%s', (_, text) => {
  test('is written as the schema of declarations says, if it is accepted', async () => {
    const written = await declarationJson(text);
    expect(written === undefined ? [] : shapeFaults('declaration', written)).toEqual([]);
  });

  test('is reported as the schema of reports says', () => {
    expect(shapeFaults('report', reportJson(text))).toEqual([]);
  });
});

test('most of the published declarations are written', async () => {
  const written = await Promise.all(declarations.map(([, text]) => declarationJson(text)));
  expect(written.filter(json => json !== undefined).length).toBeGreaterThan(10);
});

describe('a changed shape is seen', () => {
  const example = readFileSync('examples/hongmei-2023.yaml', 'utf8');
  const shapes = [
    ['declaration', async () => declarationJson(example)],
    ['report', async () => reportJson(`${example}\n项目概括: 甲\n`)],
  ] as const;
  /** Mappings by names that a form chooses. */
  const open = /\/(?:fields|goals|groups|groups\/\w+)$/;

  test.each(shapes)('of a %s: a member more, in any object', async (shape, make) => {
    const written = await make();
    const objects = objectsIn(written, '').filter(([path]) => !open.test(path));
    expect(objects.length).toBeGreaterThan(3);
    for (const [path, object] of objects) {
      object['another'] = 'x';
      expect([path, shapeFaults(shape, written).length]).not.toEqual([path, 0]);
      delete object['another'];
    }
    expect(shapeFaults(shape, written)).toEqual([]);
  });

  test.each(shapes)('of a %s: a member less, or one of another type', async (shape, make) => {
    const written = await make();
    const objects = objectsIn(written, '').filter(([path]) => !open.test(path));
    for (const [path, object] of objects) {
      for (const [key, value] of Object.entries(object)) {
        object[key] = { a: 1 };
        expect([`${path}/${key}`, shapeFaults(shape, written).length]).not.toEqual([`${path}/${key}`, 0]);
        delete object[key];
        // A comparison has some of its members only where the text has them.
        const mayLack = path.endsWith('/value') && key !== 'kind';
        expect([`${path}/${key}`, mayLack || shapeFaults(shape, written).length > 0]).toEqual([`${path}/${key}`, true]);
        object[key] = value;
      }
    }
  });
});

/** The objects in a JSON with their paths; of a list the first and the last element stand for all. */
function objectsIn(value: unknown, path: string): readonly (readonly [string, Json])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return [...new Set([value[0], value.at(-1)])].flatMap((item, index) => objectsIn(item, `${path}/${index}`));
  const object = value as Json;
  return [[path, object], ...Object.entries(object).flatMap(([key, inner]) => objectsIn(inner, `${path}/${key}`))];
}

test('every published value has the members that the schema gives its kind', () => {
  const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(valueSchema());
  const texts = ['examples', 'real-values'].flatMap(name =>
    readFileSync(`test/compiler/values/${name}.tsv`, 'utf8')
      .split('\n')
      .flatMap(line => (line === '' || line.startsWith('#') ? [] : (line.split('\t')[0] ?? ''))),
  );
  const values = shippedFormIds.flatMap(id => texts.map(text => shippedForm(id)?.parseValue(text, {})));
  const kinds = new Set(values.map(value => value?.kind));
  expect(valueKinds.filter(kind => !kinds.has(kind))).toEqual([]);
  for (const value of values) {
    const written = value && valueJson(value);
    expect([written, isValid(written) || isValid.errors?.map(faultText)]).toEqual([written, true]);
  }
});

test.each([
  ['declaration', declarationSchema],
  ['report', reportSchema],
])('the schema of a %s says the same in English', (_, schema) => {
  const withoutTexts = (lang: 'zh' | 'en'): unknown =>
    JSON.parse(JSON.stringify(schema(lang), (key, value: unknown) => (key === 'description' && typeof value === 'string' ? '' : value)));
  expect(withoutTexts('en')).toEqual(withoutTexts('zh'));
  expect(JSON.stringify(schema('en')).replaceAll(/"(?:title|enum)":(?:"[^"]*"|\[[^\]]*\])/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
});
