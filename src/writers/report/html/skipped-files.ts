import type { Show, SkippedFile } from '../reporter.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

/** What was looked at and is no declaration: a green run is not taken for a whole one. */
export function skippedFiles(skipped: readonly SkippedFile[], lang: Show['lang']): Markup {
  const say = words[lang];
  const items = skipped.map(({ path, reason }) => markup`<tr><th scope="row">${path}</th><td>${reason[lang]}</td></tr>\n`);
  return markup`<h2>${say.skipped}</h2>
<table class="skipped-files">
<thead><tr><th scope="col">${say.file}</th><th scope="col">${say.reason}</th></tr></thead>
<tbody>
${items}</tbody>
</table>
`;
}
