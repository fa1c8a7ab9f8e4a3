import { annotationsOf } from './annotation.ts';
import type { FileReport } from './file-report.ts';
import type { Reporter, Show } from './reporter.ts';
import { type Xml, xml } from './xml.ts';

/** Checkstyle's XML, which Jenkins, reviewdog and many others read. */
export const checkstyle: Reporter = function* ({ reports }, { lang }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n';
  for (const report of reports) yield fileElement(report, lang).xml;
  yield '</checkstyle>\n';
};

function fileElement(report: FileReport, lang: Show['lang']): Xml {
  const errors = annotationsOf(report, lang).map(
    ({ code, severity, text, at }) =>
      xml`<error line="${at.line}" column="${at.column}" severity="${severity}" message="${text}" source="perfdecl.${code}"/>\n`,
  );
  return xml`<file name="${report.path}">
${errors}</file>
`;
}
