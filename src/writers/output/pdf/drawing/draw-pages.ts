import type { Sheet } from '../../../sheet/sheet.ts';
import { type EmbeddedFont, embedFont } from '../face/embedded-font.ts';
import type { TrueType } from '../face/true-type.ts';
import type { Mark, Tag } from '../layout/mark.ts';
import type { PdfFile, Reference, StructureContent, StructureElement } from '../pdf-file.ts';
import { type FontOf, operatorsOf } from './operators.ts';
import { elementOf, structure, type TaggedContent } from './structure.ts';

/** Draws the marks of each page in their order, and returns the root of the structure that they are part of. */
export function drawPages(file: PdfFile, sheet: Sheet, pages: readonly (readonly Mark[])[]): StructureElement {
  const fonts = new Map<TrueType, EmbeddedFont>();
  const contents: TaggedContent[] = [];
  for (const marks of pages) {
    const onPage: Record<string, Reference> = {};
    const fontOf: FontOf = face => {
      const font = fonts.get(face) ?? embedFont(file, face, fonts.size);
      fonts.set(face, font);
      onPage[font.name] = font.reference;
      return font;
    };
    const runs = runsOf(marks).map(run => ({ ...run, operators: operatorsOf(run.marks, fontOf) }));
    file.addPage(sheet.style.paper, onPage);
    for (const { tag, actualText, operators } of runs) {
      if (tag.kind === 'artifact') file.addArtifact(tag.type, operators);
      else contents.push({ tag, content: addContent(file, tag, operators, actualText) });
    }
  }
  for (const font of fonts.values()) font.end();
  return structure(file, sheet, contents);
}

function addContent(
  file: PdfFile,
  tag: Exclude<Tag, { kind: 'artifact' }>,
  operators: string,
  actualText: string | undefined,
): StructureContent {
  return file.addContent(actualText === undefined ? elementOf(tag) : 'Span', operators, actualText);
}

interface Run {
  readonly tag: Tag;
  readonly marks: readonly Mark[];
  readonly actualText: string | undefined;
}

/** Marks in one marked-content sequence. A line with an ActualText has its own: poppler ends an outer sequence where an inner one ends. */
function runsOf(marks: readonly Mark[]): readonly Run[] {
  const runs: { tag: Tag; marks: Mark[]; actualText: string | undefined }[] = [];
  for (const mark of marks) {
    const actualText = mark.kind === 'text' ? mark.actualText : undefined;
    const last = runs.at(-1);
    if (last?.tag === mark.tag && last.actualText === undefined && actualText === undefined) last.marks.push(mark);
    else runs.push({ tag: mark.tag, marks: [mark], actualText });
  }
  return runs;
}
