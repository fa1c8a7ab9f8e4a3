// Made from the problems folders of the stages by scripts/generate/catalogue.ts.
import { rules } from './check/rules.generated.ts';
import { aliasRefused } from './syntax/problems/alias-refused.ts';
import { categoryParent } from './declaration/problems/category-parent.ts';
import { categoryUnknown } from './declaration/problems/category-unknown.ts';
import { configuration } from './schema/problems/configuration.ts';
import { dateInvalid } from './declaration/problems/date-invalid.ts';
import { duplicateKey } from './declaration/problems/duplicate-key.ts';
import { duplicateProject } from './check/problems/duplicate-project.ts';
import { formSchema } from './schema/problems/form-schema.ts';
import { fullwidthColon } from './syntax/problems/fullwidth-colon.ts';
import { invisibleCharacter } from './syntax/problems/invisible-character.ts';
import { limitExceeded } from './syntax/problems/limit-exceeded.ts';
import { missingForm } from './declaration/problems/missing-form.ts';
import { missingSpaceAfterColon } from './syntax/problems/missing-space-after-colon.ts';
import { notUtf8 } from './syntax/problems/not-utf8.ts';
import { suppressionWithoutReason } from './diagnostic/problems/suppression-without-reason.ts';
import { tabIndent } from './syntax/problems/tab-indent.ts';
import { textLostToComment } from './syntax/problems/text-lost-to-comment.ts';
import { unknownForm } from './declaration/problems/unknown-form.ts';
import { unknownKey } from './declaration/problems/unknown-key.ts';
import { unquotedComma } from './syntax/problems/unquoted-comma.ts';
import { unquotedOperator } from './syntax/problems/unquoted-operator.ts';
import { unusedSuppression } from './diagnostic/problems/unused-suppression.ts';
import { wrongType } from './syntax/problems/wrong-type.ts';
import { yamlSyntax } from './syntax/problems/yaml-syntax.ts';
import type { Problem } from './diagnostic/problem.ts';

/** The problems that each stage finds. */
export const stages = {
  diagnostic: {
    'suppression-without-reason': suppressionWithoutReason,
    'unused-suppression': unusedSuppression,
  },
  syntax: {
    'alias-refused': aliasRefused,
    'fullwidth-colon': fullwidthColon,
    'invisible-character': invisibleCharacter,
    'limit-exceeded': limitExceeded,
    'missing-space-after-colon': missingSpaceAfterColon,
    'not-utf8': notUtf8,
    'tab-indent': tabIndent,
    'text-lost-to-comment': textLostToComment,
    'unquoted-comma': unquotedComma,
    'unquoted-operator': unquotedOperator,
    'wrong-type': wrongType,
    'yaml-syntax': yamlSyntax,
  },
  schema: {
    'configuration': configuration,
    'form-schema': formSchema,
  },
  declaration: {
    'category-parent': categoryParent,
    'category-unknown': categoryUnknown,
    'date-invalid': dateInvalid,
    'duplicate-key': duplicateKey,
    'missing-form': missingForm,
    'unknown-form': unknownForm,
    'unknown-key': unknownKey,
  },
  check: {
    'duplicate-project': duplicateProject,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Problem>>>>;

export const problems = {
  ...stages.diagnostic,
  ...stages.syntax,
  ...stages.schema,
  ...stages.declaration,
  ...stages.check,
  ...rules,
} as const satisfies Readonly<Record<string, Problem>>;
