import { type Annotation, failureOf, findingsOf } from './annotation.ts';
import type { FileReport } from './file-report.ts';
import type { Reporter, Show } from './reporter.ts';
import { type Xml, xml } from './xml.ts';

/** JUnit's XML: a file is a suite and a finding a case of it. Only errors fail, as in the exit code. */
export const junit: Reporter = function* ({ reports }, { lang }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="perfdecl">\n';
  for (const report of reports) yield suite(report, lang).xml;
  yield '</testsuites>\n';
};

function suite(report: FileReport, lang: Show['lang']): Xml {
  const { path, notExecuted } = report;
  const failures = failureOf(report, lang);
  const findings = findingsOf(report, lang);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const cases = [
    ...failures.map(failure => testCase(path, failure, xml`<error message="${failure.text}"/>`)),
    ...findings.map(finding => testCase(path, finding, resultOf(finding))),
    ...notExecuted.map(
      ({ code, reason }) => xml`<testcase name="${code}" classname="${path}"><skipped message="${reason[lang]}"/></testcase>\n`,
    ),
  ];
  // A suite without cases is left out by what reads it, as if the file had not been looked at.
  const all = cases.length === 0 ? [xml`<testcase name="perfdecl" classname="${path}"/>\n`] : cases;
  return xml`<testsuite name="${path}" tests="${all.length}" failures="${errors.length}" errors="${failures.length}" skipped="${notExecuted.length}">
${all}</testsuite>
`;
}

function testCase(path: string, { code, at }: Annotation, result: Xml): Xml {
  return xml`<testcase name="${code} ${at.line}:${at.column}" classname="${path}">${result}</testcase>
`;
}

function resultOf({ code, severity, text, at }: Annotation): Xml {
  const golden = `${at.path}:${at.line}:${at.column} ${severity} ${code} ${text}`;
  if (severity !== 'error') return xml`<system-out>${golden}</system-out>`;
  return xml`<failure type="${code}" message="${text}">${golden}</failure>`;
}
