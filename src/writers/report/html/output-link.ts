import type { BuiltFile, Show } from '../reporter.ts';
import { runWords } from '../run-words.ts';
import { uriOf } from '../uri.ts';
import { type Markup, markup, plain } from './markup.ts';

/** A link to a file that a run has made, from a document in its folder. */
export function outputLink({ kind, path }: BuiltFile, lang: Show['lang']): Markup {
  return markup`<a href="${plain(uriOf(path))}">${runWords[lang].kinds[kind] ?? kind}</a> `;
}
