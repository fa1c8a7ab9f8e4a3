import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { memoryHost } from '../memory-host.ts';

const own = 'id: our\ntitle: 本区申报表\nextends: national-2021\nfields: { projectAttribute: { label: 项目属性分类, use: required } }\n';

/** What `perfdecl schema` prints. */
async function printed(...args: readonly string[]): Promise<string> {
  const host = memoryHost({ files: { 'perfdecl.config.yaml': 'forms: forms\n', 'forms/our.yaml': own } });
  expect([await main(['schema', ...args], host), host.printed.stderr]).toEqual([0, '']);
  return host.printed.stdout;
}

describe('perfdecl schema prints', () => {
  test.each(['declaration', 'report', 'configuration', ...shippedFormIds])('that of %s, indented, the same each time', async name => {
    const text = await printed(name);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
    expect(JSON.parse(text)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
    expect(await printed(name)).toBe(text);
  });

  test.each(shippedFormIds)('for %s what is shipped', async id => {
    expect(await printed(id)).toBe(readFileSync(`schemas/editor/${id}.schema.json`, 'utf8'));
  });

  test.each(['our', 'forms/our.yaml', './forms/our.yaml'])('that of a form of one’s own, named %s', async name => {
    const { title, properties } = JSON.parse(await printed(name));
    expect(title).toBe('本区申报表（our）');
    expect(properties['项目属性分类']).toEqual({ $ref: '#/definitions/fields.projectAttribute' });
  });

  test('what explains, in English', async () => {
    expect(JSON.parse(await printed('our', '--lang', 'en')).definitions['fields.projectAttribute']).toMatchObject({
      title: '项目属性分类',
      description: 'required; also 项目属性',
    });
  });
});
