import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { memoryHost } from '../memory-host.ts';

const own = 'id: our-form\nextends: shanghai-2023\ntitle: 本局申报表\n';
const files = { 'perfdecl.config.yaml': 'forms: 表样\n', '表样/our.yaml': own };

test('init asks at a terminal which form is meant, those of the configuration first', async () => {
  const host = memoryHost({ files, answer: 'our-form' });
  expect(await main(['init', 'a.yaml'], host)).toBe(0);
  expect(host.printed.stderr).toMatch(/^用哪张表样？.*\nour-form our-form {2}本局申报表\nnational-2015 /);
  expect(host.written.get('a.yaml')).toContain('表样: our-form\n');
});

test('init writes nothing if the question is cancelled', async () => {
  const host = memoryHost({ files, answer: null });
  expect([await main(['init', 'a.yaml'], host), host.written.size]).toEqual([130, 0]);
});
