import type { ReportedFinding } from '../file-report.ts';
import { goesOn, markedLines } from '../marks.ts';
import type { Show } from '../reporter.ts';
import { type Markup, markup, text } from './markup.ts';
import { words } from '../words.ts';

/** A finding in source order: what, where, the source with its mark, what to do, and the basis. */
export function findingItem(finding: ReportedFinding, lang: Show['lang']): Markup {
  const { severity, code, title, message, help, basis, at, related } = finding;
  const say = words[lang];
  return markup`<li class="finding ${severity}">
<p class="message"><span class="severity">${say.severity[severity]}</span> ${message[lang]}</p>
<p class="place">${say.place(at.line, at.column)} · <code>${code}</code> ${title[lang]}</p>
${excerpt(finding)}${help ? note(say.help, text(help[lang])) : markup``}${related.map(one => relatedNote(one, lang))}${basis ? note(say.basis, text(basis)) : markup``}</li>
`;
}

function relatedNote({ at, message }: ReportedFinding['related'][number], lang: Show['lang']): Markup {
  const say = words[lang];
  return note(say.related, markup`${say.place(at.line, at.column)} ${message[lang]}`);
}

function note(label: string, content: Markup): Markup {
  return markup`<p class="note"><b>${label}</b><span>${content}</span></p>
`;
}

function excerpt(finding: ReportedFinding): Markup {
  if (finding.excerpt.lines.length === 0) return markup``;
  const cut = markup`<span class="cut">…</span>`;
  const nothing = markup``;
  const lines = markedLines(finding).map(({ number, text: line, start, end, cut: cutAfter, cutBefore }) => {
    // An empty place, as where something is missing, is shown by a bar.
    const marked = end > start ? markup`<mark>${text(line.slice(start, end))}</mark>` : markup`<mark class="empty"></mark>`;
    return markup`<span class="line"><span class="line-number">${number}</span><span class="source">${cutBefore ? cut : nothing}${text(line.slice(0, start))}${marked}${text(line.slice(end))}${cutAfter ? cut : nothing}</span></span>`;
  });
  const more = goesOn(finding)
    ? markup`<span class="line"><span class="line-number"></span><span class="source">${cut}</span></span>`
    : nothing;
  return markup`<div class="excerpt" dir="ltr">${lines}${more}</div>
`;
}
