import type { Language } from '../../compiler/diagnostic/problem.ts';
import { valueSchema } from './value-schema.ts';
import { whole } from './whole.ts';

const amount = { type: ['string', 'null'], pattern: String.raw`^\d+\.\d{2,}$` };
const decimal = { type: ['string', 'null'], pattern: String.raw`^-?\d+(?:\.\d+)?$` };
const text = { type: ['string', 'null'] };
const count = { type: 'integer', minimum: 0 };

/** The JSON Schema of what output/json.ts writes, `perfdecl/declaration@1`: a member that it does not name is a changed shape. */
export function declarationSchema(lang: Language): object {
  const say = (zh: string, en: string): { readonly description: string } => ({ description: { zh, en }[lang] });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'perfdecl/declaration@1',
    ...say('校验过的申报', 'a validated declaration'),
    ...whole({
      format: { const: 'perfdecl/declaration@1' },
      form: whole({
        id: { type: 'string' },
        title: { type: 'string' },
        fingerprint: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$', ...say('表样内容的摘要', 'the digest of the form') },
      }),
      source: whole({
        name: { type: 'string', ...say('文件名，不含文件夹', 'the name of the file without folders') },
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', ...say('原文的摘要', 'the digest of the file’s bytes') },
      }),
      fiscalYear: { type: ['integer', 'null'] },
      fields: {
        type: 'object',
        additionalProperties: text,
        ...say('表头各栏，按表样的次序；没有填的为 null', 'the header in the form’s order; null where nothing is given'),
      },
      funding: whole({
        unit: { enum: ['元', '千元', '万元', '亿元'] },
        groups: {
          type: 'object',
          additionalProperties: { type: ['object', 'null'], additionalProperties: amount },
          ...say('各组金额；没有写的组、项为 null', 'the amounts by group; null for a group or part that is not given'),
        },
      }),
      goals: {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'string' } },
        ...say('各项目标，一段一个元素', 'the goals, paragraph by paragraph'),
      },
      indicators: { type: 'array', items: indicatorSchema(say) },
      findings: whole({ error: { const: 0 }, warning: count, info: count }),
    }),
  };
}

function indicatorSchema(say: (zh: string, en: string) => object): object {
  return whole({
    set: { enum: ['overall', 'annual'], ...say('总体或年度', 'the set') },
    category: { type: 'string', ...say('如 output.quantity', 'as output.quantity') },
    level1: { type: 'string', ...say('表样印的一级指标', 'the first level as the form prints it') },
    level2: { type: 'string', ...say('表样印的二级指标', 'the second level as the form prints it') },
    name: text,
    value: { ...valueSchema(), ...say('指标值；各种写法有各自的成员', 'the value; each kind has members of its own') },
    weight: decimal,
    note: text,
    line: { type: 'integer', minimum: 1, ...say('名称所在的行', 'the line of the name') },
  });
}
