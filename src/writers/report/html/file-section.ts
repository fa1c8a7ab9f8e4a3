import type { FileReport } from '../file-report.ts';
import type { BuiltFile, Show } from '../reporter.ts';
import { runWords } from '../run-words.ts';
import { summarize, type Summary } from '../summary.ts';
import { outcomeText, words } from '../words.ts';
import { findingItem } from './finding-item.ts';
import { type Markup, markup } from './markup.ts';
import { outputLink } from './output-link.ts';

/** `built` are the files that were made of a declaration, where the document stands among them. */
export function fileSection(report: FileReport, number: number, lang: Show['lang'], built: readonly BuiltFile[] = []): Markup {
  const say = words[lang];
  const { path, form, outcome, declaration } = report;
  const findings = report.findings.map(finding => findingItem(finding, lang));
  const facts = [
    declaration?.projectName ? fact(say.project, declaration.projectName) : [],
    declaration?.implementingUnit ? fact(say.unit, declaration.implementingUnit) : [],
    declaration?.fiscalYear ? fact(say.year, String(declaration.fiscalYear)) : [],
    declaration?.amount ? fact(say.amount, declaration.amount.printed, 'figure') : [],
    fact(say.form, form ?? say.unknown),
    fact(say.result, outcomeText(report, lang), 'outcome'),
    fact(say.findings, counts(summarize([report]), lang)),
    built.length > 0
      ? fact(
          runWords[lang].links,
          built.map(file => outputLink(file, lang)),
        )
      : [],
  ].flat();
  return markup`<section id="file-${number}" class="${outcome}">
<h2>${path}</h2>
<dl class="facts">
${facts}</dl>
${findings.length > 0 ? markup`<ol class="findings">\n${findings}</ol>\n` : markup``}${findings.length === 0 && outcome === 'accepted' ? markup`<p class="clean">${say.clean}</p>\n` : markup``}${notExecuted(report, lang)}</section>
`;
}

function fact(name: string, value: string | readonly Markup[], kind = ''): Markup {
  return markup`<div class="${kind}"><dt>${name}</dt><dd>${value}</dd></div>\n`;
}

function counts({ error, warning, info }: Summary, lang: Show['lang']): string {
  const { severity } = words[lang];
  return `${severity.error} ${error} · ${severity.warning} ${warning} · ${severity.info} ${info}`;
}

function notExecuted({ notExecuted: rules, stopped }: FileReport, lang: Show['lang']): Markup {
  const say = words[lang];
  const items = rules.map(({ code, reason }) => markup`<li><code>${code}</code> ${reason[lang]}</li>\n`);
  // A rule that crashed stands among the rules.
  if (stopped && stopped.cause !== 'rule') items.push(markup`<li>${say.rest} ${stopped.reason[lang]}</li>\n`);
  if (items.length === 0) return markup``;
  return markup`<h3>${say.notExecuted}</h3>
<ul class="not-executed">
${items}</ul>
`;
}
