import { readdirSync, readFileSync } from 'node:fs';
import { allProblems } from '../../src/compiler/catalogue.ts';
import { compile } from '../../src/compiler/compile.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

/** Published forms: the examples but for the one that was made faulty, and those of the tests. */
const paths = ['examples', 'test/forms']
  .flatMap(folder => readdirSync(folder).map(name => `${folder}/${name}`))
  .filter(path => path.endsWith('.yaml') && path !== 'examples/faulty.yaml')
  .toSorted();

/** Findings that a reviewer would not keep, as path:line, code and reason; every other one was looked at and kept. */
const refused = readFileSync('test/forms/refused.tsv', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('\t'));

/** How often each code occurs on the published forms, and how many of these findings a reviewer would keep. */
export function corpusText(): string {
  const found = paths.flatMap(path => {
    const { source, diagnostics } = compile(sourceFile(path, readFileSync(path, 'utf8')), { forms: shippedForm, formIds: shippedFormIds });
    // Of some forms only the rows of indicators were published; what stands above them was made up to complete a declaration.
    const firstRow = /^# 来源：.*(?:指标各行|六行)/.test(source.text) ? source.text.search(/^绩效指标:.*\n/m) + 1 : 0;
    return diagnostics
      .filter(({ place }) => place.start >= firstRow)
      .map(({ place, problem }) => ({ at: `${path}:${source.positionAt(place.start).line}`, code: problem.code }));
  });
  const stale = refused.filter(([at, code]) => !found.some(finding => finding.at === at && finding.code === code));
  if (stale.length > 0)
    throw new Error(`test/forms/refused.tsv names findings that are not there:\n${stale.map(row => row.join(' ')).join('\n')}`);
  const wrong = refused.filter(([, code]) => allProblems.some(problem => problem.code === code && problem.severity !== 'info'));
  if (wrong.length > 0)
    throw new Error(`a rule is wrong whose error or warning a reviewer would not keep:\n${wrong.map(row => row.join(' ')).join('\n')}`);
  const rows = allProblems.flatMap(({ code, severity }) => {
    const count = found.filter(finding => finding.code === code).length;
    const lost = refused.filter(([, other]) => other === code).length;
    return count === 0 ? [] : [`| ${code} | ${severity} | ${count} | ${count - lost} |`];
  });
  const silent = allProblems.filter(({ code }) => !found.some(finding => finding.code === code)).map(({ code }) => code);
  return `# 公开申报表上的检查结果

由 \`npm run generate\` 从 \`examples/\` 和 \`test/forms/\` 里 ${paths.length} 份公开过的申报表生成；只公开了指标行的，只算指标行。逐条看过：审核人不会提的记在 \`test/forms/refused.tsv\`，写明理由；其中不应有错误和警告。

| 代码 | 级别 | 出现 | 审核人会提 |
|---|---|---|---|
${rows.join('\n')}

没有出现的：${silent.join('、')}。
`;
}
