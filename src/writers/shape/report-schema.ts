import type { Language } from '../../compiler/diagnostic/problem.ts';
import { whole } from './whole.ts';

const text = { type: 'string' };
const position = { type: 'integer', minimum: 1 };
const count = { type: 'integer', minimum: 0 };

/** The JSON Schema of what report/json.ts writes, `perfdecl/report@1`: a member that it does not name is a changed shape. */
export function reportSchema(lang: Language): object {
  const say = (zh: string, en: string): { readonly description: string } => ({ description: { zh, en }[lang] });
  const notExecuted = whole({ code: { ...text, ...say('检查的代码；* 为全部', 'the code of a check; * for all') }, reason: text });
  const related = whole({ message: text, path: text, line: position, column: position });
  const finding = whole({
    code: { ...text, ...say('检查的代码，不随版本和语言变', 'the code of the problem: stable, whatever the language') },
    severity: { enum: ['error', 'warning', 'info'] },
    message: text,
    help: { type: ['string', 'null'] },
    line: position,
    column: { ...position, ...say('从 1 数起，按 UTF-16 单元', '1-based, in UTF-16 units') },
    endLine: position,
    endColumn: { ...position, ...say('末尾之后的一列', 'the column behind the last') },
    related: { type: 'array', items: related },
    fix: { enum: ['safe', 'unsafe', null], ...say('能否由 perfdecl fix 改正', 'whether perfdecl fix mends it') },
  });
  const file = whole({
    path: text,
    form: { type: ['string', 'null'] },
    outcome: {
      enum: ['accepted', 'rejected', 'failed'],
      ...say('没有错误、有错误、没能检查', 'without errors, with errors, could not be checked'),
    },
    notExecuted: {
      type: 'array',
      items: notExecuted,
      ...say('没有（全部）执行的检查', 'the checks that were not executed, or not everywhere'),
    },
    findings: { type: 'array', items: finding },
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'perfdecl/report@1',
    ...say('一次运行的检查结果', 'the findings of a run'),
    ...whole({
      format: { const: 'perfdecl/report@1' },
      catalogue: { ...text, pattern: '^sha256:[0-9a-f]+$', ...say('全部检查的摘要', 'the digest of all checks') },
      files: { type: 'array', items: file },
      skipped: { type: 'array', items: whole({ path: text, reason: text }), ...say('不是申报的文件', 'files that are no declarations') },
      summary: whole({ files: count, accepted: count, rejected: count, failed: count, error: count, warning: count, info: count }),
    }),
  };
}
