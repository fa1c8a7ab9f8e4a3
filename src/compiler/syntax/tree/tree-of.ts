import { isAlias, isCollection, isMap, isScalar, type ParsedNode, Scalar as YamlScalar } from 'yaml';
import type { Draft } from '../../source/draft.ts';
import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { blanksStart, whiteStart } from '../../source/spaces.ts';
import type { Entry, Scalar, ScalarStyle, SyntaxNode } from '../syntax-tree.ts';
import { LIMITS, type Limit } from '../tokens/limits.ts';
import type { YamlFault } from './compose.ts';
import { absent, scalarIn } from './scalar.ts';
import { trace } from './trace.ts';

/** Our nodes, and the faults of what YAML allows and our tree does not: keys that are no texts. */
export interface Tree {
  readonly root: SyntaxNode | undefined;
  readonly faults: readonly YamlFault[];
  readonly exceeded: Limit | undefined;
}

type YamlNode = ParsedNode | null;

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  [YamlScalar.PLAIN]: 'plain',
  [YamlScalar.QUOTE_SINGLE]: 'single',
  [YamlScalar.QUOTE_DOUBLE]: 'double',
  [YamlScalar.BLOCK_LITERAL]: 'literal',
  [YamlScalar.BLOCK_FOLDED]: 'folded',
};

/** Turns the composed nodes of a draft into ours, with their places in the source. */
export function treeOf(source: SourceFile, { text, toSource }: Draft, contents: YamlNode): Tree {
  const faults: YamlFault[] = [];
  let exceeded: Limit | undefined;
  let nodes = 0;

  function node(from: YamlNode, otherwise: number, flow: boolean, depth: number): SyntaxNode {
    nodes++;
    if (nodes > LIMITS.nodes) exceeded ??= 'nodes';
    if (isCollection(from) && depth > LIMITS.depth) exceeded ??= 'depth';
    if (from === null || exceeded !== undefined) return absent(source, toSource(otherwise), flow);
    if (isAlias(from)) return verbatim(from, flow);
    if (isScalar(from)) return scalar(from, flow);
    const [start, end] = from.range;
    const place = placeIn(source, toSource(start), toSource(whiteStart(text, start, end)));
    const inFlow = flow || from.flow === true;
    if (!isMap(from)) return { kind: 'sequence', place, items: from.items.map(item => node(item, end, inFlow, depth + 1)) };
    return { kind: 'mapping', place, entries: from.items.map(({ key, value }) => entry(key, value, inFlow, depth)) };
  }

  function entry(key: ParsedNode, value: YamlNode, flow: boolean, depth: number): Entry {
    const read = node(key, value?.range[0] ?? 0, flow, depth);
    return { key: keyOf(key, read), value: node(value, key?.range[1] ?? 0, flow, depth + 1) };
  }

  function keyOf(from: ParsedNode, key: SyntaxNode): Scalar {
    const { start, end } = key.place;
    if (key.kind !== 'scalar') {
      faults.push({ code: 'COLLECTION_AS_KEY', start, end });
      return verbatim(from, true);
    }
    if (key.style === 'absent' && exceeded === undefined) faults.push({ code: 'MISSING_KEY', start, end: start + 1 });
    return key;
  }

  /** A node that is no scalar of YAML's, as its source text. */
  function verbatim({ range: [start, end] }: ParsedNode, flow: boolean): Scalar {
    const parsed = { style: 'plain', flow, start, end, text: text.slice(start, end) } as const;
    return scalarIn(source, toSource, parsed, () => ({ startOf: offset => start + offset, endOf: offset => start + offset }));
  }

  function scalar(from: YamlScalar.Parsed, flow: boolean): Scalar {
    const [start, end] = from.range;
    // YAML puts nothing behind the blanks that follow its sign.
    if (start === end) return absent(source, toSource(blanksStart(text, start)), flow);
    const style = STYLES[from.type ?? YamlScalar.PLAIN] ?? 'plain';
    const value = String(from.value);
    const isQuoted = style === 'single' || style === 'double';
    // What a repair has put in quotes is plain in the source.
    const isMended = isQuoted && source.text[toSource(start)] !== text[start];
    const parsed = { style: isMended ? 'plain' : style, flow, start, end: whiteStart(text, start, end), text: value };
    return scalarIn(source, toSource, parsed, () => {
      const [first, last] = isQuoted ? [start + 1, end - 1] : [blockStart(from) ?? start, end];
      return trace(text, first, last, value, style);
    });
  }

  const root = contents === null || isNothing(contents) ? undefined : node(contents, 0, false, 1);
  return { root, faults, exceeded };
}

function isNothing(contents: ParsedNode): boolean {
  return isScalar(contents) && contents.range[0] === contents.range[1];
}

/** Where the lines of a block begin, behind its header and the comment beside it. */
function blockStart({ range: [start], srcToken }: YamlScalar.Parsed): number | undefined {
  if (srcToken?.type !== 'block-scalar') return undefined;
  return srcToken.props.reduce((offset, prop) => offset + ('source' in prop ? prop.source.length : 0), start);
}
