import { catalogueDigest } from '../catalogue-digest.ts';
import type { Show } from '../reporter.ts';
import { words } from '../words.ts';
import { type Markup, markup, plain } from './markup.ts';
import { script, scriptDigest } from './script.ts';
import { style } from './style.ts';

interface Head {
  readonly title: string;
  readonly lang: Show['lang'];
  /** Rules of this kind of document, behind those of all. */
  readonly style?: string;
}

/** The beginning of a document that needs nothing else, up to its content. Its policy enforces that it loads nothing and runs no script but its own. */
export function pageHead({ title, lang, style: own = '' }: Head): Markup {
  return markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptDigest}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${plain(title)}</title>
<style>${{ html: style + own }}</style>
</head>
<body>
`;
}

/** The end of a document: by which rules it was made, and the script. */
export function pageFoot(show: Show): Markup {
  return markup`<footer>perfdecl · ${words[show.lang].catalogue} ${catalogueDigest(show)}</footer>
<script>${{ html: script }}</script>
</body>
</html>
`;
}
