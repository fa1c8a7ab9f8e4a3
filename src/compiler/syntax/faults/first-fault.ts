import { type Finding, findingOf } from '../../diagnostic/finding.ts';
import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { YamlFault } from '../tree/compose.ts';
import { controlCharacter, escapedControlCharacter } from './control-characters.ts';
import type { Draft } from '../traps/draft.ts';
import type { Growth } from '../tree/grow.ts';
import { yamlSyntax } from '../problems/yaml-syntax.ts';
import type { Sprung } from '../traps/find-traps.ts';
import type { View } from '../tokens/view.ts';
import { type Explanation, explainCode } from './yaml-explanations.ts';
import { explainFault } from './yaml-fault.ts';

interface Candidate {
  readonly start: number;
  explain(): Explained;
}

/** An explanation with what it is about in the source. */
interface Explained extends Omit<Explanation, 'at'> {
  readonly start: number;
  readonly end: number;
}

/**
 * The first thing that YAML objects to when the traps are out of the way: the later ones mostly follow from it.
 * `faults` are those that YAML then finds.
 */
export function firstFault(
  source: SourceFile,
  text: string,
  { draft, view }: Sprung,
  faults: readonly YamlFault[],
  growth: Growth,
): Finding | undefined {
  const candidates = [
    ...inDraft(draft, view, faults),
    ...[controlCharacter(text), escapedControlCharacter(growth.root), ...(draft.text === text ? growth.faults : [])]
      .filter(fault => fault !== undefined)
      .map(({ start, end, code }) => ({ start, explain: () => ({ ...explainCode(code), start, end }) })),
  ];
  const [first] = candidates.toSorted((a, b) => a.start - b.start);
  if (first === undefined) return undefined;
  const explained = first.explain();
  const start = Math.min(explained.start, text.length);
  const end = Math.min(Math.max(explained.end, start), text.length);
  const lineBreak = text.slice(start, end).search(/[\r\n]/);
  const { message, help } = explained;
  return findingOf(yamlSyntax, { place: placeIn(source, start, lineBreak > 0 ? start + lineBreak : end), message, ...(help && { help }) });
}

function inDraft(draft: Draft, view: View, [fault]: readonly YamlFault[]): readonly Candidate[] {
  if (fault === undefined) return [];
  const explain = (): Explained => {
    const { at = fault, ...explanation } = explainFault(view, fault);
    return { ...explanation, start: draft.toSource(at.start), end: draft.toSource(at.end) };
  };
  return [{ start: draft.toSource(fault.start), explain }];
}
