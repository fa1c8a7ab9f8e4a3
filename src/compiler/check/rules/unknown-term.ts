import { tickedTerm } from '../../declaration/header/ticked-term.ts';
import { isPlaceholder } from '../../declaration/text/placeholder.ts';
import { withSuggestion } from '../../diagnostic/suggestion.ts';
import { compact } from '../../source/fold.ts';
import { rewrite } from '../../syntax/rewrite/rewrite.ts';
import { closestTerm } from '../closest-term.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const unknownTerm: Rule = {
  code: 'unknown-term',
  group: 'C',
  severity: 'warning',
  title: { zh: '表样没有的选项', en: 'a term outside the form’s vocabulary' },
  rationale: {
    zh: '项目性质和项目类别从固定的选项中选，其他写法系统不认，多半是填错了格。',
    en: '项目性质 and 项目类别 are chosen from fixed terms; anything else is refused by entry systems and most often belongs to another cell.',
  },
  basis: '系统：预算管理一体化系统的代码表',
  examples: { good: ['项目类别: 其他运转类'], bad: ['项目类别: 绩效目标', '项目性质: 常年项目'] },
  *check({ form, fields }) {
    for (const { id, label, vocabulary } of form.fields.all) {
      const field = fields.get(id);
      const terms = form.schema.vocabularies[vocabulary ?? ''];
      if (field?.value === undefined || terms === undefined || isPlaceholder(field.value, form)) continue;
      const written = field.node.text;
      if (terms.some(term => compact(term) === compact(written))) continue;
      const ticked = tickedTerm(written, terms);
      const intended = ticked ?? closestTerm(written, terms);
      const fact = { zh: `${label}“${quote(written)}”不在选项之内`, en: `${label} “${quote(written)}” is none of the form’s terms` };
      yield {
        place: field.node.place,
        message: withSuggestion(fact, intended),
        help: {
          zh: ticked === undefined ? `可选：${terms.join('、')}` : `写成 ${ticked}`,
          en: ticked === undefined ? `one of ${terms.join(', ')}` : `write ${ticked}`,
        },
        ...(ticked !== undefined && { fix: { safe: true, edits: [rewrite(field.node, ticked)] } }),
        subject: { labels: [label] },
      };
    }
  },
};
