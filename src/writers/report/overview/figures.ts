import type { Decimal } from '../../../compiler/value/decimal.ts';
import type { Markup } from '../html/markup.ts';
import { groupedTenThousands } from '../money.ts';
import type { Run, Show } from '../reporter.ts';
import { words } from '../words.ts';
import { type Bar, figure, MOST_BARS } from './figure.ts';
import { findingsByCode, findingsByUnit } from './findings.ts';
import { type NamedTotal, totalsOf } from '../totals.ts';
import { runWords } from '../run-words.ts';

type Lang = Show['lang'];

/** The pictures of a run: results, money by department and category, findings by problem and by unit. */
export function* figures({ reports, summary }: Run, lang: Lang): Iterable<Markup> {
  const say = runWords[lang];
  yield outcomesFigure(summary, lang);
  yield moneyFigure(
    'departments',
    { title: say.byDepartment, heading: say.department, totals: totalsOf(reports, 'supervisingDepartment') },
    lang,
  );
  yield moneyFigure('categories', { title: say.byCategory, heading: say.category, totals: totalsOf(reports, 'category') }, lang);
  yield codesFigure(reports, lang);
  yield unitsFigure(reports, lang);
}

function outcomesFigure(summary: Run['summary'], lang: Lang): Markup {
  const say = runWords[lang];
  const outcomes = (['accepted', 'rejected', 'failed'] as const).map(outcome => ({
    outcome,
    name: words[lang].outcome[outcome],
    files: summary[outcome],
  }));
  return figure(
    {
      id: 'outcomes',
      title: say.outcomes,
      description: outcomes.map(({ name, files }) => `${name} ${files}`).join(' · '),
      bars: outcomes.map(({ outcome, name, files }) => ({
        label: name,
        value: String(files),
        parts: [{ kind: outcome, share: files / Math.max(summary.files, 1) }],
      })),
      legend: [],
      numbers: { headings: [words[lang].result, say.files], rows: outcomes.map(({ name, files }) => [name, String(files)]) },
    },
    lang,
  );
}

interface Money {
  readonly title: string;
  readonly heading: string;
  readonly totals: readonly NamedTotal[];
}

function moneyFigure(id: string, { title, heading, totals }: Money, lang: Lang): Markup {
  const say = runWords[lang];
  const most = largest(totals.map(({ money }) => Number(money)));
  const shown = totals.slice(0, MOST_BARS);
  // Numbers are good enough to draw by; what is printed is exact.
  const share = (money: Decimal): number => Number(money) / most;
  return figure(
    {
      id,
      title,
      description: `${say.first(shown.length, totals.length)} · ${say.solid} · ${say.hollow}`,
      bars: shown.map(({ name, money, acceptedMoney }) => ({
        label: name ?? say.unnamed,
        value: groupedTenThousands(money),
        parts: [
          { kind: 'accepted', share: share(acceptedMoney) },
          { kind: 'refused', share: share(money) - share(acceptedMoney) },
        ],
      })),
      legend: [
        { kind: 'accepted', text: say.solid },
        { kind: 'refused', text: say.hollow },
      ],
      numbers: {
        headings: [heading, say.projects, say.annualFunds, say.accepted, say.acceptedFunds],
        rows: totals.map(({ name, projects, money, acceptedProjects, acceptedMoney }) => [
          name ?? say.unnamed,
          String(projects),
          groupedTenThousands(money),
          String(acceptedProjects),
          groupedTenThousands(acceptedMoney),
        ]),
      },
    },
    lang,
  );
}

function codesFigure(reports: Run['reports'], lang: Lang): Markup {
  const say = runWords[lang];
  const { level, code: codeHeading, message, findings: findingsHeading, severity: severityName } = words[lang];
  const codes = findingsByCode(reports);
  const shown = codes.slice(0, MOST_BARS);
  const most = largest(codes.map(({ findings }) => findings));
  return figure(
    {
      id: 'codes',
      title: say.byCode,
      description: say.first(shown.length, codes.length),
      bars: shown.map(({ title, severity, findings }): Bar => {
        return { label: title[lang], value: `${severityName[severity]} ${findings}`, parts: [{ kind: severity, share: findings / most }] };
      }),
      legend: [],
      numbers: {
        headings: [`${codeHeading} · ${message}`, level, findingsHeading, say.files],
        rows: codes.map(({ code, title, severity, findings, files }) => [
          `${code} ${title[lang]}`,
          severityName[severity],
          String(findings),
          String(files),
        ]),
      },
    },
    lang,
  );
}

function unitsFigure(reports: Run['reports'], lang: Lang): Markup {
  const say = runWords[lang];
  const { unit, severity } = words[lang];
  const units = findingsByUnit(reports);
  const shown = units.slice(0, MOST_BARS);
  const most = largest(units.map(({ error, warning }) => error + warning));
  return figure(
    {
      id: 'units',
      title: say.byUnit,
      description: say.first(shown.length, units.length),
      bars: shown.map(({ name, error, warning }) => ({
        label: name ?? say.unnamed,
        value: `${severity.error} ${error} · ${severity.warning} ${warning}`,
        parts: [
          { kind: 'error', share: error / most },
          { kind: 'warning', share: warning / most },
        ],
      })),
      legend: [],
      numbers: {
        headings: [unit, say.projects, severity.error, severity.warning, severity.info],
        rows: units.map(({ name, projects, error, warning, info }) => [
          name ?? say.unnamed,
          ...[projects, error, warning, info].map(String),
        ]),
      },
    },
    lang,
  );
}

/** At least 1, to divide by. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 1);
}
