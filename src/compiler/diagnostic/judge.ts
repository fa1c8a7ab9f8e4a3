import type { Directive } from './directive.ts';
import { type Diagnostic, type Finding, find } from './finding.ts';
import type { Severity } from './problem.ts';
import { suppressionWithoutReason } from './problems/suppression-without-reason.ts';
import { unusedSuppression } from './problems/unused-suppression.ts';

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
  const working = policy.directives.filter(({ code, reason }) => policy.codes.has(code) && reason !== undefined);
  const used = new Set<Directive>();
  const open = unsuppressed(findings, working, used);
  const idle = working.filter(directive => !used.has(directive) && policy.executed(directive.code));
  const comments = [
    ...unknown(policy),
    ...withoutReason(policy),
    ...idle.filter(directive => !isOfComments(directive)).map(directive => unused(directive, findings)),
  ];
  const openComments = unsuppressed(comments, working, used);
  // Comments that suppress findings about comments are judged last, so that no two can excuse each other.
  const last = idle.filter(directive => isOfComments(directive) && !used.has(directive)).map(directive => unused(directive, findings));
  return [...open, ...openComments, ...last].flatMap(finding => weighed(finding, policy)).toSorted(compare);
}

function isOfComments({ code }: Directive): boolean {
  return code === unusedSuppression.code || code === suppressionWithoutReason.code;
}

/** The findings that no comment suppresses; marks the comments that do suppress one. */
function unsuppressed(findings: readonly Finding[], directives: readonly Directive[], used: Set<Directive>): readonly Finding[] {
  return findings.filter(finding => {
    const matching = isFixed(finding) ? [] : directives.filter(directive => covers(directive, finding));
    for (const directive of matching) used.add(directive);
    return matching.length === 0;
  });
}

/** Errors of the source text can be neither suppressed nor lowered. */
function isFixed({ problem }: Finding): boolean {
  return problem.group === 'A' && problem.severity === 'error';
}

function covers({ code, category, covers: stretch }: Directive, { problem, place, subject }: Finding): boolean {
  if (code !== problem.code || place.start < stretch.start || place.start > stretch.end) return false;
  return category === undefined || (subject ?? '').split('/').some(step => folded(step) === folded(category));
}

/** Categories are compared as the form compares them: without width, spaces and the suffix 指标. */
function folded(category: string): string {
  return category.normalize('NFKC').replace(/\s/g, '').replace(/指标$/, '');
}

function unknown({ directives, codes }: Policy): readonly Finding[] {
  return directives
    .filter(({ code }) => !codes.has(code))
    .map(({ place, code }) => {
      const near = codes.nearest(code);
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

function unused({ place, code, category }: Directive, findings: readonly Finding[]): Finding {
  const name = category === undefined ? code : `${code}:${category}`;
  const refused = findings.some(finding => finding.problem.code === code && isFixed(finding));
  return find(unusedSuppression, {
    place,
    message: refused
      ? { zh: `“${code}”是源文件的错误，不能忽略`, en: `“${code}” is an error of the source and cannot be suppressed` }
      : { zh: `注释忽略的“${name}”在这里没有出现`, en: `“${name}”, which the comment suppresses, does not occur here` },
    help: refused
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
