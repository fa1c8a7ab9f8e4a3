import { parseDocument } from 'yaml';
import { check } from '../../src/index.ts';
import { median } from './commands.ts';

const rounds = 5;

/** `check` of many declarations against the parsing of the same texts by the YAML library alone. */
export function checkAgainstParse(text: string, copies: number): readonly string[] {
  const texts = Array.from({ length: copies }, (_, copy) => text.replace(/^项目名称: .*$/m, `$& ${copy}`));
  const pairs = Array.from(
    { length: rounds },
    () => [timeOf(() => texts.forEach(each => parseDocument(each))), timeOf(() => texts.forEach(each => check(each)))] as const,
  );
  const [parse, checked] = [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))];
  const ratio = median(pairs.map(([first, second]) => second / first));
  return [
    `${copies} declarations in one process, ${rounds} rounds`,
    `parseDocument of yaml ${parse.toFixed(0)} ms, check ${checked.toFixed(0)} ms: ${ratio.toFixed(2)} times`,
  ];
}

const head = '表样: shanghai-2023\n年度: 2023\n项目名称: 甲\n绩效指标:\n  产出指标:\n    数量指标:\n';
const indicators = (count: number, line: (index: number) => string): string =>
  head + Array.from({ length: count }, (_, index) => `      - ${line(index)}\n`).join('');

/** Texts that grow in one way each, by the size they are asked for. */
const families: Readonly<Record<string, (size: number) => string>> = {
  indicators: size => indicators(size, index => `指标${index}: ≥${index}(次)`),
  'equal names': size => indicators(size, () => '培训次数: ≥3(次)'),
  'names of 2,000 characters': size => indicators(size / 100, index => `${'培'.repeat(2_000)}${index}: ≥3(次)`),
  'values of 10,000 characters': size => indicators(size / 400, index => `指标${index}: ${'三万'.repeat(5_000)}`),
  'one long value': size => indicators(1, () => `甲: ${'≥3'.repeat(size * 10)}`),
  'one long text of tags': size => `${head.replace('甲', '乙')}年度总体目标: |\n  <p${'<p a="b" '.repeat(size * 10)}\n`,
  suppressions: size =>
    indicators(size, index => `指标${index}: ≥${index}次 # 注`).replaceAll(
      '      - ',
      '      # perfdecl-ignore-next-line number-format -- 原文\n      - ',
    ),
  'unknown keys': size => head + Array.from({ length: size }, (_, index) => `栏目${index}: 1\n`).join(''),
};

/** Each family at three sizes: where the work is linear, a text of four times the size takes about four times as long. */
export function growth(): readonly string[] {
  const sizes = [500, 2_000, 8_000];
  const rows = Object.entries(families).map(([name, make]) => {
    const times = sizes.map(size => median(Array.from({ length: 3 }, () => timeOf(() => check(make(size))))));
    const last = (times.at(-1) ?? 0) / (times.at(-2) ?? 1);
    return `${name.padEnd(30)}${times.map(time => time.toFixed(0).padStart(10)).join('')}${last.toFixed(1).padStart(16)}`;
  });
  return [
    `${'check, ms at size'.padEnd(30)}${sizes.map(size => String(size).padStart(10)).join('')}${'last ÷ before'.padStart(16)}`,
    ...rows,
  ];
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
