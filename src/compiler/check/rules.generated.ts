// Made from check/rules by scripts/generate/catalogue.ts.
import type { Rule } from './rule.ts';
import { amountFormat } from './rules/amount-format.ts';
import { dateOrder } from './rules/date-order.ts';
import { dateYear } from './rules/date-year.ts';
import { deadlineAfterEnd } from './rules/deadline-after-end.ts';
import { duplicateIndicator } from './rules/duplicate-indicator.ts';
import { fundingAnnual } from './rules/funding-annual.ts';
import { fundingSum } from './rules/funding-sum.ts';
import { markupInText } from './rules/markup-in-text.ts';
import { missingCategory } from './rules/missing-category.ts';
import { missingCost } from './rules/missing-cost.ts';
import { missingField } from './rules/missing-field.ts';
import { missingGlyph } from './rules/missing-glyph.ts';
import { missingGoal } from './rules/missing-goal.ts';
import { missingUnit } from './rules/missing-unit.ts';
import { missingValue } from './rules/missing-value.ts';
import { numberFormat } from './rules/number-format.ts';
import { operatorSpelling } from './rules/operator-spelling.ts';
import { placeholder } from './rules/placeholder.ts';
import { quantityNotNumeric } from './rules/quantity-not-numeric.ts';
import { shortGoal } from './rules/short-goal.ts';
import { templatePrefix } from './rules/template-prefix.ts';
import { tooFewIndicators } from './rules/too-few-indicators.ts';
import { unitFit } from './rules/unit-fit.ts';
import { unitSpelling } from './rules/unit-spelling.ts';
import { unknownTerm } from './rules/unknown-term.ts';
import { valueForm } from './rules/value-form.ts';
import { weightMissing } from './rules/weight-missing.ts';
import { weightNotPositive } from './rules/weight-not-positive.ts';
import { weightTotal } from './rules/weight-total.ts';

export const rules = {
  'amount-format': amountFormat,
  'date-order': dateOrder,
  'date-year': dateYear,
  'deadline-after-end': deadlineAfterEnd,
  'duplicate-indicator': duplicateIndicator,
  'funding-annual': fundingAnnual,
  'funding-sum': fundingSum,
  'markup-in-text': markupInText,
  'missing-category': missingCategory,
  'missing-cost': missingCost,
  'missing-field': missingField,
  'missing-glyph': missingGlyph,
  'missing-goal': missingGoal,
  'missing-unit': missingUnit,
  'missing-value': missingValue,
  'number-format': numberFormat,
  'operator-spelling': operatorSpelling,
  'placeholder': placeholder,
  'quantity-not-numeric': quantityNotNumeric,
  'short-goal': shortGoal,
  'template-prefix': templatePrefix,
  'too-few-indicators': tooFewIndicators,
  'unit-fit': unitFit,
  'unit-spelling': unitSpelling,
  'unknown-term': unknownTerm,
  'value-form': valueForm,
  'weight-missing': weightMissing,
  'weight-not-positive': weightNotPositive,
  'weight-total': weightTotal,
} as const satisfies Readonly<Record<string, Rule>>;
