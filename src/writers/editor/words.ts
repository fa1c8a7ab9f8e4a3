/** What an editor says of a fault, and how it calls what it proposes. */
export const words = {
  zh: {
    missing: (label: string) => `缺少“${label}”`,
    blank: (label: string) => `“${label}”必填`,
    text: (label: string) => `“${label}”写文字或数，写在冒号后面`,
    below: (label: string) => `“${label}”下面另起一行写，缩进两格`,
    list: '一项一行，写成“- 名称: 指标值”',
    goals: (labels: string) => `至少填写${labels}中的一项`,
    otherForm: (id: string) => `这个文件按 ${id} 补全和提示；表样不同的，改 $schema 一行，或改这里`,
    allGroups: '各项资金',
  },
  en: {
    missing: (label: string) => `“${label}” is missing`,
    blank: (label: string) => `“${label}” is required`,
    text: (label: string) => `“${label}” takes a text or a number, behind the colon`,
    below: (label: string) => `what belongs to “${label}” stands on the lines below, indented by two spaces`,
    list: 'one line each, as “- name: value”',
    goals: (labels: string) => `at least one of ${labels} is required`,
    otherForm: (id: string) => `this file is completed as ${id}; for another form change the line with $schema, or change this`,
    allGroups: 'all amounts',
  },
};
