import type { Outcome } from '../diagnostic/finding.ts';
import type { Form } from '../schema/form.ts';
import type { Mapping } from '../syntax/syntax-tree.ts';
import { Binding } from './binding.ts';
import { type Declaration, noKeys } from './declaration.ts';
import { bindField, emptyHeader } from './header/fields.ts';
import { takeGroupsBesideFields } from './funding/groups-beside-fields.ts';
import { unitOfFile } from './funding/declared-unit.ts';
import { bindFunding } from './funding/funding.ts';
import { bindIndicators } from './indicators/indicators.ts';
import { lostOf, readKeys } from './keys/keys.ts';
import { takeCategoriesBesideFields } from './indicators/categories-beside-fields.ts';

/** Reads what the author means from a tree, by the labels of a form. Total: what cannot be read is absent, and a finding says so. */
export function bind(root: Mapping, form: Form): Outcome<Declaration> {
  const binding = new Binding(form);
  const header = emptyHeader();
  const categories = takeCategoriesBesideFields(binding, root);
  const money = takeGroupsBesideFields(binding, categories.rest);
  const { known, keys } = readKeys(binding, money.rest, form.fields, { labels: [] });
  for (const { member, entry } of known) {
    if (member.kind === 'funding' || member.kind === 'indicators' || member.kind === 'unit') continue;
    const text = bindField(binding, header, member, entry);
    // What is blank without its tags is blank.
    if (text?.paragraphs.length === 0) keys.given.set(member.id, { key: entry.key, blank: true, lost: lostOf(entry.value) });
  }
  const funding = known.find(({ member }) => member.kind === 'funding');
  const indicators = known.find(({ member }) => member.kind === 'indicators');
  const fiscalYear = header.years.get('fiscalYear');
  const year = fiscalYear?.value?.toString();
  const unit = known.find(({ member }) => member.kind === 'unit');
  const unitInFile = unit && unitOfFile(binding, unit.entry, unit.member.label);
  const groups = funding && bindFunding(binding, funding.member.label, funding.entry, unitInFile);
  const table = indicators && bindIndicators(binding, indicators.member.label, indicators.entry, year);
  const value: Declaration = {
    form,
    root,
    keys: { ...keys, misspelt: new Set([...keys.misspelt, ...categories.intended, ...money.intended]) },
    texts: binding.texts.toSorted((a, b) => a.node.place.start - b.node.place.start),
    fields: header.fields,
    fiscalYear,
    dates: header.dates,
    startDate: header.dates.get('startDate'),
    endDate: header.dates.get('endDate'),
    projectPeriod: header.periods.get('projectPeriod'),
    goals: header.goals,
    fundingKey: funding?.entry.key,
    fundingKeys: groups?.keys ?? noKeys,
    funding: groups?.groups ?? new Map(),
    indicatorsKey: indicators?.entry.key,
    sets: table?.sets ?? new Map(),
    unread: binding.unread,
    indicators: table?.indicators ?? [],
  };
  return { value, findings: binding.findings };
}
