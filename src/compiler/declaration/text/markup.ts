import { withoutEntities } from './entities.ts';
import { type Tag, tagAt } from './tag.ts';

/** Elements that begin and end a paragraph; the others stand within one. */
const blocks = new Set(
  'p br div li ul ol dl dt dd tr td th table tbody thead h1 h2 h3 h4 h5 h6 hr blockquote pre section article'.split(' '),
);

/** What stands in these is no text. */
const hidden = new Set(['style', 'script', 'xml']);

/**
 * A text without tags, comments and entities, a blank line between paragraphs; undefined if it holds none of them. Entities are decoded
 * once, and tags that were escaped go too. `<5天`, `A<B` and `R&D` are no markup.
 */
export function withoutMarkup(text: string): string | undefined {
  const untagged = withoutTags(text);
  const decoded = withoutEntities(untagged ?? text);
  return decoded === undefined ? untagged : (withoutTags(decoded) ?? decoded);
}

function withoutTags(text: string): string | undefined {
  let plain = '';
  let done = 0;
  const endOf = ends(text);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(at + 1, done))) {
    const tag = tagAt(text, at);
    if (tag === undefined) continue;
    plain += text.slice(done, at) + (blocks.has(tag.name) ? '\n\n' : '');
    done = hiddenEnd(tag, endOf);
  }
  return done === 0 ? undefined : plain + text.slice(done);
}

/** Where the text goes on behind a tag. One that nobody closes hides nothing but itself. */
function hiddenEnd({ name, end, opens }: Tag, endOf: (sign: string, from: number) => number | undefined): number {
  if (name === '!--') return endOf('-->', end) ?? end;
  return (opens && hidden.has(name) ? endOf(`</${name}>`, end) : undefined) ?? end;
}

/** Finds the end of what a sign closes. A sign that is looked for in vain is not looked for again. */
function ends(text: string): (sign: string, from: number) => number | undefined {
  const missing = new Set<string>();
  let folded: string | undefined;
  return (sign, from) => {
    if (missing.has(sign)) return undefined;
    folded ??= text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
    const at = folded.indexOf(sign, from);
    if (at < 0) missing.add(sign);
    return at < 0 ? undefined : at + sign.length;
  };
}
