import { nearest } from '../source/nearest.ts';
import type { Directive } from './directive.ts';
import { type Diagnostic, type Finding, findingOf } from './finding.ts';
import { type KnownFinding, sift } from './known.ts';
import type { Severity } from './problem.ts';
import { suppressionWithoutReason } from './problems/suppression-without-reason.ts';
import { unusedSuppression } from './problems/unused-suppression.ts';
import { type Suppression, type Suppressions, suppressionsOf } from './suppressions.ts';

/** The severity that a form or a configuration sets for a code; `off` drops its findings. */
export type SeveritySetting = Severity | 'off';

export interface Policy {
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly directives: readonly Directive[];
  /** Every code of the catalogue. A parameter, because the catalogue imports this folder. */
  readonly codes: ReadonlySet<string>;
  /** Findings of an earlier run, which are not reported again. */
  readonly known?: readonly KnownFinding[] | undefined;
  /** The codes whose check ran everywhere. Only their suppressions can be unused. */
  readonly executed: ReadonlySet<string>;
}

export interface Judgement {
  /** What is reported. */
  readonly diagnostics: readonly Diagnostic[];
  /** Known findings that do not occur any more, although their checks ran. */
  readonly stale: readonly KnownFinding[];
}

/** Assigns severities, drops suppressed and known findings, reports comments that suppress nothing, and sorts. */
export function judge(findings: readonly Finding[], policy: Policy): Judgement {
  const { directives, codes, executed } = policy;
  const suppressions = suppressionsOf(directives.filter(({ code, reason }) => codes.has(code) && reason !== undefined));
  const first = suppress(findings, suppressions);
  const refused = new Set(findings.filter(isUnconditional).map(({ problem }) => problem.code));
  const unused = (used: ReadonlySet<Suppression>, ofComments: boolean): readonly Finding[] =>
    suppressions.all
      .filter(suppression => isOfComments(suppression) === ofComments && !used.has(suppression) && executed.has(suppression.code))
      .flatMap(suppression => suppression.directives.map(directive => unusedComment(directive, refused)));
  const comments = suppress([...unknownCodes(policy), ...withoutReason(policy), ...unused(first.used, false)], suppressions);
  // Comments that suppress findings about comments are judged last, so that no two can excuse each other.
  const last = unused(new Set([...first.used, ...comments.used]), true);
  const all = [...first.open, ...comments.open, ...last].flatMap(finding => withSeverity(finding, policy)).toSorted(compare);
  const { fresh, stale } = sift(all, policy.known ?? []);
  return { diagnostics: fresh, stale: stale.filter(({ code }) => executed.has(code)) };
}

function isOfComments({ code }: Suppression): boolean {
  return code === unusedSuppression.code || code === suppressionWithoutReason.code;
}

interface Suppressed {
  /** The findings that no comment suppresses. */
  readonly open: readonly Finding[];
  /** The comments that do suppress one. */
  readonly used: ReadonlySet<Suppression>;
}

function suppress(findings: readonly Finding[], suppressions: Suppressions): Suppressed {
  const covered = findings.map(finding => ({ finding, covering: isUnconditional(finding) ? [] : suppressions.covering(finding) }));
  return {
    open: covered.filter(({ covering }) => covering.length === 0).map(({ finding }) => finding),
    used: new Set(covered.flatMap(({ covering }) => covering)),
  };
}

/** No comment suppresses such a finding, and no form or configuration lowers it. */
function isUnconditional({ problem }: Finding): boolean {
  return problem.unconditional === true;
}

function unknownCodes({ directives, codes }: Policy): readonly Finding[] {
  const suggestions = new Map<string, string | undefined>();
  const suggest = (code: string): string | undefined => {
    if (!suggestions.has(code)) suggestions.set(code, nearest(code, codes));
    return suggestions.get(code);
  };
  return directives
    .filter(({ code }) => !codes.has(code))
    .map(({ place, code }) => {
      const near = suggest(code);
      const message =
        code === ''
          ? { zh: '忽略注释没有写明忽略哪个代码', en: 'the suppression comment names no code' }
          : { zh: `没有“${code}”这个代码`, en: `there is no code “${code}”` };
      return findingOf(unusedSuppression, {
        place,
        message,
        ...(near !== undefined && { help: { zh: `您是否要写 ${near}？`, en: `did you mean ${near}?` } }),
      });
    });
}

/** Once a comment, however many codes it names. */
function withoutReason({ directives, codes }: Policy): readonly Finding[] {
  const idle = directives.filter(({ code, reason }) => reason === undefined && codes.has(code));
  const first = new Map(idle.toReversed().map(directive => [directive.place.start, directive]));
  return [...first.values()].map(({ place, code }) =>
    findingOf(suppressionWithoutReason, {
      place,
      message: { zh: '忽略注释没有写理由，不起作用', en: 'the suppression comment gives no reason and does not apply' },
      help: {
        zh: `在代码后写“-- 理由”，如“${code} -- 已报主管部门同意”`,
        en: `write \`-- reason\` behind the code, as \`${code} -- agreed with the department\``,
      },
    }),
  );
}

function unusedComment({ place, code, category }: Directive, refused: ReadonlySet<string>): Finding {
  const name = category === undefined ? code : `${code}:${category}`;
  return findingOf(unusedSuppression, {
    place,
    message: refused.has(code)
      ? { zh: `“${code}”是源文件的错误，不能忽略`, en: `“${code}” is an error of the source and cannot be suppressed` }
      : { zh: `注释忽略的“${name}”在这里没有出现`, en: `“${name}”, which the comment suppresses, does not occur here` },
    help: refused.has(code)
      ? { zh: '改正该处错误，删去注释', en: 'mend the error and delete the comment' }
      : { zh: '删去这条注释', en: 'delete the comment' },
  });
}

function withSeverity(finding: Finding, { severities }: Policy): readonly Diagnostic[] {
  const { problem } = finding;
  const set = Object.hasOwn(severities, problem.code) ? severities[problem.code] : undefined;
  const severity = isUnconditional(finding) ? 'error' : (set ?? problem.severity);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the only place that gives the brand
  return severity === 'off' ? [] : [{ ...finding, severity } as Diagnostic];
}

/** The order of the source, and a total one, so that reports are the same in every run. */
function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    a.place.start - b.place.start ||
    byUnit(a.problem.code, b.problem.code) ||
    a.place.end - b.place.end ||
    byUnit(a.message.zh, b.message.zh)
  );
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
