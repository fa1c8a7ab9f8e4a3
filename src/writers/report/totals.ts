import { compare, decimal, type Decimal, sum, zero } from '../../compiler/value/decimal.ts';
import type { FileReport } from './file-report.ts';

/** Projects and their money of the year, in 元. */
export interface Total {
  readonly projects: number;
  readonly money: Decimal;
  /** Of the projects those without errors. */
  readonly acceptedProjects: number;
  readonly acceptedMoney: Decimal;
  /** How many say no money of the year that can be read. */
  readonly withoutMoney: number;
}

export interface NamedTotal extends Total {
  /** null: the projects that do not say. */
  readonly name: string | null;
}

type Key = 'supervisingDepartment' | 'category';

/** What the declarations of a run add up to. */
export function totalOf(reports: Iterable<FileReport>): Total {
  return totalsBy(reports, () => '').at(0) ?? { projects: 0, money: zero, acceptedProjects: 0, acceptedMoney: zero, withoutMoney: 0 };
}

/** What they add up to by department or category, the most money first; projects that do not say stand last. */
export function totalsOf(reports: Iterable<FileReport>, key: Key): readonly NamedTotal[] {
  return totalsBy(reports, ({ declaration }) => declaration?.[key] ?? null).toSorted(
    (a, b) => Number(a.name === null) - Number(b.name === null) || compare(b.money, a.money) || byName(a, b),
  );
}

export function byName(a: { readonly name: string | null }, b: { readonly name: string | null }): number {
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
}

interface Collected {
  readonly accepted: Decimal[];
  readonly others: Decimal[];
  projects: number;
  acceptedProjects: number;
}

function totalsBy(reports: Iterable<FileReport>, nameOf: (report: FileReport) => string | null): readonly NamedTotal[] {
  const groups = new Map<string | null, Collected>();
  for (const report of reports) {
    if (report.kind !== 'declaration') continue;
    const name = nameOf(report);
    const group = groups.get(name) ?? { accepted: [], others: [], projects: 0, acceptedProjects: 0 };
    groups.set(name, group);
    const isAccepted = report.outcome === 'accepted';
    group.projects += 1;
    if (isAccepted) group.acceptedProjects += 1;
    const funds = report.declaration?.annualFunds ?? null;
    if (funds !== null) (isAccepted ? group.accepted : group.others).push(decimal(funds));
  }
  return [...groups].map(([name, { accepted, others, projects, acceptedProjects }]) => ({
    name,
    projects,
    acceptedProjects,
    money: sum([...accepted, ...others]),
    acceptedMoney: sum(accepted),
    withoutMoney: projects - accepted.length - others.length,
  }));
}
