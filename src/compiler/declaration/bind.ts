import type { Outcome } from '../diagnostic/finding.ts';
import type { Form } from '../schema/form.ts';
import type { Mapping } from '../syntax/syntax-tree.ts';
import { Binding } from './binding.ts';
import type { Declaration } from './declaration.ts';
import { bindField, emptyHeader } from './header/fields.ts';
import { bindFunding } from './funding/funding.ts';
import { bindIndicators } from './indicators/indicators.ts';
import { readKeys } from './keys/keys.ts';
import { withoutCategories } from './indicators/stray-categories.ts';

/** Reads what the author means from a tree, by the labels of a form. Total: what cannot be read is absent, and a finding says so. */
export function bind(root: Mapping, form: Form): Outcome<Declaration> {
  const binding = new Binding(form);
  const header = emptyHeader();
  const entries = readKeys(binding, withoutCategories(binding, root), form.fields, { path: '', prefix: '' });
  for (const { member, entry } of entries) {
    if (member.kind !== 'funding' && member.kind !== 'indicators') bindField(binding, header, member, entry);
  }
  const funding = entries.find(({ member }) => member.kind === 'funding');
  const indicators = entries.find(({ member }) => member.kind === 'indicators');
  const fiscalYear = header.years.get('fiscalYear');
  const year = fiscalYear?.value?.toString();
  const groups = funding && bindFunding(binding, funding.member.label, funding.entry);
  const table = indicators && bindIndicators(binding, indicators.member.label, indicators.entry, year);
  const value: Declaration = {
    form,
    root,
    given: binding.given,
    misspelt: binding.misspelt,
    texts: binding.texts.toSorted((a, b) => a.node.place.start - b.node.place.start),
    fields: header.fields,
    fiscalYear,
    startDate: header.dates.get('startDate'),
    endDate: header.dates.get('endDate'),
    projectPeriod: header.periods.get('projectPeriod'),
    goals: header.goals,
    fundingKey: funding?.entry.key,
    funding: groups ?? new Map(),
    indicatorsKey: indicators?.entry.key,
    sets: table?.sets ?? new Map(),
    unread: binding.unread,
    indicators: table?.indicators ?? [],
  };
  return { value, findings: binding.findings };
}
