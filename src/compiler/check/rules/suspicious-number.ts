import type { Text } from '../../diagnostic/problem.ts';
import { compact } from '../../source/fold.ts';
import { hasLetter } from '../../source/letters.ts';
import type { ValuedIndicator } from '../rule.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import { compare } from '../../value/decimal.ts';
import { decidingList } from '../name-words.ts';
import { quote, quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { inPercent } from '../units.ts';
import { placeOf, termOf } from '../value-place.ts';

export const suspiciousNumber: Rule = {
  code: 'suspicious-number',
  group: 'D',
  severity: 'warning',
  title: { zh: '数值可疑', en: 'a number that looks wrong' },
  rationale: {
    zh: '区间颠倒、数为负、编码变成科学计数法、日期变成一个数，多半是表格软件或文字识别弄错的。',
    en: 'A range the wrong way round, a count below 0, a code in scientific notation, a date turned into a number: the work of a spreadsheet or of character recognition.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 整改点位: 10-20处',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 冷库温度: ≤-18℃',
      '表样: national-2015\n绩效指标:\n  效益指标:\n    经济效益指标:\n      - 粮食产值增长率: ≥210%',
      '项目编码: 310107210000000123456',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 整改点位: 20-10处',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 整改点位: ≥-5.00(处)',
      '绩效指标:\n  产出指标:\n    时效指标:\n      - 活动完成时间: 44,561',
      '项目编码: 3.10107E+20',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 委托业务报告完成率: 292%',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 委托业务报告完成率: 二100百分比',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 差错率: -0%',
    ],
  },
  givesWayTo: ['percent-range', 'placeholder'],
  *check({ form, fields }) {
    for (const [id, { node, value }] of fields) {
      const field = form.fields.get(id);
      if (field?.kind !== 'text' || !/^\d(?:\.\d+)?E[+-]?\d+$/i.test(compact(value ?? ''))) continue;
      yield {
        place: node.place,
        message: {
          zh: `${field.label}“${quote(node.text)}”成了科学计数法，后面的数字已经丢失`,
          en: `${field.label} “${quote(node.text)}” is in scientific notation: its last digits are lost`,
        },
        help: { zh: '从原件抄写完整的编码', en: 'copy the whole code from the original' },
        subject: { labels: [field.label] },
      };
    }
  },
  *checkValue(indicator, declaration) {
    const suspicion = suspect(indicator, declaration);
    if (suspicion === undefined) return;
    const label = quoteName(indicator.name);
    const text = quote(indicator.value.value.text);
    yield {
      place: placeOf(indicator.value, suspicion.role),
      message: {
        zh: `“${label}”的指标值“${text}”可疑：${suspicion.why.zh}`,
        en: `the value “${text}” of “${label}” looks wrong: ${suspicion.why.en}`,
      },
      help: suspicion.help,
      subject: indicator.subject,
    };
  },
};

interface Suspicion {
  readonly role: string;
  readonly why: Text;
  readonly help: Text;
}

function suspect({ name, level2, value: written }: ValuedIndicator, { form }: Declaration): Suspicion | undefined {
  const { value } = written;
  if (value.kind === 'range' && compare(value.low, value.high) > 0) return reversed;
  if (value.kind !== 'quantity') return undefined;
  const { number, unit, operator } = value;
  const sign = termOf(written, 'operator');
  const guessed = sign?.safe === false ? value.text.slice(sign.start, sign.end) : '';
  if (hasLetter(guessed.charAt(0))) return misread('operator', guessed);
  if (/^-0+(?:\.0+)?$/.test(number)) return negative;
  if (level2.timed && operator === null && unit === null && isDateSerial(number)) return serial(number);
  const share = inPercent(number, unit);
  const isNegative = share === undefined && number.startsWith('-') && !form.words.signedUnit.includes(unit ?? '');
  const isSwollen = share !== undefined && operator === null && /^2\d\d(?:\.|$)/.test(share);
  if (!isNegative && !isSwollen) return undefined;
  const { partOfWhole, growth } = form.words;
  const isAbout = decidingList(name?.value ?? '', { partOfWhole, growth });
  if (isAbout === 'growth') return undefined;
  return isNegative ? negative : misread('number', '2');
}

const reversed: Suspicion = {
  role: 'low',
  why: { zh: '前一个数比后一个大', en: 'the first number is more than the second' },
  help: { zh: '两个数按从小到大写', en: 'write the lower number first' },
};

const negative: Suspicion = {
  role: 'number',
  why: { zh: '数是负的', en: 'the number is negative' },
  help: { zh: '“-”若是破折号就删去，否则改正这个数', en: 'delete the “-” if it is a dash, or correct the number' },
};

function misread(role: string, character: string): Suspicion {
  return {
    role,
    why: { zh: `“${character}”多半是比较符的误识`, en: `“${character}” is most likely a misread sign` },
    help: { zh: '改成原来的比较符，如“≥92%”“=100%”', en: 'write the sign that was meant, as “≥92%” or “=100%”' },
  };
}

/** Days since 1899-12-30, as spreadsheets count them, from 2000 to 2049. */
function isDateSerial(number: string): boolean {
  return /^\d{5}$/.test(number) && Number(number) >= 36526 && Number(number) <= 54788;
}

function serial(number: string): Suspicion {
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30 + Number(number)))
    .toISOString()
    .slice(0, 'YYYY-MM-DD'.length)
    .split('-')
    .map(Number);
  const date = `${year}年${month}月${day}日`;
  return {
    role: 'number',
    why: { zh: `像是表格软件里的日期 ${date}`, en: `it looks like the date ${date} of a spreadsheet` },
    help: { zh: `若是日期，写“${date}前”`, en: `if it is a date, write “${date}前”` },
  };
}
