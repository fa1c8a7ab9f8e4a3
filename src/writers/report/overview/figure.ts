import { cellsOf, pieces } from '../cells.ts';
import { type Markup, markup, plain } from '../html/markup.ts';
import type { Show } from '../reporter.ts';
import { runWords } from '../run-words.ts';

/** A bar of a picture: stretches beside each other, each a share of the longest bar, from 0 to 1. */
export interface Bar {
  readonly label: string;
  readonly value: string;
  readonly parts: readonly { readonly kind: string; readonly share: number }[];
}

export interface Figure {
  readonly id: string;
  readonly title: string;
  /** What the picture shows and how it is read, for those who cannot see it. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** What the kinds of stretches mean. */
  readonly legend: readonly { readonly kind: string; readonly text: string }[];
  /** The same numbers, all of them. */
  readonly numbers: NumbersTable;
}

export interface NumbersTable {
  readonly headings: readonly string[];
  /** The first cell names the row, the others are numbers. */
  readonly rows: readonly (readonly string[])[];
}

/** How many bars a picture has at most. */
export const MOST_BARS = 12;

const STEP = 42;
/** In percent of the picture's width; the value stands beside the longest bar. */
const LONGEST = 64;
const MOST_CELLS = 44;

/** A picture whose texts keep their size however wide it is, with its numbers as a table below. */
export function figure({ id, title, description, bars, legend, numbers }: Figure, lang: Show['lang']): Markup {
  const say = runWords[lang];
  const keys = legend.map(({ kind, text }) => markup`<span><span class="swatch ${kind}"></span>${text}</span>\n`);
  const content = markup`<svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${bars.length * STEP}">
<title id="${id}-title">${plain(title)}</title>
<desc id="${id}-description">${plain(description)}</desc>
${bars.map((bar, index) => drawn(bar, index * STEP))}</svg>
${keys.length > 0 ? markup`<p class="legend">${keys}</p>\n` : markup``}<details>
<summary>${say.numbers}</summary>
${numbersTable(title, numbers)}</details>
`;
  return markup`<figure>
<figcaption>${title}</figcaption>
${bars.length > 0 ? content : markup`<p>${say.nothing}</p>\n`}</figure>
`;
}

function drawn({ label, value, parts }: Bar, top: number): Markup {
  let start = 0;
  const stretches = parts.map(({ kind, share }) => {
    const width = share * LONGEST;
    const stretch = markup`<rect class="${kind}" x="${percent(start)}" y="${top + 21}" width="${percent(width)}" height="12"/>`;
    start += width;
    return share > 0 ? stretch : markup``;
  });
  return markup`<text x="0" y="${top + 14}">${plain(shortened(label))}</text>${stretches}<text class="value" x="100%" y="${top + 32}" text-anchor="end">${plain(value)}</text>
`;
}

function percent(number: number): string {
  return `${number.toFixed(2)}%`;
}

function shortened(label: string): string {
  if (cellsOf(label, 2) <= MOST_CELLS) return label;
  let cells = 0;
  const kept = pieces(label, 2).filter(({ width }) => (cells += width) < MOST_CELLS);
  return `${label.slice(0, kept.at(-1)?.end ?? 0)}…`;
}

function numbersTable(caption: string, { headings, rows }: NumbersTable): Markup {
  const [first = '', ...others] = headings;
  const lines = rows.map(([name = '', ...numbers]) => {
    return markup`<tr><th scope="row">${name}</th>${numbers.map(number => markup`<td class="number">${number}</td>`)}</tr>\n`;
  });
  return markup`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th>${others.map(name => markup`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>
${lines}</tbody>
</table>
`;
}
