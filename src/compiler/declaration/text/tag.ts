/** The beginning of a comment, or a tag. */
export interface Tag {
  /** In small letters; `!--` of a comment, the sign of what is neither tag nor comment. */
  readonly name: string;
  readonly end: number;
  /** Neither `</…>` nor `<…/>`. */
  readonly opens: boolean;
}

const elements = new Set(
  (
    'a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code ' +
    'col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 ' +
    'h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta nav nobr ' +
    'noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source span ' +
    'strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml'
  ).split(' '),
);

/** These are also what a comparison is made with, as in `a<b`: only a whole tag is one. */
const letters = new Set('a b i q s u'.split(' '));

const ATTRIBUTE_NAME = '[a-zA-Z_:@][\\w:.-]*';
/** In quotes, or what is printable in ASCII and not a sign of HTML's own. */
const VALUE = '"[^"<]*"|\'[^\'<]*\'|[!#-&(-;?-_a-~]+';
/** Attributes that may stand without a value; a word alone is more likely text. */
const FLAG = '(?:nowrap|noshade|checked|disabled|hidden|selected|controls|loop|muted|autoplay|open|reversed|required|readonly|multiple)\\b';
const ATTRIBUTES = `(?:\\s*(?<!\\w)(?:${ATTRIBUTE_NAME}\\s*=\\s*(?:${VALUE})|${FLAG}))*`;

const NAME = '<(\\/?)([a-zA-Z][a-zA-Z\\d]*(?::[a-zA-Z][\\w-]*)?)';
const WHOLE = new RegExp(`${NAME}(?![\\w:-])${ATTRIBUTES}\\s*(?:(\\/)\\s*)?>`, 'y');
/** A tag without its `>`, up to where it stops being one. */
const BROKEN = new RegExp(`${NAME}(?=[\\s/<]|$)${ATTRIBUTES}(?:\\s+${ATTRIBUTE_NAME}\\s*=\\s*["']?[ !#-&(-;=?-~]*|\\s*\\/)?`, 'y');
/** Word's conditions, and what begins an XML or HTML file. */
const DECLARATION = /<!\[(?:if\b[^<>]*|endif)\]>|<!doctype\b[^<>]*>|<\?xml\b[^<>]*>/iy;

/** The tag that begins at a `<`, if one does. */
export function tagAt(text: string, at: number): Tag | undefined {
  if (text.startsWith('<!--', at)) return { name: '!--', end: at + 4, opens: true };
  if (matchAt(DECLARATION, text, at) !== null) return { name: '!', end: DECLARATION.lastIndex, opens: false };
  return named(matchAt(WHOLE, text, at), WHOLE.lastIndex, isElement) ?? named(matchAt(BROKEN, text, at), BROKEN.lastIndex, isPasted);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function named(match: RegExpExecArray | null, end: number, isMeant: (name: string) => boolean): Tag | undefined {
  const [, closing = '', written = '', selfClosing = ''] = match ?? [];
  const name = written.toLowerCase();
  return isMeant(name) ? { name, end, opens: closing === '' && selfClosing === '' } : undefined;
}

/** Names with a prefix, as `o:p`, come from Word. */
function isElement(name: string): boolean {
  return elements.has(name) || name.includes(':');
}

function isPasted(name: string): boolean {
  return isElement(name) && !letters.has(name);
}
