import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import type { Problem, Text } from '../../diagnostic/problem.ts';
import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';

export const notUtf8: Problem = {
  code: 'not-utf8',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '文件不是 UTF-8 编码', en: 'the file is not UTF-8' },
  rationale: {
    zh: '旧的 Windows 软件把中文存成 GB18030（GBK、ANSI）；按 UTF-8 读会成乱码，所以先转换再检查。',
    en: 'Older Windows software stores Chinese as GB18030; read as UTF-8 it is garbage, so it has to be converted first.',
  },
  examples: { good: ['项目名称: 智慧校园'], bad: [] },
};

/** What a file that is not UTF-8 can be taken for. */
export type LegacyEncoding = 'gb18030' | 'utf-16le' | 'utf-16be';

/** Said of a file whose bytes are not UTF-8, with the encoding that they are taken for. */
export function notUtf8Finding(source: SourceFile, encoding: LegacyEncoding | undefined): Finding {
  return findingOf(notUtf8, { place: placeIn(source, 0, 0), message: messageOf(encoding), help: helpOf(encoding) });
}

function messageOf(encoding: LegacyEncoding | undefined): Text {
  if (encoding === undefined)
    return { zh: '文件不是 UTF-8 编码，也不像 GB18030', en: 'the file is not UTF-8, nor does it look like GB18030' };
  const isGb = encoding === 'gb18030';
  const name = isGb ? 'GB18030（GBK、ANSI）' : 'UTF-16（记事本的“Unicode”）';
  return { zh: `文件是 ${name}编码，不是 UTF-8`, en: `the file is encoded in ${isGb ? 'GB18030' : 'UTF-16'}, not in UTF-8` };
}

function helpOf(encoding: LegacyEncoding | undefined): Text {
  const save = { zh: '在记事本等编辑器里打开，选“另存为”，编码选 UTF-8', en: 'open it in an editor and save it as UTF-8' };
  if (encoding === undefined) return save;
  const command = `perfdecl fix --encoding ${encoding}`;
  return { zh: `运行 ${command} 文件；或${save.zh}`, en: `run ${command} <file>, or ${save.en}` };
}
