import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validJson } from './written-json.ts';

interface Json {
  readonly form: { readonly id: string };
  readonly indicators: readonly { readonly level2: string; readonly name: string; readonly value: { readonly canonical: string } }[];
}

describe('the declaration that the project began from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perfdecl-seed-'));
  let declaration: Json;

  beforeAll(() => {
    execFileSync(process.execPath, ['bin/perfdecl.js', 'build', 'examples/hongmei-2023.yaml', '-o', folder]);
    declaration = JSON.parse(validJson(readFileSync(join(folder, 'hongmei-2023.json'), 'utf8')));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('has its 60 indicators in the JSON, by category', () => {
    const counts = new Map<string, number>();
    for (const { level2 } of declaration.indicators) counts.set(level2, (counts.get(level2) ?? 0) + 1);
    expect([...counts]).toEqual([
      ['数量指标', 17],
      ['质量指标', 14],
      ['时效指标', 14],
      ['社会效益指标', 10],
      ['可持续性影响指标', 2],
      ['服务对象满意度指标', 3],
    ]);
  });

  test('names them all, with their values, in the PDF', () => {
    const printed = execFileSync('pdftotext', ['-layout', join(folder, 'hongmei-2023.pdf'), '-'], { encoding: 'utf8' }).replace(/\s/g, '');
    const missing = declaration.indicators.filter(({ name }) => !printed.includes(name.replace(/\s/g, '')));
    expect(missing).toEqual([]);
    for (const { value } of declaration.indicators) expect(printed).toContain(value.canonical);
  });

  test('says in the report what a reviewer would: pasted HTML, two goals that are missing, rates among quantities and rates without figures', () => {
    const report = execFileSync(process.execPath, ['bin/perfdecl.js', 'check', 'examples/hongmei-2023.yaml', '--format', 'json'], {
      encoding: 'utf8',
    });
    const [file]: [{ findings: readonly { code: string; severity: string }[] }] = JSON.parse(report).files;
    const counts: Record<string, number> = {};
    for (const { code, severity } of file.findings) if (severity === 'warning') counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual({
      'markup-in-text': 1,
      'missing-goal': 2,
      'quantity-as-rate': 9,
      'rate-not-numeric': 11,
      'baseline-missing': 1,
      'doubled-word': 1,
    });
  });
});
