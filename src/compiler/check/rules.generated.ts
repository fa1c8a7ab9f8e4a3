// Made from check/rules by scripts/generate/catalogue.ts.
import type { Rule } from './rule.ts';
import { amountFormat } from './rules/amount-format.ts';
import { baselineMissing } from './rules/baseline-missing.ts';
import { compoundIndicator } from './rules/compound-indicator.ts';
import { costWithoutCeiling } from './rules/cost-without-ceiling.ts';
import { dateNature } from './rules/date-nature.ts';
import { dateOrder } from './rules/date-order.ts';
import { dateYear } from './rules/date-year.ts';
import { deadlineAfterEnd } from './rules/deadline-after-end.ts';
import { direction } from './rules/direction.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { duplicateIndicator } from './rules/duplicate-indicator.ts';
import { fundingAnnual } from './rules/funding-annual.ts';
import { fundingCost } from './rules/funding-cost.ts';
import { fundingSum } from './rules/funding-sum.ts';
import { goalAmount } from './rules/goal-amount.ts';
import { goalAsName } from './rules/goal-as-name.ts';
import { goalCopied } from './rules/goal-copied.ts';
import { goalNumber } from './rules/goal-number.ts';
import { longName } from './rules/long-name.ts';
import { lowSatisfaction } from './rules/low-satisfaction.ts';
import { markupInText } from './rules/markup-in-text.ts';
import { misplacedIndicator } from './rules/misplaced-indicator.ts';
import { missingCategory } from './rules/missing-category.ts';
import { missingCost } from './rules/missing-cost.ts';
import { missingField } from './rules/missing-field.ts';
import { missingGlyph } from './rules/missing-glyph.ts';
import { missingGoal } from './rules/missing-goal.ts';
import { missingOperator } from './rules/missing-operator.ts';
import { missingUnit } from './rules/missing-unit.ts';
import { missingValue } from './rules/missing-value.ts';
import { moneyAsQuantity } from './rules/money-as-quantity.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { notApplicableRow } from './rules/not-applicable-row.ts';
import { numberFormat } from './rules/number-format.ts';
import { operatorFit } from './rules/operator-fit.ts';
import { operatorSpelling } from './rules/operator-spelling.ts';
import { percentAtLeast100 } from './rules/percent-at-least-100.ts';
import { percentRange } from './rules/percent-range.ts';
import { placeholder } from './rules/placeholder.ts';
import { quantityAsRate } from './rules/quantity-as-rate.ts';
import { quantityNotNumeric } from './rules/quantity-not-numeric.ts';
import { rateNotNumeric } from './rules/rate-not-numeric.ts';
import { satisfactionSubject } from './rules/satisfaction-subject.ts';
import { shortGoal } from './rules/short-goal.ts';
import { suspiciousNumber } from './rules/suspicious-number.ts';
import { templatePrefix } from './rules/template-prefix.ts';
import { tooFewIndicators } from './rules/too-few-indicators.ts';
import { uniformTargets } from './rules/uniform-targets.ts';
import { unitFit } from './rules/unit-fit.ts';
import { unitSpelling } from './rules/unit-spelling.ts';
import { unknownTerm } from './rules/unknown-term.ts';
import { vagueWording } from './rules/vague-wording.ts';
import { valueDoesNotFit } from './rules/value-does-not-fit.ts';
import { valueForm } from './rules/value-form.ts';
import { valueInName } from './rules/value-in-name.ts';
import { weightBand } from './rules/weight-band.ts';
import { weightMissing } from './rules/weight-missing.ts';
import { weightNotPositive } from './rules/weight-not-positive.ts';
import { weightTotal } from './rules/weight-total.ts';
import { yearAsTarget } from './rules/year-as-target.ts';
import { zeroTarget } from './rules/zero-target.ts';

export const rules = {
  'amount-format': amountFormat,
  'baseline-missing': baselineMissing,
  'compound-indicator': compoundIndicator,
  'cost-without-ceiling': costWithoutCeiling,
  'date-nature': dateNature,
  'date-order': dateOrder,
  'date-year': dateYear,
  'deadline-after-end': deadlineAfterEnd,
  'direction': direction,
  'doubled-word': doubledWord,
  'duplicate-indicator': duplicateIndicator,
  'funding-annual': fundingAnnual,
  'funding-cost': fundingCost,
  'funding-sum': fundingSum,
  'goal-amount': goalAmount,
  'goal-as-name': goalAsName,
  'goal-copied': goalCopied,
  'goal-number': goalNumber,
  'long-name': longName,
  'low-satisfaction': lowSatisfaction,
  'markup-in-text': markupInText,
  'misplaced-indicator': misplacedIndicator,
  'missing-category': missingCategory,
  'missing-cost': missingCost,
  'missing-field': missingField,
  'missing-glyph': missingGlyph,
  'missing-goal': missingGoal,
  'missing-operator': missingOperator,
  'missing-unit': missingUnit,
  'missing-value': missingValue,
  'money-as-quantity': moneyAsQuantity,
  'near-duplicate': nearDuplicate,
  'not-applicable-row': notApplicableRow,
  'number-format': numberFormat,
  'operator-fit': operatorFit,
  'operator-spelling': operatorSpelling,
  'percent-at-least-100': percentAtLeast100,
  'percent-range': percentRange,
  'placeholder': placeholder,
  'quantity-as-rate': quantityAsRate,
  'quantity-not-numeric': quantityNotNumeric,
  'rate-not-numeric': rateNotNumeric,
  'satisfaction-subject': satisfactionSubject,
  'short-goal': shortGoal,
  'suspicious-number': suspiciousNumber,
  'template-prefix': templatePrefix,
  'too-few-indicators': tooFewIndicators,
  'uniform-targets': uniformTargets,
  'unit-fit': unitFit,
  'unit-spelling': unitSpelling,
  'unknown-term': unknownTerm,
  'vague-wording': vagueWording,
  'value-does-not-fit': valueDoesNotFit,
  'value-form': valueForm,
  'value-in-name': valueInName,
  'weight-band': weightBand,
  'weight-missing': weightMissing,
  'weight-not-positive': weightNotPositive,
  'weight-total': weightTotal,
  'year-as-target': yearAsTarget,
  'zero-target': zeroTarget,
} as const satisfies Readonly<Record<string, Rule>>;
