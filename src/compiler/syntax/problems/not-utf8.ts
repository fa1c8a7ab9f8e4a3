import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
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

/** For a file whose bytes are not UTF-8; the caller has read the bytes and knows whether they are GB18030. */
export function notUtf8Finding(source: SourceFile, gb18030 = true): Finding {
  return findingOf(notUtf8, {
    place: placeIn(source, 0, 0),
    message: gb18030
      ? { zh: '文件是 GB18030（GBK、ANSI）编码，不是 UTF-8', en: 'the file is encoded in GB18030, not in UTF-8' }
      : { zh: '文件不是 UTF-8 编码，也不像 GB18030', en: 'the file is not UTF-8, nor does it look like GB18030' },
    help: gb18030
      ? {
          zh: '在记事本等编辑器里打开，选“另存为”，编码选 UTF-8',
          en: 'open it in an editor and save it as UTF-8',
        }
      : { zh: '在编辑器里打开，另存为 UTF-8', en: 'open it in an editor and save it as UTF-8' },
  });
}
