import { compile } from '../../src/compiler/compile.ts';
import { allProblems } from '../../src/compiler/catalogue.ts';
import type { Diagnostic } from '../../src/compiler/diagnostic/finding.ts';
import type { Example, Problem, ProblemGroup, Severity } from '../../src/compiler/diagnostic/problem.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { around } from '../../test/around.ts';
import { corpusText } from './corpus.ts';
import { generatedEditorSchemas } from './editor-schemas.ts';
import { writeGenerated } from './generated.ts';

const groups: Readonly<Record<ProblemGroup, string>> = {
  A: '源文件的写法',
  B: '完整性',
  C: '资金和日期',
  D: '指标值',
  E: '指标类别',
  F: '重复、措辞和打印',
  G: '表样和配置',
};
const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

/** What perfdecl says of the first bad example of a problem; undefined for what no declaration's text can show. */
function found({ code, examples }: Problem): Diagnostic | undefined {
  const [bad] = examples.bad;
  if (bad === undefined) return undefined;
  const source = sourceFile('申报.yaml', around(bad));
  return compile(source, { forms: shippedForm, formIds: shippedFormIds }).diagnostics.find(({ problem }) => problem.code === code);
}

function fixText(finding: Diagnostic | undefined): string {
  if (finding?.fix === undefined) return '—';
  return finding.fix.safe ? '安全' : '须确认';
}

function fenced(example: Example | undefined): string {
  const text = typeof example === 'string' ? example : (example?.file ?? '');
  return `\`\`\`yaml\n${text.replace(/\n$/, '')}\n\`\`\``;
}

function section(problem: Problem): string {
  const { code, severity, title, rationale, basis, examples } = problem;
  const finding = found(problem);
  const parts = [
    `### ${code}`,
    `${severities[severity]} · **${title.zh}** · ${title.en}`,
    rationale.zh,
    ...(basis === undefined ? [] : [`依据：${basis}`]),
    `反例：\n\n${fenced(examples.bad[0])}`,
    ...(finding === undefined
      ? []
      : [
          `> ${finding.message.zh}\n>\n> ${finding.message.en}${finding.help ? `\n>\n> 帮助：${finding.help.zh.replaceAll('\n', '\n> ')}` : ''}`,
        ]),
    `正例：\n\n${fenced(examples.good[0])}`,
    ...(finding?.fix === undefined ? [] : [`修改：${finding.fix.safe ? '可以直接改，不改变原意' : '可以改，但要作者确认'}`]),
  ];
  return parts.join('\n\n');
}

function chapter(group: ProblemGroup): string {
  const own = allProblems.filter(problem => problem.group === group);
  const rows = own.map(
    problem =>
      `| [${problem.code}](#${problem.code}) | ${severities[problem.severity]} | ${problem.title.zh} | ${fixText(found(problem))} |`,
  );
  return [
    `## ${group} ${groups[group]}`,
    ['| 代码 | 级别 | 内容 | 修改 |', '|---|---|---|---|', ...rows].join('\n'),
    ...own.map(section),
  ].join('\n\n');
}

const chapters = (['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const).map(chapter);
const head = `# 检查一览

由 \`npm run generate\` 从各条检查的文件生成，请勿手改。共 ${allProblems.length} 条；\`perfdecl explain 代码\` 在终端里显示同样的内容。
每条给出道理、依据、反例、perfdecl 对反例的说法和正例；“修改”一栏说明能否由程序改正。`;

writeGenerated([
  { path: 'docs/problems.md', text: `${[head, ...chapters].join('\n\n')}\n` },
  { path: 'docs/corpus.md', text: corpusText() },
  ...generatedEditorSchemas(),
]);
