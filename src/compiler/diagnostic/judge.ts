import type { Directive } from './directive.ts';
import { type Diagnostic, type Finding, find } from './finding.ts';
import type { Severity } from './problem.ts';
import { suppressionWithoutReason } from './problems/suppression-without-reason.ts';
import { unusedSuppression } from './problems/unused-suppression.ts';
import { type Suppression, type Suppressions, suppressionsOf } from './suppressions.ts';

/** What a form or a configuration says of a code; `off` drops its findings. */
export type Weight = Severity | 'off';

/** The codes that there are; the catalogue comes later in the order of imports. */
export interface Codes {
  has(code: string): boolean;
  nearest(code: string): string | undefined;
}

export interface Policy {
  readonly severities: Readonly<Record<string, Weight>>;
  readonly directives: readonly Directive[];
  readonly codes: Codes;
  /** A code that was not looked for can have no finding, so its suppression is not called unused. */
  executed(code: string): boolean;
}

/** Gives findings their severity, drops those that a comment suppresses, reports the comments that do nothing, and sorts. */
export function judge(findings: readonly Finding[], policy: Policy): readonly Diagnostic[] {
  const suppressions = suppressionsOf(policy.directives.filter(({ code, reason }) => policy.codes.has(code) && reason !== undefined));
  const used = new Set<Suppression>();
  const open = unsuppressed(findings, suppressions, used);
  const refused = new Set(findings.filter(isFixed).map(({ problem }) => problem.code));
  const idle = suppressions.all.filter(suppression => !used.has(suppression) && policy.executed(suppression.code));
  const unused = (list: readonly Suppression[]): readonly Finding[] =>
    list.flatMap(({ directives }) => directives.map(directive => unusedComment(directive, refused)));
  const comments = [...unknown(policy), ...withoutReason(policy), ...unused(idle.filter(suppression => !isOfComments(suppression)))];
  const openComments = unsuppressed(comments, suppressions, used);
  // Comments that suppress findings about comments are judged last, so that no two can excuse each other.
  const last = unused(idle.filter(suppression => isOfComments(suppression) && !used.has(suppression)));
  return [...open, ...openComments, ...last].flatMap(finding => weighed(finding, policy)).toSorted(compare);
}

function isOfComments({ code }: Suppression): boolean {
  return code === unusedSuppression.code || code === suppressionWithoutReason.code;
}

/** The findings that no comment suppresses; marks the comments that do suppress one. */
function unsuppressed(findings: readonly Finding[], suppressions: Suppressions, used: Set<Suppression>): readonly Finding[] {
  return findings.filter(finding => {
    const covering = isFixed(finding) ? [] : suppressions.covering(finding);
    for (const suppression of covering) used.add(suppression);
    return covering.length === 0;
  });
}

/** Errors of the source text can be neither suppressed nor lowered. */
function isFixed({ problem }: Finding): boolean {
  return problem.group === 'A' && problem.severity === 'error';
}

function unknown({ directives, codes }: Policy): readonly Finding[] {
  const suggestions = new Map<string, string | undefined>();
  return directives
    .filter(({ code }) => !codes.has(code))
    .map(({ place, code }) => {
      const near = suggestions.has(code) ? suggestions.get(code) : codes.nearest(code);
      suggestions.set(code, near);
      const message =
        code === ''
          ? { zh: '忽略注释没有写明忽略哪个代码', en: 'the suppression comment names no code' }
          : { zh: `没有“${code}”这个代码`, en: `there is no code “${code}”` };
      return find(unusedSuppression, {
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
    find(suppressionWithoutReason, {
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
  return find(unusedSuppression, {
    place,
    message: refused.has(code)
      ? { zh: `“${code}”是源文件的错误，不能忽略`, en: `“${code}” is an error of the source and cannot be suppressed` }
      : { zh: `注释忽略的“${name}”在这里没有出现`, en: `“${name}”, which the comment suppresses, does not occur here` },
    help: refused.has(code)
      ? { zh: '改正该处错误，删去注释', en: 'mend the error and delete the comment' }
      : { zh: '删去这条注释', en: 'delete the comment' },
  });
}

function weighed(finding: Finding, { severities }: Policy): readonly Diagnostic[] {
  const { problem } = finding;
  const set = Object.hasOwn(severities, problem.code) ? severities[problem.code] : undefined;
  const severity = isFixed(finding) ? 'error' : (set ?? problem.severity);
  // Only here does a finding become a diagnostic, which the brand says.
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
