import { isAlias, isMap, isScalar, type ParsedNode, Scalar as YamlScalar } from 'yaml';
import { type Place, placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { YamlFault } from './compose.ts';
import type { Draft } from '../traps/draft.ts';
import { LIMITS, type Limit } from '../tokens/limits.ts';
import { readBlock } from './read-block-scalar.ts';
import { readDoubleQuoted } from './read-double-quoted.ts';
import { readPlain, readSingleQuoted } from './read-flow-scalar.ts';
import type { Reading } from './reading.ts';
import { absent, scalar, type Written } from './scalar.ts';
import type { Entry, Scalar, ScalarStyle, SyntaxNode } from '../syntax-tree.ts';

/** Our nodes, and what YAML allows and a tree of texts cannot hold. */
export interface Growth {
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

/** Turns the composed nodes of a draft into ours. `meant` has texts, by their offset, that YAML reads as nothing: `>9`. */
export function grow(source: SourceFile, { text, toSource }: Draft, contents: YamlNode, meant: ReadonlyMap<number, string>): Growth {
  const within = (start: number, end: number): Place => placeIn(source, toSource(start), toSource(end));
  const placed = (written: Written, reading: () => Reading): Scalar => scalar(source, toSource, written, reading);
  const faults: YamlFault[] = [];
  let exceeded: Limit | undefined;
  let nodes = 0;

  function node(from: YamlNode, otherwise: number, flow: boolean, depth: number): SyntaxNode {
    nodes++;
    if (nodes > LIMITS.nodes) exceeded ??= 'nodes';
    if (from === null) return absent(source, toSource(otherwise), flow);
    const [start, end] = from.range;
    if (isAlias(from)) return placed({ style: 'plain', flow, start, end, text: text.slice(start, end) }, () => readPlain(text, start, end));
    if (isScalar(from)) return grownScalar(from, flow);
    if (depth > LIMITS.depth) exceeded = 'depth';
    const place = within(start, contentEnd(text, start, end));
    const inFlow = flow || from.flow === true;
    if (!isMap(from)) return { kind: 'sequence', place, items: from.items.map(item => node(item, end, inFlow, depth + 1)) };
    return { kind: 'mapping', place, entries: from.items.map(({ key, value }) => entry(key, value, inFlow, depth)) };
  }

  function entry(key: ParsedNode, value: YamlNode, flow: boolean, depth: number): Entry {
    const grown = node(key, value?.range[0] ?? 0, flow, depth);
    return { key: keyOf(key, grown), value: node(value, key?.range[1] ?? 0, flow, depth + 1) };
  }

  function keyOf(from: ParsedNode, key: SyntaxNode): Scalar {
    const { start, end } = key.place;
    if (key.kind !== 'scalar') {
      faults.push({ code: 'COLLECTION_AS_KEY', start, end, detail: '' });
      const [first, last] = from.range;
      return placed({ style: 'plain', flow: true, start: first, end: last, text: text.slice(first, last) }, () =>
        readPlain(text, first, last),
      );
    }
    if (key.style === 'absent') faults.push({ code: 'MISSING_KEY', start, end: start + 1, detail: '' });
    return key;
  }

  function grownScalar(from: YamlScalar.Parsed, flow: boolean): Scalar {
    const [start, end] = from.range;
    const said = meant.get(start);
    if (said !== undefined)
      return placed({ style: 'plain', flow, start, end: start + said.length, text: said }, () =>
        readPlain(text, start, start + said.length),
      );
    const style = STYLES[from.type ?? YamlScalar.PLAIN] ?? 'plain';
    if (start === end) return absent(source, toSource(afterSign(text, start)), flow);
    const written = { style, flow, start, end: contentEnd(text, start, end), text: String(from.value) };
    return placed(written, () => read(from, style));
  }

  function read(from: YamlScalar.Parsed, style: ScalarStyle): Reading {
    const [start, end] = from.range;
    if (style === 'single') return readSingleQuoted(text, start, end);
    if (style === 'double') return readDoubleQuoted(text, start, end);
    const token = from.srcToken;
    if (token?.type !== 'block-scalar') return readPlain(text, start, end);
    const [header] = token.props;
    const headLength = token.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
    return readBlock(text, {
      header: header !== undefined && 'source' in header ? header.source : '|',
      parentIndent: token.indent,
      start: start + headLength,
      end: start + headLength + token.source.length,
    });
  }

  const root = contents === null || isNothing(contents) ? undefined : node(contents, 0, false, 1);
  return { root, faults, exceeded };
}

function isNothing(contents: ParsedNode): boolean {
  return isScalar(contents) && contents.range[0] === contents.range[1];
}

/** Collections and block scalars end before the breaks after their last line. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text[at - 1] ?? '')) at--;
  return at;
}

/** YAML puts an absent scalar behind the blanks that follow its sign. */
function afterSign(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && ' \t'.includes(text[at - 1] ?? '')) at--;
  return at;
}
