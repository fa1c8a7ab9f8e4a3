import { type Finding, findingOf } from '../../diagnostic/finding.ts';
import { placeIn, type Stretch } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { YamlFault } from '../tree/compose.ts';
import { controlCharacter, escapedControlCharacter } from './control-characters.ts';
import type { Tree } from '../tree/tree-of.ts';
import { yamlSyntax } from '../problems/yaml-syntax.ts';
import type { Trapped } from '../traps/find-traps.ts';
import { type Explanation, explainCode } from './explanations.ts';
import type { IsLabel } from './heading.ts';
import { explainFault } from './explain.ts';

/**
 * The first thing that YAML objects to when the traps are out of the way, explained: the later ones mostly follow from it. `parsed` are the
 * faults that YAML's parser then finds in the draft; the others are found in the source.
 */
export function firstFault(
  source: SourceFile,
  text: string,
  { draft, tokens }: Trapped,
  [parsed]: readonly YamlFault[],
  tree: Tree,
  isLabel: IsLabel,
): Finding | undefined {
  const [found] = [controlCharacter(text), escapedControlCharacter(tree.root), ...tree.faults]
    .filter(fault => fault !== undefined)
    .toSorted((a, b) => a.start - b.start);
  if (parsed === undefined || draft.toSource(parsed.start) > (found?.start ?? Infinity)) {
    return found && faultFinding(source, found, explainCode(found.code));
  }
  const { at = parsed, ...explanation } = explainFault(tokens, parsed, isLabel);
  return faultFinding(source, { start: draft.toSource(at.start), end: draft.toSource(at.end) }, explanation);
}

/** At a fault, as far as it goes on its first line. */
function faultFinding(source: SourceFile, at: Stretch, { message, help }: Explanation): Finding {
  const start = Math.min(at.start, source.text.length);
  const end = Math.min(Math.max(at.end, start), source.text.length);
  const lineBreak = source.text.slice(start, end).search(/[\r\n]/);
  return findingOf(yamlSyntax, { place: placeIn(source, start, lineBreak > 0 ? start + lineBreak : end), message, ...(help && { help }) });
}
