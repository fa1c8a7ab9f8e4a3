import type { Directive } from '../diagnostic/directive.ts';
import { type Finding, findingOf } from '../diagnostic/finding.ts';
import { unusedSuppression } from '../diagnostic/problems/unused-suppression.ts';
import { lineEnd } from '../source/lines.ts';
import { type Place, placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Tokens } from './tokens/read-tokens.ts';

/** The scope that a comment names, and the codes and the reason behind it. */
const DIRECTIVE = /^#+\s*perfdecl-ignore(?:-(next-line|file)(?=\s|$)(.*))?/s;

/** Behind the codes `--`, or the dash that a word processor makes of it, or a single `-` between blanks. */
const REASON = /^(.*?)(?:--+|[–—]+|\s-(?=\s|$))(.*)$/;

/** Nothing, or the word that stands for the reason in a help. */
const NO_REASON = /^\s*(?:理由|原因|reason|…|\.{3})?\s*$/i;

/** The `# perfdecl-ignore…` comments of a source; a `#` within a text is none. */
export function directivesIn(
  source: SourceFile,
  { text, all }: Tokens,
): { readonly directives: readonly Directive[]; readonly findings: readonly Finding[] } {
  const comments = all.filter(({ type }) => type === 'comment');
  const starts = new Set(comments.map(({ start }) => start));
  const nextLines = new Map<number, Place>();
  const directives: Directive[] = [];
  const findings: Finding[] = [];
  // From the end, so that a comment above another finds the next line where that one found it.
  for (const { start, text: comment } of comments.toReversed()) {
    const directive = DIRECTIVE.exec(comment.trimEnd());
    if (directive === null) continue;
    const [, scope, codes = ''] = directive;
    const place = placeIn(source, start, start + comment.trimEnd().length);
    const next = nextLine(source, text, starts, place.end, nextLines);
    nextLines.set(start, next);
    if (scope === undefined) findings.push(unknownComment(place));
    else {
      const covers = scope === 'file' ? placeIn(source, 0, text.length) : next;
      for (const each of directivesOf(place, covers, codes)) directives.push(each);
    }
  }
  return { directives, findings };
}

function directivesOf(place: Place, covers: Place, argument: string): readonly Directive[] {
  const [, list = '', given = ''] = REASON.exec(argument) ?? [argument, argument];
  const reason = NO_REASON.test(given) ? undefined : given.trim();
  // A blank behind the colon is not the end of the name.
  const names = list
    .replace(/([:：])[ \u3000]+/g, '$1')
    .split(/[\s,，、]+/)
    .filter(name => name !== '');
  return (names.length === 0 ? [''] : [...new Set(names)]).map(name => {
    const [code = '', ...category] = name.split(/[:：]/);
    return { place, code, category: category.length === 0 ? undefined : category.join(':'), covers, reason };
  });
}

/** The next line that is neither blank nor a comment. */
function nextLine(
  source: SourceFile,
  text: string,
  comments: ReadonlySet<number>,
  after: number,
  known: ReadonlyMap<number, Place>,
): Place {
  let start = lineEnd(text, after);
  while (start < text.length) {
    start = text.indexOf('\n', start) + 1 || text.length;
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const content = start + line.length - line.trimStart().length;
    const found = known.get(content);
    if (found !== undefined) return found;
    if (content < end && !comments.has(content)) return placeIn(source, start, end);
    start = end;
  }
  return placeIn(source, text.length, text.length);
}

function unknownComment(place: Place): Finding {
  return findingOf(unusedSuppression, {
    place,
    message: { zh: '没有这种忽略注释，它不起作用', en: 'there is no such suppression comment; it does nothing' },
    help: {
      zh: '写成“# perfdecl-ignore-next-line 代码 -- 理由”或“# perfdecl-ignore-file 代码 -- 理由”',
      en: 'write `# perfdecl-ignore-next-line code -- reason` or `# perfdecl-ignore-file code -- reason`',
    },
  });
}
