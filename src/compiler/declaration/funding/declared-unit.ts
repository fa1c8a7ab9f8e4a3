import { findingOf } from '../../diagnostic/finding.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import type { MoneyUnit } from '../../schema/form-schema.ts';
import { clip } from '../../syntax/clip.ts';
import { wrongType } from '../../syntax/problems/wrong-type.ts';
import type { Entry, Scalar } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import { readMoneyUnit, unitInBrackets } from './money.ts';

/** The unit that an author names for several amounts, with the text that names it. */
export interface DeclaredUnit {
  readonly unit: MoneyUnit;
  readonly node: Scalar;
}

/** undefined: none is named, so that the form's holds; contradictory: two are, and a finding says so. */
export type AgreedUnit = DeclaredUnit | 'contradictory' | undefined;

/** 金额单位: 万元, which holds for all amounts of the file. */
export function unitOfFile(binding: Binding, { value }: Entry, label: string): DeclaredUnit | undefined {
  const subject = { labels: [label] };
  const node = binding.expect(value, 'scalar', subject);
  if (node === undefined || node.blank) return undefined;
  const unit = readMoneyUnit(node.text);
  if (unit !== undefined) return { unit, node };
  const formUnit = binding.form.schema.unit;
  binding.report(wrongType, {
    place: node.place,
    message: { zh: `${label}“${clip(node.text.trim())}”不是金额的单位`, en: `${label} “${clip(node.text.trim())}” is no unit of money` },
    help: {
      zh: `写元、千元、万元或亿元；不写就是本表样的${formUnit}`,
      en: `write 元, 千元, 万元 or 亿元; without it the form’s ${formUnit} holds`,
    },
    subject,
  });
  return undefined;
}

/** The unit of the amounts below a key: the one in its brackets, or the one that holds around it. Two that differ are a fault at the later one. */
export function agreedUnit(binding: Binding, around: AgreedUnit, key: Scalar, subject: Subject): AgreedUnit {
  const unit = unitInBrackets(key.text);
  if (unit === undefined || around === 'contradictory') return around;
  if (around === undefined || around.unit === unit) return { unit, node: key };
  const [earlier, later] = around.node.place.start < key.place.start ? [around.node, key] : [key, around.node];
  binding.findings.push(
    findingOf(wrongType, {
      place: later.place,
      message: {
        zh: `“${clip(later.text)}”与“${clip(earlier.text)}”的金额单位不一致`,
        en: `“${clip(later.text)}” and “${clip(earlier.text)}” name different units of money`,
      },
      help: { zh: '只保留正确的一个单位', en: 'keep the unit that is right' },
      related: [{ place: earlier.place, message: { zh: '另一个单位在此', en: 'the other unit' } }],
      subject,
    }),
  );
  return 'contradictory';
}
