import { Parser } from 'htmlparser2';

/** Elements that begin and end a paragraph; the others stand within one. */
const blocks = new Set(
  'p br div li ul ol dl dt dd tr td th table tbody thead h1 h2 h3 h4 h5 h6 hr blockquote pre section article'.split(' '),
);

/** Elements whose tag counts even where its `>` is missing: what web forms put into a text. */
const pasted = new Set([...blocks, 'span', 'font', 'strong', 'em', 'img', 'style', 'script']);

const hidden = new Set(['style', 'script']);

/** Texts are unmarked again as long as they hold markup, for web forms escape what was escaped before; more often than this nobody does. */
const rounds = 4;

/**
 * A text without tags, comments and entities, a blank line between paragraphs; undefined if it holds none of them.
 * `<5天`, `A<B` and `R&D` are no markup.
 */
export function withoutMarkup(text: string): string | undefined {
  let plain: string | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const plainer = unmark(plain ?? text);
    if (plainer === undefined) return plain;
    plain = plainer;
  }
  return plain;
}

function unmark(text: string): string | undefined {
  if (!/[<&]/.test(text)) return undefined;
  const { whole, rest, cut } = withoutOpenTag(text);
  let plain = '';
  let found = cut;
  let hiding = 0;
  const written = (): string => text.slice(parser.startIndex, parser.endIndex + 1);
  const tag = (name: string): boolean => {
    const is = /^[a-z][a-z\d]*(?::[a-z\d]+)?$/.test(name);
    if (!is) plain += written();
    else if (blocks.has(name)) plain += '\n\n';
    found ||= is;
    return is;
  };
  const parser = new Parser({
    onopentag(name) {
      if (tag(name) && hidden.has(name)) hiding += 1;
    },
    onclosetag(name, implied) {
      // The parser closes what is open by itself; only a written `</…>` says anything about the text.
      if (hidden.has(name)) hiding -= 1;
      else if (!implied && written().startsWith('</')) tag(name);
    },
    ontext(data) {
      if (data !== written()) found = true;
      if (hiding === 0) plain += data === '\u00A0' ? ' ' : data;
    },
    oncomment() {
      found = true;
    },
    onprocessinginstruction(name, data) {
      if (/^[!?]\w/.test(name)) found = true;
      else plain += `<${data}>`;
    },
  });
  parser.write(whole);
  parser.end();
  return found ? plain + rest : undefined;
}

/** Cuts off a last tag that never ends; a last `<` that begins none is text, which the parser would lose. */
function withoutOpenTag(text: string): { readonly whole: string; readonly rest: string; readonly cut: boolean } {
  const at = text.lastIndexOf('<');
  if (at < 0 || text.includes('>', at)) return { whole: text, rest: '', cut: false };
  const name = /^<\/?([a-z]+\d?)(?=[\s/]|$)/i.exec(text.slice(at))?.[1];
  const cut = name !== undefined && pasted.has(name.toLowerCase());
  return { whole: text.slice(0, at), rest: cut ? '' : text.slice(at), cut };
}
